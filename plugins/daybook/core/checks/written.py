"""The references in a record's front matter, found by the types of its fields, so that none is forgotten."""

from __future__ import annotations

import dataclasses
import functools
import typing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core import ids
from daybook.core.kinds import Kind
from daybook.core.position import Position
from daybook.core.reading.authored import authored_fields, hints_of
from daybook.core.records import Origin, Source, Speaker
from daybook.core.unread import Unread, parts_read

if TYPE_CHECKING:
    from collections.abc import Iterator


_KINDS: Final[dict[object, Kind]] = {
    ids.BriefingId: Kind.BRIEFING,
    ids.EntityId: Kind.ENTITY,
    ids.SourceId: Kind.SOURCE,
    ids.MeasureId: Kind.MEASURE,
    ids.ClaimId: Kind.CLAIM,
    Speaker: Kind.ENTITY,
    ids.FigureId: Kind.BRIEFING,
}
_OWN_IDS: Final = frozenset({"id", "key", "former_ids"})
"""Fields that say what a record itself is called."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An id in front matter: what kind of record it names, in which field, and where it is written.

    `part` is `figure` for `<briefing>#<key>`, and empty for the id of a whole record.
    """

    kind: Kind
    target: str
    field: str
    place: Position
    part: str = ""


def references_of(record: object) -> Iterator[Reference]:
    """Yield every reference that could be read of a record and of the records in it, except of sources in full."""
    origin = getattr(record, "origin", None)
    if not isinstance(origin, Origin):
        return
    kind_of_record: type = type(record)
    for name, kind, part in _fields_of(kind_of_record):
        try:
            value = getattr(record, name)
        except Unread:
            marked = parts_read(record, name)
        else:
            if not value:
                continue
            several = isinstance(value, tuple)
            marked = tuple((f"{name}[{i}]", one) for i, one in enumerate(value)) if several else ((name, value),)
        for mark, one in marked:
            target = one.entity if isinstance(one, Speaker) else one
            if isinstance(target, str):
                if kind is not None:
                    yield Reference(kind, target, name, origin.at(mark), part)
            elif target is not None and not isinstance(target, Source):
                yield from references_of(target)


@functools.cache
def _fields_of(cls: type) -> tuple[tuple[str, Kind | None, str], ...]:
    """Return the fields that hold references or records, with the kind of record that is named."""
    found: list[tuple[str, Kind | None, str]] = []
    for name in authored_fields(cls):
        types = _types_in(hints_of(cls)[name])
        kinds = [_KINDS[one] for one in types if one in _KINDS]
        if name not in _OWN_IDS and (kinds or any(dataclasses.is_dataclass(one) for one in types)):
            found.append((name, kinds[0] if kinds else None, "figure" if ids.FigureId in types else ""))
    return tuple(found)


def _types_in(hint: object) -> tuple[object, ...]:
    inner = typing.get_args(hint)
    return tuple(found for one in inner for found in _types_in(one)) if inner else (hint,)
