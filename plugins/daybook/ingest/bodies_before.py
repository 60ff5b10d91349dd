"""Reads a body that was named before: the ministry, its defence ministry, Norland's military."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.names import names_of
from daybook.core.records import EntityType
from daybook.ingest import speaker_words as words
from daybook.ingest.article import flat
from daybook.ingest.speaker_proposal import Candidate, SpeakerProposal, found_speaker, open_speaker

if TYPE_CHECKING:
    from daybook.core.ids import EntityId
    from daybook.core.names import Name
    from daybook.ingest.registry import Registry
    from daybook.ingest.resolved_sayings import ResolvedSayings
    from daybook.ingest.saying import Saying


_KIND: Final = re.compile(
    r"the (agriculture|defen[cs]e|economy|education|energy|environment|finance|foreign|health|interior|justice|labou?r"
    r"|trade|transport|culture) (?:ministry|department|service|agency|authority)",
    re.IGNORECASE,
)
"""A body of one field, which no body of another field is."""


class BodiesBefore:
    """Looks back at the bodies and countries that an article names."""

    def __init__(self, registry: Registry, names: tuple[Name, ...], resolved: ResolvedSayings) -> None:
        """Take the names of the article, and who spoke in it: more are added while it is read."""
        self._registry = registry
        self._names = names
        self._resolved = resolved

    def read(self, text: str, saying: Saying) -> SpeakerProposal | None:
        """Read "the ministry", where one ministry was named before; "the agency" may be whoever spoke last."""
        plain = flat(text)
        found = words.BODY.match(plain)
        if found is None:
            return None
        noun = found["noun"].lower()
        named = found["country"] or next((one for one in text.split()[1:2] if one[:1].isupper()), "")
        if named and (body := self._of_named(plain, named)):
            return body
        seen = [name.entity for name in self._names if name.end <= saying.subject.start]
        if found["owner"] and (owned := self._of_country(plain, seen)):
            return found_speaker(owned, "body-of-country", text)
        if found["country"] or (named and found["noun"][:1].isupper()):
            return None  # a name that the archive does not have: "the Weather Army"
        if kind := _KIND.match(plain):
            seen = [one for one in seen if self._is_called(one, kind[1].lower().replace("defense", "defence"))]
            noun_before = f"{kind[1]} {noun}"
        else:
            noun_before = noun
        bodies = tuple(dict.fromkeys(one for one in reversed(seen) if self._is_called(one, noun)))
        if len(bodies) == 1:
            return found_speaker(bodies[0], "body-named-before", text)
        if bodies:
            return self._one_of(bodies, text, noun)
        return self._spoke_before(text, noun_before, saying)

    def _one_of(self, bodies: tuple[EntityId, ...], text: str, noun: str) -> SpeakerProposal:
        """Return the one that spoke last, which is doubted, or the question which it is."""
        doubt = f'which {noun} is "{text}"?'
        spoke = next((found for _, found in self._resolved.latest_first() if found.speaker), None)
        if spoke and spoke.speaker and spoke.speaker.entity in bodies:
            return replace(spoke, rule="body-named-before", words=text, doubts=(doubt,))
        return open_speaker("body-named-before", text, [Candidate(body, body) for body in bodies], doubt)

    def _spoke_before(self, text: str, noun: str, saying: Saying) -> SpeakerProposal | None:
        """Return who spoke before under that noun, or the body that spoke in the sentence before."""
        wanted = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)
        if found := self._resolved.called(wanted):
            return found if found.is_unknown_name else replace(found, rule="named-before")
        near = [one for one in self._resolved.in_sentence(saying.sentence - 1) if one.is_collective(self._registry)]
        if not near:
            return None
        if near[-1].is_unknown_name:
            return near[-1]
        doubt = f'"{text}" is taken to be "{near[-1].words}"'
        return replace(near[-1], rule="body-named-before", words=text, doubts=(doubt,))

    def _of_country(self, text: str, seen: list[EntityId]) -> EntityId | None:
        """Read "its defence ministry" behind the name of a country, which has one such body in the archive."""
        countries = [one for one in seen if self._registry.by_id[one].type is EntityType.COUNTRY]
        return self._body_in(countries[-1], text) if countries else None

    def _of_named(self, text: str, name: str) -> SpeakerProposal | None:
        """Read "Norland's military": its one such body, else the country, and that is doubted."""
        owner = self._registry.adjective_owners.get(name)
        countries = [one.entity for one in self._registry.names_in(name)] or ([owner] if owner else [])
        if len(countries) != 1 or self._registry.by_id[countries[0]].type is not EntityType.COUNTRY:
            return None
        if body := self._body_in(countries[0], text):
            return found_speaker(body, "body-of-country", text)
        return found_speaker(countries[0], "country-of-body", text, doubts=(f'"{text}" is taken to be "{name}"',))

    def _body_in(self, country: EntityId, text: str) -> EntityId | None:
        """Return the one body of a country that has all words of its kind in a name."""
        wanted = {word for word in text.lower().split()[1:] if not word.endswith("'s")}
        bodies = [
            one.id
            for one in self._registry.entities
            if one.type is EntityType.ORGANISATION
            and any(part.entity == country for part in one.part_of)
            and any(wanted <= set(name.lower().split()) for name in names_of(one, with_weak=True))
        ]
        return bodies[0] if len(bodies) == 1 else None

    def _is_called(self, entity: EntityId, noun: str) -> bool:
        names = names_of(self._registry.by_id[entity], with_weak=True)
        return any(noun in name.lower().split() for name in names)
