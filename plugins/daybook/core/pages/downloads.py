"""Builds the page of downloads, and the files it offers: tables by year, all records, and what describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import (
    Address,
    address_of_lines,
    address_of_measure_table,
    address_of_schema,
    address_of_table,
)
from daybook.core.ids import MeasureId, slug_of
from daybook.core.kinds import Kind
from daybook.core.pages.framing import feeds_of, frame_of
from daybook.core.pages.referencing import links_to_references
from daybook.core.pages.structured import dataset
from daybook.core.pages.wording import counted
from daybook.core.tabular.cells import WHOLE
from daybook.core.tabular.figures import FIGURES
from daybook.core.tabular.tables import TABLES, headings_of
from daybook.core.views.files import LinesView, PackageView, ResourceLine, SchemaView, SheetView
from daybook.core.views.frame import LicenceLabel
from daybook.core.views.labels import Link, MonthLink
from daybook.core.views.pages import ColumnLine, DataView, TableEntry

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext
    from daybook.core.tabular.cells import Part

FORM = (
    "CSV as RFC 4180 says, in UTF-8 without a byte order mark, lines ended by CR and LF, parts of a list parted by "
    '" | ". An empty cell means that nothing is stated; each column says what that means. A text that begins with '
    "=, +, -, @, an apostrophe, a tab or the end of a line has an apostrophe put before it, so that no spreadsheet "
    "takes it for a formula: take one apostrophe away to have the text. Dates keep the precision they have: 2022, "
    "2022-03, 2022-03-02, 2022-03-02T18:40+01:00, a period 2022-02-24/2022-03-02, and ~ for approximately."
)
LIMITS = (
    "A quotation that was found shows that the source has these words, not that they are true. Figures of two measures "
    "are never comparable. Quotations belong to their sources: the licence covers what the editors made."
)


def data_page(page: PageContext) -> DataView:
    """Return the page with all downloads."""
    summary = "Everything in this archive as tables and as lines of records, with what they mean."
    files = [address_of_table(name, part) for name in TABLES for part, _ in page.library.parts_of_table(name)]
    return DataView(
        frame=frame_of(page, "Data", summary, structured=dataset(page, page.library.settings.name, summary, files)),
        tables=tuple(_entry(page, name) for name in TABLES),
        lines=tuple(
            Link(text=year or "Of no year", href=page.to(address_of_lines(year))) for year in years_of_lines(page)
        ),
        package=Link(text="datapackage.json", href=page.to(addresses.PACKAGE)),
        feeds=feeds_of(page),
        references=links_to_references(page),
        licence=_licence(page),
        form=FORM,
        limits=LIMITS,
    )


def _entry(page: PageContext, name: str) -> TableEntry:
    table = TABLES[name]
    return TableEntry(
        id=name,
        title=table.title,
        meaning=table.meaning,
        files=tuple(
            MonthLink(
                link=Link(text=_file_of(name, part), href=page.to(address_of_table(name, part))),
                count=counted(rows, table.noun, table.title.lower()),
            )
            for part, rows in page.library.parts_of_table(name)
        ),
        columns=tuple(
            ColumnLine(name=each.name, kind=each.type.value, meaning=each.meaning, empty=each.empty)
            for each in table.headings
        ),
    )


def _file_of(name: str, part: Part) -> str:
    return address_of_table(name, part).removeprefix(addresses.DATA)


def _licence(page: PageContext) -> LicenceLabel | None:
    found = page.library.settings.licence_data
    return LicenceLabel(what="Data", name=found.name, url=found.url) if found else None


def years_of_lines(page: PageContext) -> tuple[Part, ...]:
    """Return the years that have records, oldest first, and last the empty text, for those of no year."""
    years = {part for name in TABLES for part, _ in page.library.parts_of_table(name)}
    return (*sorted(years - {WHOLE}), *(years & {WHOLE}))


def table_file(page: PageContext, name: str, part: Part) -> SheetView:
    """Return a part of a table."""
    return SheetView(headings=headings_of(name), rows=page.library.rows_of_table((name, part)))


def lines_file(page: PageContext, part: Part) -> LinesView:
    """Return all records of a year, or those of none."""
    found = ((TABLES[name].noun, table_file(page, name, part)) for name in TABLES)
    return LinesView(tables=tuple((noun, sheet) for noun, sheet in found if sheet.rows))


def schema_file(_: PageContext, name: str) -> SchemaView:
    """Return what the columns of a table are."""
    return SchemaView(headings=headings_of(name))


def measure_file(page: PageContext, measure: MeasureId, year: Part) -> SheetView:
    """Return the figures of a measure that are filed under a year."""
    return SheetView(headings=FIGURES.headings, rows=page.library.rows_of_measure((measure, year)))


def downloads_of_measure(page: PageContext, measure: MeasureId) -> tuple[Link, ...]:
    """Return the files with the figures of a measure, newest year first."""
    years = reversed(page.library.parts_of_measure(measure))
    return tuple(Link(text=f"{year}, CSV", href=page.to(address_of_measure_table(measure, year))) for year, _ in years)


def files_of_measure(page: PageContext, measure: MeasureId) -> tuple[Address, ...]:
    """Return the files with the figures of a measure, oldest year first."""
    return tuple(address_of_measure_table(measure, year) for year, _ in page.library.parts_of_measure(measure))


def package_file(page: PageContext) -> PackageView:
    """Return the description of all tables and records."""
    settings = page.library.settings
    tables = [
        ResourceLine(
            name=_file_of(name, part).removesuffix(".csv"),
            path=_file_of(name, part),
            title=f"{TABLES[name].title}, {part}" if part else TABLES[name].title,
            description=TABLES[name].meaning,
            schema=_within(address_of_schema(name), addresses.PACKAGE),
        )
        for name in TABLES
        for part, _ in page.library.parts_of_table(name)
    ]
    lines = [
        ResourceLine(
            name=_within(address_of_lines(year), addresses.PACKAGE).removesuffix(".jsonl"),
            path=_within(address_of_lines(year), addresses.PACKAGE),
            title=f"All records of {year}" if year else "All records of no year",
            description="One record a line as JSON; its keys are the columns of its table, null is what is not stated.",
            schema="",
        )
        for year in years_of_lines(page)
    ]
    return _package(page, slug_of(settings.name) or "archive", settings.name, (*tables, *lines))


def package_of_measures(page: PageContext) -> PackageView:
    """Return the description of the figures of each measure, by year."""
    settings = page.library.settings
    found = (
        ResourceLine(
            name=f"{measure}-{year}",
            path=_within(address_of_measure_table(measure, year), addresses.PACKAGE_OF_MEASURES),
            title=f"{page.library.measure(MeasureId(measure)).title}, {year}",
            description=page.library.measure(MeasureId(measure)).definition,
            schema=_within(addresses.SCHEMA_OF_MEASURES, addresses.PACKAGE_OF_MEASURES),
        )
        for measure in page.library.all_of(Kind.MEASURE)
        for year, _ in page.library.parts_of_measure(MeasureId(measure))
    )
    name = f"{slug_of(settings.name) or 'archive'}-figures-by-measure"
    return _package(page, name, f"{settings.name}: figures by measure", tuple(found))


def _package(page: PageContext, name: str, title: str, resources: tuple[ResourceLine, ...]) -> PackageView:
    settings = page.library.settings
    return PackageView(
        name=name,
        title=title,
        description=f"{settings.description}. {FORM} {LIMITS}",
        homepage=page.absolute(addresses.DATA),
        licence=_licence(page),
        source=Link(text="The documents in the table of sources", href=page.absolute(addresses.SOURCES)),
        resources=resources,
    )


def _within(file: Address, package: Address) -> str:
    return file.removeprefix(package.rpartition("/")[0] + "/")
