"""A private person has no name here."""

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
    from daybook.core.lints.wordlists import PrivatePersonLists

# A capital is looked for afterwards: in a pattern there is no class of capitals for every script.
_PART: Final = r"[^\W\d_a-z](?:[^\W\d_]|['’-](?=[^\W\d_]))+"
_NAME: Final = rf"(?P<name>{_PART}(?:\s+[^\W\d_a-z]\.)?(?:\s+{_PART}){{1,2}})"


def private_persons_are_not_named(reading: Reading, ground: Ground) -> Iterator[Problem]:
    """Beside a word for a private person, or an age, stands no full name that is not known; in quotations neither.

    Only what stands right beside the name counts: `the resident Ada Quill`, `Ada Quill, 34, a nurse`, `the mother of
    Ada Quill`. A name that is a known one, or a part of it, is nobody's private name.
    """
    lists = ground.lists.private_person
    if not (lists.people or lists.aged):
        return
    markers = Phrases((*lists.people, *lists.kin, *lists.aged)).keys
    for sentence in reading.sentences_with(markers, _AGE):
        if markers.isdisjoint(sentence.words) and not _AGE.search(sentence.written):
            continue
        for found in _beside(lists).finditer(sentence.plain):
            name = found["name1"] or found["name2"] or found["name3"]
            if not all(part[0].isupper() for part in name.split()) or _is_known(name, ground):
                continue
            message = f"{shown(name)} may be a private person"
            hint = "write what they are and leave the name out: it can harm them; a public person has a file"
            place, about = sentence.position_of(name), sentence.about(name)
            yield Problem(place, "private-person", message, hint, Severity.WARNING, about)


_AGE: Final = re.compile(r"[,(]\s*\d{1,3}\b")


def _is_known(name: str, ground: Ground) -> bool:
    lower = name.lower()
    if lower in ground.parts_of_names:
        return True
    return any(found.end - found.start == len(name) or found.start == 0 for found in ground.names.find(name))


@functools.cache  # one list a run
def _beside(lists: PrivatePersonLists) -> re.Pattern[str]:
    """Return the pattern of a name with such a word before it, behind it, or with an age behind it."""
    person = rf"(?i:{either_of((*lists.people, *lists.kin))})"
    called = rf"(?:,?\s+(?i:{either_of(lists.called)})|,)?"
    kin = rf"(?i:{either_of(lists.kin)})\s+(?i:{either_of(lists.of)})"
    before = rf"(?<!\w)(?:{person}{called}|{kin})\s+{_NAME.replace('name', 'name1')}"
    article = rf"(?:(?i:{either_of(lists.articles)})\s+)?(?:[^\W\d_]+\s+){{0,2}}?"
    age = rf"(?:\(\s*|,\s*)(?:(?i:{either_of(lists.aged)})\s+)?(?:1[01]\d|\d{{1,2}})(?=\s*[,).;]|\s*$)"
    aged = rf"(?<!\w){_NAME.replace('name', 'name2')}\s*{age}"
    behind = rf"(?<!\w){_NAME.replace('name', 'name3')},\s+{article}{person}(?!\w)"
    return re.compile(f"{before}|{aged}|{behind}")
