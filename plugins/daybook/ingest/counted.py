"""The numbers of a sentence with what each counts: a unit is shared along a list, and a whole joins its part."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import NumberPhrase
from daybook.ingest.units import unit_before, unit_behind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_PART_OF: Final = re.compile(
    r" (?:out )?of (?:the |its |their |those |these |all |all of the )?(?:(?:[\w-]+ ){0,3}[\w-]+'s? )?$"
    r"| of (?:the|its|their|an|his|her) (?:original|initial|total|remaining|planned|expected|estimated|intended) $"
    r"|(?: [\w'-]+){1,6},? out of (?:the |a total of )?$"
)
_COORDINATED: Final = re.compile(r",? ?(?:to|and|or|but|than|from|up from|down from|against)? ?(?:only )?$")


_TOLD: Final = re.compile(
    r"(?: [\w'-]+){1,5} (?:estimat\w+|said|says?|told|put|puts|claim\w*)\b"
    r"|.*\bthe (?:true |real )?(?:number|toll|total|figure)\b"
)
"""What makes of a number who speaks, or begins another count: "two clerks put the toll at 40"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of a sentence with what it counts; `of` is the number of the whole."""

    phrase: NumberPhrase
    unit: str
    unit_end: int
    of: NumberPhrase | None = None


def with_units(text: str, phrases: Sequence[NumberPhrase]) -> Iterator[Counted]:
    """Yield the numbers with their units; a unit is shared along coordinated numbers, and a whole joins its part."""
    whole_of = {
        number: number + 1
        for number, (one, other) in enumerate(itertools.pairwise(phrases))
        if _PART_OF.fullmatch(text[one.end : other.start])
    }
    units = [_unit(text, phrase) for phrase in phrases]
    for number, phrase in enumerate(phrases):
        if not units[number][0] and _has_no_noun(text, phrase.end):
            units[number] = (unit_before(text, phrase.start), phrase.end)
    for number in range(len(phrases) - 2, -1, -1):
        if (
            not units[number][0]
            and not phrases[number + 1].percent
            and _COORDINATED.fullmatch(text[phrases[number].end : phrases[number + 1].start])
        ):
            units[number] = (units[number + 1][0], phrases[number].end)
    for number in range(1, len(phrases)):
        if (
            not units[number][0]
            and not units[number - 1][0].startswith("per")
            and _has_no_noun(text, phrases[number].end)
            and not _TOLD.match(text, phrases[number - 1].end, phrases[number].start)
        ):
            units[number] = (units[number - 1][0], phrases[number].end)
    for number, phrase in enumerate(phrases):
        if number - 1 in whole_of:
            continue
        if number in whole_of:
            whole = phrases[whole_of[number]]
            yield Counted(phrase, units[whole_of[number]][0], units[whole_of[number]][1], whole)
        else:
            yield Counted(phrase, *units[number])


def _unit(text: str, phrase: NumberPhrase) -> tuple[str, int]:
    """Return what a number counts and the offset behind those words; for money and shares that is in the number."""
    if phrase.percent or phrase.currency:
        return _unit_within(text[phrase.start : phrase.end], phrase), phrase.end
    return unit_behind(text, phrase.end)


def _unit_within(words: str, phrase: NumberPhrase) -> str:
    """Return the words or the sign of a share or of money, as they stand in the number."""
    if phrase.percent:
        found = re.search(r"%|per ?cent\w*|[^\W\d]+(?: [^\W\d]+)?$", words)
        return found.group() if found else "per cent"
    found = re.search(r"[^\W\d_]{4,}s$|[€$£¥₴₽]", words)
    return found.group() if found else phrase.currency


def _has_no_noun(text: str, end: int) -> bool:
    return bool(
        re.match(
            r"[\"”]?\s*(?:[,.;:()]|$)|[\"”]| of (?:them|whom|those|these|which)\b|\s+(?:were|was|are|is|have|had|voted"
            r"|abstained|including|against|for|on|in)\b",
            text[end:],
        )
    )
