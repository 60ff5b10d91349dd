"""The views of measures and of figures in their orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.html import Html
from daybook.core.views.cards import Backlink
from daybook.core.views.labels import DateLabel, Link, MonthLink
from daybook.core.views.rows import FigureRow
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureSection:
    """A measure with its figures; `latest` are the latest of each speaker where they stand apart from the others."""

    id: str
    link: Link
    unit: str
    kind: str
    definition: str
    since: DateLabel | None
    place: Link | None
    producer: Link | None
    latest: tuple[FigureRow, ...]
    figures: tuple[FigureRow, ...]
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    """Figures under one heading: a speaker, a day, or what is counted; `note` is what is to be known of it."""

    id: str
    link: Link
    note: str
    figures: tuple[FigureRow, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresIndexView(View):
    """The index of all figures, by what is counted.

    `contents` leads to each measure: below, or where there are too many for a page, to its own.
    """

    TEMPLATE: ClassVar[str] = "figures.html"

    contents: tuple[Link, ...]
    measures: tuple[FigureGroup, ...]
    by_speaker: str
    by_day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroupsView(View):
    """All figures by speaker, or by day; `earlier` leads to the months that outgrew the page.

    `contents` leads to each group: below, or where there are too many for a page, to its own.
    """

    TEMPLATE: ClassVar[str] = "figure-groups.html"

    contents: tuple[Link, ...]
    groups: tuple[FigureGroup, ...]
    earlier: tuple[MonthLink, ...]
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of figures that count the same; `heading` says which, where there are several, `signs` how to read it.

    `drawing` is empty where there are too many figures to draw, and `signs` says so.
    """

    heading: str
    drawing: Html
    signs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """A number that several outlets report, and from how many mouths: `Reported by 5 outlets, 1 origin`."""

    figure: Link
    counts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView(View):
    """A measure with its figures, newest first; `referring` are the briefings that link to it.

    `charts` draw the figures of the table below them. `age` says how far the latest figure is from the archive's end.
    """

    TEMPLATE: ClassVar[str] = "measure.html"

    section: MeasureSection
    age: str
    charts: tuple[Chart, ...]
    origins: tuple[OriginLine, ...]
    body: Html
    earlier: tuple[MonthLink, ...]
    referring: tuple[Backlink, ...]
