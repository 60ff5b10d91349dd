"""Builds the index of all figures, and its other orders: by speaker and by day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import address_of, month_part
from daybook.core.derive.series import latest_by_speaker
from daybook.core.ids import FigureId, MeasureId
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages import split
from daybook.core.pages.framing import frame_of
from daybook.core.pages.rows.figures import figure_row, figure_rows
from daybook.core.pages.rows.labels import UNNAMED_OUTLET
from daybook.core.pages.split import Month, by_month, newest_months
from daybook.core.pages.wording import counted, title_of, words_of_day, words_of_month
from daybook.core.views.labels import Link, MonthLink
from daybook.core.views.pages import (
    FigureGroup,
    FigureGroupsView,
    FiguresIndexView,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SpeakerKey
    from daybook.core.pages.context import PageContext
from daybook.core.pages.measures import figures_of, link_to_measure

Moment = tuple[str, tuple[FigureId, ...]]
"""A day, or a month or a year of which no day is stated, as `2022-03-02`, and the figures said on it."""


SPEAKERS_IN_INDEX = 5
"""Speakers whose latest figure of a measure an index shows, the newest first; the page of the measure has all."""


SHOWN_OF_DAY = 8
"""Figures of a day that a list of days shows; the page of the day has all."""


ROWS_OF_INDEX = 35
"""Figures that an index of measures, or of speakers, shows: the more of them there are, the fewer of each.

