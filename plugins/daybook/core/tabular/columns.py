"""What a table to download is: its columns, each with its type and its meaning, and the parts it is split into."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from daybook.core.dates import PartialDate, Period
from daybook.core.derive.tables import Tables

R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)

Cell = str | bool | Decimal | tuple[str, ...] | None
"""What stands in a cell: None, and never an empty text, where nothing is stated; a tuple is a list of texts."""
Row = tuple[Cell, ...]
Part = str
"""A year, `2022`, or the empty text where a table is not split."""
WHOLE: Part = ""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R_contra]):
    """A column, and how its cell is read from a record and from all that is known."""

    heading: Heading
    read: Callable[[Tables, R_contra], Cell | PartialDate | Period]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[R]):
    """A table: `name` is that of its files, `noun` that of a row; `records` has those of each part, in order."""

    name: str
    noun: str
    title: str
    meaning: str
    columns: tuple[Column[R], ...]
    records: Callable[[Tables], Mapping[Part, tuple[R, ...]]]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """What readers see of the columns."""
        return tuple(each.heading for each in self.columns)

    def parts(self, tables: Tables) -> tuple[tuple[Part, int], ...]:
        """Return the parts, oldest first, and how many rows each has; one without rows is none."""
        return tuple(sorted((part, len(found)) for part, found in self.records(tables).items() if found))

    def rows(self, tables: Tables, part: Part) -> tuple[Row, ...]:
        """Return the rows of a part; none where there is no such part."""
        return self.rows_of(tables, self.records(tables).get(part, ()))

    def rows_of(self, tables: Tables, records: tuple[R, ...]) -> tuple[Row, ...]:
        """Return the rows of records, in the order given."""
        reads = tuple(each.read for each in self.columns)
        return tuple(tuple(_stated(read(tables, record)) for read in reads) for record in records)


def column(
    name: str,
    meaning: str,
    read: Callable[[Tables, R], Cell | PartialDate | Period],
    *,
    empty: str = "",
    type: ColumnType = ColumnType.TEXT,  # noqa: A002 - it is what the thing is called
) -> Column[R]:
    """Return a column, of text if nothing else is said."""
    return Column(heading=Heading(name=name, type=type, meaning=meaning, empty=empty), read=read)


def _stated(value: Cell | PartialDate | Period) -> Cell:
    if isinstance(value, bool | Decimal | tuple):
        return None if value == () else value
    return str(value) if value else None
