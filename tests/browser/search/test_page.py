"""The search page: filters, keyboard and address, what results say, and nothing that runs but its own script."""

from __future__ import annotations

import gzip
import json
import shutil
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from daybook.core.addresses import EDITION, SEARCH_INDEX
from daybook.core.search.manifest import MANIFEST

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route
from asking import BAD_NAME, ask, found_on, status_of
from serving import serve

pytestmark = pytest.mark.browser


def test_results_are_grouped_by_kind(page: Page, invented: str) -> None:
    """Each group under the name that readers know it by, the kind of the best result first."""
    ask(page, invented, "q=Port+Vell")
    titles = page.locator(".search-group .search-title").all_inner_texts()
    assert titles[0] == "Names"
    assert {"Figures", "What is counted", "Disputed questions", "Briefings"} <= set(titles)
    assert len(titles) == len(set(titles))


def test_filters_narrow_down(page: Page, invented: str) -> None:
    """By kind, by day, by what is named, in any of its spellings, and by source; one after another."""
    figures = ask(page, invented, "kind=figure")
    assert figures
    assert all("#" in address for address in figures)
    by_place = ask(page, invented, f"kind=figure&entity={quote('Порт-Велл')}")
    assert by_place == ask(page, invented, "kind=figure&entity=port-vell")
    of_source = ask(page, invented, "kind=figure&source=leaflet-2022-03-03")
    assert 0 < len(of_source) < len(figures)
    assert ask(page, invented, "kind=figure&from=2022-03-04&to=2022-03-04&entity=ada-quill") == []
    assert ask(page, invented, "kind=briefing&from=2022-03-03&to=2022-03-03") == ["briefings/2022-03-03-saltmarsh/"]
    assert ask(page, invented, "entity=nobody") == []
    assert status_of(page) == "No name “nobody” is known here."


def test_what_is_asked_stands_in_the_address(page: Page, invented: str) -> None:
    """What is typed changes it, sending keeps a step to go back to, and an address fills the form."""
    page.goto(f"{invented}search/?q=leaflet&kind=source")
    assert page.locator("#search_q").input_value() == "leaflet"
    assert page.locator("select[name=kind]").input_value() == "source"
    page.locator("#search_q").fill("boats")
    page.locator("#search_q").press("Enter")
    page.wait_for_url("**/search/?q=boats&kind=source")
    page.go_back()
    page.wait_for_url("**/search/?q=leaflet&kind=source")
    assert page.locator("#search_q").input_value() == "leaflet"


def test_a_way_of_every_page_leads_here(page: Page, invented: str) -> None:
    """By keyboard from a page two folders deep: Enter, words, Enter, an arrow, Enter."""
    page.goto(f"{invented}entities/river-ost/")
    page.get_by_role("link", name="Search").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sub/path/search/")
    page.wait_for_function("document.activeElement.id === 'search_q'")
    page.keyboard.type("Tam Orrin")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sub/path/search/?q=Tam+Orrin")
    assert found_on(page)[0] == "entities/tam-orrin/"
    page.locator("#search_q").focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "Escape", "ArrowDown"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sub/path/entities/tam-orrin/")


def test_typing_is_enough(page: Page, invented: str) -> None:
    """Results follow what is typed, and a name that is begun is found."""
    page.goto(f"{invented}search/")
    assert page.locator("#search_q").evaluate("field => field === document.activeElement")
    page.keyboard.type("Saltm")
    assert found_on(page)[0] == "entities/saltmarsh-relief/"
    assert page.url.endswith("?q=Saltm")


def test_what_is_typed_before_search_is_there_is_answered(browser: Browser, invented: str) -> None:
    """The field has the cursor at once; what searches comes when it comes."""
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/theme/search.js", lambda route: held.append(route))  # noqa: PLW0108  # the route is wrapped
    page.goto(f"{invented}search/")
    page.keyboard.type("Saltm")
    page.wait_for_function("() => !document.querySelector('#search_status').textContent")
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()
    assert found_on(page)[0] == "entities/saltmarsh-relief/"
    page.close()


