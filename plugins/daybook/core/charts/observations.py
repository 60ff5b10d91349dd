"""What a chart knows of a figure: what it counts, who says it, which numbers it allows, and for which days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.archive import SpeakerKey
from daybook.core.dates import Period
from daybook.core.derive.basis import Basis, MixedBasisError, basis_of, holds_for
from daybook.core.derive.days import published_day
from daybook.core.derive.ranges import Range, range_of
from daybook.core.ids import FigureId
from daybook.core.records import MeasureKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedFigure

STEPPED = frozenset({MeasureKind.STOCK, MeasureKind.CUMULATIVE})
"""What stays as it was until somebody says otherwise; everything else is drawn as single points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A figure on a chart.

    `range` is None for words (`dozens`). `first` and `last` are the days it holds for, or, with `is_said`, the day on
    which it was said, for want of an as-of. `known` is the day by whose end it was published. `caveat` is the source's
    own doubt.
    """

    id: FigureId
    basis: Basis
    kind: MeasureKind
    speaker: SpeakerKey
    name: str
    words: str
    range: Range | None
    first: dt.date
    last: dt.date
    is_said: bool
    known: dt.date
    is_retracted: bool
    caveat: str


def observation_of(figure: SourcedFigure, name: str, zone: dt.tzinfo) -> Observation:
    """Return a figure as an observation; `name` is who says it, in words."""
    holds = holds_for(figure)
    known = published_day(figure.source.published, zone)
    first, last = known, known
    if holds is not None:
        start, end = (holds.start, holds.end) if isinstance(holds, Period) else (holds, holds)
        first, last = start.in_zone(zone).first, end.in_zone(zone).last
    return Observation(
        id=figure.id,
        basis=basis_of(figure),
        kind=figure.measure.kind,
        speaker=figure.speaker_key,
        name=name,
        words=figure.words,
        range=range_of(figure.quantity),
        first=first,
        last=last,
        is_said=holds is None,
        known=known,
        is_retracted=figure.standing is Standing.RETRACTED,
        caveat=figure.figure.unverified,
    )


def in_order(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return the observations of one series by day, then as they became known.

    Raises:
        MixedBasisError: they count different things, and may not stand on one chart.
    """
    ordered = tuple(sorted(observations, key=lambda each: (each.last, each.first, each.known, each.id)))
    if any(each.basis != ordered[0].basis for each in ordered):
        ids = ", ".join(each.id for each in ordered)
        bases = {each.basis for each in ordered}
        raise MixedBasisError(f"{len(bases)} different things are counted by: {ids}")
    return ordered


def speakers_of(observations: Iterable[Observation]) -> tuple[SpeakerKey, ...]:
    """Return who speaks, in the order of their first day, then by name."""
    first: dict[SpeakerKey, tuple[dt.date, str, SpeakerKey]] = {}
    for each in observations:
        found = (each.last, each.name, each.speaker)
        first[each.speaker] = min(found, first.get(each.speaker, found))
    return tuple(sorted(first, key=lambda speaker: first[speaker]))


def in_parts(observations: Iterable[Observation], most: int) -> tuple[tuple[str, tuple[Observation, ...]], ...]:
    """Return a series in parts of at most `most` observations, newest first: whole, by year, else by month.

    Each comes with what it is called: nothing for the whole, `2022`, or `2022-03`. Only a month may have more.
    """
    ordered = in_order(observations)
    if len(ordered) <= most:
        return (("", ordered),) if ordered else ()
    parts: list[tuple[str, tuple[Observation, ...]]] = []
    for year, of_year in _by(ordered, len("2022")).items():
        found = {year: of_year} if len(of_year) <= most else _by(of_year, len("2022-03"))
        parts += found.items()
    return tuple(sorted(parts, reverse=True))


def _by(observations: Iterable[Observation], digits: int) -> dict[str, tuple[Observation, ...]]:
    found: dict[str, list[Observation]] = {}
    for each in observations:
        found.setdefault(each.last.isoformat()[:digits], []).append(each)
    return {name: tuple(same) for name, same in found.items()}
