"""The views of sources and publishers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.views.cards import Backlink, BriefingCard
from daybook.core.views.labels import Link, MonthLink, SourceLabel
from daybook.core.views.rows import FigureRow, OccurrenceRow, PositionRow
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherEntry:
    """A publisher in the list of sources."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMonth:
    """The sources published in one month, newest first."""

    heading: str
    href: str
    sources: tuple[SourceLabel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceIndexView(View):
    """All sources by month, or those of one month, with the publishers."""

    TEMPLATE: ClassVar[str] = "sources.html"

    publishers: tuple[PublisherEntry, ...]
    unknown_publishers: str
    months: tuple[SourceMonth, ...]
    earlier: tuple[MonthLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A line of a description: its name, its text, and an address or a date if that is what it is."""

    name: str
    text: str
    href: str = ""
    iso: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView(View):
    """A source: what is known of it, what is not and why, and everything that rests on it."""

    TEMPLATE: ClassVar[str] = "source.html"

    label: SourceLabel
    terms: tuple[Term, ...]
    unknown: tuple[Term, ...]
    figures: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    occurrences: tuple[OccurrenceRow, ...]
    briefings: tuple[BriefingCard, ...]
    referring: tuple[Backlink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherView(View):
    """A publisher with its sources, newest first."""

    TEMPLATE: ClassVar[str] = "publisher.html"

    entity: Link
    months: tuple[SourceMonth, ...]
    earlier: tuple[MonthLink, ...]
