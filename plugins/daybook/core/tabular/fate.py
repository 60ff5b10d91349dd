"""The columns that say what a record rests on, and what became of that and of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from daybook.core.tabular.cells import NONE, NOT_STATED
from daybook.core.tabular.columns import Column, Identified, column, list_column, truth_column
from daybook.core.tabular.filed import Filed
from daybook.core.tabular.said import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.dates import PartialDate
    from daybook.core.derive.tables import Tables
    from daybook.core.records import AvailabilityState, Source

R = TypeVar("R", bound=Identified)
F = TypeVar("F", bound=Filed)


def source_columns() -> tuple[Column[Filed], ...]:
    """Return the columns of what a record rests on."""
    return (
        column("source", "The id of the source it rests on.", lambda _, r: r.source.id),
        column(
            "source_title",
            "The title of the source.",
            lambda _, r: r.source.title,
            empty="it has none, or it is not known",
        ),
        column("source_url", "The original address of the source.", lambda _, r: r.source.url, empty="not known"),
        column("archive_url", "A public archived copy of it.", lambda _, r: r.source.archive_url, empty=NONE),
        column(
            "publisher",
            "The id of the organisation that published it.",
            lambda _, r: r.source.publisher,
            empty=NOT_STATED,
        ),
        column(
            "publisher_name",
            "Its name.",
            lambda t, r: named(t, r.source.publisher),
            empty=NOT_STATED,
        ),
        column("sha256", "The SHA-256 of the frozen text of the source.", lambda _, r: r.source.sha256, empty=NONE),
    )


def fate_columns(kind: str, is_withdrawn: Callable[[F], bool]) -> tuple[Column[F], ...]:
    """Return the columns that say what became of a record and its source; `kind` is that of the records."""
    return (
        *state_columns(_source_of, "source_state"),
        truth_column(
            "retracted",
            "Whether it must not be used any more: its source was retracted, or it was itself.",
            lambda _, r: is_withdrawn(r),
        ),
        *correction_columns(kind),
    )


def rests_on_retracted(record: Filed) -> bool:
    """Tell whether the source of a record was retracted."""
    return record.source.is_retracted


def _source_of(record: Filed) -> Source:
    return record.source


def state_columns(source_of: Callable[[R], Source], name: str) -> tuple[Column[R], ...]:
    """Return the columns that say what became of a source at its address."""

    def state(record: R) -> AvailabilityState | None:
        found = source_of(record).availability
        return found.state if found else None

    def since(record: R) -> PartialDate | None:
        found = source_of(record).availability
        return found.since if found else None

    def note(record: R) -> str:
        found = source_of(record).availability
        return found.note if found else ""

    meaning = "What became of the source: live, dead, corrected or retracted."
    return (
        column(name, meaning, lambda _, r: state(r), empty=NOT_STATED),
        column(f"{name}_since", "Since when.", lambda _, r: since(r), empty=NOT_STATED),
        column(f"{name}_note", "What happened to it.", lambda _, r: note(r), empty="nothing is noted"),
    )


def correction_columns(kind: str) -> tuple[Column[Identified], ...]:
    """Return the columns that say whether this archive corrected a record of a kind, and how."""

    def found(tables: Tables, record: Identified) -> tuple[str, ...]:
        return tuple(each.id for each in tables.corrections_by_target.get(f"{kind}:{record.id}", ()))

    return (
        truth_column("corrected", "Whether this archive corrected this record.", lambda t, r: bool(found(t, r))),
        list_column(
            "corrections",
            "The ids of its corrections, oldest first; the table of corrections has what was and what is.",
            found,
            empty="it was never corrected",
        ),
    )
