"""What holds of all dates: they are written as they were read, and nothing is later than itself."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.dates import DateFault, PartialDate, Period, days_of, is_later, read_date, read_span, sort_key

if TYPE_CHECKING:
    from random import Random

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Draw a date of any precision."""
    day, reach = draw(DAYS), draw(st.integers(1, 4))
    clock = draw(st.times(timezones=ZONES)).replace(second=0, microsecond=0) if reach == 4 else None
    return PartialDate(
        day.year,
        day.month if reach > 1 else None,
        day.day if reach > 2 else None,
        clock,
        draw(st.booleans()),
    )


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a period that runs forward."""
    ends = sorted((draw(DAYS), draw(DAYS)))
    start, end = (PartialDate(day.year, day.month, day.day) for day in ends)
    return Period(start, end)


@given(dates())
def test_a_date_is_read_as_it_is_written(date: PartialDate) -> None:
    """Reading what was written gives the same date, with its precision."""
    assert read_date(str(date)) == date
    assert read_span(str(date)) == date


@given(periods())
def test_a_period_is_read_as_it_is_written(period: Period) -> None:
    """Reading what was written gives the same period."""
    assert read_span(str(period)) == period


@given(st.text(alphabet="0123456789-/:TZ~+ .", max_size=24) | st.text(max_size=12))
def test_any_text_is_a_date_or_a_fault(text: str) -> None:
    """No text crashes the reader, and a text it takes is one it writes, but for T and Z."""
    said = ""
    try:
        span = read_span(text)
    except DateFault as fault:
        said = f"{fault} / {fault.hint}"
    else:
        assert len(str(span)) <= len(text) + 6
        assert span.first <= span.last
    assert "\n" not in said


@given(dates() | periods(), dates() | periods(), ZONES)
def test_later_is_an_order(one: PartialDate | Period, other: PartialDate | Period, zone: dt.timezone) -> None:
    """Nothing is later than itself, and of two at most one is later."""
    assert not is_later(one, one, zone)
    assert not (is_later(one, other, zone) and is_later(other, one, zone))


@given(st.lists(dates().filter(lambda date: date.precision < 4), min_size=3, max_size=3), ZONES)
def test_later_is_certain(three: list[PartialDate], zone: dt.timezone) -> None:
    """What is later has no day in common with what is earlier."""
    for one in three:
        for other in three:
            if is_later(one, other, zone):
                assert one.first > other.last


@settings(max_examples=50)
@given(dates() | periods(), ZONES)
def test_days_lie_within_a_span(span: PartialDate | Period, zone: dt.timezone) -> None:
    """A span is shown on days of its own, or of the next zone's calendar if it has a time."""
    slack = dt.timedelta(days=1)
    for day in days_of(span, zone):
        assert span.first - slack <= day <= span.last + slack


@given(st.lists(dates() | periods(), max_size=6), st.randoms(use_true_random=False))
def test_sorting_has_no_ties_by_accident(spans: list[PartialDate | Period], random: Random) -> None:
    """Whatever the order before, the order after is the same."""
    shuffled = random.sample(spans, len(spans))
    assert list(map(str, sorted(spans, key=sort_key))) == list(map(str, sorted(shuffled, key=sort_key)))
