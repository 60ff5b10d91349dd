"""Asks the search page of a site in a browser, and tells what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


BAD_NAME = "<img src=x onerror=document.title='taken'>"
"""A title that would be a script if it were ever taken for HTML."""
_ONE_BY_ONE = """async (queries) => {
  const [field, status] = ["search_q", "search_status"].map((id) => document.getElementById(id));
  const send = (words) => { field.value = words; field.form.requestSubmit(); };
  const found = [];
  for (const words of queries) {
    send("");
    if (status.textContent) throw new Error(`an empty field before ${words} still has an answer`);
    const answered = new Promise((done) => new MutationObserver(done).observe(status, { childList: true }));
    send(words);
    await answered;
    found.push([...document.querySelectorAll(".search-link")].map((link) => link.getAttribute("href")));
  }
  return found;
}"""
"""Asks as a reader does who stays on the page: the field is emptied, filled and sent, and the answer awaited."""


def ask(page: Page, site: str, query: str) -> list[str]:
    """Open the search page with a query string, and return the addresses that are found, in their order."""
    page.goto(f"{site}search/?{query}")
    return found_on(page)


def ask_one_by_one(page: Page, site: str, queries: list[str]) -> list[list[str]]:
    """Open the search page, ask one query after another in its field, and return what each finds."""
    page.goto(f"{site}search/")
    started(page)
    found: list[list[str]] = page.evaluate(_ONE_BY_ONE, queries)
    return [[link.removeprefix("../") for link in links] for links in found]


def started(page: Page) -> None:
    """Wait until what searches is there; a page on which nothing was asked yet is shown before."""
    page.wait_for_function("() => typeof SearchPage === 'function'")


def found_on(page: Page) -> list[str]:
    """Return the addresses of the results, once there is an answer."""
    page.locator("#search_status:not(:empty)").wait_for(state="attached")
    links: list[str] = page.locator(".search-link").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [link.removeprefix("../") for link in links]


def status_of(page: Page) -> str:
    """Return what the page says of its results."""
    return page.locator("#search_status").inner_text()
