"""Number words for tests, and what is read in a text in a line each."""

from __future__ import annotations

from decimal import Decimal

from daybook.core.numbers import (
    NumberWords,
    Qualifier,
    Quantity,
    read_numbers,
)
from daybook.number_words import (
    number_words,
)


def words_of(lang: str) -> NumberWords:
    """Return the number words of a language that must be there."""
    words = number_words(lang)
    assert words is not None
    return words


EN = words_of("en")


def told(text: str, lang: str = "en") -> list[str]:
    """Return what is read in a text: the words of each number, and low, high and qualifier."""
    lines = []
    for phrase in read_numbers(text, words_of(lang)):
        quantity = phrase.quantity
        low = "" if quantity.low is None else f"{quantity.low:f}"
        high = "" if quantity.high is None else f"{quantity.high:f}"
        if quantity.qualifier is not None and quantity.qualifier.is_word_number:
            value = ""
        else:
            value = f" = {low}" if low == high else f" = {low}..{high}"
        marks = f" {quantity.qualifier}" if quantity.qualifier else ""
        marks += " per cent" if phrase.percent else ""
        marks += f" {phrase.currency}" if phrase.currency else ""
        lines.append(f"{text[phrase.start : phrase.end]}{value}{marks}")
    return lines


def exact(number: str, precision: str, qualifier: Qualifier | None = None) -> Quantity:
    """Return the quantity of a single number with both ends."""
    return Quantity(Decimal(number), Decimal(number), qualifier, Decimal(precision))
