"""The views of entities and their indexes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.html import Html
from daybook.core.views.cards import BacklinkMonth, QuestionCard
from daybook.core.views.labels import DateLabel, Link, MonthLink, SourceLabel
from daybook.core.views.rows import FigureRow, OccurrenceRow, PositionRow
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityEntry:
    """An entity in an index; `briefings` says in how many briefings it is named. Beside a text only its link is set."""

    link: Link
    summary: str
    native: str
    native_lang: str
    briefings: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityGroup:
    """The entities of one type, by name; `href` leads to the index of the type, and is empty there.

    `letters` leads to parts of it, where it is too long for one page.
    """

    heading: str
    href: str
    count: str
    letters: tuple[MonthLink, ...]
    entries: tuple[EntityEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityIndexView(View):
    """The index of all entities, or of one type; `romanisation` is the rule their names follow, if one is stated."""

    TEMPLATE: ClassVar[str] = "entities.html"

    groups: tuple[EntityGroup, ...]
    romanisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """Another name of an entity, with its language and why there is another one."""

    name: str
    lang: str
    dir: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine:
    """An office: its title, the body it belongs to, and when."""

    title: str
    organisation: Link | None
    when: DateLabel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """A whole that an entity belongs to, when, and whose view that is."""

    link: Link
    when: DateLabel | None
    according_to: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """How much of what there is about an entity its page shows, `The newest 5 of 33`; empty where that is all."""

    occurrences: str
    said_by: str
    about: str
    positions: str
    timeline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView(View):
    """An entity: all there is about it, or where that is too much the newest, and `months` leads to all of it.

    `more_parts` and `more_questions` lead to all of those of which only the first stand here.
    """

    TEMPLATE: ClassVar[str] = "entity.html"

    type: Link
    native: NameLine | None
    summary: str
    body: Html
    coordinates: str
    wikidata: Link | None
    part_of: tuple[PartLine, ...]
    parts: tuple[Link, ...]
    more_parts: Link | None
    roles: tuple[RoleLine, ...]
    questions: tuple[QuestionCard, ...]
    more_questions: Link | None
    occurrences: tuple[OccurrenceRow, ...]
    timeline: tuple[BacklinkMonth, ...]
    months: tuple[MonthLink, ...]
    shares: Shares
    said_by: tuple[FigureRow, ...]
    about: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    sources: tuple[SourceLabel, ...]
    publisher_page: Link | None
    names: tuple[NameLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMonthView(View):
    """One month of an entity that outgrew its page, or a part of it."""

    TEMPLATE: ClassVar[str] = "entity-month.html"

    entity: Link
    timeline: BacklinkMonth
    occurrences: tuple[OccurrenceRow, ...]
    said_by: tuple[FigureRow, ...]
    about: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    previous: Link | None
    next: Link | None
