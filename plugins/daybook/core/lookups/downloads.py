"""The parts of the tables to download, and their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.tabular import tables as downloads

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import MeasureId
    from daybook.core.tabular.cells import Part, Row


def parts_of_table(tables: Tables, key: str) -> tuple[tuple[Part, int], ...]:
    """Return the parts of a table to download, given its name, oldest first, and how many rows each has."""
    return downloads.parts_of(tables, key)


def rows_of_table(tables: Tables, key: tuple[str, Part]) -> tuple[Row, ...]:
    """Return the rows of a part of a table to download."""
    return downloads.rows_of(tables, *key)


def parts_of_measure(tables: Tables, key: MeasureId) -> tuple[tuple[Part, int], ...]:
    """Return the years under which figures of a measure are filed, oldest first, and how many."""
    return downloads.parts_of_measure(tables, key)


def rows_of_measure(tables: Tables, key: tuple[MeasureId, Part]) -> tuple[Row, ...]:
    """Return the rows of the figures of a measure that are filed under a year."""
    return downloads.rows_of_measure(tables, *key)
