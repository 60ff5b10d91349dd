"""Where a value was written: path, line and column, all as an editor counts them."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.wording import visible


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a content file.

    `path` is relative to the folder the archive is kept in, with forward slashes on every system.
    `line` and `column` start at 1; a column counts characters, not bytes. Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return the clickable form, `path:line:column`, without the parts that are not known, on one line."""
        path = visible(self.path)
        if not self.line:
            return path
        return f"{path}:{self.line}:{self.column}" if self.column else f"{path}:{self.line}"


def position_in(text: str, offset: int, path: str) -> Position:
    """Return the place of an offset in the text of a whole file."""
    return Position(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
