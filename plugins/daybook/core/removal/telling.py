"""What readers are told of a removal: a correction of a record that stays, without what was removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.kinds import Kind
from daybook.core.position import Position
from daybook.core.removal.held import CONTENT, EVIDENCE, text_of
from daybook.core.yamltext.nodes import Entry, Mapping, Scalar
from daybook.core.yamltext.writing import write_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.removal.deeds import Fate
    from daybook.core.removal.held import Held
    from daybook.core.removal.newids import NewIds
    from daybook.core.removal.searched import Searched

DEFAULT_REASON: Final = "A name was removed because it could put a person at risk"
_KINDS_NAMED: Final = (Kind.BRIEFING, Kind.SOURCE, Kind.CLAIM, Kind.MEASURE, Kind.ENTITY)
"""What a correction of a removal names, the first of these that was touched and stays."""


def target_of(searched: Searched, fates: Iterable[Fate], new_ids: NewIds) -> str:
    """Return a record that stays, best one that was touched; empty where nothing that was published changes."""
    of_file = {fate.file.shown: fate for fate in fates}
    if not any(fate.file.area in {CONTENT, EVIDENCE} for fate in of_file.values()):
        return ""
    touched: dict[Kind, list[str]] = {}
    all_of: dict[Kind, list[str]] = {}
    for file in searched.files:
        fate = of_file.get(file.shown)
        if file.area != CONTENT or file.kind is None or (fate and fate.path is None) or _is_draft(searched, file):
            continue
        record_id = new_ids.of(file.id)
        all_of.setdefault(file.kind, []).append(record_id)
        if fate:
            touched.setdefault(file.kind, []).append(record_id)
    candidates = [(kind, ids) for kind in _KINDS_NAMED if (ids := touched.get(kind))]
    candidates += [(kind, ids) for kind in (Kind.PAGE, *_KINDS_NAMED) if (ids := all_of.get(kind))]
    return f"{candidates[0][0]}:{min(candidates[0][1])}" if candidates else ""


def _is_draft(searched: Searched, file: Held) -> bool:
    if file.kind is not Kind.BRIEFING:
        return False
    parsed = searched.parse(file)
    return parsed is None or text_of(parsed.mapping.get("state")) == "draft"


def correction_text(day: str, target: str, reason: str) -> str:
    """Return the correction that tells readers of a removal, without what was removed."""
    lines = (("date", day), ("target", target), ("kind", "safety-removal"), ("reason", " ".join(reason.split())))
    place = Position("")
    return write_mapping(Mapping(tuple(Entry(Scalar(n, place), Scalar(t, place)) for n, t in lines), place))
