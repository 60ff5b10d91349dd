"""The rules that read one expression of time each, the longest and surest first."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from daybook.core.dates import DateSpan, PartialDate, Period
from daybook.ingest.calendar_words import (
    FUTURE,
    FUTURE_BEHIND,
    JUST_SAID,
    MONTHS,
    PAST,
    TIMETABLE,
    UP_TO,
    WEEKDAYS,
)


@dataclass(frozen=True, slots=True)
class Clues:
    """What a rule may look at.

    That is the day of publication (None if no day is known) and its year, the archive's first day, and the words
    of the sentence before and behind the expression.
    """

    anchor: dt.date | None
    year: int
    first_day: dt.date | None
    before: str
    after: str

    @property
    def is_future(self) -> bool:
        """Whether the wording before speaks of what is to come, without a new clause in between."""
        clause = re.split(r"[;:]|\b(?:after|since|but|when|while|because)\b", self.before)[-1]
        return bool(FUTURE.search(clause))

    @property
    def is_ahead(self) -> bool:
        """Whether a day without a date lies ahead: also by the words behind it, or as the end of what goes on."""
        if JUST_SAID.search(self.before):
            return False
        if self.is_future or FUTURE_BEHIND.search(self.after) or TIMETABLE.search(self.before):
            return True
        clause = f"{self.before} {re.split(r'[;:.]', self.after)[0]}"
        return UP_TO.search(self.before) is not None and not PAST.search(clause)


@dataclass(frozen=True, slots=True)
class Dated:
    """What a rule makes of an expression; a value of None means that it is a time, but which is not said."""

    value: DateSpan | None
    rule: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the reader of what it finds, which may refuse with None.

    Where none of `needs` stands in a sentence in lower case, the pattern finds nothing there; without any it is tried.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Clues], Dated | None]
    needs: tuple[str, ...] = ()


def partial(day: dt.date, *, approximate: bool = False) -> PartialDate:
    """Return a calendar day as a date."""
    return PartialDate(day.year, day.month, day.day, approximate=approximate)


UNANCHORED: Final = ("the day of publication is not known to the day",)


def _month_of(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _day_of(text: str) -> int:
    return int(re.match(r"\d+", text).group())  # type: ignore[union-attr]  # the pattern begins with digits


def _in_calendar(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]  # noqa: PLR2004 - months of a year


_LATELY: Final = 60
"""Days for which a day without a year is the one just past, whatever the wording is of."""
_TOLD_AS_PAST: Final = re.compile(rf"{PAST.pattern}|\b\w{{3,}}ed\b")
_SOON: Final = 3
"""Months for which one without a year is the coming one, unless it is told as past."""


def _year_near(month: int, day: int, clues: Clues) -> int:
    """Return the year that brings a day nearest to publication; a later one if it is long past, and to come."""
    if clues.anchor is None:
        return clues.year
    years = [year for year in (clues.year - 1, clues.year, clues.year + 1) if _in_calendar(year, month, day)]
    anchor = clues.anchor
    if clues.is_future:
        years = [year for year in years if (anchor - dt.date(year, month, day)).days <= _LATELY] or years
    return min(years, key=lambda year: abs((dt.date(year, month, day) - anchor).days), default=clues.year)


# --- full and partial dates -------------------------------------------------------------------------------


def read_day(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read a day with its month: "March 9", "Saturday, 5 March 2022", "24-28 February"."""
    month, day = _month_of(found["month"]), _day_of(found["day"])
    written = found["year"]
    year = int(written) if written else _year_near(month, day, clues)
    if not _in_calendar(year, month, day):
        return Dated(None, "explicit", (f'"{found.group()}" is no day of the calendar',))
    until = found.groupdict().get("until")
    if until and _in_calendar(year, month, _day_of(until)) and _day_of(until) > day:
        return Dated(Period(PartialDate(year, month, day), PartialDate(year, month, _day_of(until))), "explicit")
    date = PartialDate(year, month, day)
    doubts = []
    weekday = found.groupdict().get("weekday")
    if weekday and WEEKDAYS[weekday.lower()] != date.first.weekday():
        doubts.append(f"{date} was no {weekday}")
    if found.groupdict().get("midnight"):
        doubts.append(f'"{" ".join(found.group().split())}": midnight before or after {date}?')
    return Dated(date, "explicit" if written else "nearest-year", tuple(doubts))


