"""The page of a day, and every sparkline, know nothing of the future, whatever is published later."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from builders import SETTINGS, known_words
from daybook.core.addresses import address_of_day
from daybook.core.archive import link_archive
from daybook.core.dates import read_date, read_span
from daybook.core.derive.tables import derive
from daybook.core.gathered import Gathered
from daybook.core.ids import AnswerId, BriefingId, ClaimId, EntityId, FigureId, LocalKey, MeasureId, SourceId
from daybook.core.library import Library
from daybook.core.pages.days import day_page
from daybook.core.pages.series import series_lines
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
    Occurrence,
    Origin,
    Resolution,
    Source,
    SourceKind,
    Speaker,
    Stance,
    Standing,
)
from sitebuilding import context_of, render

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import Archive

HERE = Origin(path="invented")
FIRST = dt.date(2022, 3, 1)
DAYS = 6
SPEAKERS = ("ministry-of-weather", "harbour-guard", "saltmarsh-relief")
VALUES = ("870", "870", "900", "about 900", "more than 800", "up to 950", "dozens", "10 to 2,000")
MEASURES = (("people-left", MeasureKind.CUMULATIVE), ("boats", MeasureKind.COUNT))


def day(number: int) -> str:
    """Return a day of the invented week."""
    return str(FIRST + dt.timedelta(days=number))


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A source of one day, and what it says; days are numbers, and what is said holds for no later one.

    `filed` is how many days later the briefing is filed that cites it. `settles` is whether it settles the question.
    """

    number: int
    published: int
    clock: str
    filed: int
    figures: tuple[tuple[int, str, int | None, int, bool], ...]
    positions: tuple[tuple[int, Stance, str, bool], ...]
    happened: tuple[int, ...]
    settles: bool
    replaces: bool

    @property
    def day(self) -> dt.date:
        """The day by whose end it was published."""
        return FIRST + dt.timedelta(days=self.published)


def reports() -> st.SearchStrategy[tuple[Report, ...]]:
    """Return reports of a week, in any order."""
    ago = st.integers(0, 4)
    figure = st.tuples(
        st.integers(0, 1), st.sampled_from(VALUES), st.one_of(st.none(), ago), st.integers(0, 3), st.booleans()
    )
    position = st.tuples(
        st.integers(0, 2), st.sampled_from(Stance), st.sampled_from(("wardens", "guard")), st.booleans()
    )
    one = st.builds(
        Report,
        number=st.just(0),
        published=st.integers(0, DAYS - 1),
        clock=st.sampled_from(("", "T09:30+01:00", "T23:30+00:00")),
        filed=st.integers(0, 3),
        figures=st.lists(figure, max_size=3).map(tuple),
        positions=st.lists(position, max_size=2).map(tuple),
        happened=st.lists(ago, max_size=2, unique=True).map(tuple),
        settles=st.integers(0, 9).map(lambda n: n == 0),
        replaces=st.booleans(),
    )
    return st.lists(one, min_size=2, max_size=6).map(
        lambda many: tuple(dataclasses.replace(report, number=number) for number, report in enumerate(many))
    )


def archive_of(many: Iterable[Report]) -> Archive:
    """Return the archive of some reports: a source and a briefing for each, with its marks in every text of its own."""
    told = tuple(many)
    settling = min((report for report in told if report.settles), key=lambda report: report.day, default=None)
    gathered = Gathered(
        briefings=tuple(_briefing(report, told) for report in told),
        sources=tuple(_source(report) for report in told),
        entities=tuple(
            Entity(id=EntityId(name), type=EntityType.ORGANISATION, name=name.title(), origin=HERE) for name in SPEAKERS
        ),
        measures=tuple(
            Measure(
                id=MeasureId(name),
                title=name,
                unit="units",
                definition="What is counted",
                kind=kind,
                since=read_date("2022-02-27"),
                origin=HERE,
            )
            for name, kind in MEASURES
        ),
        claims=(_claim(settling),),
        corrections=(),
        pages=(),
        declared={},
    )
    return link_archive(gathered, SETTINGS, known_words())


def _claim(settling: Report | None) -> Claim:
    return Claim(
        id=ClaimId("control"),
        question="Who controls the town?",
        answers=tuple(Answer(key=AnswerId(key), text=f"The {key}", origin=HERE) for key in ("wardens", "guard")),
        resolution=Resolution(
            date=read_date("2022-02-28"),
            answer=AnswerId("guard"),
            by=Speaker(entity=EntityId(SPEAKERS[0])),
            source=SourceId(f"source-{settling.number}"),
            quote=f"settled in mark{settling.number}",
            origin=HERE,
        )
        if settling
        else None,
        origin=HERE,
    )


def _source(report: Report) -> Source:
    # 23:30 in London is the next day here.
    written = report.published - ("23:30" in report.clock)
    return Source(
        id=SourceId(f"source-{report.number}"),
        title=f"Paper mark{report.number}",
        published=read_date(day(written) + report.clock),
        accessed=read_date("2022-04-01"),
        kind=SourceKind.NEWS,
        origin=HERE,
    )


