"""A name is found in every dress: capitals, accents, hyphens, parted lines, ids, encoded addresses, and taken out.

Each spelling has to be given, in each script and each grammatical case: nothing is transliterated or declined.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTICE: Final = "(name removed for safety)"
"""What stands in a text for a name. Round brackets mean nothing in YAML values, nor in Markdown beside words."""
ADDRESS_NOTICE: Final = "(address removed for safety)"

_ENCODED = re.compile(
    r"(?P<url>(?:%(?:25)*[0-9A-Fa-f]{2})+)|(?P<html>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});)"
    r"|(?P<json>(?:\\u[0-9A-Fa-f]{4})+)|(?P<wide>\\U[0-9A-Fa-f]{8})|(?P<byte>\\x[0-9A-Fa-f]{2})"
)
"""Letters in the dress of addresses, of HTML, and of JSON and YAML."""
_ENCODED_PERCENT = re.compile(r"%(?:25)+(?=[0-9A-Fa-f]{2})")
_ADDRESS = re.compile(r"<?https?://[^\s<>\"'`]+>?")
_SIGNS: Final = r"(?:(?!\n[^\S\n]*\n)[\W_]){0,4}"
"""Between the words of a name: nothing, a space, a hyphen, marks of emphasis, a line end; never an empty line."""
_PARTED: Final = r"(?:-[^\S\n]*\n[^\S\n]*)?"
"""Between two letters: a hyphen at the end of a line."""
_NO_LETTER: Final = r"[^\W\d_]"
_LAST_CHARACTER: Final = 0x10FFFF
_TELLING: Final = 4
"""Fewer letters than these stand within many words that have nothing to do with the name."""
_SINGLE = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
}
"""Letters that Unicode does not take apart, and what ids are written with."""
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u058a\u05be")
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)


class _Fold(dict[int, str]):
    """What each character is compared as: without case, accents and width; invisible ones are nothing."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = char
        if char in _INVISIBLE:
            folded = ""
        elif char in _DASHES:
            folded = "-"
        else:
            apart = unicodedata.normalize("NFKD", char).casefold()
            apart = unicodedata.normalize("NFKD", apart)
            folded = "".join(_SINGLE.get(one, one) for one in apart if not unicodedata.combining(one))
        self[code] = folded
        return folded


