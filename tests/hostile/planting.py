"""Puts texts into every field of every record of an archive, and takes out again what is refused."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from daybook.core.problems import Problem

Files = dict[str, str]


@dataclass(frozen=True, slots=True)
class Spot:
    """A field: the file, and where its value stands in it. A body is a field as well, at its end."""

    path: str
    start: int
    end: int
    is_body: bool = False


def spots_of(files: Mapping[str, str]) -> tuple[Spot, ...]:
    """Return every field of every file, in order."""
    found: list[Spot] = []
    for path, text in sorted(files.items()):
        start, end = (text.index("---\n") + 4, text.index("\n---\n", 3) + 1) if path.endswith(".md") else (0, len(text))
        root = yaml.compose(text[start:end], Loader=yaml.SafeLoader)
        if root is not None:
            scalars = (Spot(path, start + a, start + b) for a, b in _scalars(root))
            found += sorted(scalars, key=lambda spot: spot.start)
        if path.endswith(".md"):
            found.append(Spot(path, len(text), len(text), is_body=True))
    return tuple(found)


def _scalars(node: yaml.Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if not isinstance(value, yaml.ScalarNode) and isinstance(value, yaml.MappingNode):
                yield from ((key.start_mark.index, key.end_mark.index) for key, _ in value.value)
            yield from _scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _scalars(each)
    else:
        yield node.start_mark.index, node.end_mark.index


def plant(
    files: Mapping[str, str], planted: Mapping[Spot, str], *, quoted: bool = True
) -> tuple[Files, dict[Spot, int]]:
    """Return the files with a text in each of some spots, and the line on which each of these stands."""
    result = dict(files)
    lines: dict[Spot, int] = {}
    for path in {spot.path for spot in planted}:
        text, pieces, after = files[path], [], 0
        for spot in sorted(
            (spot for spot in planted if spot.path == path), key=lambda spot: (spot.start, spot.is_body)
        ):
            written = planted[spot]
            if spot.is_body:
                written = f"\n\n{written}\n"
            elif quoted:
                written = json.dumps(written)
            pieces += [text[after : spot.start]]
            lines[spot] = sum(piece.count("\n") for piece in pieces) + 1
            pieces += [written]
            after = spot.end
        result[path] = "".join((*pieces, text[after:]))
    return result, lines


def refused(planted: Mapping[Spot, str], lines: Mapping[Spot, int], problems: tuple[Problem, ...]) -> set[Spot]:
    """Return the spots that problems are about: on their lines; else those of their file; else all."""
    found: set[Spot] = set()
    for problem in problems:
        path = problem.position.path.removeprefix("content/")
        here = [spot for spot in planted if spot.path == path]
        exact = [spot for spot in here if not spot.is_body and lines[spot] == problem.position.line]
        below = [spot for spot in here if spot.is_body and 0 < lines[spot] <= problem.position.line]
        found.update(exact or below or here)
    return found or set(planted)
