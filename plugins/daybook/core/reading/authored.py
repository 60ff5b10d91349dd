"""What authors may write of a record, told from its class: which fields, which of them are needed, what they mean."""

from __future__ import annotations

import dataclasses
import functools
import typing
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Preset = Mapping[str, object]
"""The fields that the place of a record gives, by name."""
NOTHING_PRESET: Final[Preset] = MappingProxyType({})
_FROM_FILE: Final = frozenset({"body", "body_line", "origin"})


def authored_fields(cls: type, preset: Preset = NOTHING_PRESET) -> dict[str, dataclasses.Field[object]]:
    """Return the fields an author may write, in the order in which they are best written."""
    fields = dataclasses.fields(cls)
    return {f.name: f for f in fields if f.metadata and f.name not in preset and f.name not in _FROM_FILE}


def is_required(field: dataclasses.Field[object]) -> bool:
    """Tell whether a record cannot do without a field."""
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


@functools.cache
def required_fields(cls: type) -> tuple[str, ...]:
    """Return the fields a record cannot do without; asked once a class, for reading is most of a build."""
    return tuple(name for name, field in authored_fields(cls).items() if is_required(field))


def meaning_of(cls: type, name: str) -> str:
    """Return what a field means, as the end of a sentence."""
    sentence = str(authored_fields(cls)[name].metadata["meaning"]).rstrip(".")
    return sentence[:1].lower() + sentence[1:]


@functools.cache
def hints_of(cls: type) -> dict[str, object]:
    """Return the types of a record's fields, as they are at run time."""
    return typing.get_type_hints(cls)


def short_form_of(cls: type) -> str:
    """Return the field that may be written alone in place of the whole record; empty where there is none."""
    return str(getattr(cls, "SHORT", ""))
