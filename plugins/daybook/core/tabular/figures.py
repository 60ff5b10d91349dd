"""The table of figures: each number in the source's words and as numbers, with everything it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.records import Standing
from daybook.core.tabular.cells import NONE, NOT_STATED
from daybook.core.tabular.columns import Column, Table, column, number_column, truth_column
from daybook.core.tabular.fate import fate_columns, source_columns
from daybook.core.tabular.filed import clock_columns, filed_in_year, place_columns
from daybook.core.tabular.said import found_column, named, speaker_columns, words_columns

if TYPE_CHECKING:
    from daybook.core.archive import SourcedFigure
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import MeasureId
    from daybook.core.records import Figure
    from daybook.core.tabular.cells import Part


def _said(record: SourcedFigure) -> Figure:
    return record.figure


_VALUE: tuple[Column[SourcedFigure], ...] = (
    column(
        "measure", "The id of what is counted. Figures of two measures are never comparable.", lambda _, r: r.measure.id
    ),
    column("measure_title", "What is counted.", lambda _, r: r.measure.title),
    column("measure_kind", "How the numbers of the measure relate to time.", lambda _, r: r.measure.kind),
    column("value", "The number in the terms of the source.", lambda _, r: r.words),
    number_column(
        "low",
        "The lowest number the words leave open; equal to high for a single number.",
        lambda _, r: r.quantity.low,
        empty="the words are open downwards, or are no number, such as dozens",
    ),
    number_column(
        "high",
        "The highest number the words leave open.",
        lambda _, r: r.quantity.high,
        empty="the words are open upwards, or are no number, such as dozens",
    ),
    column(
        "qualifier",
        "What the words say about the number, such as more-than or about, or the word that stands in its place.",
        lambda _, r: r.quantity.qualifier,
        empty="the number as it is",
    ),
    truth_column("percent", "Whether the words make it a share in a hundred.", lambda _, r: r.quantity.percent),
    column(
        "currency", "The sign of the money meant.", lambda _, r: r.quantity.currency, empty="no money, or not stated"
    ),
    column("of", "The whole it is a part of, in the terms of the source.", lambda _, r: r.figure.of, empty=NONE),
    number_column("of_number", "The whole as a number.", lambda _, r: r.of.low if r.of else None, empty=NONE),
    column("unit", "What is counted in.", lambda _, r: r.unit, empty=NOT_STATED),
    column("place", "The id of the place counted.", lambda _, r: r.place, empty=NOT_STATED),
    column("place_name", "Its name.", lambda t, r: named(t, r.place), empty=NOT_STATED),
)

_CLOCKS: tuple[Column[SourcedFigure], ...] = (
    column("as_of", "The day the number holds for.", lambda _, r: r.figure.as_of, empty="the source does not state it"),
    column("since", "The first day that is counted.", lambda _, r: r.since, empty=NOT_STATED),
    column("period", "The days a flow is counted over.", lambda _, r: r.figure.period, empty=NOT_STATED),
)

_STANDING: tuple[Column[SourcedFigure], ...] = (
    column("standing", "How the source presents it.", lambda _, r: r.standing),
    column(
        "verified_by",
        "The id of who verified it, according to the source.",
        lambda _, r: r.figure.verified_by,
        empty="nobody, or not stated",
    ),
    column("caveat", "The source's own caveat, in its words.", lambda _, r: r.figure.unverified, empty="it makes none"),
    column(
        "read_by_hand",
        "Why the number was read by a person and not by a machine.",
        lambda _, r: r.figure.read_by_hand,
        empty="a machine reads it in the quotation",
    ),
    column(
        "supersedes",
        "The id of the figure that it replaces, the editors say.",
        lambda _, r: r.figure.supersedes,
        empty="none",
    ),
    column("note", "A remark of the editors.", lambda _, r: r.figure.note, empty=NONE),
)


def _is_withdrawn(record: SourcedFigure) -> bool:
    return record.standing is Standing.RETRACTED


def _by_year(tables: Tables) -> dict[Part, tuple[SourcedFigure, ...]]:
    return filed_in_year(tables, tables.archive.figures.values())


FIGURES = Table(
    name="figures",
    noun="figure",
    title="Figures",
    meaning="Every number with what it counts, who said it, when, and the words of the source that prove it.",
    columns=(
        *place_columns(),
        *_VALUE,
        *speaker_columns(_said),
        *words_columns(_said),
        found_column("figure"),
        *_CLOCKS,
        *clock_columns(),
        *_STANDING,
        *source_columns(),
        *fate_columns("figure", _is_withdrawn),
    ),
    records=_by_year,
)


def of_measure_by_year(tables: Tables, measure: MeasureId) -> dict[Part, tuple[SourcedFigure, ...]]:
    """Return the figures of a measure by the year under which they are filed, in the order of the table."""
    return filed_in_year(tables, (tables.archive.figures[f] for f in tables.figures_as_filed.get(measure, ())))
