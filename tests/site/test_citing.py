"""How pages are cited, and what they tell programs: true, complete, with addresses only where there are any."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import TYPE_CHECKING

import pytest

from builders import SETTINGS, faultless, write_archive
from sitebuilding import build_here, library_of
from sitereading import Site

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import html

FIRST = "briefings/2022-03-02-port-vell/"
PATH = "briefings/2022/03/2022-03-02-port-vell.md"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"
PUBLIC = dataclasses.replace(SETTINGS, site_url="https://vell.example/archive")


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return the faultless archive at a public address."""
    folder: Path = tmp_path_factory.mktemp("public")
    build_here(library_of(write_archive(folder), PUBLIC), folder / "output", folder / "state")
    return Site(folder / "output")


def cited(site: Site, address: str) -> list[str]:
    """Return how a page says that it is cited."""
    found = site.page(address).xpath("//details[@class='footer-cite']/p")
    return [" ".join(each.text_content().split()) for each in found]


def told(site: Site, address: str) -> list[dict[str, object]]:
    """Return what a page tells programs of itself, then of what it has."""
    return [json.loads(each) for each in site.page(address).xpath("//script[@type='application/ld+json']/text()")]


def test_a_briefing_is_cited_with_its_days_and_its_address(public: Site, site: Site) -> None:
    """Where there is no public address, with the way below the site's root."""
    words = (
        "“Port Vell: a harbour office, and four accounts of who holds the town”, Port Vell Archive, "
        "filed under 2 March 2022, recorded 4 March 2022. "
    )
    assert cited(public, FIRST) == [f"{words}https://vell.example/archive/{FIRST}"]
    assert cited(site, FIRST) == [f"{words}{FIRST}"]


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("days/2022/03/02/", "2 March 2022"),
        ("entities/port-vell/", "Port Vell"),
        ("figures/boats-held-in-port-vell/", "Boats held in Port Vell"),
    ],
)
def test_a_page_that_changes_is_cited_with_the_day_it_was_read(public: Site, address: str, title: str) -> None:
    """The reader knows it, the page does not."""
    assert cited(public, address) == [
        f"“{title}”, Port Vell Archive, read on (add the day). https://vell.example/archive/{address}"
    ]


@pytest.mark.parametrize("address", ["", "search/", "verify/", "404.html"])
def test_a_page_that_says_nothing_is_not_cited(public: Site, address: str) -> None:
    """Nor is the home page, which is another one every day."""
    assert cited(public, address) == []


def test_a_figure_is_cited_with_speaker_and_clocks(public: Site) -> None:
    """What is not stated is said to be so; the address is that of the figure."""
    (words,) = public.page(FIRST).xpath("//*[@id='boats']//details//dt[.='Cite']/following-sibling::dd[1]")
    assert " ".join(words.text_content().split()) == (
        "Boats held in Port Vell: 12, Port Vell Gazette, as of: not stated, said 2 March 2022, 18:40, in "
        "Port Vell Archive, recorded 4 March 2022. https://vell.example/archive/briefings/2022-03-02-port-vell/#boats"
    )


def test_programs_that_collect_references_are_told_how_to_cite_a_briefing(public: Site, site: Site) -> None:
    """Its title, who publishes it, the day it was recorded, and its public address; nothing without an address."""
    tags = public.page(FIRST).xpath("//meta[starts-with(@name, 'citation_')]")
    assert {tag.get("name"): tag.get("content") for tag in tags} == {
        "citation_title": "Port Vell: a harbour office, and four accounts of who holds the town",
        "citation_author": "Port Vell Archive",
        "citation_publisher": "Port Vell Archive",
        "citation_publication_date": "2022-03-04",
        "citation_language": "en",
        "citation_public_url": f"https://vell.example/archive/{FIRST}",
    }
    assert site.page(FIRST).xpath("//meta[starts-with(@name, 'citation_')]") == []


def test_a_question_and_a_source_are_cited(public: Site) -> None:
    """The source first, for it is not ours, then who keeps the page of it."""
    question = "“Who controls Port Vell?”, disputed question in Port Vell Archive. "
    assert cited(public, "questions/port-vell-control/") == [
        f"{question}https://vell.example/archive/questions/port-vell-control/"
    ]
    source = (
        "“Harbour office entered, the mayor says”, Port Vell Gazette, 2 March 2022, 18:40, as read by Port Vell "
        "Archive on 4 March 2022. https://vell.example/archive/sources/gazette-2022-03-02/"
    )
    assert cited(public, "sources/gazette-2022-03-02/") == [source]


