"""Splits what grows by month: the newest whole months stay on the page, each earlier one has a page of its own.

An earlier month's page changes only when that month does, so nothing grows without bound.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")

KEPT = 100
"""Entries; whole months are kept on the page until this many are reached."""

Month = str
"""A month as `2022-03`."""


def by_month(entries: Iterable[T], month_of: Callable[[T], Month]) -> dict[Month, tuple[T, ...]]:
    """Return entries by month, newest month first; inside a month they keep their order."""
    months: dict[Month, list[T]] = defaultdict(list)
    for entry in entries:
        months[month_of(entry)].append(entry)
    return {month: tuple(months[month]) for month in sorted(months, reverse=True)}


def newest_months(months: dict[Month, tuple[T, ...]]) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return which months stay on the page and which have pages of their own, both newest first."""
    kept: list[Month] = []
    entries = 0
    for month, found in months.items():
        if kept and entries + len(found) > KEPT:
            break
        kept.append(month)
        entries += len(found)
    return tuple(kept), tuple(months)[len(kept) :]
