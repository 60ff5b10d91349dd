"""What readers find: every page of the issue with its content, and every record linked with all that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import faultless, write_archive
from sitebuilding import build_here, library_of
from sitereading import Site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST, SECOND = "briefings/2022-03-02-port-vell/", "briefings/2022-03-03-saltmarsh/"
PATH = "briefings/2022/03/2022-03-02-port-vell.md"


@pytest.fixture
def site_of(tmp_path: Path) -> Callable[..., Site]:
    """Return a maker of sites of an archive with some files changed."""

    def make(changes: dict[str, str | bytes | None]) -> Site:
        build_here(library_of(write_archive(tmp_path, changes)), tmp_path / "output", tmp_path / "state")
        return Site(tmp_path / "output")

    return make


NAMED = {
    "days/2022/03/02/": "Port Vell: a harbour office, and four accounts of who holds the town",
    "entities/ada-quill/": "Ada Quill says that armed men entered the harbour office.",
    "entities/tam-orrin/": 'its wardens had "full control"',
    "entities/harbour-guard/": "the Harbour Guard denies it",
    "entities/ministry-of-weather/": "The Ministry of Weather says that it controls Port Vell.",
    "entities/port-vell/": "The Ministry of Weather says that it controls Port Vell.",
    "entities/port-vell-gazette/": "The Gazette reports that more than 4,000 people have left.",
    "entities/river-ost/": "They went up the River Ost, as after the storm",
    "entities/great-storm-2022/": "They went up the River Ost, as after the storm",
    "entities/norland/": "The Ministry of Weather says it controls Port Vell",
    "sources/gazette-2022-03-02/": "One article of 2 March has three accounts of who controls the town.",
    "figures/people-who-left-port-vell/": "More than 4,000 people have left Port Vell",
    "figures/boats-held-in-port-vell/": "12 of the port's 31 boats",
    "questions/port-vell-control/": "One article of 2 March has three accounts of who controls the town.",
}


@pytest.mark.parametrize("address", NAMED)
def test_a_briefing_is_linked_with_all_it_names_and_back(address: str, site: Site) -> None:
    """What it names leads back to it, with the sentence or the words."""
    assert address in {link.partition("#")[0] for link in site.links(FIRST)}
    assert FIRST in {link.partition("#")[0] for link in site.links(address)}
    assert NAMED[address] in site.text(address)


PAGES = {
    "": ["Port Vell Archive", "2 March 2022 to 3 March 2022", "Why it stands here", "Latest days"],
    "days/": ["2022", "March 2022"],
    "days/2022/": ["March 2022"],
    "days/2022/03/": ["2 March 2022", "31 March 2022", "up to 9,000"],
    "days/2022/03/02/": ["As known by the end of this day", "Learned since", "contested"],
    "briefings/": ["A leaflet, a relief note and a count", "Content warning: Speaks of flight"],
    FIRST: ["Filed under 2 March 2022", "4 March 2022", "our error", "nobody can say who holds the quay"],
    "entities/": ["People", "Organisations", "Countries", "Places", "Events", "Порт-Велл"],
    "places/": ["Port Vell", "River Ost"],
    "people/": ["Ada Quill"],
    "organisations/": ["Saltmarsh Relief"],
    "countries/": ["Norland"],
    "events/": ["Great Storm of 2022"],
    "entities/port-vell/": ["native form", "10.25° N, 30.50° W", "according to Ministry of Weather", "Also written"],
    "figures/": ["it misses those who came back", "not stated", "claimed", "reported by the outlet"],
    "figures/by-speaker/": ["Harbour Guard", "Hundreds have gone up the River Ost"],
    "figures/by-day/": ["3 March 2022"],
    "figures/boats-held-in-port-vell/": ["Boats at sea are not counted.", "12 of 31 boats"],
    "questions/": ["Who controls Port Vell?", "resolved, according to Saltmarsh Relief"],
    "questions/port-vell-control/": ["To control means here", "A senior harbour pilot", "Possible answers"],
    "sources/": ["1 source without a stated publisher", "Situation note 3"],
    "sources/leaflet-2022-03-03/": ["The leaflet has no heading", "What is not known, and why"],
    "sources/relief-note-2022-03-03/": ["Situation note 3", "5,200"],
    "publishers/port-vell-gazette/": ["Harbour office entered, the mayor says"],
    "about/": ["An invented archive about Port Vell, for tests."],
    "method/": ["Every figure has a speaker"],
    "corrections/": ["Mistakes are corrected", "The article says so in its own voice", "our error"],
    "404.html": ["There is no such page", "Days", "About"],
    "briefings/2022-03-03-leaflet/": ["moved"],
    "entities/saltmarsh-aid/": ["moved"],
    "publishers/saltmarsh-aid/": ["moved"],
}


@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_its_content(address: str, site: Site) -> None:
    """Somebody who opens it finds what it is for."""
    text = site.text(address)
    assert [words for words in PAGES[address] if words not in text] == []


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("briefings/2022-03-03-leaflet/", SECOND),
        ("entities/saltmarsh-aid/", "entities/saltmarsh-relief/"),
        ("publishers/saltmarsh-aid/", "publishers/saltmarsh-relief/"),
    ],
)
def test_former_addresses_lead_to_those_of_today(former: str, now: str, site: Site) -> None:
    """By themselves, and by a link where a browser does not follow."""
    assert now in site.links(former)
    (refresh,) = site.page(former).xpath("//meta[@http-equiv='refresh']/@content")
    assert refresh.startswith("0; url=../../")


def test_a_figure_has_its_evidence_beside_it(site: Site) -> None:
    """The words, where they were read, what was checked and what was not; its permanent link leads to its anchor."""
    (row,) = site.page(FIRST).xpath("//*[@id='boats']")
    text = " ".join(row.text_content().split())
    for words in (
        *("12", "of 31", "not stated", "Port Vell Gazette", "reported by the outlet", "12 of the port's 31 boats"),
        "The quotation was found in the frozen copy of the source.",
        "This shows that the source has these words, not that they are true.",
        "e8e0a493ba1709964ca05b66d814a3a57e599bb36442b756ce7e807fb0e7c175",
    ):
        assert words in text, words
    assert f"{FIRST}#boats" in site.links("figures/boats-held-in-port-vell/")
    assert "verified" not in site.section("figures/", "Boats held in Port Vell")


@pytest.mark.parametrize(
    ("address", "row"),
    [
        ("figures/people-who-left-port-vell/", "table[last()]//tr[@class='figure-row']"),
        ("questions/port-vell-control/", "li[@class='position']"),
    ],
    ids=["the whole table of a measure", "the accounts of a question"],
)
def test_evidence_opens_in_place_where_records_are_read(address: str, row: str, site: Site) -> None:
    """Each figure of the whole table of its measure, and each position on its question, opens to what proves it."""
    rows = site.page(address).xpath(f"//{row}")
    opening = [each.xpath(".//details[@class='evidence']//dt[text()='SHA-256']") for each in rows]
    assert rows
    assert [len(found) for found in opening] == [1] * len(rows)


def test_a_day_says_first_what_was_known_by_its_end(site: Site) -> None:
    """What was published later stands under what was learned since, and nowhere before."""
    known, _, since = site.text("days/2022/03/02/").partition("Learned since From sources published later")
    assert "Armed men enter the harbour office, the mayor says" in known
    assert "People leave by the River Ost" not in known
    assert "People leave by the River Ost" in since
    assert "5,200" not in known
    assert "5,200" in since


def test_a_day_known_only_from_later_sources_says_so(site_of: Callable[..., Site]) -> None:
    """Nothing stands on it as known by its end."""
    text = faultless(PATH, ("office:\n    date: 2022-03-02", "office:\n    date: 2022-02-26"))
    page = site_of({PATH: text}).text("days/2022/02/26/")
    assert "Learned since" in page
    assert "From sources published later" in page
    assert "As known by the end of this day" not in page


def test_a_month_and_a_period_stand_where_they_should(site_of: Callable[..., Site]) -> None:
    """A month on its month, a period on its first and its last day, and neither on a day between."""
    text = faultless(
        "briefings/2022/03/2022-03-03-saltmarsh.md",
        ("2022-03-02/2022-03-03", "2022-02-26/2022-03-01"),
        ("date: 2022-03-31", "date: 2022-04"),
    )
    site = site_of({"briefings/2022/03/2022-03-03-saltmarsh.md": text})
    assert "The day the relief note looks ahead to" in site.text("days/2022/04/")
    assert "days/2022/04/01/" not in site.pages
    for day in ("days/2022/02/26/", "days/2022/03/01/"):
        assert "People leave by the River Ost" in site.text(day)
    assert "days/2022/02/27/" not in site.pages


def test_figures_said_by_it_and_about_it_are_two_tables(site: Site) -> None:
    """On the page of an entity nobody takes one for the other."""
    assert "5,200" in site.section("entities/saltmarsh-relief/", "Figures it gave")
    assert "5,200" in site.section("entities/port-vell/", "Figures about it")
    headings = [" ".join(each.text_content().split()) for each in site.page("entities/port-vell/").xpath("//h2")]
    assert "Figures it gave" not in headings


def test_what_rests_on_a_retracted_source_says_so_everywhere(site_of: Callable[..., Site]) -> None:
    """A retraction cascades to every page that shows what rests on the source."""
    path = "sources/2022/gazette-2022-03-02.yaml"
    site = site_of({path: faultless(path, ("state: corrected", "state: retracted"))})
    for address in (
        *(FIRST, "figures/", "figures/boats-held-in-port-vell/", "figures/by-day/", "days/2022/03/02/"),
        *("entities/port-vell-gazette/", "questions/port-vell-control/", "sources/gazette-2022-03-02/"),
    ):
        assert "etracted" in site.text(address), address


def test_the_ways_through_the_site(site: Site) -> None:
    """Every page has the navigation, and every page but home the way back to it."""
    for address, page in site.pages.items():
        words = [" ".join(link.text_content().split()) for link in page.xpath("//nav//a")]
        for section in ("Days", "Names", "Figures", "Disputed questions", "Sources", "About"):
            assert section in words, (address, section)
        assert ("Home" in words) == (address != ""), address
