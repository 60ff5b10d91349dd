"""What changed last: a briefing is new when it is recorded, and again when it, or what it rests on, is mended."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from daybook.core.archive import id_of_source
from daybook.core.records import AvailabilityState

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from daybook.core.archive import Archive
    from daybook.core.ids import BriefingId
    from daybook.core.records import Briefing, Correction, Source

LATEST = 50
"""Briefings that are kept, and entries of a feed: those who follow it come more often than fifty things change."""

_TOLD = frozenset({AvailabilityState.CORRECTED, AvailabilityState.RETRACTED})


def latest_changes(
    archive: Archive, corrections: Mapping[str, tuple[Correction, ...]]
) -> tuple[tuple[BriefingId, dt.date], ...]:
    """Return the briefings that were recorded or changed last, newest first, each with the day of its last change.

    A change is what readers are told of: a change of its records, a correction of it, of one of its records or of a
    source it rests on, and what the publisher of such a source corrected or retracted.
    """
    found = (
        (max(_days(archive, corrections, briefing)), number, briefing.id)
        for number, briefing in enumerate(archive.briefings.values())
    )
    return tuple((briefing, day) for day, _, briefing in heapq.nlargest(LATEST, found))


def _days(archive: Archive, corrections: Mapping[str, tuple[Correction, ...]], briefing: Briefing) -> Iterator[dt.date]:
    yield (briefing.recorded or briefing.date).first
    if briefing.modified:
        yield briefing.modified.first
    sources = [archive.sources[id_of_source(source)] for source in briefing.sources]
    for target in targets_of(briefing):
        for correction in corrections.get(target, ()):
            yield correction.date.first
    for source in sources:
        changed = changed_on(source)
        if changed:
            yield changed


def own_targets(briefing: Briefing) -> tuple[str, ...]:
    """Return a briefing and its records, each as the target of a correction."""
    return (
        f"briefing:{briefing.id}",
        *(f"figure:{briefing.id}#{figure.key}" for figure in briefing.figures),
        *(f"position:{briefing.id}#{position.key}" for position in briefing.positions),
        *(f"date:{briefing.id}#{occurrence.key}" for occurrence in briefing.dates),
        *(f"picture:{briefing.id}#{picture.key}" for picture in briefing.pictures),
    )


def targets_of(briefing: Briefing) -> tuple[str, ...]:
    """Return a briefing, its records and its sources, each as the target of a correction."""
    return (*own_targets(briefing), *(f"source:{id_of_source(source)}" for source in briefing.sources))


def changed_on(source: Source) -> dt.date | None:
    """Return the day since which its publisher has corrected or retracted a source; None if nothing of it is known."""
    availability = source.availability
    if availability is None or availability.state not in _TOLD:
        return None
    return (availability.since or source.accessed).first
