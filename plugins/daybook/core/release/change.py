"""A change: a value that is another one now, or a record that is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from daybook.core.kinds import Kind
from daybook.core.position import Position
from daybook.core.removal.spellings import NOTICE

_COLLECTIONS: Final = {"figure": "figures", "position": "positions", "date": "dates", "picture": "pictures"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A value that is another one now, or a record that is gone.

    `record` is `kind:id` as the later revision calls it. Of a record that is gone `field` is empty, and `was` has its
    id or key and its words. `was` and `now` are empty for what is not stated. `home` is a record that is still there,
    for a correction to name: of a change the record itself, of what is gone a briefing that held or named it.
    """

    record: str
    field: str
    was: str
    now: str
    position: Position
    home: str

    @property
    def is_gone(self) -> bool:
        """Whether the whole record is gone."""
        return not self.field

    @property
    def is_of_correction(self) -> bool:
        """Whether a correction was touched, which nobody may."""
        return self.record.startswith(f"{Kind.CORRECTION}:")

    @property
    def takes_away(self) -> bool:
        """Whether nothing was put in the place of what was there, but a notice."""
        return self.is_gone or not self.now or NOTICE in self.now

    @property
    def field_of_home(self) -> str:
        """The field a correction names: the changed one, or the collection that what is gone belonged to."""
        kind = self.record.partition(":")[0]
        return self.field or _COLLECTIONS.get(kind) or Kind(kind).folder


def change_of(record: str, field: str, was: str, now: str, position: Position) -> Change:
    """Return the change of a value in a record that is still there."""
    return Change(record=record, field=field, was=was, now=now, position=position, home=record)


def loss_of(record: str, was: str, position: Position, home: str) -> Change:
    """Return the change that a record is gone."""
    return Change(record=record, field="", was=was, now="", position=position, home=home)
