"""Search in a real browser: the right page first, in any script, by keyboard, from the address, and honest when not."""

from __future__ import annotations

import csv
import gzip
import json
import shutil
import threading
import unicodedata
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from browser.conftest import Quiet, Server
from builders import faultless
from daybook.commands.search import search
from daybook.core.addresses import EDITION, SEARCH_INDEX
from daybook.core.search.manifest import MANIFEST
from daybook.core.search.terms import terms_of
from sitebuilding import set_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KNOWN_ITEMS = Path(__file__).with_name("known_items.tsv")
HARBOUR = "entities/place/port-vell.md"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
BAD_NAME = "<img src=x onerror=document.title='taken'>"
"""A title that would be a script if it were ever taken for HTML."""


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder, and yield its address."""
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def invented_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an invented archive's site below a sub-path: names in four scripts, a retracted source."""
    folder = tmp_path_factory.mktemp("invented")
    names = "".join(f"  - {{name: {name}, lang: {lang}}}\n" for name, lang in (("ميناء فيل", "ar"), ("静港", "ja")))
    shop = set_up(
        folder / "shop",
        {
            HARBOUR: faultless(HARBOUR, ("aliases:\n", f"aliases:\n{names}")),
            GAZETTE: faultless(GAZETTE, ("state: corrected", "state: retracted")),
            "pages/strange.md": f'---\ntitle: "{BAD_NAME}"\n---\n\nA strange page.\n',
        },
    )
    shop.look_up()
    site = folder / "served" / "sub" / "path"
    built = shop.pelican(output=site)
    assert built.returncode == 0, built.stderr
    said: list[str] = []
    assert search(shop.content, site, shop.conf, said.append) == 0, said
    return folder / "served"


@pytest.fixture(scope="session")
def invented(invented_folder: Path) -> Iterator[str]:
    """The address of the invented archive."""
    for address in serve(invented_folder):
        yield f"{address}sub/path/"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A window, in which nothing may go wrong in silence."""
    said: list[str] = []
    page = browser.new_page(viewport={"width": 400, "height": 800})
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []


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


def test_the_known_items_are_found_first(page: Page, site: str) -> None:
    """Of forty queries written before there was a search, at least 38 find their page first."""
    with KNOWN_ITEMS.open(encoding="utf-8") as file:
        items = list(csv.DictReader(file, delimiter="\t"))
    assert len(items) == 40
    missed = [
        (item["query"], found[:2])
        for item in items
        if (found := ask(page, site, f"q={quote(item['query'])}"))[:1] != [item["first"]]
    ]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize(
    "name", ["Port Vell", "port  VELL", "Pört Véll", "Порт-Велл", "порт велл", "ميناء فيل", "静港"]
)
def test_a_name_is_found_in_any_of_its_scripts(page: Page, invented: str, name: str) -> None:
    """Latin, Cyrillic, Arabic and Japanese, in any case and with other accents."""
    assert ask(page, invented, f"q={quote(name)}")[0] == "entities/port-vell/"


def test_a_name_is_shown_in_the_script_it_was_asked_in(page: Page, invented: str) -> None:
    """With its language and its direction."""
    ask(page, invented, f"q={quote('ميناء فيل')}")
    alias = page.locator(".search-alias").first
    assert [alias.inner_text(), alias.get_attribute("lang"), alias.get_attribute("dir")] == ["ميناء فيل", "ar", "auto"]


@pytest.mark.parametrize(
    "number", ["4,000", "4 000", "4.000", "4000", "4k", "4 thousand", "four thousand", "more than 4,000 people"]
)
def test_a_number_is_found_in_any_writing(page: Page, invented: str, number: str) -> None:
    """In digits with any mark between groups, and in words."""
    assert ask(page, invented, f"q={quote(number)}")[0] == "briefings/2022-03-02-port-vell/#fled"


def test_a_number_is_no_other_number(page: Page, invented: str) -> None:
    """Twelve boats are not found as twelve thousand, nor as one or two."""
    assert ask(page, invented, "q=12+boats&kind=figure") == ["briefings/2022-03-02-port-vell/#boats"]
    for number in ("12,000", "12 000", "12k", "1", "2", "120"):
        assert ask(page, invented, f"q={quote(number)}&kind=figure") == [], number


@pytest.mark.parametrize(
    "date", ["2022-03-02", "2 March 2022", "March 2, 2022", "2nd of March 2022", "2.3.2022", "2 березня 2022", "2 Mar"]
)
def test_a_date_is_found_in_any_writing(page: Page, invented: str, date: str) -> None:
    """As numbers, and with the month's name in the languages of the archive."""
    assert ask(page, invented, f"q={quote(date)}")[0] == "days/2022/03/02/"


