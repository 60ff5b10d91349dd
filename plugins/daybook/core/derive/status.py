"""The status of a disputed question on a day, computed from what each actor had said by its end (DESIGN, section 3)."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.archive import SourcedPosition
from daybook.core.dates import sort_key
from daybook.core.derive.days import published_day
from daybook.core.records import Stance

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from daybook.core.archive import SpeakerKey
    from daybook.core.records import Claim


class Status(enum.StrEnum):
    """Where a question stands; the value is what readers see."""

    CONTESTED = "contested"
    UNCLEAR = "unclear"
    ONE_SIDE_ONLY = "one side only"
    AGREED = "agreed by all who spoke"
    RESOLVED = "resolved"
    NOT_RAISED = "not raised yet"


@dataclass(frozen=True, slots=True)
class StatusOnDay:
    """A status and the positions it was computed from, oldest first."""

    status: Status
    counted: tuple[SourcedPosition, ...]


def status_on(
    claim: Claim, positions: Iterable[SourcedPosition], day: dt.date, zone: dt.tzinfo
) -> StatusOnDay:
    """Return the status of a question by the end of a day; the order of `positions` does not matter.

    *contested*: two answers are asserted, or an asserted answer is denied or disputed. *unclear*: nothing is asserted,
    or only doubt stands beside what is. *one side only*: one actor asserts, and nobody else counts. *agreed*: all who
    spoke assert the same. A report is shown and never counts; who withdraws counts no more; a retracted source is out.
    """
    latest = latest_positions(positions, day, zone)
    counted = tuple(p for p in latest if p.position.stance not in {Stance.REPORTS, Stance.WITHDRAWS})
    if claim.resolution and claim.resolution.date.last <= day:
        return StatusOnDay(Status.RESOLVED, counted)
    if not latest:
        return StatusOnDay(Status.NOT_RAISED, ())
    return StatusOnDay(_status_of(counted), counted)


def _status_of(counted: tuple[SourcedPosition, ...]) -> Status:
    asserted = {p.position.answer for p in counted if p.position.stance is Stance.ASSERTS}
    against = [p.position for p in counted if p.position.stance in {Stance.DENIES, Stance.DISPUTES}]
    refused = any(p.answer is None or p.answer in asserted for p in against)
    if len(asserted) > 1 or (asserted and refused):
        return Status.CONTESTED
    if not asserted or len(asserted) < len({p.position.answer for p in counted}) or _has_doubt(counted):
        return Status.UNCLEAR
    return Status.ONE_SIDE_ONLY if len(counted) == 1 else Status.AGREED


def _has_doubt(counted: tuple[SourcedPosition, ...]) -> bool:
    return any(p.position.stance is not Stance.ASSERTS for p in counted)


def latest_positions(
    positions: Iterable[SourcedPosition],
    day: dt.date,
    zone: dt.tzinfo,
) -> tuple[SourcedPosition, ...]:
    """Return each actor's latest position in sources published by the end of a day, oldest first."""
    latest: dict[SpeakerKey, SourcedPosition] = {}
    for position in sorted(positions, key=lambda p: (sort_key(p.source.published), p.id)):
        known = published_day(position.source.published, zone) <= day
        counts = position.position.stance is not Stance.REPORTS or position.speaker_key not in latest
        if known and counts and not position.source.is_retracted:
            latest.pop(position.speaker_key, None)
            latest[position.speaker_key] = position
    return tuple(latest.values())


def days_of_change(
    positions: Iterable[SourcedPosition], claim: Claim, zone: dt.tzinfo
) -> tuple[dt.date, ...]:
    """Return the days on which the status can have changed, oldest first."""
    days = {published_day(p.source.published, zone) for p in positions}
    if claim.resolution:
        days.add(claim.resolution.date.last)
    return tuple(sorted(days))
