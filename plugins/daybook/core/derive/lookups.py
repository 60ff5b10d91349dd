"""Every question a page may ask of the archive: one function each, of the tables and a key.

Answers are frozen, and their `repr` tells all that is in them, for that is what a page's dependence on them is
measured by. A key that names no record raises KeyError.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from daybook.core.archive import id_of_source
from daybook.core.dates import PartialDate
from daybook.core.derive.days import EMPTY, DayContents
from daybook.core.kinds import Kind
from daybook.core.records import AvailabilityState
from daybook.core.tabular import tables as downloads

if TYPE_CHECKING:
    from daybook.core.archive import SourcedFigure, SourcedOccurrence, SourcedPosition, SpeakerKey
    from daybook.core.derive.differences import Difference
    from daybook.core.derive.mentions import Mention
    from daybook.core.derive.scan import Scan
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import BriefingId, ClaimId, EntityId, FigureId, MeasureId, SourceId
    from daybook.core.names import NameIndex
    from daybook.core.records import Briefing, Claim, Correction, Entity, Measure, Prose, Source
    from daybook.core.tabular.cells import Part, Row

N = TypeVar("N", bound=Hashable)
ALL = ""
"""The key of look-ups that have only one answer."""


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


def briefing(tables: Tables, key: BriefingId) -> Briefing:
    """Return a published briefing."""
    return tables.archive.briefings[key]


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


def entity(tables: Tables, key: EntityId) -> Entity:
    """Return an entity with all it has."""
    return tables.archive.entities[key]


def name(tables: Tables, key: EntityId) -> str:
    """Return the display name of an entity."""
    return tables.archive.entities[key].name


def source(tables: Tables, key: SourceId) -> Source:
    """Return a source."""
    return tables.archive.sources[key]


def measure(tables: Tables, key: MeasureId) -> Measure:
    """Return a measure."""
    return tables.archive.measures[key]


def claim(tables: Tables, key: ClaimId) -> Claim:
    """Return a disputed question."""
    return tables.archive.claims[key]


def prose(tables: Tables, key: str) -> Prose | None:
    """Return a page of text, if the archive has it."""
    return next((page for page in tables.archive.pages if page.id == key), None)


def figure(tables: Tables, key: FigureId) -> SourcedFigure:
    """Return a figure with the records it rests on."""
    return tables.archive.figures[key]


def position(tables: Tables, key: str) -> SourcedPosition:
    """Return a position with the records it rests on."""
    return tables.archive.positions[key]


def occurrence(tables: Tables, key: str) -> SourcedOccurrence:
    """Return something dated, with the source that says so."""
    return tables.archive.occurrences[key]


def scan(tables: Tables, key: BriefingId) -> Scan:
    """Return what the text of a briefing refers to."""
    return tables.scans[key]


def evidence(tables: Tables, key: str) -> str:
    """Return the hash of the frozen text a record's quotation was found in; empty if it awaits evidence."""
    return tables.evidence.get(key, "")


def day(tables: Tables, key: dt.date) -> DayContents:
    """Return what belongs to a day."""
    return tables.days.get(key, EMPTY)


def has_day(tables: Tables, key: dt.date) -> bool:
    """Tell whether a day has a page."""
    return key in tables.days


def coarse(tables: Tables, key: str) -> DayContents:
    """Return what is dated to a month (`2022-03`) or a year and no closer."""
    return tables.coarse.get(key, EMPTY)


def coarse_dates(tables: Tables, _key: str) -> tuple[str, ...]:
    """Return the months and years that something is dated to and no closer, oldest first."""
    return tuple(tables.coarse)


def pages_of_text(tables: Tables, _key: str) -> tuple[tuple[str, str], ...]:
    """Return the id and the title of every page of text that the archive has written."""
    return tuple((page.id, page.title) for page in tables.archive.pages)


def leads_somewhere(tables: Tables, key: tuple[str, str]) -> bool:
    """Tell whether a reference, given as (scheme, id), leads to something that is published."""
    scheme, record = key
    if scheme == "day":
        return dt.date.fromisoformat(record) in tables.days
    if scheme == "figure":
        return record in tables.archive.figures
    if scheme == "position":
        return record in tables.archive.positions
    return record in tables.known_ids[Kind(scheme)]


def mentions(tables: Tables, key: EntityId) -> tuple[Mention, ...]:
    """Return where an entity is named, one mention a briefing, oldest first."""
    return tables.mentions.get(key, ())


