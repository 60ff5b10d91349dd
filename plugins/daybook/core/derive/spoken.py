"""The numbers that were given for a time, newest first: where the comparing of figures looks for what others said.

Whatever is asked costs no more than a look at `LOOKED_AT` numbers, however many were given.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from daybook.core.archive import SpeakerKey
from daybook.core.derive.differences import Compared
from daybook.core.derive.minutes import Span
from daybook.core.derive.ranges import ValueKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


LOOKED_AT = 20
"""Different numbers for one time that a figure is held against: those that became known last."""

_A_DAY = dt.timedelta(days=1)
_Key = tuple[Span, ValueKey | None]
_Moment = tuple[dt.datetime, dt.datetime]


@dataclass(slots=True)
class Voices:
    """Who gave one number: the newest figure of all, the newest of anybody else, and how many spoke."""

    newest: Compared | None = None
    second: Compared | None = None
    speakers: set[SpeakerKey] = field(default_factory=set)

    def add(self, each: Compared) -> None:
        """Make a figure known that gives this number."""
        if self.newest and self.newest.speaker != each.speaker:
            self.second = self.newest
        self.newest = each
        self.speakers.add(each.speaker)

    def other_than(self, speaker: SpeakerKey) -> Compared | None:
        """Return the newest figure of anybody else."""
        return self.newest if self.newest and self.newest.speaker != speaker else self.second

    def count_besides(self, speaker: SpeakerKey) -> int:
        """Return how many others gave this number."""
        return len(self.speakers) - (speaker in self.speakers)


@dataclass(slots=True)
class _Shelf:
    """Numbers under the days, or the months, they were given for; in each, those that became known last come last."""

    by_date: dict[dt.date, dict[_Key, Voices]] = field(default_factory=dict)
    dates: list[dt.date] = field(default_factory=list)

    def put(self, date: dt.date, key: _Key, voices: Voices) -> None:
        if date not in self.by_date:
            self.by_date[date] = {}
            insort(self.dates, date)
        self.by_date[date].pop(key, None)
        self.by_date[date][key] = voices

    def between(self, first: dt.date, last: dt.date) -> Iterator[tuple[_Key, Voices]]:
        """Yield what was given from one date to another, the last date first."""
        dates = self.dates[bisect_left(self.dates, first) : bisect_right(self.dates, last)]
        for date in reversed(dates):
            yield from reversed(self.by_date[date].items())


@dataclass(slots=True)
class Spoken:
    """All numbers of one basis that are known so far and hold for a stated time."""

    of_span: dict[Span, dict[ValueKey | None, Voices]] = field(default_factory=lambda: defaultdict(dict))
    days: _Shelf = field(default_factory=_Shelf)
    longer: _Shelf = field(default_factory=_Shelf)
    ends: list[_Moment] = field(default_factory=list)

    def add(self, each: Compared, span: Span) -> None:
        """Make a figure known that holds for a time."""
        if span not in self.of_span:
            insort(self.ends, (span.end, span.start))
        own = self.of_span[span]
        voices = own.pop(each.value, None) or Voices()
        voices.add(each)
        own[each.value] = voices
        if span.end - span.start < _A_DAY:
            self.days.put(span.start.date(), (span, each.value), voices)
            return
        for month in _months_of(span):
            self.longer.put(month, (span, each.value), voices)

    def for_time(self, span: Span, value: ValueKey | None) -> tuple[tuple[Voices, ...], bool]:
        """Return the numbers given for times that overlap one, the newest, and whether these are all.

        Of the days in a longer time only the last of which anybody spoke counts, as it ends so. An equal number for
        the very time is always among them.
        """
        last = bisect_right(self.days.dates, span.end.date())
        day = self.days.dates[last - 1] if last else None
        of_day = self.days.between(day, day) if day is not None and day >= span.start.date() else iter(())
        first, end = _ends_of_months(span)
        of_months = self.longer.between(first, end)
        equal = self.of_span[span].get(value) if span in self.of_span else None
        found: dict[_Key, Voices] = {(span, value): equal} if equal else {}
        whole = True
        # What is longer than a month stands under each of its months.
        for many in (of_day, of_months if first == end else _once(of_months)):
            overlapping = (given for given in many if given[0][0] is span or given[0][0].overlaps(span))
            looked_at = tuple(islice(overlapping, LOOKED_AT + 1))
            found.update(looked_at[:LOOKED_AT])
            whole = whole and len(looked_at) <= LOOKED_AT
        return tuple(found.values()), whole

    def before(self, span: Span, speaker: SpeakerKey) -> Compared | None:
        """Return the newest figure of anybody else for the nearest time that ends before another."""
        at = bisect_left(self.ends, span.start, key=lambda moment: moment[0])
        if not at:
            return None
        end, start = self.ends[at - 1]
        newest: Compared | None = None
        for voices in reversed(self.of_span[Span(start, end)].values()):
            if newest and voices.newest and voices.newest.known < newest.known:
                break
            other = voices.other_than(speaker)
            if other and (newest is None or newest.known < other.known):
                newest = other
        return newest


def _once(many: Iterable[tuple[_Key, Voices]]) -> Iterator[tuple[_Key, Voices]]:
    seen: set[_Key] = set()
    for key, voices in many:
        if key not in seen:
            seen.add(key)
            yield key, voices


def _ends_of_months(span: Span) -> tuple[dt.date, dt.date]:
    return span.start.date().replace(day=1), span.end.date().replace(day=1)


def _months_of(span: Span) -> Iterator[dt.date]:
    month, last = _ends_of_months(span)
    while month <= last:
        yield month
        month = (month + dt.timedelta(days=31)).replace(day=1)
