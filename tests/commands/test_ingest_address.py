"""`invoke ingest ADDRESS`: an article of the web, from a server that behaves, and from those that do not."""

from __future__ import annotations

import contextlib
import datetime as dt
import http.server
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, ClassVar

import pytest

from daybook.commands.given import Given
from daybook.commands.ingest import ingest, ingest_many
from daybook.core.problems import Problem
from daybook.frozen.vault import Vault
from daybook.ingest import fetching
from daybook.ingest.fetching import Fetched, fetch_article
from ingest.test_pages import OPEN_GRAPH, TEXT
from sitebuilding import Workshop, set_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = dt.date(2022, 3, 10)
CYRILLIC = "Порт-Велл. Дощ."
LARGEST = 40_000


class Newsroom(http.server.BaseHTTPRequestHandler):
    """Answers each path in its own way."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer."""
        self.asked.append(self.path)
        name = self.path.partition("?")[0].removeprefix("/").replace("-", "_").replace("%20", "_")
        getattr(self, f"give_{name}", self.give_nothing)()

    def answer(self, body: bytes, kind: str = "text/html", status: int = 200, **headers: str) -> None:
        """Send an answer with its head."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body)

    def give_nothing(self) -> None:
        """No such page."""
        self.answer(b"<p>gone", status=404)

    def give_article(self) -> None:
        """Give a page."""
        self.answer(OPEN_GRAPH.encode(), "text/html; charset=utf-8")

    give_an_article = give_article

    def give_old(self) -> None:
        """Give a plain text in an old encoding."""
        self.answer(CYRILLIC.encode("cp1251"), "text/plain; charset=windows-1251")

    def give_moved(self) -> None:
        """Lead to the article."""
        self.answer(b"", status=301, Location="/article?from=moved#top")

    def give_round(self) -> None:
        """Lead in a circle."""
        self.answer(b"", status=302, Location=f"/round?{len(self.asked)}")

    def give_inside(self) -> None:
        """Lead to a file of the reader's machine."""
        self.answer(b"", status=302, Location="file:///etc/hostname")

    def give_outside(self) -> None:
        """Lead out of the web."""
        self.answer(b"", status=302, Location="ftp://127.0.0.1/hostname")

    def give_scan(self) -> None:
        """Give what is no text."""
        self.answer(b"%PDF-1.7", "application/pdf")

    def give_packed(self) -> None:
        """Give what nobody asked for."""
        self.answer(b"xyz", Content_Encoding="br")

    def give_large(self) -> None:
        """Give more than an article has, without saying how much."""
        self.answer(b"<p>" * LARGEST, Content_Length="", Connection="close")

    def give_half(self) -> None:
        """Break off."""
        self.answer(b"<p>half", Content_Length="1000", Connection="close")
        self.close_connection = True

    def give_drip(self) -> None:
        """Send a little, again and again."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.close_connection = True
        with contextlib.suppress(ConnectionError):
            for _ in range(40):
                self.wfile.write(b"<p>drip")
                self.wfile.flush()
                threading.Event().wait(0.05)

    def give_silence(self) -> None:
        """Say nothing."""
        threading.Event().wait(0.8)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture
def newsroom(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve on a free port of this machine; return the address."""
    monkeypatch.setenv("no_proxy", "*")
    Newsroom.asked.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Newsroom)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive."""
    return set_up(tmp_path / "work")


def test_an_article_is_taken_in_from_its_address(workshop: Workshop, newsroom: str) -> None:
    """With the day and the title that the page states, its bytes, and the address it was read at."""
    said: list[str] = []
    address = f"{newsroom}/moved"
    assert ingest(address, workshop.content, workshop.conf, said.append, Given(), today=TODAY) == 0, said
    [record] = (workshop.content / "sources").rglob("*boats-leave.yaml")
    lines = record.read_text(encoding="utf-8").splitlines()
    assert 'title: "Boats leave"' in lines
    assert f'url: "{newsroom}/article?from=moved"' in lines
    assert 'published: "2022-03-02T23:10Z"' in lines
    assert "accessed: 2022-03-10" in lines
    [sha256] = [line.removeprefix("sha256: ") for line in lines if line.startswith("sha256: ")]
    frozen = Vault(workshop.folder / "vault").get(sha256)
    assert isinstance(frozen, str)
    assert TEXT in frozen
    [raw] = (workshop.folder / "vault").glob("*.raw.html")
    assert raw.read_bytes() == OPEN_GRAPH.encode()


def test_the_encoding_that_a_server_states_is_read(workshop: Workshop, newsroom: str) -> None:
    """The frozen text is UTF-8; the bytes stay as they came."""
    said: list[str] = []
    given = Given(published="2022-03-02", lang="uk", slug="rain", url="https://gazette.example/rain")
    assert ingest(f"{newsroom}/old", workshop.content, workshop.conf, said.append, given, today=TODAY) == 0
    [draft] = (workshop.folder / "drafts").iterdir()
    assert CYRILLIC.split(". ", maxsplit=1)[0] in draft.read_text(encoding="utf-8")
    [record] = (workshop.content / "sources").rglob("*rain.yaml")
    assert 'url: "https://gazette.example/rain"' in record.read_text(encoding="utf-8").splitlines()
    [raw] = (workshop.folder / "vault").glob("*.raw.txt")
    assert raw.read_bytes() == CYRILLIC.encode("cp1251")


def test_letters_of_an_address_may_be_any(newsroom: str) -> None:
    """They are written as the web wants them; what stands behind a # is not asked for."""
    found = fetch_article(f"{newsroom}/an article?q=вода#top")
    assert isinstance(found, Problem)
    assert found.message == "this is no address"
    found = fetch_article(f"{newsroom}/article?q=вода#top")
    assert isinstance(found, Fetched)
    assert Newsroom.asked == ["/article?q=%D0%B2%D0%BE%D0%B4%D0%B0"]


