"""Splits what grows by month: the newest whole months stay on the page, each earlier one has a page of its own.

An earlier month's page changes only when that month does, so nothing grows without bound. A month that is too much for
one page is cut into parts, filled from its beginning, so that what comes later changes the last part only.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")

KEPT = 25
"""Rows; whole months are kept on the page until this many are reached."""
MOST = 30
"""Rows; a month that has more is cut into parts. A row of a table of figures is some 26 elements of a page."""
ROW_OF_LIST = 1 / 3
"""Of a row: a source, a briefing with the sentence that names something, and what else takes few lines."""

Month = str
"""A month as `2022-03`, or a part of one that was cut, as `2022-03/2`; the first part has the name of the month."""


def _one_row(_: object) -> float:
    return 1


def row_of_list(_: object) -> float:
    """Return how much of a page an entry of a list takes, in rows of a table of figures."""
    return ROW_OF_LIST


def by_month(
    entries: Iterable[T],
    month_of: Callable[[T], Month],
    rows_of: Callable[[T], float] = _one_row,
    *,
    newest_first: bool = True,
) -> dict[Month, tuple[T, ...]]:
    """Return entries by month or part of one, newest first; inside they keep the order they have, which is by time.

    `rows_of` tells how much of a page an entry takes, in rows of a table.
    """
    months: dict[Month, list[T]] = defaultdict(list)
    for entry in entries:
        months[month_of(entry)].append(entry)
    found: dict[Month, tuple[T, ...]] = {}
    for month in sorted(months, reverse=True):
        ordered = months[month][::-1] if newest_first else months[month]
        for number, part in reversed(list(enumerate(_cut(ordered, rows_of), start=1))):
            found[f"{month}/{number}" if number > 1 else month] = tuple(part[::-1] if newest_first else part)
    return found


def _cut(entries: Sequence[T], rows_of: Callable[[T], float]) -> list[list[T]]:
    """Return runs of entries that fill a page each; one entry that is more than a page is a run."""
    parts: list[list[T]] = [[]]
    filled = 0.0
    for entry in entries:
        rows = rows_of(entry)
        if parts[-1] and filled + rows > MOST:
            parts.append([])
            filled = 0
        parts[-1].append(entry)
        filled += rows
    return parts


def newest_months(
    months: dict[Month, tuple[T, ...]], rows_of: Callable[[T], float] = _one_row
) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return which months stay on the page and which have pages of their own, both newest first."""
    rows = accumulate(sum(map(rows_of, found)) for found in months.values())
    kept = max(sum(total <= KEPT for total in rows), 1)
    return tuple(months)[:kept], tuple(months)[kept:]
