"""What belongs to a day, a month and a year."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from builders import archive_from, faultless
from daybook.core.dates import read_date
from daybook.core.derive.days import contents_of_coarse_dates, contents_of_days, published_day

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.archive import Archive

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"


def on(archive: Archive, day: str) -> dict[str, tuple[str, ...]]:
    """Return what belongs to a day, without what is empty."""
    found = contents_of_days(archive).get(dt.date.fromisoformat(day))
    names = ("briefings", "occurrences", "said", "holding", "stated", "taken", "settled")
    return {name: getattr(found, name) for name in names if found and getattr(found, name)}


def test_what_belongs_to_a_day(archive: Archive) -> None:
    """What was filed, what happened, what was said on it, and what holds for it though it was said later."""
    assert on(archive, "2022-03-02") == {
        "briefings": ("2022-03-02-port-vell",),
        "occurrences": ("2022-03-02-port-vell#office", "2022-03-03-saltmarsh#exodus"),
        "said": ("2022-03-02-port-vell#fled", "2022-03-02-port-vell#boats"),
        "holding": ("2022-03-03-saltmarsh#fled",),
        "stated": ("2022-03-02-port-vell#ministry", "2022-03-02-port-vell#guard", "2022-03-02-port-vell#pilot"),
    }


def test_days_are_in_order_and_only_those_that_something_is_dated_to(archive: Archive) -> None:
    """A planned day is one of them, and so is the day on which a question was settled."""
    assert [day.isoformat() for day in contents_of_days(archive)] == [
        "2022-03-02",
        "2022-03-03",
        "2022-03-05",
        "2022-03-31",
    ]
    assert on(archive, "2022-03-05") == {"settled": ("port-vell-control",)}


def test_a_period_stands_on_its_first_and_its_last_day(tmp_path: Path) -> None:
    """The days between have nothing of it."""
    text = faultless(SECOND, ("2022-03-02/2022-03-03", "2022-02-26/2022-03-01"))
    archive = archive_from(tmp_path, {SECOND: text})
    assert on(archive, "2022-02-26") == {"occurrences": ("2022-03-03-saltmarsh#exodus",)}
    assert on(archive, "2022-02-27") == {}
    assert on(archive, "2022-03-01") == {"occurrences": ("2022-03-03-saltmarsh#exodus",)}


def test_a_date_of_a_month_or_a_year_stands_on_that_and_on_no_day(tmp_path: Path) -> None:
    """Nothing is filled in: a month is not its first day."""
    first = faultless(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 1999"))
    archive = archive_from(tmp_path, {FIRST: first})
    coarse = contents_of_coarse_dates(archive)
    assert list(coarse) == ["1999", "2022-03"]
    assert coarse["1999"].occurrences == ("2022-03-02-port-vell#office",)
    assert coarse["2022-03"].holding == ("2022-03-03-saltmarsh#expected",)
    days = contents_of_days(archive).values()
    assert all("2022-03-02-port-vell#office" not in day.occurrences for day in days)
    assert all("2022-03-03-saltmarsh#expected" not in day.holding for day in days)


def test_a_figure_counted_over_a_period_stands_on_its_first_and_its_last_day(tmp_path: Path) -> None:
    """So it does over a month, on the page of the month; where it says the day it holds for, on that day alone."""
    quote = '    quote: "12 of the port'
    over = {
        period: archive_from(tmp_path / str(number), {FIRST: faultless(FIRST, (quote, f"    {period}\n{quote}"))})
        for number, period in enumerate(
            ("period: 2022-02-26/2022-03-01", "period: 2022-02", "as_of: 2022-03-01\n    period: 2022-02-26/2022-03-01")
        )
    }
    by_days, by_month, as_of = over.values()
    boats = {"holding": ("2022-03-02-port-vell#boats",)}
    assert on(by_days, "2022-02-26") == on(by_days, "2022-03-01") == boats
    assert on(by_days, "2022-02-27") == {}
    assert contents_of_coarse_dates(by_month)["2022-02"].holding == boats["holding"]
    assert (on(as_of, "2022-02-26"), on(as_of, "2022-03-01")) == ({}, boats)


def test_what_was_said_in_a_month_stands_on_the_month(tmp_path: Path) -> None:
    """Figures and positions of a source of which only the month is known are not lost."""
    path = "sources/2022/leaflet-2022-03-03.yaml"
    text = faultless(path, ("published: 2022-03-03", "published: 2022-03"))
    coarse = contents_of_coarse_dates(archive_from(tmp_path, {path: text}))
    assert coarse["2022-03"].said == ("2022-03-03-saltmarsh#upriver",)
    assert coarse["2022-03"].stated == ("2022-03-03-saltmarsh#guard",)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2022-03-02", "2022-03-02"),
        ("2022-03-02T22:30Z", "2022-03-02"),
        ("2022-03-02T23:30Z", "2022-03-03"),
        ("2022-02", "2022-02-28"),
        ("2022", "2022-12-31"),
    ],
)
def test_when_something_was_known(published: str, day: str) -> None:
    """By the end of the last day on which it may have been published, by the clocks of the archive."""
    assert published_day(read_date(published), dt.timezone(dt.timedelta(hours=1))).isoformat() == day
