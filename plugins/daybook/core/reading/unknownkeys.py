"""A key that is no field of its record is reported with the field that was probably meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final

from daybook.core.ids import in_latin_letters
from daybook.core.records.draft import ONLY_IN_DRAFTS
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from daybook.core.problems import Problems
    from daybook.core.yamltext.nodes import Mapping, Node

_GIVEN_BY: Final = {
    "id": "the name of the file is the id",
    "type": "the folder of the file is the type",
    "key": "the word above it is the key",
    "body": "the text below the front matter is the body",
    "body_line": "the place of the text gives it",
}
"""Why a field of a record is not written."""
_SURE: Final = 0.8
"""How much two words are alike of which one is certainly a slip of the other."""
_LONGEST_KEY: Final = 100


def note_unknown_keys(
    noun: str, node: Mapping, known: Sequence[str], given: Collection[str], problems: Problems
) -> dict[str, Node | None]:
    """Note the keys that are no fields, and return the fields that were probably meant.

    Each has the value below its key where it was certainly meant, and None otherwise.

    `noun` is what the record is called, with its article; `given` are fields that its place gives.
    """
    meant: dict[str, Node | None] = {}
    for entry in node.entries:
        name = entry.key.text
        if name in known:
            continue
        latin, strange = in_latin_letters(name[:_LONGEST_KEY])
        near = difflib.get_close_matches(latin, known, n=1, cutoff=0.6)
        for field in near:
            is_sure = difflib.SequenceMatcher(None, latin, field).ratio() >= _SURE and field not in meant
            meant[field] = entry.value if is_sure else None
        if name in _GIVEN_BY and name in given:
            hint = f"take the line out: {_GIVEN_BY[name]}"
        elif name in ONLY_IN_DRAFTS:
            hint = "it belongs in a draft: take it out, or publish the draft with invoke accept"
        elif latin in known:
            hint = f'type "{latin}" anew in Latin letters; these only look Latin: {strange}'
        elif near:
            hint = f'did you mean "{near[0]}"?'
        else:
            hint = f"its fields are {', '.join(known)}"
        problems.add(entry.key.position, "field-unknown", f"{shown(name)} is no field of {noun}", hint)
    return meant
