"""The shortest quotation that proves a number: whole words around it, once in the text, inside one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.quotations import FEWEST_WORDS, Folded, Found, find_quotation, fold
from daybook.core.yamltext.characters import hidden_character
from daybook.ingest.article import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from daybook.ingest.article import Span

_WORD: Final = re.compile(r"\S+")
_OPENING: Final = "\"'“”‘’«»„([{-–—"
_CLOSING: Final = "\"'“”‘’«»,.;:!?…)]}-–—"
_CROSSED: Final = re.compile(r"[,;:()]\s|\s[-–—]\s|[\"“”]")
_LITTLE_LAST: Final = re.compile(
    r"\b(?:a|an|the|and|or|but|as|at|by|for|from|in|into|of|on|than|that|to|under|were|was|with|which|who"
    r"|after|before|since)$"
)
_JOINED: Final = re.compile(r"[\s,]*(?:and|but|or)\b")
LONGEST: Final = 400
"""Characters of a quotation: published ones are short."""
_TWICE: Final = 2
_OFTEN: Final = 8
_MOST_TRIED: Final = 120
"""Candidates looked up for one number: a text that repeats a sentence has no unique quotation inside of it."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation and where it stands in the text."""

    words: str
    start: int
    end: int


def shortest_quotation(
    text: str,
    folded: Folded,
    sentence: Span,
    kept: tuple[int, int],
    suits: Callable[[str], bool] = lambda words: True,  # noqa: ARG005 - any words suit
) -> Quotation | None:
    """Return the shortest run of whole words of a sentence that holds `kept` and is found once in the text.

    `kept` is a stretch of the text. Of runs of one length, one that crosses no comma and does not end in a
    little word is taken first, then the one that reaches further to the right. `suits` may refuse a run; where
    all are refused, the first that is found once is returned. None means that none inside the sentence is.
    """
    if _occurs(folded, text[sentence.start : sentence.end], _TWICE):
        return None
    first_found: Quotation | None = None
    for number, candidate in enumerate(_candidates(text, sentence, kept)):
        if number >= _MOST_TRIED:
            break
        if _occurs(folded, candidate.words, _OFTEN) or not isinstance(find_quotation(folded, candidate.words), Found):
            continue
        if suits(candidate.words):
            return candidate
        first_found = first_found or candidate
    return first_found


def ends_roughly(words: str) -> bool:
    """Tell whether words end in a little one, which leads on to the next."""
    return bool(_LITTLE_LAST.search(words))


def _occurs(folded: Folded, words: str, times: int) -> bool:
    """Tell whether words occur so often, inside of others too: then looking for their one place is no use."""
    wanted = fold(words).text
    at = -1
    for _ in range(times):
        at = folded.text.find(wanted, at + 1)
        if at < 0:
            return False
    return True


def _candidates(text: str, sentence: Span, kept: tuple[int, int]) -> Iterator[Quotation]:
    """Yield runs of words around a stretch, shorter ones first."""
    words = [found.span() for found in _WORD.finditer(text, sentence.start, sentence.end)]
    inside = [number for number, (start, end) in enumerate(words) if start < kept[1] and kept[0] < end]
    if not inside:
        return
    first, last = inside[0], inside[-1]
    for more in range(max(0, FEWEST_WORDS - (last - first + 1)), len(words)):
        runs = []
        for left in range(more + 1):
            low, high = first - left, last + more - left
            if low < 0 or high >= len(words):
                continue
            start, end = _trimmed(text, words[low][0], words[high][1], kept)
            if end - start <= LONGEST and not hidden_character(one_line(text[start:end])):
                runs.append(Quotation(one_line(text[start:end]), start, end))
        yield from sorted(runs, key=lambda run: _roughness(text, run, kept))


def _roughness(text: str, run: Quotation, kept: tuple[int, int]) -> int:
    """Return how badly a run is cut: across a comma, in front of the word that its last word leads to."""
    before, after = text[run.start : kept[0]], text[kept[1] : run.end]
    crossings = 2 * bool(_CROSSED.search(before)) + 2 * bool(_CROSSED.search(after))
    return crossings + bool(_LITTLE_LAST.search(after)) + bool(_JOINED.match(after))


def _trimmed(text: str, start: int, end: int, kept: tuple[int, int]) -> tuple[int, int]:
    """Leave out marks at both ends, as far as they are no part of what is kept."""
    while start < kept[0] and text[start] in _OPENING:
        start += 1
    while end > kept[1] and text[end - 1] in _CLOSING:
        end -= 1
    return start, end
