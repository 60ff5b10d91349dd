"""Reads a list part by part, so that one part that cannot be read does not hide the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.reading.shapes import UNREAD, Schema, Shape, is_left_empty, note_empty
from daybook.core.unread import InPart
from daybook.core.yamltext.nodes import Node, Scalar, Sequence

if TYPE_CHECKING:
    from daybook.core.problems import Problems


def in_part(found: list[object], *, has_all_keys: bool = False) -> InPart:
    """Return the parts of a list that could be read, each with its place in it."""
    return InPart(tuple((index, part) for index, part in enumerate(found) if part is not UNREAD), has_all_keys)


def list_of(inner: Shape, *, may_stand_alone: bool) -> Shape:
    """Return how a list is written, given how its parts are; one that `may_stand_alone` needs no list around it."""

    def read(node: Node, name: str, problems: Problems) -> object:
        if is_left_empty(node):
            note_empty(node, name, "a list, such as [one, two]", problems)
            return UNREAD
        if may_stand_alone and not isinstance(node, Sequence):
            node = Sequence((node,), node.position)
        if not isinstance(node, Sequence):
            if "$ref" in inner.schema:  # the parts have fields of their own
                hint = f"write them below it, each behind a hyphen, with the fields of {inner.says}"
                problems.add(node.position, "field-shape", f'"{name}" must be a list', hint)
                return UNREAD
            _note_no_list(node, name, problems)
            meant = node.text.removeprefix("-") if isinstance(node, Scalar) else ""
            if not meant or " " in meant:
                return UNREAD
            node = Sequence((Scalar(meant, node.position),), node.position)  # it may be wrong in itself
        parts = [inner.read(part, f"{name}[{index}]", problems) for index, part in enumerate(node.nodes)]
        return in_part(parts) if UNREAD in parts else tuple(parts)

    several: Schema = {"type": "array", "items": inner.schema}
    schema: Schema = {"anyOf": [inner.schema, several]} if may_stand_alone else several
    says = f"{inner.says}, or a list of them" if may_stand_alone else f"a list, each {inner.says}"
    return Shape(says, read, schema)


def _note_no_list(node: Node, name: str, problems: Problems) -> None:
    example = f"[{node.text}]" if isinstance(node, Scalar) and len(node.text) <= len(name) + 60 else "[...]"
    hint = f"write {name}: {example}"
    if isinstance(node, Scalar) and node.text.startswith("-"):
        hint = "write a space behind each hyphen"
    problems.add(node.position, "field-shape", f'"{name}" must be a list', hint)
