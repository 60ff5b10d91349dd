"""Numbers that are part of a name: the Group of Seven, Silo 3, the Norland 30 index, a 4 x 100 metres relay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.ingest.no_names import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPELT: Final = re.compile(
    r"(?<=[\w,] )(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Hundred)\b"
    r"(?!-)"
)
"""A word for a number with a capital inside of a sentence."""
_LOWER: Final = re.compile(r"(?<![\w-])[a-z][\w'-]{3,}")
_CAPITAL: Final = re.compile(r"(?<![\w-])[A-Z][\w'-]{3,}")
_MOSTLY: Final = 0.5
_NUMBERED: Final = re.compile(
    r"(?<![\w'-])(?P<run>(?:[A-Z][\w'-]* ){1,4})(?P<number>\d{1,3})"
    r"(?=[,.;)](?!\d)|\s*$| (?:and|or|was|is|at|on|in|near|to|for|of|from|as|has|had|after|before|where|which|that"
    r"|were|will|can|could|would|did|fell|stands?|lies|remains?)\b)"
)
"""Words with capitals and a number, with nothing behind it that it could count: "the roof of Silo 3"."""
_APART: Final = re.compile(
    r"(?:\A|[.:!?;,•*\"(“] ?|\b(?:in|at|near|from|by|to|and|across|inside|around|over|for|with|between) )\Z",
    re.IGNORECASE,
)
"""What before a name lets the number behind it be a count: "in Kalvika 12, in Marrowby 4"."""
_INDEX: Final = re.compile(r"\b[A-Z][\w&-]* (?P<number>\d{2,4})(?= (?:index|share index|gauge|list|rankings?)\b)")
_TIMES: Final = re.compile(r"\b\d{1,4}(?:\.\d+)? ?[x×] ?\d{1,4}(?:\.\d+)?(?: ?(?:m|mm|cm)\b)?")
"""A product, which measures a thing: a relay, a cartridge, a sheet."""
_STOPS: Final = frozenset('.!?…"”')
_LONGEST: Final = 10
"""Characters before a name that are looked at."""


def numbers_in_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a sentence in which a number is part of a name."""
    yield from (found.span("number") for found in _INDEX.finditer(text))
    yield from (found.span() for found in _TIMES.finditer(text))
    for found in _NUMBERED.finditer(text):
        last = found["run"].split()[-1].lower()
        if last not in CALENDAR and not _APART.search(text, max(0, found.start() - _LONGEST), found.start()):
            yield found.span("number")
    spelt = [found.span() for found in _SPELT.finditer(text)]
    if spelt and not _is_title(text):
        yield from spelt


def _is_title(text: str) -> bool:
    """Tell whether a line is a headline, most words of which have capitals: there, one says nothing."""
    if text.rstrip()[-1:] in _STOPS:
        return False
    capitals, others = len(_CAPITAL.findall(text)), len(_LOWER.findall(text))
    return capitals > _MOSTLY * (capitals + others)
