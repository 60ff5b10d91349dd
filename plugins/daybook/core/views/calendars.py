"""Months and years as calendars."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.views.labels import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day in a calendar; `href` is empty where nothing is filed; `weight` runs from 0 (nothing) to 7 (most)."""

    day: int
    iso: str
    label: str
    href: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMonth:
    """A month as weeks of seven places, Monday first; None stands for a day of another month."""

    heading: str
    href: str
    weeks: tuple[tuple[CalendarDay | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCell:
    """A month in a calendar of years: `short` is `Mar`, `label` begins with it and says what `weight` shows.

    `weight` runs from 0 (nothing) to 7 (most).
    """

    short: str
    label: str
    href: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """A year as twelve months; `href` is empty for a month without a day."""

    year: Link
    months: tuple[MonthCell, ...]
