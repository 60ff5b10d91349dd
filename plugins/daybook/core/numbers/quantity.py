"""A quantity is what a phrase says: its numbers and its qualifier, never more than the words state."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from decimal import Context, Decimal

from daybook.core.keeping import quickly_kept

# Numbers are never rounded, whatever decimal context the host has set: 30 written digits times a scale fit.
_EXACT = Context(prec=120)
_WHOLE = Decimal(1)


class Qualifier(enum.StrEnum):
    """The closed list of what words can say about a number, or instead of one."""

    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    UP_TO = "up-to"
    FEWER_THAN = "fewer-than"
    ONLY = "only"
    SEVERAL = "several"
    DOZENS = "dozens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    TENS_OF_THOUSANDS = "tens-of-thousands"
    HUNDREDS_OF_THOUSANDS = "hundreds-of-thousands"
    MILLIONS = "millions"

    @property
    def is_word_number(self) -> bool:
        """Whether it stands in the place of a number: such a quantity has neither low nor high."""
        return self in _WORD_NUMBERS


_WORD_NUMBERS = frozenset(
    {
        Qualifier.SEVERAL,
        Qualifier.DOZENS,
        Qualifier.HUNDREDS,
        Qualifier.THOUSANDS,
        Qualifier.TENS_OF_THOUSANDS,
        Qualifier.HUNDREDS_OF_THOUSANDS,
        Qualifier.MILLIONS,
    }
)
FLOORS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
CEILINGS = frozenset({Qualifier.UP_TO, Qualifier.FEWER_THAN})


@quickly_kept
@dataclass(frozen=True, slots=True)
class Quantity:
    """What one phrase says.

    `low` and `high` are equal for a single number; None is an open end ("more than 2,000" has no high, "up
    to 40" no low); a word number ("dozens") has neither. A range under an open qualifier ("up to 10 to 15")
    keeps both numbers as written. `qualifier` None means "as stated". `percent` and `currency` are what
    stands beside the number; a currency is a sign, or the sign its word stands for.

    `precision` is the unit of the last digit that was meant, and None for a word number. With a decimal mark
    or a scale word the writing shows it: 1.5 million is written to 100,000, 1.50 million to 10,000, and one
    million to a million. In plain digits, zeros at the end are written but may be rounding, so they count
    only among the first two digits: 870,000 has 10,000 (as has 870 thousand), 2,000 has 100, 500 has 10,
    while 40 and 141 have 1. Two digits are kept so that 10 and 14 million, or 40 and 44, still differ.
    Precision serves comparing after rounding and nothing else. A range has the finer one of its two.
    """

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier | None
    precision: Decimal | None
    percent: bool = False
    currency: str = ""

    @property
    def numbers(self) -> frozenset[Decimal]:
        """The numbers that stand in the phrase: two for a range, none for a word number."""
        return frozenset(number for number in (self.low, self.high) if number is not None)


@quickly_kept
@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """One number, or range, in a text.

    `start` and `end` span it with qualifier, percent and currency; `number_start` and `number_end` span the
    number alone, with its scale word. All count characters of the text given; ends are exclusive.
    """

    quantity: Quantity
    start: int
    end: int
    number_start: int
    number_end: int

    @property
    def percent(self) -> bool:
        """Whether the number is a share in a hundred."""
        return self.quantity.percent

    @property
    def currency(self) -> str:
        """The sign of the money meant, or empty."""
        return self.quantity.currency


def quantity_of(
    low: Decimal,
    high: Decimal,
    qualifier: Qualifier | None,
    precision: Decimal,
    *,
    percent: bool,
    currency: str,
) -> Quantity:
    """Return the quantity of one or two written numbers, with the end a qualifier opens left open."""
    single = low == high
    return Quantity(
        low=None if single and qualifier in CEILINGS else _plain(low),
        high=None if single and qualifier in FLOORS else _plain(high),
        qualifier=qualifier,
        precision=_plain(precision),
        percent=percent,
        currency=currency,
    )


def _plain(number: Decimal) -> Decimal:
    """Return an equal number that prints without zeros behind the decimal mark and without an exponent."""
    if number and number.same_quantum(_WHOLE):  # minus nought is nought
        return number
    if number == number.to_integral_value():
        return Decimal(int(number))
    return number.normalize(_EXACT)


def times(left: Decimal, right: Decimal) -> Decimal:
    """Return the exact product."""
    return _EXACT.multiply(left, right)


def plus(left: Decimal, right: Decimal) -> Decimal:
    """Return the exact sum."""
    return _EXACT.add(left, right)


def unit_of_whole(number: Decimal) -> Decimal:
    """Return the precision of a whole number without a scale word (the rule is told at `Quantity`)."""
    digits = str(abs(int(number)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10 ** max(0, min(zeros, len(digits) - 2)))
