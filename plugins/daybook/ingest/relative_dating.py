"""Reads the expressions that count from the day of publication: weekdays, today, last week, eight days ago."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from daybook.core.dates import PartialDate, Period
from daybook.ingest.calendar_words import ORDINAL_WORDS, WEEKDAYS, number_of
from daybook.ingest.dating import UNANCHORED, Clues, Dated, partial


def read_weekday(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read a weekday: today or the last one, unless the wording before is of the future."""
    if clues.anchor is None:
        return Dated(None, "weekday", UNANCHORED)
    which = (found["which"] or "").strip().lower()
    day = _nearest_weekday(WEEKDAYS[found["weekday"].lower()], which, clues.anchor, future=clues.is_ahead)
    opening = (found["opening"] or "").lower()
    if re.search(r"overnight (?:in)?to|night (?:in)?to", opening):
        return Dated(Period(partial(day - dt.timedelta(days=1)), partial(day)), "weekday")
    doubts = []
    if "midnight" in found.group().lower():
        doubts.append(f'"{" ".join(found.group().split())}": midnight before or after {day}?')
    if which == "next" and (day - clues.anchor).days < 7 - clues.anchor.weekday():
        doubts.append(f'"{" ".join(found.group().split())}": {day}, or a week later?')
    return Dated(partial(day), "weekday-ahead" if day > clues.anchor else "weekday", tuple(doubts))