def test_a_date_that_could_be_two_shows_both(page: Page, invented: str) -> None:
    """Nobody knows whether 02/03 is in March or in February; what has no day's page leads to that of its month."""
    assert ask(page, invented, f"q={quote('03/02/2022')}&kind=day") == ["days/2022/", "days/2022/03/02/"]


def test_another_ending_of_a_word_is_found_too(page: Page, invented: str) -> None:
    """And the word as it was asked for comes first."""
    assert "briefings/2022-03-03-saltmarsh/" in ask(page, invented, "q=leaflets")


def test_a_slip_of_the_finger_is_said(page: Page, invented: str) -> None:
    """What is shown instead is named, so that nobody takes one word for another."""
    assert ask(page, invented, "q=saltmrash")[0] == "entities/saltmarsh-relief/"
    assert "Nothing has “saltmrash”; shown is what has “saltmarsh”." in status_of(page)


def test_what_is_nowhere_is_not_found(page: Page, invented: str) -> None:
    """And the page says so."""
    assert ask(page, invented, "q=zzyzx") == []
    assert status_of(page) == "Nothing was found for “zzyzx”."


def test_words_that_stand_nowhere_together_are_said_to(page: Page, invented: str) -> None:
    """Results that have only some of the words are not passed off as having all."""
    assert ask(page, invented, "q=leaflet+boats+zzyzx")
    assert "Nothing has all of these words; these have some of them." in status_of(page)


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
    assert page.locator(".search-link").inner_text() == BAD_NAME
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


def test_the_script_folds_as_the_index_does(page: Page, invented: str) -> None:
    """Every letter of the first plane, and texts of several languages, give the same terms on both sides."""
    ranges = [(0x20, 0xD800), (0xF900, 0x10000), (0x1D400, 0x1D800), (0x20000, 0x20100)]
    letters = (chr(code) for first, end in ranges for code in range(first, end))
    # A letter that Python does not know yet may be known to a newer browser.
    texts = [f"a{letter}b {letter}1" for letter in letters if unicodedata.category(letter) != "Cn"]
    texts += ["Port Vell's 4,000 boats", "П’ять сіл ІІ", "ЁЖ ÉÅ ﬁ ß İ ıΣΑΣ", "1.500,25 1 500 000 12.5.2022", "نَصٌّ ٤٬٠٠٠"]
    page.goto(f"{invented}search/")
    found = page.evaluate("texts => texts.map(text => termsOf(text))", texts)
    ours = [terms_of(text) for text in texts]
    assert [pair for pair in zip(texts, ours, found, strict=True) if pair[1] != pair[2]] == []


def test_first_results_are_small(page: Page, invented: str, invented_folder: Path) -> None:
    """All that comes over the line for an answer, page and script and style included, is less than 40 kB, packed."""
    asked: list[str] = []
    fresh = page.context.browser.new_page() if page.context.browser else page
    fresh.on("request", lambda request: asked.append(request.url.partition("?")[0].removeprefix(invented)))
    assert ask(fresh, invented, "q=Port+Vell")
    fresh.close()
    folder = invented_folder / "sub/path"
    files = [folder / path / "index.html" if path.endswith("/") else folder / path for path in asked]
    assert sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files) < 40_000
    index = [file for file in files if "index" in file.parent.as_posix().removeprefix(folder.as_posix())]
    assert 0 < sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in index) < 15_000
