"""Two drafts become one that rests on the sources of both, each entry with its own; every other line stays as it is."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.ids import LocalKey
from daybook.core.position import Position
from daybook.core.problems import Problem, Problems
from daybook.core.reading.record import read_draft_file
from daybook.ingest.draft_lines import DraftFormError, DraftLines, join
from daybook.ingest.draft_page import free_key

if TYPE_CHECKING:
    from daybook.core.records.draft import DraftBriefing, DraftFigure, DraftOccurrence, DraftPosition

    Entry = DraftFigure | DraftPosition | DraftOccurrence

_REFERENCE: Final = re.compile(
    r"(?<=\]\()(?:figure|position):[^)\n]*|(?<=`)(?:figures|positions|dates)\.[a-z0-9-]+(?=`)"
)


@dataclass(frozen=True, slots=True)
class DraftText:
    """A draft as it is written: what reports call its file, the id it would get, and its text."""

    shown: str
    id: str
    text: str


def merge_drafts(first: DraftText, second: DraftText) -> str | Problem:
    """Return the text of the first draft with everything of the second, or why they cannot be one.

    Entries of a draft on one source name it. Keys of the second that the first has too get a number, and with them
    what refers to them. Title and date stay those of the first; where the second has others, remarks keep them.
    """
    one, other = _record(first), _record(second)
    if one is None or other is None:
        shown = first.shown if one is None else second.shown
        return Problem(Position(shown), "draft-form", "the draft cannot be read", f"invoke review {shown} tells why")
    if shared := [source for source in other.sources if source in one.sources]:
        message = f"it rests on {shared[0]}, and {first.shown} does too"
        return Problem(Position(second.shown), "draft-form", message, "take over by hand what differs, and delete one")
    taken = {entry.key for entry in _entries(one)}
    keys: dict[str, str] = {}
    for entry in _entries(other):
        if entry.key in taken:
            keys[entry.key] = free_key(entry.key, taken | {entry.key for entry in _entries(other)} | set(keys.values()))
    try:
        text = join(DraftLines(first.text, one, {}), DraftLines(second.text, other, keys), second.id)
    except DraftFormError as error:
        hint = "write each key of the front matter on a line of its own, as invoke ingest does"
        return Problem(Position(second.shown), "draft-form", f"the drafts cannot be merged: {error}", hint)
    merged = DraftText(first.shown, first.id, text)
    if not (is_within(first, merged) and is_within(second, merged)):
        return Problem(Position(second.shown), "draft-form", "merged, the drafts would not read alike", "merge by hand")
    return merged.text


def is_within(draft: DraftText, whole: DraftText) -> bool:
    """Tell whether a draft on the same sources has all entries and all text of another, under whatever keys."""
    part, all_of = _record(draft), _record(whole)
    if part is None or all_of is None or not set(part.sources) <= set(all_of.sources):
        return False
    there = [_bare(entry) for entry in _entries(all_of)]
    asked = {item.question for item in all_of.review}
    return (
        all(_bare(entry) in there for entry in _entries(part))
        and all(item.question in asked for item in part.review)
        and _REFERENCE.sub("", part.body).strip() in _REFERENCE.sub("", all_of.body)
    )


def _record(draft: DraftText) -> DraftBriefing | None:
    return read_draft_file(draft.id, draft.shown, draft.text, Problems())


def _entries(draft: DraftBriefing) -> tuple[Entry, ...]:
    return (*draft.figures, *draft.positions, *draft.dates)


def _bare(entry: Entry) -> Entry:
    return dataclasses.replace(entry, key=LocalKey(""), source=None)
