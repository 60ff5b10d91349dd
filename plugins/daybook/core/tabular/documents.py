"""The tables of briefings, sources and corrections: what was filed, what it rests on, and what was mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.archive import id_of_source
from daybook.core.kinds import Kind
from daybook.core.tabular.cells import NONE, NOT_STATED
from daybook.core.tabular.columns import Table, column, list_column, truth_column
from daybook.core.tabular.fate import correction_columns, state_columns
from daybook.core.tabular.filed import by_year, own_columns
from daybook.core.tabular.said import named

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.records import Briefing, Correction, Source


def _is_withdrawn(tables: Tables, briefing: Briefing) -> bool:
    return any(tables.archive.sources[id_of_source(source)].is_retracted for source in briefing.sources)


def _itself(source: Source) -> Source:
    return source


BRIEFINGS: Table[Briefing] = Table(
    name="briefings",
    noun="briefing",
    title="Briefings",
    meaning="One for each article, without its text.",
    columns=(
        *own_columns(Kind.BRIEFING),
        column("title", "The headline, in words of the editors.", lambda _, r: r.title),
        column("filed_under", "The day it is filed under.", lambda _, r: r.date),
        column("recorded", "When this archive first published it.", lambda _, r: r.recorded, empty=NOT_STATED),
        column("modified", "When its records last changed.", lambda _, r: r.modified, empty="never, or not stated"),
        column("lang", "The language of its text.", lambda t, r: r.lang or t.archive.settings.lang),
        column("summary", "One or two sentences of the editors.", lambda _, r: r.summary, empty=NONE),
        column(
            "content_warning",
            "What to know before reading.",
            lambda _, r: r.content_warning,
            empty="there is no warning",
        ),
        list_column(
            "sources",
            "The ids of the sources it rests on.",
            lambda _, r: tuple(id_of_source(source) for source in r.sources),
        ),
        list_column(
            "entities",
            "The ids of who and what it names.",
            lambda t, r: t.entities_by_briefing.get(r.id, ()),
            empty="it names nobody",
        ),
        truth_column("retracted", "Whether it rests on a source that was retracted.", _is_withdrawn),
        *correction_columns("briefing"),
    ),
    records=lambda tables: by_year(tables.archive.briefings.values(), lambda briefing: briefing.date.year),
)

SOURCES: Table[Source] = Table(
    name="sources",
    noun="source",
    title="Sources",
    meaning="Every document this archive rests on, with what is known of it and what is not.",
    columns=(
        *own_columns(Kind.SOURCE),
        column("title", "Its own title.", lambda _, r: r.title, empty="it has none, or it is not known"),
        column(
            "publisher", "The id of the organisation that published it.", lambda _, r: r.publisher, empty=NOT_STATED
        ),
        column("publisher_name", "Its name.", lambda t, r: named(t, r.publisher), empty=NOT_STATED),
        column("author", "The by-line, as printed.", lambda _, r: r.author, empty=NOT_STATED),
        column("url", "Its original address.", lambda _, r: r.url, empty="not known"),
        column("published", "When it said what it says.", lambda _, r: r.published),
        column(
            "published_note",
            "What the date of publication was inferred from.",
            lambda _, r: r.published_note,
            empty="the source states it",
        ),
        column("accessed", "When this archive read it.", lambda _, r: r.accessed),
        column("archive_url", "A public archived copy of it.", lambda _, r: r.archive_url, empty=NONE),
        column("archived", "When that copy was made.", lambda _, r: r.archived, empty=NOT_STATED),
        column("sha256", "The SHA-256 of its frozen text.", lambda _, r: r.sha256, empty="no text was frozen"),
        column(
            "raw_sha256", "The SHA-256 of the file as it was received.", lambda _, r: r.raw_sha256, empty=NOT_STATED
        ),
        column("extent", "How much of it was frozen: whole or excerpt.", lambda _, r: r.extent),
        column("kind", "What kind of publisher it is; not a grade.", lambda _, r: r.kind),
        column("lang", "Its language.", lambda t, r: r.lang or t.archive.settings.lang),
        column("rights", "Who may use its text.", lambda _, r: r.rights),
        *state_columns(_itself, "state"),
        truth_column("retracted", "Whether its publisher withdrew it.", lambda _, r: r.is_retracted),
        list_column(
            "unknown",
            "What nobody could find out, each as the field and the reason.",
            lambda _, r: tuple(f"{part.key}: {part.reason}" for part in r.unknown),
            empty="no field is declared unknown",
        ),
        *correction_columns("source"),
    ),
    records=lambda tables: by_year(tables.archive.sources.values(), lambda source: source.published.year),
)

CORRECTIONS: Table[Correction] = Table(
    name="corrections",
    noun="correction",
    title="Corrections",
    meaning="What was wrong in this archive, what it says now, and why.",
    columns=(
        *own_columns(Kind.CORRECTION),
        column("date", "When this archive made it.", lambda _, r: r.date),
        column("target", "What it concerns: a kind and an id.", lambda _, r: r.target),
        column("kind", "Whose doing it is.", lambda _, r: r.kind),
        column("field", "The field that changed.", lambda _, r: r.field, empty=NOT_STATED),
        column("was", "What stood there.", lambda _, r: r.was, empty="nothing, or it was removed for safety"),
        column("now", "What stands there now.", lambda _, r: r.now, empty="nothing"),
        column("reason", "Why.", lambda _, r: r.reason),
        *correction_columns("correction"),
    ),
    records=lambda tables: by_year(tables.archive.corrections, lambda correction: correction.date.year),
)
