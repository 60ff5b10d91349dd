"""Reads a subject that has a name or an office in it: who is meant, and for which body a spokesperson speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daybook.core.names import names_of
from daybook.core.records import EntityType
from daybook.ingest import speaker_words as words
from daybook.ingest.article import flat
from daybook.ingest.speaker_proposal import SpeakerProposal, found_speaker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.ids import EntityId
    from daybook.core.names import Name
    from daybook.core.records import Role
    from daybook.ingest.registry import Registry

_OF_A_BODY = re.compile(r" (?:of|from|at|with) (?:the )?[A-Z][\w' -]*$")
"""What stands behind a person: for whom they work."""
_SILENT = frozenset({EntityType.PLACE, EntityType.EVENT})


class NamedSubjects:
    """Finds known entities in the words of a subject."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._office_holders = tuple(one for one in registry.entities if one.type is EntityType.PERSON and one.roles)

    def spokesperson(self, text: str) -> SpeakerProposal | None:
        """Read "a spokesman for the ministry" and "ministry spokesman Name"."""
        if found := words.SPOKESPERSON_FOR.search(text):
            names = self._registry.names_in(found["body"], with_weak=True)
            speaking = [one.entity for one in names if self._registry.by_id[one.entity].type not in _SILENT]
            if speaking:
                return found_speaker(speaking[0], "spokesperson", text)
            if names:
                return None  # of an office in a place: "the Port Vell mayor's office"
        if not words.SPOKESPERSON.search(text):
            return None
        known = [name.entity for name in self._registry.names_in(text, with_weak=True)]
        persons = [one for one in known if self._registry.is_person(one)]
        bodies = [one for one in known if self._registry.by_id[one].type is EntityType.ORGANISATION]
        person = persons[-1] if persons else None
        body = (self.body_of(person) if person else None) or (bodies[0] if bodies else None)
        return None if body is None else found_speaker(body, "spokesperson", text, person)

    def body_of(self, person: EntityId) -> EntityId | None:
        """Return the body a person speaks for by office, if it is one."""
        roles = self._registry.by_id[person].roles
        bodies = {role.organisation for role in roles if role.organisation and words.SPOKESPERSON.search(role.title)}
        return bodies.pop() if len(bodies) == 1 else None

    def named(self, text: str, rule: str) -> SpeakerProposal | None:
        """Read a subject that ends in a known name; places and events do not speak."""
        sure = self._head(text, self._registry.names_in(text))
        name = sure or self._head(text, self._registry.names_in(text, with_weak=True))
        if name is None or self._registry.by_id[name.entity].type in _SILENT:
            return None
        return self.of_person_or_body(name.entity, rule if sure else "weak-name", text)

    def of_person_or_body(self, entity: EntityId, rule: str, text: str) -> SpeakerProposal:
        """Return an entity as the speaker; a spokesperson speaks for the body."""
        body = self.body_of(entity) if self._registry.is_person(entity) else None
        if body is None:
            return found_speaker(entity, rule, text)
        return found_speaker(body, "spokesperson", text, entity)

    def by_office(self, text: str, context: str) -> SpeakerProposal | None:
        """Read "the mayor", where one known person holds that office in a place the context names."""
        plain = flat(text)
        if re.match(r"(?:a|an|one|another|some)\b", plain, re.IGNORECASE):
            return None
        for near in (plain, flat(context)):
            holders = [
                one.id for one in self._office_holders if any(self._holds(role, plain, near) for role in one.roles)
            ]
            if holders:
                return self.of_person_or_body(holders[0], "office", text) if len(holders) == 1 else None
        return None

    def _holds(self, role: Role, subject: str, context: str) -> bool:
        """Tell whether an office is the one a subject names, and its place or body stands in the context."""
        office, _, place = role.title.partition(" of ")
        if not re.search(rf"\b{re.escape(office)}\b", subject, re.IGNORECASE):
            return False
        places = {place.removeprefix("the ")} if place else set()
        if role.organisation and (body := self._registry.by_id.get(role.organisation)):
            places.update(names_of(body))
        return any(re.search(rf"\b{re.escape(one)}\b", context) for one in places)

    def _head(self, text: str, names: Iterable[Name]) -> Name | None:
        """Return the name that is the subject itself, and not part of a phrase about it."""
        plain = flat(text)
        for name in reversed(tuple(names)):
            before, after = plain[: name.start], plain[name.end :]
            if (
                after.strip(" .")
                and not words.NAMED_KIND.fullmatch(after.rstrip())
                and not re.match(r"\s*(?:\(|himself|herself|itself|,)", after)
                and not (self._registry.is_person(name.entity) and _OF_A_BODY.match(after))
            ):
                continue
            modifier = words.OF_PERSON if self._registry.is_person(name.entity) else words.MODIFIER
            if modifier.search(before) or re.search(r"\w-$", before):
                continue
            if self._registry.is_person(name.entity) and self._is_surname_of_another(before, name):
                continue
            return name
        return None

    def _is_surname_of_another(self, before: str, name: Name) -> bool:
        """Tell whether a known surname stands behind a given name that is not the known person's."""
        word = re.search(r"(?:^|[a-z] )([A-ZÀ-ÖØ-Þ][\w'-]+) $", before)
        if word is None or word[1].endswith("'s") or words.TITLES.search(word[1]) or words.UNNAMED.fullmatch(word[1]):
            return False
        return all(word[1] not in one.split() for one in names_of(self._registry.by_id[name.entity]))
