"""Tells who says what on a disputed question: those who say the same stand together, whoever spoke first before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.derive.status import Status
from daybook.core.pages.rows.labels import name_in_sentence, speaker_label
from daybook.core.pages.wording import VERBS
from daybook.core.records import Stance
from daybook.core.views.cards import Account

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedPosition
    from daybook.core.derive.status import StatusOnDay
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Claim


NAMED = 12
"""Speakers of one account that are named, those who spoke last: unnamed ones never count as one, so there is no end."""


def accounts_of(page: PageContext, claim: Claim, positions: Iterable[SourcedPosition]) -> tuple[Account, ...]:
    """Return what is said, each once with all who say so; both in the order of the positions.

    Where these are many, those who spoke last are named, and of those before them it is said how many there are.
    """
    answers = {answer.key: answer.text for answer in claim.answers}
    speakers: dict[tuple[str, str], list[str]] = {}
    for sourced in positions:
        stance, answer = sourced.position.stance, sourced.position.answer
        given = answers[answer] if answer and stance is not Stance.UNCERTAIN else ""
        named = speakers.setdefault((VERBS[stance], given), [])
        by, source = sourced.position.by, sourced.source
        named.append(name_in_sentence(page, by, source) if named else speaker_label(page, by, source).name)
    return tuple(
        Account(verb=verb, answer=answer, speakers=_listed(named)) for (verb, answer), named in speakers.items()
    )


def _listed(named: list[str]) -> str:
    """Return speakers in one text, oldest first."""
    earlier = len(named) - NAMED
    return "; ".join((f"{earlier} who spoke earlier", *named[earlier:]) if earlier > 0 else named)


def why_nothing_counts(status: StatusOnDay) -> str:
    """Return in a sentence why a status rests on nobody's position; empty where it rests on one."""
    if status.status is Status.NOT_RAISED:
        return "Nobody has taken a position in the sources read so far."
    if not status.counted:
        return "No position counts: what was said is only reported, or was withdrawn."
    return ""
