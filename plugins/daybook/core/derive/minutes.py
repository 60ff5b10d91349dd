"""The minutes a date may mean: two dates overlap where one minute may be in both."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from daybook.core.dates import DateSpan, PartialDate, Period, Precision


@dataclass(frozen=True, slots=True)
class Span:
    """All minutes from `start` to `end`, by the clocks of the archive."""

    start: dt.datetime
    end: dt.datetime

    def overlaps(self, other: Span) -> bool:
        """Whether some minute is in both."""
        return self.start <= other.end and other.start <= self.end


def span_of(date: DateSpan | None, zone: dt.tzinfo) -> Span | None:
    """Return the minutes a date may mean; None where it is not stated or only approximate, so that nothing is sure."""
    if date is None:
        return None
    first, last = (date.start, date.end) if isinstance(date, Period) else (date, date)
    if first.approximate or last.approximate:
        return None
    return Span(_start_of(first.in_zone(zone)), _end_of(last.in_zone(zone)))


def _start_of(date: PartialDate) -> dt.datetime:
    clock = date.clock.replace(tzinfo=None) if date.clock else dt.time.min
    return dt.datetime.combine(date.first, clock)


def _end_of(date: PartialDate) -> dt.datetime:
    exact = date.precision is Precision.TIME and date.clock is not None
    clock = date.clock.replace(tzinfo=None) if exact and date.clock else dt.time(23, 59)
    return dt.datetime.combine(date.last, clock)
