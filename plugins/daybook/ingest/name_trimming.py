"""Takes from a run of capitalised words what is no part of the name: offices, owners, where somebody works."""

from __future__ import annotations

import re
from typing import Final

from daybook.ingest.no_names import OPENERS

_QUALIFIED: Final = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w']*(?:-[a-z]+)+ (?=[A-ZÀ-ÖØ-Þ])")
"""What somebody else has to do with it: "Norland-backed Vale Group", "Mum-of-three Ola Brandt"."""
_OFFICE_FIRST: Final = re.compile(
    r"^(?:[A-ZÀ-ÖØ-Þ][\w'-]* ){0,4}?(?:President|Minister|Secretary|Chancellor|Governor|Mayor|Ambassador|Senator|MP|MEP"
    r"|Commissioner|Ombudsman|Operator|Sir|Dame|Captain|Colonel|Major|Lieutenant|Admiral)"
    r" (?=[A-ZÀ-ÖØ-Þ][\w'.-]+(?: [A-ZÀ-ÖØ-Þ][\w'.-]+){0,2}$)(?!of\b|for\b)"
)
"""The office of a person, with what it is an office of: "Norlandic Deputy Defence Minister Ola Brandt"."""
_OWNED_PERSON: Final = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w-]+'s (?=[A-ZÀ-ÖØ-Þ][\w-]+ [A-ZÀ-ÖØ-Þ][\w-]+$)")
"""Whose person somebody is: "Quill's Ola Brandt"."""
_OF_A_BODY: Final = re.compile(
    r" (?:of|at|from) the (?:Institute|Council|Court|Committee|Assembly|Ministry|Commission|Centre|Center|University"
    r"|Board|Office|Agency|Union|Party|Fund|Bank)$"
)
"""Where somebody works, by no name: "Ola Brandt of the Institute"."""
_NUMBERED: Final = re.compile(r" Nos?$")
"""What the number of a thing is told with: "Situation Report No. 9"."""


def trimmed(name: str, *, is_body: bool) -> str:
    """Return the name in a run of words with capitals, empty where nothing is left; a body keeps its owner."""
    previous = None
    while previous != name:
        previous = name
        name = _QUALIFIED.sub("", OPENERS.sub("", name)).removeprefix("of the ").removeprefix("of ")
        if not is_body:
            name = _OFFICE_FIRST.sub("", _OWNED_PERSON.sub("", name))
        name = _NUMBERED.sub("", _OF_A_BODY.sub("", name))
    return re.sub(r"(?:'s?|-)$", "", name)
