"""Rules of ids and references: every id is used once, and every reference leads somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import sourced
from daybook.core.checks.written import references_of
from daybook.core.kinds import Kind
from daybook.core.moved import PARTS, present_target
from daybook.core.nouns import with_article
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.records import Briefing, EntityType, Source
from daybook.core.unread import is_read, parts_read, read_or, until_unread
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.checks.written import Reference
    from daybook.core.gathered import Gathered
    from daybook.core.records import (
        Claim,
        Correction,
        Entity,
        Measure,
        Origin,
    )

FITTING = {
    "by": (EntityType.PERSON, EntityType.ORGANISATION, EntityType.COUNTRY),
    "spokesperson": (EntityType.PERSON,),
    "via": (EntityType.ORGANISATION,),
    "verified_by": (EntityType.PERSON, EntityType.ORGANISATION, EntityType.COUNTRY),
    "according_to": (EntityType.PERSON, EntityType.ORGANISATION, EntityType.COUNTRY),
    "publisher": (EntityType.ORGANISATION,),
    "producer": (EntityType.ORGANISATION,),
    "place": (EntityType.PLACE, EntityType.COUNTRY),
}
"""The types of entity that can play each part; every other field takes any."""

RESERVED = {
    Kind.ENTITY: frozenset({"publisher", "anonymous"}),
    Kind.MEASURE: frozenset({"by-speaker", "by-day"}),
    Kind.PAGE: frozenset(
        {
            "briefings",
            "data",
            "days",
            "entities",
            "feeds",
            "figures",
            "images",
            "publishers",
            "questions",
            "sources",
            "people",
            "organisations",
        }
        | {"countries", "places", "events", "static", "search", "theme", "verify"},
    ),
}
"""Ids that are words of the front matter or addresses of pages."""

OF_MONTHS = frozenset({Kind.SOURCE, Kind.CLAIM})
"""Kinds whose index has a page for each earlier month, at an address that no record may have."""
_MONTH: Final = re.compile(r"[0-9]{4}-[0-9]{2}")


def every_id_is_used_once(subject: Subject) -> Iterator[Problem]:
    """An id names one record of its kind; entities of all types share one namespace."""
    gathered = subject.gathered
    for kind, records in (
        (Kind.BRIEFING, gathered.briefings),
        (Kind.ENTITY, gathered.entities),
        (Kind.SOURCE, gathered.sources),
        (Kind.MEASURE, gathered.measures),
        (Kind.CLAIM, gathered.claims),
        (Kind.CORRECTION, gathered.corrections),
        (Kind.PAGE, gathered.pages),
    ):
        first: dict[str, Origin] = {}
        for record in records:
            is_a_month = kind in OF_MONTHS and _MONTH.fullmatch(record.id)
            if is_a_month or record.id in RESERVED.get(kind, frozenset()):
                yield Problem(
                    record.origin.at(),
                    "id-reserved",
                    f'"{record.id}" cannot be the id of a {kind.noun}: it has a meaning of its own',
                    "rename the file",
                )
            if record.id in first and record.id:
                yield Problem(
                    record.origin.at(),
                    "id-repeated",
                    f'the {kind.noun} "{record.id}" is already in {first[record.id].path}',
                    "rename one of the two, or merge them",
                )
            else:
                first[record.id] = record.origin


def former_ids_lead_to_one_record(subject: Subject) -> Iterator[Problem]:
    """A former id belongs to one record, and no record has it now: ids are never reused."""
    gathered = subject.gathered
    groups: tuple[tuple[Kind, tuple[Briefing | Entity | Source | Measure | Claim, ...]], ...] = (
        (Kind.BRIEFING, gathered.briefings),
        (Kind.ENTITY, gathered.entities),
        (Kind.SOURCE, gathered.sources),
        (Kind.MEASURE, gathered.measures),
        (Kind.CLAIM, gathered.claims),
    )
    for kind, records in groups:
        owners: dict[str, str] = {}
        for record in records:
            for mark, written in parts_read(record, "former_ids"):
                place, former = record.origin.at(mark), str(written)
                if former in gathered.declared[kind]:
                    message = f'"{former}" is the id of {with_article(kind.noun)} today, so it cannot be a former id'
                    yield Problem(place, "former-id-taken", message, "ids are never reused: rename the other one")
                elif former in owners:
                    message = f'"{former}" is a former id of {owners[former]} already'
                    yield Problem(place, "former-id-taken", message, "keep it in one of the two")
                else:
                    owners[former] = record.id


def every_reference_leads_somewhere(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Every id in front matter is the id of a record, and an entity is of a type that fits its part."""
    found: tuple[object, ...] = (
        *records.briefings,
        *records.sources,
        *records.entities,
        *records.measures,
        *records.claims,
    )
    for record in found:
        home = record.id if isinstance(record, Briefing) else ""
        names_all_sources = not isinstance(record, Briefing) or _ids_of_sources_are_read(record)
        for reference in references_of(record):
            if reference.field == "source" and not names_all_sources:
                continue
            if reference.part:
                yield from subject.missing_part(reference.part, reference.target, reference.place, home)
            else:
                yield from subject.missing(reference.kind, reference.target, reference.place)
                yield from _misfit(subject, reference)
    for correction in records.corrections:
        yield from until_unread(_of_correction(subject, correction))


def _ids_of_sources_are_read(briefing: Briefing) -> bool:
    written = read_or(lambda: briefing.sources, None)
    return written is not None and all(not isinstance(one, Source) or is_read(one, "id") for one in written)


def _misfit(subject: Subject, reference: Reference) -> Iterator[Problem]:
    fitting = FITTING.get(reference.field)
    entity = subject.entities.get(reference.target) if reference.kind is Kind.ENTITY else None
    if fitting is None or entity is None or not is_read(entity, "type") or entity.type in fitting:
        return
    *others, last = fitting
    choice = f"{', '.join(others)} or {last}" if others else str(last)
    message = f'"{entity.id}" is {with_article(entity.type)}, and "{reference.field}" names {with_article(choice)}'
    yield Problem(reference.place, "entity-type", message, f"name {with_article(choice)} here")


def sources_of_records_are_cited(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """What a figure, position or date rests on stands among the sources of its briefing."""
    for briefing, record in sourced(records):
        if record.source:
            yield from subject.not_cited(record.source, briefing, record.origin.at("source"))


def _of_correction(subject: Subject, correction: Correction) -> Iterator[Problem]:
    place = correction.origin.at("target")
    scheme, _, target = present_target(correction.target, subject.moved).partition(":")
    if scheme in PARTS and "#" in target:
        yield from subject.missing_part(scheme, target, place)
    elif scheme in set(Kind) and target:
        yield from subject.missing(Kind(scheme), target, place)
    else:
        hint = "write a kind and an id, such as figure:<briefing>#<key> or entity:port-vell"
        yield Problem(place, "target-malformed", f"{shown(correction.target)} names no record", hint)


def headline_measures_exist(subject: Subject) -> Iterator[Problem]:
    """The measures that a setting puts on the home page are measures of the archive."""
    for headline in subject.settings.headlines:
        says = f'the setting "headlines" names a measure that does not exist: "{headline.measure}"'
        yield from subject.missing(Kind.MEASURE, headline.measure, Position(subject.settings.written_in), says)