_FOLD = _Fold()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands in a text: offsets of the text itself, in characters."""

    start: int
    end: int


@dataclass(frozen=True)  # without slots: the patterns are made once, when they are needed
class Spellings:
    """The spellings of one name, as given."""

    given: tuple[str, ...]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = "|".join(self._forms)
        return re.compile(rf"(?<!{_NO_LETTER})(?:{names})(?!{_NO_LETTER})")

    @cached_property
    def _loose(self) -> re.Pattern[str] | None:
        long = [one for one in self.given if len("".join(_words(one))) >= _TELLING]
        return re.compile("|".join(map(_form, long))) if long else None

    @cached_property
    def _forms(self) -> tuple[str, ...]:
        return tuple(_form(spelling) for spelling in sorted(self.given, key=lambda one: (-len(one), one)))

    def places(self, text: str) -> tuple[Place, ...]:
        """Return every place of the name in a text, in order; a longer word that holds its letters is none."""
        return self._found(self._pattern, text)

    def inside_words(self, text: str) -> tuple[Place, ...]:
        """Return where the letters of the name stand within a longer word, such as a declined form."""
        if self._loose is None:
            return ()
        whole = self.places(text)
        return tuple(
            place
            for place in self._found(self._loose, text)
            if not any(one.start < place.end and place.start < one.end for one in whole)
        )

    def _found(self, pattern: re.Pattern[str], text: str) -> tuple[Place, ...]:
        decoded = _decoded(text)
        if not pattern.search(decoded.translate(_FOLD)):
            return ()  # nearly every text: seen without counting its characters
        folded, starts, ends = _folded(text)
        return tuple(
            Place(starts[match.start()], ends[match.end() - 1]) for match in pattern.finditer(folded) if match.group()
        )

    def stands_in(self, text: str) -> bool:
        """Tell whether the name stands in a text."""
        return self._pattern.search(_decoded(text).translate(_FOLD)) is not None

    def is_whole(self, text: str) -> bool:
        """Tell whether a text is nothing but the name."""
        return self._pattern.fullmatch(_decoded(text).translate(_FOLD).strip()) is not None

    def struck_from(self, text: str) -> str:
        """Return the text with a notice for the name; a web address that holds it goes as a whole."""
        while places := self.places(text):
            addresses = [match.span() for match in _ADDRESS.finditer(text)]
            starts = [start for start, _ in addresses]
            parts, after = [], 0
            for place in places:
                if place.start < after:
                    continue
                number = bisect_right(starts, place.start) - 1
                inside = number >= 0 and place.start < addresses[number][1]
                start, end = addresses[number] if inside else (place.start, place.end)
                parts += [text[after:start], ADDRESS_NOTICE if inside else NOTICE]
                after = max(end, place.end)
            text = "".join([*parts, text[after:]])
        return text

    def struck_from_id(self, record_id: str) -> str:
        """Return an id without the name; empty if nothing is left."""
        while places := self.places(record_id):
            record_id = record_id[: places[0].start] + "-" + record_id[places[0].end :]
        return re.sub("-+", "-", record_id).strip("-")


def read_spellings(given: Iterable[str]) -> Spellings | str:
    """Return the spellings, each once; or why one of them is none."""
    spellings = tuple(dict.fromkeys(unicodedata.normalize("NFC", " ".join(one.split())) for one in given))
    for spelling in spellings:
        letters = "".join(_words(spelling))
        if len(letters) < 2:  # noqa: PLR2004 - one letter is in every text
            return f'"{spelling}" has fewer than two letters, so it would be found everywhere'
        if any(_words(notice) and set(_words(spelling)) <= set(_words(notice)) for notice in (NOTICE, ADDRESS_NOTICE)):
            return f'"{spelling}" is a part of the notice that would stand in its place'
    return Spellings(spellings)


def _form(spelling: str) -> str:
    return _SIGNS.join(_PARTED.join(map(re.escape, word)) for word in _words(spelling))


def _words(spelling: str) -> list[str]:
    return re.findall(r"[^\W_]+", spelling.translate(_FOLD))


def _decode(match: re.Match[str]) -> str:
    """Return the characters that an encoded run stands for; the run itself where it stands for none."""
    written = match.group()
    match match.lastgroup:
        case "url":
            try:
                return unquote(_ENCODED_PERCENT.sub("%", written), errors="strict")
            except UnicodeDecodeError:
                return written
        case "html":
            return html.unescape(written)
        case "json":
            units = bytes.fromhex(written.replace("\\u", ""))
            return units.decode("utf-16-be", "replace")
        case _:
            digits = written.lstrip("\\Ux")
            code = int(digits, 16)
            return chr(code) if code <= _LAST_CHARACTER else written


def _decoded(text: str) -> str:
    return _ENCODED.sub(_decode, text) if "%" in text or "&" in text or "\\" in text else text


def _folded(text: str) -> tuple[str, list[int], list[int]]:
    """Return the folded text, and for each of its characters where in the text that one starts and ends."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def fold(written: str, start: int, end: int) -> None:
        folded = written.translate(_FOLD)
        parts.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([end] * len(folded))

    after = 0
    for match in [*_ENCODED.finditer(text), None]:
        stop = match.start() if match else len(text)
        for offset in range(after, stop):
            fold(text[offset], offset, offset + 1)
        if match:
            fold(_decode(match), match.start(), match.end())
            after = match.end()
    return "".join(parts), starts, ends


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1, as an editor counts them."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    line = bisect_left(starts, offset + 1)
    return line, offset - starts[line - 1] + 1
