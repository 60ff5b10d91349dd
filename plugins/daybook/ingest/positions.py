"""Proposes who takes which position on the archive's disputed questions, by the words of each near a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.ids import AnswerId, ClaimId, EntityId
from daybook.core.records import Stance
from daybook.ingest import position_words as words
from daybook.ingest.article import flat
from daybook.ingest.shortest_quotation import Quotation, ends_roughly, shortest_quotation
from daybook.ingest.speaker_proposal import SpeakerProposal, found_speaker

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from daybook.core.quotations import Folded
    from daybook.core.records import Claim
    from daybook.ingest.article import Article
    from daybook.ingest.registry import Registry
    from daybook.ingest.speakers import Speakers

_OPENING: Final = 3
"""Sentences from the start of an article in which it names what it is about."""
_NEAR: Final = 3
"""Sentences for which "the city" is the place named last, and "this" the claim made last."""
_TELLING: Final = 4
"""Words of a quotation that let an author recognise the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionProposal:
    """A position: `answer` is None where there is only doubt; `topic` are the words it was known by."""

    claim: ClaimId
    stance: Stance
    answer: AnswerId | None
    speaker: SpeakerProposal
    quotation: Quotation
    sentence: int
    topic: str


def find_positions(
    article: Article, folded: Folded, registry: Registry, speakers: Speakers, publisher: EntityId | None = None
) -> tuple[PositionProposal, ...]:
    """Return the positions of an article in its order.

    With `publisher` the article is a statement of that body, and what it says in its own voice is its position too;
    else only others take positions.
    """
    found = [
        one
        for claim in registry.claims
        for one in _Reader(claim, article, folded, registry, speakers, publisher).read()
    ]
    return tuple(sorted(found, key=lambda one: one.quotation.start))


