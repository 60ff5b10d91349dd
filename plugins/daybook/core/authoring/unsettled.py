"""What a draft leaves to its author: every value marked so, and every question that is not answered yet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.records import Speaker
from daybook.core.records.draft import (
    DraftBriefing,
    DraftFigure,
    DraftOccurrence,
    DraftPosition,
    NewAlias,
    NewEntity,
    ReviewItem,
)
from daybook.core.unread import fields_read, is_read, parts_read, told, whole_parts

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    Part = DraftBriefing | DraftFigure | DraftPosition | DraftOccurrence | NewEntity

_PLACE: Final = re.compile(
    r"(?:title|(?:figures|positions|dates|new_entities|new_aliases)\.(?P<key>[a-z0-9-]+)(?P<field>\.[a-z_]+)?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Something the author has to settle: where, what is asked, what may be answered, and the article's sentence.

    `why` tells what was read, where a whole proposal is asked about.
    """

    position: Position
    at: str
    question: str
    options: tuple[str, ...] = ()
    sentence: str = ""
    why: str = ""

    @property
    def problem(self) -> Problem:
        """What is open, as a report shows it."""
        hint = f"choose: {', '.join(self.options)}" if self.options else "settle it, or take out what it is about"
        return Problem(self.position, "draft-unsettled", f"{self.at}: {self.question}", hint)


def left_open(draft: DraftBriefing, known: Container[str] = frozenset()) -> tuple[Open, ...]:
    """Return what is open in a draft, in the order of its lines.

    A value `unsettled` is open, and has the questions that are asked about it; so is a speaker who is only proposed as
    an entity, unless an entity `known` has that id. A question about a field goes when the field has another value; one
    about a whole entry or about words goes when the author deletes it, or the entry. Of an entry with `accept: false`
    nothing is open. A draft with errors is told of as far as it could be read.
    """
    places = dict(_unsettled(draft))
    asked: dict[str, list[ReviewItem]] = {}
    for item in whole_parts(draft, "review", ReviewItem):
        for at in (item.at, *item.also):
            asked.setdefault(at, []).append(item)
    found = [_of_value(at, place, asked.get(at, [])) for at, place in places.items()]
    found += _not_accepted(draft, known)
    entries = {at: part.origin.at() for at, part in _parts(draft) if at}
    entries_read = ((at, part) for at, part in _parts(draft) if not isinstance(part, DraftBriefing))
    reasons = {at: part.why for at, part in entries_read if is_read(part, "why")}
    aliases = whole_parts(draft, "new_aliases", NewAlias)
    entries |= {f"new_aliases.{alias.key}": alias.origin.at() for alias in aliases if not alias.accept}
    for at, items in asked.items():
        match = _PLACE.fullmatch(at)
        is_of_field = match is not None and (match["key"] is None or match["field"])
        if is_of_field or (match is not None and at not in entries):
            continue
        found += [_of_entry(at, entries.get(at, item.origin.at()), item, reasons.get(at, "")) for item in items]
    return tuple(sorted(found, key=lambda one: one.position))


def _of_entry(at: str, place: Position, item: ReviewItem, why: str) -> Open:
    sentence = item.sentence if at == item.at else ""
    return Open(position=place, at=at, question=item.question, options=item.options, sentence=sentence, why=why)


def _of_value(at: str, place: Position, items: list[ReviewItem]) -> Open:
    """Return what is open about a value, with everything that is asked about it."""
    return Open(
        position=place,
        at=at,
        question="; ".join(item.question for item in items) or _WANTED.get(_field_of(at), "it is not settled yet"),
        options=tuple(dict.fromkeys(option for item in items for option in item.options)),
        sentence=next((item.sentence for item in items if item.sentence and item.at == at), ""),
    )


def _field_of(at: str) -> str:
    """Return the field a place names, with the group of its entry: `title`, `dates.title`."""
    parts = at.split(".")
    return f"{parts[0]}.{parts[-1]}" if len(parts) > 1 else at


_WANTED: Final = {
    "title": "a title in our own words",
    "dates.title": "what happened then, in our own words",
    "figures.measure": "which measure is this? write accept: false if the number only gives context",
    "positions.claim": "on which disputed question? write accept: false if on none",
    "positions.answer": "which answer of the disputed question?",
    "new_entities.type": "person, organisation, country, place or event?",
}
"""What is said of an unsettled field that nothing else is asked about."""


def _not_accepted(draft: DraftBriefing, known: Container[str]) -> Iterator[Open]:
    """Yield every speaker whom a kept entry names, and who is proposed as an entity and not accepted."""
    proposed = {
        entity.key
        for entity in whole_parts(draft, "new_entities", NewEntity)
        if not entity.accept and entity.key not in known
    }
    for at, part in _parts(draft):
        if not isinstance(part, DraftFigure | DraftPosition):
            continue
        for name in ("by", "spokesperson", "via"):
            named: object = getattr(part, name) if is_read(part, name) else None
            entity = named.entity if isinstance(named, Speaker) else named
            if entity in proposed:
                question = f'"{entity}" is no entity yet: accept it under new_entities, or name another'
                yield Open(position=part.origin.at(name), at=f"{at}.{name}", question=question)


def _parts(draft: DraftBriefing) -> Iterator[tuple[str, Part]]:
    """Yield a draft and what is accepted of the entries in it, each with its place as questions name it."""
    yield "", draft
    for group in ("figures", "positions", "dates", "new_entities"):
        for _, part in parts_read(draft, group):
            if isinstance(part, DraftFigure | DraftPosition | DraftOccurrence | NewEntity):
                yield from ((f"{group}.{part.key}", part) for accept in told(_is_accepted, (part,)) if accept)


def _is_accepted(part: DraftFigure | DraftPosition | DraftOccurrence | NewEntity) -> bool:
    return bool(part.key) and part.accept


def _unsettled(draft: DraftBriefing) -> Iterator[tuple[str, Position]]:
    """Yield the place of every value that is `unsettled`."""
    for at, part in _parts(draft):
        for name, value in fields_read(part).items():
            if value == UNSETTLED or (isinstance(value, Speaker) and value.entity == UNSETTLED):
                yield f"{at}.{name}".lstrip("."), part.origin.at(name)
