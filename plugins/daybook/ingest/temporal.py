"""Every expression of time in an article: its words, the date meant, the rule that says so, and what is doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from daybook.core.dates import DateSpan, PartialDate, Precision, read_span
from daybook.ingest.article import flat
from daybook.ingest.dating import Clues, Dated
from daybook.ingest.temporal_rules import CUT_OFF, RULES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from daybook.ingest.article import Article
    from daybook.ingest.dating import Rule

_DEICTIC: Final = frozenset(
    {"today", "yesterday", "tomorrow", "last-night", "overnight", "this", "last", "next", "ago"}
)
"""Rules that count from the day of speaking: inside a quotation that need not be the day of publication."""
_ALL_NEEDS: Final = frozenset(rule.needs for rule in RULES)
_BEGINNING: Final = re.compile(r"\b(?:inva(?:ded|sion)|war|attack(?:ed)?|offensive|conflict|fighting)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemporalExpression:
    """An expression of time in an article.

    `value` is None where the words leave the day open. `rule` names what resolved it. `doubts` are questions
    for the author, in plain words; without any the value can be relied on as far as the words go.
    """

    start: int
    end: int
    words: str
    value: DateSpan | None
    rule: str
    doubts: tuple[str, ...] = ()

    @property
    def precision(self) -> Precision | None:
        """How much of the date is known: for a period, of its beginning."""
        if self.value is None:
            return None
        return self.value.precision if isinstance(self.value, PartialDate) else self.value.start.precision


def find_dates(
    article: Article, published: PartialDate, first_day: dt.date | None = None
) -> tuple[TemporalExpression, ...]:
    """Return the expressions of time in order; they never overlap. Durations are none.

    `published` is what relative words are counted from; unless it is known to the day, they stay open.
    `first_day` is the archive's: a day of the war counted from it, or a number of days ago, is compared with it.
    """
    anchor = published.first if published.precision >= Precision.DAY else None
    return tuple(sorted(_all(article, anchor, published, first_day), key=lambda one: one.start))


def _all(
    article: Article, anchor: dt.date | None, published: PartialDate, first_day: dt.date | None
) -> Iterator[TemporalExpression]:
    for sentence in article.sentences:
        text = flat(article.text[sentence.start : sentence.end])
        taken: list[tuple[int, int]] = []
        lower = text.lower()
        known = {needs: not needs or any(word in lower for word in needs) for needs in _ALL_NEEDS}
        for rule in RULES:
            if not known[rule.needs]:
                continue
            for found in rule.pattern.finditer(text):
                start, end = found.span()
                if any(start < other_end and other_start < end for other_start, other_end in taken):
                    continue
                dated = _read(rule, found, Clues(anchor, published.year, first_day, text[:start], text[end:]))
                if dated is None:
                    continue
                taken.append((start, end))
                one = TemporalExpression(
                    start=sentence.start + start,
                    end=sentence.start + end,
                    words=" ".join(found.group().split()),
                    value=dated.value,
                    rule=dated.rule,
                    doubts=dated.doubts,
                )
                yield _asked(one, article, dated, text, first_day)
        yield from _cut_off(text, sentence.start)


def _read(rule: Rule, found: re.Match[str], clues: Clues) -> Dated | None:
    """Return what a rule reads; a day that no calendar has is a time that is not said."""
    try:
        dated = rule.read(found, clues)
        if dated is not None and dated.value is not None:
            read_span(str(dated.value))
    except (OverflowError, ValueError):
        return _outside(found)
    return dated


def _outside(found: re.Match[str]) -> Dated:
    return Dated(None, "outside", (f'"{" ".join(found.group().split())}" leads out of the calendar',))


def _asked(
    one: TemporalExpression, article: Article, dated: Dated, sentence: str, first_day: dt.date | None
) -> TemporalExpression:
    """Add the doubts that come from where an expression stands."""
    doubts = list(one.doubts)
    if dated.rule in _DEICTIC and article.quotation_at(one.start):
        doubts.append(f'"{one.words}" stands inside a quotation: on which day was it said?')
    if (
        dated.rule == "ago"
        and first_day
        and isinstance(one.value, PartialDate)
        and one.value.precision is Precision.DAY
        and one.value.first != first_day
        and abs((one.value.first - first_day).days) <= _NEAR_FIRST_DAY
        and _BEGINNING.search(sentence)
    ):
        doubts.append(f'"{one.words}" is {one.value} by arithmetic, and the archive\'s first day is {first_day}')
    return replace(one, doubts=tuple(doubts))


_NEAR_FIRST_DAY: Final = 3
_LONGEST_ENDING: Final = 120
"""Characters of a sentence's end that are looked at."""


def _cut_off(text: str, offset: int) -> Iterator[TemporalExpression]:
    """Yield the end of a sentence whose last word wants another one, as where a day was lost."""
    found = CUT_OFF.search(text, max(0, len(text) - _LONGEST_ENDING))
    if found:
        words = " ".join(found.group().split())
        yield TemporalExpression(
            start=offset + found.start(),
            end=offset + found.end(),
            words=words,
            value=None,
            rule="cut-off",
            doubts=(f'"{words}" breaks off, as if a day were missing: not filled in',),
        )
