"""Whether the outlet speaks for itself where nobody else is found: doubted where the words hint at somebody else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.records import Speaker
from daybook.ingest.speaker_proposal import SpeakerProposal

if TYPE_CHECKING:
    from collections.abc import Iterable

OUTLET: Final = SpeakerProposal(speaker=Speaker(), rule="outlet-voice", words="")
"""The outlet speaks in its own voice: nobody else is named."""
_TELLING: Final = re.compile(
    r"\b(?:say|says|said|saying|tells?|told|telling|reports?|reported|reporting|claim(?:s|ed|ing)?|estimates?"
    r"|expects?|announc(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|warn(?:s|ed|ing)?|accus(?:e|es|ed|ing)"
    r"|den(?:y|ies|ied)|acknowledg(?:e|es|ed)|according|quot(?:es|ed|ing)|cit(?:es|ed|ing)|believes?"
    r"|thinks?|hop(?:e|es|ed)|count(?:s|ed)?|recall(?:s|ed)?|remember(?:s|ed)?|declar(?:e|es|ed)"
    r"|inform(?:s|ed)?|stat(?:es|ed)|not(?:es|ed)|add(?:s|ed)|reveal(?:s|ed)?|survey(?:ed)?|poll|figures from"
    r"|data from|statement|asks?|asked|plans?|intends?|reckons?|calculat(?:es|ed))\b"
)
_WHO: Final = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]ho|[A-ZÀ-ÖØ-Þ][\w'-]+)\b[^,;:.]{0,60}$")


def read_outlet(text: str, number_at: int, before: Iterable[SpeakerProposal]) -> SpeakerProposal:
    """Return the outlet as the speaker of a number, with a doubt where the sentence tells of somebody saying something.

    `text` is the sentence, `number_at` where the number stands in it. `before` are who speaks in the sentence before,
    in the same paragraph: often it is they who go on.
    """
    known = [one for one in before if one.rule != OUTLET.rule and one.words]
    if known:
        return replace(OUTLET, doubts=(f'does the outlet say so itself, or still "{known[-1].words}"?',))
    for found in _TELLING.finditer(text):
        if found.end() <= number_at and not _WHO.search(text[: found.start()]):
            continue
        return replace(OUTLET, doubts=(f'does the outlet say so itself? the sentence has "{found.group()}"',))
    return OUTLET
