"""Gives the look-ups of all processes that built pages one number each: every process numbered its own."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.library import Read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Noted:
    """The look-ups of a page, by the numbers they have in the process that built it.

    `fresh` are those that had no number there before, and `begin` is the number of the first of them.
    """

    process: int
    numbers: array[int]
    begin: int
    fresh: tuple[Read, ...]


def numbered(pages: Sequence[Noted], known: Sequence[Read], numbers: dict[Read, int]) -> Iterator[array[int]]:
    """Yield the look-ups of each page by their numbers in `numbers`, to which those that have none are added.

    `known` are the look-ups that had numbers before the processes parted.
    """
    by_process: dict[int, list[Read]] = {}
    for page in sorted(pages, key=lambda page: page.begin):
        by_process.setdefault(page.process, list(known)).extend(page.fresh)
    places = {process: _places(reads, numbers) for process, reads in by_process.items()}
    for page in pages:
        of_process = places[page.process]
        yield array("I", [of_process[number] for number in page.numbers])


def _places(reads: Iterable[Read], numbers: dict[Read, int]) -> list[int]:
    return [numbers.setdefault(read, len(numbers)) for read in reads]
