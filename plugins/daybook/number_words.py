"""The number words of a language are read from its file in `data/numbers`."""

from __future__ import annotations

import functools
import itertools
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.core.numbers import NumberWords, PhraseTable, Qualifier, word_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FOLDER = Path(__file__).parent / "data" / "numbers"
# The name, in the files, of word numbers that the closed list has no name for.
_NOT_IN_THE_LIST = "not-in-the-list"


class NumberWordsError(Exception):
    """A file of number words is not as its neighbours are: a bug of ours, not of the content."""


def languages_with_number_words() -> tuple[str, ...]:
    """Return the languages whose number words are known, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def number_words(lang: str) -> NumberWords | None:
    """Return the number words of a language (`en`, `en-GB`), or None where there is no file for it."""
    name = lang.replace("_", "-").partition("-")[0].lower()
    return _words_in_file(name) if name in languages_with_number_words() else None


@functools.cache
def _words_in_file(name: str) -> NumberWords:
    return read_number_words(name, (_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def read_number_words(lang: str, text: str) -> NumberWords:
    """Return the tables of one file; a key that is missing, unknown or of the wrong shape is an error."""
    page = _Page(lang, tomllib.loads(text))
    ranges: dict[str, frozenset[str]] = {}
    for opener, middles in page.lists("ranges"):
        ranges["" if opener == "-" else word_key(opener)] = frozenset(word_key(word) for word in middles)
    endings = page.words("ordinal_endings")
    words = NumberWords(
        lang=lang,
        decimal=page.text("decimal"),
        groups=frozenset(page.words("groups")),
        values=page.numbers("values"),
        hundreds=frozenset(page.words("hundreds")),
        scales=page.numbers("scales"),
        lone=frozenset(page.words("lone")),
        lone_after_qualifier=frozenset(page.words("lone_after_qualifier")),
        suffixes=page.numbers("suffixes"),
        units=frozenset(page.words("units")),
        counts=page.numbers("counts"),
        parts={word_key(word): size for size, listed in page.lists("parts") for word in listed},
        part_links=frozenset(page.words("part_links")),
        halves=PhraseTable.of((phrase, None) for phrase in page.words("halves")),
        articles=frozenset(page.words("articles")),
        joins=frozenset(page.words("joins")),
        abbreviations=frozenset(page.words("abbreviations")),
        word_numbers=PhraseTable.of(
            (phrase, None if name == _NOT_IN_THE_LIST else Qualifier(name))
            for name, listed in page.lists("word_numbers")
            for phrase in listed
        ),
        before=PhraseTable.of(_qualifiers(page.lists("before"))),
        after=PhraseTable.of(_qualifiers(page.lists("after"))),
        prepositions=frozenset(page.words("prepositions")),
        lasting=frozenset(page.words("lasting")),
        durations=frozenset(page.words("durations")),
        duration_openers=frozenset(page.words("duration_openers")),
        ranges=ranges,
        alternatives=frozenset(page.words("alternatives")),
        change_openers=frozenset(page.words("change_openers")),
        changes=frozenset(page.words("changes")),
        percents=PhraseTable.of((phrase, None) for phrase in page.words("percents")),
        currencies=PhraseTable.of((phrase, sign) for sign, listed in page.lists("currencies") for phrase in listed),
        ordinal_suffixes=frozenset(page.words("ordinal_suffixes")),
        ordinals_after_hyphen=frozenset(page.words("ordinals_after_hyphen")),
        ordinals_after_space=frozenset(
            stem + ending for stem, ending in itertools.product(page.words("ordinal_stems"), endings)
        ),
        fractions=frozenset(page.words("fractions")),
        not_numbers=PhraseTable.of((phrase, None) for phrase in page.words("not_numbers")),
    )
    page.is_used_up()
    return words


def _qualifiers(listed: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[str, Qualifier]]:
    return ((phrase, Qualifier(name)) for name, phrases in listed for phrase in phrases)


class _Page:
    """One parsed file, taken key by key, so that none is missing and none is left over."""

    def __init__(self, lang: str, page: Mapping[str, object]) -> None:
        self._lang = lang
        self._page = dict(page)

    def _take(self, key: str, shape: str) -> object:
        if key not in self._page:
            raise NumberWordsError(f"{self._lang}.toml: {key} is missing, it should be {shape}")
        return self._page.pop(key)

    def _wrong(self, key: str, shape: str) -> NumberWordsError:
        return NumberWordsError(f"{self._lang}.toml: {key} should be {shape}")

    def text(self, key: str) -> str:
        shape = "a text"
        taken = self._take(key, shape)
        if not isinstance(taken, str):
            raise self._wrong(key, shape)
        return taken

    def words(self, key: str) -> tuple[str, ...]:
        shape = "a list of words"
        return self._texts(key, self._take(key, shape), shape, fold=True)

    def lists(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        shape = "a table of lists of words"
        taken = self._take(key, shape)
        if not isinstance(taken, dict):
            raise self._wrong(key, shape)
        return tuple((str(name), self._texts(f"{key}.{name}", listed, shape)) for name, listed in taken.items())

    def numbers(self, key: str) -> dict[str, int]:
        """Return a table number -> words the other way round; a word that stands twice is an error."""
        found: dict[str, int] = {}
        for number, listed in self.lists(key):
            for word in listed:
                if found.setdefault(word_key(word), int(number)) != int(number):
                    raise NumberWordsError(f"{self._lang}.toml: {key} gives two numbers for {word}")
        return found

    def is_used_up(self) -> None:
        if self._page:
            raise NumberWordsError(f"{self._lang}.toml: {', '.join(sorted(self._page))} is not known")

    def _texts(self, key: str, taken: object, shape: str, *, fold: bool = False) -> tuple[str, ...]:
        if not isinstance(taken, list):
            raise self._wrong(key, shape)
        texts: list[str] = []
        for text in taken:
            if not isinstance(text, str):
                raise self._wrong(key, shape)
            texts.append(word_key(text) if fold else text)
        return tuple(texts)
