"""What stands in a table to download: cells, rows, parts, and what readers see of a column."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from decimal import Decimal

Cell = str | bool | Decimal | tuple[str, ...] | None
"""What stands in a cell: None, and never an empty text, where nothing is stated; a tuple is a list of texts."""
Row = tuple[Cell, ...]
Part = str
"""A year, `2022`, or the empty text where a table is not split."""
WHOLE: Part = ""
NOT_STATED = "not stated"
NONE = "there is none"
"""What most cells without anything mean."""


class ColumnType(enum.StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    NUMBER = "number"
    TRUTH = "true or false"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What readers see of a column: its name, the type of its cells, and what they mean.

    `empty` says what a cell without anything means; a column without it has no such cell.
    """

    name: str
    type: ColumnType
    meaning: str
    empty: str = ""
