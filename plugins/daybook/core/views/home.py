"""The views of the home page, of pages of text, and of those that lead elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.html import Html
from daybook.core.views.calendars import CalendarMonth, CalendarYear
from daybook.core.views.cards import BriefingCard, HistoryLine, QuestionCard
from daybook.core.views.labels import DateLabel, Link, MonthLink
from daybook.core.views.rows import CorrectionRow, FigureRow, OccurrenceRow
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineFigure:
    """A figure that stands on the home page, and the stated reason why its measure does; one for each speaker."""

    measure: Link
    reason: str
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestDay:
    """A day in a list of days: its page, `day 8`, and what was filed and happened on it; `more` leads to the rest."""

    date: DateLabel
    number: str
    briefings: tuple[BriefingCard, ...]
    occurrences: tuple[OccurrenceRow, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """The home page; `covered` has the first and the last day with a briefing, `holdings` what there is and how much.

    `calendar` has the newest month, `overview` the years if there are more, `years` leads to the others.
    `more_questions` leads to all disputed questions where not all stand here.
    """

    TEMPLATE: ClassVar[str] = "home.html"

    covered: tuple[DateLabel, ...]
    holdings: tuple[MonthLink, ...]
    latest_days: tuple[LatestDay, ...]
    headlines: tuple[HeadlineFigure, ...]
    questions: tuple[QuestionCard, ...]
    more_questions: Link | None
    changes: tuple[HistoryLine, ...]
    corrections: tuple[CorrectionRow, ...]
    calendar: tuple[CalendarMonth, ...]
    overview: tuple[CalendarYear, ...]
    years: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView(View):
    """A page of text."""

    TEMPLATE: ClassVar[str] = "prose.html"

    body: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCorrection:
    """A correction that stands on the page of its year; its own address leads to this line."""

    id: str
    date: DateLabel
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView(View):
    """The corrections policy, and every correction, newest first; `earlier` are those that outgrew the page."""

    TEMPLATE: ClassVar[str] = "corrections.html"

    body: Html
    corrections: tuple[CorrectionRow, ...]
    earlier: tuple[EarlierCorrection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyView(View):
    """How to check a copy of the site; its public address, if it has one, and the way to the page on method."""

    TEMPLATE: ClassVar[str] = "verify.html"

    site: str
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(View):
    """The page for addresses that lead nowhere; its links are absolute paths, for it is served anywhere."""

    TEMPLATE: ClassVar[str] = "404.html"

    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchKind:
    """A kind of thing that can be found: what addresses call it, and what readers do."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(View):
    """The page that finds things; `ways` lead to the same without a script."""

    TEMPLATE: ClassVar[str] = "search.html"

    kinds: tuple[SearchKind, ...]
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(View):
    """A former address: it leads to where the record is now."""

    TEMPLATE: ClassVar[str] = "redirect.html"

    target: Link
