"""Where what was found meets what gold has: places in the text, and days of the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daybook.scoring.gold import Gold
    from daybook.scoring.locating import Locator


def optional_places(locator: Locator, gold: Gold) -> list[tuple[int, int]]:
    """Return where gold leaves open what is to be found: a duration, for one, may be read as a number or as a time."""
    return [locator.find(one.value, one.quote) for one in gold.figures if one.is_optional] + [
        locator.find(one.words, one.context) for one in gold.dates if one.is_optional
    ]


def meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def same_day(found: str, wanted: str) -> bool:
    """Tell whether two dates are the same, leaving out the time of day and the sign for "about"."""
    return bool(found) and [_day(one) for one in found.split("/")] == [_day(one) for one in wanted.split("/")]


def _day(date: str) -> str:
    return date.rstrip("~").partition("T")[0]
