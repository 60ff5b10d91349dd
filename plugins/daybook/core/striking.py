"""Takes a name out of one record: what proves something by it is dropped, what tells of it gets a notice.

A quotation is never altered, so a figure, position or date that quotes the name goes as a whole. Ids that name the
person are taken out; where one is required, so is what requires it.
"""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daybook.core import ids
from daybook.core.fields import authored_fields, hints_of, is_required, short_form_of
from daybook.core.inline import PARTS, Body
from daybook.core.kinds import Kind
from daybook.core.nodes import Entry, Mapping, Node, Scalar, Sequence, Style
from daybook.core.nouns import noun_of
from daybook.core.position import Position
from daybook.core.records import (
    Alias,
    Answer,
    ClaimPosition,
    Correction,
    Figure,
    Occurrence,
    Resolution,
    Source,
    Speaker,
)
from daybook.core.records.entity import Coordinates

if TYPE_CHECKING:
    from daybook.core.spellings import Spellings

RESOLUTION: Final = "resolution"
REASON: Final = "removed for safety"
_PROOF: Final = ("quote", "prefix", "suffix")
_DROPPED_WITH: Final[dict[type, tuple[str, ...]]] = {
    Figure: _PROOF,
    ClaimPosition: _PROOF,
    Resolution: _PROOF,
    Occurrence: (*_PROOF, "title"),
    Alias: ("name",),
}
"""The fields that are never altered: with the name in one of them, the whole record goes."""
_EMPTY_WITHOUT: Final = frozenset({"answer"})
"""Fields that need not be written, without which a record that had one says something else."""
_CITED: Final = ("title", "author", "url", "archive_url", "publisher")
"""The fields of a source that are not altered but no longer stated."""
_PARTS: Final = (Figure, ClaimPosition, Occurrence)
_NO_RECORDS: Final = (Speaker, Coordinates)


