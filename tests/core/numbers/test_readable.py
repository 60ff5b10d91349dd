"""A value is one phrase with its qualifier, and a quotation carries it or does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from daybook.core.numbers import (
    Outcome,
    Qualifier,
    Quantity,
    read_quantity,
    readable_in,
)
from numbertexts import EN, exact, words_of

VALUES = [
    ("more than 2,000", Quantity(Decimal(2000), None, Qualifier.MORE_THAN, Decimal(100))),
    ("at least 12", Quantity(Decimal(12), None, Qualifier.AT_LEAST, Decimal(1))),
    ("up to 40", Quantity(None, Decimal(40), Qualifier.UP_TO, Decimal(1))),
    ("fewer than 40", Quantity(None, Decimal(40), Qualifier.FEWER_THAN, Decimal(1))),
    ("10 to 15", Quantity(Decimal(10), Decimal(15), None, Decimal(1))),
    ("hundreds", Quantity(None, None, Qualifier.HUNDREDS, None)),
    ("tens-of-thousands", Quantity(None, None, Qualifier.TENS_OF_THOUSANDS, None)),
    ("2 %", Quantity(Decimal(2), Decimal(2), None, Decimal(1), percent=True)),
    ("$5 million", Quantity(Decimal(5000000), Decimal(5000000), None, Decimal(1000000), currency="$")),
    ("about 300", exact("300", "10", Qualifier.ABOUT)),
    ("only five", exact("5", "1", Qualifier.ONLY)),
    ("1.5 million", exact("1500000", "100000")),
    ("1.50 million", exact("1500000", "10000")),
    ("one million", exact("1000000", "1000000")),
    ("1,000,000", exact("1000000", "100000")),
    ("870,000", exact("870000", "10000")),
    ("870 thousand", exact("870000", "10000")),
    (" 870000 ", exact("870000", "10000")),
    ("40", exact("40", "1")),
    ("141", exact("141", "1")),
    ("0.50", exact("0.5", "0.01")),
]


@pytest.mark.parametrize(("phrase", "quantity"), VALUES)
def test_a_value_says_its_numbers_qualifier_and_precision(phrase: str, quantity: Quantity) -> None:
    """What an author writes as `value` is read whole."""
    assert read_quantity(phrase, EN) == quantity


@pytest.mark.parametrize(
    "phrase", ["", "many", "40 people", "40, 50", "15 to 10", "up to", "tens of millions", "3 of 4"]
)
def test_a_value_that_is_not_one_phrase_is_refused(phrase: str) -> None:
    """More, or less, than one number with its qualifier is no value."""
    assert read_quantity(phrase, EN) is None


READABLE = [
    ("more than 870,000", "over 870,000 people to flee", Outcome.FOUND, "over 870,000"),
    ("870,000", "over 870,000 people to flee", Outcome.QUALIFIER_DROPPED, "over 870,000"),
    ("at least 870,000", "over 870,000 people to flee", Outcome.QUALIFIER_NOT_CARRIED, "over 870,000"),
    ("over 141", "141 of the 193", Outcome.QUALIFIER_NOT_CARRIED, "141"),
    ("141", "141 of the 193", Outcome.FOUND, "141"),
    ("193", "141 of the 193", Outcome.FOUND, "193"),
    ("one million", "1m people", Outcome.FOUND, "1m"),
    ("1.5 million", "a city of 1,500,000", Outcome.FOUND, "1,500,000"),
    ("2 %", "two per cent", Outcome.FOUND, "two per cent"),
    ("2", "two per cent", Outcome.FOUND, "two per cent"),
    ("2 %", "two tanks", Outcome.NUMBER_NOT_THERE, ""),
    ("$5", "€5", Outcome.NUMBER_NOT_THERE, ""),
    ("hundreds", "hundreds of tanks", Outcome.FOUND, "hundreds"),
    ("hundreds", "hundreds of thousands", Outcome.NUMBER_NOT_THERE, ""),
    ("hundreds", "300 tanks", Outcome.NUMBER_NOT_THERE, ""),
    ("10 to 15", "between ten and 15", Outcome.FOUND, "between ten and 15"),
    ("10", "10 to 15", Outcome.NUMBER_NOT_THERE, ""),
    ("87,000", "870,000", Outcome.NUMBER_NOT_THERE, ""),
    ("870,001", "870,000", Outcome.NUMBER_NOT_THERE, ""),
    ("5", "more than 5, then 5", Outcome.FOUND, "5"),
    ("five", "no number here", Outcome.NUMBER_NOT_THERE, ""),
]


@pytest.mark.parametrize(("value", "quotation", "outcome", "nearest"), READABLE)
def test_a_value_is_readable_with_its_qualifier_or_not(
    value: str, quotation: str, outcome: Outcome, nearest: str
) -> None:
    """Number and qualifier must both be in the words, and the words that came nearest are told."""
    quantity = read_quantity(value, EN)
    assert quantity is not None
    readable = readable_in(quantity, quotation, EN)
    assert (readable.outcome, readable.nearest_words) == (outcome, nearest)
    assert readable.found is (outcome is Outcome.FOUND)


def test_all_that_was_read_is_told() -> None:
    """A message can say what the quotation holds instead."""
    readable = readable_in(exact("5", "1"), "over 10 of 40 tanks", EN)
    assert readable.all_words == ("over 10", "40")
    assert readable.nearest is None


def test_a_value_is_found_in_the_words_of_another_language() -> None:
    """The value is written in English, the quotation is not."""
    value = read_quantity("more than 870,000", EN)
    assert value is not None
    assert readable_in(value, "понад 870 тис. осіб", words_of("uk")).found