def mention_count(tables: Tables, key: EntityId) -> int:
    """Return in how many briefings an entity is named."""
    return len(tables.mentions.get(key, ()))


def references(tables: Tables, key: tuple[str, str]) -> tuple[Mention, ...]:
    """Return the briefings whose texts link to a record or day, given as (scheme, id), oldest first."""
    return tables.references.get(key, ())


def figures_of_measure(tables: Tables, key: MeasureId) -> tuple[FigureId, ...]:
    """Return the figures of a measure in series order."""
    return tables.figures_by_measure.get(key, ())


def figures_said_by(tables: Tables, key: SpeakerKey) -> tuple[FigureId, ...]:
    """Return the figures of a speaker in series order."""
    return tables.figures_by_speaker.get(key, ())


def figures_about(tables: Tables, key: EntityId) -> tuple[FigureId, ...]:
    """Return the figures that count a place, in series order."""
    return tables.figures_about.get(key, ())


def differences(tables: Tables, key: FigureId) -> tuple[Difference, ...]:
    """Return how a figure differs from those that were known before it."""
    return tables.differences.get(key, ())


def replaced_by(tables: Tables, key: FigureId) -> tuple[FigureId, ...]:
    """Return the figures that the editors put in the place of a figure, in the order in which they became known."""
    return tables.replaced_by.get(key, ())


def series_by(tables: Tables, key: tuple[FigureId, dt.date]) -> tuple[FigureId, ...]:
    """Return the newest figures that count the same as a figure, of those known by the end of a day, oldest first."""
    figure_id, day = key
    return tables.series[figure_id].newest_by(day)


def series_of_measure_by(tables: Tables, key: tuple[MeasureId, dt.date]) -> tuple[tuple[FigureId, ...], ...]:
    """Return for each thing a measure counts its newest figures, of those known by the end of a day, oldest first."""
    measure, day = key
    own = dict.fromkeys(tables.series[figure] for figure in tables.figures_by_measure.get(measure, ()))
    return tuple(known for series in own if (known := series.newest_by(day)))


def neighbours_of_figure(tables: Tables, key: FigureId) -> tuple[FigureId | None, FigureId | None]:
    """Return the figures before and after a figure in its series."""
    return tables.neighbours[key]


def last_day(tables: Tables, _key: str) -> dt.date | None:
    """Return the last day that a briefing is filed under."""
    return max((briefing.date.first for briefing in tables.archive.briefings.values()), default=None)


def positions_on(tables: Tables, key: ClaimId) -> tuple[str, ...]:
    """Return the positions on a disputed question."""
    return tables.positions_by_claim.get(key, ())


def positions_said_by(tables: Tables, key: EntityId) -> tuple[str, ...]:
    """Return the positions an entity takes."""
    return tables.positions_by_speaker.get(("entity", key), ())


def claims_about(tables: Tables, key: EntityId) -> tuple[ClaimId, ...]:
    """Return the disputed questions that are about an entity, or that it speaks on."""
    return tables.claims_about.get(key, ())


def occurrences_about(tables: Tables, key: EntityId) -> tuple[str, ...]:
    """Return what is dated and happened at, or with, an entity."""
    return tables.occurrences_about.get(key, ())


def records_of(tables: Tables, key: SourceId) -> DayContents:
    """Return everything that rests on a source."""
    return tables.records_of_source.get(key, EMPTY)


def sources_of(tables: Tables, key: EntityId) -> tuple[SourceId, ...]:
    """Return the sources of a publisher."""
    return tables.sources_by_publisher.get(key, ())


def parts_of(tables: Tables, key: EntityId) -> tuple[EntityId, ...]:
    """Return what says of itself that it is part of an entity."""
    return tables.parts.get(key, ())


def entities_in(tables: Tables, key: BriefingId) -> tuple[EntityId, ...]:
    """Return the entities a briefing names."""
    return tables.entities_by_briefing.get(key, ())


def corrections_of(tables: Tables, key: str) -> tuple[Correction, ...]:
    """Return the corrections of a record, given as `kind:id`, oldest first."""
    return tables.corrections_by_target.get(key, ())


def days_in(tables: Tables, key: str) -> tuple[tuple[dt.date, int], ...]:
    """Return the days with a page that begin with a prefix, `2022-03`, oldest first, and how much belongs to each."""
    return tuple((day, weight_of(found)) for day, found in tables.days.items() if day.isoformat().startswith(key))


