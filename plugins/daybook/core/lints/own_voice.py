"""The archive's own voice answers no disputed question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.lints.phrases import Phrases
from daybook.core.problems import Problem, Severity
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.lints.ground import Ground
    from daybook.core.lints.owntext import Reading, Sentence
    from daybook.core.records import Briefing, Claim


def disputed_answers_have_a_speaker(reading: Reading, ground: Ground) -> Iterator[Problem]:
    """A sentence that tells of a disputed thing who took or holds it names a speaker, quotes, or links the question.

    A question ends to be disputed with the day of its resolution.
    """
    lists = ground.lists.own_voice
    verbs, speaking = Phrases(lists.verbs, lists.but), Phrases(lists.attribution)
    for sentence in reading.sentences_with(verbs.keys):
        if sentence.plain.endswith("?"):
            continue
        found = next(verbs.find(sentence.own), None)
        if found is None or sentence.has_quotation or speaking.stand_in(sentence.own):
            continue
        if any(link.scheme == "claim" for link in sentence.links):
            continue
        claim = _disputed_in(sentence, reading.briefing, ground)
        if claim is not None:
            words = found.group()
            message = f"{shown(words)} answers in our own voice what is disputed: {shown(claim.question)}"
            hint = f"name who says so, quote it, or link the words to claim:{claim.id}"
            place, about = sentence.position_of(words), sentence.about(words)
            yield Problem(place, "own-voice", message, hint, Severity.WARNING, about)


def _disputed_in(sentence: Sentence, briefing: Briefing, ground: Ground) -> Claim | None:
    """Return the first question, open on the briefing's day, about somebody or something named in a sentence."""
    named = [name.entity for name in ground.strong_names.find(sentence.plain)]
    linked = [link.id for link in sentence.links if link.scheme == "entity"]
    claims = (claim for entity in (*named, *linked) for claim in ground.disputed.get(entity, ()))
    return next((claim for claim in claims if _is_open(claim, briefing)), None)


def _is_open(claim: Claim, briefing: Briefing) -> bool:
    return claim.resolution is None or claim.resolution.date.last > briefing.date.first
