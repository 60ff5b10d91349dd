"""Where days and numbers fall on a chart, and which of them an axis names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from daybook.core.pages.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXACT = Context(prec=60)
MOST_NUMBERS = 5
MOST_DAYS = 6
_MONTHS_OF_YEAR = 12
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Box:
    """The place that marks have, in units of the drawing; y runs downwards."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Scales:
    """Turns days and numbers into places; the middle of a day is where its mark stands."""

    box: Box
    first: dt.date
    last: dt.date
    low: Decimal
    high: Decimal

    def x(self, day: dt.date, part: float = 0.5) -> float:
        """Return the place of a day; `part` 0 is its beginning and 1 its end."""
        days = (self.last - self.first).days + 1
        return self.box.left + (self.box.right - self.box.left) * ((day - self.first).days + part) / days

    def y(self, number: Decimal) -> float:
        """Return the height of a number."""
        low = float(self.low)
        share = (float(number) - low) / (float(self.high) - low)
        return self.box.bottom - (self.box.bottom - self.box.top) * share


def number_ticks(numbers: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Return round numbers from at most zero to at least the greatest, evenly apart, five steps at most."""
    low, high = min([Decimal(0), *numbers]), max([Decimal(0), *numbers])
    if low == high:
        high = low + 1
    rough = _EXACT.divide(high - low, Decimal(MOST_NUMBERS))
    unit = Decimal(1).scaleb(rough.adjusted())
    step = next(unit * n for n in (1, 2, 5, 10) if unit * n >= rough)
    begin = int((low / step).to_integral_value("ROUND_FLOOR"))
    end = int((high / step).to_integral_value("ROUND_CEILING"))
    return tuple(step * n for n in range(begin, end + 1))


def words_of_number(number: Decimal) -> str:
    """Return `1,000,000` or `0.5`."""
    whole = number == number.to_integral_value()
    return f"{int(number):,}" if whole else f"{number.normalize(_EXACT):,f}"


def day_ticks(first: dt.date, last: dt.date) -> tuple[tuple[dt.date, str], ...]:
    """Return at most six evenly chosen days of an axis with their words: `2 Mar`, `Mar`, or `2022`."""
    days = (last - first).days + 1
    for step in (1, 2, 7, 14):
        if days <= step * MOST_DAYS:
            found = [first + dt.timedelta(n) for n in range(0, days, step)]
            return tuple((day, f"{day.day} {MONTHS[day.month - 1][:_SHORT]}") for day in found)
    months = [dt.date(n // _MONTHS_OF_YEAR, n % _MONTHS_OF_YEAR + 1, 1) for n in range(_month(first), _month(last) + 1)]
    months = [month for month in months if first <= month]
    for step in (1, 2, 3, 6):
        if len(months) <= step * MOST_DAYS:
            return tuple((m, MONTHS[m.month - 1][:_SHORT]) for m in months if (m.month - 1) % step == 0)
    years = [month for month in months if month.month == 1]
    step = -(-len(years) // MOST_DAYS)
    return tuple((year, str(year.year)) for year in years[::step])


def _month(day: dt.date) -> int:
    return day.year * _MONTHS_OF_YEAR + day.month - 1
