"""Builds what the page of a measure and a briefing show of a series: charts, its age, its origins, sparklines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_of
from daybook.core.charts.chart import MOST, draw_chart, signs_of
from daybook.core.charts.observations import in_parts, observation_of
from daybook.core.charts.sparkline import sparkline
from daybook.core.dates import Period, Precision
from daybook.core.derive.basis import Basis, Nature, by_basis, holds_for
from daybook.core.derive.known import NEWEST
from daybook.core.derive.origins import independent_origins
from daybook.core.derive.series import latest_by_speaker, series_key
from daybook.core.html import Html
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages.rows.figures import link_to_figure
from daybook.core.pages.rows.labels import speaker_label
from daybook.core.pages.wording import counted, sentence_case, words_of_date, words_of_day, words_of_month
from daybook.core.views.labels import Link
from daybook.core.views.pages import Chart, FigureNeighbours, OriginLine, SeriesLine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from daybook.core.archive import SourcedFigure
    from daybook.core.charts.observations import Observation
    from daybook.core.ids import FigureId, MeasureId
    from daybook.core.pages.context import PageContext

FEWEST = 2
"""Figures that make a series: of one alone there is nothing to draw."""


def charts_of(page: PageContext, title: str, name: str, figures: Sequence[SourcedFigure]) -> tuple[Chart, ...]:
    """Return the charts of the figures of a measure: one for each basis, and for long series one for each year."""
    bases = by_basis(sorted(figures, key=series_key))
    found: list[Chart] = []
    for basis, same in bases.items():
        parts = in_parts((observation(page, figure) for figure in same), MOST)
        for part, observations in parts:
            if len(observations) < FEWEST and not part:
                continue
            of = (_words_of_basis(page, basis) if len(bases) > 1 else "", _words_of_part(part))
            heading = ", ".join(words for words in of if words)
            full = f"{title}: {heading}" if heading else title
            if len(observations) > MOST:
                many = f"{counted(len(observations), 'figure')} are too many to draw. All of them stand in the table."
                found.append(Chart(heading=heading, drawing=Html(""), signs=many))
                continue
            found.append(
                Chart(
                    heading=heading,
                    drawing=draw_chart(full, observations, f"{name}-{len(found) + 1}"),
                    signs=" ".join(signs_of(observations)),
                )
            )
    return tuple(found)


def observation(page: PageContext, figure: SourcedFigure) -> Observation:
    """Return a figure as charts know it, made once a build."""
    return page.once("observation", figure.id, lambda: _observation(page, figure))


def _observation(page: PageContext, figure: SourcedFigure) -> Observation:
    name = speaker_label(page, figure.figure.by, figure.source).name
    return observation_of(figure, name, page.library.settings.zone)


def _words_of_basis(page: PageContext, basis: Basis) -> str:
    """Return what tells one basis of a measure from the others."""
    zone = page.library.settings.zone
    words = (
        page.library.name(basis.place) if basis.place else "",
        f"in {basis.unit}" if basis.unit else "",
        f"written with {basis.currency}" if basis.currency else "",
        f"since {words_of_date(basis.since, zone)}" if basis.since else "",
        "" if basis.nature is Nature.COUNTED else basis.nature.value,
    )
    return sentence_case(", ".join(word for word in words if word))


def _words_of_part(part: str) -> str:
    return words_of_month(part) if len(part) == len("2022-03") else part


def age_of(page: PageContext, figures: Sequence[SourcedFigure]) -> str:
    """Return how far the latest figure is from the archive's last day; never that anything is so now."""
    last = page.library.last_day(ALL)
    latest = latest_by_speaker(figures)
    if last is None or not latest:
        return ""
    holds = holds_for(latest[0])
    date = holds or latest[0].source.published
    end = (date.end if isinstance(date, Period) else date).in_zone(page.library.settings.zone)
    words = words_of_date(date, page.library.settings.zone)
    said = f"The latest figure is as of {words}" if holds else f"The latest figure was said on {words}"
    doubt = "" if holds else " The day it holds for is not stated."
    if end.precision < Precision.DAY:
        return f"{said}. The last day of this archive is {words_of_day(last)}.{doubt}"
    days = (last - end.last).days
    if days == 0:
        return f"{said}, on the last day of this archive.{doubt}"
    apart = f"{counted(abs(days), 'day')} {'before' if days > 0 else 'after'}"
    return f"{said}, {apart} the last day of this archive, {words_of_day(last)}.{doubt}"


def origins_of(page: PageContext, figures: Sequence[SourcedFigure]) -> tuple[OriginLine, ...]:
    """Return what several outlets report, with how many origins it has."""
    by_id = {figure.id: figure for figure in figures}
    lines: list[OriginLine] = []
    for same in by_basis(sorted(figures, key=series_key, reverse=True)).values():
        for reported in independent_origins(same):
            counts = f"Reported by {counted(reported.outlets, 'outlet')}, {counted(reported.origins, 'origin')}"
            lines.append(OriginLine(figure=link_to_figure(page, by_id[reported.figures[0]]), counts=counts))
    return tuple(lines)


def neighbours_of(page: PageContext, figures: Iterable[FigureId]) -> tuple[FigureNeighbours, ...]:
    """Return for each figure what stands before and after it in its series; those that stand alone are left out."""
    found: list[FigureNeighbours] = []
    for each in figures:
        before, after = page.library.neighbours_of_figure(each)
        if before or after:
            figure = page.library.figure(each)
            line = FigureNeighbours(
                figure=link_to_figure(page, figure),
                measure=Link(text=figure.measure.title, href=page.to(address_of(Kind.MEASURE, figure.measure.id))),
                previous=link_to_figure(page, page.library.figure(before)) if before else None,
                next=link_to_figure(page, page.library.figure(after)) if after else None,
            )
            found.append(line)
    return tuple(found)


def series_lines(
    page: PageContext, figures: Iterable[FigureId], until: dt.date, measures: Iterable[MeasureId] = ()
) -> tuple[SeriesLine, ...]:
    """Return each series that some figures belong to, in small, as it was known by the end of a day.

    So is each series of the measures that a text links to. One that is all of one day has nothing to draw.
    """
    drawn = dict.fromkeys(page.library.series_by((figure, until)) for figure in figures)
    drawn |= dict.fromkeys(known for each in measures for known in page.library.series_of_measure_by((each, until)))
    lines = (_series_line(page, known, until) for known in drawn if len(known) >= FEWEST)
    return tuple(line for line in lines if line.drawing)


def _series_line(page: PageContext, known: tuple[FigureId, ...], until: dt.date) -> SeriesLine:
    return page.once("series", known, lambda: _make_series_line(page, known, until))


def _make_series_line(page: PageContext, known: tuple[FigureId, ...], until: dt.date) -> SeriesLine:
    figures = [page.library.figure(figure) for figure in known]
    observations = [observation(page, figure) for figure in figures]
    measure = figures[0].measure
    by = counted(len({each.speaker for each in observations}), "speaker")
    return SeriesLine(
        measure=Link(text=measure.title, href=page.to(address_of(Kind.MEASURE, measure.id))),
        drawing=sparkline(measure.title, observations, until),
        known=f"{'the newest ' if len(known) == NEWEST else ''}{counted(len(known), 'figure')} by {by}",
    )
