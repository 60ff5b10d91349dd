"""A quotation takes a number with all that qualifies it: never "870,000" out of "over 870,000"."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import read_numbers
from daybook.core.numbers.words import PhraseTable, word_key

if TYPE_CHECKING:
    from daybook.core.numbers import NumberWords
    from daybook.core.quotations.finding import Found
    from daybook.core.quotations.folding import Folded

_REACH: Final = 60
"""Characters on each side of an edge of a quotation that are read: a number with all its words has no more."""
_STOPS: Final = ",.;:!?'()"
"""Signs that end a word and belong to no number."""


class NumberEdges:
    """Sees whether a quotation cuts a number of one language."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        self._vocabulary = _vocabulary(words)

    def cut_by(self, frozen: Folded, found: Found) -> str:
        """Return the number of the source that an edge of the quotation cuts, in the source's words, or nothing."""
        text = frozen.text
        for start, end in found.parts:
            before, after = text[max(0, start - _REACH) : start].split(), text[end : end + _REACH].split()
            # What crosses an edge takes the word next to it; most words are in no number, and that is seen soon.
            for edge, word in ((start, before[-1:]), (end, after[:1])):
                if word and self._may_be_of_a_number(word[0]) and (cut := self._cut_at(edge, frozen)):
                    return cut
        return ""

    def _cut_at(self, edge: int, frozen: Folded) -> str:
        text = frozen.text
        low = max(0, edge - _REACH)
        low = text.find(" ", low, edge) + 1 if low else 0  # a window begins and ends with a whole word
        high = text.find(" ", edge + _REACH)
        for phrase in read_numbers(text[low : high if high >= 0 else len(text)], self._words):
            first, last = low + phrase.start, low + phrase.end
            if first < edge < last:
                return frozen.passage(first, last)
        return ""

    def _may_be_of_a_number(self, word: str) -> bool:
        key = word_key(word)
        if any(not sign.isalpha() and sign not in _STOPS for sign in key):
            return True
        return key in self._vocabulary or key.strip(_STOPS) in self._vocabulary


def _vocabulary(words: NumberWords) -> frozenset[str]:
    """Return every word that the reader of numbers knows in a language."""
    found: set[str] = set()
    for field in dataclasses.fields(words):
        table = getattr(words, field.name)
        if isinstance(table, PhraseTable):
            found.update(word for group in table.by_first.values() for phrase, _ in group for word in phrase)
        elif isinstance(table, Mapping):
            found.update(table)
            found.update(word for other in table.values() if isinstance(other, frozenset) for word in other)
        elif isinstance(table, frozenset):
            found.update(table)
    return frozenset(part for word in found for part in word.split())
