"""The shipped site in a real browser, as readers meet it: on a phone, without script, in the dark, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ADDRESSES = (
    *("", "days/", "days/2022/", "days/2022/03/", "days/2022/03/02/", "entities/", "people/", "entities/kherson/"),
    *("figures/", "figures/by-speaker/", "figures/by-day/", "figures/people-who-left-ukraine/", "briefings/"),
    *("briefings/2022-03-02-kherson-four-accounts/", "questions/", "questions/kherson-control/", "sources/"),
    *("sources/report-2022-03-02-kherson/", "corrections/", "about/", "method/"),
)
BRIEFING = "briefings/2022-03-02-kherson-four-accounts/"


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
