"""All that is computed from an archive, in one place: what page builders look things up in."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from daybook.core.archive import Archive, id_of_source
from daybook.core.derive.comparing import differences_of
from daybook.core.derive.days import DayContents, contents_of_coarse_dates, contents_of_days
from daybook.core.derive.differences import Difference, DifferenceKind
from daybook.core.derive.known import KnownSeries, series_as_known
from daybook.core.derive.latest import latest_changes
from daybook.core.derive.mentions import Mention, mentions_of_entities, references_to
from daybook.core.derive.scan import Scan, scan_text
from daybook.core.derive.series import neighbours_in_series, series_key
from daybook.core.ids import BriefingId, ClaimId, EntityId, FigureId, MeasureId, SourceId
from daybook.core.kinds import Kind
from daybook.core.moved import moved_ids
from daybook.core.prose.inline import Body
from daybook.core.records import Correction
from daybook.core.tabular.cells import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Indexes of an archive. Each value is a tuple in the order in which readers see it, or a frozen record.

    Figures are listed by series order, everything else by day and id, and `figures_as_filed` too. `days` has every
    day that has a page.
    """

    archive: Archive
    scans: Mapping[BriefingId, Scan]
    days: Mapping[dt.date, DayContents]
    coarse: Mapping[str, DayContents]
    mentions: Mapping[EntityId, tuple[Mention, ...]]
    references: Mapping[tuple[str, str], tuple[Mention, ...]]
    figures_by_measure: Mapping[MeasureId, tuple[FigureId, ...]]
    figures_as_filed: Mapping[MeasureId, tuple[FigureId, ...]]
    figures_by_speaker: Mapping[tuple[str, ...], tuple[FigureId, ...]]
    figures_about: Mapping[EntityId, tuple[FigureId, ...]]
    differences: Mapping[FigureId, tuple[Difference, ...]]
    replaced_by: Mapping[FigureId, tuple[FigureId, ...]]
    series: Mapping[FigureId, KnownSeries]
    neighbours: Mapping[FigureId, tuple[FigureId | None, FigureId | None]]
    positions_by_claim: Mapping[ClaimId, tuple[str, ...]]
    positions_by_speaker: Mapping[tuple[str, ...], tuple[str, ...]]
    claims_about: Mapping[EntityId, tuple[ClaimId, ...]]
    occurrences_about: Mapping[EntityId, tuple[str, ...]]
    records_of_source: Mapping[SourceId, DayContents]
    sources_by_publisher: Mapping[EntityId, tuple[SourceId, ...]]
    parts: Mapping[EntityId, tuple[EntityId, ...]]
    entities_by_briefing: Mapping[BriefingId, tuple[EntityId, ...]]
    corrections_by_target: Mapping[str, tuple[Correction, ...]]
    latest_changes: tuple[tuple[BriefingId, dt.date], ...]
    evidence: Mapping[str, str]
    ids_of: Mapping[Kind, tuple[str, ...]]
    known_ids: Mapping[Kind, frozenset[str]]
    moved: Mapping[tuple[Kind, str], str]
    day_order: Sequence[dt.date]
    day_index: Mapping[dt.date, int]
    briefing_order: Sequence[BriefingId]
    briefing_index: Mapping[BriefingId, int]
    rows: dict[tuple[str, str], Row] = field(default_factory=dict, repr=False, compare=False)
    """Remembers the rows of downloads, by table and id, once they were made."""


