"""Tells numbers that are figures from ages, clock times, numbers in names and other numbers that count nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.numbers import NumberPhrase

_CLOCK: Final = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?(?::\d\d)? ?(?:[ap]\.?m\b\.?|o'clock)|\b\d{1,2}[:.]\d\d ?(?:hours?|hrs|GMT|UTC|local)\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{4} ?(?:GMT|UTC|hours|hrs|local time)\b|\bat (?:[01]\d|2[0-3])\d\d\b(?! \w)"
    r"|\b(?:at|by|before|after|from|until|about|around) (?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve)"
    r" (?:in the (?:morning|afternoon|evening)|o'clock|at night|local time)\b",
    re.IGNORECASE,
)
_AGE: Final = re.compile(
    r"\b(?:aged?|ages) (?:between |from |about |around |just |only )?[\w-]+(?:(?:,| and| to| or|[–-]) ?\d+)*"
    r"|\b[\w-]{1,15} ?-? ?(?:year|month)s?[- ]olds?\b|\b[\w-]{1,15} years of age\b"
    r"|(?<=[a-z], )\d{1,3}(?=[,.)]| and )|(?<=\()\d{1,2}(?=\))(?<=[A-Z][a-z]{2} \(\d\d)"
)
_WORD: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_IDIOM: Final = re.compile(
    rf"\b(?:one of\b|one (?:by|after|or) (?:one|another|two)|more than one\b|in ones\b|one (?:such|more"
    rf"|another|hand|side|day)\b"
    rf"|(?:the|another|no|any|every|each|which|number|square|day|page|phase|part|chapter) one\b|24/7"
    rf"|24 hours a day|seven days a week|zero(?:ed)? in\b|ground zero|zero tolerance|one[- ]?(?:time|off"
    rf"|way|sided|on)\b"
    rf"|{_WORD} (?:times|fold)\b|in two\b|one and the same|in one (?:place|go|piece)|at one (?:point|stage|time)\b"
    r"|two and two|on all fours|nine lives|fifty[- ]fifty|million[- ]dollar question|a million miles)",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\b(?:No|Nos|Number|Article|Articles|Resolution|Chapter|Section|Channel|Boeing|Airbus|Highway|Route"
    r"|Line|Room|Unit|School"
    r"|Reactor|reactor|Block|Building|Brigade|Day|day|Week|week|Phase|phase|Page|page|Stage|stage|Level"
    r"|level|Type|Mark|Covid"
    r"|Group|Gate|Terminal|Platform|Windows|Formula|Apollo|Su|MiG|Mi|An|Il|Tu|Point|point|Step|step|Part"
    r"|Annex|Protocol|News|Bus|Flight"
    r"|flight|Grade|grade|Task Force|Kh|S)\.?[ -]?$"
)
_DEFINITE: Final = re.compile(
    r"\b(?:the|these|those|other|last|first|next|past|previous|his|her|its|their|our|my|your|all|both|any"
    r"|between the)"
    r"(?: (?:other|last|first|next|past))? $",
    re.IGNORECASE,
)
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
_SMALL: Final = 10


def is_figure(text: str, phrase: NumberPhrase) -> bool:
    """Tell whether a number in a sentence counts or measures something.

    `text` is the sentence with plain spaces and apostrophes; the phrase counts its characters. Dates are not
    looked at: leave them out before.
    """
    start, end = phrase.start, phrase.end
    before, after = text[:start], text[end:]
    if any(left < end and start < right for left, right in _other_uses(text)):
        return False
    if _ADDRESS.match(after):
        return False
    if _NUMBERED.search(text[: phrase.number_start]):
        return False
    if after.startswith("-") and not _MEASURED.match(after):
        return False
    has_casualties = bool(_CASUALTY.search(text))
    number = phrase.quantity.low if phrase.quantity.low is not None else phrase.quantity.high
    is_word = not any(character.isdigit() for character in text[phrase.number_start : phrase.number_end])
    if number is not None and number <= _SMALL and is_word and phrase.quantity.qualifier is None:
        if number == 1:
            return (
                bool(
                    _CASUALTY.match(after.lstrip())
                    or re.match(r"(?: [\w-]+){0,3} (?:was|were|is|has been|had been) (?!the\b)\w+", after)
                )
                and has_casualties
            )
        if _DEFINITE.search(before):
            return has_casualties and bool(_CASUALTY.search(after[:40]))
    if phrase.quantity.qualifier is Qualifier.SEVERAL:
        return (
            has_casualties
            and text[start:end].lower().startswith("several")
            and bool(_CASUALTY.search(before[-40:] + after[:40]))
        )
    return True


def _other_uses(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_CLOCK, _AGE, _IDIOM):
        for found in pattern.finditer(text):
            yield found.span()
