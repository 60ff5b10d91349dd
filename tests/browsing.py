"""Opens a page of a site as readers meet it: on a phone, and without script."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def open_page(browser: Browser, site: str, address: str, *, width: int = 360, dark: bool = False) -> Page:
    """Return a page of the site in a window of its own."""
    page = browser.new_page(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        java_script_enabled=False,
    )
    page.goto(f"{site}{address}")
    return page
