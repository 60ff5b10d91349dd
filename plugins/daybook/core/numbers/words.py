"""The number words of one language, as tables the grammar looks up."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from daybook.core.numbers.quantity import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterable


T = TypeVar("T")

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'"})


def word_key(word: str) -> str:
    """Return the form under which a word is looked up: case, ligatures and kinds of apostrophe folded."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word).casefold().translate(_APOSTROPHES)


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[T]):
    """Phrases of one or more words and what they mean, found by their first or their last word."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]
    by_last: Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]

    @staticmethod
    def of(phrases: Iterable[tuple[str, T]]) -> PhraseTable[T]:
        """Build a table; phrases are words with a space between, longest found first."""
        first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for text, meaning in sorted(phrases, key=lambda pair: (-len(pair[0].split()), pair[0])):
            words = tuple(word_key(word) for word in text.split())
            first.setdefault(words[0], []).append((words, meaning))
            last.setdefault(words[-1], []).append((words, meaning))
        return PhraseTable(
            {word: tuple(found) for word, found in first.items()},
            {word: tuple(found) for word, found in last.items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Everything the reader knows of one language. All words are `word_key` forms."""

    lang: str
    """The language, as the files are named: `en`."""
    decimal: str
    """The decimal mark: a comma or a full stop."""
    groups: frozenset[str]
    """The marks between groups of three digits; a space stands for every space, ' for every apostrophe."""
    values: Mapping[str, int]
    """Words that are added up below a thousand: one, twenty, in some languages five-hundred."""
    hundreds: frozenset[str]
    """Words that multiply what stands before them by a hundred."""
    scales: Mapping[str, int]
    """Words that multiply by a thousand and more, with abbreviations that may stand apart."""
    lone: frozenset[str]
    """Forms of scales and counts that mean one of it when nothing stands before them."""
    lone_after_qualifier: frozenset[str]
    """Word numbers that mean one of it after a qualifier, by their case."""
    suffixes: Mapping[str, int]
    """Scales written right behind digits: 1m, 2bn."""
    units: frozenset[str]
    """Units written right behind digits that leave the number a number: 5km."""
    counts: Mapping[str, int]
    """Words that are counted but not built upon: a dozen."""
    parts: Mapping[str, str]
    """Parts of a scale: half a million; from 1 up (1.5) they may stand alone. Decimal numbers as text."""
    part_links: frozenset[str]
    """Words between a part and its scale: a quarter of a million."""
    halves: PhraseTable[None]
    """What adds a half to the number before: and a half."""
    articles: frozenset[str]
    """Words that mean one before a scale: a hundred."""
    joins: frozenset[str]
    """Words inside a number: a hundred and one."""
    abbreviations: frozenset[str]
    """Words that carry a full stop inside a sentence."""
    word_numbers: PhraseTable[Qualifier | None]
    """Dozens, hundreds of thousands; None for those outside the closed list, which are not read at all."""
    before: PhraseTable[Qualifier]
    """Qualifiers before the number."""
    after: PhraseTable[Qualifier]
    """Qualifiers behind the number: or more."""
    prepositions: frozenset[str]
    """Qualifiers of one word that before a word number speak of place or manner: over hundreds of miles."""
    lasting: frozenset[str]
    """Qualifiers of one word that, before a duration, say how long: over three days."""
    durations: frozenset[str]
    """Units of time, before which a word of `lasting` is no qualifier."""
    duration_openers: frozenset[str]
    """Words before a word of `lasting` that make it a qualifier after all: in over three days."""
    ranges: Mapping[str, frozenset[str]]
    """The words between the two numbers of a range, by the word that opens it (empty: none needed)."""
    alternatives: frozenset[str]
    """Words between two small numbers that follow each other, of which either may be meant: six or seven."""
    change_openers: frozenset[str]
    """Words that may open a range or a change: from."""
    changes: frozenset[str]
    """Words after which "from A to B" is a change, hence two numbers and no range: rose."""
    percents: PhraseTable[None]
    """Per cent, in words."""
    currencies: PhraseTable[str]
    """Words for money and the sign they stand for."""
    ordinal_suffixes: frozenset[str]
    """What makes digits an ordinal, behind a hyphen."""
    ordinals_after_hyphen: frozenset[str]
    """Words that make the number before them an ordinal, behind a hyphen: twenty-first."""
    ordinals_after_space: frozenset[str]
    """Words that make the number words before them an ordinal, behind a space."""
    fractions: frozenset[str]
    """Words that make the number before them a fraction: two thirds."""
    not_numbers: PhraseTable[None]
    """Set phrases with a number word that count nothing: no one."""
    beginnings: frozenset[str] = field(init=False, repr=False)
    """Words that a number, a word number or a set phrase can begin with."""

    def __post_init__(self) -> None:
        """Gather the words that anything to read can begin with."""
        of_numbers = (self.values, self.hundreds, self.scales, self.counts, self.lone, self.articles, self.parts)
        of_phrases = (self.word_numbers.by_first, self.not_numbers.by_first)
        object.__setattr__(self, "beginnings", frozenset().union(*of_numbers, *of_phrases))
