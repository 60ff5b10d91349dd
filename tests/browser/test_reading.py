"""The shipped site in a real browser, as readers meet it: on a phone, without script, in the dark, on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browsing import open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ADDRESSES = (
    *("", "days/", "days/2022/", "days/2022/03/", "days/2022/03/02/", "entities/", "people/", "entities/kherson/"),
    *("figures/", "figures/by-speaker/", "figures/by-day/", "figures/people-who-left-ukraine/", "briefings/"),
    *("briefings/2022-03-02-kherson-four-accounts/", "questions/", "questions/kherson-control/", "sources/"),
    *("sources/report-2022-03-02-kherson/", "corrections/", "about/", "method/"),
)
BRIEFING = "briefings/2022-03-02-kherson-four-accounts/"


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, site: str, address: str) -> None:
    """At 320 pixels every page is as wide as the window."""
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{site}{address}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


LONG_WORDS = """() => {
  const word = "Dampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
  const leaves = [...document.querySelectorAll("main *, header *, footer *")]
    .filter((one) => !one.children.length && one.textContent.trim() && one.checkVisibility())
    .filter((one) => !one.closest("svg, time, button, th"));
  const kindOf = (one) => `${one.tagName}.${one.className} in .${one.parentElement.className}`;
  const kinds = new Map(leaves.map((one) => [kindOf(one), one]));
  return [...kinds].filter(([, one]) => {
    const text = one.textContent;
    one.textContent = word;
    const isWide = document.documentElement.scrollWidth > innerWidth;
    one.textContent = text;
    return isWide;
  }).map(([kind]) => kind);
}"""
"""Puts a word that is wider than a phone into each kind of place for words, and tells where it does not fit."""


@pytest.mark.parametrize(
    "address", ["", "days/2022/03/02/", BRIEFING, "questions/kherson-control/", "entities/kherson/"]
)
def test_a_long_word_is_broken_on_a_phone(browser: Browser, site: str, address: str) -> None:
    """Wherever a name, a title or an address without a space may stand, it makes no page wider than the window."""
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{site}{address}")
    assert page.evaluate(LONG_WORDS) == []
    page.close()


def test_evidence_opens_without_script(browser: Browser, site: str) -> None:
    """A tap on the evidence of a figure shows its source, its clocks and its fingerprint."""
    page = open_page(browser, site, BRIEFING)
    fingerprint = page.locator("#fled .evidence-facts code").first
    assert not fingerprint.is_visible()
    page.locator("#fled summary").first.click()
    assert fingerprint.is_visible()
    page.close()


OUTSIDE = """() => [...document.querySelectorAll(".evidence-facts")].flatMap((facts) => {
  const edge = facts.getBoundingClientRect().right;
  const ends = (one) => { const range = document.createRange(); range.selectNodeContents(one); return range; };
  return [...facts.querySelectorAll("dt, dd")]
    .filter((one) => ends(one).getBoundingClientRect().right > edge || one.scrollWidth > one.clientWidth)
    .map((one) => one.textContent);
})"""
"""Tells what of any evidence reaches beyond its panel, or a label into what stands beside it."""


@pytest.mark.parametrize("width", [320, 768, 900, 1280, 1920])
@pytest.mark.parametrize("address", [BRIEFING, "figures/people-who-left-ukraine/"])
def test_open_evidence_keeps_to_its_panel(browser: Browser, site: str, address: str, width: int) -> None:
    """Also in the narrow column of a table, where dates keep their words together."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site}{address}")
    page.evaluate("document.querySelectorAll('.evidence').forEach((each) => { each.open = true; })")
    assert page.locator(".evidence-facts dd").count() > 50
    assert page.evaluate(OUTSIDE) == []
    page.close()


def test_the_way_from_home_to_a_figure(browser: Browser, site: str) -> None:
    """From the home page a reader comes to the words that prove a headline figure."""
    page = open_page(browser, site, "")
    page.get_by_role("link", name="2 million").first.click()
    assert page.url.endswith("#refugees")
    words = page.locator("#refugees blockquote").first
    expect(words).to_be_in_viewport()
    expect(words).to_have_text("the shocking milestone of 2 million refugees fleeing Ukraine")
    page.close()


@pytest.mark.parametrize("address", ["days/", "questions/"])
def test_the_navigation_takes_two_lines_on_the_narrowest_phone(browser: Browser, site: str, address: str) -> None:
    """All seven links are there, and a finger hits each; which one is current makes no third line."""
    window = browser.new_context(viewport={"width": 320, "height": 700}, is_mobile=True, has_touch=True)
    page = window.new_page()
    page.goto(f"{site}{address}")
    links = page.locator(".masthead-link")
    boxes = [box for each in links.all() if (box := each.bounding_box())]
    assert len(boxes) == 7
    assert len({box["y"] for box in boxes}) == 2
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44
    window.close()


