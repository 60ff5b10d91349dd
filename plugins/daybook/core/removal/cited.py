"""What a source was cited by is never altered: with the name in it, the source no longer states it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from daybook.core.yamltext.nodes import Entry, Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

CITED: Final = ("title", "author", "url", "archive_url", "publisher")
"""The fields of a source that are not altered but no longer stated."""
_REASON: Final = "removed for safety"


def with_unknown(entries: Sequence[Entry], struck: Sequence[Entry]) -> list[Entry]:
    """Return the fields of a source with those that were struck out among its unknown ones."""
    fields = {entry.key.text for entry in struck}
    kept = [entry for entry in entries if entry.key.text != "archived" or "archive_url" not in fields]
    unknown = tuple(
        Entry(Scalar(entry.key.text, entry.key.position), Scalar(_REASON, entry.key.position)) for entry in struck
    )
    for number, entry in enumerate(kept):
        if entry.key.text == "unknown" and isinstance(entry.value, Mapping):
            known = Mapping((*entry.value.entries, *unknown), entry.value.position)
            return [*kept[:number], dataclasses.replace(entry, value=known), *kept[number + 1 :]]
    place = unknown[0].key.position
    return [*kept, Entry(Scalar("unknown", place), Mapping(unknown, place))]
