"""A value in which something was refused is illegible: the file is read on, and nothing is made of that value."""

from __future__ import annotations

import bisect
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core.yamltext.nodes import Mapping, Node, Scalar, Sequence, Style

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from daybook.core.position import Position


def illegible(position: Position) -> Scalar:
    """Return what stands in the place of a value of which nothing can be said."""
    return Scalar("", position, Style.ILLEGIBLE)


def is_illegible(node: Node) -> bool:
    """Tell whether nothing can be said of a value."""
    return isinstance(node, Scalar) and node.style is Style.ILLEGIBLE


def without_illegible(top: Mapping, places: Iterable[Position], lost: Iterable[Position] = ()) -> Mapping:
    """Return a tree in which the values that stand in some places are illegible.

    A place belongs to the last value that begins before it. Where lines were `lost`, every mapping around them may have
    further keys.
    """
    values = tuple(_values(top))
    starts = [start for start, _ in values]
    found = {id(values[max(bisect.bisect_right(starts, place) - 1, 0)][1]) for place in places if values}
    return _marked(top, found, tuple(lost))


def _values(node: Mapping | Sequence) -> Iterator[tuple[Position, Node]]:
    """Yield every value with the place it begins in, which is that of its key; containers before what is in them."""
    places = (
        ((entry.key.position, entry.value) for entry in (*node.entries, *node.twice))
        if isinstance(node, Mapping)
        else ((part.position, part) for part in node.nodes)
    )
    for start, value in places:
        yield start, value
        if not isinstance(value, Scalar):
            yield from _values(value)


def _marked(top: Mapping, found: Collection[int], lost: Collection[Position]) -> Mapping:
    around = _shared_out(lost, [entry.key.position for entry in top.entries])
    entries = tuple(
        replace(entry, value=_part(entry.value, found, near)) for entry, near in zip(top.entries, around, strict=True)
    )
    twice = tuple(replace(entry, value=_part(entry.value, found, lost)) for entry in top.twice)
    return Mapping(entries, top.position, top.is_whole and not lost, twice)


def _part(node: Node, found: Collection[int], lost: Collection[Position]) -> Node:
    if id(node) in found:
        return illegible(node.position)
    if isinstance(node, Sequence):
        around = _shared_out(lost, [part.position for part in node.nodes])
        parts = (_part(part, found, near) for part, near in zip(node.nodes, around, strict=True))
        return replace(node, nodes=tuple(parts))
    return _marked(node, found, lost) if isinstance(node, Mapping) else node


def _shared_out(lost: Collection[Position], starts: list[Position]) -> Iterator[tuple[Position, ...]]:
    """Yield for each of several values that stand one below the other the lost places before the next one."""
    for start, below in itertools.zip_longest(starts, starts[1:]):
        yield tuple(place for place in lost if start <= place and (below is None or place < below))
