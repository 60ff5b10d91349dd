"""Rules of sources: what is not stated says so with its reason, and addresses lead to the web only."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from daybook.core.checks.subject import nearest
from daybook.core.dates import is_later
from daybook.core.evidence.lock import is_hash
from daybook.core.problems import Problem
from daybook.core.records import AvailabilityState, Source
from daybook.core.unread import is_read, until_unread
from daybook.core.webaddresses import how_to_write, is_web_address
from daybook.core.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.position import Position
    from daybook.core.records import Briefing

STATED_OR_UNKNOWN = ("title", "publisher", "url")
"""What readers look for in a citation first: each is stated, or said to be unknown with the reason."""


def what_is_not_stated_is_explained(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A missing title, publisher or address is named in `unknown` with its reason; nothing is left open."""
    names = frozenset(field.name for field in fields(Source) if field.metadata)
    for source in records.sources:
        unknown = {part.key: part for part in source.unknown}
        for name in STATED_OR_UNKNOWN:
            if is_read(source, name) and not getattr(source, name) and name not in unknown:
                yield Problem(
                    source.origin.at(),
                    "source-unstated",
                    f'the source does not state its "{name}"',
                    f"add it, or say why it is not known: unknown: {{{name}: why}}",
                )
        for key, part in unknown.items():
            if key not in names:
                hint = nearest(key, names) or f"its fields are {', '.join(sorted(names))}"
                yield Problem(part.origin.at(), "unknown-unknown", f'"{key}" is no field of a source', hint)
            elif source.origin.states(key) and (key != "published" or source.published_note):
                message = f'"{key}" is stated and said to be unknown'
                yield Problem(part.origin.at(), "unknown-stated", message, "take one of the two out")


def addresses_are_web_addresses(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Only http and https addresses leave the site."""
    for source in records.sources:
        for name in ("url", "archive_url"):
            address = getattr(source, name) if is_read(source, name) else ""
            if address and not is_web_address(address):
                message = f"{shown(address)} is no web address"
                yield Problem(source.origin.at(name), "address-malformed", message, how_to_write(address))
        if source.archived and not source.archive_url:
            message = 'there is "archived" but no "archive_url"'
            yield Problem(source.origin.at("archived"), "archive-incomplete", message, "add the address of the copy")


def hashes_are_hashes(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A hash is 64 lower-case hexadecimal digits, as `invoke ingest` writes it."""
    for source in records.sources:
        for name in ("sha256", "raw_sha256"):
            text = getattr(source, name) if is_read(source, name) else ""
            if text and not is_hash(text):
                message = f'"{name}" is no SHA-256: it has ' + counted(len(text), "character")
                hint = "copy the 64 lower-case hexadecimal digits again"
                yield Problem(source.origin.at(name), "hash-malformed", message, hint)


def inferred_dates_say_so(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A publication date that the source does not state says what it was inferred from."""
    for source in records.sources:
        if any(part.key == "published" for part in source.unknown) and not source.published_note:
            message = '"published" is unknown and yet there is a date'
            hint = "take it out of unknown, and add published_note: what it was inferred from"
            yield Problem(source.origin.at("published"), "published-unexplained", message, hint)


def retracted_sources_are_not_used_anew(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Nothing new rests on a source that its publisher has withdrawn; what rested on it before stays, and says so."""
    for briefing in records.published:
        for mark, source in subject.cited_in(briefing):
            yield from until_unread(_retracted_before(subject, briefing, source, briefing.origin.at(mark)))


def _retracted_before(subject: Subject, briefing: Briefing, source: Source, place: Position) -> Iterator[Problem]:
    since = source.availability.since if source.availability and source.is_retracted else None
    if since and briefing.recorded and is_later(briefing.recorded, since, subject.settings.zone):
        message = f'"{source.id}" was retracted on {since}, before this briefing was recorded'
        hint = "rest it on another source; a briefing about the retraction cites the notice of the publisher"
        yield Problem(place, "source-retracted", message, hint)


def retractions_are_dated(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A retracted or corrected source says since when and what happened: every page that rests on it repeats that."""
    for source in records.sources:
        availability = source.availability
        if availability is None or availability.state not in {AvailabilityState.RETRACTED, AvailabilityState.CORRECTED}:
            continue
        for name in ("since", "note"):
            if is_read(availability, name) and not getattr(availability, name):
                message = f'a source that was {availability.state} needs "{name}"'
                hint = f"write availability: {{state: {availability.state}, since: 2022-03-05, note: what happened}}"
                yield Problem(source.origin.at("availability"), "retraction-incomplete", message, hint)
