"""Finds the verbs of saying of a sentence, and who is the subject of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.records import EntityType
from daybook.ingest import attribution_words as turns
from daybook.ingest import speech_verbs as verbs
from daybook.ingest.saying import Reach, Saying
from daybook.ingest.subject_finding import (
    can_count,
    follows_a_verb,
    is_somebodys_count,
    last_stretch,
    names_a_speaker,
    opening_subject,
    subject_before,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from daybook.ingest.article import Span
    from daybook.ingest.registry import Registry

_STOPS: Final = frozenset(",.!?…")
"""What stands at the end of a quotation whose speaker follows."""
_OUTLET: Final = re.compile(
    r"[A-Z]{2,6}$|\b(?:agency|newspaper|television|radio|News|Times|Post|Press|TV|Gazette|Wire)$"
)


def verb_sayings_in(
    number: int, sentence: Span, text: str, written: str, registry: Registry, surnames: AbstractSet[str]
) -> Iterator[Saying]:
    """Yield the sayings of a sentence by its verbs; `text` are its words as `written` with quotations blanked.

    `surnames` are those of names that the archive does not have.
    """
    relayed = turns.QUOTED_BY.search(text)
    via = sentence.part(*relayed.span("via")) if relayed and relayed["via"] else None
    reader = _Sentence(number, sentence, text, registry, surnames)
    for found in verbs.VERB.finditer(text):
        if saying := reader.read(found, via):
            yield saying
    for tag in verbs.QUOTE_TAG.finditer(text):
        if written[tag.start() - 1 : tag.start()] in _STOPS and not verbs.VERB.fullmatch(tag["verb"]):
            yield reader.saying(tag.span("np"), tag.span("verb"), Reach.SENTENCE, "quotation-tag")


class _Sentence:
    """Reads the verbs of one sentence."""

    def __init__(self, number: int, sentence: Span, text: str, registry: Registry, surnames: AbstractSet[str]) -> None:
        self._number, self._sentence, self._text = number, sentence, text
        self._registry, self._surnames = registry, surnames

    def saying(
        self, subject: tuple[int, int], verb: tuple[int, int], reach: Reach, rule: str, via: Span | None = None
    ) -> Saying:
        """Return a saying, of offsets in the sentence."""
        at = self._sentence.part
        return Saying(sentence=self._number, subject=at(*subject), verb=at(*verb), reach=reach, rule=rule, via=via)

    def read(self, verb: re.Match[str], via: Span | None) -> Saying | None:
        """Return what a verb says, or None where nobody says anything by it."""
        text = self._text
        before, after = text[: verb.start()].rstrip(), text[verb.end() :]
        if inverted := self._inverted(verb, before, after):
            return self.saying(inverted, verb.span(), Reach.SENTENCE, "said-after", via)
        if able := verbs.ABLE.search(before):
            before = before[: able.start()]
        elif verbs.PASSIVE.search(before) or (verb.group() in verbs.BARE_FORMS and verbs.BARE.search(before)):
            return None  # it is passive, or no verb
        if verbs.NEEDS.get(verb.group()) and not verbs.NEEDS[verb.group()].match(after):
            return None
        if shared := self._shared(verb, before):
            return self.saying(shared, verb.span(), Reach.AFTER, "verb-of-saying", via)
        subject = subject_before(text, len(before), self._registry)
        if subject is not None and not self._speaks(verb, subject):
            subject = None
        if subject is None and verb["counting"]:
            subject = self._behind_relative(verb)
        if subject is None:
            return None
        return self._with_subject(verb, subject, before, after, via)

    def _speaks(self, verb: re.Match[str], subject: tuple[int, int]) -> bool:
        phrase = self._text[slice(*subject)]
        if verb.group() in verbs.SHOWING:
            return is_somebodys_count(phrase, self._registry, self._surnames)
        if verb["counting"]:
            return can_count(phrase, self._registry, self._surnames)
        return names_a_speaker(phrase)

    def _inverted(self, verb: re.Match[str], before: str, after: str) -> tuple[int, int] | None:
        """Return the subject behind a verb that stands behind what was said: '..., said Name'."""
        if not verb["saying"] or verb.group() in verbs.WITH_OBJECT or not before.endswith((",", '"')):
            return None
        inverted = verbs.INVERTED_SUBJECT.match(after)
        if inverted is None or not follows_a_verb(inverted["np"]):
            return None
        apposed = verbs.APPOSED.match(after, inverted.end("np")) if inverted["np"].strip().islower() else None
        start = verb.end() + (apposed.start("np") if apposed else inverted.start("np"))
        return start, start + len((apposed or inverted)["np"].rstrip())

    def _shared(self, verb: re.Match[str], before: str) -> tuple[int, int] | None:
        """Return the subject that a second verb has from the sentence's beginning: 'X played it down, and said'."""
        if not verbs.SECOND.search(before) or verb["counting"] == "saying" or verb.group() in {"adding", "saying"}:
            return None
        clause = self._text.rfind("; ", 0, verb.start())
        start = clause + 2 if clause >= 0 else 0
        subject = opening_subject(self._text[start:])
        if subject is None:
            return None
        shared = start + subject[0], start + subject[1]
        return shared if shared[1] < verb.start() and self._speaks(verb, shared) else None

    def _behind_relative(self, verb: re.Match[str]) -> tuple[int, int] | None:
        """Return the subject of 'A group of volunteers that keeps lists counts 12 boats'."""
        subject = opening_subject(self._text)
        between = self._text[subject[1] : verb.start()] if subject else ""
        return subject if re.match(r" (?:that|which|who) [^,;:\"]+$", between) else None

    def _with_subject(
        self, verb: re.Match[str], subject: tuple[int, int], before: str, after: str, via: Span | None
    ) -> Saying:
        is_told = verb.group() in verbs.WITH_OBJECT
        told = verbs.TOLD.match(after) if is_told else None
        if told:
            start = verb.end() + told.start("via")
            via = self._sentence.part(start, start + len(told["via"].rstrip()))
        citing = turns.QUOTED_BY.search(after)
        if citing and citing["source"] and self._relays(self._text[slice(*subject)]):
            start = verb.end() + citing.start("source")
            source = (start, start + len(citing["source"].rstrip()))
            return self.saying(source, verb.span(), Reach.SENTENCE, "citing", self._sentence.part(*subject))
        if cited := turns.CITING.search(before):
            relay = self._sentence.part(*(last_stretch(before[: cited.start()]) or subject))
            return self.saying(cited.span("source"), verb.span(), Reach.AFTER, "citing", relay)
        trailing = _is_preceded_by_speech(self._text, subject[0]) and bool(
            verbs.TRAILING.match(after[told.end() :] if told else after)
            or (is_told and verbs.TOLD_SOMEBODY.match(after))
        )
        rule = "verb-of-saying" if verb["saying"] else "verb-of-counting"
        return self.saying(subject, verb.span(), Reach.SENTENCE if trailing else Reach.AFTER, rule, via)

    def _relays(self, phrase: str) -> bool:
        """Tell whether somebody passes on what others say, as outlets do; a witness who cites another speaks still."""
        names = self._registry.names_in(phrase)
        if names:
            return self._registry.by_id[names[-1].entity].type is EntityType.ORGANISATION
        return bool(_OUTLET.search(phrase))


def _is_preceded_by_speech(text: str, start: int) -> bool:
    return text[:start].rstrip().endswith((",", '"', "-", "–", "—"))
