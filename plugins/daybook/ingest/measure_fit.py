"""Tells whether a number can be of a measure at all: what is counted, what is told of it, where, and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.records import Measure, MeasureKind
from daybook.ingest.measure_words import ACTS, DEEDS, WHO, can_be_counted_in, meanings_of

if TYPE_CHECKING:
    from daybook.ingest.number_context import NumberContext

_THE_COUNTRY: Final = re.compile(
    r"\b(?:the|this) (?:country|nation|territory)\b|\babroad\b|\bborders?\b|\bneighbou?ring\b"
)
_ATTRIBUTED: Final = re.compile(r"\b(?:claimed|recorded|reported|counted|estimated|requested|stated) by (?P<whose>.*)$")
"""Whose numbers a measure counts, at the end of its title."""
_WHOLE: Final = frozenset({MeasureKind.CUMULATIVE, MeasureKind.STOCK})
"""Kinds of measures that count everything there is."""
_STEM: Final = 5
"""Letters of a name, at least, that its adjective begins with too."""
_BESIDE: Final = 40
"""Characters on either side of a number that are looked at."""
_CHANGE: Final = re.compile(
    r"\b(?:gain\w*|lost|loses|up|down|rose|fell|added|shed|climbed|dropped|slipped|jumped)(?: by| another| some"
    r"| about)? $"
)
"""What before a number makes it the change of a price, and not the price."""
_FUNDED: Final = re.compile(r"\b(?:received|pledg\w+|contribut\w+|funded|given|gave|gives|spent|raised|paid|extra)\b")
"""What before or behind a sum shows that it was had, and not asked for."""
_OWN_LOSS: Final = re.compile(r"\b(?:losing|the loss of) (?:\w+ ){0,2}$")
"""What a speaker lost, which is none of what they claim of the others."""
_IN_WHICH: Final = re.compile(r"\b(?:in|during) which (?:\w+ ){0,3}$")
_PART: Final = re.compile(r"\b(?:including|among them|of which|of whom|of those|of them) (?:\w+ ){0,2}$")
"""What before a number makes it a part of another one, which the measure counts."""
_PART_BEHIND: Final = re.compile(r"^ of (?:them|whom|those|these|which)\b")
_OF_ITS_OWN: Final = re.compile(
    r"^ (?:people |civilians? |persons? )?(?:(?:were|had been|was) )?(?:killed|dead|deaths?|fatalities"
    r"|injured|wounded|hurt)\b"
)
"""A part that is a count of its own: "1,207 casualties, including 406 killed"."""
_RATE: Final = re.compile(
    r"^ (?:(?!than)[\w-]+ ){0,2}(?:a|per|each|every|an) (?:day|hour|week|month)\b|^ (?:[\w-]+ ){0,2}(?:daily"
    r"|each)\b"
)
_SURPASSED: Final = re.compile(r"\b(?:surpass\w*|exceed\w*|doubled?|twice|triple|than) the (?:[\w-]+ ){0,2}$")
"""What before a number makes it one of another time or place, which the count is held against."""
_RATE_BEFORE: Final = re.compile(r"\b(?:a|per|each|every) (?:day|hour|week|month) (?:to|from|and) (?:\w+ ){0,3}$")
_ONE_EVENT: Final = re.compile(
    r"\b(?:in|after|by|from) (?:an?|one|the(?: same| latest| deadliest)?|\w+day's"
    r"|yesterday's) (?:[\w-]+ ){0,3}?(?:strike"
    r"|attack|explosion|bombing|breach|floods?|collapse|crash|sinking|landslide"
    r"|raid|ambush|blast|bombardment|airstrike|hit)\b|\bwhen (?:an?|the|one|their|its"
    r"|his) (?:[\w'-]+ ){1,8}?(?:was|were) (?:hit"
    r"|struck|shelled|bombed|attacked)\b"
)
"""The toll of one event, which is not the whole."""
_TOGETHER: Final = re.compile(r"\b(?:casualties|victims)$")
"""Dead and injured together, which a count of either is not."""
_LENGTH: Final = re.compile(r"^[ -](?:[\w-]+ )?(?:long|wide|high|deep|tall)\b")
_NOT_INCLUDED: Final = re.compile(
    r"\b(?:not|n't) (?:yet )?(?:been )?(?:included|counted|part of|reflected|taken into account)\b"
    r"|\bwithout (?:counting|including)\b"
)
_EXCLUDED: Final = re.compile(
    r"\b(?:exclud(?:es?|ing)|not (?:counting|including)|do(?:es)? not include) (?:\w+ ){0,3}$"
)
_REGION: Final = re.compile(
    r"\b(?:regions?|oblasts?|provinces?|governorates?|districts?|municipalit(?:y|ies)|counties|suburbs?)\b"
    r"|\b\w+-(?:controlled|held|occupied) (?:territor|area|part)|\bterritor(?:y|ies) controlled\b"
    r"|\bareas? (?:under|controlled)\b"
    r"|\b(?:other|some|several|parts of|part of|western|eastern|northern|southern|north|south|east|west)"
    r" (?:regions?|areas?|parts?|the country)\b"
    r"|\b(?:city|cities|town|towns|village|villages|camp|port) of [A-Z]"
)
"""A part of the country, whether or not the archive has it."""


@dataclass(frozen=True, slots=True)
class Terms:
    """A measure with the meanings of its words; `names` are those of its title's names."""

    measure: Measure
    title: frozenset[str]
    definition: frozenset[str]
    names: frozenset[str]
    is_national: bool = False


