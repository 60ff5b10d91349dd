"""`core.sitemap`: what machines are told of the pages of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core import sitemap
from daybook.core.addresses import Address
from daybook.core.sitemap import is_for_machines, sitemap_files

if TYPE_CHECKING:
    import pytest

PAGES = tuple(map(Address, ("days/", "", "entities/river-ost/")))


def test_a_sitemap_names_every_page_once_and_robots_name_it() -> None:
    """In order, with their public addresses; what stands in an address is escaped."""
    assert sitemap_files(PAGES, "https://port.example/a&b") == {
        "sitemap.xml": b"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://port.example/a&amp;b/</loc></url>
<url><loc>https://port.example/a&amp;b/days/</loc></url>
<url><loc>https://port.example/a&amp;b/entities/river-ost/</loc></url>
</urlset>
""",
        "robots.txt": b"User-agent: *\nDisallow:\n\nSitemap: https://port.example/a&b/sitemap.xml\n",
    }


def test_without_a_public_address_there_is_none() -> None:
    """A sitemap has whole addresses, and such a site has none."""
    assert sitemap_files(PAGES, "") == {}


def test_many_pages_are_told_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each part has as many as the standard allows, and robots.txt names all."""
    monkeypatch.setattr(sitemap, "MOST", 2)
    files = sitemap_files(PAGES, "https://port.example")
    assert [(name, content.count(b"<loc>")) for name, content in files.items()] == [
        ("sitemap.xml", 2),
        ("sitemap2.xml", 1),
        ("robots.txt", 0),
    ]
    assert files["robots.txt"].endswith(
        b"Sitemap: https://port.example/sitemap.xml\nSitemap: https://port.example/sitemap2.xml\n"
    )


def test_its_files_are_known_by_their_names() -> None:
    """A copy that is read without a server leaves them out."""
    files = sitemap_files(PAGES, "https://port.example")
    assert all(map(is_for_machines, files))
    assert not any(map(is_for_machines, ("index.html", "days/sitemap.xml", "feeds/briefings.xml")))
