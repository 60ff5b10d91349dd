"""Amounts: a number with the per cent or money beside it, alone or as one end of a range."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from daybook.core.numbers.cardinals import Cardinal, read_cardinal
from daybook.core.numbers.tokens import DASHES, Kind, Token, after, phrase_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers.words import NumberWords

_PERCENT_SIGNS = frozenset("%٪％")
_THOUSAND = 1000
# Up to here, two numbers that follow each other with "or" between them are one guess.
_FEW = 20
# How far before "from" a verb of change is looked for: "rose sharply from".
_REACH_OF_CHANGE = 3
# How many times the first number a second one is that is no end of a range: what changed, and not by how much.
_STEP = 4


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with per cent and money beside it, from token `start` up to token `end`."""

    number: Cardinal
    start: int
    end: int
    percent: bool
    currency: str


@dataclass(frozen=True, slots=True)
class Span:
    """One or two amounts that make one quantity, and the tokens they take, opening words included.

    `middles` are the words that would have made a range of a single amount. An `elliptic` range may leave
    out a thousand, "200-300,000", and must not be read.
    """

    low: Amount
    high: Amount
    start: int
    end: int
    middles: frozenset[str] = frozenset()
    elliptic: bool = False


def may_begin(token: Token, words: NumberWords) -> bool:
    """Tell quickly whether a number, or a set phrase with a number word, may begin with a token: few do."""
    if token.kind is Kind.WORD:
        return token.key in words.beginnings
    return token.kind is Kind.FIGURE or _is_currency_sign(token)


def read_span(tokens: Sequence[Token], index: int, floor: int, words: NumberWords) -> Span | None:
    """Return the range or the single amount that begins at a token; nothing before `floor` is looked at."""
    low = _read_amount(tokens, index, words)
    if low is None:
        return None
    opener = tokens[index - 1].key if index > floor and tokens[index].spaced else ""
    middles = words.ranges.get(opener, frozenset()) if opener else frozenset()
    alone = Span(low, low, low.start, low.end, middles)
    if opener in words.change_openers and _is_change(tokens, index - 1, floor, words):
        return alone
    if middles:
        span = _range(tokens, low, middles, words)
        if span is None:
            # "between one hundred and one thousand" reads as far as it can, and finds no second number.
            shorter = _read_amount(tokens, index, words, joined=False)
            span = None if shorter is None else _range(tokens, shorter, middles, words)
        if span is not None:
            return replace(span, start=index - 1)
    plain = words.ranges.get("", frozenset())
    span = _range(tokens, low, plain, words, dashed=True)
    if span is not None and _is_step(tokens, span, floor, words):
        return replace(alone, middles=plain)
    return span or alone


def _is_step(tokens: Sequence[Token], span: Span, floor: int, words: NumberWords) -> bool:
    """Tell whether what looks like a range is by how much something changed, and to what: rose by 10 to 400."""
    if tokens[span.low.end].key in DASHES or span.high.number.value < _STEP * span.low.number.value:
        return False
    return _is_change(tokens, span.start, floor, words)


def _is_change(tokens: Sequence[Token], opener: int, floor: int, words: NumberWords) -> bool:
    near = tokens[max(floor, opener - _REACH_OF_CHANGE) : opener]
    return any(token.key in words.changes for token in near)


def _range(
    tokens: Sequence[Token], low: Amount, middles: frozenset[str], words: NumberWords, *, dashed: bool = False
) -> Span | None:
    """Return a range that begins with an amount, if a second, greater one of the same kind follows."""
    at = low.end
    if at >= len(tokens):
        return None
    if tokens[at].key in DASHES and tokens[at].glued:
        if not dashed or at + 1 >= len(tokens) or not tokens[at + 1].glued:
            return None
        second: int | None = at + 1
    elif tokens[at].spaced and (tokens[at].key in middles or (dashed and tokens[at].key in words.alternatives)):
        second = after(tokens, at)
    else:
        return None
    high = None if second is None else _read_amount(tokens, second, words)
    if high is None or (low.percent and not high.percent):
        return None
    if low.currency and high.currency and low.currency != high.currency:
        return None
    low = _sharing(low, high)
    if low.number.value >= high.number.value:
        return None
    if tokens[at].key in words.alternatives and not (
        high.number.value <= _FEW and high.number.value - low.number.value == 1
    ):
        return None
    return Span(low, high, low.start, high.end, elliptic=_is_elliptic(low.number, high.number))


def _is_elliptic(low: Cardinal, high: Cardinal) -> bool:
    """Whether the first of two numbers may be thousands too: 200-300,000, 10 to 20,000."""
    if low.scale != 1 or high.scale != 1 or high.value != high.value.to_integral_value():
        return False
    thousands, rest = divmod(int(high.value), _THOUSAND)
    return rest == 0 and 0 < low.value < min(_THOUSAND, thousands)


def _sharing(low: Amount, high: Amount) -> Amount:
    """Give the first number the scale of the second, where only the second has one: 10 to 15 million."""
    one, two = low.number, high.number
    if one.coefficient is None or two.coefficient is None or one.scale != 1 or two.scale == 1:
        return low
    if one.coefficient >= two.coefficient:
        return low
    return Amount(one.scaled(two.scale), low.start, low.end, low.percent, low.currency)


def _read_amount(tokens: Sequence[Token], index: int, words: NumberWords, *, joined: bool = True) -> Amount | None:
    """Read a number, money before or behind it, per cent behind it."""
    at = index
    currency = ""
    if _is_currency_sign(tokens[at]):
        currency = tokens[at].key
        at += 1
        if at >= len(tokens) or tokens[at].kind is not Kind.FIGURE or not (tokens[at].glued or tokens[at].spaced):
            return None
    number = read_cardinal(tokens, at, words, joined=joined)
    if number is None:
        return None
    end = number.end
    percent = False
    if end < len(tokens) and (tokens[end].glued or tokens[end].spaced):
        if tokens[end].key in _PERCENT_SIGNS:
            percent = True
            end += 1
        elif not currency and _is_currency_sign(tokens[end]) and not _opens_money(tokens, end):
            currency = tokens[end].key
            end += 1
    if end == number.end:
        following = after(tokens, end - 1)
        share = phrase_at(tokens, following, words.percents)
        money = phrase_at(tokens, following, words.currencies)
        if share is not None:
            percent, end = True, share[0] + 1
        elif money is not None and currency in ("", money[1]):
            end, currency = money[0] + 1, money[1]
    return Amount(number, index, end, percent, currency)


def _is_currency_sign(token: Token) -> bool:
    return token.kind is Kind.MARK and unicodedata.category(token.key) == "Sc"


def _opens_money(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sign belongs to the digits behind it: 5 $10."""
    following = index + 1
    return following < len(tokens) and tokens[following].glued and tokens[following].kind is Kind.FIGURE