def test_a_citation_says_what_was_retracted(tmp_path: Path) -> None:
    """Whoever copies it carries the retraction along."""
    content = write_archive(tmp_path, {GAZETTE: faultless(GAZETTE, ("state: corrected", "state: retracted"))})
    build_here(library_of(content), tmp_path / "output", tmp_path / "state")
    site = Site(tmp_path / "output")
    assert "rests on a retracted source" in cited(site, FIRST)[0]
    assert "retracted by its publisher" in cited(site, "sources/gazette-2022-03-02/")[0]
    (words,) = site.page(FIRST).xpath("//*[@id='boats']//details//dt[.='Cite']/following-sibling::dd[1]")
    assert "18:40, retracted, in Port Vell Archive" in " ".join(words.text_content().split())


def test_a_briefing_is_an_article_and_no_verdict(public: Site) -> None:
    """Published when it was recorded, by the archive, made from its sources; nothing rates a claim."""
    archive = {"@type": "Organization", "name": "Port Vell Archive", "url": "https://vell.example/archive/"}
    assert told(public, FIRST)[1:] == [
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": "Port Vell: a harbour office, and four accounts of who holds the town",
            "description": "The Ministry of Weather says it controls Port Vell, and the Harbour Guard denies it",
            "inLanguage": "en",
            "datePublished": "2022-03-04",
            "dateModified": "2022-03-06",
            "temporalCoverage": "2022-03-02",
            "author": archive,
            "publisher": archive,
            "license": "https://licence.example/by",
            "isBasedOn": [
                {
                    "@type": "CreativeWork",
                    "name": "Harbour office entered, the mayor says",
                    "url": "https://gazette.example/2022/03/02/harbour-office",
                }
            ],
            "url": f"https://vell.example/archive/{FIRST}",
        }
    ]
    assert [path for path, content in public.files.items() if b"ClaimReview" in content] == []


def test_a_page_says_what_it_is_part_of_and_what_leads_to_it(public: Site, site: Site) -> None:
    """The way has public addresses where the archive has one; an entity is told by its names, and nothing else."""
    home = "https://vell.example/archive/"
    (own,) = told(public, "entities/port-vell/")
    assert own == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": "Port Vell",
        "inLanguage": "en",
        "url": f"{home}entities/port-vell/",
        "isPartOf": {"@type": "WebSite", "name": "Port Vell Archive", "url": home},
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home", "item": home},
                {"@type": "ListItem", "position": 2, "name": "Names", "item": f"{home}entities/"},
                {"@type": "ListItem", "position": 3, "name": "Places", "item": f"{home}places/"},
                {"@type": "ListItem", "position": 4, "name": "Port Vell", "item": f"{home}entities/port-vell/"},
            ],
        },
        "about": {"@type": "Place", "name": "Port Vell", "alternateName": ["Порт-Велл", "Port Well"]},
    }
    (bare,) = told(site, "days/")
    assert "isPartOf" not in bare
    assert bare["breadcrumb"] == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": "../"},
            {"@type": "ListItem", "position": 2, "name": "Days", "item": "../days/"},
        ],
    }
    (start,) = told(public, "")
    assert (start["@type"], start["name"], start["url"]) == ("WebSite", "Port Vell Archive", home)


def test_a_page_can_be_shared(public: Site, site: Site) -> None:
    """Every page has the words that stand beside a link to it, and, at a public address, a picture without any."""
    for address, page in public.pages.items():
        shared = _shared(page)
        assert shared["og:title"] == page.xpath("string(//h1)"), address
        assert shared["og:url"] == page.xpath("//link[@rel='canonical']/@href")[0]
        assert shared["og:image"] == "https://vell.example/archive/theme/share.png"
        is_article = bool(page.xpath("//p[@class='page-kicker'][contains(., 'Filed under')]"))
        assert shared["og:type"] == ("article" if is_article else "website"), address
        assert shared["og:description"] == page.xpath("//meta[@name='description']/@content")[0]
    assert public.files["theme/share.png"].startswith(b"\x89PNG")
    assert "og:url" not in _shared(site.page(FIRST))


def _shared(page: html.HtmlElement) -> dict[str, str]:
    return {meta.get("property"): meta.get("content") for meta in page.xpath("//meta[@property]")}


