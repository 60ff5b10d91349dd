"""Mends what has one right answer in the text of a record, and leaves every other character as it was written."""

from __future__ import annotations

import dataclasses
import re
import typing
from dataclasses import dataclass

from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.reading.authored import authored_fields
from daybook.core.reading.document import split_document
from daybook.core.reading.record import CLASSES
from daybook.core.yamltext.nodes import Mapping, Node, Scalar, Sequence
from daybook.core.yamltext.reading import read_yaml

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_GIVEN: typing.Final = {"id": "", "type": "", "key": ""}


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter of a file that can be read: its lines as written, and its nodes.

    `lines` are all of the file, each with its line end; the front matter is `lines[start:end]`. Lines of nodes
    count from 1.
    """

    lines: tuple[str, ...]
    start: int
    end: int
    mapping: Mapping
    body: str


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one key, from the remarks above it to the line before what follows."""

    key: str
    start: int
    end: int


def open_front(text: str, kind: Kind) -> Front | None:
    """Return the front matter of a text, or None where anything in it has to be mended by hand first."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if "\r" in plain:
        return None
    problems = Problems()
    front, first_line, body = plain, 1, ""
    if kind.suffix == ".md":
        document = split_document(plain, "", problems)
        if document is None:
            return None
        front, first_line, body = document.front, document.front_line, document.body
    mapping = read_yaml(front, "", first_line, problems)
    if mapping is None or len(problems):
        return None
    start = first_line - 1
    lines = tuple(_LINE.findall(text))
    return Front(lines, start, start + len(_LINE.findall(front)), mapping, body)


def in_field_order(text: str, kind: Kind) -> str:
    """Return the text with its keys in the order of the record's fields, and with them the remarks above them.

    Keys of records inside of the record are put in order too, where each has a line of its own. A text that cannot
    be read, has a key of no field, or would be read differently afterwards, is returned as it is.
    """
    front = open_front(text, kind)
    if front is None:
        return text
    lines = [*front.lines[:-1], _ended(front.lines[-1], front.lines[0])]
    _order(lines, front.mapping, CLASSES[kind], front.start, front.end)
    mended = "".join(lines)
    if not text.endswith("\n"):
        mended = mended.removesuffix("\n").removesuffix("\r")
    return mended if _reads_alike(front, open_front(mended, kind), {}) else text


def with_field(text: str, kind: Kind, name: str, value: str) -> str | None:
    """Return the text with one line more, `name: value`, behind the fields that come before it.

    None if the field is written already, or the text cannot be read, or the keys do not begin their lines.
    """
    front = open_front(text, kind)
    if front is None or front.mapping.get(name) is not None:
        return None
    blocks = blocks_of(front.mapping, front.lines, front.start, front.end)
    if not blocks:
        return None
    order = list(authored_fields(CLASSES[kind], _GIVEN))
    before = [block for block in blocks if block.key in order and order.index(block.key) < order.index(name)]
    lines = list(front.lines)
    place = before[-1].end if before else blocks[0].start
    while before and not lines[place - 1].strip():
        place -= 1
    if place:
        lines[place - 1] = _ended(lines[place - 1], lines[0])
    lines.insert(place, f"{name}: {value}{_line_end(lines[0])}")
    mended = "".join(lines)
    wanted = open_front(f"{name}: {value}\n", Kind.SOURCE)
    added = {} if wanted is None else _plain_fields(wanted.mapping)
    return mended if added and _reads_alike(front, open_front(mended, kind), added) else None


def with_former_id(text: str, kind: Kind, former: str) -> str | None:
    """Return the text with one more former id, or None if it has it, or its list is not as lists are written."""
    front = open_front(text, kind)
    written = None if front is None else front.mapping.get("former_ids")
    if isinstance(written, Sequence) and any(
        isinstance(node, Scalar) and node.text == former for node in written.nodes
    ):
        return None
    return with_part(text, kind, "former_ids", former)


def with_part(text: str, kind: Kind, name: str, value: str) -> str | None:
    """Return the text with one more value, as YAML, at the end of a list, or None if the list is written otherwise.

    A field that is not written is added, with a list of the one value.
    """
    front = open_front(text, kind)
    if front is None:
        return None
    written = front.mapping.get(name)
    if written is None:
        return with_field(text, kind, name, f"[{value}]")
    added = open_front(f"{name}: [{value}]\n", Kind.SOURCE)
    alone = None if added is None else added.mapping.get(name)
    if alone is None or not isinstance(written, Sequence):
        return None
    lines = list(front.lines)
    line, column = written.position.line - 1, written.position.column - 1
    if lines[line][column] == "[":
        end = lines[line].find("]", column)
        if end < 0:
            return None
        comma = ", " if written.nodes else ""
        lines[line] = f"{lines[line][:end].rstrip()}{comma}{value}{lines[line][end:]}"
    else:
        last = written.nodes[-1].position
        lines[last.line - 1] = _ended(lines[last.line - 1], lines[0])
        lines.insert(last.line, f"{lines[last.line - 1][: last.column - 1]}{value}{_line_end(lines[0])}")
    mended = "".join(lines)
    wanted = (*_plain(written), *_plain(alone))
    return mended if _reads_alike(front, open_front(mended, kind), {name: wanted}) else None


def _order(lines: list[str], mapping: Mapping, cls: type, start: int, end: int) -> None:
    """Put the lines of a mapping into the order of the fields of a class, records inside of it first."""
    blocks = blocks_of(mapping, lines, start, end)
    fields = list(authored_fields(cls, _GIVEN))
    if not blocks or any(block.key not in fields for block in blocks):
        return
    for block, entry in zip(blocks, mapping.entries, strict=True):
        inner = _record_class(cls, block.key)
        if inner is None or not isinstance(entry.value, Mapping):
            continue
        if not cls.__dataclass_fields__[block.key].metadata["keyed"]:  # type: ignore[attr-defined] # a dataclass
            _order(lines, entry.value, inner, block.start, block.end)
            continue
        keyed = blocks_of(entry.value, lines, entry.key.position.line, block.end) or ()
        for part, below in zip(keyed, entry.value.entries, strict=False):
            if isinstance(below.value, Mapping):
                _order(lines, below.value, inner, part.start, part.end)
    ordered = sorted(blocks, key=lambda block: fields.index(block.key))
    if ordered != blocks:
        moved = [line for block in ordered for line in lines[block.start : block.end]]
        lines[blocks[0].start : blocks[-1].end] = moved


def blocks_of(mapping: Mapping, lines: typing.Sequence[str], start: int, end: int) -> list[Block] | None:
    """Return the blocks of a mapping's keys, or None unless every key begins a line, all in one column.

    A remark in the column of the keys belongs to the key below it; other lines to the key above. What stands
    behind the last value stays where it is.
    """
    columns = {entry.key.position.column for entry in mapping.entries}
    rows = [entry.key.position.line - 1 for entry in mapping.entries]
    if len(columns) != 1 or len(set(rows)) < len(rows):
        return None
    indent = " " * (columns.pop() - 1)
    if any(
        not lines[row].removeprefix("\ufeff").startswith(indent) or lines[row][: len(indent)].strip() for row in rows
    ):
        return None
    starts = []
    for row in rows:
        top = row
        while top > start and lines[top - 1].startswith(f"{indent}#"):
            top -= 1
        starts.append(top)
    last = end
    while last > rows[-1] + 1 and (not lines[last - 1].strip() or lines[last - 1].startswith(f"{indent}#")):
        last -= 1
    keys = [entry.key.text for entry in mapping.entries]
    return [Block(key, top, below) for key, top, below in zip(keys, starts, [*starts[1:], last], strict=True)]


def _record_class(cls: type, name: str) -> type | None:
    """Return the class of the records that a field holds, or None if it holds none."""
    waiting = [typing.get_type_hints(cls)[name]]
    while waiting:
        hint = waiting.pop()
        if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hasattr(hint, "__dataclass_fields__"):
            return hint if authored_fields(hint, _GIVEN) else None
        waiting += typing.get_args(hint)
    return None


def _reads_alike(before: Front, after: Front | None, added: dict[str, object]) -> bool:
    """Tell whether two texts are read alike, but for the fields that were added; nothing is written otherwise."""
    if after is None:
        return False
    return _plain_fields(after.mapping) == _plain_fields(before.mapping) | added and after.body == before.body


def _plain_fields(mapping: Mapping) -> dict[str, object]:
    return {entry.key.text: _plain(entry.value) for entry in mapping.entries}


def _plain(node: Node) -> tuple[object, ...]:
    """Return what a value says, without where and how it is written; the order of keys says nothing."""
    if isinstance(node, Scalar):
        return (node.text,)
    if isinstance(node, Sequence):
        return tuple(_plain(part) for part in node.nodes)
    return tuple(sorted(_plain_fields(node).items()))


def _line_end(line: str) -> str:
    return "\r\n" if line.endswith("\r\n") else "\n"


def _ended(line: str, like: str) -> str:
    """Return the line with a line end, also if it is the last of a file that has none there."""
    return line if line.endswith("\n") else line + _line_end(like)
