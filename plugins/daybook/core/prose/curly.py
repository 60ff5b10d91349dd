"""Sets the straight quotation marks and apostrophes of our own words as English prints them."""

from __future__ import annotations

import re
from typing import Final

_STRAIGHT: Final = re.compile("[\"']")
_OPENING_AFTER: Final = frozenset("([{/-–—“‘")
_MARKS: Final = {'"': ("“", "”"), "'": ("‘", "’")}


def curled(text: str, lang: str, before: str = "") -> str:
    """Return a text with its straight marks set, or as it is where its language is not English.

    A mark opens at the beginning of a text, after a space, an opening bracket or a dash; any other closes, or is an
    apostrophe. `before` is what stands before the text. Verbatim quotations are not for this: they stay as they are.
    """
    if lang.partition("-")[0] != "en" or not _STRAIGHT.search(text):
        return text
    pieces: list[str] = []
    after, last = 0, before[-1:]
    for match in _STRAIGHT.finditer(text):
        start = match.start()
        pieces.append(text[after:start])
        last = text[start - 1] if start > after else last
        opens = (not last or last.isspace() or last in _OPENING_AFTER) and not _is_shortened(text, match)
        last = _MARKS[match[0]][not opens]
        pieces.append(last)
        after = match.end()
    return "".join((*pieces, text[after:]))


def _is_shortened(text: str, match: re.Match[str]) -> bool:
    """Tell whether an apostrophe stands for the century of a year, as in the '90s, or for nothing at all."""
    following = text[match.end() : match.end() + 1]
    return match[0] == "'" and (following.isdigit() or following.isspace())
