"""References to what is gone are taken out of a record."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from daybook.core import ids
from daybook.core.kinds import Kind
from daybook.core.nouns import noun_of
from daybook.core.records import ClaimPosition, Figure, Occurrence, Picture
from daybook.core.yamltext.nodes import Node, Scalar, Sequence

if TYPE_CHECKING:
    from daybook.core.removal.striking import Striking

PARTS: Final = (Figure, ClaimPosition, Occurrence, Picture)
"""What has a public id inside of a briefing."""


def without_references(
    striking: Striking, name: str, value: Node, types: tuple[object, ...], claim: str
) -> Node | None:
    """Return a field of ids without those that are gone, or None where it has to go.

    `types` are those of the field; `claim` is the disputed question that answers in it belong to.
    """
    if not isinstance(value, Sequence):
        return without_reference(striking, value, types, claim)
    kept = []
    for part in value.nodes:
        goes = name == "former_ids" and isinstance(part, Scalar) and striking.has(part)
        new = None if goes else without_reference(striking, part, types, claim)
        if new is None:
            striking.note(part.position, f'it is taken out of "{name}"')
        else:
            kept.append(new)
    if not kept and value.nodes:
        return None
    return value if kept == list(value.nodes) else Sequence(tuple(kept), value.position)


def without_reference(striking: Striking, value: Node, types: tuple[object, ...], claim: str) -> Node | None:
    """Return an id, or None if what it names is gone."""
    if not isinstance(value, Scalar):
        return value
    gone = striking.gone
    goes = (
        (ids.EntityId in types and value.text in gone.entities)
        or (ids.FigureId in types and value.text in gone.parts)
        or (ids.AnswerId in types and (claim, value.text) in gone.answers)
    )
    return None if goes else value


def target_that_stays(striking: Striking, value: Scalar) -> Scalar:
    """Return the target of a correction: of a part that is gone, its briefing."""
    kind, _, target = value.text.partition(":")
    if kind in {noun_of(cls) for cls in PARTS} and target in striking.gone.parts:
        striking.note(value.position, "it leads to the briefing now")
        return dataclasses.replace(value, text=f"{Kind.BRIEFING}:{target.partition('#')[0]}")
    return value
