"""What a field of a record holds, seen from its type: text, ids, a speaker, other records."""

from __future__ import annotations

import dataclasses
import typing
from typing import Final

from daybook.core.reading.authored import authored_fields, hints_of
from daybook.core.records import Speaker
from daybook.core.records.entity import Coordinates

_NO_RECORDS: Final = (Speaker, Coordinates)


def types_of(cls: type, field: str) -> tuple[object, ...]:
    """Return every type that a value of a field may have, those inside of collections too."""
    return _types_in(hints_of(cls)[field])


def record_in(types: tuple[object, ...]) -> type | None:
    """Return the class of the records that a field holds, if it holds any."""
    return next((one for one in types if isinstance(one, type) and _is_record(one)), None)


def is_keyed(cls: type, field: str) -> bool:
    """Tell whether a field holds its records by local keys."""
    return bool(authored_fields(cls)[field].metadata.get("keyed"))


def holds_ids(types: tuple[object, ...]) -> bool:
    """Tell whether a field holds ids."""
    return any(isinstance(one, typing.NewType) for one in types)


def _is_record(one: type) -> bool:
    return dataclasses.is_dataclass(one) and one not in _NO_RECORDS and bool(authored_fields(one))


def _types_in(hint: object) -> tuple[object, ...]:
    inner = typing.get_args(hint)
    return tuple(found for one in inner for found in _types_in(one)) if inner else (hint,)
