"""A date keeps the precision it was written with, and what is no date says why."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from daybook.core.dates import (
    DateFault,
    Period,
    Precision,
    days_of,
    is_later,
    read_date,
    read_span,
    sort_key,
)

NORLAND = dt.timezone(dt.timedelta(hours=2))


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2031", Precision.YEAR, dt.date(2031, 1, 1), dt.date(2031, 12, 31)),
        ("2032-02", Precision.MONTH, dt.date(2032, 2, 1), dt.date(2032, 2, 29)),
        ("2031-05-04", Precision.DAY, dt.date(2031, 5, 4), dt.date(2031, 5, 4)),
        ("2031-05-04T21:40+02:00", Precision.TIME, dt.date(2031, 5, 4), dt.date(2031, 5, 4)),
        ("2031-05-04T21:40Z", Precision.TIME, dt.date(2031, 5, 4), dt.date(2031, 5, 4)),
        ("2031-05~", Precision.MONTH, dt.date(2031, 5, 1), dt.date(2031, 5, 31)),
    ],
)
def test_a_date_is_a_prefix(text: str, precision: Precision, first: dt.date, last: dt.date) -> None:
    """A month is never read as its first day: it reaches from the first to the last."""
    date = read_date(text)
    assert (str(date), date.precision, date.first, date.last) == (text, precision, first, last)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("NO", '"NO" is no date', ""),
        ("4.5.2031", '"4.5.2031" is no date', ""),
        ("04/05/2031", '"04/05/2031" is no date', ""),
        ("٢٠٣١", '"٢٠٣١" is no date', ""),
        ("2031-05-04\n", '"2031-05-04" is no date', ""),
        ("2031-5-4", '"2031-5-4" is no date', "write 2031-05-04"),
        ("2031/05", '"2031/05" is no date', "write 2031-05"),
        ("2031/5/4", '"2031/5/4" is no date', "write 2031-05-04"),
        ("2031.13", '"2031.13" is no date', ""),
        ("12:30", '"12:30" is no date', "write the day as well, as in 2031-05-04T12:30+02:00"),
        ("2031-05-04/2031-05-06", '"2031-05-04/2031-05-06" is no date', "one date is wanted here, and no period"),
        ("0999", '"0999" is before the year 1000', ""),
        ("9999", '"9999" is after the year 2999', ""),
        ("2031-13", '"2031-13" has no such month', "write the month as 01 to 12, right behind the year"),
        ("2031-00", '"2031-00" has no such month', "write the month as 01 to 12, right behind the year"),
        ("2031-02-29", '"2031-02-29" is no day of the calendar', "that month has 28 days"),
        ("2031-05-00", '"2031-05-00" is no day of the calendar', "that month has 31 days"),
        ("2031-05-04T24:00Z", '"2031-05-04T24:00Z" has no such time of day', "write hours from 00 to 23"),
        ("2031-05-04T12:60Z", '"2031-05-04T12:60Z" has no such time of day', "write hours from 00 to 23"),
        ("2031-05-04T12:30:15Z", '"2031-05-04T12:30:15Z" has seconds', "write hours and minutes only"),
        (
            "2031-05-04T12:30",
            '"2031-05-04T12:30" has a time without its offset from UTC',
            "write 2031-05-04T12:30+02:00 with the offset of its time zone, or the day alone",
        ),
    ],
)
def test_what_is_no_date_says_why(text: str, message: str, hint: str) -> None:
    """Nothing is guessed: which day 04/05/2031 is only its author knows."""
    with pytest.raises(DateFault) as caught:
        read_date(text)
    assert (str(caught.value), caught.value.hint) == (message, hint)


@pytest.mark.parametrize("text", ["2031-05-06/2031-05-04", "2031-06/2031-05", "2031-05-04T12:00Z/2031-05-04T11:00Z"])
def test_a_period_runs_forward(text: str) -> None:
    """A period that ends before it begins is a slip."""
    with pytest.raises(DateFault) as caught:
        read_span(text)
    assert str(caught.value) == f'"{text}" ends before it begins'
    assert caught.value.hint == "write the earlier date first"


def test_a_period_has_two_ends() -> None:
    """Each end keeps its own precision."""
    span = read_span("2031-05-04/2031-06")
    assert span == Period(read_date("2031-05-04"), read_date("2031-06"))
    assert (span.first, span.last) == (dt.date(2031, 5, 4), dt.date(2031, 6, 30))


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("2031-05-05", "2031-05-04", True),
        ("2031-05-04", "2031-05-04", False),
        ("2031-05", "2031-05-04", False),
        ("2031-06", "2031-05-31", True),
        ("2031", "2030-12-31", True),
        ("2031-05-04", "2031", False),
        ("2031-05-05~", "2031-05-04", False),
        ("2031-05-05", "2031-05-04~", False),
        ("2031-05-01/2031-05-05", "2031-05-04", True),
        ("2031-05-01/2031-05-04", "2031-05-04", False),
        ("2031-05-04T12:31+02:00", "2031-05-04T12:30+02:00", True),
        ("2031-05-04T12:31+03:00", "2031-05-04T12:30+02:00", False),
        ("2031-05-04T23:30Z", "2031-05-04", True),
        ("2031-05-04T12:00+02:00", "2031-05-04", False),
    ],
)
def test_only_the_impossible_is_later(one: str, other: str, later: bool) -> None:  # noqa: FBT001 - a table of cases
    """Two dates are compared at the coarser precision of the two, by the clocks of the archive's zone."""
    assert is_later(read_span(one), read_span(other), NORLAND) is later


def test_a_time_in_another_zone_keeps_its_offset() -> None:
    """A moment shown by the clocks of a named zone says which offset these had."""
    assert str(read_date("2031-07-04T23:40Z").in_zone(ZoneInfo("Europe/Paris"))) == "2031-07-05T01:40+02:00"
    assert str(read_date("2031-07-04").in_zone(ZoneInfo("Europe/Paris"))) == "2031-07-04"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2031", ()),
        ("2031-05", ()),
        ("2031-05-04", (dt.date(2031, 5, 4),)),
        ("2031-05-04/2031-05-06", (dt.date(2031, 5, 4), dt.date(2031, 5, 6))),
        ("2031-05-04/2031-05-04", (dt.date(2031, 5, 4),)),
        ("2031-05-04/2031-06", (dt.date(2031, 5, 4),)),
        ("2031-05-04T23:30Z", (dt.date(2031, 5, 5),)),
    ],
)
def test_a_span_is_shown_on_its_days(text: str, days: tuple[dt.date, ...]) -> None:
    """A day stands on its page, a period on its first and last; a month on no day at all."""
    assert days_of(read_span(text), NORLAND) == days


def test_spans_sort_by_their_first_day() -> None:
    """Of those that begin on one day the shorter comes first."""
    texts = ["2031-05-04/2031-05-09", "2031-05", "2031", "2031-05-04", "2031-05-01"]
    in_order = sorted(texts, key=lambda text: sort_key(read_span(text)))
    assert in_order == ["2031", "2031-05-01", "2031-05", "2031-05-04", "2031-05-04/2031-05-09"]