def read_across_months(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read a period over the end of a month: "24 February to 2 March"."""
    first, last = _month_of(found["month"]), _month_of(found["month2"])
    year2 = int(found["year"]) if found["year"] else _year_near(last, _day_of(found["until"]), clues)
    year = year2 - 1 if first > last else year2
    if not (_in_calendar(year, first, _day_of(found["day"])) and _in_calendar(year2, last, _day_of(found["until"]))):
        return None
    period = Period(PartialDate(year, first, _day_of(found["day"])), PartialDate(year2, last, _day_of(found["until"])))
    return Dated(period, "explicit") if period.first <= period.last else None


def read_numeric(found: re.Match[str], clues: Clues) -> Dated | None:  # noqa: ARG001 - every rule is called alike
    """Read a date in digits; where either number may be the day, it is asked."""
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    if found.groupdict().get("slash") and month <= 12 and day <= 12 and month != day:  # noqa: PLR2004 - months of a year
        return Dated(None, "numeric", (f'"{found.group()}": which number is the day?',))
    if not _in_calendar(year, month, day):
        month, day = day, month
    return Dated(PartialDate(year, month, day), "explicit") if _in_calendar(year, month, day) else None


def read_dotted(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read a day and its month in digits, as much of Europe writes them: "on 13.5."."""
    day, month = int(found["day"]), int(found["month"])
    year = _year_near(month, day, clues)
    return Dated(PartialDate(year, month, day), "nearest-year") if _in_calendar(year, month, day) else None


def read_dotted_period(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "from 24.04 to 09.05", if both are days of the months around publication; else they are hours."""
    days = [(int(found[month]), int(found[day])) for month, day in (("month", "day"), ("month2", "until"))]
    near = set() if clues.anchor is None else {(clues.anchor.month - step - 1) % 12 + 1 for step in range(3)}
    if not all(month in near and _in_calendar(clues.year, month, day) for month, day in days):
        return None
    first, last = (PartialDate(_year_near(month, day, clues), month, day) for month, day in days)
    return Dated(Period(first, last), "nearest-year") if first.first < last.first else None


def read_month(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read a month: "in March", "late February 2022"."""
    month = _month_of(found["month"])
    about = bool(re.match(r"(?:early|late|mid|the (?:start|end|beginning|middle))", found["part"] or "", re.IGNORECASE))
    if found["year"]:
        return Dated(PartialDate(int(found["year"]), month, approximate=about), "month")
    year = clues.year
    is_told_as_past = _TOLD_AS_PAST.search(clues.before) is not None and not UP_TO.search(clues.before)
    is_soon = clues.anchor is not None and month - clues.anchor.month <= _SOON and not is_told_as_past
    if clues.anchor and month > clues.anchor.month and not (clues.is_ahead or is_soon):
        year -= 1
    elif clues.anchor and month < clues.anchor.month and clues.is_future:
        year += 1
    return Dated(PartialDate(year, month, approximate=about), "month")


def read_part_of_year(found: re.Match[str], clues: Clues) -> Dated | None:  # noqa: ARG001 - every rule is called alike
    """Read "at the end of 2020", "early 2021", "spring 2021"."""
    year, part = int(found["year"]), found["part"].lower()
    if re.search(r"end|close", part):
        return Dated(PartialDate(year, 12, approximate=True), "end-of-year")
    if re.search(r"start|beginning", part):
        return Dated(PartialDate(year, 1, approximate=True), "start-of-year")
    return Dated(PartialDate(year, approximate=True), "part-of-year")


def read_year(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read a year, or years from one to another; a number that counts is none."""
    if re.match(
        r"\s*(?:-|–)?(?:strong|people|troops|soldiers|civilians|men|women|children|tonnes|km|miles)\b", clues.after
    ):
        return None
    if re.search(
        r"(?:more than|over|about|some|nearly|around|least|than|almost|roughly|of (?:more|about)"
        r"|only)\s$",
        clues.before,
    ):
        return None
    if found["until"]:
        end = int(found["until"]) if len(found["until"]) > 2 else int(found["year"][:2] + found["until"])  # noqa: PLR2004 - 2014-15
        return (
            Dated(Period(PartialDate(int(found["year"])), PartialDate(end)), "year")
            if end > int(found["year"])
            else None
        )
    return Dated(PartialDate(int(found["year"])), "year")


def read_years(found: re.Match[str], clues: Clues) -> Dated | None:  # noqa: ARG001 - every rule is called alike
    """Read "between 1984 and 1991"."""
    first, last = int(found["year"]), int(found["until"])
    return Dated(Period(PartialDate(first), PartialDate(last)), "year") if first < last else None


def read_quarter(found: re.Match[str], clues: Clues) -> Dated | None:  # noqa: ARG001 - every rule is called alike
    """Read "the first quarter of 2031"."""
    year, word = int(found["year"]), found["quarter"].lower()
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}.get(word) or int(word)
    return Dated(Period(PartialDate(year, 3 * number - 2), PartialDate(year, 3 * number)), "quarter")


def read_day_of_month(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "on the 20th": the last one, or the next after wording of the future."""
    day = _day_of(found["day"])
    if clues.anchor is None:
        return Dated(None, "day-of-month", UNANCHORED)
    months = range(13)
    step = 1 if clues.is_ahead else -1
    for number in months:
        index = clues.anchor.year * 12 + clues.anchor.month - 1 + step * number
        year, month = index // 12, index % 12 + 1
        if _in_calendar(year, month, day) and (dt.date(year, month, day) - clues.anchor).days * step >= 0:
            return Dated(PartialDate(year, month, day), "day-of-month")
    return None


def read_decade(found: re.Match[str], clues: Clues) -> Dated | None:  # noqa: ARG001 - every rule is called alike
    """Read "the 1990s"."""
    year = int(found["year"])
    return Dated(Period(PartialDate(year), PartialDate(year + 9)), "decade")
