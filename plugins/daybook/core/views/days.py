"""The views of days, months and years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.views.calendars import CalendarMonth, CalendarYear
from daybook.core.views.cards import Backlink, BriefingCard, QuestionCard
from daybook.core.views.home import LatestDay
from daybook.core.views.labels import DateLabel, Link
from daybook.core.views.rows import DifferenceLine, FigureRow, OccurrenceRow, PositionRow
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class DayIndexView(View):
    """All days: the years by months, and the calendar of the newest one."""

    TEMPLATE: ClassVar[str] = "days.html"

    overview: tuple[CalendarYear, ...]
    calendar: tuple[CalendarMonth, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView(View):
    """A year: its calendar, and what is dated to the year and no closer."""

    TEMPLATE: ClassVar[str] = "year.html"

    calendar: tuple[CalendarMonth, ...]
    occurrences: tuple[OccurrenceRow, ...]
    figures: tuple[FigureRow, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView(View):
    """A month: its calendar, its briefings, and what is dated to the month and no closer."""

    TEMPLATE: ClassVar[str] = "month.html"

    calendar: CalendarMonth
    occurrences: tuple[OccurrenceRow, ...]
    figures: tuple[FigureRow, ...]
    days: tuple[LatestDay, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a later source says of a day: one of `figure`, `position` and `occurrence`; the other two are None.

    `published` is when it became known. `relations` are what it replaces or stands beside of what was known before it.
    """

    published: DateLabel
    figure: FigureRow | None = None
    position: PositionRow | None = None
    occurrence: OccurrenceRow | None = None
    relations: tuple[DifferenceLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView(View):
    """A day, first as it was known by its end, then what was learned since.

    `number` is `day 8` or empty. `happened`, `questions`, `said` and `holding` rest on sources published by the end of
    the day; `changes` on later ones, in the order in which they became known. `said` was said that day, `holding`
    holds for it but was said before. `known_when` says in a sentence whether all of it was known by the end of the
    day, or nothing; it is empty for a day to which nothing is dated.
    """

    TEMPLATE: ClassVar[str] = "day.html"

    date: DateLabel
    number: str
    happened: tuple[OccurrenceRow, ...]
    questions: tuple[QuestionCard, ...]
    said: tuple[FigureRow, ...]
    holding: tuple[FigureRow, ...]
    changes: tuple[Change, ...]
    known_when: str
    briefings: tuple[BriefingCard, ...]
    referring: tuple[Backlink, ...]
    entities: tuple[Link, ...]
    previous: Link | None
    next: Link | None
