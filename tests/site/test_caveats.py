"""A number that its own source doubts never stands without that doubt, wherever it stands on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import faultless, write_archive
from sitebuilding import build_here, library_of
from sitereading import Site, resolve

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
DOUBT = "nobody else has counted"
ANCHOR = "briefings/2022-03-02-port-vell/#fled"
NUMBER = "4,000"
NEAR = 2
"""How many boxes around a number are looked in: its line, and its cell or the passage with its margin."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the faultless archive with a number that its source doubts, which stands on the home page."""
    folder = tmp_path_factory.mktemp("doubted")
    doubted = faultless(
        FIRST,
        (
            '    by: publisher\n    quote: "More than',
            f'    by: publisher\n    unverified: {DOUBT}\n    quote: "More than',
        ),
    )
    build_here(library_of(write_archive(folder, {FIRST: doubted})), folder / "site", folder / "state", processes=1)
    return Site(folder / "site")


def numbers_on(site: Site, address: str) -> list[HtmlElement]:
    """Return the links of a page that show the number and lead to its figure."""
    return [
        link
        for link in site.page(address).xpath("//main//a[@href]")
        if resolve(address, str(link.get("href"))) == ANCHOR and NUMBER in link.text_content()
    ]


def is_doubted(number: HtmlElement) -> bool:
    """Tell whether the doubt stands near a number."""
    around = [number, *number.iterancestors()][: NEAR + 1]
    return any(DOUBT in each.text_content() for each in around)


def test_the_doubt_stands_beside_the_number_on_every_page(site: Site) -> None:
    """On the home page, the day, the measure, the speaker, the place, the source and in the text of a briefing."""
    shown = {address: numbers_on(site, address) for address in site.pages}
    shown = {address: found for address, found in shown.items() if found}
    assert {"", "days/2022/03/02/", "figures/people-who-left-port-vell/", "figures/by-day/"} <= set(shown)
    assert [address for address, found in shown.items() if not all(map(is_doubted, found))] == []
