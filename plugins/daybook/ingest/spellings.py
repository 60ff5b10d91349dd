"""Names that may be other spellings of known ones: suggested to the author, never taken."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.ids import EntityId
from daybook.core.names import names_of
from daybook.core.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from daybook.core.records import Entity
    from daybook.ingest.new_names import NameProposal

_RULES: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("shch|sch", "sh"),
        ("kh|gh|g", "h"),
        ("tz|cz", "ts"),
        ("w", "v"),
        ("ck|q|c(?!h)", "k"),
        ("x", "ks"),
        ("ph", "f"),
        ("ov$|iv$|yv$|ev$|iev$|yev$|eff$|off$", "v"),
        ("(?<=[aeiou])(?:y|i|j)e", "e"),
        ("[yij]e", "e"),
        ("[yij]o", "o"),
        ("[yij]a", "a"),
        ("[yij]u", "u"),
        ("[yij]+", "i"),
        (r"(\w)\1+", r"\1"),
    )
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 4
"""Letters of the shortest key that says anything."""
_LONG: Final = 7
"""Letters of a key from which one letter more, less or other may be a slip."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name of an article that may be another spelling of an entity's."""

    name: str
    entity: EntityId


def key_of(word: str) -> str:
    """Return what spellings of one word in Latin letters have in common: Grigoriy and Hryhorii are one."""
    plain = unicodedata.normalize("NFD", word.casefold())
    key = "".join(letter for letter in plain if letter.isalpha())
    for pattern, replacement in _RULES:
        key = pattern.sub(replacement, key)
    return key


class Spellings:
    """The spellings of the entities of an archive."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._words = {entity.id: {word for name in names_of(entity) for word in name.split()} for entity in entities}
        self._named: dict[EntityType, list[tuple[tuple[str, ...], EntityId]]] = defaultdict(list)
        for entity in entities:
            keys = {_keys(name) for name in names_of(entity)}
            self._named[entity.type] += [(key, entity.id) for key in sorted(keys) if key]

    def suggest(self, proposals: Iterable[NameProposal]) -> tuple[Spelling, ...]:
        """Return the names that may be spellings of one entity of their type each.

        A surname as the entity has it is no other spelling. A name whose type is open is compared with all types; one
        that may be that of several entities is left out.
        """
        found = []
        for one in proposals:
            types = [EntityType(one.type)] if one.type in set(EntityType) else list(EntityType)
            fitting = {entity for kind in types for entity in self._fitting(_keys(one.name), kind)}
            if len(fitting) == 1 and one.name not in self._words[next(iter(fitting))]:
                found.append(Spelling(one.name, fitting.pop()))
        return tuple(found)

    def _fitting(self, keys: tuple[str, ...], kind: EntityType) -> Iterator[EntityId]:
        same = _is_same_person if kind is EntityType.PERSON else _is_same_thing
        return (entity for known, entity in self._named[kind] if same(keys, known))


def _keys(name: str) -> tuple[str, ...]:
    return tuple(key_of(word) for word in _WORD.findall(name))


def _is_same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Compare the family names, and given names where both have them: a given name alone says nothing."""
    if not one or not other or not _is_near(one[-1], other[-1]):
        return False
    return len(one) == 1 or (len(other) > 1 and one[0] == other[0])


def _is_same_thing(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return _is_near("".join(one), "".join(other))


def _is_near(one: str, other: str) -> bool:
    """Tell whether keys are equal, or long and apart by one letter inside of them."""
    if min(len(one), len(other)) < _SHORTEST:
        return False
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    ends = {
        (one[start + 1 :], other[start + 1 :]),
        (one[start:], other[start + 1 :]),
        (one[start + 1 :], other[start:]),
    }
    return start > 0 and any(first == second and first for first, second in ends)
