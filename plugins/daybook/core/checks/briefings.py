"""Rules of briefings: their ids, the keys inside of them, when they were recorded and what they rest on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daybook.core.archive import id_of_source
from daybook.core.checks.subject import sourced
from daybook.core.kinds import Kind
from daybook.core.nouns import noun_of
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.records import Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.records import Origin

LONGEST_QUOTATION = 25
"""Words; longer ones are no quotation of a few words any more, and belong to their author."""

_WORD = re.compile(r"[^\W_]+(?:['’.,\u00a0-][^\W_]+)*")


def ids_begin_with_the_date(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A briefing's file begins with the day it is filed under and lies in the folder of that month."""
    for briefing in records.briefings:
        day = str(briefing.date)
        folder = f"{Kind.BRIEFING.folder}/{day[:4]}/{day[5:7]}/"
        if re.fullmatch(r"\d{4}-\d\d-\d\d", day) is None:
            message = f'"date" must be a day, not {day}'
            yield Problem(briefing.origin.at("date"), "briefing-date", message, "write the day it is filed under")
        elif not briefing.id.startswith(f"{day}-"):
            yield Problem(
                briefing.origin.at("date"),
                "briefing-id-date",
                f'the file is named "{briefing.id}" and filed under {day}',
                f"let the name begin with {day}-, and add the old one to former_ids if it was published",
            )
        elif not f"/{briefing.origin.path}".rpartition("/")[0].endswith(f"/{folder}".rstrip("/")):
            message = f"a briefing of {day} lies in the folder of its month"
            yield Problem(Position(briefing.origin.path), "file-misplaced", message, f"move it to {folder}")


def keys_are_used_once(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Figures, positions, dates and pictures of a briefing share one set of keys, for each is an anchor of its page."""
    for briefing in records.briefings:
        seen: dict[str, tuple[str, Origin]] = {}
        for record in briefing.anchored:
            noun = noun_of(type(record))
            if record.key in seen:
                other, origin = seen[record.key]
                message = f'the {noun} "{record.key}" has the key of the {other} on line {origin.line}'
                yield Problem(record.origin.at(), "key-repeated", message, "give it a key of its own")
            else:
                seen[record.key] = (noun, record.origin)


def recorded_is_stated(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A published briefing says when the archive first published it; no clock fills that in later."""
    for briefing in records.published:
        if briefing.recorded is None:
            message = 'a published briefing needs "recorded"'
            yield Problem(briefing.origin.at(), "recorded-missing", message, "run: invoke fix")


def sources_of_records_are_clear(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Where a briefing has several sources each record says which one it rests on: none is assumed."""
    for briefing in records.briefings:
        if not briefing.sources:
            message = "a briefing rests on at least one source"
            yield Problem(briefing.origin.at("sources"), "source-missing", message, "name its source: sources: [<id>]")
        if len(briefing.sources) <= 1:
            continue
        named = " or ".join(id_of_source(source) for source in briefing.sources)
        for record in briefing.keyed:
            if record.source is None:
                message = f'the {noun_of(type(record))} "{record.key}" does not say which source it rests on'
                yield Problem(record.origin.at(), "source-ambiguous", message, f"add a line to it: source: {named}")


def quotations_are_short(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A published quotation has a few words; the text of others is theirs."""
    for _, record in sourced(records):
        words = len(_WORD.findall(record.quote))
        if words > LONGEST_QUOTATION:
            message = f"a quotation of {words} words is too long"
            hint = f"keep at most {LONGEST_QUOTATION}; leave words out with [...]"
            yield Problem(record.origin.at("quote"), "quotation-long", message, hint)


def translations_are_whole(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Who says who translated a quotation has a translation, and the other way round."""
    for _, record in sourced(records):
        if isinstance(record, Occurrence):
            continue
        if record.translated_by and not record.translation:
            message = 'there is "translated_by" but no "translation"'
            place = record.origin.at("translated_by")
            yield Problem(place, "translation-incomplete", message, "add the translation")
        if record.translation and not record.translated_by:
            message = "a translation must say who or what made it"
            place = record.origin.at("translation")
            yield Problem(place, "translation-incomplete", message, "add translated_by: a name, or the program")
