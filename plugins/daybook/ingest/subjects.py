"""Resolves the words that name a speaker to an entity, an unnamed speaker, or a question with candidates."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.names import names_of
from daybook.core.records import Speaker
from daybook.ingest import attribution_words as turns
from daybook.ingest import speaker_words as words
from daybook.ingest.article import flat
from daybook.ingest.bodies_before import BodiesBefore
from daybook.ingest.described_speakers import DescribedSpeakers
from daybook.ingest.named_subjects import NamedSubjects
from daybook.ingest.pronouns import Pronouns
from daybook.ingest.resolved_sayings import ResolvedSayings
from daybook.ingest.saying import Reach, Saying
from daybook.ingest.speaker_proposal import Candidate, SpeakerProposal, open_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.ids import EntityId
    from daybook.ingest.article import Article, Span
    from daybook.ingest.new_names import NameProposal
    from daybook.ingest.registry import Registry

_SOMEBODY: Final = re.compile(
    r"[Tt]he (?:head|interlocutor|politician|diplomat|source|speaker|minister|chief|leader|expert|analyst|lawyer|doctor"
    r"|officer|commander|general|official|spokes\w+)\b.{0,60}"
)
"""A person by what they are, who may be whoever spoke last."""
_FULL_STOP: Final = re.compile(r"(?<=\w{3})\.$")
"""The end of a sentence behind a name, and of no abbreviation."""
_INITIALS: Final = re.compile(r"\(([A-Z]{2,8})\)$")
"""The short name behind a long one that the archive may not have."""
_INTRODUCED: Final = re.compile(
    r"\b(?i:spokes(?:man|woman|person)) (?:for|of) [^,.;:()\n]{2,80}|[A-Z][^,.;:()\n]{2,60} (?i:spokes(?:man"
    r"|woman|person))\b"
)
_OFFICE_OF: Final = re.compile(r"(?P<who>.+)'s (?:office|team|aides?|staff|administration|press office)")


class Subjects:
    """Resolves the subjects of an article's sayings, one after the other: some look back at those before."""

    def __init__(
        self,
        article: Article,
        registry: Registry,
        sayings: Sequence[Saying],
        new_names: tuple[NameProposal, ...] = (),
    ) -> None:
        self._article = article
        self._registry = registry
        self._named = NamedSubjects(registry)
        self._names = registry.names_in(article.text, with_weak=True)
        self._resolved = ResolvedSayings()
        self._bodies = BodiesBefore(registry, self._names, self._resolved)
        self._described = DescribedSpeakers(registry, self._resolved)
        self._pronouns = Pronouns(article, registry, self._named, sayings, new_names)
        surnames = (one.name.rpartition(" ")[2] for one in new_names if not words.BODY_NAME.search(one.name))
        self._new = tuple(re.compile(rf"\b{re.escape(one)}$") for one in (*(one.name for one in new_names), *surnames))

    def resolve(self, saying: Saying) -> SpeakerProposal:
        """Return who the subject of a saying is."""
        text = self._article.words_of(saying.subject)
        text = _FULL_STOP.sub("", turns.COUNT_BY.sub("", words.OBJECTS.get(text.lower(), text)))
        found = self._read(text, saying)
        if saying.via is not None:
            found = replace(found, via=self._relay(self._article.words_of(saying.via)))
        if saying.rule == "tally-from" and turns.MAKES.search(self._behind(saying)):
            doubt = f'is the number by "{text}", or is it what the outlet makes of it?'
            found = replace(found, rule="tally-from", doubts=(*found.doubts, doubt))
        self._resolved.add(saying, found)
        return found

    def of_heading(self, line: Span) -> SpeakerProposal | None:
        """Propose the one person whom the line before a list names, which is doubted: "Orrin ended his briefing:"."""
        named = {one.entity for one in self._registry.names_in(self._article.words_of(line), with_weak=True)}
        persons = [one for one in named if self._registry.is_person(one)]
        if len(persons) != 1:
            return None
        found = self._named.of_person_or_body(persons[0], "list", self._registry.by_id[persons[0]].name)
        return replace(found, rule="list", doubts=(f'is this list what "{found.words}" says?',))

    def of_label(self, label: Span, sentence: int) -> SpeakerProposal:
        """Return who the label of a paragraph in a transcript names; one in capitals is read as if it had none."""
        text = self._article.words_of(label)
        saying = Saying(sentence=sentence, subject=label, verb=label, reach=Reach.AFTER, rule="transcript")
        introduced = self._introduced(label) if words.SPOKESPERSON.fullmatch(text) else None
        found = introduced or self._known(text, saying)
        shown = " ".join(word.capitalize() for word in text.split()) if text.isupper() and " " in text else text
        found = found or (self._known(shown, saying) if shown != text else None)
        if found is not None:
            return replace(found, rule="transcript")
        if words.UNNAMED.search(text) or len(text) == 1:
            written = text.lower() if " " in text else text
            return SpeakerProposal(speaker=Speaker(anonymous=written), rule="transcript", words=text)
        return self._unknown(shown)

    def _introduced(self, label: Span) -> SpeakerProposal | None:
        """Return whom the words before a transcript call its spokesperson: "Ola Brandt, spokesman for the relief"."""
        found = _INTRODUCED.search(flat(self._article.text[: label.start]))
        return self._named.spokesperson(found.group()) if found else None

    def _read(self, text: str, saying: Saying) -> SpeakerProposal:
        if text.lower() in words.PRONOUNS:
            return self._pronouns.resolve(text, saying, self._resolved.recent)
        found = self._known(text, saying)
        if found is None and (short := _INITIALS.search(text)):
            found = self._named.named(short[1], saying.rule)
        if found is None and (owner := words.OWN_WORDS.fullmatch(flat(text))):
            who = owner["who"]
            found = self._known(who, saying) or self._bodies.read(f"the {who}", saying)
        return (
            found or self._of_office(text) or self._surely_new(text) or self._described.read(text) or self._open(text)
        )

    def _known(self, text: str, saying: Saying) -> SpeakerProposal | None:
        """Return whom the words name, by an entity of the archive or by somebody who was named before."""
        return (
            self._named.spokesperson(text)
            or self._named.named(text, saying.rule)
            or self._named.by_office(text, self._context(saying.sentence))
            or self._surname_before(text, saying)
            or self._bodies.read(text, saying)
            or self._office_named_before(text, saying)
        )

    def _surely_new(self, text: str) -> SpeakerProposal | None:
        """Return words that end in a name which the archive does not have."""
        plain = flat(text)
        ends = (name.search(plain) for name in self._new)
        is_new = any(end and not words.MODIFIER.search(plain[: end.start()]) for end in ends)
        return self._unknown(text) if is_new else None

    def _of_office(self, text: str) -> SpeakerProposal | None:
        """Read "Ola Brandt's office" as Ola Brandt, which is doubted."""
        office = _OFFICE_OF.fullmatch(flat(text))
        found = self._named.named(office["who"], "office-of") if office else None
        if office is None or found is None:
            return None
        return replace(found, rule="office-of", words=text, doubts=(f'"{text}" is taken to be "{office["who"]}"',))

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
        for by, earlier in self._resolved.latest_first():
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

    def _open(self, text: str) -> SpeakerProposal:
        """Propose whoever spoke last for "the head of the city", which is doubted; else ask."""
        if _SOMEBODY.fullmatch(flat(text)):
            for _, earlier in self._resolved.latest_first():
                if earlier.is_personal(self._registry):
                    doubt = f'"{text}" is taken to be "{earlier.words}"'
                    return (
                        earlier if earlier.is_unknown_name else replace(earlier, rule="named-before", doubts=(doubt,))
                    )
        return self._unknown(text)

    def _unknown(self, text: str) -> SpeakerProposal:
        known = [Candidate(name.entity, name.entity) for name in self._registry.names_in(text, with_weak=True)]
        return open_speaker("unknown-name", text, known, f'no entity of the archive is "{text}"')
