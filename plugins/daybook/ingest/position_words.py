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
    r"|(?:its|(?:the )?(?:city|town|port|village)'s|the) (?:capture|fall|seizure|liberation|surrender)"
    r"|(?:is|are|remains?|stays?) (?:still |firmly )?ours|(?:completely |fully |firmly )?in our hands?"
    r"|the (?:city|town|port|village) (?:still )?(?:holds|stands)\b(?! [a-z]+ )"
)
_HARM: Final = (
    r"breach(?:es|ed|ing)?|bl(?:ow|own|ew|owing) (?:\w+ ){0,2}?up|opened the (?:dam|gates|sluices)|did (?:it|this)"
    r"|(?:set off|placed|laid|planted)\b[^.;]{0,60} (?:charges|explosives|mines)|sabotag\w+|min(?:ed|ing)"
    r"|destroy(?:s|ed|ing)?|damag(?:e|ed|ing)|burst|hit"
    r"|struck|str(?:ike|iking)|shell(?:ed|ing)|attack(?:ed|ing)?|fir(?:e|ed|ing)|bomb(?:ed|ing)|drown(?:ed|ing)"
)
CONTROL: Final = re.compile(rf"\b(?:{_CONTROL})\b", re.IGNORECASE)
TOPICS: Final = (CONTROL, re.compile(rf"\b(?:{_HARM})\b", re.IGNORECASE))
"""Words by which articles speak of what a question asks; those of one topic are taken for each other."""
DENIED: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed)|untrue|not true|false|lies?"
    r"|fake|disinformation|fairy tale|nonsense|fabrication|forgery|baseless|groundless|liars?|has(?:n't"
    r"| not) fallen)\b",
    re.IGNORECASE,
)
_CLAIM: Final = r"(?:claims?|charges?|reports?|accusations?|statements?)"
THIS: Final = re.compile(rf"\b(?:this|that|it|(?:the|a) {_CLAIM}|none of (?:them|these))\b", re.IGNORECASE)
"""Words for what was claimed before."""
DENIED_BY: Final = re.compile(
    rf"[,–—-] ?(?P<what>a {_CLAIM}(?: that| which)? (?P<np>[^,;]+?) (?:has |had |have )?"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?))\b"
)
"""A claim that somebody else denies in the same sentence."""
DOUBTED: Final = re.compile(
    r"\b(?:unclear|uncertain|contested|disputed|(?:can|could)(?: ?not|n't) (?:say|tell|confirm|verify|be ruled out)"
    r"|not (?:able|possible|in a position|called upon)|nobody (?:can|could)|no (?:evidence|confirmation)"
    r"|(?:does|do|did)(?:n't| not) know|rules? out none|nobody knows|no one knows)\b",
    re.IGNORECASE,
)
OWN: Final = re.compile(r"\b(?:its|our|their|we)\b", re.IGNORECASE)
"""Words by which a speaker speaks of its own side."""
ENEMY: Final = re.compile(r"\b(?:the (?:enemy|invaders?|occupiers?|aggressors?))\b", re.IGNORECASE)
"""Words by which a speaker speaks of the other side."""
THEY: Final = re.compile(r"\b(?:they|them)\b", re.IGNORECASE)
"""The other side, where harm is told of."""
NEGATED: Final = re.compile(r"\b(?:not|never|n't|nor)\b(?: [\w']+){0,3} ?$|n't(?: [\w']+){0,2} ?$")
"""What before the topic's words turns them round: "they do not hold"."""
SAYING: Final = re.compile(r"\b(?:saying|said|says|and that|claiming|insisting)\b")
"""What behind a denial brings in what is claimed instead."""
WE: Final = re.compile(r"\b(?:we|our|ourselves)\b", re.IGNORECASE)
"""Words by which the publisher of a statement speaks of its own side, also where it tells what others claim."""
SAYS: Final = re.compile(r"\b(?:said|says|saying|that|claims?|claimed|reported|maintains|told)\b")
"""Words between who speaks and what is said."""
KNOWS_NOT: Final = re.compile(r"\b(?:does|do|did)(?:n't| not) know\b|\brules? out none\b")
"""How somebody leaves open what was claimed before."""
THE_PLACE: Final = re.compile(
    r"\b[Tt]he (?:whole |entire |old |port )?(?:city|town|village|port|dam|plant|station|region|island|capital)\b"
)
"""Words for a place that was named before."""
REGION: Final = re.compile(r" (?:and [A-Z][\w-]+ )?(?:regions?|oblasts?|districts?|provinces?)\b", re.IGNORECASE)
"""What stands behind the name of a place if a region is meant that is called after it."""
AGENT: Final = re.compile(r" by [^,;.]{2,80}")
"""Who did it, where the verb is passive."""
