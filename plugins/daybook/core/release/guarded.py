"""Which fields of a record never change in silence, and when two values are the same to readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.quotations import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_WITNESSED: Final = ("source", "quote", "prefix", "suffix")
_SAID: Final = ("by", "spokesperson", "via", "as_of", *_WITNESSED)
_FIGURE: Final = ("measure", "value", "of", "unit", "since", "period", "place", "standing", "verified_by", "unverified")
GUARDED: Final[Mapping[str, tuple[str, ...]]] = {
    "figure": (*_FIGURE, *_SAID),
    "position": ("claim", "stance", "answer", *_SAID),
    "date": ("date", "kind", "place", *_WITNESSED),
    "picture": ("file", "credit", "rights", "licence", "source", "taken"),
    "briefing": ("date", "recorded"),
    "source": ("published", "publisher", "url", "sha256"),
    "measure": ("unit", "definition", "kind", "since", "place"),
    "disputed question": ("question",),
    "resolution": ("date", "answer", "by", *_WITNESSED),
    "entity": (),
    "correction": ("date", "target", "kind", "field", "was", "now", "reason"),
}
"""The fields of each kind of record that never change in silence; titles, summaries, notes and prose are free."""

_WORDS: Final = frozenset({"quote", "prefix", "suffix", "definition", "question", "unverified", "value", "of"})
"""The fields whose typography is free: quotation marks, dashes, line breaks."""


def is_same_to_readers(field: str, was: str, now: str) -> bool:
    """Tell whether two values of a field, empty for what is not stated, say the same."""
    if field in {"prefix", "suffix"} and not (was and now):
        return True  # words that stand once need no neighbours: the passage is the same
    if field == "sha256" and not was:
        return True  # a copy that was frozen later changes nothing that readers saw
    return (fold(was).text == fold(now).text) if field in _WORDS else was == now
