"""Numbers that were read before, by language and text: an archive has the same quotations at every run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from daybook.core.numbers.quantity import NumberPhrase

Key = tuple[str, str]
"""Language and text."""
Phrases = tuple["NumberPhrase", ...]

LONGEST = 400
"""Characters; whole articles are read once and not kept."""


class Remembered:
    """What was read, and what of it was asked for since; reading is pure, so an answer never grows old."""

    def __init__(self) -> None:
        self._known: dict[Key, Phrases] = {}
        self._asked: set[Key] = set()

    def get(self, lang: str, text: str, read: Callable[[], Phrases]) -> Phrases:
        """Return the numbers of a text, reading it only if it was not read before."""
        if len(text) > LONGEST:
            return read()
        key = (lang, text)
        self._asked.add(key)
        if key not in self._known:
            self._known[key] = read()
        return self._known[key]

    def take(self, known: Mapping[Key, Phrases]) -> None:
        """Take over what an earlier run, by the same code, has read."""
        self._known.update(known)
        self._asked.clear()

    def asked(self) -> dict[Key, Phrases]:
        """Return what was asked for since `take`: what the next run will want."""
        return {key: self._known[key] for key in self._asked}


REMEMBERED = Remembered()
"""The one memory of a process."""
