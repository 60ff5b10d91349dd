"""Places in reports, so that they can be clicked on in the folder we are in."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.position import Position
    from daybook.core.problems import Problem


def seen_from_here(problems: Iterable[Problem], content: Path) -> tuple[Problem, ...]:
    """Return the problems with places that can be typed here, where the archive lies below the folder we are in.

    By themselves places are seen from the folder that the archive is kept in, and so they stay where that lies
    elsewhere.
    """
    above = _above(content)
    if not above:
        return tuple(problems)
    return tuple(dataclasses.replace(each, position=_moved(each.position, above, content)) for each in problems)


def place_from_here(position: Position, content: Path) -> Position:
    """Return one place as it can be typed here."""
    above = _above(content)
    return _moved(position, above, content) if above else position


def _above(content: Path) -> str:
    """Return the way to the folder the archive is kept in; empty if it is this one, or lies not below it."""
    folder, here = content.resolve().parent, Path.cwd()
    return folder.relative_to(here).as_posix() if folder != here and folder.is_relative_to(here) else ""


def _moved(position: Position, above: str, content: Path) -> Position:
    """Return a place in a file of the archive as seen from here; the settings file may lie anywhere."""
    lies_in = (f"{content.name}/", "drafts/", "evidence/")
    is_of_archive = position.path.startswith(lies_in)
    return dataclasses.replace(position, path=f"{above}/{position.path}") if is_of_archive else position
