"""Addresses are readable and stable, and links between them lead where they should from anywhere."""

from __future__ import annotations

import datetime as dt
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.core import addresses
from daybook.core.addresses import (
    ROOT,
    Address,
    address_in_briefing,
    address_of,
    address_of_date,
    address_of_day,
    address_of_month,
    address_of_publisher,
    address_of_year,
    from_root,
    month_part,
    output_path,
    way_to_root,
)
from daybook.core.kinds import Kind

WORDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
PAGES = st.lists(WORDS, max_size=4).map(lambda words: Address("".join(f"{word}/" for word in words)))


@given(
    page=PAGES, target=PAGES, fragment=st.one_of(st.just(""), WORDS), below=st.sampled_from(["", "archive/", "a/b/"])
)
def test_a_link_leads_to_its_target_from_any_page(page: Address, target: Address, fragment: str, below: str) -> None:
    """Wherever the site lies, the link on a page and the page's own address give the target."""
    whole = Address(f"{target}#{fragment}" if fragment else target)
    link = from_root(whole).replace(ROOT, way_to_root(page))
    site = f"https://vell.example/{below}"
    assert urljoin(site + page, link) == site + whole
    assert not link.startswith("/")


@pytest.mark.parametrize("base", ["/", "/archive/"])
def test_the_page_for_lost_addresses_links_from_the_top(base: str) -> None:
    """It is served at addresses of any depth, so its links are whole paths."""
    link = from_root(addresses.DAYS).replace(ROOT, way_to_root(addresses.NOT_FOUND, base))
    assert urljoin(f"https://vell.example{base}briefings/of/nobody/", link) == f"https://vell.example{base}days/"


@given(page=PAGES)
def test_a_page_is_the_index_of_its_folder(page: Address) -> None:
    """So that its address ends in a slash on any server."""
    assert output_path(page) == f"{page}index.html"


def test_only_the_page_for_lost_addresses_is_a_file_of_its_own() -> None:
    """Servers look for it under this name."""
    assert output_path(addresses.NOT_FOUND) == "404.html"
    assert output_path(addresses.HOME) == "index.html"


@pytest.mark.parametrize(
    ("found", "address"),
    [
        (address_of(Kind.BRIEFING, "2022-03-02-port-vell"), "briefings/2022-03-02-port-vell/"),
        (address_in_briefing("2022-03-02-port-vell#fled"), "briefings/2022-03-02-port-vell/#fled"),
        (address_of(Kind.ENTITY, "port-vell"), "entities/port-vell/"),
        (address_of(Kind.SOURCE, "gazette-2022-03-02"), "sources/gazette-2022-03-02/"),
        (address_of(Kind.MEASURE, "boats-held"), "figures/boats-held/"),
        (address_of(Kind.CLAIM, "port-vell-control"), "questions/port-vell-control/"),
        (address_of(Kind.CORRECTION, "2022-03-06-boats"), "corrections/#2022-03-06-boats"),
        (address_of(Kind.PAGE, "about"), "about/"),
        (address_of_publisher("port-vell-gazette"), "publishers/port-vell-gazette/"),
        (address_of_day(dt.date(2022, 3, 2)), "days/2022/03/02/"),
        (address_of_month(2022, 3), "days/2022/03/"),
        (address_of_year(2022), "days/2022/"),
        (address_of_date("2022-03-02"), "days/2022/03/02/"),
        (address_of_date("2022-03"), "days/2022/03/"),
        (address_of_date("2022"), "days/2022/"),
        (month_part(addresses.FIGURES_BY_DAY, "2022-03"), "figures/by-day/2022-03/"),
    ],
)
def test_addresses_are_for_ever(found: Address, address: str) -> None:
    """Other sites link to them: whoever changes one breaks those links."""
    assert found == address


def test_every_kind_of_record_has_an_address() -> None:
    """And no two kinds share one."""
    found = {address_of(kind, "port-vell") for kind in Kind}
    assert len(found) == len(Kind)
