"""A briefing: one article in our own words, with the figures, positions and dates it rests on."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from daybook.core.dates import DateSpan, PartialDate
from daybook.core.ids import AnswerId, BriefingId, ClaimId, EntityId, FigureId, LocalKey, MeasureId, SourceId
from daybook.core.keeping import quickly_kept
from daybook.core.records.origin import Origin, meaning
from daybook.core.records.picture import Picture
from daybook.core.records.source import Source
from daybook.core.records.speaker import Speaker


class BriefingState(enum.StrEnum):
    """Whether a briefing is built; a draft is checked only."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Standing(enum.StrEnum):
    """How the source itself presents a figure."""

    CLAIMED = "claimed"
    REPORTED = "reported"
    ESTIMATED = "estimated"
    FORECAST = "forecast"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    NOT_INCLUDED = "not-included"
    RETRACTED = "retracted"


class Stance(enum.StrEnum):
    """What an actor does with a disputed question; the same verbs for everybody."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DISPUTES = "disputes"
    UNCERTAIN = "uncertain"
    REPORTS = "reports"
    WITHDRAWS = "withdraws"


class DateKind(enum.StrEnum):
    """Whether something happened, is said to have happened, or was planned."""

    OCCURRED = "occurred"
    REPORTED = "reported"
    PLANNED = "planned"


@quickly_kept
@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its speaker, its source and the words that prove it."""

    key: LocalKey = field(metadata=meaning("The figure's own name in this briefing, never changed."))
    measure: MeasureId = field(metadata=meaning("What is counted: the id of a measure."))
    value: str = field(
        default="",
        metadata=meaning(
            "The number in the source's terms, such as `more than 2,000`; "
            "left out when the quotation holds exactly one.",
        ),
    )
    of: str = field(default="", metadata=meaning("The whole that the value is a part of, as in 141 of 193."))
    unit: str = field(default="", metadata=meaning("The unit, where it is not the measure's."))
    by: Speaker = field(
        metadata=meaning('Who says so: an entity, `publisher`, or `anonymous: "the outlet\'s words"`.'),
    )
    spokesperson: EntityId | None = field(default=None, metadata=meaning("The person who spoke for the speaker."))
    via: EntityId | None = field(default=None, metadata=meaning("The agency or outlet that relayed it."))
    source: SourceId | None = field(
        default=None,
        metadata=meaning("The source; may be left out where the briefing has only one."),
    )
    as_of: DateSpan | None = field(
        default=None, metadata=meaning("The day the number holds for, if the source states it.")
    )
    since: PartialDate | None = field(
        default=None,
        metadata=meaning("The first day that is counted, where it is not the measure's."),
    )
    period: DateSpan | None = field(default=None, metadata=meaning("The days a flow is counted over."))
    place: EntityId | None = field(default=None, metadata=meaning("The place counted, where it is not the measure's."))
    standing: Standing | None = field(
        default=None,
        metadata=meaning("How the source presents it; by itself `claimed`, and `reported` for the outlet's own voice."),
    )
    verified_by: EntityId | None = field(default=None, metadata=meaning("Who verified it, according to the source."))
    unverified: str = field(default="", metadata=meaning("The source's own caveat, in its words."))
    quote: str = field(metadata=meaning("The words of the source that prove it, exactly."))
    prefix: str = field(default="", metadata=meaning("Words just before the quotation, where it occurs twice."))
    suffix: str = field(default="", metadata=meaning("Words just after the quotation, where it occurs twice."))
    at: str = field(default="", metadata=meaning("Page, timecode or cell in the source."))
    translation: str = field(default="", metadata=meaning("The quotation in the archive's language."))
    translated_by: str = field(default="", metadata=meaning("Who or what translated it."))
    read_by_hand: str = field(
        default="",
        metadata=meaning("Why the value cannot be read by the reader of numbers; shown and counted."),
    )
    supersedes: FigureId | None = field(default=None, metadata=meaning("The figure this one replaces; needs a note."))
    note: str = field(default="", metadata=meaning("A remark for readers."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPosition:
    """What one actor says on a disputed question, with the words that prove it."""

    key: LocalKey = field(metadata=meaning("The position's own name in this briefing, never changed."))
    claim: ClaimId = field(metadata=meaning("The disputed question."))
    by: Speaker = field(
        metadata=meaning('Who says so: an entity, `publisher`, or `anonymous: "the outlet\'s words"`.'),
    )
    spokesperson: EntityId | None = field(default=None, metadata=meaning("The person who spoke for the speaker."))
    via: EntityId | None = field(default=None, metadata=meaning("The agency or outlet that relayed it."))
    stance: Stance = field(metadata=meaning("What the speaker does: asserts, denies, disputes and so on."))
    answer: AnswerId | None = field(
        default=None,
        metadata=meaning("The answer asserted, denied or reported: one of the question's answers."),
    )
    source: SourceId | None = field(
        default=None,
        metadata=meaning("The source; may be left out where the briefing has only one."),
    )
    as_of: DateSpan | None = field(default=None, metadata=meaning("The day spoken of, if the source states it."))
    quote: str = field(metadata=meaning("The words of the source that prove it, exactly."))
    prefix: str = field(default="", metadata=meaning("Words just before the quotation, where it occurs twice."))
    suffix: str = field(default="", metadata=meaning("Words just after the quotation, where it occurs twice."))
    at: str = field(default="", metadata=meaning("Page, timecode or cell in the source."))
    translation: str = field(default="", metadata=meaning("The quotation in the archive's language."))
    translated_by: str = field(default="", metadata=meaning("Who or what translated it."))
    note: str = field(default="", metadata=meaning("A remark for readers."))
    origin: Origin = field(repr=False, compare=False)


@quickly_kept
@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """Something that happened, is said to have happened, or was planned, on a date."""

    key: LocalKey = field(metadata=meaning("The date's own name in this briefing, never changed."))
    date: DateSpan = field(metadata=meaning("When: a day, a month, a year or a period."))
    title: str = field(metadata=meaning("What, in a few of our own words."))
    kind: DateKind = field(
        default=DateKind.OCCURRED,
        metadata=meaning("`occurred` unless it is only `reported` or `planned`."),
    )
    place: EntityId | None = field(default=None, metadata=meaning("Where."))
    entities: tuple[EntityId, ...] = field(default=(), metadata=meaning("Who and what else takes part."))
    source: SourceId | None = field(
        default=None,
        metadata=meaning("The source; may be left out where the briefing has only one."),
    )
    quote: str = field(default="", metadata=meaning("The words of the source that say so, exactly."))
    prefix: str = field(default="", metadata=meaning("Words just before the quotation, where it occurs twice."))
    suffix: str = field(default="", metadata=meaning("Words just after the quotation, where it occurs twice."))
    note: str = field(default="", metadata=meaning("A remark for readers."))
    origin: Origin = field(repr=False, compare=False)


Keyed = Figure | ClaimPosition | Occurrence
"""What stands in a briefing under a key of its own, rests on a source, and has an anchor on its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """A check that an author silences, with the reason."""

    code: str = field(metadata=meaning("The code of the check."))
    at: str = field(
        default="", metadata=meaning("The words or the key it is silenced for; without it, the whole file.")
    )
    reason: str = field(metadata=meaning("Why it is right here."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One article of the archive."""

    id: BriefingId = field(metadata=meaning("The file's name without `.md`: the date and a few words."))
    title: str = field(metadata=meaning("The headline, in our own words."))
    date: PartialDate = field(metadata=meaning("The day it is filed under."))
    recorded: PartialDate | None = field(
        default=None,
        metadata=meaning("The day the archive first published it; `invoke fix` writes it."),
    )
    modified: PartialDate | None = field(default=None, metadata=meaning("The day its records last changed."))
    summary: str = field(default="", metadata=meaning("One or two sentences for lists."))
    state: BriefingState = field(default=BriefingState.PUBLISHED, metadata=meaning("`draft` keeps it out of the site."))
    lang: str = field(default="", metadata=meaning("The language of the text, where it is not the archive's."))
    content_warning: str = field(default="", metadata=meaning("What a reader should know before reading."))
    sources: tuple[SourceId | Source, ...] = field(
        metadata=meaning("What it rests on: ids of sources, or sources in full.")
    )
    entities: tuple[EntityId, ...] = field(
        default=(),
        metadata=meaning("Who and what it is about, as far as links, speakers and places do not say so already."),
    )
    figures: tuple[Figure, ...] = field(
        default=(), metadata=meaning("Its numbers, each under a key of its own.", keyed=True)
    )
    positions: tuple[ClaimPosition, ...] = field(
        default=(),
        metadata=meaning("Who says what on disputed questions, each under a key of its own.", keyed=True),
    )
    dates: tuple[Occurrence, ...] = field(
        default=(),
        metadata=meaning("What happened when, each under a key of its own.", keyed=True),
    )
    pictures: tuple[Picture, ...] = field(
        default=(), metadata=meaning("Its pictures, each under a key of its own.", keyed=True)
    )
    allow: tuple[Allowed, ...] = field(
        default=(), metadata=meaning("Checks that are silenced here, each with the reason.")
    )
    former_ids: tuple[BriefingId, ...] = field(default=(), metadata=meaning("Ids it had before; old links lead here."))
    body: str = field(default="", metadata=meaning("The text below the front matter."))
    body_line: int = field(default=1, compare=False, repr=False, metadata=meaning("The line the text begins on."))
    origin: Origin = field(repr=False, compare=False)

    @property
    def keyed(self) -> tuple[Keyed, ...]:
        """Its figures, then its positions, then its dates."""
        return (*self.figures, *self.positions, *self.dates)

    @property
    def anchored(self) -> tuple[Keyed | Picture, ...]:
        """Whatever in it has a key: its records, then its pictures."""
        return (*self.keyed, *self.pictures)
