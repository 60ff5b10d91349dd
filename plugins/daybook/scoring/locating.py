"""Finds the words of a gold file in their article, whatever kind of quotation mark and space stands there."""

from __future__ import annotations

from typing import Final

_MARKS: Final = frozenset('"“”')


class Locator:
    """An article in which words are looked up; places are offsets in the text as it is."""

    def __init__(self, text: str) -> None:
        """Leave out double quotation marks, and make one space of several."""
        kept: list[str] = []
        places: list[int] = []
        for place, character in enumerate(text):
            if character in _MARKS:
                continue
            shown = " " if character.isspace() else character
            if shown == " " and kept and kept[-1] == " ":
                continue
            kept.append(shown)
            places.append(place)
        self._plain = "".join(kept).lower()
        self._places = (*places, len(text))

    def find(self, words: str, within: str = "") -> tuple[int, int]:
        """Return where words stand: the first time inside of `within`, which stands once in the text.

        Words that are not there, and a `within` that stands not once, are a ValueError: the gold is wrong.
        """
        around = self._plain_of(within or words)
        if self._plain.count(around) != 1:
            message = f'"{within or words}" stands {self._plain.count(around)} times in the article'
            raise ValueError(message)
        start = self._plain.index(around)
        inside = around.find(self._plain_of(words))
        if inside < 0:
            message = f'"{words}" does not stand in "{within}"'
            raise ValueError(message)
        start += inside
        end = start + len(self._plain_of(words))
        return self._places[start], self._places[end - 1] + 1

    @staticmethod
    def _plain_of(words: str) -> str:
        return " ".join("".join(one for one in words if one not in _MARKS).split()).lower()
