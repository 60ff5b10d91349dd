"""Builds the page of each measure, and those of its earlier months."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import address_of
from daybook.core.derive.days import published_day
from daybook.core.derive.series import latest_by_speaker
from daybook.core.kinds import Kind
from daybook.core.pages.downloads import downloads_of_measure, files_of_measure
from daybook.core.pages.framing import frame_of
from daybook.core.pages.rows.briefings import backlinks
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.months import links_to_months
from daybook.core.pages.series import age_of, charts_of, origins_of
from daybook.core.pages.split import Month, by_month, newest_months
from daybook.core.pages.structured import dataset
from daybook.core.pages.wording import MEASURE_KINDS, words_of_month
from daybook.core.views.labels import Link
from daybook.core.views.pages import (
    MeasureSection,
    MeasureView,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.archive import SourcedFigure
    from daybook.core.ids import MeasureId
    from daybook.core.pages.context import PageContext


ROWS_OF_EVIDENCE = 1.5
"""Of a page, in rows of other tables: a figure with its full evidence, which is not laid out until it is opened."""


def figures_of(page: PageContext, measure: MeasureId) -> tuple[SourcedFigure, ...]:
    """Return the figures of a measure, newest first."""
    found = page.library.figures_of_measure(measure)
    return tuple(page.library.figure(figure) for figure in reversed(found))


def said_in(page: PageContext, figure: SourcedFigure) -> Month:
    """Return the month in which a figure was said."""
    return f"{published_day(figure.source.published, page.library.settings.zone):%Y-%m}"


def link_to_measure(page: PageContext, measure: MeasureId) -> Link:
    """Return a link with the title of a measure."""
    return Link(text=page.library.measure(measure).title, href=page.to(address_of(Kind.MEASURE, measure)))


def _section(
    page: PageContext,
    measure_id: MeasureId,
    figures: Sequence[SourcedFigure],
    latest: Sequence[SourcedFigure] = (),
) -> MeasureSection:
    """Return a measure with its figures; the latest stand apart unless they are all of them or only the first."""
    measure = page.library.measure(measure_id)
    apart = () if len(latest) == len(figures) or tuple(latest) == tuple(figures[:1]) else latest
    return MeasureSection(
        id=measure_id,
        link=link_to_measure(page, measure_id),
        unit=measure.unit,
        kind=MEASURE_KINDS[measure.kind],
        definition=page.curled(measure.definition),
        since=page.date(measure.since) if measure.since else None,
        place=page.link_to_entity(measure.place) if measure.place else None,
        producer=page.link_to_entity(measure.producer) if measure.producer else None,
        latest=tuple(figure_row(page, figure) for figure in apart),
        figures=tuple(figure_row(page, figure) for figure in figures),
        downloads=(),
    )


def months_of_measure(page: PageContext, measure: MeasureId) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return which months of a measure stay on its page, and which have pages of their own."""
    return newest_months(figures_by_month(page, measure), lambda _: ROWS_OF_EVIDENCE)


def figures_by_month(page: PageContext, measure: MeasureId) -> dict[Month, tuple[SourcedFigure, ...]]:
    """Return the figures of a measure by the month in which they were said, newest first."""
    return page.once(
        "months of figures",
        measure,
        lambda: by_month(figures_of(page, measure), lambda figure: said_in(page, figure), lambda _: ROWS_OF_EVIDENCE),
    )


def measure_page(page: PageContext, measure_id: MeasureId, month: Month = "") -> MeasureView:
    """Return the page of a measure, or of one earlier month of it; the latest of each speaker stand on the first."""
    measure = page.library.measure(measure_id)
    figures = figures_of(page, measure_id)
    months = figures_by_month(page, measure_id)
    kept, earlier = months_of_measure(page, measure_id)
    own = address_of(Kind.MEASURE, measure_id)
    shown = [figure for m in ((month,) if month else kept) for figure in months.get(m, ())]
    definition = page.curled(measure.definition)
    title = f"{measure.title}, {words_of_month(month)}" if month else measure.title
    crumbs = (page.crumb("Figures", addresses.FIGURES), *((page.crumb(measure.title, own),) if month else ()))
    return MeasureView(
        frame=frame_of(
            page,
            title,
            definition,
            crumbs,
            record_id=f"measure:{measure_id}",
            structured=dataset(page, title, definition, files_of_measure(page, measure_id)),
            sources=[*(figure.source for figure in shown), *page.sources_named("" if month else measure.body)],
        ),
        section=replace(
            _section(page, measure_id, shown, () if month else latest_by_speaker(figures)),
            downloads=downloads_of_measure(page, measure_id),
        ),
        age="" if month else age_of(page, figures),
        charts=charts_of(page, title, measure_id, shown),
        origins=origins_of(page, shown),
        body=page.render("" if month else measure.body),
        earlier=() if month else links_to_months(page, own, earlier, months, "figure"),
        referring=() if month else backlinks(page, page.library.references(("measure", measure_id))),
    )
