"""Finds the phrases of a word list in a text, in any case and never across a word."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+")


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, each once."""
    return frozenset(_WORD.findall(text.lower()))


def holds(text: str, part: str) -> bool:
    """Tell whether words stand in a text, one after the other, whatever case and marks are between them."""
    return f" {_flat(part)} " in f" {_flat(text)} "


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def either_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the phrases, the longest first; one that fits nothing where there are none."""
    listed = sorted({word for word in words if word.strip()}, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in listed) or r"(?!)"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to find, and longer ones in which they mean something else."""

    words: tuple[str, ...]
    but: tuple[str, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """A word of each phrase, the longest: a text that has none of them holds no phrase."""
        return _keys(self.words)

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the phrases stand."""
        for found in _pattern(self.words, self.but).finditer(text):
            if found["wanted"]:
                yield found

    def stand_in(self, text: str) -> bool:
        """Tell whether any of the phrases stands in a text."""
        return next(self.find(text), None) is not None


@functools.cache  # a handful of lists a run
def _keys(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(max(_WORD.findall(word.lower()), key=len) for word in words if _WORD.search(word))


@functools.cache  # the same
def _pattern(words: tuple[str, ...], but: tuple[str, ...]) -> re.Pattern[str]:
    pattern = rf"(?<![\w-])(?:(?P<other>{either_of(but)})|(?P<wanted>{either_of(words)}))(?![\w-])"
    return re.compile(pattern, re.IGNORECASE)