def read_weekdays(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "between Sunday and Wednesday": the last such days, or the next after wording of the future."""
    if clues.anchor is None:
        return Dated(None, "weekday", UNANCHORED)
    first, last = (WEEKDAYS[found[name].lower()] for name in ("weekday", "until"))
    if clues.is_ahead:
        start = _nearest_weekday(first, "", clues.anchor, future=True)
        end = start + dt.timedelta(days=(last - first) % 7)
    else:
        end = _nearest_weekday(last, "", clues.anchor, future=False)
        start = end - dt.timedelta(days=(last - first) % 7)
    return Dated(Period(partial(start), partial(end)), "weekday")


def _nearest_weekday(weekday: int, which: str, anchor: dt.date, *, future: bool) -> dt.date:
    back = (anchor.weekday() - weekday) % 7
    if which in {"next", "this coming", "the coming", "coming"}:
        return anchor + dt.timedelta(days=(7 - back) % 7 or 7)
    if which in {"last", "the previous", "this past", "the past", "past"}:
        return anchor - dt.timedelta(days=back or 7)
    if future:
        return anchor + dt.timedelta(days=(7 - back) % 7)
    return anchor - dt.timedelta(days=back)


def read_near_day(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read today, yesterday, tomorrow, overnight and the like."""
    words = " ".join(found.group().lower().split())
    if clues.anchor is None:
        return Dated(None, "today", UNANCHORED)
    one = dt.timedelta(days=1)
    if "day before yesterday" in words:
        return Dated(partial(clues.anchor - 2 * one), "yesterday")
    if "overnight" in words:
        return Dated(Period(partial(clues.anchor - one), partial(clues.anchor)), "overnight")
    if "yesterday" in words:
        return Dated(partial(clues.anchor - one), "yesterday")
    if "last night" in words:
        return Dated(partial(clues.anchor - one), "last-night")
    if "tomorrow" in words:
        return Dated(partial(clues.anchor + one), "tomorrow")
    return Dated(partial(clues.anchor), "today")


def _months_back(anchor: dt.date, months: int) -> PartialDate:
    index = anchor.year * 12 + anchor.month - 1 - months
    return PartialDate(index // 12, index % 12 + 1)


_HOURS_OF_A_DAY: Final = 6
"""From here on, hours ago may lie on the day before."""


def read_ago(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "eight days ago"."""
    unit = found["unit"].lower()
    if clues.anchor is None:
        return Dated(None, "ago", UNANCHORED)
    if found["count"] is None and unit in {"minutes", "mins"}:
        return Dated(partial(clues.anchor), "ago")
    if found["count"] is None:
        return Dated(None, "ago", (f'"{" ".join(found.group().split())}" is no certain day',))
    count = number_of(found["count"])
    about = bool(found["about"])
    if unit.startswith("hour") and count >= _HOURS_OF_A_DAY:
        return Dated(None, "ago", (f'"{" ".join(found.group().split())}": the day, or the one before?',))
    if unit.startswith(("hour", "min")):
        return Dated(partial(clues.anchor), "ago")
    if unit.startswith(("day", "week", "fortnight")):
        days = count * {"d": 1, "w": 7, "f": 14}[unit[0]]
        return Dated(partial(clues.anchor - dt.timedelta(days=days), approximate=about), "ago")
    if unit.startswith("month"):
        return Dated(_months_back(clues.anchor, count), "ago")
    return Dated(PartialDate(clues.anchor.year - count, approximate=about), "ago")


def read_unit(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "last week", "this weekend", "the end of the month"."""
    if clues.anchor is None:
        return Dated(None, "last", UNANCHORED)
    which, unit = found["which"].lower().split()[-1], found["unit"].lower()
    part = found.groupdict().get("part")
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    rule = {-1: "last", 0: "this", 1: "next"}[step]
    if unit == "year" and part:
        month = 1 if part.lower() in {"start", "beginning"} else 12
        return Dated(PartialDate(clues.anchor.year + step, month, approximate=True), rule)
    if unit == "year":
        return Dated(PartialDate(clues.anchor.year + step), rule)
    if unit == "month":
        return Dated(replace(_months_back(clues.anchor, -step), approximate=bool(part)), rule)
    monday = clues.anchor - dt.timedelta(days=clues.anchor.weekday()) + dt.timedelta(days=7 * step)
    if unit == "weekend":
        if rule == "last" and clues.anchor.weekday() == WEEKDAYS["sunday"]:
            return Dated(None, rule, (f'"{" ".join(found.group().split())}", written on a Sunday: which weekend?',))
        saturday = monday + dt.timedelta(days=5)
        if rule == "this" and clues.anchor.weekday() < WEEKDAYS["saturday"] and not clues.is_future:
            saturday -= dt.timedelta(days=7)
        return Dated(Period(partial(saturday), partial(saturday + dt.timedelta(days=1))), rule)
    period = Period(partial(monday), partial(monday + dt.timedelta(days=6)))
    doubts: tuple[str, ...] = ()
    if rule == "last" and clues.anchor.weekday() == WEEKDAYS["sunday"]:
        doubts = ('"last week", written on a Sunday: the week that ends that day, or the one before?',)
    return Dated(period, rule, doubts)


def read_last(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "over the last 24 hours" as the period that ends with publication."""
    if clues.anchor is None or found["few"]:
        return Dated(None, "last-days", (f'"{" ".join(found.group().split())}" has no certain first day',))
    count, unit = number_of(found["count"] or "one"), found["unit"].lower()
    if unit.startswith(("month", "year", "decade")):
        return (
            None
            if unit.startswith("decade")
            else Dated(
                Period(_months_back(clues.anchor, count * (12 if unit[0] == "y" else 1)), partial(clues.anchor)),
                "last-days",
            )
        )
    days = -(-count // 24) if unit.startswith("hour") else count * (7 if unit.startswith("week") else 1)
    return Dated(Period(partial(clues.anchor - dt.timedelta(days=days)), partial(clues.anchor)), "last-days")


def read_day_of_conflict(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "the 14th day of the war", counted from the archive's first day."""
    word = (found["ordinal"] or found["number"]).lower()
    count = ORDINAL_WORDS.get(word) or int(re.sub(r"\D", "", word))
    if clues.first_day is None or not 1 <= count <= 20_000:  # noqa: PLR2004 - more days than any war
        return Dated(None, "day-of-conflict", (f'"{" ".join(found.group().split())}": counted from which day?',))
    return Dated(partial(clues.first_day + dt.timedelta(days=count - 1)), "day-of-conflict")


def read_week_of_conflict(found: re.Match[str], clues: Clues) -> Dated | None:
    """Read "in the first week of the war", counted from the archive's first day."""
    if clues.first_day is None:
        return Dated(None, "week-of-conflict", (f'"{" ".join(found.group().split())}": counted from which day?',))
    start = clues.first_day + dt.timedelta(days=7 * (ORDINAL_WORDS[found["ordinal"].lower()] - 1))
    return Dated(Period(partial(start), partial(start + dt.timedelta(days=6))), "week-of-conflict")


def read_beside_another(found: re.Match[str], clues: Clues) -> Dated | None:  # noqa: ARG001 - every rule is called alike
    """Read "a day earlier": a time that another one would have to be known for."""
    return Dated(None, "beside-another", (f'"{" ".join(found.group().split())}": counted from which day?',))


def read_season(found: re.Match[str], clues: Clues) -> Dated | None:  # noqa: ARG001 - every rule is called alike
    """Read "last autumn": its months depend on where it is spoken of, and winter lies in two years."""
    return Dated(None, "season", (f'"{" ".join(found.group().split())}": which months?',))
