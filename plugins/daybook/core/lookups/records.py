"""Which record an id names, and the lists of all records."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.core.kinds import Kind

if TYPE_CHECKING:
    from daybook.core.archive import SourcedFigure, SourcedOccurrence, SourcedPicture, SourcedPosition
    from daybook.core.derive.scan import Scan
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import BriefingId, ClaimId, EntityId, FigureId, MeasureId, SourceId
    from daybook.core.records import Briefing, Claim, Correction, Entity, Measure, Prose, Source


def briefing(tables: Tables, key: BriefingId) -> Briefing:
    """Return a published briefing."""
    return tables.archive.briefings[key]


def entity(tables: Tables, key: EntityId) -> Entity:
    """Return an entity with all it has."""
    return tables.archive.entities[key]


def name(tables: Tables, key: EntityId) -> str:
    """Return the display name of an entity."""
    return tables.archive.entities[key].name


def source(tables: Tables, key: SourceId) -> Source:
    """Return a source."""
    return tables.archive.sources[key]


def measure(tables: Tables, key: MeasureId) -> Measure:
    """Return a measure."""
    return tables.archive.measures[key]


def claim(tables: Tables, key: ClaimId) -> Claim:
    """Return a disputed question."""
    return tables.archive.claims[key]


def prose(tables: Tables, key: str) -> Prose | None:
    """Return a page of text, if the archive has it."""
    return next((page for page in tables.archive.pages if page.id == key), None)


def figure(tables: Tables, key: FigureId) -> SourcedFigure:
    """Return a figure with the records it rests on."""
    return tables.archive.figures[key]


def position(tables: Tables, key: str) -> SourcedPosition:
    """Return a position with the records it rests on."""
    return tables.archive.positions[key]


def occurrence(tables: Tables, key: str) -> SourcedOccurrence:
    """Return something dated, with the source that says so."""
    return tables.archive.occurrences[key]


def picture(tables: Tables, key: str) -> SourcedPicture:
    """Return a picture with its file and its source."""
    return tables.archive.pictures[key]


def scan(tables: Tables, key: BriefingId) -> Scan:
    """Return what the text of a briefing refers to."""
    return tables.scans[key]


def evidence(tables: Tables, key: str) -> str:
    """Return the hash of the frozen text a record's quotation was found in; empty if it awaits evidence."""
    return tables.evidence.get(key, "")


def corrections_of(tables: Tables, key: str) -> tuple[Correction, ...]:
    """Return the corrections of a record, given as `kind:id`, oldest first."""
    return tables.corrections_by_target.get(key, ())


def all_corrections(tables: Tables, _key: str) -> tuple[Correction, ...]:
    """Return all corrections, oldest first."""
    return tables.archive.corrections


def moved_to(tables: Tables, key: tuple[Kind, str]) -> str:
    """Return the id that a record has now, given its kind and a former id."""
    return tables.moved[key]


def all_of(tables: Tables, key: Kind) -> tuple[str, ...]:
    """Return the ids of all records of a kind in the order of the archive."""
    return tables.ids_of[key]


def pages_of_text(tables: Tables, _key: str) -> tuple[tuple[str, str], ...]:
    """Return the id and the title of every page of text that the archive has written."""
    return tuple((page.id, page.title) for page in tables.archive.pages)


def leads_somewhere(tables: Tables, key: tuple[str, str]) -> bool:
    """Tell whether a reference, given as (scheme, id), leads to something that is published."""
    scheme, record = key
    if scheme == "day":
        return dt.date.fromisoformat(record) in tables.days
    if scheme == "figure":
        return record in tables.archive.figures
    if scheme == "position":
        return record in tables.archive.positions
    return record in tables.known_ids[Kind(scheme)]
