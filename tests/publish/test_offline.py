"""The copy for reading without a server: links that name files, and the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from daybook.commands.zip import write_zip
from daybook.publish.offline import NEEDS_A_SERVER, offline_page, zip_of
from sitereading import Site, resolve

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from publishing import Published


@pytest.mark.parametrize(
    ("page", "offline"),
    [
        ('<a href="../days/">x</a>', '<a href="../days/index.html">x</a>'),
        ('<a href="./">x</a>', '<a href="./index.html">x</a>'),
        ('<a href="..">x</a>', '<a href="../index.html">x</a>'),
        ('<a class="a" href="days/2022/#top">x</a>', '<a class="a" href="days/2022/index.html#top">x</a>'),
        ('<form action="../search/" method="get">', '<form action="../search/index.html" method="get">'),
        ('<a href="search/?q=a/b/">x</a>', '<a href="search/index.html?q=a/b/">x</a>'),
        ('<a href="#part">x</a>', '<a href="#part">x</a>'),
        ('<a href="?q=x">x</a>', '<a href="?q=x">x</a>'),
        ('<a href="../data/all.csv">x</a>', '<a href="../data/all.csv">x</a>'),
        ('<a href="https://gazette.example/">x</a>', '<a href="https://gazette.example/">x</a>'),
        ('<a href="mailto:desk@portvell.example">x</a>', '<a href="mailto:desk@portvell.example">x</a>'),
        ('<link rel="stylesheet" href="../theme/a.css">', '<link rel="stylesheet" href="../theme/a.css">'),
        (
            '<meta http-equiv="refresh" content="0; url=../../entities/x/">',
            '<meta http-equiv="refresh" content="0; url=../../entities/x/index.html">',
        ),
        ("<p>it says href=\"../days/\" in the text</p>\n<!-- <a href='x/'> -->", None),
        ('<p title="<a href=&quot;x/&quot;>">\nlines\n\n<a\n href="x/">y</a>', None),
    ],
)
def test_links_to_folders_name_their_file(page: str, offline: str | None) -> None:
    """And nothing else of the page changes, least of all words that look like a link."""
    expected = offline if offline is not None else page.replace(' href="x/">y', ' href="x/index.html">y')
    assert offline_page(page) == expected


def unpacked(published: Published, folder: Path) -> Path:
    """Unpack the copy of the site, and return its folder."""
    with zipfile.ZipFile(io.BytesIO(zip_of(published.site, "port-vell"))) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    return folder / "port-vell"


def test_every_link_leads_to_a_file(published: Published, tmp_path: Path) -> None:
    """A browser without a server shows no lists of folders and loses no page."""
    site = Site(unpacked(published, tmp_path))
    served = Site(published.site)
    assert set(site.pages) == set(served.pages) - {"404.html"}
    lost = []
    for address in site.pages:
        page = address if address.endswith(".html") else f"{address}index.html"
        for href in site.page(address).xpath("//@href | //@src | //@action"):
            target = resolve(page, href)
            if target is not None and not href.startswith("https://") and target.partition("#")[0] not in site.files:
                lost.append((page, href))
    # The command packs a site that was not published, which has no list.
    assert [link for link in lost if not link[1].startswith(("mailto:", "#"))] == [
        ("verify/index.html", "../integrity.json")
    ]
    left_out = {
        *("404.html", "_headers", "integrity.json"),
        *("theme/search.js", "theme/start.js", "search/edition.json"),
    }
    assert {path for path in set(served.files) - set(site.files) if not path.startswith("search/index/")} == left_out


def test_the_same_site_has_the_same_bytes(published: Published, site: Path) -> None:
    """Whenever it was built: no time and no owner of a file stands in it."""
    once = zip_of(published.site, "port-vell")
    for path in site.rglob("*"):
        path.chmod(0o700)
    assert zip_of(site, "port-vell") == once


@pytest.mark.browser
def test_it_can_be_read_in_a_browser(published: Published, tmp_path: Path, browser: Browser) -> None:
    """From the folder: with its styles, from link to link, and search says what it needs."""
    folder = unpacked(published, tmp_path)
    said: list[str] = []
    page = browser.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((folder / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')")
    page.click("nav >> text=Days")
    assert page.url == (folder / "days/index.html").as_uri()
    page.goto((folder / "search/index.html").as_uri())
    assert page.inner_text("#search_status") == NEEDS_A_SERVER
    page.close()
    assert said == []


def test_the_command_builds_and_writes(published: Published, tmp_path: Path) -> None:
    """The file is there, and what to do with it is said; a page that cannot be built writes none."""
    said: list[str] = []
    workshop = published.workshop
    file, output = tmp_path / "papers.zip", tmp_path / "output"
    assert write_zip(workshop.content, output, workshop.conf, file, said.append) == 0
    size = file.stat().st_size
    assert said == [f"{file} has {size:,} bytes: unpack it, and open papers/index.html in a browser"]
    with zipfile.ZipFile(file) as archive:
        assert b"was not published" in archive.read("papers/verify/index.html")
    file.unlink()
    assert write_zip(tmp_path / "none", output, workshop.conf, file, said.append) == 1
    assert not file.exists()
