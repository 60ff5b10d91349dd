"""Folding evens out what a keyboard or a typesetter changes and a speaker does not.

Kinds of quotation marks and dashes, white space, ligatures, invisible characters.
It touches neither a letter's case nor a number's value.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION: Final = 1
"""Goes into every line of the evidence lock; raise it whenever a text would fold to something else."""

_DROPPED = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
# Among the marks: typewriter substitutes, letter-like apostrophes, Hebrew and Armenian marks, primes,
# ornaments, guillemets, corner brackets, and the full-width forms.
_MARKS = re.compile(
    '["`\u00b4\u00ab\u00bb\u02b9-\u02bd\u02ee\u055a\u055b\u05f3\u05f4\u2018-\u201f\u2032-\u2037\u2039\u203a'
    "\u2057\u275b-\u275e\u276e\u276f\u300c-\u300f\u301d-\u301f\uff02\uff07\uff40\uff62\uff63]"
)
_DASHES = re.compile(
    "[\u058a\u05be\u1400\u1806\u2010-\u2013\u2212\u2e17\u2e1a\u2e40\u2e5d\u301c\u3030\u30a0\ufe32\ufe63\uff0d\U00010ead]"
)
_LONG_DASHES = re.compile("[\u2015\u2e3a\u2e3b\ufe31\ufe58]")
# NFKC would turn ten squared into 102 and five and a half into 51/2: characters that hold a digit without
# being one stay as they are.
_KEPT = re.compile(
    "([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u215f\u2189\u2460-\u249b\u24ea"
    "\u3251-\u325f\u32b1-\u32cb\u3358-\u3370\u3378\u3379\u339f-\u33a6\u33a8\u33af\u33e0-\u33fe\U0001f100-\U0001f10a]+)"
)

_MARK = "".join(chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M")
_NUMERAL = "〇零一二三四五六七八九十百千万萬亿億兆两兩"
# Scripts written without spaces: each of their letters is a word by itself.
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_GROUPED = r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)"
_PIECE = (
    rf"(?:{_GROUPED}(?:[.,:'/⁄·٫٬]{_GROUPED})*"
    rf"|(?:[^\W\d{UNSPACED}]|[{_MARK}])(?:[^\W\d{UNSPACED}]++|[{_MARK}]++)*+"
    rf"|[{_NUMERAL}]++)"
)
WORD = re.compile(
    rf"(?:(?<![^\s(\['])-(?=\d))?{_PIECE}(?:(?:['-]|(?<=\d)—(?=\d))?{_PIECE})*+[%‰]?|[{UNSPACED}][{_MARK}]*+"
)
# Two characters before and two after a cut that parts no word: it is beside a space, and only digits are held
# together across a space; or a stop and a space come after it.
_BETWEEN_WORDS = re.compile(r". \D.|\D ..|.\D .|.. \D|..[.,;:!?)] ")


@dataclass(frozen=True)  # without slots: what is worked out only on demand is kept in the instance
class Folded:
    """A text as quotations are compared with it.

    `text` is folded; `original` is what was folded. Offsets count characters from 0 and belong to `text`
    unless said otherwise.

    A *word* is a run of letters and digits. Apostrophes and hyphens inside hold it together ("can't",
    "non-combatant", "T-72", "10-day"; a long dash separates), and so do the separators inside a number
    ("870,000", "1.5m", "12:30", "1 870 000"), a sign before it and a per cent sign after it. In a script
    written without spaces each letter is a word.
    """

    original: str
    text: str
    _dashed: str

    @cached_property
    def bounds(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where the words start, in order; and where they end."""
        spans = [word.span() for word in WORD.finditer(self._dashed)]
        return tuple(start for start, _ in spans), tuple(end for _, end in spans)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text, in order."""
        return tuple(self.text[start:end] for start, end in zip(*self.bounds, strict=True))

    @cached_property
    def places_of_words(self) -> Mapping[str, list[int]]:
        """Which of the words, counted from 0, are this word in lower case."""
        places: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            places.setdefault(word.lower(), []).append(number)
        return places

    @cached_property
    def _lines(self) -> tuple[list[int], list[int]]:
        """Where each line with words starts, in `text`; and the line's number, from 1."""
        starts, numbers, at = [0], [1], 0
        for number, line in enumerate(self.original.split("\n"), start=1):
            if folded := _fold(line):
                starts.append(at)
                numbers.append(number)
                at += len(folded) + 1
        return starts, numbers

    def word_across(self, offset: int) -> str:
        """Return the word that a cut at `offset` would part, or nothing when it falls between words."""
        if _BETWEEN_WORDS.fullmatch(self.text, max(0, offset - 2), offset + 2):
            return ""  # most cuts: seen without looking for the words of the whole text
        starts, ends = self.bounds
        number = bisect_left(starts, offset) - 1
        return self.words[number] if number >= 0 and ends[number] > offset else ""

    def line_of(self, offset: int) -> int:
        """Return the line of the original on which the character at `offset` stands, counted from 1."""
        starts, numbers = self._lines
        return numbers[bisect_right(starts, offset) - 1]

    def origin_of(self, offset: int, *, end: bool = False) -> int:
        """Return the offset in the original of the character at `offset`; with `end`, of the end of the one before it.

        The two differ inside a character that folds to several.
        """
        starts, numbers = self._lines
        found = bisect_right(starts, offset) - 1
        at, number = starts[found], numbers[found]
        before = 0
        for _ in range(number - 1):
            before = self.original.index("\n", before) + 1
        after = self.original.find("\n", before)
        after = len(self.original) if after < 0 else after
        for token in re.compile(r"\S+").finditer(self.original, before, after):
            folded = len(_fold(token[0]))
            if folded and offset < at + folded:
                whole = token[0]
                look = bisect_left if end else bisect_right
                ahead = range(1, len(whole) + 1)
                within = look(ahead, offset - at, key=lambda n: len(_fold(whole[:n])))
                return token.start() + within + (1 if end else 0)
            if folded and offset == at + folded:
                return token.end()
            at += folded + 1 if folded else 0
        return after

    def passage(self, start: int, end: int) -> str:
        """Return the original's own words between two offsets, on one line."""
        return " ".join(self.original[self.origin_of(start) : self.origin_of(end, end=True)].split())


