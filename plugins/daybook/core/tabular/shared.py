"""The columns that tables have in common: where a record stands, who said it, what it rests on, what became of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from daybook.core.addresses import Address, address_in_briefing
from daybook.core.tabular.cells import ColumnType, Part
from daybook.core.tabular.columns import Column, Identified, column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from daybook.core.dates import PartialDate
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import BriefingId, EntityId
    from daybook.core.records import AvailabilityState, ClaimPosition, Figure, Source

NOT_STATED = "not stated"
NONE = "there is none"


class Filed(Identified, Protocol):
    """What stands in a briefing and rests on a source."""

    @property
    def briefing(self) -> BriefingId:
        """The briefing it stands in."""

    @property
    def source(self) -> Source:
        """The source it rests on."""


R = TypeVar("R", bound=Identified)
F = TypeVar("F", bound=Filed)


def public_link(tables: Tables, address: Address) -> str:
    """Return the public address of a page or an anchor; below the site's root while the archive has none."""
    site = tables.archive.settings.site_url
    return f"{site}/{address}" if site else address


def by_year(records: Iterable[R], year_of: Callable[[R], int]) -> dict[Part, tuple[R, ...]]:
    """Return records by year; inside a year they keep their order."""
    years: dict[Part, list[R]] = {}
    for record in records:
        years.setdefault(f"{year_of(record):04}", []).append(record)
    return {year: tuple(found) for year, found in years.items()}


def filed_in_year(tables: Tables, records: Iterable[F]) -> dict[Part, tuple[F, ...]]:
    """Return records by the year under which their briefing is filed."""
    return by_year(records, lambda record: tables.archive.briefings[record.briefing].date.year)


def place_columns() -> tuple[Column[Filed], ...]:
    """Return the columns that say what a record is called and where it stands."""
    return (
        column("id", "Its public id: the briefing and, after #, its own key.", lambda _, r: r.id),
        column("link", "Its permanent address.", lambda t, r: public_link(t, address_in_briefing(r.id))),
        column("briefing", "The id of the briefing it stands in.", lambda _, r: r.briefing),
    )


def clock_columns() -> tuple[Column[Filed], ...]:
    """Return the clocks that every record has: said, read, recorded, and the day it is filed under."""
    return (
        column("published", "When the source said it.", lambda _, r: r.source.published),
        column(
            "published_note",
            "What the date of publication was inferred from.",
            lambda _, r: r.source.published_note,
            empty="the source states it",
        ),
        column("accessed", "When this archive read the source.", lambda _, r: r.source.accessed),
        column(
            "recorded",
            "When this archive first published the briefing.",
            lambda t, r: t.archive.briefings[r.briefing].recorded,
            empty=NOT_STATED,
        ),
        column(
            "filed_under",
            "The day the briefing is filed under; it stands outside of the other clocks.",
            lambda t, r: t.archive.briefings[r.briefing].date,
        ),
    )


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
    return column(
        "quotation_found",
        "Whether the quotation was found in the frozen copy of the source. It shows that the source has these words, "
        "not that they are true.",
        lambda t, r: bool(t.evidence.get(f"{kind}:{r.id}")),
        type=ColumnType.TRUTH,
    )


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
        column(
            "retracted",
            "Whether it must not be used any more: its source was retracted, or it was itself.",
            lambda _, r: is_withdrawn(r),
            type=ColumnType.TRUTH,
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
        column(
            "corrected",
            "Whether this archive corrected this record.",
            lambda t, r: bool(found(t, r)),
            type=ColumnType.TRUTH,
        ),
        column(
            "corrections",
            "The ids of its corrections, oldest first; the table of corrections has what was and what is.",
            found,
            empty="it was never corrected",
            type=ColumnType.LIST,
        ),
    )
