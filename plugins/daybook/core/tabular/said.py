"""The columns that say whose words a record rests on, and which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from daybook.core.tabular.cells import NONE, NOT_STATED
from daybook.core.tabular.columns import Column, column, truth_column
from daybook.core.tabular.filed import Filed

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.derive.tables import Tables
    from daybook.core.ids import EntityId
    from daybook.core.records import ClaimPosition, Figure

F = TypeVar("F", bound=Filed)


def speaker_columns(said: Callable[[F], Figure | ClaimPosition]) -> tuple[Column[F], ...]:
    """Return the columns that say whose words they are."""
    return (
        column(
            "speaker",
            "The id of the entity that says so; for an outlet in its own voice its publisher.",
            lambda _, r: said(r).by.entity or (r.source.publisher if said(r).by.is_publisher else None),
            empty="the source does not name the speaker, or nobody knows the publisher",
        ),
        column("speaker_name", "Its name, or the words of the source for an unnamed speaker.", _speaker_name(said)),
        column(
            "speaker_kind",
            "named, unnamed, or outlet for one that speaks in its own voice.",
            lambda _, r: "named" if said(r).by.entity else "outlet" if said(r).by.is_publisher else "unnamed",
        ),
        column(
            "spokesperson",
            "The id of the person who spoke for the speaker.",
            lambda _, r: said(r).spokesperson,
            empty=NOT_STATED,
        ),
        column("via", "The id of the agency or outlet that relayed it.", lambda _, r: said(r).via, empty=NOT_STATED),
    )


def _speaker_name(said: Callable[[F], Figure | ClaimPosition]) -> Callable[[Tables, F], str]:
    def name(tables: Tables, record: F) -> str:
        by = said(record).by
        entity = by.entity or (record.source.publisher if by.is_publisher else None)
        return named(tables, entity) or by.anonymous or "the outlet (publisher not stated)"

    return name


def named(tables: Tables, entity: EntityId | None) -> str:
    """Return the display name of an entity; empty for none."""
    return tables.archive.entities[entity].name if entity else ""


def words_columns(said: Callable[[F], Figure | ClaimPosition]) -> tuple[Column[F], ...]:
    """Return the columns with the words that prove a record."""
    return (
        column("quotation", "The exact words of the source.", lambda _, r: said(r).quote),
        column(
            "quotation_lang",
            "The language of the source.",
            lambda t, r: r.source.lang or t.archive.settings.lang,
        ),
        column("translation", "The quotation in the archive's language.", lambda _, r: said(r).translation, empty=NONE),
        column("translated_by", "Who or what translated it.", lambda _, r: said(r).translated_by, empty=NONE),
        column("at", "Page, timecode or cell in the source.", lambda _, r: said(r).at, empty=NOT_STATED),
    )


def found_column(kind: str) -> Column[Filed]:
    """Return the column that says whether the quotation was looked up; `kind` is that of the records."""
    return truth_column(
        "quotation_found",
        "Whether the quotation was found in the frozen copy of the source. It shows that the source has these words, "
        "not that they are true.",
        lambda t, r: bool(t.evidence.get(f"{kind}:{r.id}")),
    )