def test_what_does_not_arrive_is_told(browser: Browser, invented: str) -> None:
    """Then search has not started, and the ways without it are shown."""
    page = browser.new_page()
    page.route("**/theme/search.js", lambda route: route.abort())
    page.goto(f"{invented}search/")
    page.locator("#search_status:not(:empty)").wait_for(state="attached")
    assert "Search has not started: it runs in your browser, and needs a script" in status_of(page)
    page.close()


def test_what_is_retracted_says_so(page: Page, invented: str) -> None:
    """Figures and the source itself, in a word."""
    ask(page, invented, "kind=figure&source=gazette-2022-03-02")
    rows = page.locator(".search-row")
    assert rows.count() > 0
    assert page.locator(".search-row .tag-retracted").count() == rows.count()
    ask(page, invented, "kind=figure&source=leaflet-2022-03-03")
    assert page.locator(".search-row .tag-retracted").count() == 0


def test_a_content_warning_comes_before_what_it_warns_of(page: Page, invented: str) -> None:
    """The summary of such a briefing is not shown, its warning is."""
    ask(page, invented, "kind=briefing&from=2022-03-03&to=2022-03-03")
    assert page.locator(".search-text").all_inner_texts() == ["Content warning: Speaks of flight"]


def test_titles_are_text_and_never_html(page: Page, invented: str) -> None:
    """A title that looks like HTML is shown as it is written, and runs nothing."""
    assert ask(page, invented, "q=strange") == ["strange/"]
    assert page.locator(".search-link").inner_text() == BAD_NAME.replace("'", "’")
    assert page.locator("#search_results img").count() == 0
    assert page.title() == "Search · Port Vell Archive"


def test_nothing_may_run_but_the_script_of_the_site(page: Page, invented: str) -> None:
    """The policy of the page refuses inline scripts, and texts that are taken for scripts."""
    page.goto(f"{invented}search/")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def test_without_script_the_ways_are_shown(browser: Browser, invented: str) -> None:
    """The page says that search does not run, and leads to the calendar and the indexes."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{invented}search/?q=boats")
    assert "Search has not started: it runs in your browser, and needs a script" in status_of(page)
    ways = page.locator(".search-ways a").all_inner_texts()
    assert {"Calendar of all days", "Disputed questions", "Sources"} <= set(ways)
    assert page.locator(".search-age").is_hidden()
    page.close()


def test_an_old_index_says_so(browser: Browser, invented_folder: Path, tmp_path: Path) -> None:
    """An index of another state of the archive still finds, with a warning; one that is missing is said to be."""
    copy = tmp_path / "copy"
    shutil.copytree(invented_folder / "sub/path", copy)
    (copy / EDITION).write_text(json.dumps({"edition": "another"}), encoding="utf-8")
    for site in serve(copy):
        page = browser.new_page()
        assert ask(page, site, "q=boats")
        assert page.locator("#search_age").is_visible()
        (copy / SEARCH_INDEX / MANIFEST).unlink()
        assert ask(page, site, "q=boats") == []
        assert status_of(page) == (
            "This copy of the site has no search index that fits it, so nothing can be searched. "
            "The ways below lead to everything."
        )
        page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_results_fit_the_window(browser: Browser, invented: str, width: int) -> None:
    """Nothing scrolls sideways, with the filters open."""
    page = browser.new_page(viewport={"width": width, "height": 700})
    ask(page, invented, "q=Port+Vell&from=2022-01-01")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_first_results_are_small(page: Page, invented: str, invented_folder: Path) -> None:
    """All that comes over the line for an answer, page and script and style included, is less than 34 kB, packed."""
    asked: list[str] = []
    fresh = page.context.browser.new_page() if page.context.browser else page
    fresh.on("request", lambda request: asked.append(request.url.partition("?")[0].removeprefix(invented)))
    assert ask(fresh, invented, "q=Port+Vell")
    fresh.close()
    folder = invented_folder / "sub/path"
    files = [folder / path / "index.html" if path.endswith("/") else folder / path for path in asked]
    assert sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files) < 34_000
    index = [file for file in files if "index" in file.parent.as_posix().removeprefix(folder.as_posix())]
    assert 0 < sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in index) < 15_000
