"""Finds every place where somebody is said to say something: who is named, and which words that governs."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.records import EntityType
from daybook.ingest import speech_words as words
from daybook.ingest.article import Span, flat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.ingest.article import Article
    from daybook.ingest.registry import Registry


class Reach(enum.StrEnum):
    """What a saying governs in its sentence."""

    AFTER = "after"
    BEFORE = "before"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Somebody says something in a sentence.

    `subject` spans the words that name the speaker, `verb` those that say so; both count characters of the
    text. `via` spans the name of who relayed it. `rule` is how it was found.
    """

    sentence: int
    subject: Span
    verb: Span
    reach: Reach
    rule: str
    via: Span | None = None


def find_sayings(article: Article, registry: Registry) -> tuple[Saying, ...]:
    """Return all sayings in the order of their verbs; words inside of quotations are not looked at."""
    found = [
        saying
        for number, sentence in enumerate(article.sentences)
        for saying in _in_sentence(number, sentence, flat(article.unquoted(sentence)), registry)
    ]
    return tuple(sorted(found, key=lambda saying: (saying.sentence, saying.verb.start)))


_NAMING = (
    (words.SAID_BY, "said-by", Reach.AFTER),
    (words.OWN_COUNT, "own-count", Reach.AFTER),
    (words.AS_REPORTED, "as-reported-by", Reach.SENTENCE),
)
"""Patterns that name a speaker by themselves, with their rule and what they govern."""


def _verb_around(found: re.Match[str]) -> tuple[int, int]:
    """Return the words around a name that say it speaks: those on the longer side of it."""
    start, end = found.span("np")
    return (found.start(), start) if start - found.start() > found.end() - end else (end, found.end())


def _in_sentence(number: int, sentence: Span, text: str, registry: Registry) -> Iterator[Saying]:
    relayed = words.QUOTED_BY.search(text)
    via = sentence.part(*relayed.span("via")) if relayed and relayed["via"] else None
    for found in words.ACCORDING.finditer(text):
        count = words.COUNT_BY.match(found["np"])
        start = found.start("np") + (count.end() if count else 0)
        yield Saying(
            sentence=number,
            subject=sentence.part(start, found.end("np")),
            verb=sentence.part(found.start(), found.start("np")),
            reach=Reach.SENTENCE,
            rule="according-to",
            via=via,
        )
    for pattern, rule, reach in _NAMING:
        for found in pattern.finditer(text):
            yield Saying(
                sentence=number,
                subject=sentence.part(*found.span("np")),
                verb=sentence.part(*_verb_around(found)),
                reach=reach,
                rule=rule,
            )
    if (colon := words.COLON.match(text)) and _is_a_speaker(colon["np"], registry):
        yield Saying(
            sentence=number,
            subject=sentence.part(*colon.span("np")),
            verb=sentence.part(colon.end("np"), colon.end()),
            reach=Reach.AFTER,
            rule="colon",
        )
    for found in words.TALLY.finditer(text):
        if any(name.start < 5 for name in registry.names_in(found["np"], with_weak=True)):  # noqa: PLR2004 - "the " may stand before
            first = registry.names_in(found["np"], with_weak=True)[0]
            start = found.start("np")
            yield Saying(
                sentence=number,
                subject=sentence.part(start + first.start, start + first.end),
                verb=sentence.part(found.start(), start),
                reach=Reach.SENTENCE,
                rule="tally-from",
            )
    for found in words.QUOTED_AS_SAYING.finditer(text):
        before = _subject_before(text, found.start(), registry)
        yield Saying(
            sentence=number,
            subject=sentence.part(*found.span("np")),
            verb=sentence.part(found.end("np"), found.end()),
            reach=Reach.AFTER,
            rule="quoted-as-saying",
            via=sentence.part(*before) if before else None,
        )
    for found in words.VERB.finditer(text):
        if saying := _read_verb(number, sentence, found, text, via, registry):
            yield saying


