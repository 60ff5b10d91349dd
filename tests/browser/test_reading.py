"""The shipped site in a real browser, as readers meet it: on a phone, without script, in the dark, on paper."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
ADDRESSES = (
    *("", "days/", "days/2022/", "days/2022/03/", "days/2022/03/02/", "entities/", "people/", "entities/kherson/"),
    *("figures/", "figures/by-speaker/", "figures/by-day/", "figures/people-who-left-ukraine/", "briefings/"),
    *("briefings/2022-03-02-kherson-four-accounts/", "questions/", "questions/kherson-control/", "sources/"),
    *("sources/report-2022-03-02-kherson/", "corrections/", "about/", "method/"),
)
BRIEFING = "briefings/2022-03-02-kherson-four-accounts/"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep the report of the tests readable."""


class Server(http.server.ThreadingHTTPServer):
    """Takes it calmly when a page is closed before it has all its bytes."""

    def handle_error(self, *_: object) -> None:
        """Keep the report of the tests readable."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the shipped archive, built and served on this machine."""
    output = tmp_path_factory.mktemp("shipped") / "output"
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(output)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(output))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The system's Chromium without script, as many readers have it."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


def open_page(browser: Browser, site: str, address: str, *, width: int = 360, dark: bool = False) -> Page:
    """Return a page of the site in a window of its own."""
    page = browser.new_page(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        java_script_enabled=False,
    )
    page.goto(f"{site}{address}")
    return page


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, site: str, address: str) -> None:
    """At 320 pixels every page is as wide as the window."""
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{site}{address}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_evidence_opens_without_script(browser: Browser, site: str) -> None:
    """A tap on the evidence of a figure shows its source, its clocks and its fingerprint."""
    page = open_page(browser, site, BRIEFING)
    fingerprint = page.locator("#fled .evidence-hash").first
    assert not fingerprint.is_visible()
    page.locator("#fled summary").first.click()
    assert fingerprint.is_visible()
    page.close()


def test_the_way_from_home_to_a_figure(browser: Browser, site: str) -> None:
    """From the home page a reader comes to the words that prove a headline figure."""
    page = open_page(browser, site, "")
    page.get_by_role("link", name="2 million").first.click()
    assert page.url.endswith("#refugees")
    words = page.locator("#refugees blockquote").first
    words.wait_for(state="visible")
    assert words.inner_text().strip() == "the shocking milestone of 2 million refugees fleeing Ukraine"
    page.close()


def test_dark_and_light_differ(browser: Browser, site: str) -> None:
    """Readers who ask for the dark get it."""
    grounds = set()
    for dark in (False, True):
        page = browser.new_page(color_scheme="dark" if dark else "light")
        page.goto(site)
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.close()
    assert len(grounds) == 2


def test_paper_shows_the_evidence(browser: Browser, site: str) -> None:
    """A printed briefing has its evidence open and its navigation left out."""
    page = open_page(browser, site, BRIEFING, width=900)
    page.emulate_media(media="print")
    assert page.locator("#fled .evidence-hash").first.is_visible()
    assert not page.locator(".masthead-nav").is_visible()
    page.close()


def test_no_page_asks_anybody_else(browser: Browser, site: str) -> None:
    """No page loads anything from another place, and the console stays silent."""
    asked: list[str] = []
    said: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for address in ADDRESSES:
        page.goto(f"{site}{address}")
    assert [url for url in asked if not url.startswith(site)] == []
    assert said == []
    page.close()
