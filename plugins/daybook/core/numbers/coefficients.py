"""The coefficient of a number: digits, or number words below a thousand, before any scale."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.core.numbers.quantity import plus, unit_of_whole
from daybook.core.numbers.tokens import Kind, Token, after, phrase_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers.words import NumberWords

HUNDRED = 100
TEN = 10
HALF = Decimal("0.5")
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A coefficient, before its scale: its value, its unit, the index of its last token if it has any."""

    value: Decimal
    unit: Decimal
    last: int | None
    scale: int | None = None


def multiplier_of(key: str, words: NumberWords) -> int | None:
    """Return what a word multiplies by what stands before it, or None."""
    if key in words.hundreds:
        return HUNDRED
    return words.scales.get(key) or words.counts.get(key)


def read_coefficient(
    tokens: Sequence[Token], index: int, words: NumberWords, *, first: bool, joined: bool
) -> Coefficient | None:
    """Read a coefficient: a figure, words below a thousand, "a", or nothing where a scale may stand alone."""
    token = tokens[index]
    if token.kind is Kind.FIGURE:
        return _with_half(tokens, Coefficient(token.value, token.unit, index, token.scale), words)
    if token.kind is not Kind.WORD:
        return None
    if token.key in words.articles:
        following = after(tokens, index)
        if following is None or multiplier_of(tokens[following].key, words) is None:
            return None
        if tokens[following].key in words.hundreds:
            return _hundreds(tokens, Coefficient(Decimal(1), Decimal(1), index), words, joined=joined)
        return Coefficient(Decimal(1), Decimal(1), index)
    if token.key in words.lone and token.key not in words.values and (first or token.key in words.scales):
        return Coefficient(Decimal(1), Decimal(1), None)
    group = _hundreds(tokens, _additive(tokens, index, words), words, joined=joined)
    return None if group is None else _with_half(tokens, group, words)


def _additive(tokens: Sequence[Token], index: int, words: NumberWords) -> Coefficient | None:
    """Add up words below a thousand, each of a lower order than the one before."""
    total = 0
    last: int | None = None
    bound = HUNDRED * TEN
    at: int | None = index
    while at is not None and tokens[at].kind is Kind.WORD:
        value = words.values.get(tokens[at].key)
        if value is None or value >= bound or (value == 0 and last is not None):
            break
        total += value
        last = at
        if value < 2 * TEN:
            break
        bound = HUNDRED if value >= HUNDRED else TEN
        at = after(tokens, at)
    return None if last is None else _of_words(total, last)


def _of_words(value: int, last: int) -> Coefficient:
    return Coefficient(Decimal(value), unit_of_whole(Decimal(value)), last)


def read_below_hundred(tokens: Sequence[Token], index: int, words: NumberWords) -> Coefficient | None:
    """Read the number words from 1 to 99 that begin at a token."""
    group = _additive(tokens, index, words)
    return group if group is not None and 0 < group.value < HUNDRED else None


def _hundreds(
    tokens: Sequence[Token], group: Coefficient | None, words: NumberWords, *, joined: bool
) -> Coefficient | None:
    """Multiply by a word for hundred, and add what is below it."""
    if group is None or group.last is None or not 0 < group.value < HUNDRED:
        return group
    at = after(tokens, group.last)
    if at is None or tokens[at].key not in words.hundreds:
        return group
    value = int(group.value) * HUNDRED
    following = after(tokens, at)
    rest = following
    if following is not None and tokens[following].key in words.joins:
        rest = after(tokens, following) if joined else None
    tail = None if rest is None else read_below_hundred(tokens, rest, words)
    if tail is None or tail.last is None:
        return _of_words(value, at)
    beyond = after(tokens, tail.last)
    if rest != following and beyond is not None and tokens[beyond].key in words.hundreds:
        return _of_words(value, at)
    return _of_words(value + int(tail.value), tail.last)


def _with_half(tokens: Sequence[Token], group: Coefficient, words: NumberWords) -> Coefficient:
    """Add "and a half" to a coefficient."""
    if group.last is None or group.scale is not None or group.value != group.value.to_integral_value():
        return group
    half = end_of_half(tokens, group.last, words)
    return group if half is None else Coefficient(plus(group.value, HALF), TENTH, half)


def end_of_half(tokens: Sequence[Token], last: int, words: NumberWords) -> int | None:
    """Return the index of the last word of "and a half"."""
    found = phrase_at(tokens, after(tokens, last), words.halves)
    return None if found is None else found[0]
