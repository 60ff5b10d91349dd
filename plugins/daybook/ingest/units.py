"""What is counted: the noun behind a number."""

from __future__ import annotations

import re
from typing import Final

from daybook.ingest.word_lists import any_of

_WORDS: Final = re.compile(r"[ ]*([\w'-]+|\S)")
_STOP: Final = any_of(
    "a an the this that these those and or but nor if as at by for from in into of off on onto out over per "
    "than to up upon via with "
    "within without since until after before during between among against around across amid near about "
    "under while where when who "
    "whom whose which what how is are was were be been being am has have had having do does did will "
    "would shall should can could may "
    "might must not no yet also still already now then there here he she it they we you i them him us me "
    "his her its their our my your "
    "said says told more less most least later earlier ago so such both each every all some any only just "
    "even because although though "
    "including left fled died killed wounded injured crossed voted arrived remain remained went came took "
    "made abstained voted agreed refused lost won fell rose received suffered sustained perished gave took "
    "put goes comes "
    "takes makes gets gives runs yesterday today tomorrow tonight worked closed opened ended started each "
    "apiece given denied pending approved cancelled postponed delayed refused returned released "
    "announced accepted allowed like last o'clock"
)
_LEADING: Final = re.compile(
    r"^ ?(?:still (?=[a-z]+ [a-z]+s\b)|of (?:(?:the|its|their|these|those|his|her|our|my|your"
    r"|all) )?(?:own )?(?:[\w]+'s )?"
    r"|(?:such|other|further|additional|internally|more(?! than)) )"
)
_IRREGULAR: Final = any_of(
    "people men women children troops personnel dead wounded injured missing killed aircraft police cattle "
    "dollars countrymen firemen "
    "servicemen policemen staff livestock km kilometres miles degrees per cent percent others"
)
_NO_PLURAL: Final = re.compile(r"(?:ss|us|is|'s|ous)$")
_CASUALTIES: Final = re.compile(
    r"^ (dead|killed|wounded|injured|missing|captured)\b"
    r"(?! (?!was\b|has\b|its\b|his\b|this\b|across\b)[a-z]{3,}s\b)"
)
_HARMED: Final = frozenset({"killed", "wounded", "injured", "captured"})
"""What may stand before the noun that is counted: "300 wounded soldiers"."""
_BEFORE_A_NOUN: Final = _HARMED | {"staff"}
_PLURAL_NEXT: Final = re.compile(r" (?!was\b|has\b|its\b|his\b|this\b|across\b)[a-z]{3,}s\b")
_QUOTED: Final = frozenset({'" ', "” "})
"""The end of quoted words, behind which the noun stands: '"500 plus" vehicles'."""
_ONE: Final = re.compile(r"\b(?:one|1)\Z", re.IGNORECASE)
MOST_WORDS: Final = 4


_OF_GROUP: Final = re.compile(
    r"\b(?P<group>crews?|teams?|groups?|staff|class|convoy|fleet|garrison|party|squad|audience|crowd|population"
    r"|workforce|delegation|congregation) of (?:(?:about|some|around|nearly|roughly|over|more than|up to) )?\Z"
)
_COUNT_OF: Final = re.compile(
    r"\b(?:number|total|count|toll) of (?:(?:the|its|their) )?(?P<noun>(?:[a-z][\w-]* ){0,2}?(?:[a-z][\w-]*s"
    r"|people|men|women"
    r"|children|dead|wounded|injured|missing|troops|personnel|aircraft))\b(?P<rest>[^,;:.]{0,60})\Z",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(
    r"(?:\A\W{0,4}|[,;:•*] ?|[-–] |\band |\bwere )(?P<noun>[A-Za-z][\w-]*(?: [a-z][\w-]*){0,2})(?: ?[-–—]|:) \Z"
)
"""A line of a list that names what it counts first: "tanks - 198"."""
_FAR: Final = 100
"""Characters before a number that are looked at."""


def unit_before(text: str, start: int) -> str:
    """Return what a number counts where that stands before it: "a crew of 19", "put the number of missing at 63"."""
    before = text[max(0, start - _FAR) : start].replace('"', "").replace("“", "")
    if group := _OF_GROUP.search(before):
        return group["group"]
    listed = _LISTED.search(before)
    if listed and is_plural(listed["noun"].split()[-1]):
        return listed["noun"]
    counted = _COUNT_OF.search(before)
    return counted["noun"] if counted and not re.search(r"\d", counted["rest"]) else ""


def unit_behind(text: str, end: int) -> tuple[str, int]:
    """Return the words that name what is counted and the offset behind them; empty and `end` where none stand there.

    `text` has plain spaces and apostrophes. The words run from the number to its noun: "wounded soldiers".
    """
    end += text[end : end + 2] in _QUOTED
    rest = text[end:]
    if compound := re.match(r"-([a-z]+)\b", rest):
        return compound.group(1), end + compound.end()
    if casualties := _CASUALTIES.match(rest):
        return casualties.group(1), end + casualties.end()
    skipped = _LEADING.match(rest)
    at = skipped.end() if skipped else 0
    collected: list[tuple[str, int]] = []
    plural = 0
    while len(collected) < MOST_WORDS and (found := _WORDS.match(rest, at)):
        word = found.group(1)
        is_harmed = not collected and word in _HARMED
        if not re.match(r"[^\W\d_]", word) or (word.lower() in _STOP and not is_harmed):
            break
        at = found.end()
        collected.append((word, at))
        if is_plural(word) and not (word in _BEFORE_A_NOUN and _PLURAL_NEXT.match(rest, at)):
            plural = len(collected)
            break
    if not collected:
        return "", end
    is_one = not plural and len(collected) < MOST_WORDS and _ONE.search(text, max(0, end - 5), end) is not None
    kept = collected if is_one else collected[: plural or 1]
    return " ".join(word for word, _ in kept), end + kept[-1][1]


def is_plural(word: str) -> bool:
    """Tell whether a word has the form of several."""
    lower = word.lower()
    return lower in _IRREGULAR or (lower.endswith("s") and len(lower) > 3 and not _NO_PLURAL.search(lower))  # noqa: PLR2004 - "gas", "bus"
