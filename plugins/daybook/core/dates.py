"""A date is a prefix: it keeps the precision it was written with, and nothing is filled in.

The forms are those of EDTF (ISO 8601-2) that authors need: `2031`, `2031-05`, `2031-05-04`,
`2031-05-04T21:40+02:00`, `2031-05-04/2031-05-06` for a period, and a trailing `~` for approximately.
"""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import re
from dataclasses import dataclass

from daybook.core.keeping import quickly_kept
from daybook.core.wording import shown

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?P<seconds>:\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
    r"(?P<about>~)?",
    re.ASCII,
)
_CLOCK = re.compile(r"\d\d:\d\d", re.ASCII)
_NUMBERS = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2}))?", re.ASCII)
EARLIEST_YEAR = 1000
LATEST_YEAR = 2999
"""Later years are slips of the finger, and time zones cannot be counted at the end of the calendar."""


class Precision(enum.IntEnum):
    """How much of a date is known; a larger number is finer."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    TIME = 4


class DateFault(ValueError):  # noqa: N818 - a slip of the author, no error of the program
    """A text that is no date: the message says why, in an author's words, and the hint what to write."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@quickly_kept
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of known precision: a year, a month, a day, or a moment of a day with its offset from UTC."""

    year: int
    month: int | None = None
    day: int | None = None
    clock: dt.time | None = None
    approximate: bool = False

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        if self.month is None:
            return Precision.YEAR
        if self.day is None:
            return Precision.MONTH
        return Precision.DAY if self.clock is None else Precision.TIME

    @property
    def first(self) -> dt.date:
        """The first calendar day the date may mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last calendar day the date may mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def in_zone(self, zone: dt.tzinfo) -> PartialDate:
        """Return the same moment by the clocks of a time zone; a date without a time stays as it is."""
        if self.clock is None:
            return self
        moment = dt.datetime.combine(self.first, self.clock).astimezone(zone)
        # The offset alone: a zone's name says nothing of a time without its day.
        fixed = dt.timezone(moment.utcoffset() or dt.timedelta())
        clock = moment.timetz().replace(tzinfo=fixed)
        return PartialDate(moment.year, moment.month, moment.day, clock, self.approximate)

    def cut_to(self, precision: Precision) -> tuple[int, ...]:
        """Return year, month, day, hour and minute, as far as the precision given and the date's own reach.

        Two moments compare rightly only in the same time zone.
        """
        day = [part for part in (self.year, self.month, self.day) if part is not None]
        if precision is Precision.TIME and self.clock is not None:
            return (*day, self.clock.hour, self.clock.minute)
        return tuple(day[:precision])

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        if self.clock is not None:
            offset = self.clock.strftime("%z")
            zone = "Z" if offset in {"", "+0000"} else f"{offset[:3]}:{offset[3:5]}"
            text += f"T{self.clock:%H:%M}{zone}"
        return text + ("~" if self.approximate else "")


@dataclass(frozen=True, slots=True)
class Period:
    """All days from the first of `start` to the last of `end`."""

    start: PartialDate
    end: PartialDate

    @property
    def first(self) -> dt.date:
        """The first calendar day of the period."""
        return self.start.first

    @property
    def last(self) -> dt.date:
        """The last calendar day of the period."""
        return self.end.last

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


DateSpan = PartialDate | Period


def read_date(text: str) -> PartialDate:
    """Read one date as written.

    Raises:
        DateFault: the text is no date, or there is no such day.
    """
    found = _FORM.fullmatch(text)
    if found is None:
        raise DateFault(f"{shown(text)} is no date", _likely_date(text))
    year, month, day = (int(found[part]) if found[part] else None for part in ("year", "month", "day"))
    if year is None or year < EARLIEST_YEAR:
        raise DateFault(f'"{text}" is before the year {EARLIEST_YEAR}')
    if year > LATEST_YEAR:
        raise DateFault(f'"{text}" is after the year {LATEST_YEAR}')
    if month is not None and not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        raise DateFault(f'"{text}" has no such month', "write the month as 01 to 12, right behind the year")
    if month is not None and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        days = calendar.monthrange(year, month)[1]
        raise DateFault(f'"{text}" is no day of the calendar', f"that month has {days} days")
    return PartialDate(year, month, day, _read_clock(text, found), found["about"] is not None)


def _read_clock(text: str, found: re.Match[str]) -> dt.time | None:
    if found["hour"] is None:
        return None
    if found["seconds"] is not None:
        raise DateFault(f'"{text}" has seconds', "write hours and minutes only")
    if found["zone"] is None:
        hint = f"write {text.removesuffix('~')}+02:00 with the offset of its time zone, or the day alone"
        raise DateFault(f'"{text}" has a time without its offset from UTC', hint)
    try:
        zone = dt.time.fromisoformat(f"00:00{found['zone'].replace('Z', '+00:00')}").tzinfo
        return dt.time(int(found["hour"]), int(found["minute"]), tzinfo=zone)
    except ValueError:
        raise DateFault(f'"{text}" has no such time of day', "write hours from 00 to 23") from None


def _likely_date(text: str) -> str:
    """Say in which form a date was probably meant, if that is plain.

    Only forms that begin with the year: 03/04/2031 is two days, and nobody but the author knows which.
    """
    if _CLOCK.fullmatch(text):
        return f"write the day as well, as in 2031-05-04T{text}+02:00"
    if "/" in text and all(_FORM.fullmatch(part) for part in text.split("/", 1)):
        return "one date is wanted here, and no period"
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return ""
    likely = "-".join(part.zfill(2) for part in found.groups() if part is not None)
    try:
        return f"write {read_date(likely)}"
    except DateFault:
        return ""


def read_span(text: str) -> DateSpan:
    """Read a date, or a period written as `start/end`.

    Raises:
        DateFault: a part is no date, or the period ends before it begins.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return read_date(text)
    period = Period(read_date(start), read_date(end))
    if period.last < period.first or is_later(period.start, period.end, dt.UTC):
        raise DateFault(f'"{text}" ends before it begins', "write the earlier date first")
    return period


def is_later(one: DateSpan, other: DateSpan, zone: dt.tzinfo) -> bool:
    """Tell whether `one` is certainly later than `other`, compared at the coarser precision of the two.

    A period counts by its end. Where either is approximate nothing is certain.
    Source of the rule: of two clocks only the impossible is an error.
    """
    early, late = _end_of(other).in_zone(zone), _end_of(one).in_zone(zone)
    if early.approximate or late.approximate:
        return False
    coarser = min(early.precision, late.precision)
    return late.cut_to(coarser) > early.cut_to(coarser)


def _end_of(span: DateSpan) -> PartialDate:
    return span.end if isinstance(span, Period) else span


def days_of(span: DateSpan, zone: dt.tzinfo) -> tuple[dt.date, ...]:
    """Return the days a span is shown on: a day, a period's first and last; none if only a month is known."""
    ends = (span.start, span.end) if isinstance(span, Period) else (span,)
    exact = (end.in_zone(zone) for end in ends if end.precision >= Precision.DAY)
    return tuple(dict.fromkeys(end.first for end in exact))


def sort_key(span: DateSpan) -> tuple[dt.date, dt.date, str]:
    """Return what spans are sorted by: the first day, then the last, then as written."""
    return (span.first, span.last, str(span))
