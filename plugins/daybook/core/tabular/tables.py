"""All tables that readers can download, in the order in which they are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.tabular.accounts import DATES, POSITIONS
from daybook.core.tabular.documents import BRIEFINGS, CORRECTIONS, SOURCES
from daybook.core.tabular.figures import FIGURES, of_measure_by_year
from daybook.core.tabular.pictures import PICTURES
from daybook.core.tabular.standing import ENTITIES, MEASURES, QUESTIONS

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import MeasureId
    from daybook.core.tabular.cells import Heading, Part, Row
    from daybook.core.tabular.columns import Table

# The kinds of record differ from table to table, and nobody who asks a table for its rows needs to know them.
TABLES: dict[str, Table] = {  # type: ignore[type-arg] # as said above
    table.name: table
    for table in (FIGURES, POSITIONS, DATES, PICTURES, SOURCES, BRIEFINGS, CORRECTIONS, ENTITIES, MEASURES, QUESTIONS)
}


def headings_of(name: str) -> tuple[Heading, ...]:
    """Return what readers see of the columns of a table."""
    return TABLES[name].headings


def parts_of(tables: Tables, name: str) -> tuple[tuple[Part, int], ...]:
    """Return the parts of a table, oldest first, and how many rows each has."""
    return TABLES[name].parts(tables)


def rows_of(tables: Tables, name: str, part: Part) -> tuple[Row, ...]:
    """Return the rows of a part of a table."""
    return TABLES[name].rows(tables, part)


def parts_of_measure(tables: Tables, measure: MeasureId) -> tuple[tuple[Part, int], ...]:
    """Return the years in which a measure has figures, oldest first, and how many."""
    found = of_measure_by_year(tables, measure)
    return tuple(sorted((year, len(figures)) for year, figures in found.items()))


def rows_of_measure(tables: Tables, measure: MeasureId, year: Part) -> tuple[Row, ...]:
    """Return the rows of the figures of a measure in a year."""
    return FIGURES.rows_of(tables, of_measure_by_year(tables, measure).get(year, ()))
