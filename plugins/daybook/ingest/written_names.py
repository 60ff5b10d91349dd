"""The ways in which articles write the names that the archive has: "Norland's Defence Ministry", "PORT VELL"."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from daybook.core.names import names_of
from daybook.core.records import Alias, AliasKind, EntityType
from daybook.core.records.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from daybook.core.ids import EntityId
    from daybook.core.records import Entity

_ADJECTIVE: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'-]*(?:ian|an|ic|ish|ese|i|ch|ss)")
_INITIALS: Final = re.compile(r"\b[A-Z]{2,3}\b")
_SHORT_TITLE: Final = re.compile(r"^(Mr|Mrs|Ms|Dr|Gen|Col|Maj|Capt|Lt|Prof) ")
_SPELLINGS: Final = (
    ("Defence", "Defense"),
    ("Centre", "Center"),
    ("Organisation", "Organization"),
    ("Labour", "Labor"),
    ("Programme", "Program"),
    ("Harbour", "Harbor"),
)
"""Words that English spells in two ways, as the names of bodies have them."""
_OTHER: Final = {one: other for pair in _SPELLINGS for one, other in (pair, pair[::-1])}
_RESPELT: Final = re.compile(rf"\b(?:{'|'.join(_OTHER)})\b")
_SHORTEST: Final = 4
"""Letters of the shortest name that is looked for in capitals too: of shorter ones many are abbreviations."""
_HERE: Final = Origin(path="")


def as_written(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the entities with the forms that articles give to their names, as further aliases.

    A body has its names with the country or place that it is part of: "Norland's", "of Norland", and with the
    adjective, where the archive has a name with it and the same without. That makes a weak name sure which has none
    of them itself. Capitals are those of datelines and headings; "The Gazette" is also "the Gazette", "UN" is "U.N.".
    A form that is some entity's own name already is left to it.
    """
    entities = tuple(entities)
    by_id = {entity.id: entity for entity in entities}
    own = {name for entity in entities for name in names_of(entity, with_weak=True)}
    adjectives = _adjectives(entities, by_id)
    written = []
    for entity in entities:
        forms: dict[str, bool] = {}
        for name, is_weak in _names(entity):
            for form, sure in _forms(entity, name, by_id, adjectives):
                forms[form] = forms.get(form, True) and is_weak and not sure
        more = tuple(
            Alias(name=form, kind=AliasKind.WEAK if is_weak else None, origin=_HERE)
            for form, is_weak in forms.items()
            if form not in own
        )
        written.append(dataclasses.replace(entity, aliases=entity.aliases + more))
    return tuple(written)


def adjectives_by_owner(entities: Iterable[Entity]) -> Mapping[EntityId, tuple[str, ...]]:
    """Return the adjectives of each country and place that the names of its bodies have: Norlandic."""
    entities = tuple(entities)
    return _adjectives(entities, {entity.id: entity for entity in entities})


def adjectives_of(entities: Iterable[Entity]) -> frozenset[str]:
    """Return the adjectives of all countries and places."""
    return frozenset(one for several in adjectives_by_owner(entities).values() for one in several)


def _names(entity: Entity) -> Iterator[tuple[str, bool]]:
    yield entity.name, False
    yield from ((alias.name, alias.is_weak) for alias in entity.aliases)


def _wholes(entity: Entity, by_id: Mapping[EntityId, Entity]) -> tuple[Entity, ...]:
    found = (by_id.get(part.entity) for part in entity.part_of)
    return tuple(one for one in found if one and one.type in {EntityType.COUNTRY, EntityType.PLACE})


def _adjectives(entities: tuple[Entity, ...], by_id: Mapping[EntityId, Entity]) -> Mapping[EntityId, tuple[str, ...]]:
    found: dict[EntityId, dict[str, None]] = defaultdict(dict)
    for entity in entities:
        names = names_of(entity, with_weak=True)
        for whole in _wholes(entity, by_id):
            for name in names:
                first, _, rest = name.partition(" ")
                if rest and _ADJECTIVE.fullmatch(first) and first not in names_of(whole, with_weak=True):
                    found[whole.id][first] = None
    return {whole: tuple(adjectives) for whole, adjectives in found.items()}


def _forms(
    entity: Entity, name: str, by_id: Mapping[EntityId, Entity], adjectives: Mapping[EntityId, tuple[str, ...]]
) -> Iterator[tuple[str, bool]]:
    """Yield the forms of a name, and whether each tells more than the name does."""
    if entity.type is EntityType.ORGANISATION:
        for whole in _wholes(entity, by_id):
            for spelt in dict.fromkeys((name, _RESPELT.sub(_other_spelling, name))):
                yield from _with_whole(spelt, whole, adjectives.get(whole.id, ()))
    if (respelt := _RESPELT.sub(_other_spelling, name)) != name:
        yield respelt, False
    if name.startswith("The "):
        yield f"the {name[4:]}", False
    if _INITIALS.search(name) and not name.isupper():
        yield _INITIALS.sub(_dotted, name), False
    elif _INITIALS.fullmatch(name):
        yield _dotted_name(name), False
    if _SHORT_TITLE.search(name):
        yield _SHORT_TITLE.sub(r"\1. ", name), False
    if len(name) >= _SHORTEST and name[0].isupper() and not name.isupper():
        yield name.upper(), False


def _with_whole(name: str, whole: Entity, adjectives: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    wholes = names_of(whole)
    first, _, rest = name.partition(" ")
    bare = rest if first in adjectives or first in wholes else name
    if any(re.search(rf"\b{re.escape(one)}\b", bare) for one in wholes):
        return
    is_bare = bare == name
    for one in wholes:
        yield f"{one}'s {bare}", is_bare
        yield f"{bare} of {one}", is_bare
        yield f"{one} {bare}", is_bare
    for one in adjectives:
        yield f"{one} {bare}", is_bare


def _other_spelling(found: re.Match[str]) -> str:
    return _OTHER[found.group()]


def _dotted(found: re.Match[str]) -> str:
    return _dotted_name(found.group())


def _dotted_name(name: str) -> str:
    return "".join(f"{letter}." for letter in name)
