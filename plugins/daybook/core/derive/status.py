"""The status of a disputed question on a day, computed from what each actor had said by its end."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.archive import SourcedPosition
from daybook.core.derive.days import published_day
from daybook.core.records import Stance

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from daybook.core.archive import SpeakerKey


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
    positions: Iterable[SourcedPosition], day: dt.date, zone: dt.tzinfo, settled: dt.date | None = None
) -> StatusOnDay:
    """Return the status of a question by the end of a day; the order of `positions` does not matter.

    `settled` is the day from which on the question is known to be resolved (`days.settled_on`), None if it is not.

    *contested*: two answers are asserted, or an asserted answer is denied or disputed. *unclear*: nothing is asserted,
    or only doubt stands beside what is. *one side only*: one actor asserts, and nobody else counts. *agreed*: all who
    spoke assert the same. A report is shown and never counts; who withdraws counts no more; a retracted source is out.
    To deny another answer than one's own adds nothing.
    """
    latest = latest_positions(positions, day, zone)
    counted = tuple(p for p in latest if p.position.stance not in {Stance.REPORTS, Stance.WITHDRAWS})
    if settled is not None and settled <= day:
        return StatusOnDay(Status.RESOLVED, counted)
    if not latest:
        return StatusOnDay(Status.NOT_RAISED, ())
    return StatusOnDay(_status_of(counted), counted)


def _status_of(counted: tuple[SourcedPosition, ...]) -> Status:
    asserting = {p.speaker_key for p in counted if p.position.stance is Stance.ASSERTS}
    asserted = {p.position.answer for p in counted if p.position.stance is Stance.ASSERTS}
    against = [p for p in counted if p.position.stance in {Stance.DENIES, Stance.DISPUTES}]
    refused = any(p.position.answer is None or p.position.answer in asserted for p in against)
    if len(asserted) > 1 or (asserted and refused):
        return Status.CONTESTED
    others = {p.speaker_key for p in counted} - asserting
    doubting = any(p.position.stance is Stance.UNCERTAIN for p in counted)
    if not asserted or others or doubting:
        return Status.UNCLEAR
    return Status.ONE_SIDE_ONLY if len(asserting) == 1 else Status.AGREED


def latest_positions(
    positions: Iterable[SourcedPosition],
    day: dt.date,
    zone: dt.tzinfo,
) -> tuple[SourcedPosition, ...]:
    """Return each actor's latest position in sources published by the end of a day, oldest first.

    What an actor says in one and the same source stands together: an answer asserted, and another one denied.
    """
    latest: dict[SpeakerKey, list[SourcedPosition]] = {}

    def moment(position: SourcedPosition) -> tuple[dt.date, str, str, str]:
        published = position.source.published
        return (published_day(published, zone), str(published.in_zone(zone)), position.source.id, position.id)

    for position in sorted(positions, key=moment):
        known = published_day(position.source.published, zone) <= day
        counts = position.position.stance is not Stance.REPORTS or position.speaker_key not in latest
        if known and counts and not position.source.is_retracted:
            before = latest.pop(position.speaker_key, [])
            same = before if before and before[0].source.id == position.source.id else []
            latest[position.speaker_key] = [*same, position]
    return tuple(position for found in latest.values() for position in found)


def days_of_change(
    positions: Iterable[SourcedPosition], zone: dt.tzinfo, settled: dt.date | None = None
) -> tuple[dt.date, ...]:
    """Return the days on which the status can have changed, oldest first."""
    days = {published_day(p.source.published, zone) for p in positions}
    if settled:
        days.add(settled)
    return tuple(sorted(days))
