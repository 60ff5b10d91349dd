"""The stretch of numbers that a phrase allows, open where its words leave an end open: for comparing and drawing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from daybook.core.numbers import Qualifier
from daybook.core.numbers.quantity import CEILINGS, FLOORS

if TYPE_CHECKING:
    from daybook.core.numbers import Quantity

_EXACT = Context(prec=120)
_APPROXIMATE = frozenset({Qualifier.ABOUT, Qualifier.NEARLY})
# Words that say nothing about the number but that it stands alone.
_PLAIN = frozenset({None, Qualifier.EXACTLY, Qualifier.ONLY})


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both counted in; None is an open end, never both.

    `precision` is the unit of the last digit that was meant. `is_approximate` says that the source itself calls the
    number about right; no band is invented around it.
    """

    low: Decimal | None
    high: Decimal | None
    precision: Decimal
    is_approximate: bool = False


def range_of(quantity: Quantity) -> Range | None:
    """Return what a quantity allows; None for words (`dozens`) and for a number that no machine read.

    `more than 2,000` and `at least 2,000` reach from 2,000 upwards, `up to 40` and `fewer than 40` from 40 downwards;
    a range below such words is open at their end too. The bound itself is counted in: what is written as 2,000 may
    have been rounded.
    """
    numbers = quantity.numbers
    if not numbers or quantity.precision is None:
        return None
    return Range(
        low=None if quantity.qualifier in CEILINGS else min(numbers),
        high=None if quantity.qualifier in FLOORS else max(numbers),
        precision=quantity.precision,
        is_approximate=quantity.qualifier in _APPROXIMATE,
    )


def ranges_meet(one: Range, other: Range) -> bool:
    """Tell whether some number fits both, the one written more finely rounded to the other's precision first.

    Halves are rounded up. Where both are written with the same precision nothing is rounded.
    """
    if one.precision != other.precision:
        precision = max(one.precision, other.precision)
        one, other = _at(one, precision), _at(other, precision)
    return _begins_by(one.low, other.high) and _begins_by(other.low, one.high)


def _begins_by(low: Decimal | None, high: Decimal | None) -> bool:
    return low is None or high is None or low <= high


def _at(found: Range, precision: Decimal) -> Range:
    """Return a range as if it had been written with a coarser precision."""
    if found.precision == precision:
        return found
    low = None if found.low is None else _rounded(found.low, precision)
    high = None if found.high is None else _rounded(found.high, precision)
    return Range(low, high, precision, found.is_approximate)


def _rounded(number: Decimal, precision: Decimal) -> Decimal:
    steps = _EXACT.divide(number, precision).to_integral_value(ROUND_HALF_UP)
    return _EXACT.multiply(steps, precision)


ValueKey = tuple[Decimal | None, Decimal | None, Qualifier | None]
"""Equal for quantities that say the same."""


def value_key(quantity: Quantity) -> ValueKey | None:
    """Return a key that is equal for equal values: 870,000 and 870 thousand, 14 and exactly 14, dozens and dozens.

    None for a number that no machine read: whether two of those are equal is not known.
    """
    if not quantity.numbers and quantity.qualifier is None:
        return None
    plain = quantity.qualifier in _PLAIN
    return (quantity.low, quantity.high, None if plain else quantity.qualifier)
