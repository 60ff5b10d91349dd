"""The records describe their own front matter: from their classes comes a JSON Schema for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core import records
from daybook.core.reading.authored import authored_fields, is_required
from daybook.core.reading.fields import shape_of_field
from daybook.core.reading.record import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from daybook.core.kinds import Kind
    from daybook.core.reading.shapes import Schema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_GIVEN_BY_THE_FILE: Final[Mapping[str, object]] = {"id": "", "type": ""}
_GIVEN_BY_THE_KEY: Final[Mapping[str, object]] = {"key": ""}


def schema_of(kind: Kind) -> Schema:
    """Return the JSON Schema (2020-12) of the front matter of a kind of record.

    An editor's YAML has types where the archive reads text: 141 and 2022 are accepted wherever the archive
    takes them as written. What a schema cannot say, such as whether a reference leads anywhere, is said by
    `invoke check`. Properties are in the order in which they are best written.
    """
    top = _object(CLASSES[kind], _GIVEN_BY_THE_FILE)
    title = f"Front matter of the kind: {kind.noun}"
    definitions = {name: _object(cls, _GIVEN_BY_THE_KEY) for name, cls in _definitions(top)}
    return {"$schema": DIALECT, "title": title, **top, "$defs": dict(sorted(definitions.items()))}


def _object(cls: type, given: Mapping[str, object]) -> Schema:
    fields = authored_fields(cls, given)
    return {
        "type": "object",
        "properties": {
            name: {**shape_of_field(cls, name).schema, "description": field.metadata["meaning"]}
            for name, field in fields.items()
        },
        "required": [name for name, field in fields.items() if is_required(field)],
        "additionalProperties": False,
    }


def _definitions(top: Schema) -> Iterator[tuple[str, type]]:
    """Yield the classes of records inside of records, each once."""
    seen: set[str] = set()
    waiting = list(_references(top))
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        cls: type = getattr(records, name)
        yield name, cls
        waiting += _references(_object(cls, _GIVEN_BY_THE_KEY))


def _references(schema: object) -> Iterator[str]:
    """Yield the name of every definition that a schema refers to."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield str(value).rpartition("/")[2]
            yield from _references(value)
    elif isinstance(schema, list):
        for part in schema:
            yield from _references(part)
