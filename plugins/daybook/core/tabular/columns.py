"""What a table to download is made of: its columns, how each is read from a record, and the parts it is split into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Protocol, TypeVar

from daybook.core.dates import PartialDate, Period
from daybook.core.derive.tables import Tables
from daybook.core.tabular.cells import Cell, ColumnType, Heading, Part, Row


class Identified(Protocol):
    """A record with an id of its own among those of its table."""

    @property
    def id(self) -> str:
        """Its id."""


R = TypeVar("R", bound=Identified)
R_contra = TypeVar("R_contra", contravariant=True)

Read = Callable[[Tables, R_contra], Cell | PartialDate | Period]
"""How a cell is read from a record and from all that is known."""

_AS_THEY_ARE = frozenset({str, bool, Decimal, tuple})


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R_contra]):
    """A column, and how its cells are read."""

    heading: Heading
    read: Read[R_contra]


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
        return tuple(self._row(tables, record) for record in records)

    def _row(self, tables: Tables, record: R) -> Row:
        """Return the row of a record, made once: figures stand in several files."""
        key = (self.name, record.id)
        if key not in tables.rows:
            tables.rows[key] = tuple([_stated(each.read(tables, record)) for each in self.columns])
        return tables.rows[key]


def column(name: str, meaning: str, read: Read[R], *, empty: str = "") -> Column[R]:
    """Return a column of texts."""
    return Column(heading=Heading(name=name, type=ColumnType.TEXT, meaning=meaning, empty=empty), read=read)


def number_column(name: str, meaning: str, read: Read[R], *, empty: str = "") -> Column[R]:
    """Return a column of numbers."""
    return Column(heading=Heading(name=name, type=ColumnType.NUMBER, meaning=meaning, empty=empty), read=read)


def list_column(name: str, meaning: str, read: Read[R], *, empty: str = "") -> Column[R]:
    """Return a column of lists of texts."""
    return Column(heading=Heading(name=name, type=ColumnType.LIST, meaning=meaning, empty=empty), read=read)


def truth_column(name: str, meaning: str, read: Read[R]) -> Column[R]:
    """Return a column that says of each row whether something is so."""
    return Column(heading=Heading(name=name, type=ColumnType.TRUTH, meaning=meaning), read=read)


def _stated(value: Cell | PartialDate | Period) -> Cell:
    # There are millions of cells, and most are texts or empty.
    if value is None or value in ("", ()):
        return None
    if type(value) in _AS_THEY_ARE:
        return value  # type: ignore[return-value] # mypy does not follow the type through the set
    return str(value)
