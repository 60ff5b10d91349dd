"""What ingest finds in an article, as plain facts with their place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.core.checks.subject import UNSETTLED
from daybook.core.numbers import read_quantity
from daybook.core.problems import Problems
from daybook.core.reading.record import read_draft_file
from daybook.ingest.convert import TO_BE
from daybook.ingest.draft import write_draft
from daybook.ingest.new_names import named_in
from daybook.ingest.reading_article import read_proposals
from daybook.ingest.temporal import find_dates

if TYPE_CHECKING:
    from daybook.core.numbers import NumberWords
    from daybook.core.records import Speaker
    from daybook.core.records.draft import DraftBriefing
    from daybook.ingest.facts import ArticleFacts
    from daybook.ingest.figures import FigureProposal
    from daybook.ingest.reading_article import Proposals
    from daybook.ingest.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """A proposed figure. `by` are the ids, or the words between quote marks, of whoever says it; empty: it is asked.

    `is_doubted` says that the draft asks about the speaker, whether it proposes one or not.
    """

    start: int
    end: int
    value: str
    qualifier: str
    low: Decimal | None
    high: Decimal | None
    of: frozenset[Decimal]
    unit: str
    measure: str
    by: tuple[str, ...]
    is_doubted: bool
    as_of: str
    is_unverified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """An expression of time; `value` is empty where it is left open, `is_asked` says that the draft asks."""

    start: int
    end: int
    words: str
    value: str
    is_asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundName:
    """A name proposed as a new entity; `type` is empty where it is left open.

    `spelling_of` is the entity that the draft asks about: whether this is another spelling of its name.
    """

    name: str
    type: str
    spelling_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPosition:
    """A proposed answer to a disputed question of the archive."""

    claim: str
    stance: str
    answer: str
    by: tuple[str, ...]
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuestion:
    """A question of the draft, with the sentence it arose from."""

    at: str
    question: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that ingest finds in one article; `suggested` are entities that only may be meant, by a weak name."""

    figures: tuple[FoundFigure, ...]
    dates: tuple[FoundDate, ...]
    entities: frozenset[str]
    suggested: frozenset[str]
    names: tuple[FoundName, ...]
    positions: tuple[FoundPosition, ...]
    questions: tuple[FoundQuestion, ...]


def find_all(text: str, facts: ArticleFacts, registry: Registry) -> Found:
    """Read an article as `invoke ingest` does, and return everything that its draft says."""
    article, proposals = read_proposals(text, facts, registry)
    written = write_draft(article, facts, TO_BE, proposals).text
    problems = Problems()
    draft = read_draft_file(f"{facts.published}-article", "drafts/article.md", written, problems)
    if draft is None:
        message = f"the draft cannot be read: {'; '.join(problem.message for problem in problems)}"
        raise ValueError(message)
    words = registry.words[registry.lang]
    figures = tuple(_figure(one, proposals, words) for one in proposals.figures)
    dates = find_dates(article, facts.published, registry.first_day)
    speakers = {name for one in figures for name in one.by if name in registry.by_id}
    mentions = proposals.mentions
    return Found(
        figures=figures,
        dates=tuple(
            FoundDate(
                start=one.start,
                end=one.end,
                words=one.words,
                value="" if one.value is None else str(one.value),
                is_asked=bool(one.doubts),
            )
            for one in dates
            if one.rule != "cut-off"  # no time is said there
        ),
        entities=frozenset(str(one) for one in mentions.entities) | speakers,
        suggested=frozenset(str(one.entity) for one in mentions.suggestions),
        names=tuple(
            FoundName(
                name=one.name,
                type="" if one.type == UNSETTLED else one.type,
                spelling_of=next((str(other.entity) for other in proposals.spellings if other.name == one.name), ""),
            )
            for one in proposals.new_names
        ),
        positions=_positions(draft),
        questions=tuple(FoundQuestion(at=one.at, question=one.question, sentence=one.sentence) for one in draft.review),
    )


def _figure(one: FigureProposal, proposals: Proposals, words: NumberWords) -> FoundFigure:
    proposal, quantity = one.speaker, one.quantity
    whole = read_quantity(one.of, words) if one.of else None
    by = _ids(proposal.speaker)
    if proposal.speaker is None and (named := named_in(proposal.words, proposals.new_names)):
        by = (named,)
    if proposal.spokesperson:
        by = (*by, proposal.spokesperson)
    measure = one.measure
    return FoundFigure(
        start=one.start,
        end=one.end,
        value=one.value,
        qualifier=quantity.qualifier.value if quantity.qualifier else "",
        low=quantity.low,
        high=quantity.high,
        of=whole.numbers if whole else frozenset(),
        unit="%" if quantity.percent else quantity.currency or one.unit,
        measure=measure.measure or "",
        by=by,
        is_doubted=not by or bool(proposal.doubts),
        as_of="" if one.as_of is None else str(one.as_of),
        is_unverified=bool(one.unverified),
    )


def _ids(speaker: Speaker | None) -> tuple[str, ...]:
    if speaker is None:
        return ()
    if speaker.anonymous:
        return (f'"{speaker.anonymous}"',)
    return (str(speaker.entity or "publisher"),)


def _positions(draft: DraftBriefing) -> tuple[FoundPosition, ...]:
    """Return the positions whose question was found; the others only ask."""
    return tuple(
        FoundPosition(
            claim=one.claim,
            stance=one.stance.value,
            answer=one.answer or "",
            by=(*_ids(one.by), *([str(one.spokesperson)] if one.spokesperson else [])),
            quote=one.quote,
        )
        for one in draft.positions
        if one.claim != UNSETTLED
    )
