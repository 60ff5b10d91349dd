"""What a careful reader found in an article, as its gold file states it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from daybook.core.problems import Problems
from daybook.core.yamltext.nodes import Mapping, Scalar, Sequence
from daybook.core.yamltext.reading import read_yaml

if TYPE_CHECKING:
    from daybook.core.yamltext.nodes import Node

NONE: Final = "none"
"""A value, written so where others stand beside it: no qualifier, no unit, no measure."""
ASKED: Final = "asked"
"""Right where only a person can tell."""
PUBLISHER: Final = "publisher"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFigure:
    """A number of something. Where several values stand, any of them is right.

    `by` are ids, `publisher`, `asked`, or the outlet's words for somebody it does not name, between quote marks.
    """

    quote: str
    value: str
    qualifiers: tuple[str, ...]
    low: Decimal | None
    high: Decimal | None
    of: Decimal | None
    units: tuple[str, ...]
    measures: tuple[str, ...]
    by: tuple[str, ...]
    as_of: tuple[str, ...]
    is_unverified: bool
    is_optional: bool

    @property
    def names_speaker(self) -> bool:
        """Whether the article names who says it."""
        return not {PUBLISHER, ASKED} & set(self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDate:
    """An expression of time, with some words around it that stand in the article once."""

    words: str
    context: str
    values: tuple[str, ...]
    is_optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldName:
    """A name that the registry lacks, with the types it may have."""

    name: str
    types: tuple[str, ...]
    is_optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPosition:
    """An answer to a disputed question of the archive."""

    claim: str
    stance: str
    answer: str
    by: tuple[str, ...]
    quote: str
    is_optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """All that is to be found in one article; `must_ask` are words of the sentences that a draft has to ask about."""

    published: str
    publisher: str
    kind: str
    style: str
    figures: tuple[GoldFigure, ...]
    dates: tuple[GoldDate, ...]
    entities: frozenset[str]
    entities_optional: frozenset[str]
    names: tuple[GoldName, ...]
    positions: tuple[GoldPosition, ...]
    must_ask: tuple[str, ...]


def read_gold(text: str, path: str) -> Gold:
    """Return what a gold file states; one that cannot be read is a ValueError."""
    problems = Problems()
    top = read_yaml(text, path, 1, problems)
    if top is None or tuple(problems):
        message = f"{path} is no gold file: {'; '.join(problem.message for problem in problems)}"
        raise ValueError(message)
    return Gold(
        published=_text(top, "published"),
        publisher=_text(top, "publisher"),
        kind=_text(top, "kind"),
        style=_text(top, "style"),
        figures=tuple(_figure(one) for one in _entries(top, "figures")),
        dates=tuple(_date(one) for one in _entries(top, "dates")),
        entities=frozenset(_texts(top, "entities")),
        entities_optional=frozenset(_texts(top, "entities_optional")),
        names=tuple(_name(one) for one in _entries(top, "new_entities")),
        positions=tuple(_position(one) for one in _entries(top, "positions")),
        must_ask=tuple(_text(one, "words") for one in _entries(top, "questions")),
    )


def _figure(node: Mapping) -> GoldFigure:
    return GoldFigure(
        quote=_text(node, "quote"),
        value=_text(node, "value"),
        qualifiers=_texts(node, "qualifier"),
        low=_number(node, "low"),
        high=_number(node, "high"),
        of=_number(node, "of"),
        units=_texts(node, "unit"),
        measures=_texts(node, "measure"),
        by=_texts(node, "by"),
        as_of=_texts(node, "as_of"),
        is_unverified=_is(node, "unverified"),
        is_optional=_is(node, "optional"),
    )


def _date(node: Mapping) -> GoldDate:
    return GoldDate(
        words=_text(node, "words"),
        context=_text(node, "context"),
        values=_texts(node, "value"),
        is_optional=_is(node, "optional"),
    )


def _name(node: Mapping) -> GoldName:
    return GoldName(name=_text(node, "name"), types=_texts(node, "type"), is_optional=_is(node, "optional"))


def _position(node: Mapping) -> GoldPosition:
    return GoldPosition(
        claim=_text(node, "claim"),
        stance=_text(node, "stance"),
        answer=_text(node, "answer"),
        by=_texts(node, "by"),
        quote=_text(node, "quote"),
        is_optional=_is(node, "optional"),
    )


def _entries(node: Mapping, key: str) -> tuple[Mapping, ...]:
    value = node.get(key)
    return tuple(one for one in value.nodes if isinstance(one, Mapping)) if isinstance(value, Sequence) else ()


def _texts(node: Mapping, key: str) -> tuple[str, ...]:
    value = node.get(key)
    if value is None:
        return ()
    return tuple(_words(one) for one in (value.nodes if isinstance(value, Sequence) else (value,)))


def _words(node: Node) -> str:
    """Return a value; somebody unnamed is their words between quote marks."""
    if isinstance(node, Mapping):
        return f'"{_text(node, "anonymous")}"'
    return node.text if isinstance(node, Scalar) else ""


def _text(node: Mapping, key: str) -> str:
    value = node.get(key)
    return value.text if isinstance(value, Scalar) else ""


def _number(node: Mapping, key: str) -> Decimal | None:
    text = _text(node, key)
    return Decimal(text) if text else None


def _is(node: Mapping, key: str) -> bool:
    return _text(node, key) == "true"
