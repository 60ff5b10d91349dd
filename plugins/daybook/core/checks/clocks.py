"""The four clocks run forward: when it holds, when it was said, when we read it, when we published it.

Each pair is compared at the coarser precision of the two; only the impossible is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.archive import id_of_source
from daybook.core.dates import is_later
from daybook.core.problems import Problem
from daybook.core.records import DateKind, Figure, Occurrence, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.dates import DateSpan
    from daybook.core.gathered import Gathered
    from daybook.core.records import Briefing, Keyed, Source

_MEND = "mend one of the two dates"


def clocks_run_forward(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Nothing is said before it holds, read before it is said, or published here before it is read."""
    zone = subject.settings.zone
    for source in records.sources:
        if is_later(source.published, source.accessed, zone):
            message = f"it was read on {source.accessed}, before it was published on {source.published}"
            yield Problem(source.origin.at("accessed"), "clock-backwards", message, _MEND)
    for briefing in records.briefings:
        yield from _recorded_last(subject, briefing)
        for record in briefing.keyed:
            if said_in := subject.source_of(record, briefing):
                yield from _said_after(subject, record, said_in)


def _said_after(subject: Subject, record: Keyed, source: Source) -> Iterator[Problem]:
    moments: dict[str, DateSpan | None]
    if isinstance(record, Occurrence):
        looks_ahead, ahead = record.kind is DateKind.PLANNED, "kind: planned"
        moments = {"date": record.date}
    elif isinstance(record, Figure):
        looks_ahead, ahead = record.standing is Standing.FORECAST, "standing: forecast"
        moments = {"as_of": record.as_of, "period": record.period}
    else:
        looks_ahead, ahead = False, ""
        moments = {"as_of": record.as_of}
    for name, moment in moments.items():
        if moment is None or looks_ahead or not is_later(moment, source.published, subject.settings.zone):
            continue
        message = f'"{name}" is {moment}, after its source was published on {source.published}'
        hint = f"mend the date, or write {ahead}" if ahead else "mend the date"
        yield Problem(record.origin.at(name), "clock-backwards", message, hint)


def _recorded_last(subject: Subject, briefing: Briefing) -> Iterator[Problem]:
    zone, recorded = subject.settings.zone, briefing.recorded
    if recorded is None:
        return
    for cited in briefing.sources:
        source = subject.sources.get(id_of_source(cited))
        if source is not None and is_later(source.accessed, recorded, zone):
            message = f'"recorded" is {recorded}, before {source.id} was read on {source.accessed}'
            yield Problem(briefing.origin.at("recorded"), "clock-backwards", message, _MEND)
    if briefing.modified and is_later(recorded, briefing.modified, zone):
        message = f'"modified" is {briefing.modified}, before it was recorded on {recorded}'
        yield Problem(briefing.origin.at("modified"), "clock-backwards", message, _MEND)
