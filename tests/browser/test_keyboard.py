"""The shipped site by keyboard alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browsing import open_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def test_by_keyboard_from_home_to_the_evidence_of_a_figure(browser: Browser, site: str) -> None:
    """Skip link, headline figure, evidence: all by Tab and Enter, on a phone, with the focus always in sight."""
    page = open_page(browser, site, "")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the text"
    press_tab_until(page, "2 million people")
    page.keyboard.press("Enter")
    page.wait_for_url("**/#refugees")
    press_tab_until(page, "Evidence for 2022-03-08-two-million-refugees#refugees")
    fingerprint = page.locator("#refugees .evidence-facts code").first
    assert not fingerprint.is_visible()
    page.keyboard.press("Enter")
    assert fingerprint.is_visible()
    page.close()


def press_tab_until(page: Page, words: str) -> None:
    """Press Tab until what has the focus has these words, seen or only heard."""
    for _ in range(200):
        page.keyboard.press("Tab")
        # A page that has just come may not have heard the key: then nothing has the focus, and the next one counts.
        heard = page.evaluate("(document.activeElement?.ariaLabel || document.activeElement?.textContent) ?? ''")
        if " ".join(heard.split()) == words:
            assert page.locator(":focus").is_visible()
            return
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("address", "section"),
    [
        ("days/2022/03/02/", "Figures said this day"),
        ("entities/ukraine/", "Figures about it"),
        ("figures/people-who-left-ukraine/", "Figures, newest first"),
        ("questions/kherson-control/", "Who says what"),
    ],
)
def test_a_few_keys_lead_to_the_section_that_is_asked_for(
    browser: Browser, site: str, address: str, section: str
) -> None:
    """From the skip link through the list of sections: at most ten, and the next one is on a link of that section."""
    page = open_page(browser, site, address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.locator(":focus").inner_text() == section:
            break
    else:
        raise AssertionError(section)
    page.keyboard.press("Enter")
    heading = page.locator("h2, h3", has_text=re.compile(f"^{section}$"))
    expect(heading).to_be_in_viewport()
    page.keyboard.press("Tab")
    below = (
        "(focus) => focus.getBoundingClientRect().top >= document.querySelector(':target').getBoundingClientRect().top"
    )
    assert page.locator(":focus").evaluate(below)
    page.close()
