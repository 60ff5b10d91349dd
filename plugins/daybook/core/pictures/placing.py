"""Writes a picture into a briefing: its record into the front matter, and its place at the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.authoring.mending import in_field_order, open_front
from daybook.core.kinds import Kind
from daybook.core.position import Position
from daybook.core.prose.links import picture_line
from daybook.core.yamltext.nodes import Entry, Mapping, Scalar
from daybook.core.yamltext.writing import write_mapping

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingType

_NOWHERE = Position("")
FIELD = "pictures"


def record_text(key: str, fields: MappingType[str, str]) -> str:
    """Return a picture as front matter has it, below its key; a field without a value is left empty."""
    return write_mapping(_mapping({FIELD: _mapping({key: _mapping(dict(fields.items()))})}))


def with_picture(text: str, key: str, fields: MappingType[str, str]) -> str | None:
    """Return the text of a briefing with one picture more, shown at the end of its text.

    None where the front matter cannot be read, has the key already, or writes its pictures on one line.
    """
    front = open_front(text, Kind.BRIEFING)
    if front is None:
        return None
    end = "\r\n" if front.lines[0].endswith("\r\n") else "\n"
    lines = list(front.lines)
    written = next((entry for entry in front.mapping.entries if entry.key.text == FIELD), None)
    head, *record = record_text(key, fields).splitlines()
    if written is None:
        lines[front.end : front.end] = [f"{line}{end}" for line in (head, *record)]
    else:
        known = written.value
        if not isinstance(known, Mapping) or known.get(key) is not None:
            return None
        if known.position.line == written.key.position.line:
            return None
        more = " " * (known.entries[0].key.position.column - 3)
        at = written.key.position.line
        lines[at:at] = [f"{more}{line}{end}" for line in record]
    body = "".join(lines).rstrip()
    return in_field_order(f"{body}{end}{end}{picture_line(key)}{end}", Kind.BRIEFING)


def _mapping(fields: MappingType[str, Mapping | str]) -> Mapping:
    return Mapping(
        tuple(
            Entry(Scalar(name, _NOWHERE), value if isinstance(value, Mapping) else Scalar(value, _NOWHERE))
            for name, value in fields.items()
        ),
        _NOWHERE,
    )
