"""Resolves the words that name a speaker to an entity, an unnamed speaker, or a question with candidates."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.names import names_of
from daybook.core.records import EntityType, Speaker
from daybook.ingest import speech_words as words
from daybook.ingest.article import flat
from daybook.ingest.named_subjects import NamedSubjects
from daybook.ingest.pronouns import Pronouns
from daybook.ingest.speaker_proposal import Candidate, SpeakerProposal, found_speaker, open_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.ids import EntityId
    from daybook.ingest.article import Article
    from daybook.ingest.registry import Registry
    from daybook.ingest.speech import Saying


_MEMORY: Final = 200
"""Speakers before a pronoun that are looked back at."""


class Subjects:
    """Resolves the subjects of an article's sayings, one after the other: some look back at those before."""

    def __init__(self, article: Article, registry: Registry, sayings: Sequence[Saying]) -> None:
        self._article = article
        self._registry = registry
        self._named = NamedSubjects(registry)
        self._pronouns = Pronouns(article, registry, self._named, sayings)
        self._names = registry.names_in(article.text, with_weak=True)
        self._resolved: list[tuple[Saying, SpeakerProposal]] = []

    def resolve(self, saying: Saying) -> SpeakerProposal:
        """Return who the subject of a saying is."""
        text = self._article.words_of(saying.subject)
        text = words.COUNT_BY.sub("", words.OBJECTS.get(text.lower(), text))
        found = self._read(text, saying)
        if saying.via is not None:
            found = replace(found, via=self._relay(self._article.words_of(saying.via)))
        if saying.rule == "tally-from" and words.MAKES.search(self._behind(saying)):
            doubt = f'is the number by "{text}", or is it what the outlet makes of it?'
            found = replace(found, rule="tally-from", doubts=(*found.doubts, doubt))
        self._resolved.append((saying, found))
        return found

    def _read(self, text: str, saying: Saying) -> SpeakerProposal:
        if text.lower() in words.PRONOUNS:
            return self._pronouns.resolve(text, saying, self._resolved[-_MEMORY:])
        return (
            self._named.spokesperson(text)
            or self._named.named(text, saying.rule)
            or self._named.by_office(text, self._context(saying.sentence))
            or self._surname_before(text, saying)
            or self._body_named_before(text, saying)
            or self._office_named_before(text, saying)
            or self._unnamed(text)
            or self._unknown(text)
        )

    def _behind(self, saying: Saying) -> str:
        """Return the words right behind a saying's subject."""
        end = self._article.sentences[saying.sentence].end
        return flat(self._article.text[saying.subject.end : min(end, saying.subject.end + 40)])

    def _relay(self, text: str) -> EntityId | None:
        names = self._registry.names_in(text)
        return names[-1].entity if names and not self._registry.is_person(names[-1].entity) else None

    def _context(self, sentence: int) -> str:
        """Return the sentence and the two before it."""
        first = self._article.sentences[max(0, sentence - 2)]
        return self._article.text[first.start : self._article.sentences[sentence].end]

    def _body_named_before(self, text: str, saying: Saying) -> SpeakerProposal | None:
        """Read "the ministry", where one ministry was named before; "the agency" may be whoever spoke last."""
        found = words.BODY.match(flat(text))
        if found is None:
            return None
        noun = found["noun"].lower()
        named = found["country"] or next((one for one in text.split()[1:2] if one[:1].isupper()), "")
        if named and (body := self._body_of_named(flat(text), named)):
            return body
        if found["owner"] and (owned := self._body_of_country(flat(text), saying)):
            return found_speaker(owned, "body-of-country", text)
        seen = [name.entity for name in self._names if name.end <= saying.subject.start]
        bodies = tuple(dict.fromkeys(one for one in reversed(seen) if self._is_called(one, noun)))
        if len(bodies) == 1:
            return found_speaker(bodies[0], "body-named-before", text)
        if bodies:
            doubt = f'which {noun} is "{text}"?'
            return open_speaker("body-named-before", text, [Candidate(body, body) for body in bodies], doubt)
        last = [one for by, one in self._resolved if by.sentence == saying.sentence - 1]
        near = [one for one in last if one.is_collective(self._registry)]
        if not near:
            return None
        if near[-1].is_unknown_name:
            return near[-1]
        doubt = f'"{text}" is taken to be "{near[-1].words}"'
        return replace(near[-1], rule="body-named-before", words=text, doubts=(doubt,))

    def _surname_before(self, text: str, saying: Saying) -> SpeakerProposal | None:
        """Read "Quill" or "Mr Quill" of a person whom the article named in full before."""
        plain = words.TITLES.sub("", text.rpartition(" ")[0] + " ").strip()
        surname = text.rpartition(" ")[2]
        if plain or not surname[:1].isupper():
            return None
        before = dict.fromkeys(name.entity for name in self._names if name.end <= saying.subject.start)
        persons = [
            one
            for one in before
            if self._registry.is_person(one)
            and any(" " in name and name.split()[-1] == surname for name in names_of(self._registry.by_id[one]))
        ]
        return self._named.of_person_or_body(persons[0], "surname", text) if len(persons) == 1 else None

    def _office_named_before(self, text: str, saying: Saying) -> SpeakerProposal | None:
        """Read "the governor" of somebody who was named with that office, or holds it in the archive."""
        found = words.OFFICE.fullmatch(text)
        if found is None:
            return None
        noun = re.compile(rf"\b{re.escape(found['noun'])}\b", re.IGNORECASE)
        for by, earlier in reversed(self._resolved[-_MEMORY:]):
            if not (earlier.speaker or earlier.is_unknown_name):
                continue
            sentence = self._article.sentences[by.sentence]
            if noun.search(flat(self._article.unquoted(sentence))[: by.verb.end - sentence.start]):
                return earlier if earlier.is_unknown_name else replace(earlier, rule="named-before")
        before = dict.fromkeys(name.entity for name in self._names if name.end <= saying.subject.start)
        holders = [
            one
            for one in before
            if self._registry.is_person(one)
            and any(noun.search(role.title) for role in self._registry.by_id[one].roles)
        ]
        return self._named.of_person_or_body(holders[0], "office", text) if len(holders) == 1 else None

    def _body_of_country(self, text: str, saying: Saying) -> EntityId | None:
        """Read "its defence ministry" behind the name of a country, which has one such body in the archive."""
        before = [name.entity for name in self._names if name.end <= saying.subject.start]
        countries = [one for one in before if self._registry.by_id[one].type is EntityType.COUNTRY]
        return self._body_in(countries[-1], text) if countries else None

    def _body_of_named(self, text: str, name: str) -> SpeakerProposal | None:
        """Read "Norland's military": its one such body, else the country, and that is doubted."""
        countries = [one.entity for one in self._registry.names_in(name)]
        if len(countries) != 1 or self._registry.by_id[countries[0]].type is not EntityType.COUNTRY:
            return None
        if body := self._body_in(countries[0], text):
            return found_speaker(body, "body-of-country", text)
        return found_speaker(countries[0], "country-of-body", text, doubts=(f'"{text}" is taken to be "{name}"',))

    def _body_in(self, country: EntityId, text: str) -> EntityId | None:
        """Return the one body of a country that has all words of its kind in a name."""
        wanted = set(text.lower().split()[1:])
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

    def _unnamed(self, text: str) -> SpeakerProposal | None:
        """Read "a senior official": the outlet's own words stand for a speaker without a name."""
        if self._has_unknown_name(text):
            return None
        if definite := re.fullmatch(r"(?:the|this|that) (?P<noun>[\w-]+)", text, re.IGNORECASE):
            noun = re.compile(rf"\b{re.escape(definite['noun'])}\b", re.IGNORECASE)
            for _, earlier in reversed(self._resolved[-_MEMORY:]):
                if earlier.speaker and noun.search(earlier.words):
                    return replace(earlier, rule="named-before")
        if not words.UNNAMED.search(text) and not words.INDEFINITE.fullmatch(flat(text)):
            return None
        first, space, rest = text.partition(" ")
        lowered = first.lower() + space + rest if words.LOWERED.fullmatch(first) else text
        return SpeakerProposal(speaker=Speaker(anonymous=lowered), rule="unnamed", words=text)

    def _has_unknown_name(self, text: str) -> bool:
        """Tell whether two capitalised words in a row, as in a person's name, belong to no known name."""
        plain = flat(text)
        for name in self._registry.names_in(plain, with_weak=True):
            plain = plain[: name.start] + " " * (name.end - name.start) + plain[name.end :]
        return bool(re.search(r"[A-Z][\w'-]+ [A-Z][\w'-]+", plain))

    def _unknown(self, text: str) -> SpeakerProposal:
        known = [Candidate(name.entity, name.entity) for name in self._registry.names_in(text, with_weak=True)]
        return open_speaker("unknown-name", text, known, f'no entity of the archive is "{text}"')
