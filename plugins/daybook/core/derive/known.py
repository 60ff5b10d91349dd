"""Series in the order in which they became known, so that a page can show one as it was on a day."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.derive.basis import Basis, basis_of
from daybook.core.derive.differences import known_key
from daybook.core.ids import FigureId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedFigure

NEWEST = 12
"""Figures of a series that are shown in small: those that became known last, and no more than there is room for."""


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """The figures of one basis, and beside each the day by whose end it was published; oldest first."""

    figures: tuple[FigureId, ...]
    days: tuple[dt.date, ...]

    def newest_by(self, day: dt.date) -> tuple[FigureId, ...]:
        """Return the figures that became known last, of those known by the end of a day."""
        known = bisect_right(self.days, day)
        return self.figures[max(0, known - NEWEST) : known]


def series_as_known(figures: Iterable[SourcedFigure], zone: dt.tzinfo) -> dict[FigureId, KnownSeries]:
    """Return for each figure the series it belongs to: all that counts the same."""
    found: dict[Basis, list[tuple[dt.date, str, FigureId]]] = defaultdict(list)
    for figure in figures:
        found[basis_of(figure)].append(known_key(figure, zone))
    series: dict[FigureId, KnownSeries] = {}
    for keys in found.values():
        keys.sort()
        whole = KnownSeries(tuple(key[2] for key in keys), tuple(key[0] for key in keys))
        series.update(dict.fromkeys(whole.figures, whole))
    return series
