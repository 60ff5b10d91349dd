"""Every page of a site is planned once, and nothing that a record has grown out of is forgotten."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from builders import a_month_later, archive_from, faultless
from daybook.core import addresses
from daybook.core.derive.tables import derive
from daybook.core.library import Library
from daybook.core.pages import split
from daybook.core.plan import plan_site
from sitebuilding import context_of

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"


def planned(tmp_path: Path, changes: dict[str, str | bytes | None] | None = None) -> list[str]:
    """Return the addresses of an archive's pages, in the order of the plan."""
    library = Library(derive(archive_from(tmp_path, changes), {}))
    return [page.address for page in plan_site(context_of(library))]


def test_every_record_and_every_day_has_a_page(tmp_path: Path) -> None:
    """These and no others: a page for each record, each day, month and year, each index, each former id."""
    addresses = planned(tmp_path)
    files = [address for address in addresses if address.startswith(("data/", "feeds/")) and not address.endswith("/")]
    assert {"data/figures-2022.csv", "data/entities.csv", "feeds/briefings.xml"} <= set(files)
    assert sorted(set(addresses) - set(files)) == sorted(
        [
            *("", "404.html", "about/", "method/", "corrections/", "search/", "verify/", "data/"),
            *("days/", "days/2022/", "days/2022/03/"),
            *("days/2022/03/02/", "days/2022/03/03/", "days/2022/03/05/", "days/2022/03/31/"),
            *("briefings/", "briefings/2022-03-02-port-vell/", "briefings/2022-03-03-saltmarsh/"),
            *("entities/", "people/", "organisations/", "countries/", "places/", "events/"),
            *("entities/ada-quill/", "entities/tam-orrin/", "entities/norland/", "entities/great-storm-2022/"),
            *("entities/harbour-guard/", "entities/ministry-of-weather/", "entities/port-vell-gazette/"),
            *("entities/saltmarsh-relief/", "entities/port-vell/", "entities/river-ost/"),
            *("figures/", "figures/by-speaker/", "figures/by-day/"),
            *("figures/people-who-left-port-vell/", "figures/boats-held-in-port-vell/"),
            *("questions/", "questions/port-vell-control/"),
            *("sources/", "sources/gazette-2022-03-02/", "sources/leaflet-2022-03-03/"),
            *("sources/relief-note-2022-03-03/", "publishers/port-vell-gazette/", "publishers/saltmarsh-relief/"),
            *("briefings/2022-03-03-leaflet/", "entities/saltmarsh-aid/", "publishers/saltmarsh-aid/"),
        ]
    )


def test_a_year_that_is_known_no_closer_has_its_page(tmp_path: Path) -> None:
    """And neither a month nor a day, for none was stated."""
    text = faultless(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 1999"))
    assert [page for page in planned(tmp_path, {FIRST: text}) if page.startswith("days/1999")] == ["days/1999/"]


def test_what_grew_too_long_is_split_by_month(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each earlier month has a page of its own, the newest one stays."""
    monkeypatch.setattr(split, "KEPT", 0)
    pages = planned(tmp_path, a_month_later())
    assert sorted(page for page in pages if page.endswith("/2022-03/")) == [
        "briefings/2022-03/",
        "entities/ada-quill/2022-03/",
        "entities/great-storm-2022/2022-03/",
        "entities/harbour-guard/2022-03/",
        "entities/ministry-of-weather/2022-03/",
        "entities/norland/2022-03/",
        "entities/port-vell-gazette/2022-03/",
        "entities/port-vell/2022-03/",
        "entities/river-ost/2022-03/",
        "entities/saltmarsh-relief/2022-03/",
        "entities/tam-orrin/2022-03/",
        "figures/boats-held-in-port-vell/2022-03/",
        "figures/by-day/2022-03/",
        "figures/people-who-left-port-vell/2022-03/",
        "publishers/port-vell-gazette/2022-03/",
        "questions/port-vell-control/2022-03/",
        "sources/2022-03/",
    ]


def test_no_two_pages_have_one_address(tmp_path: Path) -> None:
    """Where the checks let two through after all, nothing is written over silently."""
    archive = archive_from(tmp_path)
    twice = dataclasses.replace(archive, pages=(*archive.pages, dataclasses.replace(archive.pages[0], id="days")))
    with pytest.raises(ValueError, match="two pages have the address days/"):
        plan_site(context_of(Library(derive(twice, {}))))


def test_each_page_belongs_to_a_section_of_the_navigation(tmp_path: Path) -> None:
    """A section is a page itself."""
    library = Library(derive(archive_from(tmp_path), {}))
    pages = plan_site(context_of(library))
    assert {page.section for page in pages} <= {page.address for page in pages}
    sections = {page.address: page.section for page in pages}
    assert sections[addresses.address_of_publisher("port-vell-gazette")] == addresses.SOURCES
