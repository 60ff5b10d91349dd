"""Compares the files of a site with the list of what was published, and names every one that differs."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.publish.integrity import Listed


class Difference(enum.StrEnum):
    """How a file differs from what was published."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True, order=True)
class Different:
    """A file that is not as it should be."""

    path: str
    how: Difference


def differences(wanted: Mapping[str, Listed], found: Mapping[str, Listed]) -> tuple[Different, ...]:
    """Return every file that differs, sorted by path: `wanted` is what should be there, `found` what is."""
    changed = (Different(path, Difference.CHANGED) for path in wanted.keys() & found if wanted[path] != found[path])
    missing = (Different(path, Difference.MISSING) for path in wanted.keys() - found.keys())
    added = (Different(path, Difference.ADDED) for path in found.keys() - wanted.keys())
    return tuple(sorted((*changed, *missing, *added)))


def counted(different: Iterable[Different]) -> str:
    """Return how many files differ and how: `1 changed, 0 missing, 2 added`."""
    counts = Counter(each.how for each in different)
    return ", ".join(f"{counts[how]:,} {how}" for how in Difference)
