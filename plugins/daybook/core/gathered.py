"""Everything that was read from the content folder, before any reference is followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.moved import moved_ids
from daybook.core.pictures.file import PictureFile
from daybook.core.records import Briefing, BriefingState, Claim, Correction, Entity, Measure, Prose, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.reading.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All records of an archive, each kind sorted by id.

    `declared` has the ids of all files, also of those that could not be read: a reference to a broken
    file does not lead nowhere. `picture_files` are by path. Sources written inside of briefings stand among the others.
    """

    briefings: tuple[Briefing, ...]
    entities: tuple[Entity, ...]
    sources: tuple[Source, ...]
    measures: tuple[Measure, ...]
    claims: tuple[Claim, ...]
    corrections: tuple[Correction, ...]
    pages: tuple[Prose, ...]
    declared: Mapping[Kind, frozenset[str]]
    picture_files: tuple[PictureFile, ...] = ()

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
        alone = tuple(
            replace(self.without(), briefings=(one,), sources=tuple(s for s in one.sources if isinstance(s, Source)))
            for one in self.briefings
        )
        written_inside = {id(source) for one in alone for source in one.sources}
        others = tuple(source for source in self.sources if id(source) not in written_inside)
        return alone, replace(self, briefings=(), sources=others)

    def without(self) -> Gathered:
        """Return the same without any record."""
        return Gathered(
            briefings=(),
            entities=(),
            sources=(),
            measures=(),
            claims=(),
            corrections=(),
            pages=(),
            declared=self.declared,
        )


def gather(records: Iterable[Record], declared: Mapping[Kind, frozenset[str]]) -> Gathered:
    """Sort records by kind and id, so that the order of files never matters."""
    ordered = sorted(records, key=lambda record: (record.id, record.origin.path, record.origin.line))
    briefings = tuple(r for r in ordered if isinstance(r, Briefing))
    inline = [s for b in briefings for s in b.sources if isinstance(s, Source)]
    sources = sorted((*(r for r in ordered if isinstance(r, Source)), *inline), key=lambda source: source.id)
    return Gathered(
        briefings=briefings,
        entities=tuple(r for r in ordered if isinstance(r, Entity)),
        sources=tuple(sources),
        measures=tuple(r for r in ordered if isinstance(r, Measure)),
        claims=tuple(r for r in ordered if isinstance(r, Claim)),
        corrections=tuple(r for r in ordered if isinstance(r, Correction)),
        pages=tuple(r for r in ordered if isinstance(r, Prose)),
        declared={**declared, Kind.SOURCE: declared[Kind.SOURCE] | {source.id for source in inline}},
    )
