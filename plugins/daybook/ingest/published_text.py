"""A settled draft becomes the text of its briefing: what is legal in drafts only goes, all else stays as written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.authoring.mending import open_front, with_field
from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.reading.record import read_content_file
from daybook.core.records import Briefing, BriefingState, ClaimPosition, Figure, Occurrence
from daybook.core.records.draft import ONLY_IN_DRAFTS, DraftFigure, DraftOccurrence, DraftPosition
from daybook.core.unread import InPart, has_all_keys, is_read, narrowed, parts_read
from daybook.core.yamltext.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daybook.core.dates import PartialDate
    from daybook.core.records.draft import DraftBriefing
    from daybook.core.yamltext.nodes import Node

_GOES: Final = ONLY_IN_DRAFTS | {"state"}
_KEYED: Final[dict[str, type[Figure | ClaimPosition | Occurrence]]] = {
    "figures": Figure,
    "positions": ClaimPosition,
    "dates": Occurrence,
}


def briefing_of(draft: DraftBriefing, today: PartialDate) -> Briefing:
    """Return the briefing a draft becomes on a day; its values keep the places they have in the draft.

    Of a draft with errors it is the briefing as far as it could be read.
    """
    values: dict[str, object] = {"state": BriefingState.PUBLISHED}
    some: dict[str, InPart] = {}
    if is_read(draft, "recorded"):
        values["recorded"] = draft.recorded or today
    for group, cls in _KEYED.items():
        parts = tuple(narrowed(part, cls, {}) for _, part in parts_read(draft, group) if _is_kept(part))
        if is_read(draft, group):
            values[group] = parts
        else:
            some[group] = InPart(tuple(enumerate(parts)), has_all_keys(draft, group))
    return narrowed(draft, Briefing, values, some)


def _is_kept(part: object) -> bool:
    """Tell whether an entry is accepted, or nobody can tell."""
    if not isinstance(part, DraftFigure | DraftPosition | DraftOccurrence):
        return True
    return not is_read(part, "accept") or part.accept


def path_of(briefing: Briefing) -> str:
    """Return where a briefing lies below the content folder."""
    day = str(briefing.date)
    return f"{Kind.BRIEFING.folder}/{day[:4]}/{day[5:7]}/{briefing.id}{Kind.BRIEFING.suffix}"


def publish_text(text: str, briefing: Briefing) -> str | None:
    """Return the text of the file of a briefing, made of its draft's; None where that would read otherwise.

    That happens where keys do not have lines of their own.
    """
    front = open_front(text, Kind.BRIEFING)
    if front is None:
        return None
    gone = {line for start, end in _blocks_that_go(front.mapping, front.lines, front.end) for line in range(start, end)}
    kept = "".join(line for number, line in enumerate(front.lines) if number not in gone)
    if briefing.recorded is not None:
        kept = with_field(kept, Kind.BRIEFING, "recorded", str(briefing.recorded)) or kept
    read = read_content_file(path_of(briefing), "", kept, Problems())
    return kept if read == briefing else None


def _blocks_that_go(mapping: Mapping, lines: Sequence[str], end: int) -> Iterator[tuple[int, int]]:
    """Yield first line and the line behind the last of everything that a briefing does not have, from 0."""
    starts = [entry.key.position.line - 1 for entry in mapping.entries]
    for entry, start, below in zip(mapping.entries, starts, [*starts[1:], end], strict=True):
        stop = _without_remarks(lines, start, below, entry.key.position.column)
        is_group = entry.key.text in _KEYED and entry.key.position.column == 1
        if entry.key.text in _GOES or _is_left_out(entry.value, is_group=is_group):
            yield start, stop
        elif isinstance(entry.value, Mapping) and (entry.key.text in _KEYED or entry.key.position.column > 1):
            yield from _blocks_that_go(entry.value, lines, stop)


def _is_left_out(node: Node, *, is_group: bool) -> bool:
    """Tell whether an entry is not accepted, or a group has no other entries."""
    if not isinstance(node, Mapping):
        return False
    if is_group:
        return bool(node.entries) and all(_is_left_out(entry.value, is_group=False) for entry in node.entries)
    accept = node.get("accept")
    return isinstance(accept, Scalar) and accept.text == "false"


def _without_remarks(lines: Sequence[str], start: int, stop: int, column: int) -> int:
    """Return where a block ends that is followed by remarks in its column: these belong to what is below."""
    mark = " " * (column - 1) + "#"
    while stop > start + 1 and column > 1 and lines[stop - 1].startswith(mark):
        stop -= 1
    return stop
