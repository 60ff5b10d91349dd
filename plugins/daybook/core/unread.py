"""What could not be read is not there: asking a record for it raises, so that nobody takes a guess for a value."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NoReturn, TypeVar, cast

R = TypeVar("R")
V = TypeVar("V")
W = TypeVar("W")


@dataclasses.dataclass(frozen=True, slots=True)
class InPart:
    """A list of which some could not be read, and the problems are noted: what could be, each with its index.

    In one that `has_all_keys` whatever could not be read stands under a key that is known.
    """

    parts: tuple[tuple[int, object], ...] = ()
    has_all_keys: bool = False


Some = Mapping[str, InPart]
"""By the name of the field, lists that could be read in part."""
NOTHING: Final[Some] = MappingProxyType({})


class Unread(Exception):  # noqa: N818 - no error: what is wrong was noted when the field was read
    """A field was asked for that could not be read."""


class Broken:
    """What a record is besides its class when some of its fields could not be read; the others are as ever.

    A rule that asks for such a field ends with `Unread`, and so says nothing that rests on it.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> NoReturn:
        if name in _field_names(type(self)):
            raise Unread(name)
        raise AttributeError(name)

    def __reduce__(self) -> tuple[object, ...]:
        return broken, (_class_of(self), fields_read(self), dict(_some_of(self)))

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and fields_read(self) == fields_read(other)

    def __hash__(self) -> int:
        return hash(tuple(fields_read(self)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(broken, {', '.join(f'{k}={v!r}' for k, v in fields_read(self).items())})"


def broken(cls: type[R], values: Mapping[str, object], some: Some = NOTHING) -> R:
    """Return a record of a class that has these fields and no others; `some` has what was read of some lists."""
    kind: type = cls
    made: object = object.__new__(_broken_class(kind))
    for name, value in values.items():
        object.__setattr__(made, name, value)
    object.__setattr__(made, "some_", some)
    return cast("R", made)


def changed(record: R, **values: object) -> R:
    """Return the same record with some fields changed, broken where it was."""
    if not isinstance(record, Broken):
        return cast("Callable[..., R]", dataclasses.replace)(record, **values)
    return cast("R", broken(_class_of(record), fields_read(record) | values, _some_of(record)))


def narrowed(record: object, cls: type[R], values: Mapping[str, object], some: Some = NOTHING) -> R:
    """Return a record as one of a class that its own is derived from, with some fields changed, broken where it was."""
    kept: type = cls
    names = _field_names(kept)
    written = {name: value for name, value in fields_read(record).items() if name in names} | dict(values)
    if not isinstance(record, Broken):
        return cast("Callable[..., R]", cls)(**written)
    in_part = {name: part for name, part in _some_of(record).items() if name in names}
    return broken(cls, written, in_part | dict(some))


def fields_read(record: object) -> dict[str, object]:
    """Return the fields of a record that could be read, by name."""
    return {name: getattr(record, name) for name in _field_names(type(record)) if is_read(record, name)}


def is_read(record: object, name: str) -> bool:
    """Tell whether a record has a field, written or by default."""
    try:
        getattr(record, name)
    except Unread:
        return False
    return True


def parts_read(record: object, name: str) -> tuple[tuple[str, object], ...]:
    """Return what could be read of a list, each part with its mark, as in `sources[0]`."""
    parts = enumerate(getattr(record, name)) if is_read(record, name) else _some_of(record).get(name, InPart()).parts
    return tuple((f"{name}[{index}]", part) for index, part in parts)


def whole_parts(record: object, name: str, cls: type[R]) -> Iterator[R]:
    """Yield the records of a class in a list in which nothing is wrong."""
    return (part for _, part in parts_read(record, name) if isinstance(part, cls) and not isinstance(part, Broken))


def has_all_keys(record: object, name: str) -> bool:
    """Tell whether a list of keyed records has no key but those of the parts that could be read."""
    return is_read(record, name) or _some_of(record).get(name, InPart()).has_all_keys


def texts_read(record: object, *names: str) -> Iterator[tuple[str, str]]:
    """Yield the texts that stand in some fields and could be read, each with the name of its field."""
    for name in names:
        if is_read(record, name) and (text := getattr(record, name)):
            yield name, str(text)


def read_or(ask: Callable[[], V], otherwise: W) -> V | W:
    """Return an answer, or something else where it rests on what could not be read."""
    try:
        return ask()
    except Unread:
        return otherwise


def told(ask: Callable[[R], V], records: Iterable[R]) -> Iterator[V]:
    """Yield the answer of every record of which it can be told."""
    for record in records:
        try:
            answer = ask(record)
        except Unread:
            continue
        yield answer


def until_unread(found: Iterable[V]) -> Iterator[V]:
    """Yield what is found until something is asked for that could not be read."""
    try:
        yield from found
    except Unread:
        return


def _some_of(record: object) -> Some:
    return cast("Some", getattr(record, "some_", NOTHING))


def _class_of(record: object) -> type:
    """Return the class of a broken record as it would be if it were whole."""
    return type(record).__bases__[1]


@functools.cache
def _broken_class(cls: type) -> type:
    """Return the class of broken records of a class; it has the same name, for messages are made of it."""
    return type(cls.__name__, (Broken, cls), {"__slots__": ("some_",)})


def _field_names(cls: type) -> Mapping[str, object]:
    fields: Mapping[str, object] = cls.__dataclass_fields__  # type: ignore[attr-defined] # every record class is one
    return fields
