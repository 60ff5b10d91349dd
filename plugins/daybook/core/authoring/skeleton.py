"""A new record begins as a file that explains itself: what it needs is there to fill in, the rest is a remark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.kinds import Kind
from daybook.core.reading.authored import authored_fields, is_required
from daybook.core.reading.fields import shape_of_field
from daybook.core.reading.record import CLASSES

if TYPE_CHECKING:
    from collections.abc import Mapping

_GIVEN: Final = {"id": "", "type": ""}
_HEADING: Final[Mapping[Kind, str]] = {
    Kind.BRIEFING: "title",
    Kind.ENTITY: "name",
    Kind.SOURCE: "title",
    Kind.MEASURE: "title",
    Kind.CLAIM: "question",
    Kind.PAGE: "title",
}
"""The field that the words a record is made with go into; a correction has none."""
_LEFT_OUT: Final = frozenset({"former_ids", "modified", "raw_sha256", "allow"})
"""Fields that nobody writes into a new record."""
_BEGUN: Final[Mapping[str, str]] = {
    "answers": "\n  first-answer:\n  second-answer:",
}
_IN_FULL: Final[Mapping[str, str]] = {
    "figures": (
        "a-key-of-its-own:\n"
        "    measure: id-of-a-measure\n"
        "    by: publisher\n"
        '    quote: "the words of the source with the number, exactly"'
    ),
    "positions": (
        "a-key-of-its-own:\n"
        "    claim: id-of-a-question\n"
        "    by: id-of-the-speaker\n"
        "    stance: asserts\n"
        "    answer: id-of-the-answer\n"
        '    quote: "the words of the source, exactly"'
    ),
    "dates": (
        "a-key-of-its-own:\n    date: 2031-05-04\n    title: What happened, in a few words\n    place: id-of-a-place"
    ),
}
"""How records inside of a briefing are begun, as a remark."""
_BODY: Final[Mapping[Kind, str]] = {
    Kind.BRIEFING: "The text, in our own words, one sentence a line.\n",
}


def skeleton_of(kind: Kind, words: str, values: Mapping[str, str]) -> str:
    """Return the text of a new record's file.

    `words` become its heading, `values` are written into their fields. Every field stands below its meaning, in the
    order of the record. A required one without a value is left empty, and the check asks for it; any other is a
    remark: to use it, take the `# ` away.
    """
    filled = dict(values)
    if kind in _HEADING:
        filled.setdefault(_HEADING[kind], _quoted(words))
    parts = [_line(kind, name, filled) for name in authored_fields(CLASSES[kind], _GIVEN) if name not in _LEFT_OUT]
    front = "".join(parts)
    if kind.suffix == ".yaml":
        return front
    body = _BODY.get(kind, "")
    return f"---\n{front}---\n" + (f"\n{body}" if body else "")


def _line(kind: Kind, name: str, filled: Mapping[str, str]) -> str:
    field = authored_fields(CLASSES[kind], _GIVEN)[name]
    remark = f"# {field.metadata['meaning']}\n"
    if name in filled:
        return f"{remark}{name}: {filled[name]}\n"
    if is_required(field):
        begun = _BEGUN.get(name, "")
        return f"{remark}{name}:{begun}\n" if begun else f"{remark}{name}:{_choices(kind, name)}\n"
    if name in _IN_FULL:
        shown = "\n".join(f"# {line}" for line in f"{name}:\n  {_IN_FULL[name]}".split("\n"))
        return f"{remark}{shown}\n"
    return f"{remark}# {name}:\n"


def _choices(kind: Kind, name: str) -> str:
    """Return a remark with the words a field may have, where they are a closed list."""
    allowed = shape_of_field(CLASSES[kind], name).schema.get("enum")
    return f" # one of {', '.join(map(str, allowed))}" if isinstance(allowed, list) else ""


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
