"""An invented archive that has everything, read by axe: on a phone and on a desk, in the light and in the dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it ships no types

from builders import faultless, write_archive
from serving import serve
from sitebuilding import build_here, library_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BRIEFING = "briefings/2022-03-02-port-vell/"
KINDS = (
    *("", "404.html", "about/", "briefings/", BRIEFING, "corrections/", "days/", "days/2022/", "days/2022/03/"),
    *("days/2022/03/02/", "days/2022/03/03/", "entities/", "places/", "entities/port-vell/", "figures/"),
    *("figures/by-speaker/", "figures/by-day/", "figures/people-who-left-port-vell/", "questions/"),
    *("questions/port-vell-control/", "search/", "sources/", "sources/gazette-2022-03-02/"),
    "publishers/port-vell-gazette/",
)
"""One page of each kind."""
TAGS = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the faultless archive on this machine, with a mention of a position and a content warning."""
    folder = tmp_path_factory.mktemp("invented")
    path = f"briefings/2022/03/{BRIEFING[10:-1]}.md"
    text = faultless(
        path,
        (
            "The Ministry of Weather says that it controls",
            "The Ministry of Weather [says](position:ministry) it controls",
        ),
        ("sources:", "content_warning: drowned animals\nsources:"),
    )
    build_here(library_of(write_archive(folder, {path: text})), folder / "output", folder / "state")
    yield from serve(folder / "output")


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all readings."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_nothing(window: Page, invented: str, address: str, width: int, scheme: str) -> None:
    """WCAG 2.2 A and AA, the contrast of AAA, and good practice, with everything that opens open.

    320 pixels are also 1280 at 400 %: there nothing may scroll sideways.
    """
    window.set_viewport_size({"width": width, "height": 900})
    window.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    window.goto(f"{invented}{address}")
    window.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    found = Axe().run(window, options={"runOnly": list(TAGS)}).response["violations"]
    assert [(each["id"], node["html"][:300]) for each in found for node in each["nodes"]] == []
    assert window.evaluate("document.documentElement.scrollWidth") <= width
