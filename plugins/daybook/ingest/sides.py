"""Which answer to a disputed question somebody stands for, as far as the archive's records tell it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from daybook.core.names import NameIndex
from daybook.core.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.ids import AnswerId, EntityId
    from daybook.core.records import Claim, Entity
    from daybook.ingest.registry import Registry


class Sides:
    """The answers of one question that name somebody, with everybody who belongs to them."""

    def __init__(self, claim: Claim, registry: Registry) -> None:
        """Find who the words of each answer name, their country, and whoever is part of it or has an office there.

        A country that two answers share is on no side, as where two of its bodies dispute something.
        """
        self._registry = registry
        self._of: dict[EntityId, AnswerId] = {}
        self._adjectives: dict[str, AnswerId] = {}
        named = {
            answer.key: [registry.by_id[name.entity] for name in registry.names_in(answer.text, with_weak=True)]
            for answer in claim.answers
        }
        countries = {
            key: {one for entity in group for one in registry.countries.of(entity)} for key, group in named.items()
        }
        spread = Counter(country for group in countries.values() for country in group)
        for key, group in countries.items():
            own = {country for country in group if spread[country] == 1}
            self._of.update(
                {entity.id: key for entity in registry.entities if own & set(registry.countries.of(entity))}
            )
        for key, entities in named.items():
            self._of.update({entity.id: key for entity in entities if entity.type is not EntityType.COUNTRY})
        for answer in claim.answers:
            words = re.findall(r"[\w-]+", answer.text)
            self._adjectives.update({word: answer.key for word in words if word in registry.adjectives})

    @property
    def are_opposed(self) -> bool:
        """Whether two answers name somebody: only then can who is named tell which answer is given."""
        return len({*self._of.values(), *self._adjectives.values()}) > 1

    def opposed_to(self, answer: AnswerId | None) -> AnswerId | None:
        """Return the one other answer that names somebody, where there are two of them."""
        others = {*self._of.values(), *self._adjectives.values()} - {answer}
        return others.pop() if answer is not None and len(others) == 1 else None

    def of_entity(self, entity: EntityId | None) -> AnswerId | None:
        """Return the answer an entity stands for."""
        return self._of.get(entity) if entity else None

    def in_words(self, text: str) -> AnswerId | None:
        """Return the answer whose side is named last in some words."""
        found = [
            (name.start, self._of[name.entity])
            for name in self._registry.names_in(text, with_weak=True)
            if name.entity in self._of
        ]
        found += [
            (match.start(), answer)
            for adjective, answer in self._adjectives.items()
            for match in re.finditer(rf"\b{re.escape(adjective)}\b", text)
        ]
        return max(found)[1] if found else None


class Countries:
    """The country of every entity that has one: each is looked for once, however many questions ask."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Take the entities of an archive."""
        self._by_id = {entity.id: entity for entity in entities}
        self._names = NameIndex(one for one in self._by_id.values() if one.type is EntityType.COUNTRY)
        self._known: dict[EntityId, tuple[EntityId, ...]] = {}

    def of(self, entity: Entity) -> tuple[EntityId, ...]:
        """Return the country of a body or a holder of office; a place belongs to nobody here."""
        if entity.id not in self._known:
            self._known[entity.id] = self._found(entity)
        return self._known[entity.id]

    def _found(self, entity: Entity) -> tuple[EntityId, ...]:
        if entity.type is EntityType.COUNTRY:
            return (entity.id,)
        if entity.type is EntityType.ORGANISATION:
            parts = (self._by_id.get(part.entity) for part in entity.part_of)
            return tuple(one.id for one in parts if one and one.type is EntityType.COUNTRY)
        if entity.type is not EntityType.PERSON:
            return ()
        bodies = (self._by_id.get(role.organisation) for role in entity.roles if role.organisation)
        countries = [country for body in bodies if body for country in self.of(body)]
        titles = " ".join(role.title for role in entity.roles)
        countries += [name.entity for name in self._names.find(titles) if titles.endswith(" of ", 0, name.start)]
        return tuple(countries)
