"""Nobody learns here where forces stand: a text names the town, and nothing nearer."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from daybook.core.lints.phrases import Phrases, either_of
from daybook.core.problems import Problem, Severity
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.lints.ground import Ground
    from daybook.core.lints.owntext import Reading

_COORDINATES: Final = re.compile(
    r"(?<![\w.])-?\d{1,2}\.\d{3,}°?\s*[NS]?[,;\s]\s*-?\d{1,3}\.\d{3,}°?(?:\s*[EW]\b)?"
    r"|(?<!\w)\d{1,2}°\s*\d{1,2}(?:\.\d+)?\s*['′’](?:\s*\d{1,2}(?:\.\d+)?\s*[\"″”])?\s*[NSEW]?"
    r"|(?<!\w)\d{1,2}[C-HJ-NP-X] ?[A-HJ-NP-Z]{2} ?\d{3,5} ?\d{3,5}(?!\w)"
)
"""Decimal degrees finer than a town, degrees with minutes, and squares of the military grid."""
_DIGIT: Final = re.compile(r"\d")


def places_of_forces_are_coarse(reading: Reading, ground: Ground) -> Iterator[Problem]:
    """Beside words for forces stand no coordinates, no address and no distance in metres, in quotations neither."""
    lists = ground.lists.precise_place
    forces, phrases, streets = Phrases(lists.forces), Phrases(lists.phrases), Phrases(lists.streets)
    for sentence in reading.sentences_with(forces.keys):
        plain, found = sentence.plain, list[re.Match[str]]()
        if _DIGIT.search(plain):
            found += _COORDINATES.finditer(plain)
            found += () if streets.keys.isdisjoint(sentence.words) else _addresses(lists.streets).finditer(plain)
        found += () if phrases.keys.isdisjoint(sentence.words) else phrases.find(plain)
        force = next(forces.find(plain), None) if found else None
        for place in found if force else ():
            words = place.group().strip()
            message = f"{shown(words)} is a precise place beside {shown(force.group() if force else '')}"
            hint = "name the town or the district only: where forces stand can cost lives"
            where, about = sentence.position_of(words), sentence.about(words)
            yield Problem(where, "precise-place", message, hint, Severity.WARNING, about)


@functools.cache  # one list a run
def _addresses(streets: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of an address: a name, the word for a street, and a house number before or behind."""
    street = rf"(?i:{either_of(streets)})"
    name = r"(?:[^\W\d_a-z][\w'’-]*\s+){1,3}"
    number = r"\d{1,4}[a-zA-Z]?"
    behind = rf"(?<!\w)(?:{name}{street}|{street}\s+{name.replace('+)', '*)')}),?\s+{number}(?!\w)"
    return re.compile(rf"(?<![\w.,]){number},?\s+{name}{street}(?!\w)|{behind}")
