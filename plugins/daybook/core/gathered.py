"""Everything that was read from the content folder, before any reference is followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.moved import moved_ids
from daybook.core.pictures.file import PictureFile
from daybook.core.reading.record import Record
from daybook.core.records import Briefing, BriefingState, Claim, Correction, Entity, Measure, Prose, Source
from daybook.core.unread import changed, is_read, parts_read

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All records of an archive, each kind sorted by id.

    `declared` has the ids of all files, also of those that could not be read: a reference to a broken
    file does not lead nowhere. `picture_files` are by path. Sources written inside of briefings stand among the others.
    `with_errors` are the records of files in which anything is wrong: rules are held against them, and nothing is
    made of them.
    """

    briefings: tuple[Briefing, ...] = ()
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    measures: tuple[Measure, ...] = ()
    claims: tuple[Claim, ...] = ()
    corrections: tuple[Correction, ...] = ()
    pages: tuple[Prose, ...] = ()
    declared: Mapping[Kind, frozenset[str]]
    picture_files: tuple[PictureFile, ...] = ()
    with_errors: tuple[Record, ...] = ()

    @property
    def all(self) -> Gathered:
        """The same with the records that have errors among the others."""
        return _sorted((*self._whole, *self.with_errors), self) if self.with_errors else self

    @property
    def _whole(self) -> tuple[Record, ...]:
        inside = {id(source) for briefing in self.briefings for source in briefing.sources}
        sources = (source for source in self.sources if id(source) not in inside)
        return (
            *self.briefings,
            *self.entities,
            *sources,
            *self.measures,
            *self.claims,
            *self.corrections,
            *self.pages,
        )

    @property
    def published(self) -> tuple[Briefing, ...]:
        """The briefings that are built, by id."""
        return tuple(b for b in self.briefings if b.state is BriefingState.PUBLISHED)

    @property
    def moved(self) -> dict[tuple[Kind, str], str]:
        """For each former id, with its kind, the id the record has now."""
        return moved_ids(self.briefings, self.entities, self.sources, self.measures, self.claims)

    def one_by_one(self) -> tuple[tuple[Gathered, ...], Gathered]:
        """Return each briefing alone, with the sources written in it, and everything else."""
        alone = tuple(replace(self.without(), briefings=(one,), sources=sources_inside(one)) for one in self.briefings)
        written_inside = {id(source) for one in alone for source in one.sources}
        others = tuple(source for source in self.sources if id(source) not in written_inside)
        return alone, replace(self, briefings=(), sources=others)

    def without(self) -> Gathered:
        """Return the same without any record."""
        return Gathered(declared=self.declared)


def gather(
    records: Iterable[Record], declared: Mapping[Kind, frozenset[str]], with_errors: Iterable[Record] = ()
) -> Gathered:
    """Sort records by kind and id, so that the order of files never matters."""
    others = tuple(sorted(with_errors, key=_order))
    inside = {source.id for record in others if isinstance(record, Briefing) for source in sources_inside(record)}
    sources = declared[Kind.SOURCE] | inside - {""}
    nothing = Gathered(declared={**declared, Kind.SOURCE: sources}, with_errors=others)
    return _sorted(records, nothing)


def sources_inside(briefing: Briefing) -> tuple[Source, ...]:
    """Return the sources that are written in a briefing; one whose id could not be read has an empty one."""
    written = (part for _, part in parts_read(briefing, "sources") if isinstance(part, Source))
    return tuple(source if is_read(source, "id") else changed(source, id="") for source in written)


def _order(record: Record) -> tuple[str, str, int]:
    return (record.id, record.origin.path, record.origin.line)


def _sorted(records: Iterable[Record], other: Gathered) -> Gathered:
    """Return records by kind and id, with whatever else there is."""
    ordered = sorted(records, key=_order)
    briefings = tuple(r for r in ordered if isinstance(r, Briefing))
    inline = [source for briefing in briefings for source in sources_inside(briefing)]
    sources = sorted((*(r for r in ordered if isinstance(r, Source)), *inline), key=lambda source: source.id)
    of_sources = other.declared[Kind.SOURCE] | {source.id for source in inline if source.id}
    return replace(
        other,
        briefings=briefings,
        entities=tuple(r for r in ordered if isinstance(r, Entity)),
        sources=tuple(sources),
        measures=tuple(r for r in ordered if isinstance(r, Measure)),
        claims=tuple(r for r in ordered if isinstance(r, Claim)),
        corrections=tuple(r for r in ordered if isinstance(r, Correction)),
        pages=tuple(r for r in ordered if isinstance(r, Prose)),
        declared={**other.declared, Kind.SOURCE: of_sources},
    )
