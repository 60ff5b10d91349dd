"""The words by which articles speak of what a disputed question asks, deny it and doubt it."""

from __future__ import annotations

import re
from typing import Final

_OBJECT: Final = r"[\"“]?(?:[\w'-]+ ){0,2}(?:city|town|village|port|capital|control|it|(?-i:[A-Z])[\w'-]+)\b(?!\s+\d)"
_CONTROL: Final = (
    r"(?:full |complete )?control(?:s|led|ling)?|seiz(?:e|es|ed|ing)|captur(?:e|es|ed|ing)|fallen|fell|liberated"
    r"|occup(?:y|ies|ied|ation)|in the hands of|(?:is|was|were|been|being) (?:taken|held)"
    rf"|(?:holds?|held|holding|taken?|took|takes|taking) (?:over )?{_OBJECT}"
    r"|(?:situation|picture)\b[^.]* (?:unclear|uncertain)"
)
_HARM: Final = (
    r"breach(?:es|ed|ing)?|bl(?:ow|own|ew|owing) up|min(?:ed|ing)|destroy(?:s|ed|ing)?|damag(?:e|ed|ing)|burst|hit"
    r"|struck|str(?:ike|iking)|shell(?:ed|ing)|attack(?:ed|ing)?|fir(?:e|ed|ing)|bomb(?:ed|ing)|drown(?:ed|ing)"
)
CONTROL: Final = re.compile(rf"\b(?:{_CONTROL})\b", re.IGNORECASE)
TOPICS: Final = (CONTROL, re.compile(rf"\b(?:{_HARM})\b", re.IGNORECASE))
"""Words by which articles speak of what a question asks; those of one topic are taken for each other."""
DENIED: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed)|untrue|not true|false|lies?"
    r"|fake|disinformation)\b",
    re.IGNORECASE,
)
_CLAIM: Final = r"(?:claims?|charges?|reports?|accusations?|statements?)"
THIS: Final = re.compile(rf"\b(?:this|that|it|(?:the|a) {_CLAIM})\b", re.IGNORECASE)
"""Words for what was claimed before."""
DENIED_BY: Final = re.compile(
    rf"[,–—-] ?(?P<what>a {_CLAIM}(?: that| which)? (?P<np>[^,;]+?) (?:has |had |have )?"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?))\b"
)
"""A claim that somebody else denies in the same sentence."""
DOUBTED: Final = re.compile(
    r"\b(?:unclear|uncertain|contested|disputed|(?:can|could)(?: ?not|n't) (?:say|tell|confirm|verify|be ruled out)"
    r"|not (?:able|possible|in a position|called upon)|nobody (?:can|could)|no (?:evidence|confirmation))\b",
    re.IGNORECASE,
)
OWN: Final = re.compile(r"\b(?:its|our|their|we)\b", re.IGNORECASE)
"""Words by which a speaker speaks of its own side."""
SAYS: Final = re.compile(r"\b(?:said|says|that|claims?|claimed|reported|maintains|told)\b")
"""Words between who speaks and what is said."""
THE_PLACE: Final = re.compile(
    r"\bthe (?:whole |entire |old |port )?(?:city|town|village|port|dam|plant|station|region|island|capital)\b"
)
"""Words for a place that was named before."""
REGION: Final = re.compile(r" (?:and [A-Z][\w-]+ )?(?:regions?|oblasts?|districts?|provinces?)\b", re.IGNORECASE)
"""What stands behind the name of a place if a region is meant that is called after it."""
AGENT: Final = re.compile(r" by [^,;.]{2,80}")
"""Who did it, where the verb is passive."""
