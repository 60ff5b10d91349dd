"""Tells of each block of lines between empty ones whether it is front matter or text, by the look of its lines."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_KEY: Final = re.compile(r"(?P<key>[\w-]+):(?:[ \t]|$)")
_INDENTED_KEY: Final = re.compile(r"[ \t]+(?:-[ ]+)*[\w-]+:(?:[ \t]|$)|[ \t]+-[ \t]")
_HEADING: Final = re.compile(r"#{1,6}[ \t]+\S")
_LIST: Final = re.compile(r"-(?:[ \t]|$)")


class Look(enum.StrEnum):
    """What a block looks like. A heading is also how a remark is written in YAML, a list may go on with a value."""

    FRONT = "front"
    TEXT = "text"
    HEADING = "heading"
    LIST = "list"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines between empty ones, from the first to the one before `end`, counted from 0, and what they look like."""

    start: int
    end: int
    look: Look


def blocks_of(lines: Sequence[str], start: int, fields: Collection[str]) -> Iterator[Block]:
    """Yield the blocks of a file from a line on; `fields` are the keys that its front matter may have."""
    first = start
    for number in range(start, len(lines) + 1):
        if number < len(lines) and lines[number].strip():
            continue
        if first < number:
            yield Block(first, number, _look_of(lines[first:number], fields))
        first = number + 1


def key_of(line: str) -> str:
    """Return the key that a line begins with in its first column, the empty text where there is none."""
    match = _KEY.match(line)
    return match["key"] if match else ""


def is_no_front_matter(line: str) -> bool:
    """Tell whether a line is neither empty, indented, a remark, an entry of a list nor a key."""
    return bool(line.strip()) and line[0] not in " \t#" and not _LIST.match(line) and not key_of(line)


def may_go_on_with_a_list(line: str) -> bool:
    """Tell whether entries of a list may follow a line in the first column."""
    return bool(_LIST.match(line)) or (bool(key_of(line)) and line.rstrip().endswith(":"))


def _look_of(lines: Sequence[str], fields: Collection[str]) -> Look:
    keys = [key for line in lines if (key := key_of(line))]
    if any(key in fields for key in keys):
        return Look.FRONT
    if lines[0][0] in " \t":
        return Look.FRONT if any(map(_INDENTED_KEY.match, lines)) else Look.EITHER
    if is_no_front_matter(lines[0]):
        return Look.TEXT
    if keys:
        return Look.EITHER
    if _HEADING.match(lines[0]):
        return Look.HEADING
    return Look.LIST if _LIST.match(lines[0]) else Look.EITHER
