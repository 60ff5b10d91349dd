"""The grammar of one number: digits and number words, with hundreds, scales, halves and dozens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.core.numbers.coefficients import (
    HALF,
    HUNDRED,
    TEN,
    TENTH,
    Coefficient,
    end_of_half,
    multiplier_of,
    read_below_hundred,
    read_coefficient,
)
from daybook.core.numbers.quantity import plus, times
from daybook.core.numbers.tokens import HYPHENS, Kind, Token, after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers.words import NumberWords


@dataclass(frozen=True, slots=True)
class Cardinal:
    """One number: its value, the unit of its last digit meant, its first token and the one after its last.

    `coefficient` and `scale` are there where the number is one coefficient with at most one scale, which is
    what a range may share: 10 to 15 million.
    """

    value: Decimal
    unit: Decimal
    start: int
    end: int
    coefficient: Decimal | None = None
    scale: int = 1

    def scaled(self, scale: int) -> Cardinal:
        """Return the number times a scale."""
        factor = Decimal(scale)
        return replace(self, value=times(self.value, factor), unit=times(self.unit, factor), scale=scale)


def is_number_word(tokens: Sequence[Token], index: int, words: NumberWords) -> bool:
    """Whether a token is a word that numbers are built of."""
    key = tokens[index].key
    return tokens[index].kind is Kind.WORD and (
        key in words.values or key in words.hundreds or key in words.scales or key in words.counts
    )


def end_of_run(tokens: Sequence[Token], index: int, words: NumberWords) -> int:
    """Return the index after the number words that hang together from a token on.

    Where they make no single number ("twenty twenty-two", "one two three"), none of them is read: what is
    left over would be a wrong number. Digits right behind a left-over scale go with it ("тысяч 10").
    """
    following: int | None = index
    last = index
    while following is not None and is_number_word(tokens, following, words):
        last = following
        following = after(tokens, last)
    scale = tokens[last].key in words.scales
    if scale and following is not None and tokens[following].kind is Kind.FIGURE:
        return following + 1
    return last + 1


def read_cardinal(tokens: Sequence[Token], index: int, words: NumberWords, *, joined: bool = True) -> Cardinal | None:
    """Return the number that begins at a token, or None; `joined` allows "and" inside it."""
    first = tokens[index]
    if first.kind is Kind.WORD and (_hangs_on_a_word(tokens, index) or _is_base_of_a_fraction(tokens, index, words)):
        return None
    found = _part_of_a_scale(tokens, index, words) or _sum_of_groups(tokens, index, words, joined=joined)
    if found is None or _is_spoilt(tokens, found, words):
        return None
    return found


def _hangs_on_a_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is tied to what stands before it: all-but-one, 2nd-one."""
    if index == 0 or not tokens[index].glued:
        return False
    before = tokens[index - 1]
    if before.kind is not Kind.MARK or before.key == "_":
        return True
    return before.key in HYPHENS and before.glued and index > 1 and tokens[index - 2].kind is not Kind.MARK


def _is_base_of_a_fraction(tokens: Sequence[Token], index: int, words: NumberWords) -> bool:
    """Whether "a million" is what a fraction is taken of: three quarters of a million."""
    if tokens[index].key not in words.articles and tokens[index].key not in words.lone:
        return False
    before = index - 1
    if before >= 0 and tokens[before].key in words.part_links:
        before -= 1
    return before >= 0 and tokens[before].key in words.fractions


