"""A claim: a disputed question, the answers that are given to it, and its resolution if there is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from daybook.core.dates import PartialDate
from daybook.core.ids import AnswerId, ClaimId, EntityId, SourceId
from daybook.core.records.origin import Origin, meaning
from daybook.core.records.speaker import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One possible answer to a disputed question."""

    SHORT: ClassVar[str] = "text"

    key: AnswerId = field(metadata=meaning("The answer's id."))
    text: str = field(metadata=meaning("The answer in words."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """How a question was settled, and according to whom."""

    date: PartialDate = field(metadata=meaning("When it was settled."))
    answer: AnswerId = field(metadata=meaning("The answer that holds."))
    by: Speaker = field(metadata=meaning("According to whom."))
    source: SourceId = field(metadata=meaning("The source that says so."))
    quote: str = field(metadata=meaning("The words of the source that say so, exactly."))
    prefix: str = field(default="", metadata=meaning("Words just before the quotation, where it occurs twice."))
    suffix: str = field(default="", metadata=meaning("Words just after the quotation, where it occurs twice."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A disputed question."""

    id: ClaimId = field(metadata=meaning("The file's name without `.md`."))
    question: str = field(metadata=meaning("The question, such as `Who controls Port Vell?`."))
    answers: tuple[Answer, ...] = field(
        metadata=meaning("The possible answers, each under an id of its own.", keyed=True)
    )
    place: EntityId | None = field(default=None, metadata=meaning("The place it is about."))
    entities: tuple[EntityId, ...] = field(default=(), metadata=meaning("Who and what else it is about."))
    resolution: Resolution | None = field(default=None, metadata=meaning("How it was settled, and according to whom."))
    former_ids: tuple[ClaimId, ...] = field(default=(), metadata=meaning("Ids it had before; old links lead here."))
    body: str = field(default="", metadata=meaning("The text below the front matter."))
    body_line: int = field(default=1, compare=False, repr=False, metadata=meaning("The line the text begins on."))
    origin: Origin = field(repr=False, compare=False)
