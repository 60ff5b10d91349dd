"""The views of briefings and their index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.html import Html
from daybook.core.views.cards import Backlink, BriefingCard, HistoryLine
from daybook.core.views.entities import EntityGroup
from daybook.core.views.labels import DateLabel, Link, MonthLink, Quotation, SourceLabel, SpeakerLabel
from daybook.core.views.rows import CorrectionRow, FigureRow, OccurrenceRow, PositionRow
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesLine:
    """A series that a briefing has a figure of, in small, as it was known on the day the briefing is filed under."""

    measure: Link
    drawing: Html
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureNeighbours:
    """A figure of a briefing, with what stands before and after it in its series, by the day they are for."""

    figure: Link
    measure: Link
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """The evidence of a figure or position, in short, beside the words that mention it.

    `lead` is what it says (`over 870,000`, `Harbour Guard denies: the ministry`), `href` leads to the whole record.
    `unit`, `standing` and `caveat` are empty for a position.
    """

    href: str
    lead: str
    unit: str
    speaker: SpeakerLabel
    standing: str
    caveat: str
    is_retracted: bool
    quotation: Quotation
    source: SourceLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture in a text. `rights` says why it may be shown (`open licence`), `licence` names the licence, if any.

    `licence_href` is empty for one without a text of its own. `taken` is None where the source does not state it.
    """

    key: str
    src: str
    width: str
    height: str
    alt: str
    lang: str
    caption: str
    credit: str
    rights: str
    licence: str
    licence_href: str
    source: SourceLabel
    taken: DateLabel | None
    content_warning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a text that ends where it mentions what its notes are of, or a picture; else it is the rest."""

    text: Html
    notes: tuple[MarginNote, ...]
    picture: PictureView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView(View):
    """A briefing: its text, its records with their evidence, and what refers to it."""

    TEMPLATE: ClassVar[str] = "briefing.html"

    date: DateLabel
    number: str
    recorded: DateLabel | None
    history: tuple[HistoryLine, ...]
    summary: str
    content_warning: str
    lang: str
    passages: tuple[Passage, ...]
    sources: tuple[SourceLabel, ...]
    figures: tuple[FigureRow, ...]
    series: tuple[SeriesLine, ...]
    neighbours: tuple[FigureNeighbours, ...]
    positions: tuple[PositionRow, ...]
    occurrences: tuple[OccurrenceRow, ...]
    entities: tuple[EntityGroup, ...]
    corrections: tuple[CorrectionRow, ...]
    referring: tuple[Backlink, ...]
    previous: Link | None
    next: Link | None
    permalink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingMonth:
    """The briefings of one month, newest first."""

    heading: str
    href: str
    briefings: tuple[BriefingCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingIndexView(View):
    """All briefings, or those of one month; `earlier` leads to the months that outgrew the page."""

    TEMPLATE: ClassVar[str] = "briefings.html"

    months: tuple[BriefingMonth, ...]
    earlier: tuple[MonthLink, ...]
