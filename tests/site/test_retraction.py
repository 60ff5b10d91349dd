"""A retraction reaches everything that rests on the source: the whole output is walked, feeds and data included."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from builders import write_archive
from sitebuilding import build_here, library_of
from sitereading import Site

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


def says_so(element: html.HtmlElement) -> bool:
    """Tell whether the words beside a link, or those of a notice on top of its page, tell of a retraction."""
    beside = " ".join(element.xpath("ancestor::*[self::li or self::tr or self::article or self::p][1]//text()"))
    on_top = " ".join(element.xpath("//main//aside[@aria-label='Notices']//text()"))
    return "etracted" in beside or NOTE in on_top


def test_no_link_to_what_rests_on_it_is_silent(site: Site) -> None:
    """Lists of briefings, backlinks, timelines, differences, words of other texts: beside the link, or on top."""
    silent = [
        (address, link.get("href"))
        for address, page in site.pages.items()
        if "Notices" not in page.xpath("//aside/@aria-label") or NOTE not in site.text(address)
        for link in page.xpath("//main//a[not(@rel='prev' or @rel='next')][@href]")
        if "2022-03-02-port-vell/" in link.get("href") and not says_so(link)
    ]
    assert silent == []


def test_every_file_of_data_says_so(site: Site) -> None:
    """Every row and every record that names the source, its briefing or one of their records is marked."""
    named = ("2022-03-02-port-vell", "gazette-2022-03-02")
    marked, silent = 0, []
    for path, content in site.files.items():
        if not path.startswith("data/") or not path.endswith((".csv", ".jsonl")):
            continue
        text = content.decode()
        if path.endswith(".csv"):
            rows: list[dict[str, object]] = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        else:
            rows = [json.loads(line) for line in text.splitlines()]
        for row in rows:
            rests = any(str(row.get(name, "")).startswith(named) for name in ("id", "source", "briefing"))
            is_correction = "target" in row
            if rests and not is_correction:
                marked += 1
                if row["retracted"] not in {"true", True}:
                    silent.append((path, row["id"]))
    assert silent == []
    # Two figures, three positions, a date, their briefing and the source: each in a table and among the records,
    # and the figures with their measures as well.
    assert marked == 2 * (2 + 3 + 1 + 1 + 1) + 2


def test_rows_have_the_state_of_their_source(site: Site) -> None:
    """With its day and what happened, beside the figure that stays as it was."""
    text = site.files["data/figures-2022.csv"].decode()
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    row = rows["2022-03-02-port-vell#fled"]
    assert [row[name] for name in ("value", "standing", "source_state", "source_state_since", "source_state_note")] == [
        *("More than 4,000", "retracted", "retracted", "2022-03-07", NOTE),
    ]


def test_every_entry_of_a_feed_says_so(site: Site) -> None:
    """The briefing comes to the top with the notice before its summary, and the feed of corrections tells of it."""
    atom = {"a": "http://www.w3.org/2005/Atom"}
    entries = [
        (name, str(entry.xpath("string(a:link/@href)", namespaces=atom)), entry.findtext("a:title", "", atom), entry)
        for name in ("briefings", "corrections")
        for entry in etree.fromstring(site.files[f"feeds/{name}.xml"]).findall("a:entry", atom)
    ]
    of_briefing = [(name, entry) for name, link, _, entry in entries if link.endswith(BRIEFING)]
    assert [name for name, _ in of_briefing] == ["briefings"]
    summary = of_briefing[0][1].findtext("a:summary", "", atom)
    assert summary.startswith("<p>Retracted: ")
    assert NOTE in summary
    assert "retracted" in [each.get("term") for each in of_briefing[0][1].findall("a:category", atom)]
    assert entries[0][1].endswith(BRIEFING)
    titles = [title for name, link, title, _ in entries if name == "corrections" and link.endswith(SOURCE)]
    assert titles == ["Retracted by its publisher: Harbour office entered, the mayor says"]
