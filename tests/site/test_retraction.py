"""A retraction reaches everything that rests on the source: the whole site is walked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import write_archive
from sitebuilding import Site, build_here, library_of

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import html

BRIEFING = "briefings/2022-03-02-port-vell/"
SOURCE = "sources/gazette-2022-03-02/"
NOTE = "The Gazette withdrew the article"
RETRACTED = f"availability:\n  state: retracted\n  since: 2022-03-07\n  note: {NOTE}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The faultless archive after the Gazette withdrew its article."""
    folder: Path = tmp_path_factory.mktemp("retracted")
    content = write_archive(folder)
    record = content / "sources/2022/gazette-2022-03-02.yaml"
    kept = record.read_text(encoding="utf-8").partition("availability:")[0]
    record.write_text(kept + RETRACTED, encoding="utf-8")
    build_here(library_of(content), folder / "output", folder / "state.pickle")
    return Site(folder / "output")


OWN_LINKS = (
    "self::tr[contains(@class, 'figure-row')]/th//a[contains(@class, 'figure-row-link')]",
    "self::li[contains(@class, 'position')]//a[contains(@class, 'position-verb')]",
    "self::li[contains(@class, 'occurrence')]//p[contains(@class, 'occurrence-title')]/a",
)
"""The link of a row to the record it stands for; other links of a row lead to other records."""


def rows_of(site: Site) -> list[tuple[str, html.HtmlElement]]:
    """Return every row of the site that stands for a figure, position or date of the briefing, with its page."""
    return [
        (address, row)
        for address, page in site.pages.items()
        for row in page.xpath("//main//*[self::tr or self::li]")
        for own in OWN_LINKS
        for href in row.xpath(f"{own}/@href")
        if "2022-03-02-port-vell/#" in href
    ]


def test_every_record_says_so_wherever_it_stands(site: Site) -> None:
    """Figures, positions and dates that rest on the source are marked, on every page that has them."""
    rows = rows_of(site)
    assert {address for address, _ in rows} >= {
        BRIEFING,
        SOURCE,
        "days/2022/03/02/",
        "entities/port-vell/",
        "questions/port-vell-control/",
        "figures/people-who-left-port-vell/",
        "figures/by-speaker/",
        "figures/by-day/",
        "figures/",
    }
    assert [address for address, row in rows if row.get("data-retracted") is None] == []
    assert all("retracted" in row.text_content() for _, row in rows)


@pytest.mark.parametrize(
    "address",
    [
        BRIEFING,
        SOURCE,
        "days/2022/03/02/",
        "entities/port-vell/",
        "questions/port-vell-control/",
        "figures/people-who-left-port-vell/",
    ],
)
def test_pages_say_so_on_top(site: Site, address: str) -> None:
    """Briefing, source, day, entity, question and series have the notice with its day and what happened."""
    (notices,) = site.page(address).xpath("//main//aside[@aria-label='Notices']")
    text = " ".join(notices.text_content().split())
    assert text.startswith("retracted")
    assert NOTE in text
    assert "7 March 2022" in text


def test_a_retracted_figure_is_never_the_latest(site: Site) -> None:
    """The latest of each speaker leaves it out, and so does the home page; the table keeps it."""
    shown = [value.text_content() for value in site.page("").xpath("//main//*[@class='figure-row-value']")]
    assert shown
    assert "More than 4,000" not in shown
    assert "More than 4,000" in site.text("figures/people-who-left-port-vell/")


def test_a_retracted_position_does_not_count(site: Site) -> None:
    """The status of the question is computed without it, and it stays visible."""
    text = site.text("questions/port-vell-control/")
    assert "contested" not in text
    assert "Ministry of Weather" in text
