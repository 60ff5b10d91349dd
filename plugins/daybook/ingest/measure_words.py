"""Words of one meaning, as far as they help to tell which measure a number belongs to."""

from __future__ import annotations

import functools
import re
from typing import Final

from daybook.ingest.word_lists import any_of

_FAMILIES: Final = (
    "die died dies dying drown drowned dead death deaths killed kill kills killing fatalities toll",
    "flee fled flees fleeing left leave leaving crossed cross escaped escape exodus refugees refugee",
    "injured injure injuring injuries wounded wound wounding wounds hurt",
    "civilian civilians",
    "vote voted votes voting ballot",
    "abstention abstentions abstain abstained abstaining abstains",
    "favour favor yes support supported supporting backed backing back approve approved",
    "against oppose opposed opposing",
    "vehicle vehicles tank tanks truck trucks lorry lorries armour",
    "soldier soldiers troop troops serviceman servicemen personnel",
    "child children",
    "displaced displacing displacement uprooted",
    "evacuate evacuates evacuated evacuating evacuation evacuations evacuees",
    "strike strikes shelling attack attacks bombing airstrikes missile missiles",
    "house houses home homes building buildings dwellings",
    "household households",
    "need needs needed needing require requires required requiring",
    "per cent percent share proportion percentage",
    "mile miles",
    "kilometre kilometres kilometer kilometers km",
    "day days",
    "hour hours",
    "week weeks",
    "progress advance advanced advancing",
    "population inhabitants residents",
    "shoot shot downed",
    "capture captured prisoners prisoner",
    "inside within internally",
    "dollar dollars usd",
    "euro euros eur",
    "pound pounds gbp",
    "damage damaged damaging destroy destroyed destroying ruined",
    "request requested requests appeal appeals appealed ask asks asked asking seek seeks sought seeking",
    "aircraft planes plane jets jet helicopters helicopter",
)
ACTS: Final = frozenset(
    {"die", "flee", "injured", "displaced", "evacuate", "favour", "against", "shoot", "damage", "capture"}
)
"""What is told of those who are counted: a measure of one of these has no numbers of the others."""
DEEDS: Final = ACTS - {"favour", "against"}
WHO: Final = frozenset({"civilian", "soldier"})
"""Whom a measure counts, where it does not count everybody."""
_FAMILY_OF: Final = {word: words.split()[0] for words in _FAMILIES for word in words.split()}
_IDLE: Final = any_of(
    "a an and are as at be been by for from had has have in into is it its nor not of on one or other that "
    "the their them they this to "
    "was were which who whom with since said say says people person persons counted count counts number "
    "numbers added up all does did "
    "state states nation nations country countries member members government governments "
    "than more over about some only whole taken together another every day stated not it tell reported "
    "miss misses january february march april may june july august september october november december"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_PEOPLE: Final = any_of(
    "people person persons civilians civilian refugees children women men soldiers troops servicemen "
    "personnel dead killed wounded "
    "injured missing residents inhabitants deaths injuries victims casualties prisoners fighters others "
    "evacuees "
    "officers firefighters migrants "
    "displaced patients students journalists protesters detainees"
)
_STATES: Final = any_of("states nations countries members governments allies delegations votes abstentions ballots")
_VEHICLES: Final = any_of("vehicles tanks trucks cars lorries")
_HOMES: Final = any_of(
    "house houses home homes household households flats apartments dwellings buildings families customers"
)
_PEOPLE_ENDING: Final = re.compile(r"(?:[^n]ers|ors|ians|men|women|ees|ists|citizens|souls|lives|folk)$")
_MONEY: Final = {"$": "dollar", "usd": "dollar", "€": "euro", "eur": "euro", "£": "pound", "gbp": "pound"}
_EACH: Final = re.compile(r" (?:an?|per|the) ")
_STATED: Final = frozenset({"dollar", "euro", "pound", "duration", "distance"})
"""What no number counts without saying so."""
_SPANS: Final = {
    "minutes": "duration",
    "hours": "duration",
    "days": "duration",
    "weeks": "duration",
    "months": "duration",
    "years": "duration",
    "miles": "distance",
    "mile": "distance",
    "km": "distance",
    "kilometres": "distance",
    "kilometers": "distance",
    "metres": "distance",
    "meters": "distance",
}


@functools.lru_cache(maxsize=20_000)
def meaning_of(word: str) -> str:
    """Return one word for all words of a family, and a stem for the others."""
    lower = word.lower().removeprefix("co-")
    known = _FAMILY_OF.get(lower)
    if known:
        return known
    for ending in ("ies", "ing", "ed", "es", "s"):
        if lower.endswith(ending) and len(lower) - len(ending) > 3:  # noqa: PLR2004 - shorter stems mean nothing
            return lower.removesuffix(ending)
    return lower


@functools.lru_cache(maxsize=2_000)
def meanings_of(text: str) -> frozenset[str]:
    """Return the meanings of a text's words, without those that any text has."""
    return frozenset(meaning_of(word) for word in _WORD.findall(text) if len(word) > 1 and word.lower() not in _IDLE)


def words_meaning(text: str, meanings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a text that have one of these meanings, as written, each once."""
    return tuple(dict.fromkeys(word for word in _WORD.findall(text) if meaning_of(word) in meanings))


@functools.lru_cache(maxsize=5_000)
def family_of_unit(unit: str) -> str:
    """Return what sort of thing a unit counts, or the meaning of its last word where the sort is not known."""
    counted = _EACH.split(unit.lower())[0]
    word = counted.split()[-1] if counted.split() else ""
    if word in _PEOPLE:
        return "people"
    if word in _STATES:
        return "states"
    if word in _VEHICLES:
        return "vehicles"
    if word in _HOMES:
        return "homes"
    if word in _MONEY:
        return _MONEY[word]
    if word not in _SPANS and _PEOPLE_ENDING.search(word):
        return "people"
    if unit.lower() in {"per cent", "percent", "%"} or word in {"cent", "percent"}:
        return "share"
    return _SPANS.get(word, meaning_of(word)) if word else ""


def can_be_counted_in(wanted: str, given: str) -> bool:
    """Tell whether what stands behind a number, perhaps nothing, can be what a measure counts."""
    found, whole = family_of_unit(given), family_of_unit(wanted)
    return found in {whole, "share"} or (found == "" and whole not in _STATED)
