"""Months as weeks of seven days, each day with a page a link."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from builders import faultless
from daybook.core.addresses import ROOT
from daybook.core.pages.calendars import calendar_month, calendar_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext


@pytest.mark.parametrize("month", ["2022-03", "2024-02", "1000-01", "2999-12"])
def test_a_month_has_all_its_days_in_weeks_from_monday(month: str, page: PageContext) -> None:
    """Days of other months are left empty."""
    weeks = calendar_month(page, month).weeks
    assert all(len(week) == 7 for week in weeks)
    days = [day for week in weeks for day in week if day is not None]
    year, number = map(int, month.split("-"))
    assert [day.day for day in days] == list(range(1, calendar.monthrange(year, number)[1] + 1))
    for week in weeks:
        for weekday, day in enumerate(week):
            assert day is None or dt.date.fromisoformat(day.iso).weekday() == weekday


def test_days_with_a_page_are_links_with_their_weight(page: PageContext) -> None:
    """The label says in words what the weight shows."""
    found = calendar_month(page, "2022-03")
    assert (found.heading, found.href) == ("March 2022", f"{ROOT}days/2022/03/")
    linked = {day.iso: (day.href, day.label, day.weight) for week in found.weeks for day in week if day and day.href}
    assert linked == {
        "2022-03-02": (f"{ROOT}days/2022/03/02/", "2 March 2022, 9 records", 4),
        "2022-03-03": (f"{ROOT}days/2022/03/03/", "3 March 2022, 7 records", 3),
        "2022-03-05": (f"{ROOT}days/2022/03/05/", "5 March 2022, 1 record", 1),
        "2022-03-31": (f"{ROOT}days/2022/03/31/", "31 March 2022, 1 record", 1),
    }
    (other,) = [day for week in found.weeks for day in week if day and day.iso == "2022-03-01"]
    assert (other.href, other.label, other.weight) == ("", "1 March 2022", 0)


def test_a_month_that_something_is_dated_to_and_no_closer_is_a_link(page_of: Callable[..., PageContext]) -> None:
    """Its page has what is dated to the month, though none of its days has one."""
    first = "briefings/2022/03/2022-03-02-port-vell.md"
    page = page_of({first: faultless(first, ("office:\n    date: 2022-03-02", "office:\n    date: 1999-02"))})
    linked = [(month.label, month.href) for month in calendar_year(page, "1999").months if month.href]
    assert linked == [("Feb 1999, 1 record", f"{ROOT}days/1999/02/")]
    march = calendar_year(page, "2022").months[2]
    assert march.label == "Mar 2022, 4 days, 18 records"
