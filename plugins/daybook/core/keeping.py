"""Records are kept in files and handed between processes by the ten thousand: here is what makes that quick."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import TypeVar

T = TypeVar("T")


def quickly_kept(cls: type[T]) -> type[T]:
    """Let the objects of a frozen class with slots be pickled field by field, without asking which fields there are.

    The class must have at least two fields. Nothing else about it changes.
    """
    names = tuple(field.name for field in fields(cls))  # type: ignore[arg-type] # it is a dataclass
    read = attrgetter(*names)
    writers = tuple(getattr(cls, name).__set__ for name in names)

    def get(self: T) -> object:
        return read(self)

    def put(self: T, values: tuple[object, ...]) -> None:
        for write, value in zip(writers, values, strict=True):
            write(self, value)

    cls.__getstate__ = get  # type: ignore[assignment] # of each class in its own way
    cls.__setstate__ = put  # type: ignore[attr-defined] # what has no state asks for none
    return cls