def weight_of(contents: DayContents) -> int:
    """Return how many records belong to a day."""
    return sum(
        map(
            len,
            (
                *(contents.briefings, contents.occurrences, contents.settled),
                *(contents.said, contents.holding, contents.stated),
            ),
        )
    )


def months(tables: Tables, key: str) -> tuple[str, ...]:
    """Return the months, `2022-03`, that have a page and begin with a prefix, oldest first."""
    found = {day.isoformat()[:7] for day in tables.days}
    found |= {prefix for prefix in tables.coarse if len(prefix) == len("2022-03")}
    return tuple(sorted(month for month in found if month.startswith(key)))


def years(tables: Tables, _key: str) -> tuple[str, ...]:
    """Return the years that have a page, oldest first."""
    return tuple(sorted({day.isoformat()[:4] for day in tables.days} | {prefix[:4] for prefix in tables.coarse}))


def neighbours_of_day(tables: Tables, key: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return the day before and the day after that have pages."""
    return _neighbours(tables.day_order, tables.day_index[key])


LATEST_WORK = 8


def latest_work(tables: Tables, _key: str) -> tuple[BriefingId, ...]:
    """Return the briefings that the archive took in or changed last, the newest first."""

    def done(briefing: Briefing) -> tuple[dt.date, BriefingId]:
        last = briefing.modified or briefing.recorded or briefing.date
        return last.first, briefing.id

    found = heapq.nlargest(LATEST_WORK, tables.archive.briefings.values(), key=done)
    return tuple(briefing.id for briefing in found)


def neighbours_of_briefing(tables: Tables, key: BriefingId) -> tuple[BriefingId | None, BriefingId | None]:
    """Return the briefing before and the one after."""
    return _neighbours(tables.briefing_order, tables.briefing_index[key])


def _neighbours(order: Sequence[N], index: int) -> tuple[N | None, N | None]:
    before = order[index - 1] if index else None
    return before, order[index + 1] if index + 1 < len(order) else None


def moved_to(tables: Tables, key: tuple[Kind, str]) -> str:
    """Return the id that a record has now, given its kind and a former id."""
    return tables.moved[key]


def all_of(tables: Tables, key: Kind) -> tuple[str, ...]:
    """Return the ids of all records of a kind in the order of the archive."""
    return tables.ids_of[key]


def speakers(tables: Tables, _key: str) -> tuple[SpeakerKey, ...]:
    """Return everyone who says a figure."""
    return tuple(sorted(tables.figures_by_speaker))


def name_index(tables: Tables, _key: str) -> NameIndex:
    """Return the names that link by themselves."""
    return tables.archive.names


def all_corrections(tables: Tables, _key: str) -> tuple[Correction, ...]:
    """Return all corrections, oldest first."""
    return tables.archive.corrections


def latest_changes(tables: Tables, _key: str) -> tuple[tuple[BriefingId, dt.date], ...]:
    """Return the briefings that were recorded or changed last, newest first, each with that day."""
    return tables.latest_changes


def changed_sources(tables: Tables, _key: str) -> tuple[SourceId, ...]:
    """Return the sources that their publishers corrected or retracted."""
    states = {AvailabilityState.CORRECTED, AvailabilityState.RETRACTED}
    sources = tables.archive.sources.values()
    return tuple(source.id for source in sources if source.availability and source.availability.state in states)


def parts_of_table(tables: Tables, key: str) -> tuple[tuple[Part, int], ...]:
    """Return the parts of a table to download, given its name, oldest first, and how many rows each has."""
    return downloads.parts_of(tables, key)


def rows_of_table(tables: Tables, key: tuple[str, Part]) -> tuple[Row, ...]:
    """Return the rows of a part of a table to download."""
    return downloads.rows_of(tables, *key)


def parts_of_measure(tables: Tables, key: MeasureId) -> tuple[tuple[Part, int], ...]:
    """Return the years under which figures of a measure are filed, oldest first, and how many."""
    return downloads.parts_of_measure(tables, key)


def rows_of_measure(tables: Tables, key: tuple[MeasureId, Part]) -> tuple[Row, ...]:
    """Return the rows of the figures of a measure that are filed under a year."""
    return downloads.rows_of_measure(tables, *key)
