"""When a number holds: the day it is as of, and the days it is counted over, as far as its sentence states them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.dates import DateSpan, Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers import NumberPhrase
    from daybook.ingest.article import Span
    from daybook.ingest.temporal import TemporalExpression

_AS_OF: Final = re.compile(
    r"\bas (?:of|at) (?:(?:early|late|midday|noon|on|the evening of|the morning of) )*$", re.IGNORECASE
)
_ON_DAY: Final = re.compile(r"(?: [\w-]+){0,2} on ")
"""Between a number that others are compared with and the day it holds for: "up from 40 boats on Monday"."""
_UP_TO: Final = re.compile(r"\b(?:up to|by) $")
_PLAIN_DAYS: Final = frozenset({"explicit", "nearest-year"})
COMPARED: Final = re.compile(r"\b(?:up from|down from|compared (?:to|with)|against) (?:\w+ ){0,2}$")
_END_OF: Final = frozenset({"end-of-year", "start-of-year"})


def times_of(
    dates: Sequence[TemporalExpression], sentence: Span, text: str, phrase: NumberPhrase
) -> tuple[DateSpan | None, DateSpan | None]:
    """Return the day a number holds for and the days it is counted over, as far as its sentence states them."""
    as_of = period = None
    for one in dates:
        start = one.start - sentence.start
        if one.value is None:
            continue
        if one.rule == "last-days" and isinstance(one.value, Period):
            period = period or one.value
        elif (
            (one.rule in _END_OF and start > phrase.end)
            or _AS_OF.search(text, 0, start)
            or (start > phrase.end and one.rule in _PLAIN_DAYS and _UP_TO.search(text, 0, start))
            or (_ON_DAY.fullmatch(text[phrase.end : start]) and COMPARED.search(text, 0, phrase.start))
        ):
            as_of = as_of or one.value
    return as_of, period
