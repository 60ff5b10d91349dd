"""Reads he, she, it and they: one suitable speaker right before and no rival behind, or a question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.ingest.article import flat
from daybook.ingest.speaker_proposal import Candidate, SpeakerProposal, open_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.ids import EntityId
    from daybook.ingest.article import Article
    from daybook.ingest.named_subjects import NamedSubjects
    from daybook.ingest.registry import Registry
    from daybook.ingest.speech import Saying

PERSONAL = frozenset({"he", "she"})


class Pronouns:
    """Resolves the pronouns of one article, given who spoke before."""

    def __init__(self, article: Article, registry: Registry, named: NamedSubjects, sayings: Sequence[Saying]) -> None:
        self._article = article
        self._registry = registry
        self._named = named
        self._sayings: dict[int, list[Saying]] = {}
        for saying in sayings:
            self._sayings.setdefault(saying.sentence, []).append(saying)

    def resolve(self, text: str, saying: Saying, resolved: Sequence[tuple[Saying, SpeakerProposal]]) -> SpeakerProposal:
        """Return whom a pronoun stands for; `resolved` are the speakers before it, in order."""
        is_personal = text.lower() in PERSONAL
        suitable = [(by, found) for by, found in resolved if self._suits(found, is_personal=is_personal)]
        same = [found for by, found in suitable if by.sentence == saying.sentence]
        before = [found for by, found in suitable if by.sentence == saying.sentence - 1]
        near = {found.identity: found for found in same or before}
        if is_personal and not same:
            for person, words in self._persons_in(saying.sentence - 1).items():
                near.setdefault(person, self._named.of_person_or_body(person, "pronoun", words))
        rivals = self._named_next(saying.sentence) if is_personal else []
        if len(near) == 1 and not set(rivals) - near.keys():
            found = next(iter(near.values()))
            if found.is_unknown_name:
                return replace(found, candidates=(Candidate(found.words),))
            doubt = f'"{text}" is taken to be "{found.words}"'
            only = () if found.speaker else (Candidate(found.words),)
            return replace(found, rule="pronoun", words=text, candidates=only, doubts=(doubt,))
        candidates = tuple(Candidate(one, one) for one in rivals) + self._earlier(saying, suitable, is_personal)
        return open_speaker("pronoun", text, candidates, f'who is "{text}"?')

    def _suits(self, found: SpeakerProposal, *, is_personal: bool) -> bool:
        return found.is_personal(self._registry) if is_personal else found.is_collective(self._registry)

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
        self,
        saying: Saying,
        suitable: Sequence[tuple[Saying, SpeakerProposal]],
        is_personal: bool,  # noqa: FBT001 - private, and named where it is made
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
