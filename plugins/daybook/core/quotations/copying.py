"""A long run of a source's words in a text of ours is found by its runs of twelve words, in one pass over each text.

Words of a declared quotation do not count where they stand between quotation marks.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from daybook.core.position import Position
from daybook.core.prose.inline import Body
from daybook.core.quotations.folding import UNSPACED, Folded, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FEWEST_COPIED: Final = 12
"""Words in a row that are copied; fewer may be a name, or the only way to say a thing."""

_BLOCK: Final = FEWEST_COPIED // 2
"""Every run of twelve words holds one of the blocks of six that a text is cut into, whole."""

_TOKEN = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_ASCII_TOKEN = re.compile("[a-z0-9]+")  # the same, sooner
_BETWEEN_MARKS = re.compile(
    r"\"(?P<plain>[^\"]*)\"|“(?P<high>[^“”]*)”|„(?P<low>[^„“”]*)[“”]|«(?P<angle>[^«»]*)»|‘(?P<single>(?:[^‘’]|’\w)*)’"
)
_ELISION = re.compile(r"\[\s?(?:\.\.\.|…)\s?\]")

_Gram = tuple[str, ...]


@dataclass(frozen=True)  # without slots: what is worked out only on demand is kept in the instance
class OwnText:
    """A text of the archive; `declared` are the quotations that it may repeat between quotation marks.

    `at` is where it stands: a body, of which every place is known, or the place of a field. Markup in `text` must be
    blanked sign by sign, so that an offset is an offset of what the author wrote.
    """

    text: str
    at: Body | Position
    declared: tuple[str, ...] = ()

    def position_of(self, offset: int) -> Position:
        """Return the place of an offset of the text."""
        return self.at.position_of(offset) if isinstance(self.at, Body) else self.at

    @cached_property
    def folded(self) -> Folded:
        """The text without differences of typography."""
        return fold(self.text)

    @cached_property
    def declared_places(self) -> tuple[tuple[int, int], ...]:
        """Where declared words stand between quotation marks: offsets of the text."""
        declared = [f" {' '.join(_tokens(fold(part)))} " for quote in self.declared for part in _ELISION.split(quote)]
        return tuple(
            (match.start(), match.end())
            for match in _BETWEEN_MARKS.finditer(self.text)
            if any(f" {' '.join(_tokens(fold(match[match.lastgroup or 0])))} " in quote for quote in declared)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A run of words that a text of ours shares with a source.

    It starts at `position`, and on the line `line` of the source; `words` counts those that are not declared, and
    `passage` shows all of them.
    """

    position: Position
    words: int
    line: int
    passage: str


class OwnWords:
    """The runs of twelve words of texts of ours, ready to be found in sources."""

    def __init__(self, texts: Iterable[OwnText]) -> None:
        self._texts = tuple(texts)
        self._blocks = {
            block
            for own in self._texts
            for block in itertools.islice(_grams(_tokens(own.folded), _BLOCK), None, None, _BLOCK)
        }

    @cached_property
    def _places(self) -> Mapping[_Gram, list[tuple[int, int]]]:
        """Where each run stands: the number of the text, and of its first word."""
        places: dict[_Gram, list[tuple[int, int]]] = defaultdict(list)
        for number, own in enumerate(self._texts):
            for index, gram in enumerate(_grams(_tokens(own.folded))):
                places[gram].append((number, index))
        return places

    def copied_from(self, source: Folded) -> Iterator[Copied]:
        """Yield the runs of at least twelve words that are a source's own, in the order of the texts."""
        tokens = _tokens(source)
        if self._blocks.isdisjoint(_grams(tokens, _BLOCK)):
            return  # most sources: whatever twelve words are shared, six of them are a block
        shared: dict[int, dict[int, int]] = defaultdict(dict)
        seen: set[_Gram] = set()
        for place, gram in enumerate(_grams(tokens)):
            if gram in self._places and gram not in seen:
                seen.add(gram)  # a text that repeats itself is no reason to look twice
                for number, index in self._places[gram]:
                    shared[number][index] = place
        for number in sorted(shared):
            yield from _runs(self._texts[number], shared[number], source)


def _runs(own: OwnText, shared: Mapping[int, int], source: Folded) -> Iterator[Copied]:
    """Yield each run of one text; `shared` has for the first word of each gram where it stands in the source."""
    spans = [match.span() for match in _TOKEN.finditer(own.folded.text)]
    in_source = [match.start() for match in _TOKEN.finditer(source.text)]
    starts = sorted(shared)
    first = starts[0]
    for index, following in zip(starts, [*starts[1:], -1], strict=True):
        if following == index + 1:
            continue
        run = spans[first : index + FEWEST_COPIED]
        words = _undeclared_words(own, run)
        if words >= FEWEST_COPIED:
            start = run[0][0]
            yield Copied(
                position=own.position_of(own.folded.origin_of(start)),
                words=words,
                line=source.line_of(in_source[shared[first]]),
                passage=own.folded.text[start : run[-1][1]],
            )
        first = following


def _undeclared_words(own: OwnText, run: Sequence[tuple[int, int]]) -> int:
    """Count the words of a run that are not declared, as quotations are counted: "can't" is one word."""
    words = 0
    places = own.declared_places
    for is_declared, tokens in itertools.groupby(
        run, key=lambda span: bool(places) and _lies_in(own.folded.origin_of(span[0]), places)
    ):
        if not is_declared:
            part = list(tokens)
            words += len(fold(own.folded.text[part[0][0] : part[-1][1]]).words)
    return words


def _lies_in(offset: int, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in places)


def _tokens(folded: Folded) -> list[str]:
    """Return letters and digits between anything else: quicker to find than words, and never more than these hold."""
    lower = folded.text.lower()
    if lower.isascii():
        return _ASCII_TOKEN.findall(lower)
    if len(lower) == len(folded.text):
        return _TOKEN.findall(lower)
    return [token.lower() for token in _TOKEN.findall(folded.text)]  # a letter that turns to two moves what follows


def _grams(tokens: Sequence[str], length: int = FEWEST_COPIED) -> Iterator[_Gram]:
    return zip(*(itertools.islice(tokens, start, None) for start in range(length)), strict=False)
