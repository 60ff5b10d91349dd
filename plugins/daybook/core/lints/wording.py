"""Wording: no verb that judges a speaker, and no word that means another day to every reader."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

from daybook.core.lints.phrases import Phrases
from daybook.core.problems import Problem, Severity
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daybook.core.lints.ground import Ground
    from daybook.core.lints.owntext import Reading, Sentence


def verbs_are_the_same_for_all(reading: Reading, ground: Ground) -> Iterator[Problem]:
    """Outside quotations nobody admits, boasts or falsely claims: everybody says, denies or disputes."""
    lists = ground.lists.loaded_verb
    for sentence, words in _found(reading, Phrases(lists.verbs, lists.but), ground):
        message = f"{shown(words)} judges the speaker"
        hint = "write says, denies or disputes, the same verbs for everybody, or quote the source's own word"
        place, about = sentence.position_of(words), sentence.about(words)
        yield Problem(place, "loaded-verb", message, hint, Severity.WARNING, about)


def time_is_absolute(reading: Reading, ground: Ground) -> Iterator[Problem]:
    """Outside quotations a text says on which day something was, for it is read on another day."""
    lists = ground.lists.relative_time
    for sentence, words in _found(reading, Phrases(lists.words, lists.but), ground):
        message = f"{shown(words)} means another day to every reader"
        hint = "write the day, as in on 4 May 2031, or quote the source's own words"
        place, about = sentence.position_of(words), sentence.about(words)
        yield Problem(place, "relative-time", message, hint, Severity.WARNING, about)


def _found(reading: Reading, phrases: Phrases, ground: Ground) -> Iterator[tuple[Sentence, str]]:
    """Yield each phrase that stands outside quotations and is no part of a name, with its sentence."""
    for sentence in reading.sentences_with(phrases.keys):
        found = tuple(phrases.find(sentence.own))
        named = [(name.start, name.end) for name in ground.names.find(sentence.own)] if found else []
        free = (one.group() for one in found if not _lies_in(named, one.start()))
        for words in dict.fromkeys(free):  # once a sentence is enough
            yield sentence, words


def _lies_in(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    """Tell whether an offset lies in one of the spans, which are in order and apart."""
    index = bisect.bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return index >= 0 and offset < spans[index][1]
