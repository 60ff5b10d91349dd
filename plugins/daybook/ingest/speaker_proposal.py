"""Who says something, as it is proposed: a speaker with the rule that found it, or an open question with candidates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.ids import EntityId
from daybook.core.records import Speaker
from daybook.ingest.speaker_words import BODY_KIND, BODY_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.ingest.registry import Registry

_PERSONS_NAME = re.compile(r"(?:^|[a-z] )(?:[A-Z][\w'.-]+ ?){1,4}$")


_A_PERSON = re.compile(
    r"^(?:a|an|one|another|the)\b|(?:minister|president|mayor|governor|official|spokes(?:man|woman|person)"
    r"|chief|head|leader"
    r"|ambassador|envoy|director|commander|prosecutor|chancellor|premier)$"
)
"""Words for one person without a name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant: an entity, or words that name none."""

    words: str
    entity: EntityId | None = None

    def __str__(self) -> str:
        return self.entity or f'"{self.words}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerProposal:
    """Who says something; `speaker` is None where the text leaves it open.

    `rule` names what proposed it, `words` are those of the text. `candidates` are who may be meant, nearest
    first, and `doubts` questions for the author. `spokesperson` and `via` are as in a figure.
    """

    speaker: Speaker | None
    rule: str
    words: str
    spokesperson: EntityId | None = None
    via: EntityId | None = None
    candidates: tuple[Candidate, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def is_pronoun(self) -> bool:
        """Whether the text names the speaker by a pronoun."""
        return self.rule == "pronoun"

    @property
    def is_unknown_name(self) -> bool:
        """Whether the text names the speaker by a name that the archive does not have."""
        return self.speaker is None and self.rule == "unknown-name"

    @property
    def _is_body(self) -> bool:
        return bool(BODY_NAME.search(self.words) or BODY_KIND.search(self.words))

    @property
    def identity(self) -> str:
        """What is equal for proposals of one person or body."""
        if self.spokesperson:
            return self.spokesperson
        if self.speaker:
            return self.speaker.entity or self.speaker.anonymous
        return self.words

    def is_personal(self, registry: Registry) -> bool:
        """Tell whether "he" or "she" can stand for the speaker."""
        if self.spokesperson:
            return True
        if self.speaker is None:
            return self.is_unknown_name and bool(_PERSONS_NAME.search(self.words)) and not self._is_body
        if self.speaker.entity:
            return registry.is_person(self.speaker.entity)
        return bool(_A_PERSON.search(self.speaker.anonymous))

    def is_collective(self, registry: Registry) -> bool:
        """Tell whether "it" or "they" can stand for the speaker."""
        if self.speaker is None:
            return self.is_unknown_name and self._is_body
        if self.speaker.entity:
            return not registry.is_person(self.speaker.entity)
        return not re.match(r"(?:a|an|one)\b", self.speaker.anonymous)


def found_speaker(
    entity: EntityId, rule: str, words: str, spokesperson: EntityId | None = None, doubts: tuple[str, ...] = ()
) -> SpeakerProposal:
    """Return a proposal of a known entity."""
    return SpeakerProposal(
        speaker=Speaker(entity=entity), rule=rule, words=words, spokesperson=spokesperson, doubts=doubts
    )


def open_speaker(rule: str, words: str, candidates: Iterable[Candidate], doubt: str) -> SpeakerProposal:
    """Return a question, with its candidates each once."""
    unique = tuple({str(one): one for one in candidates}.values())
    return SpeakerProposal(speaker=None, rule=rule, words=words, candidates=unique, doubts=(doubt,))
