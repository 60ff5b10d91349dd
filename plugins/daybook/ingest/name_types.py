"""Which type a name is of, as far as the words in it and around it tell: else it stays open."""

from __future__ import annotations

import re
from typing import Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.records import EntityType
from daybook.ingest.no_names import OPENERS
from daybook.ingest.occupations import OCCUPATIONS
from daybook.ingest.speaker_words import BODY_NOUN
from daybook.ingest.unknown_names import BODY

_TITLE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor|President|Minister|Secretary|Mayor|Governor|Gen|General|Maj|Major"
    r"|Col|"
    r"Colonel|Capt|Captain|Lt|Lieutenant|Sgt|Judge|Justice|Bishop)\.? $"
)
_WORK: Final = rf"(?:{'|'.join(OCCUPATIONS)})"
_WORK_OF_BEFORE: Final = re.compile(
    rf"\b(?i:(?:{_WORK})s?),?(?: (?:of|for|at|with|in"
    rf"|on) (?:the )?[\w'-]+(?: [\w'-]+){{0,4}})?, (?:[A-Z][\w'-]+ [A-Z][\w'-]+"
    r"(?: of [A-Z][\w-]+)? and )?$"
)
"""What somebody does, and where, before the name: "the governor of the region, Ola Brandt"."""
_OF_SOMEBODY_BEFORE: Final = re.compile(
    r"(?:'s|\b[Ii]ts|\b[Hh]is|\b[Hh]er|\b[Tt]heir"
    r"|\b[Tt]he) (?:[a-z][\w-]* ){0,3}?(?:(?P<body>" + BODY_NOUN + r")|[a-z]+(?:or|er|ent|ant"
    r"|ist|man|woman|son|ess|tary|ief)), $"
)
"""What somebody is to a body or a land, before the name: "Norland's ombudswoman, Ola Brandt"; or what a body is."""
_IN_BRACKETS: Final = re.compile(r" \((?:[A-Z][\w' -]{2,40}, [A-Z][\w. ]{1,20}|\d\d)\)")
"""What stands behind a member of parliament: "Ola Brandt (Saltby, Ind.)"."""
_FEELS: Final = re.compile(
    r"(?:,[^,.;]{2,60},)? (?:thinks|believes|recalls|laughs|smiles|shrugs|reckons|sighs|nods|remembers|hopes"
    r"|admits|jokes|reads from"
    r"|concedes|shouted|wept|laughed|smiled|shrugged|grinned|was (?:born|jailed|elected|arrested|asleep|heard)"
    r"|died|lives|lived)\b"
)
"""What only persons do."""
_COMPANY: Final = re.compile(
    r"(?:Capital|Savings|Oil|Gas|Grid|Energo|Energy|Electric|Power|Rights|Security|Post|Courier|Herald|Gazette"
    r"|Telegraph|Tribune"
    r"|Today|Truth|Compact|Steel|Partners|Holdings|Insurance|Motors|Shipping|Lines|Kitchen|Aid|Treasury"
    r"|Exchange|Alliance|Bloc"
    r"|Front|Brothers|Sons|Systems|Airways|Telecom|Media|Logistics|Freight|Initiative|Campaign|Fund|Trust"
    r"|Energoatom|Rail"
    r"|Industries|Laboratories|Labs|Analytics|Consulting|Securities|Markets|Underwriters|Watchdog|Collective"
    r"|Coalition)$"
    r"|^(?:Radio|Chamber of|Doctors|Friends of|Bank of|Union of|Association of|House of|League of) |^(?:Doctors"
    r"|Lawyers|Reporters|Nurses) [A-Z]"
    r"|\w & \w|^[A-Z][a-z]+[A-Z]{2,}$"
)
"""Words of the names of companies, outlets and groups."""
_BODY_BEFORE: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]|its|state|Operator|operator|company|by) (?:[a-z][\w-]* ){0,2}?(?:utility|bank|company"
    r"|firm|charity|group|agency|operator"
    r"|newspaper|outlet|website|broadcaster|channel|party|union|insurers?|underwriters|carmaker|maker|airline"
    r"|retailer|lender"
    r"|brokers?|consultancy|hauliers?|start-up|think tank|ngo|watchdog|militia),? $"
    rf"|\b(?i:(?:{_WORK})s?) (?:at|with) $|\b(?:volunteers|staff|members|colleagues|researchers|founder"
    rf"|customers|chief executive) of $"
)
"""What a body is called before its name, or who works there."""
_WORK_BEFORE: Final = re.compile(rf"\b(?i:{_WORK}),? $")
_WORK_BEHIND: Final = re.compile(
    rf", (?:(?:a|an|the|its|his|her|their) (?:[\w'-]+ ){{0,3}}{_WORK}\b|(?i:{_WORK}) (?:of|at|for)\b"
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
    r"|\b(?:mayor|streets|residents|airport|refinery) of $"
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
    if BODY.search(name) or _COMPANY.search(name):
        return EntityType.ORGANISATION.value, "a word of bodies in the name"
    if _TITLE.search(before) and (is_like_a_persons or " " not in name):
        return EntityType.PERSON.value, "a title before the name"
    if _PLACE.search(name) or _LOCATED.search(before):
        return EntityType.PLACE.value, "a word of places"
    if " " not in name and _LISTED.match(behind):
        return EntityType.PLACE.value, "a list of places"
    if is_like_a_persons and _WORK_OF_BEFORE.search(before):
        return EntityType.PERSON.value, "an office before the name"
    of_somebody = _OF_SOMEBODY_BEFORE.search(before)
    if _BODY_BEFORE.search(before) or (of_somebody and of_somebody["body"]):
        return EntityType.ORGANISATION.value, "a word of bodies before the name"
    rule = _rule_of_persons(text, name, before, behind) if is_like_a_persons else ""
    if rule:
        return EntityType.PERSON.value, rule
    if _INSIDE.search(before) or re.search(rf"\b(?:in|near|outside|around) {re.escape(name)}\b(?!'s|-)", text):
        return EntityType.PLACE.value, "a word of where before the name"
    return UNSETTLED, "a name with capitals that the archive does not have"


def _rule_of_persons(text: str, name: str, before: str, behind: str) -> str:
    """Return the rule that makes a name like a person's one, by the words beside it; empty where none does."""
    if _OF_SOMEBODY_BEFORE.search(before):
        return "an office before the name"
    if _IN_BRACKETS.match(behind) or _FEELS.match(behind):
        return "what only persons have or do, behind the name"
    if _WORK_BEFORE.search(before) or _WORK_BEHIND.match(behind):
        return "an occupation beside the name"
    if _has_surname_alone(text, name):
        return "the last word of the name stands alone elsewhere, as surnames do"
    if _SAID_BEFORE.search(before):
        return "a verb of saying before the name"
    return "a verb of saying and a pronoun behind the name" if _SAYS_OF_ITSELF.match(behind) else ""


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
