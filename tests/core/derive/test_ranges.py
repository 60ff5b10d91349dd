"""What phrases allow, and whether two of them fit together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from daybook.core.derive.ranges import Range, range_of, ranges_meet, value_key
from daybook.core.numbers import Quantity, read_quantity
from figuremaking import WORDS


def read(words: str) -> Quantity:
    """Return what a phrase says."""
    found = read_quantity(words, WORDS)
    assert found is not None, words
    return found


def allowed(words: str) -> Range:
    """Return what a phrase allows."""
    found = range_of(read(words))
    assert found is not None, words
    return found


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("2,000", 2000, 2000),
        ("exactly 14", 14, 14),
        ("about 2,000", 2000, 2000),
        ("more than 2,000", 2000, None),
        ("at least 2,000", 2000, None),
        ("up to 40", None, 40),
        ("fewer than 40", None, 40),
        ("10 to 15", 10, 15),
        ("up to 10 to 15", None, 15),
        ("more than 10 to 15", 10, None),
    ],
)
def test_a_phrase_allows_a_stretch_of_numbers(words: str, low: int | None, high: int | None) -> None:
    """The bound is counted in, and what the words leave open is open."""
    found = allowed(words)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("words", ["dozens", "hundreds", "several"])
def test_words_allow_no_stretch(words: str) -> None:
    """Dozens are not twelve, and reach from nowhere to nowhere."""
    assert range_of(read(words)) is None


def test_a_number_nobody_read_allows_nothing_and_equals_nothing() -> None:
    """Two such numbers are not the same."""
    unread = Quantity(None, None, None, None)
    assert range_of(unread) is None
    assert value_key(unread) is None


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("2,000", "2,000", True),
        ("870,000", "880,000", False),  # written alike: nothing is rounded
        ("1 million", "1,045,550", True),  # rounded to millions
        ("1.0 million", "1,045,550", True),  # rounded to 100,000
        ("1.00 million", "1,045,550", False),  # rounded to 10,000: 1,050,000
        ("one million", "1,500,000", False),  # a half is rounded up: two million
        ("2,000", "1,960", True),
        ("2,000", "1,940", False),
        ("more than 870,000", "one million", True),
        ("more than 2,000", "1,500", False),
        ("more than 2,000", "up to 1,500", False),
        ("more than 2,000", "up to 2,500", True),
        ("up to 40", "2", True),
        ("10 to 15", "15 to 20", True),
        ("10 to 15", "16 to 20", False),
    ],
)
def test_the_finer_is_rounded_to_the_coarser(one: str, other: str, *, meet: bool) -> None:
    """Whether two phrases fit together does not depend on which comes first."""
    assert ranges_meet(allowed(one), allowed(other)) is meet
    assert ranges_meet(allowed(other), allowed(one)) is meet


def test_rounding_serves_comparing_only() -> None:
    """The stretch itself keeps every digit."""
    fine, coarse = allowed("1,045,550"), allowed("1 million")
    assert ranges_meet(fine, coarse)
    assert (fine.low, coarse.low) == (Decimal(1045550), Decimal(1000000))


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("870,000", "870 thousand", True),
        ("14", "exactly 14", True),
        ("only five", "5", True),
        ("dozens", "dozens", True),
        ("dozens", "hundreds", False),
        ("about 14", "14", False),
        ("more than 14", "14", False),
        ("more than 14", "at least 14", False),
    ],
)
def test_equal_values_say_the_same(one: str, other: str, *, equal: bool) -> None:
    """How a number is written does not matter; what is said of it does."""
    assert (value_key(read(one)) == value_key(read(other))) is equal
