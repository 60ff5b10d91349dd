"""A text is cut into words, digits and marks, each with its place and the space before it."""

from __future__ import annotations

import enum
import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from daybook.core.numbers.words import word_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers.words import PhraseTable, T

# No two alternatives begin alike, so the cut is linear. Combining marks stay with their letter.
_PIECE = re.compile(
    r"(?P<digits>\d+)"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['’ʼ](?=[^\W\d_]))*)"
    r"|(?P<space>\s+)"
    r"|(?P<mark>.)"
)
HYPHENS = frozenset("-\u2010\u2011")
DASHES = HYPHENS | frozenset("\u2012\u2013\u2014\u2212")


class Kind(enum.Enum):
    """What a token is; broken digits are digits that are no number (a code, a date, an ordinal)."""

    WORD = enum.auto()
    DIGITS = enum.auto()
    FIGURE = enum.auto()
    BROKEN = enum.auto()
    MARK = enum.auto()


class Token(NamedTuple):
    """One piece of a text; `key` is the folded word, or the piece itself, and `gap` the space before it.

    A figure also has its `value`, its `unit` (of the last digit meant) and its `scale` where one is glued on.
    """

    kind: Kind
    key: str
    start: int
    end: int
    gap: str
    value: Decimal = Decimal(0)
    unit: Decimal = Decimal(1)
    scale: int | None = None

    @property
    def glued(self) -> bool:
        """Whether nothing stands between it and the token before."""
        return not self.gap

    @property
    def spaced(self) -> bool:
        """Whether space, but no empty line, stands between it and the token before."""
        return self.gap == " " or (bool(self.gap) and self.gap.count("\n") + self.gap.count("\u2029") < 2)  # noqa: PLR2004 - an empty line


def cut(text: str) -> list[Token]:
    """Return the words, digits and marks of a text, in order."""
    tokens: list[Token] = []
    gap = "\n\n"
    for match in _PIECE.finditer(text):
        piece = match.group()
        kind = match.lastgroup
        if kind == "space":
            gap = piece
            continue
        if kind == "word":
            token = Token(Kind.WORD, word_key(piece), match.start(), match.end(), gap)
        else:
            token = Token(Kind.DIGITS if kind == "digits" else Kind.MARK, piece, match.start(), match.end(), gap)
        tokens.append(token)
        gap = ""
    return tokens


def after(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index of what follows a token with a space or a single hyphen between, or None."""
    following = index + 1
    if following >= len(tokens):
        return None
    if tokens[following].spaced:
        return following
    hyphen = tokens[following].glued and tokens[following].key in HYPHENS
    if hyphen and following + 1 < len(tokens) and tokens[following + 1].glued:
        return following + 1
    return None


def phrase_at(tokens: Sequence[Token], index: int | None, table: PhraseTable[T]) -> tuple[int, T] | None:
    """Return the index of the last word, and the meaning, of the longest phrase that begins at a token."""
    if index is None or tokens[index].kind is not Kind.WORD:
        return None
    for words, meaning in table.by_first.get(tokens[index].key, ()):
        last: int | None = index
        for word in words[1:]:
            last = after(tokens, last) if last is not None else None
            if last is None or tokens[last].key != word:
                last = None
                break
        if last is not None:
            return last, meaning
    return None


def phrase_before(tokens: Sequence[Token], index: int, floor: int, table: PhraseTable[T]) -> tuple[int, T] | None:
    """Return the index of the first word, and the meaning, of the longest phrase that ends before a token.

    Nothing before the token `floor` is looked at.
    """
    if index <= floor or not tokens[index].spaced or tokens[index - 1].kind is not Kind.WORD:
        return None
    for words, meaning in table.by_last.get(tokens[index - 1].key, ()):
        first = index - len(words)
        if first < floor:
            continue
        same = all(tokens[first + at].key == word for at, word in enumerate(words))
        if same and all(token.spaced for token in tokens[first + 1 : index]):
            return first, meaning
    return None
