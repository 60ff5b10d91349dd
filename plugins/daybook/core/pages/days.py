"""Builds the pages of days, months and years."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import address_of_month, address_of_year
from daybook.core.ids import ClaimId
from daybook.core.lookups import ALL
from daybook.core.pages import split
from daybook.core.pages.calendars import calendar_month, calendar_year
from daybook.core.pages.changes import changes_since, is_known
from daybook.core.pages.framing import frame_of
from daybook.core.pages.questions import question_card
from daybook.core.pages.rows.as_then import as_then
from daybook.core.pages.rows.briefings import backlinks, briefing_card
from daybook.core.pages.rows.figures import figure_row, figure_rows
from daybook.core.pages.rows.occurrences import occurrence_row, occurrence_rows
from daybook.core.pages.wording import counted, words_of_day, words_of_month
from daybook.core.views.labels import Link
from daybook.core.views.pages import DayIndexView, DayView, LatestDay, MonthView, YearView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from daybook.core.derive.days import DayContents
    from daybook.core.ids import BriefingId
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Occurrence
    from daybook.core.views.rows import FigureRow


def day_index(page: PageContext) -> DayIndexView:
    """Return the index of all days: the years by months, and the calendar of the newest one."""
    months = page.library.months(ALL)
    years = tuple(reversed(page.library.years(ALL)))
    newest = [month for month in months if years and month.startswith(years[0])]
    return DayIndexView(
        frame=frame_of(page, "Days", "A page for every day: what happened, what was said, and what was learned since."),
        overview=tuple(calendar_year(page, year) for year in years),
        calendar=tuple(calendar_month(page, month) for month in newest),
    )


def year_page(page: PageContext, year: int) -> YearView:
    """Return the page of a year."""
    own = page.library.coarse(f"{year:04}")
    years = page.library.years(ALL)
    return YearView(
        frame=frame_of(page, str(year), f"The days of {year}.", (page.crumb("Days", addresses.DAYS),)),
        calendar=tuple(calendar_month(page, month) for month in page.library.months(f"{year:04}")),
        occurrences=occurrence_rows(page, own.occurrences),
        figures=_coarse_figures(page, own),
        previous=_year(page, [y for y in years if int(y) < year][-1:]),
        next=_year(page, [y for y in years if int(y) > year][:1]),
    )


def _year(page: PageContext, years: list[str]) -> Link | None:
    return Link(text=years[0], href=page.to(address_of_year(int(years[0])))) if years else None


SHOWN_OF_DAY = 3
"""Briefings, and events, of a day that a list of many days shows; the page of the day has all."""


def month_page(page: PageContext, month: str) -> MonthView:
    """Return the page of a month, given as `2022-03`."""
    own = page.library.coarse(month)
    months = page.library.months(ALL)
    days = [day for day, _ in page.library.days_in(month)]
    found = [page.library.day(day) for day in days]
    rows = sum(len(contents.briefings) + len(contents.occurrences) for contents in found)
    most = SHOWN_OF_DAY if rows * split.ROW_OF_LIST > split.MOST else rows
    return MonthView(
        frame=frame_of(
            page,
            words_of_month(month),
            f"The days of {words_of_month(month)}.",
            (page.crumb("Days", addresses.DAYS), page.crumb(month[:4], address_of_year(int(month[:4])))),
        ),
        calendar=calendar_month(page, month),
        occurrences=occurrence_rows(page, own.occurrences),
        figures=_coarse_figures(page, own),
        days=tuple(day_in_list(page, day, most) for day in reversed(days)),
        previous=_month(page, [m for m in months if m < month][-1:]),
        next=_month(page, [m for m in months if m > month][:1]),
    )


def _coarse_figures(page: PageContext, own: DayContents) -> tuple[FigureRow, ...]:
    """Return the figures that hold for a month or a year, or were said in it, and no closer; each once."""
    return figure_rows(page, dict.fromkeys((*own.holding, *own.said)))


def _month(page: PageContext, months: list[str]) -> Link | None:
    if not months:
        return None
    month = months[0]
    return Link(text=words_of_month(month), href=page.to(address_of_month(int(month[:4]), int(month[5:7]))))


def day_in_list(page: PageContext, day: dt.date, most: int) -> LatestDay:
    """Return a day as lists show it: what was filed, and what happened, no more than `most` of each."""
    contents = page.library.day(day)
    cut = [
        counted(len(found), one)
        for found, one in ((contents.occurrences, "event"), (contents.briefings, "briefing"))
        if len(found) > most
    ]
    label = page.day_label(day)
    return LatestDay(
        date=label,
        number=page.day_number(day),
        briefings=tuple(briefing_card(page, briefing) for briefing in contents.briefings[:most]),
        occurrences=occurrence_rows(page, contents.occurrences[:most]),
        more=Link(text=f"All {' and '.join(cut)} of {label.text}", href=label.href) if cut else None,
    )


def day_page(page: PageContext, day: dt.date) -> DayView:
    """Return the page of a day: first what was known by its end, then what was learned since."""
    library = page.library
    contents = library.day(day)
    known = partial(is_known, page, day=day)
    occurrences = [library.occurrence(occurrence) for occurrence in contents.occurrences]
    said = [library.figure(figure) for figure in contents.said]
    holding = [library.figure(figure) for figure in contents.holding if figure not in contents.said]
    taken = [library.position(position) for position in contents.taken if position not in contents.stated]
    stated = [library.position(position) for position in contents.stated]
    happened = tuple(as_then(page, occurrence_row(page, o), o.briefing, day) for o in occurrences if known(o.source))
    asked = dict.fromkeys((*(p.claim.id for p in (*stated, *taken) if known(p.source)), *contents.settled))
    said_rows = tuple(as_then(page, figure_row(page, f), f.briefing, day) for f in said)
    holding_rows = tuple(as_then(page, figure_row(page, f), f.briefing, day) for f in holding if known(f.source))
    changes = changes_since(page, day, contents)
    questions = tuple(question_card(page, ClaimId(claim), day, in_short=False) for claim in asked)
    was_known = bool(happened or questions or said_rows or holding_rows)
    before, after = library.neighbours_of_day(day)
    title = words_of_day(day)
    number = page.day_number(day)

    return DayView(
        frame=frame_of(
            page,
            title,
            f"{title}: what was known by the end of the day, and what was learned since.",
            page.crumbs_of_day(day),
            record_id=f"day:{day.isoformat()}",
            sources=[
                *(occurrence.source for occurrence in occurrences),
                *(figure.source for figure in (*said, *holding)),
                *(position.source for position in (*stated, *taken)),
            ],
        ),
        date=page.day_label(day),
        number=number,
        happened=happened,
        questions=questions,
        said=said_rows,
        holding=holding_rows,
        changes=changes,
        known_when=_known_when(was_known=was_known, was_learned=bool(changes)),
        briefings=tuple(briefing_card(page, briefing) for briefing in contents.briefings),
        referring=backlinks(page, library.references(("day", day.isoformat()))),
        entities=_entities(page, contents.briefings, (o.occurrence for o in occurrences)),
        previous=page.link_to_day(before) if before else None,
        next=page.link_to_day(after) if after else None,
    )


def _known_when(*, was_known: bool, was_learned: bool) -> str:
    if was_known and not was_learned:
        return "No later source read so far is about this day."
    if was_learned and not was_known:
        return "No source published by the end of this day is about it. All of it was learned later."
    return ""


def _entities(
    page: PageContext,
    briefings: Iterable[BriefingId],
    occurrences: Iterable[Occurrence],
) -> tuple[Link, ...]:
    named = {entity for briefing in briefings for entity in page.library.entities_in(briefing)}
    for occurrence in occurrences:
        named |= {occurrence.place} if occurrence.place else set()
        named |= set(occurrence.entities)
    links = (page.link_to_entity(entity) for entity in named)
    return tuple(sorted(links, key=lambda link: (link.text, link.href)))
