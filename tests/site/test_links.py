"""A site as readers, browsers and search engines walk it: every link leads somewhere, every page can be reached."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import html5lib
import pytest

from builders import faultless, write_archive
from daybook.core.pages import entities, entity_lists, split
from drawing import QUAY
from sitebuilding import build_here, library_of
from sitereading import Site, resolve

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
LEAFLET = "sources/2022/leaflet-2022-03-03.yaml"
REDIRECTS = {"briefings/2022-03-03-leaflet/", "entities/saltmarsh-aid/", "publishers/saltmarsh-aid/"}
APART = REDIRECTS | {"404.html"}
"""Pages that nobody is to be led to: former addresses, and the page for those that lead nowhere."""


def variants() -> dict[str, dict[str, str | bytes | None]]:
    """Return archives of several shapes, by what is special about them."""
    claim = faultless("claims/port-vell-control.md")
    bare = claim[: claim.index("resolution:")] + "---\n"
    return {
        "nothing filed yet": {
            FIRST: None,
            SECOND: None,
            QUAY: None,
            "claims/port-vell-control.md": bare,
            "corrections/2022-03-06-boats.yaml": None,
        },
        "no texts": {f"pages/{name}.md": None for name in ("about", "method", "corrections")},
        "texts of all kinds": {
            "pages/thanks.md": "---\ntitle: Thanks\n---\n\nSee [a day](day:2021-12-24).\n",
            "pages/about.md": "---\ntitle: About\n---\n\n" + "\n".join(f"[x]({target})\n" for target in TARGETS),
        },
        "years and months": {
            FIRST: faultless(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 1999")),
            SECOND: faultless(
                SECOND, ("2022-03-02/2022-03-03", "2021-12/2022-02-28"), ("date: 2022-03-31", "date: 2030-05")
            ),
            LEAFLET: faultless(LEAFLET, ("published: 2022-03-03", "published: 2022")),
        },
        "unknown speakers": {
            SECOND: faultless(SECOND, ("by: harbour-guard\n    source: leaflet", "by: publisher\n    source: leaflet")),
        },
        "another language": {SECOND: faultless(SECOND, ("lang: en", "lang: uk"))},
        "hidden": {
            "entities/place/port-vell.md": faultless(
                "entities/place/port-vell.md", ("name: Port Vell", "name: Port Vell\nsensitive: true")
            )
        },
        "local keys like parts of a page": {
            FIRST: faultless(FIRST).replace("  office:", "  content:").replace("  ministry:", "  main:"),
        },
    }


TARGETS = (
    *("entity:port-vell", "source:gazette-2022-03-02", "measure:boats-held-in-port-vell", "claim:port-vell-control"),
    *("briefing:2022-03-02-port-vell", "day:2022-03-02", "figure:2022-03-02-port-vell#fled"),
)


def faults_of(site: Site) -> dict[str, object]:
    """Return everything that is wrong with a site's links and marks."""
    parser = html5lib.HTMLParser(strict=True)
    unread = []
    for path, content in site.files.items():
        if path.endswith(".html"):
            try:
                parser.parse(content, transport_encoding="utf-8")
            except html5lib.html5parser.ParseError as error:
                unread.append(f"{path}: {error}")
    doubled: dict[str, list[str]] = {}
    for address, page in site.pages.items():
        ids = Counter(map(str, page.xpath("//@id")))
        doubled[address] = [each for each, count in ids.items() if count > 1]
    return {
        "broken": site.broken_links(),
        "orphans": sorted(
            address
            for address in set(site.pages) - site.reachable
            if address not in APART and not site.page(address).xpath("//meta[@http-equiv='refresh']")
        ),
        "not html": unread,
        "ids twice": {address: ids for address, ids in doubled.items() if ids},
        "placeholders": [path for path, content in site.files.items() if "\ue000".encode() in content],
        "no title": [a for a, page in site.pages.items() if not page.findtext(".//title")],
        "no heading": [a for a, page in site.pages.items() if len(page.xpath("//h1")) != 1],
    }


FAULTLESS: dict[str, object] = {
    "broken": [],
    "orphans": [],
    "not html": [],
    "ids twice": {},
    "placeholders": [],
    "no title": [],
    "no heading": [],
}


