"""A quotation is found in a frozen text word for word, whatever the typography, or it is not found.

Words may be left out with `[...]`, within limits: of single words far apart anything could be stitched together
that nobody has said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from daybook.core.quotations.folding import WORD, Folded, fold, occurrences
from daybook.core.quotations.nearest import NotFound, nearest_passage

FEWEST_WORDS: Final = 3
"""Shorter quotations turn up by chance, so they are refused unless prefix and suffix make them longer.

Between `[...]` each part has as many.
"""

FARTHEST_APART: Final = 60
"""Words of the source, from the first word of a quotation to its last, those left out with `[...]` included."""

_ELISION = re.compile(r"\[ ?(?:\.\.\.) ?\]")


@dataclass(frozen=True, slots=True)
class Found:
    """The quotation stands in the text at one place. `parts` are (start, end) offsets in `Folded.text`."""

    parts: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the first part starts."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class NotUnique:
    """The quotation stands at more than one place. `lines` has the line of each, in order."""

    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TooShort:
    """The quotation has too few words to say where it comes from. `words` counts them, context included.

    `part` is set where the words are enough, and those between two `[...]` are too few.
    """

    words: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class TooFarApart:
    """The parts of the quotation stand in the text, but `words` words lie from the first to the last of them.

    `lines` has the lines on which the quotation starts and ends.
    """

    words: int
    lines: tuple[int, int]


Outcome = Found | NotFound | NotUnique | TooShort | TooFarApart
"""What looking a quotation up can give."""


def find_quotation(frozen: Folded, quote: str, prefix: str = "", suffix: str = "") -> Outcome:
    """Say where in the frozen text the quotation stands, as whole words and at one place only.

    `[...]` parts a quotation whose parts follow each other in the text, not far apart. The first letter may be a
    capital in one and small in the other; nothing else may differ once both are folded. `prefix` and `suffix` are
    the words right before and right after, for words that occur more than once.
    """
    whole = fold(quote)
    parts = tuple(part.strip() for part in _ELISION.split(whole.text) if part.strip())
    before, after = fold(prefix), fold(suffix)
    words = len(before.words) + len(whole.words) + len(after.words)
    if words < FEWEST_WORDS or not parts or not all(WORD.search(part) for part in parts):
        return TooShort(words)
    if len(parts) > 1 and (short := next((part for part in parts if len(fold(part).words) < FEWEST_WORDS), "")):
        return TooShort(words, short)
    places = [_places(frozen, part, capital=number == 0) for number, part in enumerate(parts)]
    if not all(places):
        number = next(number for number, found in enumerate(places) if not found)
        return nearest_passage(frozen, parts[number], capital=number == 0)
    places[0] = [at for at in places[0] if _follows(frozen, before.text, at)]
    length = len(parts[-1])
    places[-1] = [at for at in places[-1] if _leads(frozen, after.text, at + length)]
    if not all(places):
        return nearest_passage(frozen, " ".join((before.text, *parts, after.text)), capital=False)
    chains = [chain for at in places[0] if (chain := _chain(at, parts, places))]
    if not chains:
        start = places[0][0]
        end = start + len(parts[0])
        reason = "the parts do not follow each other in this order in the source"
        return NotFound(frozen.passage(start, end), frozen.line_of(start), (reason,))
    near = [chain for chain in chains if len(parts) == 1 or _words_across(frozen, chain) <= FARTHEST_APART]
    if not near:
        narrow = min(chains, key=lambda chain: _words_across(frozen, chain))
        lines = frozen.line_of(narrow[0][0]), frozen.line_of(narrow[-1][1] - 1)
        return TooFarApart(_words_across(frozen, narrow), lines)
    return Found(near[0]) if len(near) == 1 else NotUnique(tuple(frozen.line_of(c[0][0]) for c in near))


def _places(frozen: Folded, part: str, *, capital: bool) -> list[int]:
    """Return where a part stands as whole words, in order."""
    return [
        at
        for at in occurrences(frozen, part, capital=capital)
        if not frozen.word_across(at) and not frozen.word_across(at + len(part))
    ]


def _follows(frozen: Folded, prefix: str, start: int) -> bool:
    """Tell whether the prefix stands, as whole words, right before `start`."""
    end = start - 1 if start and frozen.text[start - 1] == " " else start
    return not prefix or (frozen.text.endswith(prefix, 0, end) and not frozen.word_across(end - len(prefix)))


def _leads(frozen: Folded, suffix: str, end: int) -> bool:
    """Tell whether the suffix stands, as whole words, right after `end`."""
    start = end + 1 if frozen.text.startswith(" ", end) else end
    return not suffix or (frozen.text.startswith(suffix, start) and not frozen.word_across(start + len(suffix)))


def _chain(first: int, parts: tuple[str, ...], places: list[list[int]]) -> tuple[tuple[int, int], ...]:
    """Return the parts' nearest places one after the other from `first` on; nothing when one is missing."""
    chain = [(first, first + len(parts[0]))]
    for part, found in zip(parts[1:], places[1:], strict=True):
        number = bisect_left(found, chain[-1][1])
        if number == len(found):
            return ()
        chain.append((found[number], found[number] + len(part)))
    return tuple(chain)


def _words_across(frozen: Folded, chain: tuple[tuple[int, int], ...]) -> int:
    """Return how many words lie from the first word of the first part to the last of the last."""
    starts, _ = frozen.bounds
    return bisect_left(starts, chain[-1][1]) - bisect_left(starts, chain[0][0])