def fits(one: Terms, context: NumberContext, wide: frozenset[str]) -> bool:
    """Tell whether what is counted, what is told of it, where, and who says so can be what the measure is of."""
    measure = one.measure
    if context.percent != (measure.kind is MeasureKind.SHARE) or not can_be_counted_in(measure.unit, context.unit):
        return False
    if context.is_part or _is_of_a_part(one, context) or _is_of_another(one, context, wide):
        return False
    acts = context.deeds_told
    if acts and one.title & ACTS and not one.title & acts:
        return False
    if one.title & DEEDS and ((context.unit and not context.acts) or _TOGETHER.search(context.unit)):
        return False
    beside = " ".join((*context.left.split()[-4:], context.right))
    if meanings_of(beside) & acts & DEEDS and not one.title & ACTS:
        return False
    return _is_told_by(one, context, wide)


def is_by_producer(one: Terms, context: NumberContext) -> bool:
    """Tell whether whoever makes a measure's numbers gives this one."""
    return one.measure.producer is not None and one.measure.producer == context.speaker


def is_said_by(one: Terms, context: NumberContext) -> bool:
    """Tell whether a title says whose numbers it counts, and the speaker is of them: "claimed by Norland"."""
    found = _ATTRIBUTED.search(one.measure.title)
    if found is None or one.measure.producer is not None:
        return False
    called = meanings_of(context.speaker_words)
    stems = tuple(name.rstrip("aeiouy") for name in meanings_of(found["whose"]) if len(name) >= _STEM)
    return bool(stems) and any(word.startswith(stems) for word in called)


def _is_told_by(one: Terms, context: NumberContext, wide: frozenset[str]) -> bool:
    """Tell whether those counted and those who count are the measure's, as far as the words tell."""
    is_own = is_by_producer(one, context) or is_said_by(one, context)
    who = WHO & meanings_of(f"{context.sentence} {context.unit}")
    if one.title & WHO and not one.title & who and (who or not is_own):
        return False
    is_attributed = _ATTRIBUTED.search(one.measure.title) is not None
    if is_attributed and not is_own and (context.has_stranger or context.speaker):
        return False
    if is_own or not one.names:
        return True
    return _names_it(one, context, wide, frozenset() if is_attributed else meanings_of(context.about))


def _is_of_another(one: Terms, context: NumberContext, wide: frozenset[str]) -> bool:
    """Tell whether a number is of another vote, of money that was had, of an own loss, of the way to another thing."""
    about = wide | meanings_of(context.about)
    if context.is_of_a_vote and not meanings_of(one.measure.title.partition(" ")[0]) & about:
        return True
    if one.measure.kind is MeasureKind.DISTANCE and (things := things_of(one)) and not things & about:
        return True
    if is_said_by(one, context) and _OWN_LOSS.search(context.left):
        return True
    if "request" not in one.title:
        return False
    beside = f"{context.left[-_BESIDE:]} {context.right[:_BESIDE]}"
    return "request" not in meanings_of(context.sentence) or _FUNDED.search(beside) is not None


def things_of(one: Terms) -> frozenset[str]:
    """Return what a title is about but for names and the words of distances."""
    return one.title - one.names - {"distance", "mile", "kilometre", "length"}


def _names_it(one: Terms, context: NumberContext, wide: frozenset[str], about: frozenset[str]) -> bool:
    """Tell whether a name of the title stands near, as a name or its adjective, or the article is about it."""
    if one.names & wide or _THE_COUNTRY.search(context.sentence):
        return True
    about = wide | about
    if _ATTRIBUTED.search(one.measure.title):
        return False
    stems = tuple(name.rstrip("aeiouy") for name in one.names if len(name) > 4)  # noqa: PLR2004 - shorter stems are any word's
    return bool(one.names & about) or any(word.startswith(stems) for word in about if stems)


def _is_of_a_part(one: Terms, context: NumberContext) -> bool:
    """Tell whether a number is of some of those only whom a measure counts, of a part of the land, or of some days."""
    if _PART.search(context.left) and not _OF_ITS_OWN.match(context.right):
        return True
    if _PART_BEHIND.match(context.right) or (context.is_local and one.is_national):
        return True
    if _RATE.search(context.right) or _RATE_BEFORE.search(context.left):
        return True
    if _EXCLUDED.search(context.left) or _NOT_INCLUDED.search(context.right):
        return True
    if _LENGTH.search(context.right) or _SURPASSED.search(context.left):
        return True
    return _is_of_an_event(one, context) or _is_of_a_region(one, context)


def _is_of_an_event(one: Terms, context: NumberContext) -> bool:
    """Tell whether a number is a change, or the toll of one event or of some days."""
    kind = one.measure.kind
    if kind is MeasureKind.PRICE and _CHANGE.search(context.left):
        return True
    if context.has_period and kind in _WHOLE:
        return True
    if not one.title & DEEDS:
        return False
    is_of_one = kind is MeasureKind.CUMULATIVE and _ONE_EVENT.search(context.sentence) is not None
    return is_of_one or _IN_WHICH.search(context.left) is not None


def _is_of_a_region(one: Terms, context: NumberContext) -> bool:
    """Tell whether a number is of a place inside of the one that a measure counts all of."""
    place = one.measure.place
    if place is None or place in context.places or one.measure.kind not in _WHOLE:
        return False
    return bool(context.places) or _REGION.search(context.segment) is not None
