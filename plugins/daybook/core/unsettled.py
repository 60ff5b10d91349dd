"""What a draft leaves to its author: every value marked so, and every question that is not answered yet."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.records import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.records import ClaimPosition, Figure, Occurrence
    from daybook.core.records.draft import DraftBriefing, NewEntity, ReviewItem

    Part = DraftBriefing | Figure | ClaimPosition | Occurrence | NewEntity

_PLACE: Final = re.compile(
    r"(?:title|(?:figures|positions|dates|new_entities)\.(?P<key>[a-z0-9-]+)(?P<field>\.[a-z_]+)?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Something the author has to settle: where, what is asked, what may be answered, and the article's sentence."""

    position: Position
    at: str
    question: str
    options: tuple[str, ...] = ()
    sentence: str = ""

    @property
    def problem(self) -> Problem:
        """What is open, as a report shows it."""
        hint = f"choose: {', '.join(self.options)}" if self.options else "settle it, or take out what it is about"
        return Problem(self.position, "draft-unsettled", f"{self.at}: {self.question}", hint)


def left_open(draft: DraftBriefing) -> tuple[Open, ...]:
    """Return what is open in a draft, in the order of its lines.

    A value `unsettled` is open, and has the questions that are asked about it. A question about a field goes when the
    field has another value; one about a whole entry or about words goes when the author deletes it, or the entry.
    """
    places = dict(_unsettled(draft))
    asked: dict[str, list[ReviewItem]] = {}
    for item in draft.review:
        asked.setdefault(item.at, []).append(item)
    found = [_of_value(at, place, asked.get(at, [])) for at, place in places.items()]
    entries = {at: part.origin.at() for at, part in _parts(draft) if at}
    for item in draft.review:
        match = _PLACE.fullmatch(item.at)
        is_of_field = match is not None and (match["key"] is None or match["field"])
        if is_of_field or (match is not None and item.at not in entries):
            continue
        position = entries.get(item.at, item.origin.at())
        found.append(
            Open(
                position=position,
                at=item.at,
                question=item.question,
                options=item.options,
                sentence=item.sentence,
            )
        )
    return tuple(sorted(found, key=lambda one: one.position))


def _of_value(at: str, place: Position, items: list[ReviewItem]) -> Open:
    """Return what is open about a value, with everything that is asked about it."""
    return Open(
        position=place,
        at=at,
        question="; ".join(item.question for item in items) or "it is not settled yet",
        options=tuple(dict.fromkeys(option for item in items for option in item.options)),
        sentence=next((item.sentence for item in items if item.sentence), ""),
    )


def _parts(draft: DraftBriefing) -> Iterator[tuple[str, Part]]:
    """Yield a draft and what stands in it under keys, each with its place as questions name it."""
    yield "", draft
    for group, records in (("figures", draft.figures), ("positions", draft.positions), ("dates", draft.dates)):
        for record in records:
            yield f"{group}.{record.key}", record
    for entity in draft.new_entities:
        if entity.accept:
            yield f"new_entities.{entity.key}", entity


def _unsettled(draft: DraftBriefing) -> Iterator[tuple[str, Position]]:
    """Yield the place of every value that is `unsettled`."""
    for at, part in _parts(draft):
        for field in dataclasses.fields(part):
            value: object = getattr(part, field.name)
            if value == UNSETTLED or (isinstance(value, Speaker) and value.entity == UNSETTLED):
                yield f"{at}.{field.name}".lstrip("."), part.origin.at(field.name)
