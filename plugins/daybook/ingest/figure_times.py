"""When a number holds: the day it is as of, and the days it is counted over, as far as its sentence states them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.dates import DateSpan, Period, Precision
from daybook.ingest.calendar_words import FUTURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers import NumberPhrase
    from daybook.ingest.article import Span
    from daybook.ingest.temporal import TemporalExpression

_AS_OF: Final = re.compile(
    r"\bas (?:of|at) (?:(?:early|late|midday|noon|midnight|on|the evening of|the morning of|the end of"
    r"|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|local time|GMT|UTC),? )*$",
    re.IGNORECASE,
)
_ON_DAY: Final = re.compile(r"(?: [\w-]+){0,2} (?:on )?")
"""Between a number that others are compared with and the day it holds for: "up from 40 boats on Monday"."""
_UP_TO: Final = re.compile(
    r"\b(?:up to|by|through)(?: (?:late|early|noon|midday|midnight|the end of))?(?: on)? $", re.IGNORECASE
)
_CLOCK: Final = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|midnight|noon|midday|12 midnight|the end of|early|late)"
_SINCE: Final = re.compile(rf"\b(?:[Ff]rom|[Bb]etween|[Ss]ince)(?: {_CLOCK})?(?: on)? $")
_UNTIL: Final = re.compile(rf"\b(?:until|till|to|through|and|up to)(?: {_CLOCK}){{0,2}}(?: on)?,? $")
"""The day up to which a count goes that has a first day: "from 1 May until midnight on 4 May"."""
_PLAIN_DAYS: Final = frozenset({"explicit", "nearest-year", "weekday", "today", "yesterday"})
COMPARED: Final = re.compile(r"\b(?:up from|down from|compared (?:to|with)|against) (?:\w+ ){0,2}$")
_END_OF: Final = frozenset({"end-of-year", "start-of-year"})


_APART: Final = re.compile(r"[;–—:]| - |\bthan\b|\bof all\b")
_OPENING: Final = 8
"""Characters in front of a time that opens its sentence: "At the end of 2030"."""
_TURN: Final = re.compile(r"[;]|, (?:while|but|whereas)\b")
_SHOWN: Final = re.compile(
    r"\b(?:imagery|images?|pictures?|photographs?|photos|data|figures|footage|counts?|surveys?) (?:from|of"
    r"|taken on|dated"
    r"|for) (?:\w+ )?$",
    re.IGNORECASE,
)
_STOOD: Final = re.compile(
    r"\b(?:stood|stands|reached|rose|risen|climbed|fell|fallen|dropped|grew|grown|passed)(?: at| to)?(?: [\w-]+){0,2} $"
)
"""What before a number says that a count stood there: with a day beside it, it stood so on that day."""
_BEHIND_UNIT: Final = re.compile(r"(?: [\w-]+){0,3} on ")
_WHEN: Final = re.compile(
    r",? when (?:it|he|she|they) (?:last )?(?:spoke|said|put|reported|named|gave|counted|announced)\b"
)
_PRICED: Final = re.compile(
    r"\b(?:closed|traded|trading|cost|costs|sold|stood|settled|quoted) (?:at )?(?:about |around )?$"
)


def times_of(
    dates: Sequence[TemporalExpression], sentence: Span, text: str, phrase: NumberPhrase
) -> tuple[DateSpan | None, DateSpan | None]:
    """Return the day a number holds for and the days it is counted over, as far as its sentence states them."""
    as_of = period = None
    is_counted_over = False  # from a day on
    for one in dates:
        start, end = one.start - sentence.start, one.end - sentence.start
        if one.value is None:
            continue
        if one.rule == "last-days" and isinstance(one.value, Period):
            between = text[phrase.end : start] if start > phrase.end else ""
            period = period or (None if _APART.search(between) else one.value)
        elif _says_when(text, phrase, start, end):
            as_of = as_of or one.value
        elif _SINCE.search(text, 0, start):
            is_counted_over = one.precision is Precision.DAY
        elif (is_counted_over and _UNTIL.search(text, 0, start)) or _holds_on(one, text, phrase, start):
            as_of = as_of or one.value
    return as_of, period


def _says_when(text: str, phrase: NumberPhrase, start: int, end: int) -> bool:
    """Tell whether a day is that of what shows a number, of a price, or of a statement: "May, when it named 40"."""
    if COMPARED.search(text, 0, phrase.start):
        return False
    if start < phrase.start:
        return bool(_SHOWN.search(text, 0, start) or _WHEN.match(text, end))
    is_price = phrase.currency and _PRICED.search(text, 0, phrase.start)
    return bool(is_price and text.endswith(" on ", phrase.end, start))


def _holds_on(one: TemporalExpression, text: str, phrase: NumberPhrase, start: int) -> bool:
    """Tell whether a number is said to hold on a day: as of it, by it, at the end of a year, up from one on it."""
    is_behind = start > phrase.end
    between = text[phrase.end : start] if is_behind else ""
    if one.rule in _END_OF:
        return is_behind or start < _OPENING
    if _AS_OF.search(text, 0, start):
        return not _TURN.search(between)
    if COMPARED.search(text, 0, phrase.start):
        return _ON_DAY.fullmatch(between) is not None
    if one.rule not in _PLAIN_DAYS or FUTURE.search(text):
        return False
    if _UP_TO.search(text, 0, start):
        return (is_behind or start < _OPENING) and not _TURN.search(between)
    is_beside = _BEHIND_UNIT.fullmatch(between) is not None or text[:start] == "On "
    return is_beside and _STOOD.search(text, 0, phrase.start) is not None
