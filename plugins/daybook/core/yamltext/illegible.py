"""A value in which something was refused is illegible: the file is read on, and nothing is made of that value."""

from __future__ import annotations

import bisect
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


def without_illegible(top: Mapping, places: Iterable[Position], *, is_whole: bool = True) -> Mapping:
    """Return a tree in which the values that stand in some places are illegible.

    A place belongs to the last value that begins before it. Without `is_whole` any mapping may have further keys.
    """
    values = tuple(_values(top))
    starts = [start for start, _ in values]
    found = {id(values[max(bisect.bisect_right(starts, place) - 1, 0)][1]) for place in places if values}
    return _marked(top, found, is_whole=is_whole)


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


def _marked(top: Mapping, found: Collection[int], *, is_whole: bool) -> Mapping:
    entries = tuple(replace(entry, value=_part(entry.value, found, is_whole=is_whole)) for entry in top.entries)
    twice = tuple(replace(entry, value=_part(entry.value, found, is_whole=is_whole)) for entry in top.twice)
    return Mapping(entries, top.position, top.is_whole and is_whole, twice)


def _part(node: Node, found: Collection[int], *, is_whole: bool) -> Node:
    if id(node) in found:
        return illegible(node.position)
    if isinstance(node, Sequence):
        return replace(node, nodes=tuple(_part(part, found, is_whole=is_whole) for part in node.nodes))
    return _marked(node, found, is_whole=is_whole) if isinstance(node, Mapping) else node
