"""Reads a positioned node tree into a frozen record, by the types of the record's fields.

Everything wrong is noted with its place, and reading goes on: all mistakes of a file are found at once.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import types
import typing
from typing import TypeVar, cast

from daybook.core import ids
from daybook.core.nouns import noun_of, with_article
from daybook.core.reading.authored import (
    NOTHING_PRESET,
    Preset,
    authored_fields,
    hints_of,
    is_required,
    meaning_of,
    required_fields,
    short_form_of,
)
from daybook.core.reading.lists import in_part, list_of
from daybook.core.reading.shapes import (
    ID,
    SIMPLE,
    UNREAD,
    Schema,
    Shape,
    choice,
    form_of,
    is_left_empty,
    note_empty,
)
from daybook.core.reading.unknownkeys import note_unknown_keys
from daybook.core.records.origin import Origin
from daybook.core.unread import InPart, broken
from daybook.core.yamltext.illegible import is_illegible
from daybook.core.yamltext.nodes import Mapping, Node, Sequence

if typing.TYPE_CHECKING:
    from collections.abc import Callable, Container

    from daybook.core.position import Position
    from daybook.core.problems import Problems

R = TypeVar("R")


def read_record(
    cls: type[R],
    node: Mapping,
    problems: Problems,
    preset: Preset = NOTHING_PRESET,
    place: Position | None = None,
) -> R:
    """Read a mapping as a record of the class given, and note every problem in it.

    A record is broken where some fields could not be read: asking for one of them raises `Unread`. A field whose key
    was misspelt, or may stand in lines that could not be read, is one of them, and not missing.
    `preset` has the fields that the file's place gives (id, type, key, body), UNREAD where it should and does not;
    writing them out is an error. `place` is what stands for the record as a whole; without it, its first field does.
    """
    place = place or node.position
    kind: type = cls
    writable = _writable(kind, frozenset(preset))
    written = {entry.key.text: entry.value for entry in node.entries}
    misspelt = note_unknown_keys(_a(cls), node, tuple(writable), preset, problems)
    found = _Found({name: value for name, value in preset.items() if value is not UNREAD})
    for name, value in misspelt.items():
        if name not in written and value is not None:
            written[name] = value
    if misspelt or not node.is_whole:
        found.unread.update(name for name in (misspelt if node.is_whole else writable) if name not in written)
    for name, shape in writable.items():
        value = written.get(name)
        if value is not None:
            _mark(found.marks, name, value)
            _read_field(kind, name, shape, value, found, problems)
    _read_both_of_two(node, writable, found, problems)
    for name in required_fields(kind):
        if name in writable and name not in written and name not in found.unread:
            hint = f"add it: {meaning_of(cls, name)}"
            problems.add(place, "field-missing", f'{_a(cls)} needs "{name}"', hint)
            found.unread.add(name)
    values = found.values
    values["origin"] = Origin(path=place.path, line=place.line, column=place.column, marks=found.marks)
    if found.unread or UNREAD in preset.values():
        return broken(cls, _defaults(cls, found.unread) | values, found.some)
    build = cast("Callable[..., R]", cls)
    return build(**values)


@dataclasses.dataclass(slots=True)
class _Found:
    """What was found of a record so far: its fields, where they stand, which could not be read, and what of lists."""

    values: dict[str, object]
    marks: dict[str, tuple[int, int]] = dataclasses.field(default_factory=dict)
    unread: set[str] = dataclasses.field(default_factory=set)
    some: dict[str, InPart] = dataclasses.field(default_factory=dict)


def _read_field(cls: type, name: str, shape: Shape, value: Node, found: _Found, problems: Problems) -> None:
    if is_left_empty(value) and (is_illegible(value) or name in required_fields(cls)):
        if not is_illegible(value):
            hint = f"write it: {meaning_of(cls, name)}"
            problems.add(value.position, "field-empty", f'"{name}" is empty', hint)
        found.unread.add(name)
        return
    read = shape.read(value, name, problems)
    if read is UNREAD:
        found.unread.add(name)
    elif isinstance(read, InPart):
        found.unread.add(name)
        found.some[name] = read
    else:
        found.values[name] = read


def _read_both_of_two(node: Mapping, writable: dict[str, Shape], found: _Found, problems: Problems) -> None:
    """Read the fields that were written twice: which is meant nobody knows, but what is wrong in either is told."""
    twice = [(entry.key.text, entry.value) for entry in node.twice if entry.key.text in writable]
    names = [name for name, _ in twice]
    for name, value in twice:
        read = writable[name].read(value, name, problems)
        if isinstance(read, tuple):
            read = in_part(list(read), has_all_keys=True)
        if not isinstance(read, InPart):
            read = InPart()
        before = found.some.get(name)
        parts = (part for _, part in (*(before.parts if before else ()), *read.parts))
        both = read.has_all_keys and (before.has_all_keys if before else names.count(name) > 1)
        found.some[name] = in_part(list(parts), has_all_keys=both)


def read_nothing(cls: type[R], place: Position, preset: Preset = NOTHING_PRESET) -> R:
    """Return a record of which nothing could be read but what its place gives."""
    given = {name: value for name, value in preset.items() if value is not UNREAD}
    given["origin"] = Origin(path=place.path, line=place.line, column=place.column)
    return broken(cls, given)


def _defaults(cls: type, unread: Container[str]) -> dict[str, object]:
    """Return what stands in the fields that nobody wrote."""
    fields = (field for field in dataclasses.fields(cls) if field.name not in unread)
    return {field.name: field.default for field in fields if field.default is not dataclasses.MISSING}


def _mark(marks: dict[str, tuple[int, int]], name: str, value: Node) -> None:
    """Note where a value is written, and where each part of a list is."""
    marks[name] = (value.position.line, value.position.column)
    if isinstance(value, Sequence):
        for index, part in enumerate(value.nodes):
            marks[f"{name}[{index}]"] = (part.position.line, part.position.column)


@functools.cache
def _writable(cls: type, preset: frozenset[str]) -> dict[str, Shape]:
    """Return the shapes of the fields an author may write; asked once a class, for reading is most of a build."""
    return {name: shape_of_field(cls, name) for name in authored_fields(cls) if name not in preset}


def _a(cls: type) -> str:
    return with_article(noun_of(cls))


def shape_of_field(cls: type, name: str) -> Shape:
    """Return how the values of a field are written."""
    field = cls.__dataclass_fields__[name]  # type: ignore[attr-defined] # every record class is a dataclass
    return shape_of(hints_of(cls)[name], keyed=bool(field.metadata.get("keyed")))


@functools.cache
def shape_of(hint: object, *, keyed: bool = False) -> Shape:
    """Return how values of a type are written.

    Raises:
        TypeError: no shape is known for the type; a record was given a field nobody can write.
    """
    if hint in SIMPLE:
        return SIMPLE[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return _shape_of_union(arguments)
    if origin is tuple:
        return _keyed(arguments[0]) if keyed else _list_of(arguments[0])
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        return choice(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _record(hint)
    if isinstance(hint, typing.NewType):
        return ID
    raise TypeError(f"no way to write a value of type {hint!r}")


def _shape_of_union(arguments: tuple[object, ...]) -> Shape:
    inner = [part for part in arguments if part is not types.NoneType]
    records = [part for part in inner if isinstance(part, type) and dataclasses.is_dataclass(part)]
    if len(inner) < len(arguments):
        return shape_of(inner[0] if len(inner) == 1 else typing.Union[tuple(inner)])  # noqa: UP007 - made at run time
    if len(records) == 1:
        return _id_or_record(records[0])
    raise TypeError(f"no way to write a value of one of the types {arguments!r}")


def _record(cls: type) -> Shape:
    short = short_form_of(cls)

    def read(node: Node, name: str, problems: Problems) -> object:
        return _read_part(cls, node, name, problems)

    schema: Schema = {"$ref": f"#/$defs/{cls.__name__}"}
    if short:
        schema = {"anyOf": [shape_of_field(cls, short).schema, schema]}
    return Shape(_a(cls), read, schema)


def _read_part(
    cls: type[R],
    node: Node,
    name: str,
    problems: Problems,
    preset: Preset = NOTHING_PRESET,
    place: Position | None = None,
) -> R:
    """Read a record inside of a record: a mapping or, for classes with a short form, the one value."""
    if isinstance(node, Mapping):
        return read_record(cls, node, problems, preset, place)
    at = place or node.position
    if is_illegible(node):
        return read_nothing(cls, at, preset)
    short = short_form_of(cls)
    if not short:
        needed = [field for field, one in authored_fields(cls, preset).items() if is_required(one)]
        message = f'{_a(cls)} has fields of its own, and "{name}" has none'
        hint = f"write them below it, indented and one a line: {', '.join(needed)}"
        problems.add(node.position, "field-shape", message, hint)
        return read_nothing(cls, at, preset)
    value = shape_of_field(cls, short).read(node, name, problems)
    if value is UNREAD:
        return read_nothing(cls, at, preset)
    build = cast("Callable[..., R]", cls)
    return build(**{**preset, short: value, "origin": Origin(path=at.path, line=at.line, column=at.column)})


def _list_of(hint: object) -> Shape:
    return list_of(shape_of(hint), may_stand_alone=bool(getattr(hint, "MAY_STAND_ALONE", False)))


def _keyed(cls: type) -> Shape:
    """Records written as a mapping, each under its own key; the key becomes the record's `key`."""
    noun = noun_of(cls)
    key_is_an_id = hints_of(cls)["key"] is not str

    def read(node: Node, name: str, problems: Problems) -> object:
        if is_left_empty(node):
            note_empty(node, name, f"a key for every {noun}, with its fields indented below it", problems)
            return UNREAD
        if not isinstance(node, Mapping):
            message = f'"{name}" is {form_of(node)}, and every {noun} needs a key of its own'
            hint = "write a word and a colon above each, and indent its fields below them"
            problems.add(node.position, "field-shape", message, hint)
            return UNREAD
        records: list[object] = []
        are_named = node.is_whole
        for entry in node.entries:
            key = entry.key.text
            name_of_key = key
            if key_is_an_id and (fault := ids.fault_of_id(key)):
                problems.add(entry.key.position, "id-malformed", *fault)
                name_of_key = ids.nearest_id(key)
                are_named = are_named and bool(name_of_key)
            preset = {"key": name_of_key or key}
            records.append(_read_part(cls, entry.value, key, problems, preset, entry.key.position))
        no_key: Preset = {"key": UNREAD}
        records.extend(
            _read_part(cls, entry.value, entry.key.text, problems, no_key, entry.key.position) for entry in node.twice
        )
        return tuple(records) if are_named and not node.twice else in_part(records, has_all_keys=are_named)

    keys = {"propertyNames": ID.schema} if key_is_an_id else {}
    schema: Schema = {"type": "object", **keys, "additionalProperties": _record(cls).schema}
    return Shape(f"{noun}s, each under a key of its own", read, schema)


def _id_or_record(record: type) -> Shape:
    def read(node: Node, name: str, problems: Problems) -> object:
        if isinstance(node, Mapping):
            return read_record(record, node, problems)
        return ID.read(node, name, problems)

    schema: Schema = {"anyOf": [ID.schema, {"$ref": f"#/$defs/{record.__name__}"}]}
    return Shape(f"an id or {_a(record)}", read, schema)