@pytest.mark.parametrize(
    ("path", "report"),
    [
        ("nowhere", "article-not-fetched: the address answers 404 Not Found"),
        (
            "round",
            "article-not-fetched: the address leads on to others, and to no page",
        ),
        ("inside", "article-not-fetched: the address leads on to others, and to no page"),
        (
            "outside",
            (
                "article-not-fetched: the address cannot be read: it leads to another address: "
                'an address begins with https:// or http://, not "ftp:"'
            ),
        ),
        ("scan", "article-unfit: the address gives application/pdf, not a page or a plain text"),
        ("packed", "article-unfit: the address gives br, not a page or a plain text"),
        ("large", "article-too-long: the page has more than the 0.1 MB allowed"),
        ("half", "article-not-fetched: the connection broke off 993 bytes before the end"),
        ("drip", "article-not-fetched: the address takes too long to answer"),
        ("silence", "article-not-fetched: the address cannot be read: timed out"),
    ],
)
def test_what_goes_wrong_is_said(newsroom: str, path: str, report: str) -> None:
    """In the words of what happened."""
    found = fetch_article(f"{newsroom}/{path}", seconds=0.5, most=100_000)
    assert isinstance(found, Problem)
    assert f"{found.code}: {found.message}" == report


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("ftp://127.0.0.1/x", 'an address begins with https:// or http://, not "ftp:"'),
        ("file:///etc/hostname", 'an address begins with https:// or http://, not "file:"'),
        ("https://", "this is no address"),
        ("https://ada:secret@127.0.0.1/", "the address holds a name or password before the @"),
        ("https://127.0.0.1:harbour/", "this is no address: Port could not be cast to integer value as 'harbour'"),
    ],
)
def test_an_address_that_is_none_is_refused(address: str, fault: str) -> None:
    """Nothing is asked of anybody."""
    found = fetch_article(address)
    assert isinstance(found, Problem)
    assert (found.code, found.message, found.hint) == (
        "article-address",
        fault,
        "write it as https://example.org/article, or give a file",
    )


def test_without_a_network_nothing_is_written(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said what to do instead."""
    monkeypatch.setenv("no_proxy", "*")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Newsroom) as server:
        address = f"http://127.0.0.1:{server.server_port}/article"
    said: list[str] = []
    assert ingest(address, workshop.content, workshop.conf, said.append, Given(), today=TODAY) == 1
    assert said == [
        (
            f"{address}: article-not-fetched: the address cannot be read: Connection refused\n"
            "    help: try again later, or save the page in a browser and give the file\n"
            "1 error in 1 file; `invoke explain CODE` tells what a rule wants and why"
        )
    ]
    assert not (workshop.folder / "drafts").exists()


def test_only_what_has_a_scheme_is_an_address() -> None:
    """A file may have any other name."""
    assert [fetching.is_address(name) for name in ("https://a.example", "a/b.html", "a:b", "ftp://x")] == [
        True,
        False,
        False,
        True,
    ]


def test_files_and_addresses_are_taken_in_together(workshop: Workshop, newsroom: str) -> None:
    """Each address with what it states itself; one that gives nothing is listed at the end and stops nothing."""
    article = workshop.folder / "rain.txt"
    article.write_text("On Monday 3,000 people left Port Vell, Saltmarsh Relief said.\n", encoding="utf-8")
    named = [f"{newsroom}/moved", str(article), f"{newsroom}/nowhere", f"{newsroom}/article"]
    said: list[str] = []
    status = ingest_many(
        named,
        workshop.content,
        workshop.conf,
        said.append,
        Given(published="2022-03-09"),
        today=TODAY,
        executor=ThreadPoolExecutor(1),
    )
    assert (status, said[0], said[-1]) == (
        1,
        "2 articles taken in, 1 skipped: the archive has their text already",
        (
            f"{newsroom}/nowhere: article-not-fetched: the address answers 404 Not Found\n"
            "    help: try again later, or save the page in a browser and give the file"
        ),
    )
    [record] = (workshop.content / "sources").rglob("*boats-leave.yaml")
    assert f'url: "{newsroom}/article?from=moved"' in record.read_text(encoding="utf-8").splitlines()
    [record] = (workshop.content / "sources").rglob("*people-left*.yaml")
    assert "  url: not given with the article" in record.read_text(encoding="utf-8").splitlines()
