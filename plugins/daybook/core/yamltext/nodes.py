"""The tree a YAML text is read into: scalars as written, each with its position."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from daybook.core.position import Position


class Style(enum.StrEnum):
    """How an author wrote a scalar: bare, between quote marks, or as a `|` or `>` block; or so that it is refused."""

    PLAIN = "plain"
    QUOTED = "quoted"
    BLOCK = "block"
    ILLEGIBLE = "illegible"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One piece of text, never converted: `NO`, `12:30` and `870,000` stay these words.

    `text` is what stands between the quote marks, or the bare words; a value left empty is the empty text.
    Lines of a bare or quoted value that goes over several lines are joined with a space, as YAML does.
    Of an illegible one nothing is known, not even that it is a scalar: what is wrong there was reported.
    """

    text: str
    position: Position
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in the order written. `position` is where the list begins."""

    nodes: tuple[Node, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value; both know where they stand."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order written, no key twice. `position` is where the first key stands.

    One that is not whole may have further keys, in lines that were refused. Of a key that was written twice the value
    is illegible, and `twice` has each of the two where it has values of its own: either may be the one that is meant.
    """

    entries: tuple[Entry, ...]
    position: Position
    is_whole: bool = True
    twice: tuple[Entry, ...] = ()

    def get(self, key: str) -> Node | None:
        """Return the value of `key`; None means that the key is not written."""
        for entry in self.entries:
            if entry.key.text == key:
                return entry.value
        return None

    def keys(self) -> tuple[str, ...]:
        """Return the keys as written, in the order written."""
        return tuple(entry.key.text for entry in self.entries)


Node = Scalar | Sequence | Mapping
