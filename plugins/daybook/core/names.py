"""Finds the names of entities in a text: longest first, in the same case, never across a word."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.ids import EntityId
from daybook.core.records import Alias
from daybook.core.unread import Unread, parts_read, read_or, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.records import Entity

# An underscore is emphasis in Markdown, not a letter.
_WORD = re.compile(r"[^\W_]+")
_NO_WORD = str.maketrans({sign: " " for sign in map(chr, range(128)) if not sign.isalnum()})
_HYPHENS = frozenset("-\u2010\u2011")
_APOSTROPHES = frozenset("'’ʼ")
_APOSTROPHE = re.compile("['’ʼ]")
_GAP = r"(?:[^\S\n]+|[^\S\n]*\n(?!\s*\n)[^\S\n]*)"
"""Between the words of a name: spaces or one line end, never an empty line."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that stands in a text from `start` to `end`."""

    entity: EntityId
    start: int
    end: int


class NameIndex:
    """The names that link by themselves: display names and ordinary aliases, not weak ones.

    A name that two entities share is left out: a rule of its own reports it with both candidates.
    """

    def __init__(self, entities: Iterable[Entity], *, with_weak: bool = False) -> None:
        owners: dict[str, set[EntityId]] = defaultdict(set)
        for entity in entities:
            for name in names_of(entity, with_weak=with_weak):
                owners[name].add(entity.id)
        self._owner = {name: next(iter(ids)) for name, ids in owners.items() if len(ids) == 1}
        self._by_first_word: dict[str, list[tuple[re.Pattern[str], EntityId]]] = defaultdict(list)
        for name in sorted(self._owner, key=lambda name: (-len(name), name)):
            first = _WORD.search(name)
            if first is not None:
                self._by_first_word[first.group()].append((_pattern(name), self._owner[name]))

    def owner_of(self, name: str) -> EntityId | None:
        """Return the one entity that has exactly this name."""
        return self._owner.get(name)

    def find(self, text: str, words: frozenset[str] | None = None) -> Iterator[Name]:
        """Yield every name in a text from left to right; names never overlap.

        `words` are those of the text, and perhaps others, where they are known already: most begin no name.
        """
        known = words_of(text) if words is None else words
        places = [(start, first) for first in self._by_first_word.keys() & known for start in _places(first, text)]
        after = 0
        for start, first in sorted(places):
            if start < after:
                continue
            for pattern, entity in self._by_first_word[first]:
                found = pattern.match(text, start)
                if found and _stands_alone(text, found.start(), found.end()):
                    yield Name(entity, found.start(), found.end())
                    after = found.end()
                    break

    def __repr__(self) -> str:
        """Return a text that changes whenever some name links differently."""
        return "\n".join(f"{name}\t{owner}" for name, owner in sorted(self._owner.items()))


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as they are written, each once."""
    return frozenset(text.translate(_NO_WORD).split() if text.isascii() else _WORD.findall(text))


def names_of(entity: Entity, *, with_weak: bool = False) -> tuple[str, ...]:
    """Return the names of an entity as far as they could be read, the display name first."""
    try:
        aliases = (alias.name for alias in entity.aliases if with_weak or not alias.is_weak)
        return tuple(dict.fromkeys((entity.name, *aliases)))
    except Unread:
        written = (part for _, part in parts_read(entity, "aliases") if isinstance(part, Alias))
        known = told(lambda alias: alias.name if with_weak or not alias.is_weak else "", written)
        return tuple(name for name in dict.fromkeys((read_or(lambda: entity.name, ""), *known)) if name)


def _pattern(name: str) -> re.Pattern[str]:
    first = _WORD.search(name)
    words = name[first.start() if first else 0 :].split()
    return re.compile(_GAP.join(_APOSTROPHE.sub("['’ʼ]", re.escape(word)) for word in words))


def _places(word: str, text: str) -> Iterator[int]:
    """Yield where a word begins in a text, and is no part of a longer one."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(word, start + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a name is no part of a longer word; a possessive 's may follow, a hyphen may not."""
    before, after = text[max(0, start - 2) : start][::-1], text[end : end + 2]
    if _is_letter(before[:1]) or _is_letter(after[:1]):
        return False
    joined_before = before[:1] in _HYPHENS or before[:1] in _APOSTROPHES or before[:1] == "_"
    joined_after = after[:1] in _HYPHENS or after[:1] == "_"
    return not (joined_before and _is_letter(before[1:])) and not (joined_after and _is_letter(after[1:]))


def _is_letter(char: str) -> bool:
    """Tell whether a sign is part of a word; a combining accent belongs to the letter before it."""
    return char.isalnum() or (char != "" and unicodedata.combining(char) > 0)
