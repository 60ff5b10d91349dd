"""The four clocks run forward: when it holds, when it was said, when we read it, when we published it.

Each pair is compared at the coarser precision of the two; only the impossible is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.dates import is_later
from daybook.core.problems import Problem
from daybook.core.records import DateKind, Figure, Occurrence, Standing
from daybook.core.unread import is_read, until_unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.dates import DateSpan, PartialDate
    from daybook.core.gathered import Gathered
    from daybook.core.records import Briefing, Keyed, Source

_MEND = "mend one of the two dates"


def sources_are_read_after_they_are_published(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Nothing is read before it is said."""
    zone = subject.settings.zone
    for source in records.sources:
        if is_later(source.published, source.accessed, zone):
            message = f"it was read on {source.accessed}, before it was published on {source.published}"
            yield Problem(source.origin.at("accessed"), "clock-backwards", message, _MEND)


def briefings_are_recorded_last(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Nothing is published here before it is read, or changed before it is published here."""
    for briefing in records.briefings:
        if briefing.recorded is None:
            continue
        yield from until_unread(_modified_later(subject, briefing, briefing.recorded))
        for _, source in subject.cited_in(briefing):
            yield from until_unread(_recorded_later(subject, briefing, briefing.recorded, source))


def sources_speak_of_what_was(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Nothing is said before it holds."""
    for briefing in records.briefings:
        for record in briefing.keyed:
            if said_in := subject.source_of(record, briefing):
                yield from _said_after(subject, record, said_in)


def _said_after(subject: Subject, record: Keyed, source: Source) -> Iterator[Problem]:
    names: tuple[str, ...] = ("as_of",)
    if isinstance(record, Occurrence):
        looks_ahead, ahead = record.kind is DateKind.PLANNED, "kind: planned"
        names = ("date",)
    elif isinstance(record, Figure):
        looks_ahead, ahead = record.standing is Standing.FORECAST, "standing: forecast"
        names = ("as_of", "period")
    else:
        looks_ahead, ahead = False, ""
    for name in names:
        moment: DateSpan | None = getattr(record, name) if is_read(record, name) else None
        if moment is None or looks_ahead or not is_later(moment, source.published, subject.settings.zone):
            continue
        message = f'"{name}" is {moment}, after its source was published on {source.published}'
        hint = f"mend the date, or write {ahead}" if ahead else "mend the date"
        yield Problem(record.origin.at(name), "clock-backwards", message, hint)


def _recorded_later(subject: Subject, briefing: Briefing, recorded: PartialDate, source: Source) -> Iterator[Problem]:
    if is_later(source.accessed, recorded, subject.settings.zone):
        message = f'"recorded" is {recorded}, before {source.id} was read on {source.accessed}'
        yield Problem(briefing.origin.at("recorded"), "clock-backwards", message, _MEND)


def _modified_later(subject: Subject, briefing: Briefing, recorded: PartialDate) -> Iterator[Problem]:
    if briefing.modified and is_later(recorded, briefing.modified, subject.settings.zone):
        message = f'"modified" is {briefing.modified}, before it was recorded on {recorded}'
        yield Problem(briefing.origin.at("modified"), "clock-backwards", message, _MEND)
