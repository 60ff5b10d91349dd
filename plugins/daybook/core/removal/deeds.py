"""What a removal does: a deed at each place, a fate for each file."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.position import Position
from daybook.core.removal.held import Held


@dataclass(frozen=True, slots=True, order=True)
class Deed:
    """What is done at one place."""

    position: Position
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What becomes of a file: its new path and text; a path of None says that it is deleted."""

    file: Held
    path: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A whole plan: what becomes of files, what is done where, and what only people can do.

    `target` is a record that stays and that a correction can name; empty where nothing that was published changes.
    """

    fates: tuple[Fate, ...]
    deeds: tuple[Deed, ...]
    by_hand: tuple[str, ...]
    target: str
