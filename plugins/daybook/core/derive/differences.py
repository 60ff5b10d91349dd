"""How two figures of one basis differ, by stated rules, each explained in a sentence for readers.

A difference is told of the figure that became known later, and only against figures known before it: what is said of
a figure never changes because of what was published afterwards.
"""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from daybook.core.archive import SourcedFigure, SpeakerKey
from daybook.core.dates import DateSpan
from daybook.core.derive.basis import Basis, basis_of, holds_for
from daybook.core.derive.days import published_day
from daybook.core.derive.minutes import Span, span_of
from daybook.core.derive.ranges import Range, ValueKey, range_of, ranges_meet, value_key
from daybook.core.ids import FigureId
from daybook.core.records import MeasureKind, Standing


class DifferenceKind(enum.StrEnum):
    """What a difference is called; the value is what readers see."""

    REPEATED = "repeated"
    UPDATED = "updated"
    CONSISTENT = "consistent"
    REVISED = "revised"
    CONTRADICTED = "contradicted"
    DIFFERS = "differs, approximate"
    LATER = "later"
    REPLACES = "replaced by the editors"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How a figure differs from another one; `explained` is a sentence for readers, `note` the editors' own.

    `more` counts further speakers, or further numbers, of which the same could be said and that are not listed;
    `or_more` says that there are so many that not all were counted.
    """

    kind: DifferenceKind
    of: FigureId
    other: FigureId
    explained: str
    note: str = ""
    more: int = 0
    or_more: bool = False


_SAME, _OTHER = True, False
_EXPLAINED = {
    (DifferenceKind.REPEATED, _SAME): "The same speaker gave the same number again.",
    (DifferenceKind.REPEATED, _OTHER): "Another speaker gave the same number. That alone does not make it two counts.",
    (DifferenceKind.UPDATED, _SAME): "The same speaker gave a later number for a later day.",
    (DifferenceKind.CONSISTENT, _SAME): (
        "The same speaker gave another number for {days}. Both fit together, as precisely as each is written."
    ),
    (DifferenceKind.CONSISTENT, _OTHER): (
        "Another speaker gave a number for {days}. Both fit together, as precisely as each is written."
    ),
    (DifferenceKind.REVISED, _SAME): "The same speaker later gave another number for the same day.",
    (DifferenceKind.CONTRADICTED, _OTHER): (
        "Another speaker gave a number for {days} that does not fit with this one. "
        "Which of them is right is not decided here."
    ),
    (DifferenceKind.DIFFERS, _SAME): (
        "The same speaker gave another number for the same day. "
        "One of them is given in words, so that more cannot be said."
    ),
    (DifferenceKind.DIFFERS, _OTHER): (
        "Another speaker gave another number for {days}. "
        "One of them is approximate or given in words, so that more cannot be said."
    ),
    (DifferenceKind.LATER, _OTHER): (
        "This number is for a later day than another speaker's. The one does not contradict the other."
    ),
}
_REVISED_UNORDERED = (
    "The same speaker gave two numbers for the same day that do not fit together. Both were published on one day."
)
_RETRACTED = "The source of one of the two was retracted, so that they are not compared."
_REPLACES = "The editors of this archive say that this figure replaces the other one; their reason stands beside it."

KnownKey = tuple[dt.date, str, FigureId]


def known_key(figure: SourcedFigure, zone: dt.tzinfo) -> KnownKey:
    """Return what figures are sorted by as they became known: the day, the moment if it is stated, the id."""
    published = figure.source.published
    return (published_day(published, zone), str(published.in_zone(zone)), figure.id)


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure made ready for comparing; `span` is when it holds, None where that is not stated."""

    figure: SourcedFigure
    basis: tuple[Basis, DateSpan | None]
    speaker: SpeakerKey
    span: Span | None
    value: ValueKey | None
    range: Range | None
    known: KnownKey
    is_retracted: bool

    @property
    def id(self) -> FigureId:
        """The figure's id."""
        return self.figure.id


def made_ready(figure: SourcedFigure, zone: dt.tzinfo) -> Compared | None:
    """Return a figure ready for comparing; None for a flow whose period is not stated, which is never compared."""
    flows = figure.measure.kind is MeasureKind.FLOW
    if flows and figure.figure.period is None:
        return None
    return Compared(
        figure=figure,
        basis=(basis_of(figure), figure.figure.period if flows else None),
        speaker=figure.speaker_key,
        span=span_of(holds_for(figure), zone),
        value=value_key(figure.quantity),
        range=range_of(figure.quantity),
        known=known_key(figure, zone),
        is_retracted=figure.standing is Standing.RETRACTED,
    )


def replacement(figure: SourcedFigure, replaced: SourcedFigure) -> Difference:
    """Return an author's own word that a figure replaces another, with the reason."""
    return Difference(
        kind=DifferenceKind.REPLACES,
        of=figure.id,
        other=replaced.id,
        explained=_REPLACES,
        note=figure.figure.note,
    )


def compare(earlier: Compared, later: Compared) -> Difference | None:
    """Return how the later of two figures of one basis differs from the earlier."""
    if earlier.is_retracted or later.is_retracted:
        return Difference(kind=DifferenceKind.RETRACTED, of=later.id, other=earlier.id, explained=_RETRACTED)
    kind = kind_between(earlier, later, same=earlier.speaker == later.speaker)
    return told_of(kind, earlier, later) if kind else None


def told_of(
    kind: DifferenceKind, earlier: Compared, later: Compared, more: int = 0, *, or_more: bool = False
) -> Difference:
    """Return a difference of a kind between two figures, with its explanation."""
    explained = _EXPLAINED[kind, earlier.speaker == later.speaker]
    if kind is DifferenceKind.REVISED and earlier.known[:2] == later.known[:2]:
        explained = _REVISED_UNORDERED
    days = "the same day" if earlier.span == later.span else "days that overlap"
    return Difference(
        kind=kind,
        of=later.id,
        other=earlier.id,
        explained=explained.replace("{days}", days),
        more=more,
        or_more=or_more,
    )


def kind_between(earlier: Compared, later: Compared, *, same: bool) -> DifferenceKind | None:
    """Return what the difference between two figures of one basis is called; neither is retracted."""
    if earlier.value is None or later.value is None:
        return None
    if earlier.value == later.value:
        return DifferenceKind.REPEATED
    if earlier.span is None or later.span is None:
        return None
    if not earlier.span.overlaps(later.span):
        return DifferenceKind.UPDATED if same else DifferenceKind.LATER
    if earlier.range is None or later.range is None:
        return DifferenceKind.DIFFERS if not same or earlier.span == later.span else None
    if ranges_meet(earlier.range, later.range):
        return DifferenceKind.CONSISTENT
    if same:
        # Of two days that overlap in part nobody can tell whether the count moved on or was changed.
        return DifferenceKind.REVISED if earlier.span == later.span else None
    rough = earlier.range.is_approximate or later.range.is_approximate
    return DifferenceKind.DIFFERS if rough else DifferenceKind.CONTRADICTED
