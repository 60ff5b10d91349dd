"""How many speakers stand behind a number: outlets that repeat one speaker's figure of one as-of count once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.derive.basis import holds_for, the_basis_of
from daybook.core.derive.ranges import value_key
from daybook.core.ids import FigureId
from daybook.core.records import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedFigure

OriginKey = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One number for one as-of: the figures that give it, by id, how many outlets do, and how many origins they have.

    Two outlets whose publishers are unknown are two outlets, and two unnamed speakers are two origins.
    """

    figures: tuple[FigureId, ...]
    outlets: int
    origins: int


def origin_key(figure: SourcedFigure) -> OriginKey:
    """Return a key that is equal where a number comes from one and the same mouth.

    An outlet that relays an agency, in its own voice or in that of somebody unnamed, has it from the agency.
    """
    if figure.figure.by.entity is None and figure.figure.via:
        return ("entity", figure.figure.via)
    return figure.speaker_key


def outlet_key(figure: SourcedFigure) -> OriginKey:
    """Return a key that is equal for documents of one publisher; unknown publishers are never the same."""
    source = figure.source
    return ("entity", source.publisher) if source.publisher else ("outlet", source.id)


def independent_origins(figures: Iterable[SourcedFigure]) -> tuple[Reported, ...]:
    """Return what was reported by several outlets, in the order of the first id; retracted figures do not count.

    Figures are of one basis. Together belong those of one as-of with one value; where a speaker's number of a stated
    as-of is put differently by different outlets, it is still one origin.

    Raises:
        MixedBasisError: the figures count different things.
    """
    standing = sorted((f for f in figures if f.standing is not Standing.RETRACTED), key=lambda f: f.id)
    if not standing:
        return ()
    the_basis_of(standing)
    alike: dict[object, list[SourcedFigure]] = {}
    for figure in standing:
        value = value_key(figure.quantity)
        if value is not None:
            alike.setdefault((str(holds_for(figure)), value), []).append(figure)
    found = (
        Reported(
            figures=tuple(figure.id for figure in same),
            outlets=len({outlet_key(figure) for figure in same}),
            origins=len({origin_key(figure) for figure in same}),
        )
        for same in alike.values()
    )
    return tuple(each for each in found if each.outlets > 1)