def test_the_faultless_archive_has_a_faultless_site(site: Site) -> None:
    """Every link and fragment resolves, no page is an orphan, every page is sound HTML with ids of its own."""
    assert faults_of(site) == FAULTLESS
    assert len(site.pages) == 50
    assert set(site.pages) - site.reachable == APART


@pytest.mark.parametrize("shape", variants())
def test_archives_of_any_shape_have_faultless_sites(shape: str, tmp_path: Path) -> None:
    """Also where little is written, or little is known."""
    content = write_archive(tmp_path, variants()[shape])
    build_here(library_of(content), tmp_path / "output", tmp_path / "state")
    assert faults_of(Site(tmp_path / "output")) == FAULTLESS


def test_what_grew_is_split_and_every_part_is_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of it is lost: a figure of an early month still stands on some page of its measure."""
    monkeypatch.setattr(split, "KEPT", 0)
    monkeypatch.setattr(split, "MOST", 4)
    monkeypatch.setattr(entity_lists, "NAMES_ON_PAGE", 1)
    monkeypatch.setattr(entity_lists, "SHOWN_PARTS", 1)
    monkeypatch.setattr(entities, "SHOWN_PARTS", 1)
    later = faultless("corrections/2022-03-06-boats.yaml", ("date: 2022-03-06", "date: 2023-01-06"))
    changes: dict[str, str | bytes | None] = {"corrections/2023-01-06-boats.yaml": later}
    for month in range(4, 8):
        day = f"2022-0{month}-01"
        text = faultless(FIRST, ("date: 2022-03-02\nrecorded: 2022-03-04", f"date: {day}\nrecorded: 2022-08-01"))
        text = text.replace("modified: 2022-03-06\n", "").replace("gazette-2022-03-02", f"gazette-{day}")
        gazette = faultless(
            "sources/2022/gazette-2022-03-02.yaml",
            ("published: 2022-03-02T18:40+01:00", f"published: {day}"),
            ("accessed: 2022-03-04", "accessed: 2022-08-01"),
            ("archived: 2022-03-04", "archived: 2022-08-01"),
            ("since: 2022-03-05", "since: 2022-08-01"),
        )
        changes |= {f"briefings/2022/0{month}/{day}-port-vell.md": text, f"sources/2022/gazette-{day}.yaml": gazette}
    build_here(library_of(write_archive(tmp_path, changes)), tmp_path / "output", tmp_path / "state")
    site = Site(tmp_path / "output")
    assert faults_of(site) == FAULTLESS
    assert {"people/a/", "places/p/", "entities/norland/parts/", "corrections/2022/"} <= set(site.pages)
    parts = [address for address in site.pages if re.search(r"/2022-0\d/$", address)]
    parents = {address.rpartition("2022-")[0] for address in parts}
    assert parents >= {
        *("briefings/", "sources/", "figures/by-day/", "figures/boats-held-in-port-vell/"),
        *("entities/port-vell/", "entities/ada-quill/", "publishers/port-vell-gazette/"),
    }
    for parent in parents:
        own = {link for link in site.links(parent) if link.startswith(parent) and re.search(r"/2022-0\d/$", link)}
        assert own == {address for address in parts if address.rpartition("2022-")[0] == parent}, parent
    everywhere = "figures/boats-held-in-port-vell/"
    shown = {link for address in site.pages if address.startswith(everywhere) for link in site.links(address)}
    assert {link for link in shown if link.endswith("#boats")} == {
        f"briefings/2022-0{month}-0{2 if month == 3 else 1}-port-vell/#boats" for month in range(3, 8)
    }


def test_links_stay_inside_the_site_or_say_that_they_lead_out(site: Site) -> None:
    """No page fetches anything from elsewhere, and links out tell the other side nothing."""
    for address, page in site.pages.items():
        assert page.xpath("//iframe | //object | //embed | //script[not(@src or @type='application/ld+json')]") == [], (
            address
        )
        assert bool(page.xpath("//script[@src]")) == (address == "search/"), address
        assert {resolve(address, form.get("action")) for form in page.xpath("//form")} <= {"search/"}, address
        fetched = page.xpath("//link[not(@rel='canonical' or @rel='license')]/@href | //@src | //@srcset | //@poster")
        assert [url for url in fetched if re.match(r"(?:[a-z]+:)?//", url)] == [], address
        for link in page.xpath("//a[starts-with(@href, 'http')]"):
            assert {"noopener", "noreferrer"} <= set((link.get("rel") or "").split()), (address, link.get("href"))