def test_no_two_pages_have_one_title(public: Site) -> None:
    """A source without a title is told apart by its id; only pages that have moved are alike."""
    titles = [
        page.xpath("string(//title)") for page in public.pages.values() if not page.xpath("//meta[@name='robots']")
    ]
    assert sorted(set(titles)) == sorted(titles)
    leaflet = public.page("sources/leaflet-2022-03-03/")
    assert leaflet.xpath("string(//h1)") == "Untitled statement of an armed group, 3 March 2022"
    assert leaflet.xpath("string(//title)") == (
        "Untitled statement of an armed group, 3 March 2022 (leaflet-2022-03-03) · Port Vell Archive"
    )


def test_a_measure_is_a_data_set_with_its_files(public: Site, site: Site) -> None:
    """Files are named by public addresses that lead to them, and not at all without."""
    _, found = told(public, "figures/boats-held-in-port-vell/")
    assert found["@type"] == "Dataset"
    root = "https://vell.example/archive/"
    assert files_of(found) == [f"{root}data/measures/boats-held-in-port-vell/2022.csv"]
    _, bare = told(site, "figures/boats-held-in-port-vell/")
    assert "distribution" not in bare
    assert "url" not in bare
    _, everything = told(public, "data/")
    tables = {path for path in public.files if path.startswith("data/") and path.endswith(".csv")}
    assert set(files_of(everything)) == {f"{root}{path}" for path in tables if "measures/" not in path}


def files_of(told_of: dict[str, object]) -> list[str]:
    """Return the addresses of the files of a data set."""
    files = told_of["distribution"]
    assert isinstance(files, list)
    return [file["contentUrl"] for file in files]


def test_words_of_authors_cannot_end_the_script(tmp_path: Path) -> None:
    """A title with a tag in it stays a title."""
    title = "A </script><b>boat & more"
    text = faultless(PATH, ("a harbour office, and four accounts of who holds the town", title))
    build_here(library_of(write_archive(tmp_path, {PATH: text})), tmp_path / "output", tmp_path / "state")
    site = Site(tmp_path / "output")
    assert told(site, FIRST)[1]["headline"] == f"Port Vell: {title}"
    assert site.page(FIRST).xpath("//b") == []


def test_the_references_of_a_month_are_its_briefings_and_their_sources(public: Site) -> None:
    """In both forms the same ones; a briefing with its address, a source with that of its publisher."""
    csl = json.loads(public.files["data/references/2022-03.csl.json"])
    ris = public.files["data/references/2022-03.ris"].decode()
    assert [one["id"] for one in csl] == re.findall(r"^ID  - (.+)\r$", ris, flags=re.MULTILINE)
    found = {one["id"]: one for one in csl}
    briefing = found["briefing:2022-03-02-port-vell"]
    assert briefing["URL"] == f"https://vell.example/archive/{FIRST}"
    assert briefing["issued"] == {"date-parts": [[2022, 3, 4]]}
    assert briefing["author"] == [{"literal": "Port Vell Archive"}]
    assert briefing["note"] == "Filed under 2022-03-02"
    source = found["source:gazette-2022-03-02"]
    assert (source["title"], source["URL"]) == (
        "Harbour office entered, the mayor says",
        "https://gazette.example/2022/03/02/harbour-office",
    )
    assert source["issued"] == {"date-parts": [[2022, 3, 2]]}
    assert public.links("data/") >= {"data/references/2022-03.csl.json", "data/references/2022-03.ris"}


def test_programs_are_told_words_as_pages_print_them(tmp_path: Path) -> None:
    """Our own words have their apostrophes set, in what is described as in what is read; those of others stay."""
    measure = "measures/people-who-left-port-vell.md"
    changes = {
        PATH: faultless(PATH, ("says it controls Port Vell,", "says it's in Port Vell,")),
        measure: faultless(measure, ("definition: ", "definition: The town's count. ")),
    }
    build_here(library_of(write_archive(tmp_path, changes), PUBLIC), tmp_path / "output", tmp_path / "state")
    site = Site(tmp_path / "output")
    for address, words, lede in (
        (FIRST, "it’s in Port Vell", "//p[@class='page-lede']"),
        ("figures/people-who-left-port-vell/", "The town’s count.", "//p[@class='measure-definition']"),
    ):
        page = site.page(address)
        printed = page.xpath(f"string({lede})")
        described = [str(each["description"]) for each in told(site, address) if "description" in each]
        assert words in printed
        assert [each.startswith(printed) for each in described] == [True]
        assert page.xpath("//meta[@name='description' or @property='og:description']/@content") == [printed] * 2
    feed = (site.output / "feeds/briefings.xml").read_text(encoding="utf-8")
    assert "it’s in Port Vell" in feed
    assert "it's in Port Vell" not in feed
