"""Which differences of a series are worth showing: each figure against what its speaker and others had said before.

A figure is held against the latest figure of its own speaker for no later day, and against those of other speakers
for the same days; where there is neither, against the nearest earlier day. Figures that became known later, and
retracted ones, are never looked at. The work grows with the figures and with the different numbers given for one day,
not with the pairs.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, field, replace
from heapq import nlargest
from typing import TYPE_CHECKING

from daybook.core.archive import SpeakerKey
from daybook.core.derive.differences import (
    Compared,
    Difference,
    DifferenceKind,
    Span,
    compare,
    kind_between,
    made_ready,
    replacement,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.archive import SourcedFigure
    from daybook.core.derive.ranges import ValueKey
    from daybook.core.ids import FigureId

CONTRADICTIONS_SHOWN = 3
"""Different numbers that contradict a figure, newest first; the rest is counted."""

_ORDER = tuple(DifferenceKind)
_A_DAY = dt.timedelta(days=1)


def differences_of(figures: Iterable[SourcedFigure], zone: dt.tzinfo) -> dict[FigureId, tuple[Difference, ...]]:
    """Return the differences of each figure to those known before it; figures without any are left out.

    The order of `figures` does not matter. First comes what the editors say, then the speaker's own earlier figure,
    then others, contradictions before agreement.
    """
    every = sorted((ready for figure in figures if (ready := made_ready(figure, zone))), key=lambda each: each.known)
    by_id = {each.id: each for each in every}
    series: dict[object, _Series] = defaultdict(_Series)
    found: dict[FigureId, tuple[Difference, ...]] = {}
    for each in every:
        told = _replacement(each, by_id)
        known = series[each.basis]
        if not each.is_retracted:
            told += tuple(one for one in known.differences_of(each) if one.other not in {said.other for said in told})
            known.add(each)
        if told:
            found[each.id] = told
    return found


def _replacement(each: Compared, by_id: dict[FigureId, Compared]) -> tuple[Difference, ...]:
    replaced = by_id.get(each.figure.figure.supersedes) if each.figure.figure.supersedes else None
    if replaced is None or replaced.basis[0].measure != each.basis[0].measure or replaced.known[0] > each.known[0]:
        return ()
    return (replacement(each.figure, replaced.figure),)


@dataclass(slots=True)
class _Voices:
    """Who gave one number: the newest figure of all, the newest of anybody else, and how many spoke."""

    newest: Compared | None = None
    second: Compared | None = None
    speakers: set[SpeakerKey] = field(default_factory=set)

    def add(self, each: Compared) -> None:
        if self.newest and self.newest.speaker != each.speaker:
            self.second = self.newest
        self.newest = each
        self.speakers.add(each.speaker)

    def other_than(self, speaker: SpeakerKey) -> Compared | None:
        return self.newest if self.newest and self.newest.speaker != speaker else self.second

    def count_besides(self, speaker: SpeakerKey) -> int:
        return len(self.speakers - {speaker})


_Moment = tuple[dt.datetime, dt.datetime]
_Values = dict["ValueKey | None", _Voices]


def _only(values: _Values, value: ValueKey | None) -> _Values:
    return {value: values[value]} if value in values else {}


@dataclass(slots=True)
class _Series:
    """The figures of one basis that are known so far."""

    own: dict[SpeakerKey, list[tuple[_Moment, int, Compared]]] = field(default_factory=lambda: defaultdict(list))
    every: _Values = field(default_factory=lambda: defaultdict(_Voices))
    undated: _Values = field(default_factory=lambda: defaultdict(_Voices))
    last_of: dict[SpeakerKey, Compared] = field(default_factory=dict)
    last_undated_of: dict[SpeakerKey, Compared] = field(default_factory=dict)
    spans: dict[Span, _Values] = field(default_factory=dict)
    on_day: dict[dt.date, list[Span]] = field(default_factory=lambda: defaultdict(list))
    days: list[dt.date] = field(default_factory=list)
    longer: list[Span] = field(default_factory=list)
    ends: list[_Moment] = field(default_factory=list)
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
        insort(
            self.own[each.speaker], ((each.span.end, each.span.start), self.count, each), key=lambda known: known[:2]
        )
        if each.span not in self.spans:
            self.spans[each.span] = defaultdict(_Voices)
            insort(self.ends, (each.span.end, each.span.start))
            self._file(each.span)
        self.spans[each.span][each.value].add(each)

    def _file(self, span: Span) -> None:
        if span.end - span.start >= _A_DAY:
            self.longer.append(span)
            return
        day = span.start.date()
        if day not in self.on_day:
            insort(self.days, day)
        self.on_day[day].append(span)

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
        for other, speakers in self._others(each):
            kind = kind_between(other, each, same=False)
            if kind:
                lines[kind].append((other, speakers))
        told: list[Difference] = []
        for kind in sorted(lines, key=lambda k: (k is not DifferenceKind.CONTRADICTED, _ORDER.index(k))):
            shown = CONTRADICTIONS_SHOWN if kind is DifferenceKind.CONTRADICTED else 1
            newest = nlargest(shown, lines[kind], key=lambda line: line[0].known)
            found = [difference for other, _ in newest if (difference := compare(other, each))]
            found[-1] = replace(found[-1], more=sum(speakers for _, speakers in lines[kind]) - len(found))
            told += found
        return tuple(told)

    def _others(self, each: Compared) -> Iterator[tuple[Compared, int]]:
        """Yield for each number given by others for the same time the newest figure, and how many gave it.

        Where a day is not stated, equal numbers only: nothing else could be told.
        """
        if each.span is None:
            places = [_only(self.every, each.value)]
        else:
            places = [*(self.spans[span] for span in self._overlapping(each.span)), _only(self.undated, each.value)]
        for values in places:
            for voices in values.values():
                other = voices.other_than(each.speaker)
                if other:
                    yield other, voices.count_besides(each.speaker)

    def _overlapping(self, span: Span) -> Iterator[Span]:
        """Yield the times spoken of that a time overlaps; of the days in a longer time only the last, as it ends so."""
        first = bisect_left(self.days, span.start.date())
        last = bisect_right(self.days, span.end.date())
        for day in self.days[first:last][-1:]:
            yield from (found for found in self.on_day[day] if found.overlaps(span))
        yield from (found for found in self.longer if found.overlaps(span))

    def _on_an_earlier_day(self, each: Compared) -> tuple[Difference, ...]:
        """Return how a figure stands to the nearest earlier day of which anybody else spoke."""
        if each.span is None:
            return ()
        at = bisect_left(self.ends, each.span.start, key=lambda moment: moment[0])
        if not at:
            return ()
        end, start = self.ends[at - 1]
        others = (voices.other_than(each.speaker) for voices in self.spans[Span(start, end)].values())
        newest = max((other for other in others if other), key=lambda other: other.known, default=None)
        difference = compare(newest, each) if newest else None
        return (difference,) if difference else ()
