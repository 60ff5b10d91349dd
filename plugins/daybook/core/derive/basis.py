"""What a number counts, as far as comparing goes: only figures of one basis are ever compared, drawn or put in order.

There is no function here, or anywhere, that takes figures of two bases and makes one thing of them: what compares
returns None, and what draws raises.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.dates import DateSpan, PartialDate
from daybook.core.ids import EntityId, FigureId, MeasureId
from daybook.core.records import MeasureKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedFigure

_PERCENT = frozenset({"%", "per cent", "percent"})


class Nature(enum.StrEnum):
    """Whether a number was counted, is expected, or is alleged and expressly left out of the count.

    What somebody expects does not update what was counted, and what was left out does not contradict it.
    """

    COUNTED = "counted"
    FORECAST = "forecast"
    NOT_INCLUDED = "not included"


_NATURES = {Standing.FORECAST: Nature.FORECAST, Standing.NOT_INCLUDED: Nature.NOT_INCLUDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Measure, place, unit and first day counted, with what the words of the number add to the unit."""

    measure: MeasureId
    place: EntityId | None
    unit: str
    since: PartialDate | None
    percent: bool
    currency: str
    nature: Nature


def basis_of(figure: SourcedFigure) -> Basis:
    """Return what a figure counts."""
    unit = figure.unit.strip().lower()
    return Basis(
        measure=figure.measure.id,
        place=figure.place,
        unit=unit,
        since=figure.since,
        percent=figure.quantity.percent or unit in _PERCENT,
        currency=figure.quantity.currency,
        # A retracted figure keeps its place among those it stood with.
        nature=_NATURES.get(figure.figure.standing, Nature.COUNTED) if figure.figure.standing else Nature.COUNTED,
    )


def holds_for(figure: SourcedFigure) -> DateSpan | None:
    """Return when a number holds: its as-of; for a flow without one, the period it is counted over; else None."""
    flows = figure.measure.kind is MeasureKind.FLOW
    return figure.figure.as_of or (figure.figure.period if flows else None)


def by_basis(figures: Iterable[SourcedFigure]) -> dict[Basis, tuple[SourcedFigure, ...]]:
    """Return figures by what they count, in the order in which each basis first comes."""
    found: dict[Basis, list[SourcedFigure]] = {}
    for figure in figures:
        found.setdefault(basis_of(figure), []).append(figure)
    return {basis: tuple(same) for basis, same in found.items()}


class MixedBasisError(ValueError):
    """Numbers that count different things were put together; that is a bug, for nothing on a page may do so."""


def the_basis_of(figures: Iterable[SourcedFigure]) -> Basis:
    """Return the one basis of figures.

    Raises:
        MixedBasisError: there are several, or no figure at all.
    """
    bases = {basis_of(figure): figure.id for figure in figures}
    if len(bases) != 1:
        raise MixedBasisError(f"{len(bases)} different things are counted by: {_listed(bases.values())}")
    return next(iter(bases))


def _listed(ids: Iterable[FigureId]) -> str:
    return ", ".join(sorted(ids)) or "no figure"