@dataclass(frozen=True, slots=True, order=True)
class Deed:
    """What is done at one place."""

    position: Position
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What no record may refer to any more.

    `entities` are ids, `parts` figures, positions and dates as `<briefing>#<key>` and resolutions as
    `resolution:<claim>`, `answers` pairs of claim and answer, `texts` hashes of files of the vault.
    """

    entities: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    answers: set[tuple[str, str]] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


class Striker:
    """Strikes a name, and references to what is gone, out of the record of one file; notes every deed."""

    def __init__(self, spellings: Spellings, gone: Gone, record_id: str) -> None:
        self._spellings = spellings
        self._gone = gone
        self._id = record_id
        self.deeds: list[Deed] = []
        self.dropped: list[str] = []

    def record(self, cls: type, node: Mapping) -> Mapping:
        """Return the mapping of a whole file without the name."""
        return self._mapping(cls, node) or Mapping((), node.position)

    def _mapping(self, cls: type, node: Mapping, *, may_go: bool = False) -> Mapping | None:
        """Return a record without the name, or None where it has to go."""
        fields = authored_fields(cls)
        claim = self._claim(cls, node)
        entries: list[Entry] = []
        unknown: list[Entry] = []
        for entry in node.entries:
            name = entry.key.text
            one = fields.get(name)
            value = self._field(cls, name, entry.value, claim) if one else self._prose(entry.value, name)
            if value is entry.value:
                entries.append(entry)
                continue
            if value is not None:
                entries.append(dataclasses.replace(entry, value=value))
            elif one is not None and may_go and (is_required(one) or name in _EMPTY_WITHOUT):
                return None
            elif cls is Source and name in _CITED:
                self._note(entry.value.position, f'"{name}" moves to unknown')
                unknown.append(Entry(Scalar(name, entry.key.position), Scalar(REASON, entry.key.position)))
            elif isinstance(entry.value, Scalar):
                self._note(entry.value.position, f'"{name}" is taken out')
        if unknown:
            entries = _with_unknown(
                [e for e in entries if e.key.text != "archived" or not _lost_copy(unknown)], unknown
            )
        return Mapping(tuple(entries), node.position) if entries != list(node.entries) else node

    def _field(self, cls: type, name: str, value: Node, claim: str) -> Node | None:
        """Return the value of a field without the name, or None where it has to go."""
        if cls is Correction and name == "target" and isinstance(value, Scalar):
            return self._target(value)
        if name in _DROPPED_WITH.get(cls, ()) or (cls is Source and name in _CITED):
            if isinstance(value, Scalar) and self._has(value):
                return None
            if name != "publisher":
                return value
        if cls is Source and name in {"sha256", "raw_sha256"}:
            return None if isinstance(value, Scalar) and value.text in self._gone.texts else value
        types = _types_in(hints_of(cls)[name])
        if Speaker in types:
            return (
                self._reference(value, (ids.EntityId,), "") if isinstance(value, Scalar) else self._prose(value, name)
            )
        inner = next((t for t in types if isinstance(t, type) and _is_record(t)), None)
        if cls.__dataclass_fields__[name].metadata.get("keyed") and inner:  # type: ignore[attr-defined] # a dataclass
            return self._keyed(inner, value)
        if inner is not None and not (isinstance(value, Scalar) and not short_form_of(inner)):
            return self._inner(inner, value)
        if any(isinstance(t, typing.NewType) for t in types):
            return self._references(name, value, types, claim)
        return self._prose(value, name)

    def _keyed(self, cls: type, value: Node) -> Node | None:
        if not isinstance(value, Mapping):
            return self._prose(value, "")
        kept: list[Entry] = []
        for entry in value.entries:
            name = entry.key.text
            part = f"{self._id}#{name}"
            goes = self._has(entry.key) or (cls in _PARTS and part in self._gone.parts)
            new = None if goes else self._one(cls, entry.value)
            if new is not None:
                kept.append(entry if new is entry.value else dataclasses.replace(entry, value=new))
                continue
            self._note(entry.key.position, f'the {noun_of(cls)} "{name}" is dropped')
            if cls in _PARTS:
                self.dropped.append(part)
            elif cls is Answer:
                self._gone.answers.add((self._id, name))
        if not kept:
            return None
        return value if kept == list(value.entries) else Mapping(tuple(kept), value.position)

    def _inner(self, cls: type, value: Node) -> Node | None:
        if not isinstance(value, Sequence):
            new = self._one(cls, value)
            if new is None:
                self._note(value.position, f"the {noun_of(cls)} is dropped")
                if cls is Resolution:
                    self.dropped.append(f"{RESOLUTION}:{self._id}")
            return new
        kept = []
        for part in value.nodes:
            new = part if isinstance(part, Scalar) and not short_form_of(cls) else self._one(cls, part)
            if new is None:
                self._note(part.position, f"the {noun_of(cls)} is dropped")
            else:
                kept.append(new)
        if not kept:
            return None
        return value if kept == list(value.nodes) else Sequence(tuple(kept), value.position)

    def _one(self, cls: type, value: Node) -> Node | None:
        if isinstance(value, Mapping):
            return self._mapping(cls, value, may_go=True)
        short = short_form_of(cls)
        return self._field(cls, short, value, "") if short else self._prose(value, "")

    def _references(self, name: str, value: Node, types: tuple[object, ...], claim: str) -> Node | None:
        if not isinstance(value, Sequence):
            return self._reference(value, types, claim)
        kept = []
        for part in value.nodes:
            goes = name == "former_ids" and isinstance(part, Scalar) and self._has(part)
            new = None if goes else self._reference(part, types, claim)
            if new is None:
                self._note(part.position, f'it is taken out of "{name}"')
            else:
                kept.append(new)
        if not kept and value.nodes:
            return None
        return value if kept == list(value.nodes) else Sequence(tuple(kept), value.position)

    def _reference(self, value: Node, types: tuple[object, ...], claim: str) -> Node | None:
        if not isinstance(value, Scalar):
            return value
        goes = (
            (ids.EntityId in types and value.text in self._gone.entities)
            or (ids.FigureId in types and value.text in self._gone.parts)
            or (ids.AnswerId in types and (claim, value.text) in self._gone.answers)
        )
        return None if goes else value

    def _target(self, value: Scalar) -> Scalar:
        """Return the target of a correction: of a part that is gone, its briefing."""
        kind, _, target = value.text.partition(":")
        if kind in {noun_of(cls) for cls in _PARTS} and target in self._gone.parts:
            self._note(value.position, "it leads to the briefing now")
            return dataclasses.replace(value, text=f"{Kind.BRIEFING}:{target.partition('#')[0]}")
        return value

    def _claim(self, cls: type, node: Mapping) -> str:
        """Return the disputed question that the answers in a record belong to."""
        if cls is Resolution:
            return self._id
        claim = node.get("claim")
        return claim.text if isinstance(claim, Scalar) else ""

    def _prose(self, value: Node, name: str) -> Node:
        """Return text with a notice for the name."""
        if isinstance(value, Scalar):
            if not self._has(value):
                return value
            self._note(value.position, f'"{name}" gets a notice for the name' if name else "a notice for the name")
            style = Style.BLOCK if value.style is Style.BLOCK else Style.QUOTED
            return Scalar(self._spellings.struck_from(value.text), value.position, style)
        if isinstance(value, Sequence):
            parts = tuple(self._prose(part, name) for part in value.nodes)
            return value if parts == value.nodes else Sequence(parts, value.position)
        entries = tuple(dataclasses.replace(e, value=self._prose(e.value, e.key.text)) for e in value.entries)
        return value if entries == value.entries else Mapping(entries, value.position)

    def _has(self, scalar: Scalar) -> bool:
        return self._spellings.stands_in(scalar.text)

    def _note(self, position: Position, what: str) -> None:
        self.deeds.append(Deed(position, what))

    def body(self, text: str, path: str, first_line: int) -> str:
        """Return a Markdown body without the name and without links to what is gone."""
        while (struck := self._body(Body(text, path, first_line))) != text:
            text = struck  # again, for a name that began outside of a link and ended in it
        return text

    def _body(self, body: Body) -> str:
        pieces, after = [], 0
        places = self._spellings.places(body.text) if body.links else ()
        for link in body.links:
            label = body.text.index("[", link.start) + 1
            words = self._piece(body, label, label + len(link.label))
            parted = any(place.start < edge < place.end for place in places for edge in (link.start, link.end))
            goes = parted or self._leads_nowhere(link.scheme, link.id)
            if goes or (not link.scheme and self._spellings.stands_in(link.target)):
                self._note(body.position_of(link.start), "the link is taken out, its words stay")
                shown = words
            else:
                shown = f"{body.text[link.start : label]}{words}{body.text[label + len(link.label) : link.end]}"
            pieces += [self._piece(body, after, link.start), shown]
            after = link.end
        return "".join([*pieces, self._piece(body, after, len(body.text))])

    def _piece(self, body: Body, start: int, end: int) -> str:
        piece = body.text[start:end]
        for place in self._spellings.places(piece):
            self._note(body.position_of(start + place.start), "a notice for the name")
        return self._spellings.struck_from(piece)

    def _leads_nowhere(self, scheme: str, target: str) -> bool:
        part = target if "#" in target else f"{self._id}#{target}"
        return (scheme == "entity" and target in self._gone.entities) or (scheme in PARTS and part in self._gone.parts)


def _lost_copy(unknown: list[Entry]) -> bool:
    return any(entry.key.text == "archive_url" for entry in unknown)


def _with_unknown(entries: list[Entry], unknown: list[Entry]) -> list[Entry]:
    """Return the fields of a source with more of them said to be unknown."""
    for number, entry in enumerate(entries):
        if entry.key.text == "unknown" and isinstance(entry.value, Mapping):
            known = Mapping((*entry.value.entries, *unknown), entry.value.position)
            return [*entries[:number], dataclasses.replace(entry, value=known), *entries[number + 1 :]]
    place = unknown[0].key.position
    return [*entries, Entry(Scalar("unknown", place), Mapping(tuple(unknown), place))]


def _is_record(one: type) -> bool:
    return (
        dataclasses.is_dataclass(one)
        and one not in _NO_RECORDS
        and hasattr(one, "__dataclass_fields__")
        and bool(authored_fields(one))
    )


def _types_in(hint: object) -> tuple[object, ...]:
    inner = typing.get_args(hint)
    return tuple(found for one in inner for found in _types_in(one)) if inner else (hint,)
