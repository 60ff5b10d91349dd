"""A draft's body as a list of facts with their references, so that writing starts from there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.dates import DateSpan
from daybook.core.pages.wording import sentence_case, words_of_date
from daybook.core.records import Stance
from daybook.ingest.draft_body import escape_markdown
from daybook.ingest.speaker_proposal import SpeakerProposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.core.ids import EntityId
    from daybook.core.records import Entity

_MARKS: Final = (('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"))
_VERBS: Final = {Stance.DENIES: "denies", Stance.DISPUTES: "disputes"}
"""What is not simply said."""
LEFT_OUT: Final = "## Left out until accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something to tell: the entry of the draft it stands in, as `figures.people`, and the quotation that proves it.

    `is_kept` says that nobody needs to accept it first. `label` are the words that are linked, `speaker` who says it,
    `stance` in which way, `day` when it happened.
    """

    place: str
    quotation: str
    is_kept: bool
    label: str = ""
    speaker: SpeakerProposal | None = None
    stance: Stance | None = None
    day: DateSpan | None = None


def write_outline(facts: Iterable[Fact], entities: Mapping[EntityId, Entity]) -> str:
    """Return Markdown lists, a line for each fact, what is left out below the others; no facts give an empty text.

    Entities are called by their names. What is left out has no reference yet, and tells its entry instead.
    """
    told = tuple(facts)
    kept = [f"- {_line(fact, entities)}" for fact in told if fact.is_kept]
    others = [f"- `{fact.place}`: {_line(fact, entities)}" for fact in told if not fact.is_kept]
    parts = ["\n".join(kept), f"{LEFT_OUT}\n\n" + "\n".join(others) if others else ""]
    return "\n\n".join(part for part in parts if part)


def _line(fact: Fact, entities: Mapping[EntityId, Entity]) -> str:
    said = ""
    if fact.speaker is not None:
        said = f"{_speaker(fact.speaker, entities)} {_VERBS.get(fact.stance or Stance.ASSERTS, 'says')}"
    words = _linked(fact)
    begun = f"{said} {words}".strip() if words else said
    if fact.label == fact.quotation:
        return begun
    return f"{begun}: {_quoted(fact.quotation)}" if begun else _quoted(fact.quotation)


def _linked(fact: Fact) -> str:
    """Return the words of a fact with what they refer to."""
    if fact.day is not None:
        words = words_of_date(fact.day, dt.UTC)
        is_day = len(str(fact.day)) == len("2031-05-04")
        return f"[{words}](day:{fact.day})" if is_day else words
    label = escape_markdown(fact.label)
    group, _, key = fact.place.partition(".")
    return f"[{label}]({group.removesuffix('s')}:{key})" if label and fact.is_kept else label


def _speaker(proposal: SpeakerProposal, entities: Mapping[EntityId, Entity]) -> str:
    speaker = proposal.speaker
    if proposal.is_unknown_name:
        return escape_markdown(proposal.words)
    if speaker is None:
        return f"Somebody (who is {_quoted(proposal.words)}?)" if proposal.words else "Somebody"
    if speaker.anonymous:
        return sentence_case(escape_markdown(speaker.anonymous))
    if speaker.entity is None:
        return "The source"
    through = f", through {_named(proposal.spokesperson, entities)}," if proposal.spokesperson else ""
    return f"{_named(speaker.entity, entities)}{through}"


def _named(entity: EntityId, entities: Mapping[EntityId, Entity]) -> str:
    known = entities.get(entity)
    return f"[{escape_markdown(known.name) if known else entity}](entity:{entity})"


def _quoted(words: str) -> str:
    """Return words between marks that are not among them, so that readers and checks see where they end."""
    opening, closing = next((pair for pair in _MARKS if not set(pair) & set(words)), _MARKS[0])
    return f"{opening}{escape_markdown(words)}{closing}"
