"""Lays two bad examples over the faultless archive at once, and tells where each of their lines came to stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from builders import PICTURES, RECORDS, SETTINGS, check_all
from daybook.core.problems import Problem, Problems
from daybook.files import ContentFile
from daybook.loading import gather_files

if TYPE_CHECKING:
    from pathlib import Path

Changes = dict[str, str]
"""The text of each changed file, by its path below `content/`."""
Told = tuple[str, int, int, str, str, str]
"""A problem: path, line and column, code, message and hint, numbers of lines in words left out."""

_LINE_IN_WORDS = re.compile(r"(?<=line )\d+|(?<=lines )\d+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bad examples in one: the files, and for each example which line of a file each of its lines became."""

    changes: Changes
    lines: tuple[Mapping[tuple[str, int], int], Mapping[tuple[str, int], int]]


def changes_in(folder: Path) -> Changes | None:
    """Return the changes of a bad example, None where a file is no text with plain line ends or no record."""
    found: Changes = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "expected.txt"):
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            return None
        if "\r" in text or "\ufeff" in text:
            return None
        found[path.relative_to(folder).as_posix()] = text
    return found


def paired(one: Changes, other: Changes) -> Pair | None:
    """Return two examples in one; None where they cannot stand in one archive, or in one file of it."""
    changes: Changes = {**one, **other}
    lines: tuple[dict[tuple[str, int], int], dict[tuple[str, int], int]] = ({}, {})
    for path in one.keys() & other.keys():
        merged = _merged(_lines(one[path], 0), _lines(other[path], 1))
        if merged is None:
            return None
        changes[path] = "".join(f"{line.text}\n" for line in merged)
        for number, line in enumerate(merged, start=1):
            for mine, was in zip(lines, line.was, strict=True):
                if was:
                    mine[path, was] = number
    return Pair(changes, lines)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its number in each of the two files, 0 where it does not stand in it."""

    text: str
    was: tuple[int, int]


Block = list[Line]

COMMON = ("title: At the quay", "date: 2022-03-05", "recorded: 2022-03-06", "sources: [gazette-2022-03-02]")
"""What most examples have: where one has none of it, or something else, that is what is wrong with it."""
FLED = "    measure: people-who-left-port-vell\n    by: publisher\n    quote: More than 4,000 people have left"
"""The figure that most of them have."""
GROUPS = ("figures", "positions", "dates", "pictures")


def _lines(text: str, side: int) -> Block:
    lines = enumerate(text.removesuffix("\n").split("\n"), start=1)
    return [Line(line, (0, number) if side else (number, 0)) for number, line in lines]


def _merged(one: Block, other: Block) -> Block | None:
    """Return two files in one: front matter by key, the texts one below the other."""
    parts, parts_2 = _parts(one), _parts(other)
    if parts is None or parts_2 is None:
        return None
    (start, front, fence, body), (start_2, front_2, fence_2, body_2) = parts, parts_2
    blocks, blocks_2 = _blocks(front, ""), _blocks(front_2, "")
    if blocks is None or blocks_2 is None:
        return None
    for common in COMMON:
        key = common.partition(":")[0]
        for mine, theirs in ((blocks, blocks_2), (blocks_2, blocks)):
            if key not in mine and key in theirs and _text(theirs.pop(key)) != common:
                return None
    joined = _joined(blocks, blocks_2)
    if joined is None:
        return None
    below = _both(body, body_2) if _text(body) == _text(body_2) else [*body, *body_2]
    return [*_both(start, start_2), *joined, *_both(fence, fence_2), *below]


def _parts(lines: Block) -> tuple[Block, Block, Block, Block] | None:
    """Return the opening line, the front matter, the closing line and the text; None where they are not told apart."""
    fences = [index for index, line in enumerate(lines) if line.text == "---"]
    if len(fences) != 2 or fences[0]:
        return None
    return lines[:1], lines[1 : fences[1]], lines[fences[1] : fences[1] + 1], lines[fences[1] + 1 :]


def _blocks(lines: Block, indent: str) -> dict[str, Block] | None:
    """Return the lines of each key, None where a line belongs to none, or a key stands twice."""
    found: dict[str, Block] = {}
    key = ""
    for line in lines:
        if match := re.match(rf"{indent}([^\s:#-][^\s:]*):(?:\s|$)", line.text):
            key = match[1]
            if key in found:
                return None
            found[key] = []
        elif not key or not line.text.startswith(f"{indent} "):
            return None
        found[key].append(line)
    return found


def _joined(blocks: dict[str, Block], others: dict[str, Block]) -> Block | None:
    joined: Block = []
    for key in dict.fromkeys((*blocks, *others)):
        one, other = blocks.get(key), others.get(key)
        if one is None or other is None:
            block: Block | None = one or other
        elif _text(one) == _text(other):
            block = _both(one, other)
        elif _text(one) in COMMON or _text(other) in COMMON:
            block = other if _text(one) in COMMON else one
        elif one[0].text == other[0].text == f"{key}:" and key in GROUPS and len(one) > 1 < len(other):
            block = _joined_group(one, other)
        else:
            block = None
        if block is None:
            return None
        joined += block
    return joined


def _joined_group(one: Block, other: Block) -> Block | None:
    parts, others = _blocks(one[1:], "  "), _blocks(other[1:], "  ")
    if parts is None or others is None:
        return None
    joined = _both(one[:1], other[:1])
    for key in dict.fromkeys((*parts, *others)):
        block, another = parts.get(key), others.get(key)
        if block is None or another is None:
            joined += block or another or []
        elif _text(block) == _text(another):
            joined += _both(block, another)
        elif FLED in (_text(block[1:]), _text(another[1:])):
            joined += another if _text(block[1:]) == FLED else block
        else:
            return None
    return joined


def _text(lines: Block) -> str:
    return "\n".join(line.text for line in lines)


def _both(one: Block, other: Block) -> Block:
    """Return lines that stand in both."""
    return [Line(a.text, (a.was[0], b.was[1])) for a, b in zip(one, other, strict=True)]


def told_of(changes: Changes) -> tuple[Problem, ...]:
    """Return what is wrong with the faultless archive under some changes."""
    texts = {**RECORDS, **changes}
    files = [ContentFile(path, f"content/{path}", texts[path].encode()) for path in sorted(texts)]
    problems = Problems()
    check_all(replace(gather_files(files, problems), picture_files=PICTURES), problems, SETTINGS)
    return tuple(problems)


def in_words(problem: Problem, lines: Mapping[tuple[str, int], int] | None = None) -> Told:
    """Return what a problem says, its line as it became."""
    place = problem.position
    line = (lines or {}).get((place.path.removeprefix("content/"), place.line), place.line)
    said = (_LINE_IN_WORDS.sub("?", text) for text in (problem.message, problem.hint))
    message, hint = said
    return (place.path, line, place.column, problem.code, message, hint)
