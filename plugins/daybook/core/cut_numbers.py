"""A quotation takes a number with all that qualifies it: never "870,000" out of "over 870,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.numbers import read_numbers

if TYPE_CHECKING:
    from daybook.core.numbers import NumberWords
    from daybook.core.quotations import Folded, Found

_REACH: Final = 100
"""Characters on each side of a quotation in which the number that it cuts may begin or end."""


def number_cut_by(frozen: Folded, found: Found, words: NumberWords) -> str:
    """Return the number of the source that an edge of the quotation cuts, in the source's words, or the empty text."""
    text = frozen.text
    for start, end in found.parts:
        low = max(0, start - _REACH)
        for phrase in read_numbers(text[low : end + _REACH], words):
            first, last = low + phrase.start, low + phrase.end
            if first < start < last or first < end < last:
                return frozen.passage(first, last)
    return ""
