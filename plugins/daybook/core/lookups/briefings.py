"""What lists show of briefings, and the order they stand in."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.archive import id_of_source
from daybook.core.dates import PartialDate
from daybook.core.lookups.neighbours import neighbours_in

if TYPE_CHECKING:
    import datetime as dt

    from daybook.core.derive.tables import Tables
    from daybook.core.ids import BriefingId, EntityId
    from daybook.core.records import Briefing


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What lists show of a briefing."""

    title: str
    lang: str
    date: PartialDate
    summary: str
    content_warning: str
    figures: int
    positions: int
    rests_on_retracted: bool
    recorded: PartialDate | None


def headline(tables: Tables, key: BriefingId) -> Headline:
    """Return what lists show of a briefing."""
    found = tables.archive.briefings[key]
    return Headline(
        title=found.title,
        lang=found.lang,
        date=found.date,
        summary=found.summary,
        content_warning=found.content_warning,
        figures=len(found.figures),
        positions=len(found.positions),
        rests_on_retracted=any(tables.archive.sources[id_of_source(s)].is_retracted for s in found.sources),
        recorded=found.recorded,
    )


def neighbours_of_briefing(tables: Tables, key: BriefingId) -> tuple[BriefingId | None, BriefingId | None]:
    """Return the briefing before and the one after."""
    return neighbours_in(tables.briefing_order, tables.briefing_index[key])


def last_day(tables: Tables, _key: str) -> dt.date | None:
    """Return the last day that a briefing is filed under."""
    return max((briefing.date.first for briefing in tables.archive.briefings.values()), default=None)


_LATEST_WORK: Final = 8


def latest_work(tables: Tables, _key: str) -> tuple[BriefingId, ...]:
    """Return the briefings that the archive took in or changed last, the newest first."""

    def done(briefing: Briefing) -> tuple[dt.date, BriefingId]:
        last = briefing.modified or briefing.recorded or briefing.date
        return last.first, briefing.id

    found = heapq.nlargest(_LATEST_WORK, tables.archive.briefings.values(), key=done)
    return tuple(briefing.id for briefing in found)


def latest_changes(tables: Tables, _key: str) -> tuple[tuple[BriefingId, dt.date], ...]:
    """Return the briefings that were recorded or changed last, newest first, each with that day."""
    return tables.latest_changes


def entities_in(tables: Tables, key: BriefingId) -> tuple[EntityId, ...]:
    """Return the entities a briefing names."""
    return tables.entities_by_briefing.get(key, ())
