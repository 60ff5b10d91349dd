"""Where a line `---` is missing, what is surely front matter and what is surely text is told apart without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.reading.blocks import Look, blocks_of, is_no_front_matter, key_of, may_go_on_with_a_list
from daybook.core.reading.document import closing_of, is_opening

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from daybook.core.reading.blocks import Block


@dataclass(frozen=True, slots=True)
class Parts:
    """What is sure of a file in which a line `---` is missing.

    `front` is None where there is no front matter, and may have further lines where it is not whole. `body` is None
    where nobody can tell which lines are the text. Lines count from 1.
    """

    front: str | None
    front_line: int
    body: str | None
    body_line: int
    is_whole: bool = True


def parts_without_fences(text: str, fields: Collection[str]) -> Parts:
    """Return what is sure of a text that has a word in it; `fields` are the keys that its front matter may have."""
    lines = text.split("\n")
    first = next(index for index, line in enumerate(lines) if line.strip())
    start = first + 1 if is_opening(lines[first]) else first
    blocks = tuple(blocks_of(lines, start, fields))
    is_front = start > first or blocks[0].look is Look.FRONT
    rest = "\n".join(lines[start:])
    closing = closing_of(rest) if is_front else None
    if closing is not None:
        body = rest[closing.end() + 1 :]
        return Parts(rest[: closing.start()], start + 1, body, start + rest.count("\n", 0, closing.start()) + 2)
    if not is_front and not any(block.look is Look.FRONT for block in blocks):
        return Parts(None, 1, text, 1)
    if not is_front:
        return Parts(None, 1, None, 1)
    return _parts(lines, start, blocks, fields)


def _parts(lines: Sequence[str], start: int, blocks: Sequence[Block], fields: Collection[str]) -> Parts:
    last = max((number for number, block in enumerate(blocks) if block.look is Look.FRONT), default=-1)
    if last < 0 and blocks and key_of(lines[blocks[0].start]):
        last = 0
    texts = [number for number, block in enumerate(blocks) if block.look is Look.TEXT]
    if texts and texts[0] < last:
        # A line that is out of place, or a text with a line like one of the front matter.
        return Parts(_joined(lines, start, blocks[texts[0]].start), start + 1, None, 1, is_whole=False)
    end = _end_of_front(lines, blocks[last], fields) if last >= 0 else start
    is_whole = last < 0 or end == blocks[last].end
    follows = blocks[last + 1 :]
    while follows and _may_be_front(lines, follows[0], end):
        if is_whole and not key_of(lines[follows[0].start]):
            end = _without_last_value(lines, start, end)
        is_whole, follows = False, follows[1:]
    front = _joined(lines, start, end) if is_whole or end > start else None
    if follows:
        below = follows[0].start
        return Parts(front, start + 1, "\n".join(lines[below:]), below + 1, is_whole)
    return Parts(front, start + 1, "" if is_whole else None, len(lines), is_whole)


def _may_be_front(lines: Sequence[str], block: Block, end: int) -> bool:
    """Tell whether a block below all that is front matter for sure may belong to it too."""
    is_list = block.look is Look.LIST and end > 0 and may_go_on_with_a_list(lines[end - 1])
    return block.look is Look.EITHER or is_list


def _end_of_front(lines: Sequence[str], block: Block, fields: Collection[str]) -> int:
    """Return where in its last block the front matter ends: a text may follow without an empty line."""
    end = block.end
    for number in range(block.end - 1, block.start, -1):
        if key_of(lines[number]) in fields:
            break
        if is_no_front_matter(lines[number]):
            end = number
    return end


def _without_last_value(lines: Sequence[str], start: int, end: int) -> int:
    """Return where the last key of the front matter stands: what follows may belong to its value."""
    return next((number for number in range(end - 1, start - 1, -1) if key_of(lines[number])), start)


def _joined(lines: Sequence[str], start: int, end: int) -> str:
    return "".join(f"{line}\n" for line in lines[start:end])
