"""Which type a name is of, as far as the words in it and around it tell: else it stays open."""

from __future__ import annotations

import re
from typing import Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.records import EntityType
from daybook.ingest.no_names import OPENERS
from daybook.ingest.occupations import OCCUPATIONS
from daybook.ingest.unknown_names import BODY

_TITLE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Prof|Professor|President|Minister|Secretary|Mayor|Governor|Gen|General|Maj|Major"
    r"|Col|"
    r"Colonel|Capt|Captain|Lt|Lieutenant|Sgt|Judge|Justice|Bishop)\.? $"
)
_WORK: Final = rf"(?:{'|'.join(OCCUPATIONS)})"
_WORK_BEFORE: Final = re.compile(rf"\b(?i:{_WORK}),? $")
_WORK_BEHIND: Final = re.compile(
    rf", (?:(?:a|an|the|its|his|her|their) (?:[\w'-]+ ){{0,3}}{_WORK}\b|{_WORK} (?:of|at|for)\b"
    r"|who\b|whose\b|\d\d(?:[,.;)]| and\b))"
)
_SAID_BEFORE: Final = re.compile(
    r"\b(?:said|says|asked|asks|added|adds|wrote|writes|recalled|explained)(?: Sir| Dame)? $"
)
_SAYS_OF_ITSELF: Final = re.compile(
    r" (?:said|says|told|added|asked|recalled|wrote|laughed|explained)\b.{0,110}?\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b",
    re.DOTALL,
)
_LOCATED: Final = re.compile(
    r"\b(?:towns?|cit(?:y|ies)|villages?|ports?|districts?|suburbs?|islands?|settlements?|regions?|outskirts"
    r"|north|"
    r"south|east|west) of (?:[A-ZÀ-ÖØ-Þ][\w'-]*(?: [A-ZÀ-ÖØ-Þ][\w'-]*)*(?:, and |, | and ))*$"
)
_LISTED: Final = re.compile(
    r"(?:(?:,? and|,) [A-ZÀ-ÖØ-Þ][\w'-]*)*,? (?:regions?|oblasts?|provinces?|districts?|cities|towns"
    r"|villages)\b"
)
_INSIDE: Final = re.compile(r"\b(?:in|near|outside|around) $")
_PLACE: Final = re.compile(
    r"(?:Airport|Bay|Bridge|Island|Oblast|Region|Province|District|Street|Road|Square)$|^(?:River|Lake|Mount) "
)
_PART_OF_LAND: Final = re.compile(r"(?:North|South|East|West|Upper|Lower|Greater|Northern|Southern|Eastern|Western) ")
_CAPITAL_BEFORE: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w'.-]* $")
_PERSON: Final = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+(?:-[\w]+)?(?: (?:(?:van|von|de|der|del|al|bin|la) )*[A-ZÀ-ÖØ-ÞĀ-Ž][\w'-]+){1,2}"
)
"""Two or three words with capitals, as the names of persons are."""
_FAR: Final = 120
"""Characters on either side that are looked at."""


def type_of(text: str, start: int, name: str) -> tuple[str, str]:
    """Return the type of a name that stands in a text, `unsettled` where nothing tells it, and the rule.

    `text` has plain spaces and apostrophes.
    """
    before, behind = text[max(0, start - _FAR) : start], text[start + len(name) : start + len(name) + _FAR]
    is_like_a_persons = _PERSON.fullmatch(name) is not None and not _PART_OF_LAND.match(name)
    if BODY.search(name):
        return EntityType.ORGANISATION.value, "a word of bodies in the name"
    if _TITLE.search(before) and (is_like_a_persons or " " not in name):
        return EntityType.PERSON.value, "a title before the name"
    if _PLACE.search(name) or _LOCATED.search(before):
        return EntityType.PLACE.value, "a word of places"
    if " " not in name and _LISTED.match(behind):
        return EntityType.PLACE.value, "a list of places"
    if is_like_a_persons and (_WORK_BEFORE.search(before) or _WORK_BEHIND.match(behind)):
        return EntityType.PERSON.value, "an occupation beside the name"
    if is_like_a_persons and _has_surname_alone(text, name):
        return EntityType.PERSON.value, "the last word of the name stands alone elsewhere, as surnames do"
    if is_like_a_persons and _SAID_BEFORE.search(before):
        return EntityType.PERSON.value, "a verb of saying before the name"
    if is_like_a_persons and _SAYS_OF_ITSELF.match(behind):
        return EntityType.PERSON.value, "a verb of saying and a pronoun behind the name"
    if _INSIDE.search(before):
        return EntityType.PLACE.value, "a word of where before the name"
    return UNSETTLED, "a name with capitals that the archive does not have"


def _has_surname_alone(text: str, name: str) -> bool:
    """Tell whether the last word of a name stands somewhere behind no other word with a capital."""
    surname = name.rsplit(maxsplit=1)[-1]
    return any(
        before is None or OPENERS.match(before[0])
        for before in (
            _CAPITAL_BEFORE.search(text, max(0, found.start() - _FAR), found.start())
            for found in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text)
        )
    )