def _read_verb(
    number: int, sentence: Span, verb: re.Match[str], text: str, via: Span | None, registry: Registry
) -> Saying | None:
    before = text[: verb.start()].rstrip()
    after = text[verb.end() :]
    if verb["saying"] and verb.group() not in _WITH_OBJECT and before.endswith((",", '"')):
        inverted = words.INVERTED_SUBJECT.match(after)
        if inverted and _follows_a_verb(inverted["np"]):
            start = verb.end() + inverted.start("np")
            return Saying(
                sentence=number,
                subject=sentence.part(start, start + len(inverted["np"].rstrip())),
                verb=sentence.part(*verb.span()),
                reach=Reach.SENTENCE,
                rule="said-after",
                via=via,
            )
    if words.PASSIVE.search(before) or (verb.group() in _BARE_FORMS and words.BARE.search(before)):
        return None
    subject = _subject_before(text, verb.start(), registry)
    if subject is None:
        return None
    phrase = text[subject[0] : subject[1]]
    if verb["counting"] and not _can_count(phrase, registry):
        return None
    if verb["saying"] and not _names_a_speaker(phrase):
        return None
    told = words.TOLD.match(after) if verb.group() in {"told", "tells"} else None
    if told:
        start = verb.end() + told.start("via")
        via = sentence.part(start, start + len(told["via"].rstrip()))
    citing = words.QUOTED_BY.search(after)
    if citing and citing["source"]:
        start = verb.end() + citing.start("source")
        return Saying(
            sentence=number,
            subject=sentence.part(start, start + len(citing["source"].rstrip())),
            verb=sentence.part(*verb.span()),
            reach=Reach.SENTENCE,
            rule="citing",
            via=sentence.part(*subject),
        )
    if cited := words.CITING.search(before):
        return Saying(
            sentence=number,
            subject=sentence.part(*cited.span("source")),
            verb=sentence.part(*verb.span()),
            reach=Reach.AFTER,
            rule="citing",
            via=sentence.part(*(_last_stretch(before[: cited.start()]) or subject)),
        )
    trailing = _is_preceded_by_speech(text, subject[0]) and bool(
        words.TRAILING.match(after[told.end() :] if told else after)
        or (verb.group() in {"told", "tells"} and words.TOLD_SOMEBODY.match(after))
    )
    return Saying(
        sentence=number,
        subject=sentence.part(*subject),
        verb=sentence.part(*verb.span()),
        reach=Reach.SENTENCE if trailing else Reach.AFTER,
        rule="verb-of-saying" if verb["saying"] else "verb-of-counting",
        via=via,
    )


_COUNTED = re.compile(
    r"(?:(?:nearly|about|some|more than|over|at least|around|almost|up to|fewer than) )?\d", re.IGNORECASE
)
_WITH_OBJECT = frozenset({"told", "tells", "informed", "informs"})
"""Verbs behind which stands who was told, not who speaks."""
_BARE_FORMS = frozenset({"say", "report", "record", "put", "estimate", "expect", "believe"})


def _is_preceded_by_speech(text: str, start: int) -> bool:
    return text[:start].rstrip().endswith((",", '"', "-", "–", "—"))


def _is_a_speaker(phrase: str, registry: Registry) -> bool:
    """Tell whether a phrase is the name of a known person or body, and nothing else."""
    speaking = {EntityType.PERSON, EntityType.ORGANISATION}
    return any(
        name.end == len(phrase) and registry.by_id[name.entity].type in speaking
        for name in registry.names_in(phrase, with_weak=True)
    )


