"""The value of digits with marks between them, as the language writes them."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.core.numbers.quantity import unit_of_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers.words import NumberWords

# More digits than any count of anything; a limit keeps reading linear, and what is longer is a code.
MOST_DIGITS = 30
GROUP = 3
ARABIC_DECIMAL = "٫"
ARABIC_GROUP = "٬"
APOSTROPHES = frozenset("'’ʼ‘")
SPACES = frozenset(" \u00a0\u2007\u2009\u202f")
_INDIAN_GROUP = 2


def read_digits(pieces: Sequence[str], marks: Sequence[str], words: NumberWords) -> tuple[Decimal, Decimal] | None:
    """Return the value of digits with marks between them and the unit of the last digit meant, or None.

    The language says which mark is the decimal one. A mark it knows in neither sense is read where only one
    sense is possible: 1.5 and 1.500.000 where the comma is decimal, but not 1.500.
    """
    if sum(len(piece) for piece in pieces) > MOST_DIGITS:
        return None
    plain = _plain_digits(pieces)
    if plain is None:
        return None
    folded = [_fold(mark) for mark in marks]
    if not folded:
        return None if _padded(plain[0]) else _whole(plain[0])
    if len(set(folded)) == 1:
        if _is_decimal(folded, plain, words):
            return _decimal(plain[0], plain[1])
        return _whole("".join(plain)) if _may_group(folded, plain, words) else None
    *others, last = folded
    grouped = plain[:-1]
    lone_decimal = last in (words.decimal, ARABIC_DECIMAL) or (last in ",." and len(plain[-1]) != GROUP)
    if lone_decimal and len(set(others)) == 1 and others[0] != ARABIC_DECIMAL and _grouped(grouped, others[0]):
        return _decimal("".join(grouped), plain[-1])
    return None


def _plain_digits(pieces: Sequence[str]) -> Sequence[str] | None:
    """Return digits as 0 to 9, None where those of two scripts are mixed."""
    if all(piece.isascii() for piece in pieces):
        return pieces
    if len({ord(digit) - unicodedata.decimal(digit) for piece in pieces for digit in piece}) > 1:
        return None
    return ["".join(str(unicodedata.decimal(digit)) for digit in piece) for piece in pieces]


def _fold(mark: str) -> str:
    if mark in APOSTROPHES:
        return "'"
    return " " if mark in SPACES else mark


def _padded(digits: str) -> bool:
    """Zeros in front belong to codes and dates, not to counts."""
    return len(digits) > 1 and digits[0] == "0"


def _whole(digits: str) -> tuple[Decimal, Decimal]:
    value = Decimal(digits)
    return value, unit_of_whole(value)


def _decimal(whole: str, part: str) -> tuple[Decimal, Decimal] | None:
    return None if _padded(whole) else (Decimal(f"{whole}.{part}"), Decimal(1).scaleb(-len(part)))


def _is_decimal(marks: Sequence[str], pieces: Sequence[str], words: NumberWords) -> bool:
    if len(marks) > 1:
        return False
    if marks[0] in (words.decimal, ARABIC_DECIMAL):
        return True
    known = marks[0] in words.groups or marks[0] not in ",."
    return not known and (len(pieces[1]) != GROUP or pieces[0] == "0")


def _may_group(marks: Sequence[str], pieces: Sequence[str], words: NumberWords) -> bool:
    if marks[0] == ARABIC_DECIMAL:
        return False
    known = marks[0] in words.groups or marks[0] == ARABIC_GROUP
    return (known or (len(marks) > 1 and marks[0] in ",.")) and _grouped(pieces, marks[0])


def _grouped(pieces: Sequence[str], mark: str) -> bool:
    first, *rest = pieces
    if not 1 <= len(first) <= GROUP or first[0] == "0" or not rest:
        return False
    if all(len(piece) == GROUP for piece in rest):
        return True
    *middle, last = rest
    indian = mark == "," and bool(middle) and len(first) <= _INDIAN_GROUP
    return indian and len(last) == GROUP and all(len(piece) == _INDIAN_GROUP for piece in middle)