class _Reader:
    """Reads an article with one question in mind: who holds a place, or who did something there."""

    def __init__(
        self,
        claim: Claim,
        article: Article,
        folded: Folded,
        registry: Registry,
        speakers: Speakers,
        publisher: EntityId | None,
    ) -> None:
        self._claim, self._article, self._folded = claim, article, folded
        self._registry, self._speakers, self._publisher = registry, speakers, publisher
        self._topics = [topic for topic in words.TOPICS if topic.search(claim.question)]
        self._named_at = [
            number
            for number, span in enumerate(article.sentences)
            if _names_place(article.text[span.start : span.end], claim.place, registry)
        ]
        self._sides = registry.sides_of(claim)
        self._last: PositionProposal | None = None

    def read(self) -> Iterator[PositionProposal]:
        """Yield the positions; what is asserted or denied without an answer that is known is left out."""
        if not self._topics or not self._named_at or not self._sides.are_opposed:
            return
        for number, span in enumerate(self._article.sentences):
            text = flat(self._article.text[span.start : span.end])
            denied = words.DENIED_BY.search(text)
            for one in self._in_sentence(number, text[: denied.start()] if denied else text):
                yield one
                self._last = one if one.stance is Stance.ASSERTS else self._last
            if denied and self._last is not None and self._last.sentence == number:
                yield from self._denial(number, denied, self._last)

    def _in_sentence(self, number: int, text: str) -> Iterator[PositionProposal]:
        known = self._topic_in(number, text)
        last = self._last if self._last is not None and number - self._last.sentence <= _NEAR else None
        if known is None and last is not None and (words.DENIED.search(text) or words.KNOWS_NOT.search(text)):
            known = words.THIS.search(text) or words.KNOWS_NOT.search(text)
        if known is None:
            return
        start = self._article.sentences[number].start
        speaker = self._speakers.speaker_at(start + known.start(), start + known.end())
        if speaker.rule == "outlet-voice" and self._publisher is None:
            return
        answer = self._answer(text, known, speaker)
        denied = words.DENIED.search(text)
        if denied and words.SAYING.search(text, denied.end(), max(denied.end(), known.start())) and answer is not None:
            denied = None  # "rejected it, saying that Norlandic troops had mined it"
        if words.DOUBTED.search(text):
            yield from self._proposal(number, known.span(), Stance.UNCERTAIN, None, speaker, known.group())
        elif denied or self._is_negated(text, known):
            answer = last.answer if last is not None else answer if denied else self._denied_side(text, known, speaker)
            yield from self._proposal(number, known.span(), Stance.DENIES, answer, speaker, known.group())
        else:
            yield from self._proposal(number, known.span(), Stance.ASSERTS, answer, speaker, known.group())

    def _is_negated(self, text: str, known: re.Match[str]) -> bool:
        return words.CONTROL.fullmatch(known.group()) is not None and bool(words.NEGATED.search(text[: known.start()]))

    def _denied_side(self, text: str, known: re.Match[str], speaker: SpeakerProposal) -> AnswerId | None:
        """Return whose control is denied in "they do not hold it": the side that is named, else the other one."""
        part = words.SAYS.split(text[: known.start()])[-1]
        return self._sides.in_words(part) or self._sides.opposed_to(self._own_side(speaker))

    def _own_side(self, speaker: SpeakerProposal) -> AnswerId | None:
        entity = speaker.speaker.entity if speaker.speaker else None
        entity = self._publisher if speaker.rule == "outlet-voice" else entity
        return self._sides.of_entity(entity) or self._sides.in_words(speaker.words)

    def _topic_in(self, number: int, text: str) -> re.Match[str] | None:
        """Return the words of the question's topic, where the sentence speaks of its place.

        That is by name, as "the city" or with "the breach" soon after it, or if the article is about it from its start.
        """
        before = [one for one in self._named_at if one < number]
        found = next((found for topic in self._topics if (found := topic.search(text))), None)
        if found is None or not before:
            return found if number in self._named_at else None
        is_its = found.group().lower().startswith("its ") or text[: found.start()].lower().endswith("the ")
        goes_on = is_its or words.THE_PLACE.search(text) is not None
        is_near = number - before[-1] <= _NEAR and goes_on
        return found if number in self._named_at or is_near or before[0] < _OPENING else None

    def _denial(self, number: int, denied: re.Match[str], last: PositionProposal) -> Iterator[PositionProposal]:
        """Yield the position of whoever denies what the same sentence claims."""
        if names := self._registry.names_in(denied["np"], with_weak=True):
            speaker = found_speaker(names[-1].entity, "denial", denied["np"])
            what = denied.span("what")
            yield from self._proposal(number, what, Stance.DENIES, last.answer, speaker, denied["what"])

    def _proposal(
        self,
        number: int,
        place: tuple[int, int],
        stance: Stance,
        answer: AnswerId | None,
        speaker: SpeakerProposal,
        topic: str,
    ) -> Iterator[PositionProposal]:
        span = self._article.sentences[number]
        kept = (span.start + place[0], span.start + place[1])
        quotation = shortest_quotation(self._article.text, self._folded, span, kept, _is_telling)
        if quotation is not None and (answer is not None or stance is Stance.UNCERTAIN):
            yield PositionProposal(
                claim=self._claim.id,
                stance=stance,
                answer=answer,
                speaker=speaker,
                quotation=quotation,
                sentence=number,
                topic=topic,
            )

    def _answer(self, text: str, known: re.Match[str], speaker: SpeakerProposal) -> AnswerId | None:
        """Return the answer of the side named last before the topic, else the speaker's own."""
        if (agent := words.AGENT.match(text, known.end())) and (side := self._sides.in_words(agent.group())):
            return side
        theirs = own = self._own_side(speaker)
        parts = words.SAYS.split(text[: known.start()])
        if not words.CONTROL.fullmatch(known.group()):  # nobody says that their own side did harm, unless by name
            own, parts = None, parts[1:] or parts
        for part in reversed(parts):
            if side := self._sides.in_words(part):
                return side
            if words.OWN.search(part):
                return (self._sides.of_entity(self._publisher) if words.WE.search(part) else None) or own
            if words.ENEMY.search(part) or (own is None and words.THEY.search(part)):
                return self._sides.opposed_to(theirs)
        return own


def _names_place(text: str, place: EntityId | None, registry: Registry) -> bool:
    """Tell whether a place is named, and not the region that is called after it."""
    return any(name.entity == place and not words.REGION.match(text, name.end) for name in registry.names_in(text))


def _is_telling(run: str) -> bool:
    is_balanced = run.count('"') % 2 == 0 and run.count("“") == run.count("”")
    return len(run.split()) >= _TELLING and is_balanced and not ends_roughly(run)
