"""Reads a positioned node tree into a frozen record, by the types of the record's fields.

Everything wrong is noted with its place, and reading goes on: all mistakes of a file are found at once.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import types
import typing
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from types import MappingProxyType
from typing import Final, TypeVar, cast

from daybook.core import ids
from daybook.core.nouns import noun_of, with_article
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
from daybook.core.yamltext.nodes import Mapping, Node, Scalar, Sequence

if typing.TYPE_CHECKING:
    from daybook.core.position import Position
    from daybook.core.problems import Problems

R = TypeVar("R")
Preset = MappingType[str, object]
NOTHING_PRESET: Final[Preset] = MappingProxyType({})

_FROM_FILE: Final = frozenset({"body", "body_line", "origin"})


def read_record(
    cls: type[R],
    node: Mapping,
    problems: Problems,
    preset: Preset = NOTHING_PRESET,
    place: Position | None = None,
) -> R | None:
    """Read a mapping as a record of the class given, or note every problem in it and return None.

    `preset` has the fields that the file's place gives (id, type, key, body); writing them out is an error.
    `place` is what stands for the record as a whole; without it, its first field does.
    """
    place = place or node.position
    kind: type = cls
    values: dict[str, object] = dict(preset)
    marks: dict[str, tuple[int, int]] = {}
    writable = _writable(kind, frozenset(preset))
    misspelt = note_unknown_keys(_a(cls), node, tuple(writable), preset, problems)
    faultless = misspelt is None
    written = {entry.key.text: entry.value for entry in node.entries}
    for name, shape in writable.items():
        value = written.get(name)
        if value is None:
            continue
        _mark(marks, name, value)
        if name in _required(kind) and is_left_empty(value):
            hint = f"write it: {_meaning(cls, name)}"
            problems.add(value.position, "field-empty", f'"{name}" is empty', hint)
            faultless = False
            continue
        read = shape.read(value, name, problems)
        if read is UNREAD:
            faultless = False
        else:
            values[name] = read
    for name in _required(kind):
        if name in writable and name not in written and name not in (misspelt or ()):
            hint = f"add it: {_meaning(cls, name)}"
            problems.add(place, "field-missing", f'{_a(cls)} needs "{name}"', hint)
            faultless = False
    if not faultless:
        return None
    values["origin"] = Origin(path=place.path, line=place.line, column=place.column, marks=marks)
    build = cast("Callable[..., R]", cls)
    return build(**values)


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


@functools.cache
def _required(cls: type) -> tuple[str, ...]:
    return tuple(name for name, field in authored_fields(cls).items() if is_required(field))


def authored_fields(cls: type, preset: Preset = NOTHING_PRESET) -> dict[str, dataclasses.Field[object]]:
    """Return the fields an author may write, in the order in which they are best written."""
    fields = dataclasses.fields(cls)
    return {f.name: f for f in fields if f.metadata and f.name not in preset and f.name not in _FROM_FILE}


def is_required(field: dataclasses.Field[object]) -> bool:
    """Tell whether a record cannot do without a field."""
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _meaning(cls: type, name: str) -> str:
    sentence = str(authored_fields(cls)[name].metadata["meaning"]).rstrip(".")
    return sentence[:1].lower() + sentence[1:]


def _a(cls: type) -> str:
    return with_article(noun_of(cls))


def shape_of_field(cls: type, name: str) -> Shape:
    """Return how the values of a field are written."""
    field = cls.__dataclass_fields__[name]  # type: ignore[attr-defined] # every record class is a dataclass
    return shape_of(hints_of(cls)[name], keyed=bool(field.metadata.get("keyed")))


@functools.cache
def hints_of(cls: type) -> dict[str, object]:
    """Return the types of a record's fields, as they are at run time."""
    return typing.get_type_hints(cls)


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


def _or_unread(found: object) -> object:
    return UNREAD if found is None else found


def _record(cls: type) -> Shape:
    short = short_form_of(cls)

    def read(node: Node, name: str, problems: Problems) -> object:
        return _or_unread(_read_part(cls, node, name, problems))

    schema: Schema = {"$ref": f"#/$defs/{cls.__name__}"}
    if short:
        schema = {"anyOf": [shape_of_field(cls, short).schema, schema]}
    return Shape(_a(cls), read, schema)


def short_form_of(cls: type) -> str:
    """Return the field that may be written alone in place of the whole record; empty where there is none."""
    return str(getattr(cls, "SHORT", ""))


def _read_part(
    cls: type[R],
    node: Node,
    name: str,
    problems: Problems,
    preset: Preset = NOTHING_PRESET,
    place: Position | None = None,
) -> R | None:
    """Read a record inside of a record: a mapping or, for classes with a short form, the one value."""
    if isinstance(node, Mapping):
        return read_record(cls, node, problems, preset, place)
    short = short_form_of(cls)
    if not short:
        needed = [field for field, one in authored_fields(cls, preset).items() if is_required(one)]
        message = f'{_a(cls)} has fields of its own, and "{name}" has none'
        hint = f"write them below it, indented and one a line: {', '.join(needed)}"
        problems.add(node.position, "field-shape", message, hint)
        return None
    value = shape_of_field(cls, short).read(node, name, problems)
    if value is UNREAD:
        return None
    at = place or node.position
    build = cast("Callable[..., R]", cls)
    return build(**{**preset, short: value, "origin": Origin(path=at.path, line=at.line, column=at.column)})


def _list_of(hint: object) -> Shape:
    inner = shape_of(hint)
    may_stand_alone = bool(getattr(hint, "MAY_STAND_ALONE", False))

    def read(node: Node, name: str, problems: Problems) -> object:
        if is_left_empty(node):
            note_empty(node, name, "a list, such as [one, two]", problems)
            return UNREAD
        if may_stand_alone and not isinstance(node, Sequence):
            node = Sequence((node,), node.position)
        if not isinstance(node, Sequence):
            example = f"[{node.text}]" if isinstance(node, Scalar) and len(node.text) <= len(name) + 60 else "[...]"
            hint = f"write {name}: {example}"
            if isinstance(node, Scalar) and node.text.startswith("-"):
                hint = "write a space behind each hyphen"
            problems.add(node.position, "field-shape", f'"{name}" must be a list', hint)
            return UNREAD
        read_parts = [inner.read(part, f"{name}[{index}]", problems) for index, part in enumerate(node.nodes)]
        return UNREAD if UNREAD in read_parts else tuple(read_parts)

    several: Schema = {"type": "array", "items": inner.schema}
    schema = {"anyOf": [inner.schema, several]} if may_stand_alone else several
    says = f"{inner.says}, or a list of them" if may_stand_alone else f"a list, each {inner.says}"
    return Shape(says, read, schema)


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
        for entry in node.entries:
            key = entry.key.text
            if key_is_an_id and (fault := ids.fault_of_id(key)):
                problems.add(entry.key.position, "id-malformed", *fault)
                records.append(None)
            records.append(_read_part(cls, entry.value, key, problems, {"key": key}, entry.key.position))
        return UNREAD if None in records else tuple(records)

    inner = _record(cls).schema
    return Shape(f"{noun}s, each under a key of its own", read, {"type": "object", "additionalProperties": inner})


def _id_or_record(record: type) -> Shape:
    def read(node: Node, name: str, problems: Problems) -> object:
        if isinstance(node, Mapping):
            return _or_unread(read_record(record, node, problems))
        return ID.read(node, name, problems)

    schema: Schema = {"anyOf": [ID.schema, {"$ref": f"#/$defs/{record.__name__}"}]}
    return Shape(f"an id or {_a(record)}", read, schema)
