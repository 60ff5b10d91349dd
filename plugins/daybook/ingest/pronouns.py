"""Reads he, she, it and they: one suitable speaker right before and no rival behind, or a question."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core.records import EntityType
from daybook.ingest.article import flat
from daybook.ingest.speaker_proposal import Candidate, SpeakerProposal, found_speaker, open_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daybook.core.ids import EntityId
    from daybook.ingest.article import Article
    from daybook.ingest.named_subjects import NamedSubjects
    from daybook.ingest.new_names import NameProposal
    from daybook.ingest.registry import Registry
    from daybook.ingest.saying import Saying

PERSONAL = frozenset({"he", "she"})
_BODIES = frozenset({EntityType.ORGANISATION, EntityType.COUNTRY})
_OPENING = re.compile(r"(?:[-•*–] )?(?:(?:But|And|Yet|Still|Meanwhile),? )?(?:[Tt]he )?")


class Pronouns:
    """Resolves the pronouns of one article, given who spoke before."""

    def __init__(
        self,
        article: Article,
        registry: Registry,
        named: NamedSubjects,
        sayings: Sequence[Saying],
        new_names: Sequence[NameProposal] = (),
    ) -> None:
        self._article = article
        self._registry = registry
        self._named = named
        self._new_persons = tuple(one.name for one in new_names if one.type == EntityType.PERSON.value)
        self._sayings: dict[int, list[Saying]] = {}
        for saying in sayings:
            self._sayings.setdefault(saying.sentence, []).append(saying)

    def resolve(self, text: str, saying: Saying, resolved: Sequence[tuple[Saying, SpeakerProposal]]) -> SpeakerProposal:
        """Return whom a pronoun stands for; `resolved` are the speakers before it, in order."""
        is_personal = text.lower() in PERSONAL
        suitable = [(by, found) for by, found in resolved if self._suits(found, is_personal=is_personal)]
        near = self._near(saying, suitable, is_personal=is_personal)
        rivals = self._named_next(saying.sentence) if is_personal else []
        if not near and is_personal and not rivals:
            near = self._only_one(saying, suitable)
        if len(near) == 1 and not set(rivals) - near.keys():
            found = next(iter(near.values()))
            if found.is_unknown_name:
                return replace(found, candidates=(Candidate(found.words),))
            doubt = f'"{text}" is taken to be "{found.words}"'
            only = () if found.speaker else (Candidate(found.words),)
            return replace(found, rule="pronoun", words=text, candidates=only, doubts=(doubt,))
        candidates = tuple(Candidate(one, one) for one in rivals) + self._earlier(
            saying, suitable, is_personal=is_personal
        )
        return open_speaker("pronoun", text, candidates, f'who is "{text}"?')

    def _near(
        self, saying: Saying, suitable: Sequence[tuple[Saying, SpeakerProposal]], *, is_personal: bool
    ) -> dict[str, SpeakerProposal]:
        """Return who may be meant: who speaks in the sentence before the pronoun, else who is named in the one before.

        A sentence that is quoted from end to end is passed over.
        """
        same = [found for by, found in suitable if by.sentence == saying.sentence]
        if not same and not is_personal and (subject := self._body_that_opens(saying)):
            same = [subject]
        number = self._sentence_before(saying.sentence)
        before = [found for by, found in suitable if by.sentence == number]
        near = {found.identity: found for found in same or before}
        if is_personal and not same:
            for person, words in self._persons_in(number).items():
                near.setdefault(person, self._named.of_person_or_body(person, "pronoun", words))
            for name in self._new_in(number):
                if not any(found.words.endswith(name) for found in near.values()):
                    near.setdefault(name, self._unknown(name))
        return near

    def _sentence_before(self, sentence: int) -> int:
        """Return the last sentence before one that is not all between quotation marks; -1 where there is none."""
        number = sentence - 1
        while number > 0 and not re.search(r"[^\W\d_]", self._article.unquoted(self._article.sentences[number])):
            number -= 1
        return number

    def _body_that_opens(self, saying: Saying) -> SpeakerProposal | None:
        """Return the body or country that the sentence of a pronoun begins with: "Norland is silent since it said"."""
        sentence = self._article.sentences[saying.sentence]
        text = flat(self._article.text[sentence.start : saying.subject.start])
        names = self._registry.names_in(text)
        opening = _OPENING.match(text)
        if not names or opening is None or names[0].start != opening.end():
            return None
        is_body = self._registry.by_id[names[0].entity].type in _BODIES
        return found_speaker(names[0].entity, "pronoun", text[names[0].start : names[0].end]) if is_body else None

    def _only_one(
        self, saying: Saying, suitable: Sequence[tuple[Saying, SpeakerProposal]]
    ) -> dict[str, SpeakerProposal]:
        """Return the one person of the whole article so far, if there is no other."""
        found = {one.identity: one for _, one in suitable}
        for number in range(saying.sentence):
            for person, words in self._persons_in(number).items():
                found.setdefault(person, self._named.of_person_or_body(person, "pronoun", words))
            for name in self._new_in(number):
                if not any(one.words.endswith(name) for one in found.values()):
                    found.setdefault(name, self._unknown(name))
            if len(found) > 1:
                return {}
        return found

    def _suits(self, found: SpeakerProposal, *, is_personal: bool) -> bool:
        return found.is_personal(self._registry) if is_personal else found.is_collective(self._registry)

    @staticmethod
    def _unknown(name: str) -> SpeakerProposal:
        return open_speaker("unknown-name", name, (), f'no entity of the archive is "{name}"')

    def _new_in(self, sentence: int) -> Iterator[str]:
        """Yield the persons a sentence names outside of quotations whom the archive does not have."""
        if sentence < 0 or not self._new_persons:
            return
        text = flat(self._article.unquoted(self._article.sentences[sentence]))
        for name in self._new_persons:
            at = text.find(name)
            if at >= 0 and not text.startswith("'s ", at + len(name)):
                yield name

    def _persons_in(self, sentence: int) -> dict[EntityId, str]:
        """Return the persons a sentence names outside of quotations, unless only what is theirs is spoken of."""
        if sentence < 0:
            return {}
        text = flat(self._article.unquoted(self._article.sentences[sentence]))
        return {
            name.entity: text[name.start : name.end]
            for name in self._registry.names_in(text, with_weak=True)
            if self._registry.is_person(name.entity) and not text.startswith("'s ", name.end)
        }

    def _named_next(self, sentence: int) -> list[EntityId]:
        """Return the persons who speak by name in the next sentence."""
        subjects = [self._article.words_of(one.subject) for one in self._sayings.get(sentence + 1, ())]
        names = [name.entity for subject in subjects for name in self._registry.names_in(subject)]
        return list(dict.fromkeys(name for name in names if self._registry.is_person(name)))

    def _earlier(
        self, saying: Saying, suitable: Sequence[tuple[Saying, SpeakerProposal]], *, is_personal: bool
    ) -> tuple[Candidate, ...]:
        """Return who spoke before, the latest first, and the persons named right before."""
        found = []
        for _, proposal in reversed(suitable):
            person = proposal.spokesperson or (proposal.speaker.entity if proposal.speaker else None)
            unnamed = proposal.speaker.anonymous if proposal.speaker else proposal.words
            found.append(Candidate(person, person) if person else Candidate(unnamed))
        if is_personal:
            for sentence in (saying.sentence - 1, saying.sentence - 2):
                found += [Candidate(person, person) for person in self._persons_in(sentence)]
        return tuple(found)