def _can_count(phrase: str, registry: Registry) -> bool:
    """Tell whether a subject can be that of a verb which may also be a noun: a name, a body, people, a pronoun."""
    text = phrase.strip()
    plain = words.NAMED_KIND.sub("", text)
    names = registry.names_in(plain, with_weak=True)
    if names and names[-1].end == len(plain):
        return True
    if text.endswith(("'s", "'")) or words.CLAUSE.search(text):
        return False
    if text.lower() in words.PRONOUNS or words.BODY.match(text) or words.NAME_ALONE.fullmatch(text):
        return True
    return bool(words.UNNAMED.search(text)) and bool(re.match(r"[A-Z]|(?:an?|the|two|three|some|several) ", text))


def _follows_a_verb(phrase: str) -> bool:
    """Tell whether words behind "said" name the speaker: they begin as a name does and hold no clause."""
    opens = re.match(r"(?:the|a|an|one|another|some|[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w'-]*)\b", phrase.strip())
    return bool(opens) and not words.CLAUSE.search(phrase) and _names_a_speaker(phrase)


def _names_a_speaker(phrase: str) -> bool:
    """Tell whether words can name a speaker: a pronoun, a name, or a noun with its article."""
    text = phrase.strip()
    if text.lower() in words.PRONOUNS:
        return True
    if not text or len(text.split()) > 16 or _COUNTED.match(text):  # noqa: PLR2004 - longer is a clause
        return False
    return bool(
        re.search(r"(?:^|\s)[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w'-]", text)
        or re.match(
            r"(?:the|a|an|one|another|some|several|two|three|many|his|her|its|their|local|senior)\b",
            text,
            re.IGNORECASE,
        )
        or words.UNNAMED.search(text)
    )


def _subject_before(text: str, verb_start: int, registry: Registry) -> tuple[int, int] | None:
    """Return where the words stand that name the subject of a verb."""
    before = _without_brackets(text[:verb_start].rstrip())
    if auxiliary := words.AUXILIARY.search(before):
        before = before[: auxiliary.start()]
    before = _without_brackets(before.rstrip())
    if relative := words.RELATIVE.search(before.rstrip(",")):
        before = before[: relative.start()].rstrip()
    if before.endswith(","):
        return _before_apposition(before[:-1], registry)
    return _last_stretch(before)


def _without_brackets(before: str) -> str:
    """Leave out what stands in brackets at the end: "the Coast Council (CC)"."""
    bracket = re.search(r"\s*\([^()]{1,60}\)$", before)
    return before[: bracket.start()] if bracket else before


def _last_stretch(before: str) -> tuple[int, int] | None:
    start = 0
    for boundary in words.BOUNDARY.finditer(before):
        start = boundary.end()
    while start < len(before) and not before[start].isalnum():
        start += 1
    joining = re.match(r"(?:But|And|Yet|So|Still|However|Meanwhile|Then|Now) (?=\S)", before[start:])
    if joining:
        start += joining.end()
    if time := words.TIME_FIRST.match(before[start:]):
        start += time.end() + 1
    opening = re.match(
        r"(?:In|At|On|For|By|With|Earlier|Later|Meanwhile|Yesterday|Today|And|But|So|Yet|Still|with"
        r"|With) (?=(?:the|a|an|he|she|it|they)\b|[A-Z])",
        before[start:],
    )
    if opening:
        start += opening.end()
    return (start, len(before)) if start < len(before) else None


def _before_apposition(before: str, registry: Registry) -> tuple[int, int] | None:
    """Return the name out of "Name, a teacher," or "the mayor, Name,"."""
    last = _last_stretch(before)
    if last is None:
        return None
    head = before[: last[0]].rstrip()
    earlier = _last_stretch(head.rstrip(",").rstrip()) if head.endswith(",") else None
    for stretch in (last, earlier):
        if stretch and any(registry.is_person(name.entity) for name in registry.names_in(before[slice(*stretch)])):
            return stretch
    if earlier and before[earlier[0]].isupper():
        name = before[slice(*earlier)]
        if not before[last[0]].isupper() or (words.NAME_ALONE.fullmatch(name) and " of " in before[slice(*last)]):
            return earlier
    return last
