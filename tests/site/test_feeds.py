"""Feeds: what is new and what was corrected, with stable ids, on every page, and as long as is useful."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from builders import SETTINGS, faultless, write_archive
from daybook.core.derive import latest
from sitebuilding import build_here, library_of
from sitereading import Site

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.settings import ArchiveSettings

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"
LEAFLET = "sources/2022/leaflet-2022-03-03.yaml"
PUBLIC = dataclasses.replace(SETTINGS, site_url="https://vell.example/archive")
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def made(
    folder: Path, changes: dict[str, str | bytes | None] | None = None, settings: ArchiveSettings = PUBLIC
) -> Site:
    """Return the site of the faultless archive with some files changed."""
    build_here(library_of(write_archive(folder, changes), settings), folder / "output", folder / "state")
    return Site(folder / "output")


def feed(site: Site, name: str) -> etree._Element:
    """Return a feed as a tree."""
    return etree.fromstring(site.files[f"feeds/{name}.xml"])


def entries(site: Site, name: str) -> list[dict[str, str]]:
    """Return the entries of a feed: id, title, updated and summary, and where each leads."""
    found = []
    for entry in feed(site, name).findall("a:entry", ATOM):
        texts = {part: entry.findtext(f"a:{part}", "", ATOM) for part in ("id", "title", "updated", "summary")}
        (link,) = entry.findall("a:link", ATOM)
        found.append(texts | {"link": link.get("href", "")})
    return found


def test_briefings_stand_in_the_order_of_their_last_change(tmp_path: Path) -> None:
    """The older one comes first, for it was corrected on the day after; each has its day and its address."""
    first, second = entries(made(tmp_path), "briefings")
    assert (first["title"], first["updated"], first["link"]) == (
        "Port Vell: a harbour office, and four accounts of who holds the town",
        "2022-03-06T00:00:00+01:00",
        "https://vell.example/archive/briefings/2022-03-02-port-vell/",
    )
    assert (second["updated"], second["link"]) == (
        "2022-03-05T00:00:00+01:00",
        "https://vell.example/archive/briefings/2022-03-03-saltmarsh/",
    )


def test_notices_and_warnings_come_before_the_summary(tmp_path: Path) -> None:
    """What was corrected, by whom and how, then what to know before reading."""
    first, second = entries(made(tmp_path), "briefings")
    assert first["summary"] == (
        "<p>Corrected: A source of what stands here was corrected by its publisher: The Gazette changed the number of "
        "boats from 12 to 13 (5 March 2022)</p>"
        "<p>Our error: The article says so in its own voice: speaker was “Ministry of Weather” and is "
        "“the outlet itself” (6 March 2022)</p>"
        "<p>The Ministry of Weather says it controls Port Vell, and the Harbour Guard denies it</p>"
        "<p>Filed under 2 March 2022</p>"
    )
    assert second["summary"].startswith("<p>Content warning: Speaks of flight</p>")


def test_an_id_outlives_a_new_name(tmp_path: Path) -> None:
    """The id of a record that was renamed is made of its first id, so that no reader gets it as new."""
    second = entries(made(tmp_path), "briefings")[1]
    assert second["id"] == "https://vell.example/archive/briefings/2022-03-03-leaflet/"


def test_corrections_have_what_was_and_what_is(tmp_path: Path) -> None:
    """With the sources that were corrected or retracted, newest first."""
    correction, source = entries(made(tmp_path), "corrections")
    assert correction == {
        "id": "https://vell.example/archive/corrections/#2022-03-06-boats",
        "title": "Our error: “12” (Boats held in Port Vell)",
        "updated": "2022-03-06T00:00:00+01:00",
        "summary": "<p>Speaker: was “Ministry of Weather”, is “the outlet itself”</p>"
        "<p>The article says so in its own voice</p>",
        "link": "https://vell.example/archive/corrections/#2022-03-06-boats",
    }
    assert (source["title"], source["id"]) == (
        "Corrected by its publisher: Harbour office entered, the mayor says",
        "https://vell.example/archive/sources/gazette-2022-03-02/#corrected",
    )


def test_a_retraction_brings_its_briefing_back(tmp_path: Path) -> None:
    """Who follows the feed learns of it, however long ago the briefing was filed."""
    text = faultless(
        LEAFLET, ("availability: live", "availability: {state: retracted, since: 2022-03-20, note: Forged}")
    )
    site = made(tmp_path, {LEAFLET: text})
    first = entries(site, "briefings")[0]
    assert first["updated"] == "2022-03-20T00:00:00+01:00"
    assert first["summary"].startswith(
        "<p>Retracted: A source of what stands here was retracted by its publisher: Forged (20 March 2022)</p>"
    )
    retraction = entries(site, "corrections")[0]
    assert retraction["title"].startswith("Retracted by its publisher: ")
    assert "A leaflet, a relief note and a count" in retraction["summary"]


def test_feeds_stay_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the newest stand in them."""
    monkeypatch.setattr(latest, "LATEST", 1)
    (only,) = entries(made(tmp_path), "briefings")
    assert only["link"].endswith("2022-03-02-port-vell/")


@pytest.mark.parametrize("settings", [SETTINGS, PUBLIC], ids=["no address", "an address"])
def test_every_page_names_the_feeds(tmp_path: Path, settings: ArchiveSettings) -> None:
    """By links that resolve, with and without a public address; ids are never relative and never twice the same."""
    site = made(tmp_path, settings=settings)
    for address, page in site.pages.items():
        kinds = page.xpath("//link[@rel='alternate']/@type")
        assert kinds == ["application/atom+xml", "application/atom+xml"], address
        if address != "404.html":  # it is served at any address, and its links begin at the root of the host
            assert {"feeds/briefings.xml", "feeds/corrections.xml"} <= site.links(address, main_only=False), address
    for address in ("", "corrections/", "data/"):
        assert {"feeds/briefings.xml", "feeds/corrections.xml"} <= site.links(address), address
    for name in ("briefings", "corrections"):
        ids = [entry["id"] for entry in entries(site, name)] + [feed(site, name).findtext("a:id", "", ATOM)]
        assert len(set(ids)) == len(ids)
        assert {each.partition(":")[0] for each in ids} == {"https" if settings is PUBLIC else "urn"}


def test_without_an_address_links_lead_from_the_feed(tmp_path: Path) -> None:
    """So a copy in a folder works, and nothing absolute is made up."""
    site = made(tmp_path, settings=SETTINGS)
    assert entries(site, "briefings")[0]["link"] == "../briefings/2022-03-02-port-vell/"
    assert feed(site, "briefings").findall("a:link[@rel='self']", ATOM) == []
    assert b"https://" not in site.files["feeds/briefings.xml"].replace(b"https://licence.example/by", b"")
