"""Tells numbers that are figures from ages, clock times, numbers in names and other numbers that count nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import Qualifier
from daybook.ingest import number_uses as uses
from daybook.ingest.numbers_in_names import numbers_in_names
from daybook.ingest.units import is_plural, unit_behind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers import NumberPhrase

_REGISTERED: Final = re.compile(r"\d{7,}")
"""Digits without a mark between thousands: no count is written so."""
_ONE_YEARS: Final = re.compile(r"\b(?:the|its|his|her|their|our|a|an|this|that|[A-Z][\w-]*'s) $", re.IGNORECASE)
_A_TIME_BEFORE: Final = re.compile(
    r"\b(?:first|second|third|last|next|past|this|that|the|a|one|each|every|per) (?:day|week|phase|stage"
    r"|part|level|page) $"
)
_A_THING_BEFORE: Final = re.compile(
    r"\b(?:[Aa]|[Aa]n|[Tt]he|[Tt]his|[Ee]ach|a|an|the|this|that|each|every|per|one|its|their) [a-z]+ $"
)
"""A thing that is not told from others by a number: "the quay 12 boats", "a corridor 80 miles long"."""
_DEFINITE: Final = re.compile(
    r"\b(?:the|these|those|top|other|last|first|next|past|previous|his|her|its|their|our|my|your|all|both|any"
    r"|between the)"
    r"(?: (?:other|last|first|next|past))? $",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"(?:\b(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten|several|half|most|all but one)"
    r" of (?:the|its|their|his|her|our)|(?:\A|: )of (?:the|its|their)"
    r"|\bthe (?:last|first|only|largest|biggest) of (?:the|its|their|[\w' ]{2,20}'s)) \Z",
    re.IGNORECASE,
)
"""What before a small number makes it a whole of which some are told: "two of its five", "of the six, four"."""
_DURATION: Final = re.compile(
    r" minute read\b| ?[-–] ?\d+ ?(?:hours?|days?|weeks?|months?|years?)\b"
    r"| (?:minutes?|hours?|days?|weeks?|months?|years?) (?:old|on|pregnant|straight|running|ahead|apart|into|after"
    r"|before|later|earlier|since)\b"
)
_TIME_BEFORE: Final = re.compile(r"\b(?:in|within|space of|every|(?:next|coming|past|last|first)) $", re.IGNORECASE)
_TIME_BEHIND: Final = re.compile(r"(?:[-–]\d+)? (?:minutes?|hours?|days?|weeks?|months?|years?)\b")
_NO_BOUND: Final = frozenset({None, Qualifier.ONLY})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_CALIBRE: Final = re.compile(r"\A[\d.]{1,5} ?(?:mm\b|calib)")
_LISTED: Final = re.compile(r"(?:\band|,) $")
_CASUALTY: Final = re.compile(
    r"\b(?:kill\w*|dead|di(?:ed|es|e)|deaths?|wound\w*|injur\w*|missing|captur\w*|destroy\w*|shot down"
    r"|evacuat\w*|detain\w*|arrest\w*"
    r"|hit|struck|damag\w*|casualt\w*|victims?|bodies)\b",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(
    r"-(?:mile|km|kilomet|met(?:re|er)|tonne|ton\b|strong|foot|feet|inch|acre|hectare|kilogram|litre"
    r"|liter|megawatt|degree|dollar|euro)"
)
_ADDRESS: Final = re.compile(r" (?:[A-Z][\w'-]+ ){1,3}(?:Street|Road|Avenue|Square|Lane|Boulevard|Prospekt)\b")
_OF_A_FORCE: Final = re.compile(
    r" (?:[A-Z][\w-]+ ){0,2}(?:Battalion|Brigade|Regiment|Division|Corps|Army|Squadron|Company|Platoon)\b"
)
_SMALL: Final = 10


_LONGEST_THING: Final = 20
"""Characters of the longest thing that has a number."""
_NEAR: Final = 60
"""Characters beside a number that are looked at."""
_IS_DONE_TO: Final = re.compile(r"(?: [\w-]+){0,3} (?:was|were|is|has been|had been) (?!the\b)\w+")


def figures_among(text: str, phrases: Sequence[NumberPhrase]) -> tuple[NumberPhrase, ...]:
    """Return the numbers of a sentence that count or measure something.

    `text` is the sentence with plain spaces and apostrophes; the phrases count its characters. Dates are not
    looked at: leave them out before.
    """
    lower = text.lower()
    other_uses = [span for use in uses.USES for span in use.spans(text, lower)]
    other_uses.extend(numbers_in_names(text))
    has_casualties = bool(_CASUALTY.search(text))
    ones = sum(phrase.quantity.low == 1 for phrase in phrases)
    return tuple(
        phrase
        for phrase in phrases
        if not any(start < phrase.end and phrase.start < end for start, end in other_uses)
        and not _is_a_name(text, phrase)
        and (_counts(text, phrase, has_casualties=has_casualties) or (ones < len(phrases) and _is_listed(text, phrase)))
    )


def _is_a_name(text: str, phrase: NumberPhrase) -> bool:
    """Tell whether a number is part of an address, a numbered thing, a compound as 15-member, or says only when."""
    before, after = text[max(0, phrase.number_start - _NEAR) : phrase.number_start], text[phrase.end :][:_NEAR]
    written = text[phrase.number_start : phrase.number_end]
    if _REGISTERED.fullmatch(written) or _is_a_year(before, written, after, phrase):
        return True
    is_compound = after.startswith("-") and not _MEASURED.match(after)
    is_time = _TIME_BEHIND.match(after) and _TIME_BEFORE.search(before) and phrase.quantity.qualifier in _NO_BOUND
    if is_time or _DURATION.match(after) or _CALIBRE.match(f"{written}{after}"):
        return True
    is_of_a_force = written.isdecimal() and phrase.quantity.qualifier is None and _OF_A_FORCE.match(after)
    return is_compound or bool(_ADDRESS.match(after) or is_of_a_force) or _is_numbered(before, after)


def _is_numbered(before: str, after: str) -> bool:
    """Tell whether a number is that of the thing before it: "day 9", but not "in the first week 640 came"."""
    if uses.NUMBERED.search(before, max(0, len(before) - _LONGEST_THING)) is None or _A_TIME_BEFORE.search(before):
        return False
    unit = unit_behind(after, 0)[0]
    return not (_A_THING_BEFORE.search(before) and unit and is_plural(unit.split()[-1]))


def _is_a_year(before: str, written: str, after: str, phrase: NumberPhrase) -> bool:
    """Tell whether four digits are a year: "the 2022 invasion", "her 2022 forecast", but not "2014 people"."""
    if not _YEAR.fullmatch(written) or phrase.quantity.qualifier is not None:
        return False
    unit = unit_behind(after, 0)[0]
    return (
        not re.match(r" [a-z]", after)
        or not is_plural(unit.split()[-1] if unit else "")
        or bool(_ONE_YEARS.search(before))
    )


def _is_listed(text: str, phrase: NumberPhrase) -> bool:
    """Tell whether a "one" stands in a list with other numbers: "three crates and one boat", "by four votes to one"."""
    before, after = text[: phrase.start], text[phrase.end :]
    if phrase.quantity.low != 1 or phrase.quantity.qualifier is not None:
        return False
    return before.endswith("votes to ") or (bool(_LISTED.search(before)) and bool(re.match(r" [a-z]", after)))


def _counts(text: str, phrase: NumberPhrase, *, has_casualties: bool) -> bool:
    """Tell whether a small number word is more than an article: "one man" and "the two" count only casualties."""
    before, after = text[max(0, phrase.start - _NEAR) : phrase.start], text[phrase.end :][:_NEAR]
    quantity = phrase.quantity
    if quantity.qualifier is Qualifier.SEVERAL:
        is_several = text[phrase.start : phrase.end].lower().startswith("several")
        return has_casualties and is_several and bool(_CASUALTY.search(before[-40:] + after[:40]))
    if quantity.qualifier is not None or quantity.low is None or quantity.low > _SMALL:
        return True
    if any(character.isdigit() for character in text[phrase.number_start : phrase.number_end]):
        return True
    if quantity.low == 1:
        return has_casualties and bool(_CASUALTY.match(after.lstrip()) or _IS_DONE_TO.match(after))
    if not _DEFINITE.search(before) or _WHOLE.search(before):
        return True
    return has_casualties and bool(_CASUALTY.search(after[:40]))
