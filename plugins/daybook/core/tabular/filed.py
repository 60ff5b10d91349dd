"""The columns that say what a record is called, where it stands, and when it was said, read and filed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from daybook.core.addresses import Address, address_in_briefing, address_of
from daybook.core.tabular.cells import NOT_STATED, Part
from daybook.core.tabular.columns import Column, Identified, column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from daybook.core.derive.tables import Tables
    from daybook.core.ids import BriefingId
    from daybook.core.kinds import Kind
    from daybook.core.records import Source


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


def own_columns(kind: Kind) -> tuple[Column[Identified], ...]:
    """Return the columns of the id and the address of records that have pages of their own."""
    return (
        column("id", "Its id.", lambda _, r: r.id),
        column("link", "Its permanent address in this archive.", lambda t, r: public_link(t, address_of(kind, r.id))),
    )


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
