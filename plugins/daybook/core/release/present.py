"""What a record of an earlier revision is called now: a renamed record is still the same one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.kinds import Kind
from daybook.core.moved import present_target
from daybook.core.records import Speaker

if TYPE_CHECKING:
    from daybook.core.gathered import Gathered

_NAMED: Final = {
    "measure": Kind.MEASURE,
    "claim": Kind.CLAIM,
    "source": Kind.SOURCE,
    "spokesperson": Kind.ENTITY,
    "via": Kind.ENTITY,
    "place": Kind.ENTITY,
    "verified_by": Kind.ENTITY,
    "publisher": Kind.ENTITY,
}
"""The fields that hold an id."""


class Present:
    """The names that records have in the later of two revisions."""

    def __init__(self, after: Gathered) -> None:
        moved = replace(after, briefings=after.published).moved
        self._moved = {
            (kind, former): record for (kind, former), record in moved.items() if former not in after.declared[kind]
        }

    def id_of(self, kind: Kind, record_id: str) -> str:
        """Return the id that a record has now."""
        return self._moved.get((kind, record_id), record_id)

    def target_of(self, target: str) -> str:
        """Return the target of a correction under its present name."""
        return present_target(target, self._moved)

    def text_of(self, record: object, field: str) -> str:
        """Return a field as text, with the ids of now; empty if it is not stated."""
        value: object = getattr(record, field)
        if isinstance(value, Speaker):
            if value.is_publisher:
                return "publisher"
            return self.id_of(Kind.ENTITY, value.entity) if value.entity else f"anonymous: {value.anonymous}"
        return self.value_of(field, "" if value is None else str(value))

    def value_of(self, field: str, text: str) -> str:
        """Return the text of a field: an id as it is now, any other text as it is."""
        return self.id_of(_NAMED[field], text) if text and field in _NAMED else text
