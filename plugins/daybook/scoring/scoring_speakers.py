"""Holds who is said to say something against gold: right, asked, or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.ids import slug_of
from daybook.scoring.gold import ASKED, PUBLISHER
from daybook.scoring.tally import Answers

if TYPE_CHECKING:
    from daybook.scoring.found import FoundFigure
    from daybook.scoring.gold import GoldFigure

_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_ALIKE: Final = 0.5
"""Share of the words that two ways to name somebody unnamed have in common."""


def speaker_answer(one: GoldFigure, match: FoundFigure) -> Answers:
    """Tell whether the speaker is right, or was at least asked; asking is right where gold asks too."""
    if not match.by:
        return Answers(right=1) if ASKED in one.by else Answers(asked=1)
    if any(is_speaker(by, wanted) for by in match.by for wanted in one.by):
        return Answers(right=1)
    return Answers(asked=1) if match.is_doubted else Answers(wrong=1)


def is_speaker(by: str, wanted: str) -> bool:
    """Tell whether two names of a speaker mean one; words for somebody unnamed need not be the same to the letter."""
    if by == wanted:
        return True
    if by == PUBLISHER or wanted in {PUBLISHER, ASKED}:
        return False
    if wanted.startswith('"'):
        one, other = _content(by), _content(wanted)
        return bool(one and other) and len(one & other) >= _ALIKE * len(one | other)
    # A new name may get a longer id than gold gives it, or stand in words.
    return by.startswith('"') and wanted in slug_of(by)


def _content(words: str) -> frozenset[str]:
    return frozenset(slug_of(words).split("-")) - _ARTICLES - {""}
