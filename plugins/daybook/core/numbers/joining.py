"""Digits are put together to figures, or broken off as the codes, dates and ordinals they belong to."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from daybook.core.numbers.figures import APOSTROPHES, ARABIC_DECIMAL, ARABIC_GROUP, GROUP, SPACES, read_digits
from daybook.core.numbers.tokens import DASHES, HYPHENS, Kind, Token, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers.words import NumberWords

_SEPARATORS = frozenset(",.") | APOSTROPHES | {ARABIC_DECIMAL, ARABIC_GROUP}
# Marks that may stand between two numbers without a space; any other makes one code of both: 12:30, 24/7.
_APART = frozenset('%;"|')
_APART_CATEGORIES = frozenset({"Pd", "Ps", "Pe", "Pi", "Pf", "Sc"})
_MINUS = frozenset("-\u2212")
_CODE_OPENERS = frozenset(".,/\\⁄=_#№@&§*^±") | {ARABIC_DECIMAL}
_OPENING = frozenset("([{«“„\"'‘")
_MOST_IN_A_CHAIN = 2


def tokens_of(text: str, words: NumberWords) -> list[Token]:
    """Return the tokens of a text in which every digit belongs to a figure or is broken."""
    return _abbreviated(_without_chains(_assemble(cut(text), words)), words)


def _joins_digits(token: Token) -> bool:
    if token.kind is not Kind.MARK:
        return False
    if token.key in _SEPARATORS:
        return True
    return not (token.key in _APART or token.key in _MINUS or unicodedata.category(token.key) in _APART_CATEGORIES)


def _tight_run(tokens: Sequence[Token], index: int) -> int:
    """Return the index after digits and the marks glued between them."""
    index += 1
    while (
        index + 1 < len(tokens)
        and tokens[index].glued
        and _joins_digits(tokens[index])
        and tokens[index + 1].glued
        and tokens[index + 1].kind is Kind.DIGITS
    ):
        index += 2
    return index


def _spaced_run(tokens: Sequence[Token], index: int, words: NumberWords) -> int:
    """Return the index after digits grouped by spaces, with a decimal part perhaps."""
    end = index + 1
    if " " not in words.groups or len(tokens[index].key) > GROUP or unicodedata.decimal(tokens[index].key[0]) == 0:
        return end
    while end < len(tokens):
        group = tokens[end]
        if group.kind is not Kind.DIGITS or group.gap not in SPACES or len(group.key) != GROUP:
            return end
        after = _tight_run(tokens, end)
        if after < len(tokens) and tokens[after].glued and tokens[after].kind is Kind.WORD:
            return end
        if after > end + 1:
            is_part = after == end + 3 and tokens[end + 1].key in (words.decimal, ARABIC_DECIMAL)
            return after if is_part else end
        end = after
    return end


def _assemble(tokens: Sequence[Token], words: NumberWords) -> list[Token]:
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind is not Kind.DIGITS:
            found.append(tokens[index])
            index += 1
            continue
        end = _tight_run(tokens, index)
        if end == index + 1:
            end = _spaced_run(tokens, index, words)
        beyond, glued_on = _glued_word(tokens, end)
        figure = None
        if not _opens_a_code(found, tokens[index]) and not _is_ordinal(tokens, beyond, words):
            figure = _figure(tokens[index:end], glued_on, words)
        if figure is None:
            figure = tokens[index]._replace(kind=Kind.BROKEN, key="", end=tokens[beyond - 1].end)
        elif _is_negative(found, figure):
            minus = found.pop()
            figure = figure._replace(start=minus.start, gap=minus.gap, value=figure.value.copy_negate())
        found.append(figure)
        index = beyond
    return found


def _figure(run: Sequence[Token], glued_on: Sequence[Token], words: NumberWords) -> Token | None:
    """Return the figure that digits, marks and spaces make, if what is written right behind leaves it one."""
    pieces = [token.key for token in run if token.kind is Kind.DIGITS]
    marks = [token.gap or token.key for token in run[1:] if token.gap or token.kind is Kind.MARK]
    if len(glued_on) > 1 or not all(mark in _SEPARATORS or mark in SPACES for mark in marks):
        return None
    scale = words.suffixes.get(glued_on[0].key) if glued_on else None
    if glued_on and scale is None and glued_on[0].key not in words.units:
        return None
    read = read_digits(pieces, marks, words)
    if read is None:
        return None
    end = run[-1].end if scale is None else glued_on[0].end
    return Token(Kind.FIGURE, "", run[0].start, end, run[0].gap, value=read[0], unit=read[1], scale=scale)


def _glued_word(tokens: Sequence[Token], index: int) -> tuple[int, Sequence[Token]]:
    """Return the letters and digits written right behind digits, and the index after them."""
    end = index
    while end < len(tokens) and tokens[end].glued and (tokens[end].kind is not Kind.MARK or tokens[end].key == "_"):
        end += 1
    return end, tokens[index:end]


def _opens_a_code(before: Sequence[Token], digits: Token) -> bool:
    """Whether what stands right before digits makes them part of a word, a code or an address: T-72, No.5."""
    if not before or not digits.glued:
        return False
    if before[-1].kind is not Kind.MARK or before[-1].key in _CODE_OPENERS:
        return True
    return (
        before[-1].key in HYPHENS
        and before[-1].glued
        and len(before) > 1
        and before[-2].kind in (Kind.WORD, Kind.BROKEN)
    )


def _is_ordinal(tokens: Sequence[Token], index: int, words: NumberWords) -> bool:
    return (
        index + 1 < len(tokens)
        and tokens[index].glued
        and tokens[index].key in HYPHENS
        and tokens[index + 1].glued
        and tokens[index + 1].key in words.ordinal_suffixes
    )


def _is_negative(before: Sequence[Token], figure: Token) -> bool:
    if not before or not figure.glued or before[-1].key not in _MINUS:
        return False
    if not before[-1].glued or len(before) == 1:
        return True
    return before[-2].key in _OPENING


def _without_chains(tokens: list[Token]) -> list[Token]:
    """Break figures that hang together by more than one dash: a date, a telephone number."""
    if all(token.key not in DASHES for token in tokens):
        return tokens
    index = 0
    while index < len(tokens):
        end = index + 1
        if tokens[index].kind in (Kind.FIGURE, Kind.BROKEN):
            while (
                end + 1 < len(tokens)
                and tokens[end].glued
                and tokens[end].key in DASHES
                and tokens[end + 1].glued
                and tokens[end + 1].kind in (Kind.FIGURE, Kind.BROKEN)
            ):
                end += 2
            chain = tokens[index:end:2]
            if len(chain) > _MOST_IN_A_CHAIN or (len(chain) > 1 and any(one.kind is Kind.BROKEN for one in chain)):
                for at in range(index, end, 2):
                    tokens[at] = tokens[at]._replace(kind=Kind.BROKEN)
        index = end
    return tokens


def _abbreviated(tokens: list[Token], words: NumberWords) -> list[Token]:
    """Leave out the full stop of an abbreviation, unless a sentence may end there."""
    if all(token.key != "." for token in tokens):
        return tokens
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        is_stop = token.key == "." and token.glued and index > 0 and tokens[index - 1].key in words.abbreviations
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if not (is_stop and following is not None and following.spaced):
            kept.append(token)
    return kept
