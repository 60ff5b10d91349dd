"""A name is struck out of one file: what tells of it gets a notice, and every deed is noted."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from daybook.core.removal.deeds import Deed
from daybook.core.yamltext.nodes import Mapping, Node, Scalar, Sequence, Style

if TYPE_CHECKING:
    from daybook.core.position import Position
    from daybook.core.removal.gone import Gone
    from daybook.core.removal.spellings import Spellings


class Striking:
    """What one file is struck with: the name, what is gone, the id of its record; and every deed that was done."""

    def __init__(self, spellings: Spellings, gone: Gone, record_id: str) -> None:
        self.spellings = spellings
        self.gone = gone
        self.id = record_id
        self.deeds: list[Deed] = []

    def has(self, scalar: Scalar) -> bool:
        """Tell whether a value has the name."""
        return self.spellings.stands_in(scalar.text)

    def note(self, position: Position, what: str) -> None:
        """Note what is done at a place."""
        self.deeds.append(Deed(position, what))

    def prose(self, value: Node, name: str) -> Node:
        """Return the value of a field with a notice for the name."""
        if isinstance(value, Scalar):
            if not self.has(value):
                return value
            self.note(value.position, f'"{name}" gets a notice for the name' if name else "a notice for the name")
            style = Style.BLOCK if value.style is Style.BLOCK else Style.QUOTED
            return Scalar(self.spellings.struck_from(value.text), value.position, style)
        if isinstance(value, Sequence):
            parts = tuple(self.prose(part, name) for part in value.nodes)
            return value if parts == value.nodes else Sequence(parts, value.position)
        entries = tuple(dataclasses.replace(e, value=self.prose(e.value, e.key.text)) for e in value.entries)
        return value if entries == value.entries else Mapping(entries, value.position)
