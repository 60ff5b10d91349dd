"""The tables of positions and dates: who says what on a disputed question, and what is said to happen when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.tabular.cells import NONE, NOT_STATED
from daybook.core.tabular.columns import Table, column, list_column
from daybook.core.tabular.fate import fate_columns, rests_on_retracted, source_columns
from daybook.core.tabular.filed import clock_columns, filed_in_year, place_columns
from daybook.core.tabular.said import found_column, named, speaker_columns, words_columns

if TYPE_CHECKING:
    from daybook.core.archive import SourcedOccurrence, SourcedPosition
    from daybook.core.records import ClaimPosition


def _said(record: SourcedPosition) -> ClaimPosition:
    return record.position


def _answer(record: SourcedPosition) -> str:
    texts = {answer.key: answer.text for answer in record.claim.answers}
    return texts[record.position.answer] if record.position.answer else ""


POSITIONS: Table[SourcedPosition] = Table(
    name="positions",
    noun="position",
    title="Positions",
    meaning="What each speaker says on a disputed question, with the words of the source that prove it.",
    columns=(
        *place_columns(),
        column("question", "The id of the disputed question.", lambda _, r: r.claim.id),
        column("question_text", "The question.", lambda _, r: r.claim.question),
        *speaker_columns(_said),
        column(
            "stance",
            "What the speaker does: asserts, denies, disputes, uncertain, reports or withdraws.",
            lambda _, r: r.position.stance,
        ),
        column(
            "answer", "The id of the answer spoken of.", lambda _, r: r.position.answer, empty="no answer is spoken of"
        ),
        column("answer_text", "The answer in words.", lambda _, r: _answer(r), empty="no answer is spoken of"),
        *words_columns(_said),
        found_column("position"),
        column("as_of", "The day spoken of.", lambda _, r: r.position.as_of, empty="the source does not state it"),
        *clock_columns(),
        column("note", "A remark of the editors.", lambda _, r: r.position.note, empty=NONE),
        *source_columns(),
        *fate_columns("position", rests_on_retracted),
    ),
    records=lambda tables: filed_in_year(tables, tables.archive.positions.values()),
)

DATES: Table[SourcedOccurrence] = Table(
    name="dates",
    noun="date",
    title="Dates",
    meaning="What happened, is said to have happened, or was planned, and when.",
    columns=(
        *place_columns(),
        column("date", "When: a day, a month, a year or a period.", lambda _, r: r.occurrence.date),
        column("kind", "occurred, reported or planned.", lambda _, r: r.occurrence.kind),
        column("title", "What, in words of the editors.", lambda _, r: r.occurrence.title),
        column("place", "The id of the place.", lambda _, r: r.occurrence.place, empty=NOT_STATED),
        column("place_name", "Its name.", lambda t, r: named(t, r.occurrence.place), empty=NOT_STATED),
        list_column(
            "entities",
            "The ids of who and what else takes part.",
            lambda _, r: r.occurrence.entities,
            empty="nobody else is named",
        ),
        column("quotation", "The exact words of the source.", lambda _, r: r.occurrence.quote, empty="none is given"),
        *clock_columns(),
        column("note", "A remark of the editors.", lambda _, r: r.occurrence.note, empty=NONE),
        *source_columns(),
        *fate_columns("date", rests_on_retracted),
    ),
    records=lambda tables: filed_in_year(tables, tables.archive.occurrences.values()),
)
