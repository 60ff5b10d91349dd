"""Finds who is named as a speaker without a verb of saying: according to, counted by, in her words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.records import EntityType
from daybook.ingest import attribution_words as words
from daybook.ingest.saying import Reach, Saying
from daybook.ingest.speech_verbs import APPOSED
from daybook.ingest.subject_finding import subject_before

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from daybook.ingest.article import Span
    from daybook.ingest.registry import Registry

_NAMING = (
    (words.SAID_BY, "said-by", Reach.AFTER),
    (words.OWN_COUNT, "own-count", Reach.AFTER),
    (words.AS_REPORTED, "as-reported-by", Reach.SENTENCE),
    (words.ACCORDING_TO_WHICH, "according-to", Reach.AFTER),
    (words.IN_WORDS_OF, "in-words-of", Reach.SENTENCE),
    (words.IN_HER_OPINION, "in-words-of", Reach.SENTENCE),
    (words.PUBLISHED_BY, "published-by", Reach.SENTENCE),
    (words.EARLIER, "told-before", Reach.EARLIER),
    (words.IN_ADDRESS, "in-address", Reach.AFTER),
)
"""Patterns that name a speaker by themselves, with their rule and what they govern."""


def attributions_in(number: int, sentence: Span, text: str, registry: Registry) -> Iterator[Saying]:
    """Yield the attributions of a sentence; `text` are its words with quotations blanked."""
    relayed = words.QUOTED_BY.search(text)
    via = sentence.part(*relayed.span("via")) if relayed and relayed["via"] else None
    for found in words.ACCORDING.finditer(text):
        if found["np"] in {"which", "whom"}:
            continue
        count = words.COUNT_BY.match(found["np"])
        start, end = found.start("np") + (count.end() if count else 0), found.end("np")
        if not found["np"][:1].isupper() and (apposed := APPOSED.match(text, found.end("np"))):
            start, end = apposed.span("np")
        yield Saying(
            sentence=number,
            subject=sentence.part(start, end),
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
    yield from _told_by(number, sentence, text)
    yield from _with_colon(number, sentence, text, registry)
    yield from _tallies(number, sentence, text, registry)


def _verb_around(found: re.Match[str]) -> tuple[int, int]:
    """Return the words around a name that say it speaks: those on the longer side of it."""
    start, end = found.span("np")
    return (found.start(), start) if start - found.start() > found.end() - end else (end, found.end())


def _told_by(number: int, sentence: Span, text: str) -> Iterator[Saying]:
    """Yield whose numbers stand before "counted by": of the whole sentence where a comma sets it off."""
    for found in words.TOLD_BY.finditer(text):
        if words.PUBLISHED_BY.search(text) or words.EARLIER.match(text) or words.ACCORDING.search(text):
            continue
        is_apart = text[: found.start()].rstrip().endswith(",")
        yield Saying(
            sentence=number,
            subject=sentence.part(*found.span("np")),
            verb=sentence.part(found.start(), found.start("np")),
            reach=Reach.SENTENCE if is_apart else Reach.BEFORE,
            rule="told-by",
        )


def _with_colon(number: int, sentence: Span, text: str, registry: Registry) -> Iterator[Saying]:
    if (colon := words.COLON.match(text)) and _is_a_speaker(colon["np"], registry):
        yield Saying(
            sentence=number,
            subject=sentence.part(*colon.span("np")),
            verb=sentence.part(colon.end("np"), colon.end()),
            reach=Reach.AFTER,
            rule="colon",
        )


def _tallies(number: int, sentence: Span, text: str, registry: Registry) -> Iterator[Saying]:
    for found in words.TALLY.finditer(text):
        names = registry.names_in(found["np"], with_weak=True)
        if any(name.start < 5 for name in names):  # noqa: PLR2004 - "the " may stand before
            start = found.start("np")
            yield Saying(
                sentence=number,
                subject=sentence.part(start + names[0].start, start + names[0].end),
                verb=sentence.part(found.start(), start),
                reach=Reach.SENTENCE,
                rule="tally-from",
            )
    for found in words.QUOTED_AS_SAYING.finditer(text):
        before = subject_before(text, found.start(), registry)
        yield Saying(
            sentence=number,
            subject=sentence.part(*found.span("np")),
            verb=sentence.part(found.end("np"), found.end()),
            reach=Reach.AFTER,
            rule="quoted-as-saying",
            via=sentence.part(*before) if before else None,
        )


def _is_a_speaker(phrase: str, registry: Registry) -> bool:
    """Tell whether a phrase is the name of a known person or body, and nothing else."""
    speaking = {EntityType.PERSON, EntityType.ORGANISATION}
    return any(
        name.end == len(phrase) and registry.by_id[name.entity].type in speaking
        for name in registry.names_in(phrase, with_weak=True)
    )
