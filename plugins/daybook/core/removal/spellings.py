"""A name is found in every dress, across hyphens and the ends of lines, in ids and addresses, and taken out.

Each spelling has to be given, in each script and each grammatical case: nothing is transliterated or declined.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from daybook.core.removal.dress import folded, undressed, undressed_with_places

if TYPE_CHECKING:
    from collections.abc import Iterable

NOTICE: Final = "(name removed for safety)"
"""What stands in a text for a name. Round brackets mean nothing in YAML values, nor in Markdown beside words."""
ADDRESS_NOTICE: Final = "(address removed for safety)"

_ADDRESS = re.compile(r"<?https?://[^\s<>\"'`]+>?")
_SIGNS: Final = r"(?:(?!\n[^\S\n]*\n)[\W_]){0,4}"
"""Between the words of a name: nothing, a space, a hyphen, marks of emphasis, a line end; never an empty line."""
_PARTED: Final = r"(?:-[^\S\n]*\n[^\S\n]*)?"
"""Between two letters: a hyphen at the end of a line."""
_NO_LETTER: Final = r"[^\W\d_]"
_TELLING: Final = 4
"""Fewer letters than these stand within many words that have nothing to do with the name."""


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
        if not pattern.search(undressed(text)):
            return ()  # nearly every text: seen without counting its characters
        letters, starts, ends = undressed_with_places(text)
        return tuple(
            Place(starts[match.start()], ends[match.end() - 1]) for match in pattern.finditer(letters) if match.group()
        )

    def stands_in(self, text: str) -> bool:
        """Tell whether the name stands in a text."""
        return self._pattern.search(undressed(text)) is not None

    def is_whole(self, text: str) -> bool:
        """Tell whether a text is nothing but the name."""
        return self._pattern.fullmatch(undressed(text).strip()) is not None

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
    return re.findall(r"[^\W_]+", folded(spelling))