def _briefing(report: Report, told: tuple[Report, ...]) -> Briefing:
    earlier = [other for other in told if other.day < report.day and other.figures]
    return Briefing(
        id=BriefingId(f"briefing-{report.number}"),
        title=f"Briefing mark{report.number}",
        date=read_date(day(report.published + report.filed)),
        summary=f"A summary mark{report.number}",
        lang="en",
        sources=(SourceId(f"source-{report.number}"),),
        figures=tuple(_figure(report, key, earlier) for key in range(len(report.figures))),
        positions=tuple(_position(report, key) for key in range(len(report.positions))),
        dates=tuple(
            Occurrence(
                key=LocalKey(f"d{ago}"),
                date=read_span(day(report.published - ago)),
                title=f"It rains mark{report.number}",
                entities=(EntityId(SPEAKERS[0]),),
                origin=HERE,
            )
            for ago in report.happened
        ),
        body=f"On [a day](day:{day(report.published)}) it rained mark{report.number}.",
        origin=HERE,
    )


def _figure(report: Report, key: int, earlier: list[Report]) -> Figure:
    measure, value, ago, speaker, expected = report.figures[key]
    name = MEASURES[measure][0]
    replaced = next(
        (f"briefing-{r.number}#f{k}" for r in earlier for k, f in enumerate(r.figures) if f[0] == measure), None
    )
    return Figure(
        key=LocalKey(f"f{key}"),
        measure=MeasureId(name),
        value=value,
        by=Speaker(entity=EntityId(SPEAKERS[speaker])) if speaker < len(SPEAKERS) else Speaker(),
        as_of=None if ago is None else read_span(day(report.published - ago)),
        standing=Standing.FORECAST if expected else None,
        supersedes=FigureId(replaced) if report.replaces and replaced else None,
        note=f"Counted anew mark{report.number}" if report.replaces and replaced else "",
        quote=f"{value} in mark{report.number}",
        origin=HERE,
    )


def _position(report: Report, key: int) -> ClaimPosition:
    speaker, stance, answer, dated = report.positions[key]
    answered = stance in {Stance.ASSERTS, Stance.DENIES, Stance.REPORTS}
    return ClaimPosition(
        key=LocalKey(f"p{key}"),
        claim=ClaimId("control"),
        by=Speaker(entity=EntityId(SPEAKERS[speaker])),
        stance=stance,
        answer=AnswerId(answer) if answered else None,
        as_of=read_date(day(max(report.published - 1, 0))) if dated else None,
        quote=f"said in mark{report.number}",
        origin=HERE,
    )


def first_part(library: Library, of: dt.date) -> str:
    """Return the HTML of what was known by the end of a day; empty where there is no such part, or no page."""
    if not library.has_day(of):
        return ""
    view = day_page(dataclasses.replace(context_of(library), address=address_of_day(of)), of)
    headings = html.fromstring(render(view)).xpath("//h2[normalize-space()='As known by the end of this day']")
    return html.tostring(headings[0].getparent(), encoding="unicode") if headings else ""


def library_of(many: Iterable[Report]) -> Library:
    """Return the look-ups of the archive of some reports."""
    return Library(derive(archive_of(many), {}))


@settings(max_examples=25, deadline=None)
@given(reports())
def test_a_day_knows_nothing_of_what_was_published_later(told: tuple[Report, ...]) -> None:
    """With all later sources or without any, what was known by its end is the same, letter by letter."""
    whole = library_of(told)
    for number in range(DAYS):
        of = FIRST + dt.timedelta(days=number)
        known = [report for report in told if report.day <= of]
        part = first_part(whole, of)
        assert part == first_part(library_of(known), of)
        for report in told:
            assert report.day <= of or f"mark{report.number}" not in part


@settings(max_examples=25, deadline=None)
@given(reports())
def test_a_sparkline_knows_nothing_of_what_was_published_later(told: tuple[Report, ...]) -> None:
    """It shows the series as known by the end of the day of its briefing, and no later source changes it."""
    whole = library_of(told)
    for report in told:
        filed = report.day + dt.timedelta(days=report.filed)
        figures = [FigureId(f"briefing-{report.number}#f{key}") for key in range(len(report.figures))]
        drawn = series_lines(context_of(whole), figures, filed)
        known = library_of([other for other in told if other.day <= filed])
        assert drawn == series_lines(context_of(known), figures, filed)


def test_what_is_compared_says_something() -> None:
    """Two reports of two days: the later one stands on the first day's page, and not in its first part."""
    one = Report(
        number=0,
        published=1,
        clock="",
        filed=0,
        figures=((0, "870", 0, 0, False),),
        positions=(),
        happened=(0,),
        settles=False,
        replaces=False,
    )
    other = dataclasses.replace(one, number=1, published=3, figures=((0, "900", 2, 0, False),), happened=(2,))
    library = library_of((one, other))
    part = first_part(library, one.day)
    assert "mark0" in part
    assert "mark1" not in part
    assert "mark1" in render(day_page(context_of(library), one.day))
