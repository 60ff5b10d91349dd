"""Writes a node tree as YAML that is read back as exactly the same tree, one key a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.yamltext.nodes import Mapping, Node, Scalar, Sequence, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

_BARE: Final = re.compile(r"[^\W_](?:[^\s:#]|:(?=\S)|(?<!\s)#| (?=[^\s#]))*")
"""Words that need no quote marks: a letter or digit first, no colon before a space, no # behind one."""
_BARE_IN_LIST: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*")
_ONE_LINE: Final = 90


def write_mapping(mapping: Mapping) -> str:
    """Return the YAML text of a mapping, with LF at its end; remarks are not part of a tree and are lost."""
    return "".join(f"{line}\n" for line in _lines(mapping))


def says(node: Node) -> object:
    """Return what a node says, without where and how it is written; equal trees say the same."""
    if isinstance(node, Scalar):
        return node.text.strip()
    if isinstance(node, Sequence):
        return [says(part) for part in node.nodes]
    return [(entry.key.text, says(entry.value)) for entry in node.entries]


def _lines(mapping: Mapping) -> Iterator[str]:
    for entry in mapping.entries:
        key, value = entry.key.text, entry.value
        if isinstance(value, Scalar):
            first, *others = _scalar(value)
            yield f"{key}: {first}".rstrip()
            yield from (_indented(line) for line in others)
        elif isinstance(value, Sequence):
            alone = _flow(value)
            if len(alone) + len(key) <= _ONE_LINE:
                yield f"{key}: {alone or '[]'}"
            else:
                yield f"{key}:"
                yield from (_indented(line) for line in _parts(value))
        elif not value.entries:
            yield f"{key}: {{}}"
        else:
            yield f"{key}:"
            yield from (_indented(line) for line in _lines(value))


def _indented(line: str) -> str:
    """Return a line two places further in; an empty one stays so, and spaces at an end are part of a text."""
    return f"  {line}" if line else ""


def _flow(sequence: Sequence) -> str:
    """Return a list of plain words on one line; a text too long for one where it has to be written otherwise."""
    words = [part.text for part in sequence.nodes if isinstance(part, Scalar) and _BARE_IN_LIST.fullmatch(part.text)]
    return f"[{', '.join(words)}]" if len(words) == len(sequence.nodes) else " " * (_ONE_LINE + 1)


def _parts(sequence: Sequence) -> Iterator[str]:
    for part in sequence.nodes:
        if isinstance(part, Scalar):
            lines = list(_scalar(part))
        else:
            lines = list(_lines(part) if isinstance(part, Mapping) else _parts(part))
        for number, line in enumerate(lines):
            yield f"  {line}" if number else f"- {line}"


def _scalar(scalar: Scalar) -> Iterator[str]:
    text = scalar.text.strip()
    if scalar.style is Style.PLAIN and (not text or _BARE.fullmatch(text)):
        yield text
    elif "\n" in text:
        yield "|-"
        yield from text.split("\n")
    elif '"' not in text and "\\" not in text:
        yield f'"{text}"'
    else:
        yield "'" + text.replace("'", "''") + "'"
