"""Which differences of a series are worth showing: each figure against what its speaker and others had said before.

A figure is held against the latest figure of its own speaker for no later day, and against those of other speakers
for the same days; where there is neither, against the nearest earlier day. Figures that became known later, and
retracted ones, are never looked at. The work grows with the figures, not with their pairs.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from daybook.core.archive import SpeakerKey
from daybook.core.derive.differences import (
    Compared,
    Difference,
    DifferenceKind,
    compare,
    kind_between,
    known_key,
    made_ready,
    replacement,
    told_of,
)
from daybook.core.derive.ranges import ValueKey
from daybook.core.derive.spoken import Spoken, Voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.core.archive import SourcedFigure
    from daybook.core.ids import FigureId

CONTRADICTIONS_SHOWN = 3
"""Different numbers that contradict a figure, newest first; the rest is counted."""

_ORDER = tuple(DifferenceKind)


def differences_of(figures: Iterable[SourcedFigure], zone: dt.tzinfo) -> dict[FigureId, tuple[Difference, ...]]:
    """Return the differences of each figure to those known before it; figures without any are left out.

    The order of `figures` does not matter. First comes what the editors say, then the speaker's own earlier figure,
    then others, contradictions before agreement.
    """
    every = {figure.id: figure for figure in sorted(figures, key=lambda each: known_key(each, zone))}
    series: dict[object, _Series] = defaultdict(_Series)
    found: dict[FigureId, tuple[Difference, ...]] = {}
    for figure in every.values():
        told = _replacement(figure, every, zone)
        each = made_ready(figure, zone)
        if each and not each.is_retracted:
            known = series[each.basis]
            told += tuple(one for one in known.differences_of(each) if one.other not in {said.other for said in told})
            known.add(each)
        if told:
            found[figure.id] = told
    return found


def _replacement(
    figure: SourcedFigure, every: Mapping[FigureId, SourcedFigure], zone: dt.tzinfo
) -> tuple[Difference, ...]:
    replaced = every.get(figure.figure.supersedes) if figure.figure.supersedes else None
    if replaced is None or replaced.measure.id != figure.measure.id:
        return ()
    later = known_key(replaced, zone)[0] > known_key(figure, zone)[0]
    return () if later else (replacement(figure, replaced),)


_Moment = tuple[dt.datetime, dt.datetime]


@dataclass(slots=True)
class _Series:
    """The figures of one basis that are known so far."""

    own: dict[SpeakerKey, list[tuple[_Moment, int, Compared]]] = field(default_factory=lambda: defaultdict(list))
    every: dict[ValueKey | None, Voices] = field(default_factory=lambda: defaultdict(Voices))
    undated: dict[ValueKey | None, Voices] = field(default_factory=lambda: defaultdict(Voices))
    last_of: dict[SpeakerKey, Compared] = field(default_factory=dict)
    last_undated_of: dict[SpeakerKey, Compared] = field(default_factory=dict)
    dated: Spoken = field(default_factory=Spoken)
    count: int = 0

    def add(self, each: Compared) -> None:
        """Make a figure known."""
        self.count += 1
        self.last_of[each.speaker] = each
        self.every[each.value].add(each)
        if each.span is None:
            self.last_undated_of[each.speaker] = each
            self.undated[each.value].add(each)
            return
        line = self.own[each.speaker]
        insort(line, ((each.span.end, each.span.start), self.count, each), key=lambda known: known[:2])
        self.dated.add(each, each.span)

    def differences_of(self, each: Compared) -> tuple[Difference, ...]:
        """Return how a figure differs from what is known."""
        own = self._own_before(each)
        told = compare(own, each) if own else None
        by_others = self._by_others(each)
        if own is None and not by_others:
            by_others = self._on_an_earlier_day(each)
        return (*((told,) if told else ()), *by_others)

    def _own_before(self, each: Compared) -> Compared | None:
        """Return the speaker's latest figure for no later time; for an undated one, the one known last."""
        if each.span is None:
            return self.last_of.get(each.speaker)
        line = self.own.get(each.speaker, [])
        at = bisect_right(line, each.span.end, key=lambda known: known[0][0])
        return line[at - 1][2] if at else self.last_undated_of.get(each.speaker)

    def _by_others(self, each: Compared) -> tuple[Difference, ...]:
        """Return one line for each way of differing, the newest, and the contradicting numbers one by one."""
        lines: dict[DifferenceKind, list[tuple[Compared, int]]] = defaultdict(list)
        given, are_all = self._given_for(each)
        for voices in given:
            other = voices.other_than(each.speaker)
            kind = kind_between(other, each, same=False) if other else None
            if other and kind:
                lines[kind].append((other, voices.count_besides(each.speaker)))
        told: list[Difference] = []
        for kind in sorted(lines, key=lambda k: (k is not DifferenceKind.CONTRADICTED, _ORDER.index(k))):
            shown = CONTRADICTIONS_SHOWN if kind is DifferenceKind.CONTRADICTED else 1
            *newest, last = sorted(lines[kind], key=lambda line: line[0].known, reverse=True)[:shown]
            more = sum(speakers for _, speakers in lines[kind]) - len(newest) - 1
            told += [told_of(kind, other, each) for other, _ in newest]
            told.append(told_of(kind, last[0], each, more, or_more=bool(more) and not are_all))
        return tuple(told)

    def _given_for(self, each: Compared) -> tuple[tuple[Voices, ...], bool]:
        """Return the numbers given for the same time, and whether these are all that were.

        Where a day is not stated, equal numbers only: nothing else could be told.
        """
        if each.span is None:
            return _only(self.every, each.value), True
        given, are_all = self.dated.for_time(each.span, each.value)
        return (*given, *_only(self.undated, each.value)), are_all

    def _on_an_earlier_day(self, each: Compared) -> tuple[Difference, ...]:
        """Return how a figure stands to the nearest earlier day of which anybody else spoke."""
        newest = self.dated.before(each.span, each.speaker) if each.span else None
        difference = compare(newest, each) if newest else None
        return (difference,) if difference else ()


def _only(values: dict[ValueKey | None, Voices], value: ValueKey | None) -> tuple[Voices, ...]:
    return (values[value],) if value in values else ()
