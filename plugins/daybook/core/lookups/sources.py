"""What rests on a source, who published it, and which sources did not stay as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.derive.days import EMPTY, DayContents
from daybook.core.records import AvailabilityState

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import EntityId, SourceId


def records_of(tables: Tables, key: SourceId) -> DayContents:
    """Return everything that rests on a source."""
    return tables.records_of_source.get(key, EMPTY)


def sources_of(tables: Tables, key: EntityId) -> tuple[SourceId, ...]:
    """Return the sources of a publisher."""
    return tables.sources_by_publisher.get(key, ())


def changed_sources(tables: Tables, _key: str) -> tuple[SourceId, ...]:
    """Return the sources that their publishers corrected or retracted."""
    states = {AvailabilityState.CORRECTED, AvailabilityState.RETRACTED}
    sources = tables.archive.sources.values()
    return tuple(source.id for source in sources if source.availability and source.availability.state in states)
