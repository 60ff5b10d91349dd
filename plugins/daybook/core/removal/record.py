"""Takes a name out of one record: what proves something by it is dropped, what tells of it gets a notice.

A quotation is never altered, so a figure, position or date that quotes the name goes as a whole; so does a picture
of which the name is told. Ids that name the
person are taken out; where one is required, so is what requires it.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from daybook.core import ids
from daybook.core.nouns import noun_of
from daybook.core.reading.authored import authored_fields, is_required, short_form_of
from daybook.core.records import (
    Alias,
    Answer,
    ClaimPosition,
    Correction,
    Figure,
    Occurrence,
    Picture,
    Resolution,
    Source,
    Speaker,
)
from daybook.core.removal.cited import CITED, with_unknown
from daybook.core.removal.fieldtypes import holds_ids, is_keyed, record_in, types_of
from daybook.core.removal.held import text_of
from daybook.core.removal.references import PARTS, target_that_stays, without_reference, without_references
from daybook.core.yamltext.nodes import Entry, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from daybook.core.removal.striking import Striking

RESOLUTION: Final = "resolution"
_PROOF: Final = ("quote", "prefix", "suffix")
_DROPPED_WITH: Final[dict[type, tuple[str, ...]]] = {
    Figure: _PROOF,
    ClaimPosition: _PROOF,
    Resolution: _PROOF,
    Occurrence: (*_PROOF, "title"),
    Alias: ("name",),
    Picture: ("file", "alt", "caption", "content_warning"),
}
"""The fields that are never altered: with the name in one of them, the whole record goes."""
_EMPTY_WITHOUT: Final = frozenset({"answer"})
"""Fields that need not be written, without which a record that had one says something else."""


class RecordStriker:
    """Strikes a name, and references to what is gone, out of the record of one file.

    `dropped` has the figures, positions, dates and resolutions that went with it, as `Gone` calls them.
    """

    def __init__(self, file: Striking) -> None:
        self._file = file
        self.dropped: list[str] = []

    def whole(self, cls: type, node: Mapping) -> Mapping:
        """Return the mapping of a whole file without the name."""
        return self._mapping(cls, node) or Mapping((), node.position)

    def _mapping(self, cls: type, node: Mapping, *, may_go: bool = False) -> Mapping | None:
        """Return a record without the name, or None where it has to go."""
        fields = authored_fields(cls)
        claim = self._claim(cls, node)
        entries: list[Entry] = []
        struck: list[Entry] = []
        for entry in node.entries:
            name = entry.key.text
            one = fields.get(name)
            value = self._field(cls, name, entry.value, claim) if one else self._file.prose(entry.value, name)
            if value is entry.value:
                entries.append(entry)
                continue
            if value is not None:
                entries.append(dataclasses.replace(entry, value=value))
            elif one is not None and may_go and (is_required(one) or name in _EMPTY_WITHOUT):
                return None
            elif cls is Source and name in CITED:
                self._file.note(entry.value.position, f'"{name}" moves to unknown')
                struck.append(entry)
            elif isinstance(entry.value, Scalar):
                self._file.note(entry.value.position, f'"{name}" is taken out')
        if struck:
            entries = with_unknown(entries, struck)
        return Mapping(tuple(entries), node.position) if entries != list(node.entries) else node

    def _field(self, cls: type, name: str, value: Node, claim: str) -> Node | None:
        """Return the value of a field without the name, or None where it has to go."""
        if cls is Correction and name == "target" and isinstance(value, Scalar):
            return target_that_stays(self._file, value)
        if name in _DROPPED_WITH.get(cls, ()) or (cls is Source and name in CITED):
            if isinstance(value, Scalar) and self._file.has(value):
                return None
            if name != "publisher":
                return value
        if cls is Source and name in {"sha256", "raw_sha256"}:
            return None if isinstance(value, Scalar) and value.text in self._file.gone.texts else value
        return self._by_type(cls, name, value, claim)

    def _by_type(self, cls: type, name: str, value: Node, claim: str) -> Node | None:
        """Return the value of a field by what the field holds: a speaker, records, ids, text."""
        types = types_of(cls, name)
        if Speaker in types:
            if not isinstance(value, Scalar):
                return self._file.prose(value, name)
            return without_reference(self._file, value, (ids.EntityId,), "")
        inner = record_in(types)
        if inner is not None and is_keyed(cls, name):
            return self._keyed(inner, value)
        if inner is not None and not (isinstance(value, Scalar) and not short_form_of(inner)):
            return self._inner(inner, value)
        if holds_ids(types):
            return without_references(self._file, name, value, types, claim)
        return self._file.prose(value, name)

    def _keyed(self, cls: type, value: Node) -> Node | None:
        if not isinstance(value, Mapping):
            return self._file.prose(value, "")
        kept: list[Entry] = []
        for entry in value.entries:
            name = entry.key.text
            part = f"{self._file.id}#{name}"
            goes = self._file.has(entry.key) or (cls in PARTS and part in self._file.gone.parts)
            goes = goes or (cls is Picture and file_of(entry.value) in self._file.gone.pictures)
            new = None if goes else self._one(cls, entry.value)
            if new is not None:
                kept.append(entry if new is entry.value else dataclasses.replace(entry, value=new))
                continue
            self._file.note(entry.key.position, f'the {noun_of(cls)} "{name}" is dropped')
            if cls is Picture and (file := file_of(entry.value)):
                self._file.gone.pictures.add(file)
            if cls in PARTS:
                self.dropped.append(part)
            elif cls is Answer:
                self._file.gone.answers.add((self._file.id, name))
        if not kept:
            return None
        return value if kept == list(value.entries) else Mapping(tuple(kept), value.position)

    def _inner(self, cls: type, value: Node) -> Node | None:
        if not isinstance(value, Sequence):
            new = self._one(cls, value)
            if new is None:
                self._file.note(value.position, f"the {noun_of(cls)} is dropped")
                if cls is Resolution:
                    self.dropped.append(f"{RESOLUTION}:{self._file.id}")
            return new
        kept = []
        for part in value.nodes:
            new = part if isinstance(part, Scalar) and not short_form_of(cls) else self._one(cls, part)
            if new is None:
                self._file.note(part.position, f"the {noun_of(cls)} is dropped")
            else:
                kept.append(new)
        if not kept:
            return None
        return value if kept == list(value.nodes) else Sequence(tuple(kept), value.position)

    def _one(self, cls: type, value: Node) -> Node | None:
        if isinstance(value, Mapping):
            return self._mapping(cls, value, may_go=True)
        short = short_form_of(cls)
        return self._field(cls, short, value, "") if short else self._file.prose(value, "")

    def _claim(self, cls: type, node: Mapping) -> str:
        """Return the disputed question that the answers in a record belong to."""
        if cls is Resolution:
            return self._file.id
        claim = node.get("claim")
        return claim.text if isinstance(claim, Scalar) else ""


def file_of(picture: Node) -> str:
    """Return the file that the record of a picture names."""
    return text_of(picture.get("file")) if isinstance(picture, Mapping) else ""