NOTE = ".margin >> nth=0"
"""The evidence of what the first paragraph with a figure or a position mentions."""


def test_evidence_stands_in_the_margin_beside_its_words(browser: Browser, site: str) -> None:
    """On a wide screen the quotation and the source stand open, right of the paragraph and at its height."""
    page = open_page(browser, site, BRIEFING, width=1280)
    note = page.locator(NOTE)
    words = note.locator("q").first
    assert words.inner_text() == 'under Russian soldiers\' "complete control"'
    assert words.is_visible()
    assert not note.locator("summary").is_visible()
    paragraph, beside = page.locator("p:has(a[href$='#russian-ministry'])").first.bounding_box(), note.bounding_box()
    assert paragraph is not None
    assert beside is not None
    assert beside["x"] > paragraph["x"] + paragraph["width"]
    assert abs(beside["y"] - paragraph["y"]) < 20
    page.close()


def test_evidence_opens_in_place_on_a_phone(browser: Browser, site: str) -> None:
    """On a narrow screen it is folded after the paragraph, opens with Enter, and is not told twice."""
    page = open_page(browser, site, BRIEFING)
    note = page.locator(NOTE)
    assert note.locator("summary").inner_text().startswith("Evidence: Russian Ministry of Defence says: ")
    assert not note.locator("q").first.is_visible()
    note.locator("summary").focus()
    page.keyboard.press("Enter")
    assert note.locator("q").first.is_visible()
    assert page.get_by_text('under Russian soldiers\' "complete control"', exact=True).count() == len(
        ("the note", "the record")
    )
    page.close()


def test_a_chart_opens_at_its_newest_end_on_a_phone(browser: Browser, site: str) -> None:
    """The last mark is in sight before anything is scrolled."""
    page = open_page(browser, site, "figures/people-who-left-ukraine/")
    box = page.locator(".chart-scroll").first.bounding_box()
    values = page.locator(".chart").first.locator(".chart-value")
    ends = [found["x"] + found["width"] for value in values.all() if (found := value.bounding_box())]
    assert box
    assert box["x"] < max(ends) <= box["x"] + box["width"]
    page.close()


def test_a_chart_stands_under_its_heading_where_there_is_room(browser: Browser, site: str) -> None:
    """It begins where the words below it begin."""
    page = open_page(browser, site, "figures/people-who-left-ukraine/", width=1600)
    lefts = {page.locator(part).first.bounding_box()["x"] for part in (".chart", ".chart-signs")}  # type: ignore[index]  # both are shown
    assert len(lefts) == 1
    page.close()


def test_a_day_has_two_parts(browser: Browser, site: str) -> None:
    """First what was known by its end, then what was learned since."""
    page = open_page(browser, site, "days/2022/03/02/")
    assert page.get_by_role("heading", level=2).all_inner_texts()[:2] == [
        "As known by the end of this day",
        "Learned since",
    ]
    page.close()


def test_the_calendar_leads_to_every_day(browser: Browser, site: str) -> None:
    """A day's name says what its bar shows, and the way from home to a day is one step."""
    page = open_page(browser, site, "")
    page.get_by_role("link", name=re.compile(r"^2 March 2022, \d+ records$")).click()
    assert page.url.endswith("days/2022/03/02/")
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
    assert page.locator("#fled .evidence-facts code").first.is_visible()
    assert page.locator(NOTE).locator("q").first.is_visible()
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


@pytest.mark.parametrize("start", ["", "404.html"])
def test_the_way_into_search(browser: Browser, site: str, start: str) -> None:
    """Whoever comes in, or lost the way, asks at once: by keyboard, and the answer can be shared and left again."""
    page = browser.new_page()
    page.goto(f"{site}{start}")
    page.get_by_role("link", name="Look for a name, a number, a date or a word").press("Enter")
    page.wait_for_url("**/search/")
    page.keyboard.type("Київ")  # the field has the cursor
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=**")
    page.wait_for_selector(".search-link")
    assert page.locator(".search-link").first.get_attribute("href") == "../entities/kyiv/"
    page.go_back()
    if page.url != f"{site}{start}":  # an answer that was sent before it was shown is a step of its own
        page.go_back()
    assert page.url == f"{site}{start}"
    page.close()