def _part_of_a_scale(tokens: Sequence[Token], index: int, words: NumberWords) -> Cardinal | None:
    """Read half a million, a quarter of a million, half a dozen, and parts from 1 up alone."""
    at: int | None = index
    if tokens[index].key in words.articles:
        at = after(tokens, index)
    if at is None or tokens[at].kind is not Kind.WORD or tokens[at].key not in words.parts:
        return None
    part = Decimal(words.parts[tokens[at].key])
    unit = Decimal(1).scaleb(int(part.as_tuple().exponent))
    following = after(tokens, at)
    if following is not None and tokens[following].key in words.part_links:
        following = after(tokens, following)
    if following is not None and tokens[following].key in words.articles:
        following = after(tokens, following)
    if following is not None and tokens[following].kind is Kind.WORD:
        scale = multiplier_of(tokens[following].key, words)
        if scale is not None:
            whole = Cardinal(part, unit, index, following + 1, coefficient=part)
            return whole.scaled(scale)
    return Cardinal(part, unit, index, at + 1, coefficient=part) if part >= 1 else None


def _sum_of_groups(tokens: Sequence[Token], index: int, words: NumberWords, *, joined: bool) -> Cardinal | None:
    total: Cardinal | None = None
    at: int | None = index
    while at is not None:
        group = read_coefficient(tokens, at, words, first=total is None, joined=joined)
        if group is None:
            return total
        step = _with_scale(tokens, at, group, words)
        if total is None:
            total = step if step.start == index else replace(step, start=index)
        elif step.value < 0 or step.value >= total.scale or step.value != step.value.to_integral_value():
            return total
        else:
            total = Cardinal(plus(total.value, step.value), step.unit, index, step.end, scale=step.scale)
        if total.scale < HUNDRED * TEN or total.value != total.value.to_integral_value():
            return total
        if total.coefficient is not None and total.coefficient != total.coefficient.to_integral_value():
            return total
        half = end_of_half(tokens, total.end - 1, words)
        if half is not None and total.coefficient is not None:
            return Cardinal(
                plus(total.value, times(HALF, Decimal(total.scale))),
                times(TENTH, Decimal(total.scale)),
                index,
                half + 1,
            )
        at = _next_group(tokens, total, words, joined=joined)
    return total


def _next_group(tokens: Sequence[Token], total: Cardinal, words: NumberWords, *, joined: bool) -> int | None:
    """Return where the next lower group may begin; "and" stands only before the last tens and ones."""
    following = after(tokens, total.end - 1)
    if following is None or tokens[following].key not in words.joins:
        return following
    rest = after(tokens, following)
    if not joined or rest is None:
        return None
    tail = read_below_hundred(tokens, rest, words)
    if tail is None or tail.last is None:
        return None
    beyond = after(tokens, tail.last)
    if beyond is not None and multiplier_of(tokens[beyond].key, words) is not None:
        return None
    return rest


def _with_scale(tokens: Sequence[Token], start: int, group: Coefficient, words: NumberWords) -> Cardinal:
    """Return a coefficient with the scale or count that follows it."""
    last = group.last
    scale = group.scale
    if scale is None:
        at = start if last is None else after(tokens, last)
        if at is not None and tokens[at].kind is Kind.WORD:
            key = tokens[at].key
            scale = words.scales.get(key)
            is_figure = tokens[start].kind is Kind.FIGURE
            if scale is None and is_figure and key in words.hundreds:
                scale = HUNDRED
            count = words.counts.get(key)
            if scale is None and count is not None:
                factor = Decimal(count)
                return Cardinal(times(group.value, factor), times(group.unit, factor), start, at + 1)
            if scale is not None:
                last = at
    end = start + 1 if last is None else last + 1
    whole = Cardinal(group.value, group.unit, start, end, coefficient=group.value)
    return whole if scale is None else whole.scaled(scale)


def _is_spoilt(tokens: Sequence[Token], found: Cardinal, words: NumberWords) -> bool:
    """Whether what follows shows that the words are no number: more number words, an ordinal, a fraction."""
    following = after(tokens, found.end - 1)
    if following is None or tokens[following].kind is not Kind.WORD:
        return False
    key = tokens[following].key
    if key in words.fractions:
        return True
    if tokens[found.end - 1].kind is Kind.FIGURE:
        return False
    if is_number_word(tokens, following, words):
        return True
    hyphen = not tokens[following].spaced
    return (hyphen and key in words.ordinals_after_hyphen) or key in words.ordinals_after_space