def fold(text: str) -> Folded:
    """Return the text as quotations are compared with it; folding a second time changes nothing.

    NFKC, except for superscripts, fractions and the like; quotation marks of every kind become one; dashes
    become hyphens; a run of white space becomes one space; invisible characters and soft hyphens go.
    """
    dashed = _fold(text)
    return Folded(text, dashed.replace("—", "-"), dashed)


def _fold(text: str) -> str:
    """Fold all but the long dashes, which part words where hyphens hold them together."""
    if not text.isascii():
        text = _DASHES.sub("-", _MARKS.sub("'", _DROPPED.sub("", text)))
        if not unicodedata.is_normalized("NFKC", text):
            pieces = _KEPT.split(text)
            pieces[::2] = [unicodedata.normalize("NFKC", piece) for piece in pieces[::2]]
            text = _DASHES.sub("-", "".join(pieces))  # what was composed may be a mark or dash itself
        text = _LONG_DASHES.sub("—", text)
    return " ".join(_MARKS.sub("'", text).split())


def _variants(part: str, *, capital: bool) -> tuple[str, ...]:
    """Return what a part may look like in the text: as it stands, and with its first letter's case turned."""
    first = WORD.search(part) if capital else None
    if first is None:
        return (part,)
    at = first.start()
    turned = part[at].swapcase()
    same_letter = len(turned) == 1 and turned != part[at] and turned.swapcase() == part[at]
    return (part, part[:at] + turned + part[at + 1 :]) if same_letter else (part,)


def occurrences(frozen: Folded, part: str, *, capital: bool) -> list[int]:
    """Return where these characters stand, inside words too, in order."""
    found = []
    for variant in _variants(part, capital=capital):
        at = frozen.text.find(variant)
        while at >= 0:
            found.append(at)
            at = frozen.text.find(variant, at + 1)
    return sorted(found)