def derive(
    archive: Archive,
    evidence: Mapping[str, str],
    scanned: Mapping[BriefingId, Scan] | None = None,
) -> Tables:
    """Compute all indexes; `evidence` has the version each record was checked by, `scanned` known scans of texts."""
    known = scanned or {}
    scans = {b.id: known.get(b.id) or scan_text(b.body, archive.names) for b in archive.briefings.values()}
    mentions = mentions_of_entities(archive, scans)
    references = references_to(archive, scans)
    figures = sorted(archive.figures.values(), key=series_key)
    days = dict(contents_of_days(archive))
    for day in _linked_days(archive, scans):
        days.setdefault(day, DayContents())
    days = dict(sorted(days.items()))
    differences = differences_of(figures, archive.settings.zone)
    ids_of = _ids_of(archive)
    corrections = _group((c.target, c) for c in archive.corrections)
    return Tables(
        archive=archive,
        scans=scans,
        days=days,
        coarse=contents_of_coarse_dates(archive),
        mentions=mentions,
        references=references,
        figures_by_measure=_group((f.measure.id, f.id) for f in figures),
        figures_as_filed=_group((f.measure.id, f.id) for f in archive.figures.values()),
        figures_by_speaker=_group((f.speaker_key, f.id) for f in figures),
        figures_about=_group((f.place, f.id) for f in figures if f.place),
        differences=differences,
        replaced_by=_group((d.other, d.of) for d in _replacements(differences)),
        neighbours=neighbours_in_series(figures),
        series=series_as_known(figures, archive.settings.zone),
        positions_by_claim=_group((p.claim.id, p.id) for p in archive.positions.values()),
        positions_by_speaker=_group((p.speaker_key, p.id) for p in archive.positions.values()),
        claims_about=_claims_about(archive),
        occurrences_about=_occurrences_about(archive),
        records_of_source=_records_of_sources(archive),
        sources_by_publisher=_group((s.publisher, s.id) for s in archive.sources.values() if s.publisher),
        parts=_group((part.entity, e.id) for e in archive.entities.values() for part in e.part_of),
        entities_by_briefing=_group(
            (each.briefing, entity) for entity, found in sorted(mentions.items()) for each in found
        ),
        corrections_by_target=corrections,
        latest_changes=latest_changes(archive, corrections),
        evidence=evidence,
        ids_of=ids_of,
        known_ids={kind: frozenset(ids) for kind, ids in ids_of.items()},
        moved=moved_ids(
            archive.briefings.values(),
            archive.entities.values(),
            archive.sources.values(),
            archive.measures.values(),
            archive.claims.values(),
        ),
        day_order=tuple(days),
        day_index={day: index for index, day in enumerate(days)},
        briefing_order=tuple(archive.briefings),
        briefing_index={briefing: index for index, briefing in enumerate(archive.briefings)},
    )


def _ids_of(archive: Archive) -> dict[Kind, tuple[str, ...]]:
    return {
        Kind.BRIEFING: tuple(archive.briefings),
        Kind.ENTITY: tuple(archive.entities),
        Kind.SOURCE: tuple(archive.sources),
        Kind.MEASURE: tuple(archive.measures),
        Kind.CLAIM: tuple(archive.claims),
        Kind.CORRECTION: tuple(correction.id for correction in archive.corrections),
        Kind.PAGE: tuple(page.id for page in archive.pages),
    }


def _linked_days(archive: Archive, scans: Mapping[BriefingId, Scan]) -> Iterator[dt.date]:
    """Yield the days that any text links to, not only that of a briefing."""
    others = (archive.entities.values(), archive.measures.values(), archive.claims.values(), archive.pages)
    links = [(link.scheme, link.id) for records in others for record in records for link in Body(record.body).links]
    links += [(found.scheme, found.id) for scan in scans.values() for found in scan.references]
    for scheme, target in links:
        if scheme == "day":
            yield dt.date.fromisoformat(target)


def _replacements(differences: Mapping[FigureId, tuple[Difference, ...]]) -> Iterator[Difference]:
    return (each for told in differences.values() for each in told if each.kind is DifferenceKind.REPLACES)


def _group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    grouped: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return {key: tuple(dict.fromkeys(values)) for key, values in grouped.items()}


def _claims_about(archive: Archive) -> dict[EntityId, tuple[ClaimId, ...]]:
    found: dict[EntityId, list[ClaimId]] = defaultdict(list)
    for claim in archive.claims.values():
        for entity in (claim.place, *claim.entities):
            if entity:
                found[entity].append(claim.id)
    for position in archive.positions.values():
        for entity in (position.position.by.entity, position.position.spokesperson):
            if entity:
                found[entity].append(position.claim.id)
    return {entity: tuple(dict.fromkeys(claims)) for entity, claims in found.items()}


def _occurrences_about(archive: Archive) -> dict[EntityId, tuple[str, ...]]:
    found: dict[EntityId, list[str]] = defaultdict(list)
    for dated in archive.occurrences.values():
        for entity in (dated.occurrence.place, *dated.occurrence.entities):
            if entity:
                found[entity].append(dated.id)
    return {entity: tuple(dict.fromkeys(ids)) for entity, ids in found.items()}


def _records_of_sources(archive: Archive) -> dict[SourceId, DayContents]:
    briefings: dict[SourceId, list[BriefingId]] = defaultdict(list)
    for briefing in archive.briefings.values():
        for source in briefing.sources:
            briefings[id_of_source(source)].append(briefing.id)
    figures = _group((f.source.id, f.id) for f in archive.figures.values())
    positions = _group((p.source.id, p.id) for p in archive.positions.values())
    occurrences = _group((o.source.id, o.id) for o in archive.occurrences.values())
    return {
        source: DayContents(
            briefings=tuple(briefings.get(source, ())),
            occurrences=occurrences.get(source, ()),
            said=figures.get(source, ()),
            stated=positions.get(source, ()),
        )
        for source in archive.sources
    }
