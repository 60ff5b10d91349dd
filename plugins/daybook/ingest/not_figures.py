"""Tells numbers that are figures from ages, clock times, numbers in names and other numbers that count nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.numbers import NumberPhrase

_CLOCK: Final = re.compile(
    r"\A\d{1,2}[.:]\d\d\s*\Z|\b\d{1,2}(?:[:.]\d\d)?(?::\d\d)? ?(?:[ap]\.?m\b\.?|o'clock)"
    r"|\b\d{1,2}[:.]\d\d ?(?:hours?|hrs|GMT|UTC|local)\b"
    r"|\b\d{1,2}:\d\d\b|\b\d{4} ?(?:GMT|UTC|hours|hrs|local time)\b|\bat (?:[01]\d|2[0-3])\d\d\b(?! \w)"
    r"|\bfrom \d{1,2} to \d{1,2}(?= in the (?:morning|afternoon|evening)| ?[ap]\.?m\b| o'clock)"
    r"|(?<=\d{4}, )\d\d\.\d\d$"
    r"|\b(?:at|by|before|after|from|until|about|around) (?:one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve)"
    r" (?:in the (?:morning|afternoon|evening)|o'clock|at night|local time)\b",
    re.IGNORECASE,
)
_AGE: Final = re.compile(
    r"\b(?:aged?|ages) (?:between |from |about |around |just |only )?[\w-]+(?:(?:,| and| to| or|[–-]) ?\d+)*"
    r"|\b[\w-]{1,15} ?-? ?(?:year|month)s?[- ]olds?\b|\b[\w-]{1,15} years of age\b"
    r"|(?<=[a-z], )\d{1,3}(?=[,.)](?!\d)| and )|(?<=\()\d{1,2}(?=\))(?<=[A-Z][a-z]{2} \(\d\d)"
)
_WORD: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_NO_LARGER: Final = r"(?! (?:hundred|thousand|million|billion|dozen))"
_IDIOM: Final = re.compile(
    rf"\b(?:one of\b|one (?:by|after|or) (?:one|another|two)|more than one\b{_NO_LARGER}|in ones\b"
    r"|one (?:such|more"
    rf"|another|hand|side|day)\b"
    rf"|(?:the|another|no|any|every|each|which|number|square|day|page|phase|part|chapter) one\b{_NO_LARGER}"
    r"|24/7"
    rf"|24 hours a day|seven days a week|zero(?:ed)? in\b|ground zero|zero tolerance|one[- ]?(?:time|off"
    rf"|way|sided|on)\b"
    rf"|{_WORD} (?:times|fold)\b|one in {_WORD}\b|, (?:maybe|perhaps) {_WORD}\b"
    r"|in two\b|one and the same|in one (?:place|go|piece)|at one (?:point|stage|time)\b"
    r"|two and two|on all fours|nine lives|fifty[- ]fifty|million[- ]dollar question|a million miles)",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\b(?:No|Nos|World War|WW|Update|Bulletin|Edition|Issue|Volume|Season|Units|unit|part|Pier|Gate"
    r"|[Pp]aragraph|[Aa]nnex|[Rr]ule|[Cc]lause|article|Number|Article|Articles|Resolution|Chapter|Section"
    r"|Channel|Boeing|Airbus|Highway|Route"
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
_DURATION: Final = re.compile(
    r" minute read\b| ?[-–] ?\d+ ?(?:hours?|days?|weeks?|months?|years?)\b"
    r"| (?:minutes?|hours?|days?|weeks?|months?|years?) (?:old|on|pregnant|straight|running|ahead|apart|after"
    r"|before|later|earlier|since)\b"
)
_TIME_BEFORE: Final = re.compile(r"\b(?:in|within|space of|every|(?:next|coming|past|last|first)) $", re.IGNORECASE)
_TIME_BEHIND: Final = re.compile(r"(?:[-–]\d+)? (?:minutes?|hours?|days?|weeks?|months?|years?)\b")
_NO_BOUND: Final = frozenset({None, Qualifier.ONLY})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SERIES: Final = re.compile(
    r"\b(?:[Uu]nits|[Rr]eactors|[Aa]rticles|[Pp]hases|[Bb]locks|[Rr]ooms) \d+(?:(?:, and|,| and| or| to|–"
    r"|-) ?\d+)+"
)
_CALIBRE: Final = re.compile(r" ?mm\b| ?calib")
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
_SMALL: Final = 10


_NEAR: Final = 60
"""Characters beside a number that are looked at."""
_IS_DONE_TO: Final = re.compile(r"(?: [\w-]+){0,3} (?:was|were|is|has been|had been) (?!the\b)\w+")


def figures_among(text: str, phrases: Sequence[NumberPhrase]) -> tuple[NumberPhrase, ...]:
    """Return the numbers of a sentence that count or measure something.

    `text` is the sentence with plain spaces and apostrophes; the phrases count its characters. Dates are not
    looked at: leave them out before.
    """
    other_uses = [found.span() for pattern in (_CLOCK, _AGE, _IDIOM, _SERIES) for found in pattern.finditer(text)]
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
    if _YEAR.fullmatch(written) and phrase.quantity.qualifier is None and not re.match(r" [a-z]", after):
        return True
    is_compound = after.startswith("-") and not _MEASURED.match(after)
    is_time = _TIME_BEHIND.match(after) and _TIME_BEFORE.search(before) and phrase.quantity.qualifier in _NO_BOUND
    if is_time or _DURATION.match(after) or _CALIBRE.match(after):
        return True
    return is_compound or bool(_ADDRESS.match(after)) or bool(_NUMBERED.search(before))


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
    return not _DEFINITE.search(before) or (has_casualties and bool(_CASUALTY.search(after[:40])))
