"""Measures what is computed from an archive: `python benchmarks/derive.py 10000`, how many briefings.

The archive is invented in memory, always the same for the same number: four figures a briefing, half of which state
the day they hold for, a position on every second, and a disputed question for every twentieth. Printed are the seconds
that the process worked, part by part; what else the machine does is not in them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import time
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from daybook.core.addresses import HOME
from daybook.core.archive import Archive, SourcedFigure, SourcedPosition
from daybook.core.charts.chart import MOST, draw_chart
from daybook.core.charts.observations import in_parts
from daybook.core.dates import PartialDate
from daybook.core.derive.basis import by_basis
from daybook.core.derive.comparing import differences_of
from daybook.core.derive.known import series_as_known
from daybook.core.derive.scan import scan_text
from daybook.core.derive.status import days_of_change, status_on
from daybook.core.derive.tables import Tables, derive
from daybook.core.html import Html
from daybook.core.ids import AnswerId, BriefingId, ClaimId, EntityId, FigureId, LocalKey, MeasureId, SourceId
from daybook.core.library import Library
from daybook.core.names import NameIndex
from daybook.core.numbers import Quantity, read_quantity
from daybook.core.pages.context import PageContext
from daybook.core.pages.series import observation, series_lines
from daybook.core.records import (
    Answer,
    Briefing,
    Claim,
    ClaimPosition,
    Entity,
    EntityType,
    Figure,
    Measure,
    MeasureKind,
    Origin,
    Source,
    SourceKind,
    Speaker,
    Stance,
)
from daybook.core.settings import ArchiveSettings
from daybook.number_words import number_words

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
HERE = Origin(path="invented")
FIRST_DAY = dt.date(2031, 1, 1)
PER_DAY, FIGURES, SPEAKERS, LINES = 10, 4, 60, 20
STANCES = (Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES, Stance.DISPUTES, Stance.UNCERTAIN, Stance.REPORTS)
PHRASES = ("{}", "{}", "{}", "{}", "more than {}", "about {}", "up to {}", "dozens")


def invent(count: int, measures: int, seed: int = 7) -> Archive:
    """Return an archive of `count` briefings whose figures are of some number of measures."""
    made = random.Random(seed)  # noqa: S311 - nothing here is secret
    words = number_words("en")
    speakers = [EntityId(f"speaker-{n}") for n in range(SPEAKERS)]
    counted = [_measure(n) for n in range(measures)]
    claims = [_claim(n) for n in range(max(1, count // LINES))]
    briefings: dict[BriefingId, Briefing] = {}
    sources: dict[SourceId, Source] = {}
    figures: dict[FigureId, SourcedFigure] = {}
    positions: dict[str, SourcedPosition] = {}
    for number in range(count):
        day = FIRST_DAY + dt.timedelta(days=number // PER_DAY)
        source = _source(number, day, made.choice(speakers))
        briefing = _briefing(number, day, source)
        briefings[briefing.id], sources[source.id] = briefing, source
        for key in range(FIGURES):
            value = made.choice(PHRASES).format(f"{made.randrange(2, 9000):,}")
            as_of = _date(day - dt.timedelta(days=made.randrange(3))) if key % 2 else None
            figure = Figure(
                key=LocalKey(f"f{key}"),
                measure=MeasureId(""),
                value=value,
                by=Speaker(entity=made.choice(speakers)),
                as_of=as_of,
                quote=value,
                origin=HERE,
            )
            name = FigureId(f"{briefing.id}#f{key}")
            figures[name] = SourcedFigure(
                id=name,
                briefing=briefing.id,
                figure=figure,
                source=source,
                measure=made.choice(counted),
                quantity=(read_quantity(value, words) if words else None) or Quantity(None, None, None, None),
                words=value,
                of=None,
            )
        if number % 2:
            position = ClaimPosition(
                key=LocalKey("p"),
                claim=ClaimId(""),
                by=Speaker(entity=made.choice(speakers[:8])),
                stance=made.choice(STANCES),
                answer=AnswerId(made.choice(("north", "south"))),
                quote="they hold it",
                origin=HERE,
            )
            claim = made.choice(claims)
            positions[f"{briefing.id}#p"] = SourcedPosition(
                id=f"{briefing.id}#p", briefing=briefing.id, position=position, source=source, claim=claim
            )
    entities = {name: Entity(id=name, type=EntityType.ORGANISATION, name=name, origin=HERE) for name in speakers}
    return Archive(
        settings=ArchiveSettings(name="Invented", description="For measuring.", first_day=FIRST_DAY),
        briefings=MappingProxyType(briefings),
        entities=MappingProxyType(entities),
        sources=MappingProxyType(sources),
        measures=MappingProxyType({measure.id: measure for measure in counted}),
        claims=MappingProxyType({claim.id: claim for claim in claims}),
        corrections=(),
        pages=(),
        figures=MappingProxyType(figures),
        positions=MappingProxyType(positions),
        occurrences=MappingProxyType({}),
        pictures=MappingProxyType({}),
        names=NameIndex(tuple(entities.values())),
    )


def _date(day: dt.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _measure(number: int) -> Measure:
    return Measure(
        id=MeasureId(f"measure-{number}"),
        title=f"Counted {number}",
        unit="units",
        definition="What is counted, and no more",
        kind=tuple(MeasureKind)[number % 4],
        origin=HERE,
    )


def _claim(number: int) -> Claim:
    answers = tuple(Answer(key=AnswerId(side), text=f"The {side}", origin=HERE) for side in ("north", "south"))
    return Claim(id=ClaimId(f"claim-{number}"), question=f"Who holds {number}?", answers=answers, origin=HERE)


def _source(number: int, day: dt.date, publisher: EntityId) -> Source:
    return Source(
        id=SourceId(f"source-{number}"),
        publisher=publisher,
        published=_date(day),
        accessed=_date(day),
        kind=SourceKind.NEWS,
        origin=HERE,
    )


def _briefing(number: int, day: dt.date, source: Source) -> Briefing:
    return Briefing(
        id=BriefingId(f"{day}-r{number:06}"),
        title=f"Briefing {number}",
        date=_date(day),
        lang="en",
        sources=(source.id,),
        body="Nothing is written here.",
        origin=HERE,
    )


def statuses(tables: Tables) -> int:
    """Compute the status of every question on every day on which it can have changed; return how many there are."""
    zone, found = tables.archive.settings.zone, 0
    for claim in tables.archive.claims:
        positions = [tables.archive.positions[p] for p in tables.positions_by_claim.get(claim, ())]
        for day in days_of_change(positions, zone):
            status_on(positions, day, zone)
            found += 1
    return found


def charts(page: PageContext) -> int:
    """Draw every measure, in as many charts as it takes; of a month with too many figures none, as on pages."""
    drawn = 0
    for same in by_basis(page.library.tables.archive.figures.values()).values():
        for _, part in in_parts([observation(page, figure) for figure in same], MOST):
            if len(part) <= MOST:
                draw_chart("Title", part, "name")
                drawn += 1
    return drawn


def sparklines(page: PageContext) -> int:
    """Draw the series of every briefing as known on its day; return how many there are."""
    drawn = 0
    for briefing in page.library.tables.archive.briefings.values():
        keys = [FigureId(f"{briefing.id}#f{key}") for key in range(FIGURES)]
        drawn += len(series_lines(page, keys, briefing.date.first))
    return drawn


def timed(name: str, make: Callable[[], T]) -> T:
    """Print how long the process worked on something, and return it."""
    begun = time.process_time()
    made = make()
    print(f"  {name:<40}{time.process_time() - begun:8.2f} s")
    return made


def measure(count: int, measures: int) -> None:
    """Print what is computed from one archive, and how long that takes."""
    archive = invent(count, measures)
    figures = f"{len(archive.figures)} figures of {measures} {'measure' if measures == 1 else 'measures'}"
    print(f"{count} briefings, {figures}, {len(archive.claims)} questions, {len(archive.positions)} positions")
    zone, every = archive.settings.zone, tuple(archive.figures.values())
    scans = dict.fromkeys(archive.briefings, scan_text("", archive.names))
    tables = timed("all tables", lambda: derive(archive, {}, scans))
    timed("of them: differences", lambda: differences_of(every, zone))
    timed("of them: series as known", lambda: series_as_known(every, zone))
    page = PageContext(Library(tables), HOME, lambda text, _resolve, _lang: Html(text))
    timed("statuses, day by day", lambda: statuses(tables))
    timed("charts", lambda: charts(page))
    timed("sparklines", lambda: sparklines(page))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many briefings")
    for kinds in (400, 1):
        measure(parser.parse_args().count, kinds)
