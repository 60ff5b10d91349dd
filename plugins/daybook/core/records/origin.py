"""Where a record and each of its values were written, so that a report can point at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from daybook.core.keeping import quickly_kept
from daybook.core.position import Position


@quickly_kept
@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The place of a record in its file; `marks` has line and column by field, as in `sources[0]`."""

    path: str
    line: int = 0
    column: int = 0
    marks: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def at(self, name: str = "") -> Position:
        """Return the place of a field's value, or of the record where the field is not written."""
        line, column = self.marks.get(name, (self.line, self.column))
        return Position(self.path, line, column)

    def states(self, name: str) -> bool:
        """Tell whether the author wrote this field."""
        return name in self.marks


def meaning(sentence: str, *, keyed: bool = False) -> Mapping[str, object]:
    """Describe a field: what it means to an author, and whether its records have keys of their own."""
    return MappingProxyType({"meaning": sentence, "keyed": keyed})
