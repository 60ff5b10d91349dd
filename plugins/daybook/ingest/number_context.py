"""What a number stands among, and what that tells of those who are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from daybook.core.ids import EntityId
from daybook.ingest.measure_words import ACTS, meanings_of

_MISLEADING: Final = re.compile(
    r"\b(?:told|asked|ordered|urged|advised|want\w*|trying|waiting|able|free|allowed|due|likes?) to leave\b"
    r"|\b(?:will|would|may|might|could) leave\b"
    r"|\bdead (?:body|bodies|man|woman)\b|\b(?:unable to|cannot|not) leave\b"
    r"|\b(?:been|were|was|are|is|be) left\b|\bleft (?:without|homeless|stranded|dead|wounded|injured|in|of|on)\b"
    r"|\b[Nn]o(?: [\w-]+){0,2} (?:was|were|has been|have been) (?:killed|injured|hurt|wounded|harmed)\b"
    r"|\b[Nn]o (?:\w+ )?(?:deaths|injuries|casualties|victims)\b"
    r"|\b(?:left|leaving|leaves) (?:(?:\w+ ){0,2}$|(?:an?|its|his|her|at least|\d)\b)"
)
"""Not a departure: "left 40 people homeless"; nor anybody harmed: "no staff were injured"."""
NEXTS: Final = re.compile(r"(?:\band|\bbut|,|\bwith) (?:\w+ ){0,2}$")
"""What before the next number is told of that one: "killed 21 people and hurt 112"."""
_REFUGEES: Final = re.compile(r"\brefugees?\b", re.IGNORECASE)
_NO_VOTES: Final = re.compile(r"^ (?:votes? )?no(?= votes|[,.;)]| and\b|$)")
_VOTING: Final = re.compile(
    r"\b(?:vot\w+|resolution|motion|ballots?|abstain\w*|abstentions?|amendment)\b",
    re.IGNORECASE,
)
_FOR: Final = re.compile(r"^ (?:votes|to) to\b|^ votes? (?:in favou?r|for)\b")
_AGAINST: Final = re.compile(r"\bvotes? to $")
_HOSTED: Final = re.compile(r"\b(?:taken in|takes in|took in|received|receiving|hosts?|hosting|sheltering)\b")
"""What one land does for some of those who fled."""
_INVADERS: Final = re.compile(r"\bwith (?:\w+ ){0,2}$")


@dataclass(frozen=True, kw_only=True)  # without slots: the acts are looked for once
class NumberContext:
    """What a number stands among.

    `near` are the words of its own clause, `sentence` all of them, `earlier` those of the two sentences before, `about`
    those that the article opens with; `right` and `left` reach to the next number. `segment` are the words in which a
    place would be the number's own. `unit` is what is counted. `speaker` is who says it, where the archive has them;
    `has_stranger` says that somebody does whom it has not, and `speaker_words` are what they are called, with their
    country. `places` are those of the segment; `is_part` says that the number divides another one, `has_period` that it
    counts over some days only, `is_local` that a town says it.
    """

    near: str
    sentence: str
    unit: str
    percent: bool
    right: str = ""
    left: str = ""
    earlier: str = ""
    about: str = ""
    segment: str = ""
    places: frozenset[EntityId] = frozenset()
    speaker: EntityId | None = None
    has_stranger: bool = False
    speaker_words: str = ""
    is_part: bool = False
    has_period: bool = False
    is_local: bool = False

    @property
    def is_of_a_vote(self) -> bool:
        """Whether it is a number of "12 votes to two", which says of itself what it counts."""
        return bool(_AGAINST.search(self.left) or _FOR.match(self.right))

    @cached_property
    def acts(self) -> frozenset[str]:
        """What is told of those who are counted, such as that they died: by the nearest words that tell it."""
        found = self.deeds_told
        if _HOSTED.search(self.sentence):
            return found
        return found or (frozenset({"flee"}) if _REFUGEES.search(f"{self.near} {self.unit}") else found)

    @cached_property
    def deeds_told(self) -> frozenset[str]:
        """The acts, but for what only a word for people tells: refugees may be received, fed or counted."""
        right = NEXTS.sub("", _NO_VOTES.sub(" against", self.right))
        around = (right,) if _MISLEADING.search(self.left) else (right, self.left, self.near, self.sentence)
        texts = (_REFUGEES.sub("", _MISLEADING.sub("", text)) for text in around)
        found = next((found for text in texts if (found := meanings_of(text) & ACTS)), frozenset[str]())
        if self.is_of_a_vote:
            return frozenset({"against" if _AGAINST.search(self.left) else "favour"})
        if not _VOTING.search(f"{self.earlier} {self.sentence}"):
            found -= {"favour", "against"}
        return found - {"flee"} if _INVADERS.search(self.left) else found
