"""The only place that knows addresses: every page has one, readable and stable, and it ends in a slash.

An `Address` is a path below the site's root, without a leading slash: `days/2022/03/02/`. The home page is the empty
one. Links inside the site are relative, so that the site works below any path and from a folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NewType

from daybook.core.kinds import Kind
from daybook.core.records import EntityType

if TYPE_CHECKING:
    import datetime as dt

Address = NewType("Address", str)

ROOT = "\ue000"
"""Stands in views for the way from a page to the site's root, until the page is written.

So a row of a table is the same text on every page, and is made once. The character is of no script, and refused in
content.
"""

HOME = Address("")
NOT_FOUND = Address("404.html")
BRIEFINGS = Address("briefings/")
DAYS = Address("days/")
ENTITIES = Address("entities/")
FIGURES = Address("figures/")
FIGURES_BY_SPEAKER = Address("figures/by-speaker/")
FIGURES_BY_DAY = Address("figures/by-day/")
QUESTIONS = Address("questions/")
SOURCES = Address("sources/")
PUBLISHERS = Address("publishers/")
CORRECTIONS = Address("corrections/")
PICTURES = Address("images/")
ABOUT = Address("about/")
METHOD = Address("method/")
DATA = Address("data/")
PACKAGE = Address("data/datapackage.json")
PACKAGE_OF_MEASURES = Address("data/measures/datapackage.json")
SCHEMA_OF_MEASURES = Address("data/measures/schema.json")
BRIEFINGS_FEED = Address("feeds/briefings.xml")
CORRECTIONS_FEED = Address("feeds/corrections.xml")
SEARCH = Address("search/")
SEARCH_INDEX = Address("search/index/")
"""The folder of what `invoke search` writes; a build leaves it alone."""
EDITION = Address("search/edition.json")
"""The file that says from which state of the archive the pages were made."""
VERIFY = Address("verify/")
PICTURE = Address("theme/share.png")
"""What stands beside a link to any page where it is shared; a file of the theme."""

TYPE_INDEXES = {
    EntityType.PERSON: Address("people/"),
    EntityType.ORGANISATION: Address("organisations/"),
    EntityType.COUNTRY: Address("countries/"),
    EntityType.PLACE: Address("places/"),
    EntityType.EVENT: Address("events/"),
}

_FOLDER_OF = {
    Kind.BRIEFING: BRIEFINGS,
    Kind.ENTITY: ENTITIES,
    Kind.SOURCE: SOURCES,
    Kind.MEASURE: FIGURES,
    Kind.CLAIM: QUESTIONS,
    Kind.PAGE: HOME,
}


def address_of(kind: Kind, record_id: str) -> Address:
    """Return the page of a record; a figure, position or date is an anchor of its briefing's page."""
    if kind is Kind.CORRECTION:
        return Address(f"{CORRECTIONS}#{record_id}")
    return Address(f"{_FOLDER_OF[kind]}{record_id}/")


def address_in_briefing(public_id: str) -> Address:
    """Return the anchor of a figure, position or date, given as `<briefing>#<key>`."""
    briefing, _, key = public_id.partition("#")
    return Address(f"{address_of(Kind.BRIEFING, briefing)}#{key}")


def address_of_publisher(entity_id: str) -> Address:
    """Return the page of a publisher with its sources."""
    return Address(f"{PUBLISHERS}{entity_id}/")


def address_of_parts(entity_id: str) -> Address:
    """Return the page that lists all parts of an entity; no month is called so."""
    return Address(f"{address_of(Kind.ENTITY, entity_id)}parts/")


def address_of_letter(kind: EntityType, letter: str) -> Address:
    """Return the page that lists the entities of a type that begin with a letter."""
    return Address(f"{TYPE_INDEXES[kind]}{letter}/")


def address_of_day(day: dt.date) -> Address:
    """Return the page of a day."""
    return Address(f"{DAYS}{day.year:04}/{day.month:02}/{day.day:02}/")


def address_of_month(year: int, month: int) -> Address:
    """Return the page of a month."""
    return Address(f"{DAYS}{year:04}/{month:02}/")


def address_of_year(year: int) -> Address:
    """Return the page of a year."""
    return Address(f"{DAYS}{year:04}/")


def address_of_date(date: str) -> Address:
    """Return the page of a day, a month or a year given as `2022-03-02`, `2022-03` or `2022`."""
    return Address(f"{DAYS}{date.replace('-', '/')}/")


def month_part(parent: Address, month: str) -> Address:
    """Return the page that holds one month, `2022-03`, or a part of it, `2022-03/2`, of what outgrew the page given."""
    return Address(f"{parent}{month}/")


def address_of_table(name: str, part: str) -> Address:
    """Return the file of a table to download, or of a part of it, a year."""
    return Address(f"{DATA}{name}-{part}.csv" if part else f"{DATA}{name}.csv")


def address_of_schema(name: str) -> Address:
    """Return the file that says what the columns of a table are."""
    return Address(f"{DATA}schemas/{name}.json")


def address_of_lines(part: str) -> Address:
    """Return the file of all records of a year, or of those that belong to none."""
    return Address(f"{DATA}records-{part or 'of-no-year'}.jsonl")


REFERENCE_FORMS = ("csl.json", "ris")
"""The endings of files of references, one for each form."""


def address_of_references(month: str, form: str) -> Address:
    """Return the file of the references of a month, `2022-03`, in one of `REFERENCE_FORMS`."""
    return Address(f"{DATA}references/{month}.{form}")


def address_of_measure_table(measure: str, year: str) -> Address:
    """Return the file of a measure's figures of one year."""
    return Address(f"{DATA}measures/{measure}/{year}.csv")


def address_of_picture(name: str) -> Address:
    """Return the file of a picture."""
    return Address(f"{PICTURES}{name}")


def from_root(target: Address) -> str:
    """Return the link to a page or an anchor as it stands in views: from the site's root, wherever that is."""
    return f"{ROOT}{target}"


def way_to_root(page: Address, base: str = "/") -> str:
    """Return what `ROOT` stands for on a page: `../../`, or the path `base` on the page for lost addresses."""
    if page == NOT_FOUND:
        return base
    return "../" * page.count("/") or "./"


def output_path(page: Address) -> str:
    """Return the file of a page below the output folder."""
    return f"{page}index.html" if page.endswith("/") or not page else page
