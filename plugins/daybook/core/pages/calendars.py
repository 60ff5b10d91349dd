"""Calendars: every day with a page and every month with a day is a link, with the weight of what belongs to it."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from daybook.core.addresses import address_of_day, address_of_month, address_of_year
from daybook.core.lookups.days import weight_of
from daybook.core.pages.wording import MONTHS, counted, words_of_day, words_of_month
from daybook.core.views.calendars import CalendarDay, CalendarMonth, CalendarYear, MonthCell
from daybook.core.views.labels import Link

if TYPE_CHECKING:
    import datetime as dt

    from daybook.core.pages.context import PageContext

HEAVIER_FROM = (1, 2, 4, 8, 16, 32, 64)
"""Records from which a day weighs 1, 2, 3 and so on: twice as many each time, so that a small archive and a large one
both tell their days apart, and no day weighs less because another grew."""
MONTH_HEAVIER_FROM = (1, 16, 32, 64, 128, 256, 512)
"""Records from which a month does."""


def calendar_month(page: PageContext, month: str) -> CalendarMonth:
    """Return the calendar of a month, given as `2022-03`."""
    year, number = int(month[:4]), int(month[5:7])
    weights = dict(page.library.days_in(month))
    weeks = calendar.Calendar().monthdatescalendar(year, number)
    return CalendarMonth(
        heading=words_of_month(month),
        href=page.to(address_of_month(year, number)),
        weeks=tuple(tuple(_day(page, day, number, weights) for day in week) for week in weeks),
    )


def _day(page: PageContext, day: dt.date, month: int, weights: dict[dt.date, int]) -> CalendarDay | None:
    if day.month != month:
        return None
    records = weights.get(day)
    label = words_of_day(day)
    return CalendarDay(
        day=day.day,
        iso=day.isoformat(),
        label=label if records is None else f"{label}, {counted(records, 'record')}",
        href="" if records is None else page.to(address_of_day(day)),
        weight=sum((records or 0) >= least for least in HEAVIER_FROM),
    )


def calendar_year(page: PageContext, year: str) -> CalendarYear:
    """Return the calendar of a year, given as `2022`, by months."""
    return CalendarYear(
        year=Link(text=year, href=page.to(address_of_year(int(year)))),
        months=tuple(_month(page, f"{year}-{number:02}") for number in range(1, len(MONTHS) + 1)),
    )


def _month(page: PageContext, month: str) -> MonthCell:
    weights = [weight for _, weight in page.library.days_in(month)]
    short = MONTHS[int(month[5:]) - 1][:3]
    records = sum(weights) + weight_of(page.library.coarse(month))
    days = (counted(len(weights), "day"),) if weights else ()
    held = (*days, counted(records, "record")) if records else ()
    return MonthCell(
        short=short,
        # Begins with what is seen, for who speaks to the page.
        label=", ".join((f"{short} {int(month[:4])}", *held)),
        href=page.to(address_of_month(int(month[:4]), int(month[5:]))) if page.library.months(month) else "",
        weight=sum(records >= least for least in MONTH_HEAVIER_FROM),
    )
