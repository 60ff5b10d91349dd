"""Asks the search page of a site in a browser, and tells what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


BAD_NAME = "<img src=x onerror=document.title='taken'>"
"""A title that would be a script if it were ever taken for HTML."""


def ask(page: Page, site: str, query: str) -> list[str]:
    """Open the search page with a query string, and return the addresses that are found, in their order."""
    page.goto(f"{site}search/?{query}")
    return found_on(page)


def found_on(page: Page) -> list[str]:
    """Return the addresses of the results, once there is an answer."""
    page.locator("#search_status:not(:empty)").wait_for(state="attached")
    links: list[str] = page.locator(".search-link").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [link.removeprefix("../") for link in links]


def status_of(page: Page) -> str:
    """Return what the page says of its results."""
    return page.locator("#search_status").inner_text()
