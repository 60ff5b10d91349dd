"""The rules of the archive: one function each, listed here in the order of the way of the data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from daybook.core.checks import (
    allowances,
    bodies,
    briefings,
    clocks,
    corrections,
    drafts,
    entities,
    figures,
    languages,
    pictures,
    positions,
    references,
    sources,
)
from daybook.core.checks.parts import parts_of
from daybook.core.unread import Unread

if TYPE_CHECKING:
    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.problems import Problem

ARCHIVE_CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    references.every_id_is_used_once,
    references.former_ids_lead_to_one_record,
    references.headline_measures_exist,
    entities.names_belong_to_one_entity,
    figures.overrides_fit,
    pictures.picture_files_are_there_and_used,
)
"""What can be told only of all records together."""

RecordCheck = Callable[["Subject", "Gathered"], Iterator["Problem"]]

RECORD_CHECKS: tuple[RecordCheck, ...] = (
    references.every_reference_leads_somewhere,
    references.sources_of_records_are_cited,
    entities.persons_act_in_public,
    entities.coordinates_belong_to_places,
    entities.wikidata_ids_are_ids,
    languages.languages_are_known_names,
    sources.what_is_not_stated_is_explained,
    sources.addresses_are_web_addresses,
    sources.hashes_are_hashes,
    sources.inferred_dates_say_so,
    sources.retractions_are_dated,
    sources.retracted_sources_are_not_used_anew,
    drafts.everything_is_settled,
    briefings.ids_begin_with_the_date,
    briefings.keys_are_used_once,
    briefings.recorded_is_stated,
    briefings.sources_of_records_are_clear,
    briefings.quotations_are_short,
    briefings.translations_are_whole,
    figures.values_can_be_read,
    figures.wholes_can_be_read,
    figures.values_stand_in_their_quotation,
    figures.wholes_stand_in_their_quotation,
    figures.standings_are_complete,
    figures.overrides_are_explained,
    allowances.allowed_codes_are_of_warnings,
    positions.stances_have_answers,
    positions.questions_have_answers,
    clocks.sources_are_read_after_they_are_published,
    clocks.briefings_are_recorded_last,
    clocks.sources_speak_of_what_was,
    pictures.pictures_may_be_shown,
    pictures.sources_of_pictures_are_cited,
    pictures.pictures_stand_in_the_text,
    corrections.corrections_are_complete,
    bodies.references_in_texts_lead_somewhere,
    bodies.texts_hold_no_raw_html,
    bodies.texts_name_no_hidden_characters,
    bodies.texts_are_not_nested_deep,
    bodies.paragraphs_have_an_end,
)
"""What can be told of some records, given what the archive knows of those they name."""


def check_together(subject: Subject) -> Iterator[Problem]:
    """Yield what is wrong with an archive as a whole."""
    for check in ARCHIVE_CHECKS:
        yield from check(subject)


def check_each(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Yield what is wrong with some of the records of an archive, as far as it can be told; some perhaps twice."""
    for check in RECORD_CHECKS:
        yield from _held_against(check, subject, records)


def _held_against(check: RecordCheck, subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Yield what a rule finds; where it asks for what could not be read, it is held against smaller and smaller parts.

    So it says nothing of the part it asked for, and all it has to say of the others.
    """
    try:
        yield from check(subject, records)
    except Unread:
        for part in parts_of(records):
            yield from _held_against(check, subject, part)