Where there are more than that, they are named without figures, and lead to their pages.
"""


SHOWN_IN_INDEX = 3
"""Figures of a speaker that an index shows; the rest is one click away."""


def figures_index(page: PageContext) -> FiguresIndexView:
    """Return the index of all figures, by what is counted."""
    measures = [MeasureId(measure) for measure in page.library.all_of(Kind.MEASURE)]
    speakers = min(SPEAKERS_IN_INDEX, max(1, ROWS_OF_INDEX // max(1, len(measures))))
    is_short = len(measures) <= ROWS_OF_INDEX
    sections = [_measure_in_index(page, measure, speakers) for measure in measures] if is_short else []
    sections.sort(key=lambda section: section.link.text)
    links = sorted((link_to_measure(page, measure) for measure in measures), key=lambda link: link.text)
    return FiguresIndexView(
        frame=frame_of(
            page,
            "Figures",
            "Every figure with what it counts, who said it, as of when, and the words of the source that prove it.",
        ),
        contents=_on_this_page(sections) if is_short else tuple(links),
        measures=tuple(sections),
        by_speaker=page.to(addresses.FIGURES_BY_SPEAKER),
        by_day=page.to(addresses.FIGURES_BY_DAY),
    )


def _on_this_page(groups: Iterable[FigureGroup]) -> tuple[Link, ...]:
    return tuple(replace(group.link, href=f"#{group.id}") for group in groups)


def _to_all(number: int, link: Link) -> Link:
    """Return the way to all figures of a group, in words that tell it from that of every other group."""
    return replace(link, text=f"{link.text}: all {counted(number, 'figure')}")


def _measure_in_index(page: PageContext, measure: MeasureId, speakers: int) -> FigureGroup:
    """Return a measure with the latest figures of its newest speakers; its page has the whole table.

    Where there are only forecasts and retracted figures, which are nobody's latest, the newest stands for them.
    """
    figures = figures_of(page, measure)
    shown = latest_by_speaker(figures)[:speakers] or figures[:1]
    link = link_to_measure(page, measure)
    return FigureGroup(
        id=measure,
        link=link,
        note=page.curled(page.library.measure(measure).definition),
        figures=tuple(figure_row(page, figure) for figure in shown),
        more=_to_all(len(figures), link) if len(figures) > len(shown) else None,
    )


def figures_by_speaker(page: PageContext) -> FigureGroupsView:
    """Return all figures by who says them; each speaker's newest."""
    speakers = page.library.speakers(ALL)
    shown = min(SHOWN_IN_INDEX, max(1, ROWS_OF_INDEX // max(1, len(speakers))))
    found = (_group_of_speaker(page, speaker, shown) for speaker in speakers)
    groups = tuple(sorted(found, key=lambda group: (group.link.text, group.id)))
    is_short = len(groups) <= ROWS_OF_INDEX
    return FigureGroupsView(
        frame=frame_of(
            page,
            "Figures by speaker",
            "Every figure by who says it.",
            (page.crumb("Figures", addresses.FIGURES),),
        ),
        contents=_on_this_page(groups) if is_short else tuple(group.link for group in groups),
        groups=groups if is_short else (),
        earlier=(),
        others=(
            page.crumb("By what is counted", addresses.FIGURES),
            page.crumb("By day", addresses.FIGURES_BY_DAY),
        ),
    )


def _group_of_speaker(page: PageContext, speaker: SpeakerKey, most: int) -> FigureGroup:
    kind, key = speaker
    found = [page.library.figure(figure) for figure in reversed(page.library.figures_said_by(speaker))]
    rows = tuple(figure_row(page, figure) for figure in found[:most])
    heading, note = Link(text=rows[0].speaker.name, href=rows[0].speaker.href), ""
    if kind == "outlet":
        source = found[0].source
        heading = Link(text=UNNAMED_OUTLET, href=page.to(address_of(Kind.SOURCE, source.id)))
        note = f"Publisher not stated; the source is: {title_of(source, page.library.settings.zone)}."
    elif kind == "unnamed":
        heading = Link(text=rows[0].speaker.name, href=rows[0].href)
        note = "A speaker whom the source does not name."
    more = None
    if len(found) > len(rows):
        of = Kind.ENTITY if kind == "entity" else Kind.SOURCE
        more = _to_all(len(found), replace(heading, href=page.to(address_of(of, key))))
    # No id has two hyphens together, so no two speakers have one anchor.
    return FigureGroup(id=f"{kind}-{key.replace('#', '--')}", link=heading, note=note, figures=rows, more=more)


def figures_by_moment(page: PageContext) -> dict[Month, tuple[Moment, ...]]:
    """Return the days on which a figure was said, and the months and years where no day is stated, newest first.

    A year without a month stands among the months as it is written, before those of that year.
    """
    days = [(day.isoformat(), page.library.day(day).said) for day, _ in page.library.days_in(ALL)]
    coarse = [(date, page.library.coarse(date).said) for date in page.library.coarse_dates(ALL)]
    found = sorted((moment for moment in (*days, *coarse) if moment[1]), reverse=True)
    return by_month(found, lambda moment: moment[0][:7], _rows_of_moment)


def _rows_of_moment(moment: Moment) -> float:
    return min(len(moment[1]), SHOWN_OF_DAY) + split.ROW_OF_LIST


def figures_by_day(page: PageContext, month: Month = "") -> FigureGroupsView:
    """Return all figures by the day they were said, or those of one earlier month."""
    months = figures_by_moment(page)
    kept, earlier = split_moments(months)
    moments = [moment for m in ((month,) if month else kept) for moment in months.get(m, ())]
    crumbs = [page.crumb("Figures", addresses.FIGURES)]
    if month:
        crumbs.append(page.crumb("By day", addresses.FIGURES_BY_DAY))
    title = f"Figures of {words_of_moment(month)}" if month else "Figures by day"
    groups = tuple(_group_of_moment(page, moment) for moment in moments)
    return FigureGroupsView(
        frame=frame_of(page, title, f"{title}: every figure by the day on which it was said.", tuple(crumbs)),
        contents=_on_this_page(groups),
        groups=groups,
        earlier=() if month else tuple(_month_link(page, m, len(months[m])) for m in earlier),
        others=(
            page.crumb("By what is counted", addresses.FIGURES),
            page.crumb("By speaker", addresses.FIGURES_BY_SPEAKER),
        ),
    )


def split_moments(months: dict[Month, tuple[Moment, ...]]) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return which months of figures by day stay on the page, and which have pages of their own."""
    return newest_months(months, _rows_of_moment)


def words_of_moment(date: str) -> str:
    """Return a day, a month or a year, or a part of one, as `2022-03` and `2022-03/2`, in words."""
    whole, _, part = date.partition("/")
    if len(whole) == len("2022"):
        words = whole
    else:
        is_day = len(whole) == len("2022-03-02")
        words = words_of_day(dt.date.fromisoformat(whole)) if is_day else words_of_month(whole)
    return f"{words}, part {part}" if part else words


def _month_link(page: PageContext, month: Month, days: int) -> MonthLink:
    href = page.to(month_part(addresses.FIGURES_BY_DAY, month))
    return MonthLink(link=Link(text=words_of_moment(month), href=href), count=counted(days, "day"))


def _group_of_moment(page: PageContext, moment: Moment) -> FigureGroup:
    date, said = moment
    shown = said[:SHOWN_OF_DAY]
    link = Link(text=words_of_moment(date), href=page.to(addresses.address_of_date(date)))
    is_day = len(date) == len("2022-03-02")
    return FigureGroup(
        id=f"day-{date}",
        link=link,
        note="" if is_day else "The sources do not state the day on which they were published.",
        figures=figure_rows(page, shown),
        more=_to_all(len(said), link) if len(shown) < len(said) else None,
    )
