"""Saved pages of differing make: the article's words, and what the page states; nothing from around it."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from daybook.core.problems import Problem
from daybook.frozen.vault import Vault
from daybook.ingest import Folders, Ingested, ingest_article
from daybook.ingest.page_metadata import PageMetadata, read_metadata
from daybook.ingest.pages import decode_page, text_of_page
from ingest.examples import FACTS, REGISTRY

if TYPE_CHECKING:
    from pathlib import Path

FIRST = (
    "Boats left the harbour of Port Vell on Wednesday morning, after the Ministry of Weather had closed the "
    "river, and "
    "the mayor asked everybody to stay at home until the evening."
)
SECOND = (
    "More than 4,000 people have left the town since the storm began, Saltmarsh Relief said, and nobody in "
    "the office "
    "of the harbour would say when the ferry is going to run again."
)
THIRD = (
    "The shops along the quay opened late, and lorries waited for hours in the rain before they could cross "
    "the long "
    "bridge to the other side of the river, where the road is dry."
)
TEXT = f"{FIRST}\n{SECOND}\n{THIRD}"
AROUND = ("Home", "Subscribe now", "Storm over Saltby", "A photograph of the quay", "I was there in May", "All rights")
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Subscribe now</a></li></ul></nav>'
RELATED = '<aside class="related"><h3>More</h3><ul><li><a href="/x">Storm over Saltby</a></li></ul></aside>'
POST = (
    '<blockquote class="twitter-tweet"><p>I was there in May, and it was the worst day of my life by far, believe me.'
    '</p><a href="https://posts.example/1"><time datetime="2019-05-04">4 May 2019</time></a></blockquote>'
)
PHOTO = '<figure><img src="q.jpg" alt=""><figcaption>A photograph of the quay</figcaption></figure>'
FOOTER = "<footer><p>All rights reserved</p></footer>"
PARTS = f"<p>{FIRST}</p>{PHOTO}<p>{SECOND}</p>{POST}<p>{THIRD}</p>"

GRAPH = f"""<!doctype html><html lang="en-GB"><head><title>Boats leave | Gazette</title>
<link rel="canonical" href="https://gazette.example/boats">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
{{"@type": "WebSite", "name": "Gazette", "datePublished": "2001-01-01"}},
{{"@type": ["NewsArticle"], "headline": "Boats leave", "datePublished": "2022-03-02T18:40:12.5+01:00",
"author": [{{"@type": "Person", "name": "A. Reporter"}}, {{"name": "Iva Lantern"}}],
"publisher": {{"@type": "Organization", "name": "Port Vell Gazette"}}}}]}}</script></head>
<body>{NAVIGATION}<main><article><h1>Boats leave</h1>{PARTS}</article></main>{RELATED}{FOOTER}</body></html>"""
OPEN_GRAPH = f"""<html lang="en"><head><title>x</title><meta property="og:title" content="Boats leave">
<meta property="og:site_name" content="The Saltby Post"><meta property="og:url" content="https://post.example/1">
<meta property="article:published_time" content="2022-03-02T23:10Z"><meta name="author" content="A. Reporter"></head>
<body><header>{NAVIGATION}</header><div class="post-content"><h1>Boats leave</h1>{PARTS}</div>{RELATED}{FOOTER}</body>
</html>"""
POSTING = f"""<html><head><title>Boats leave</title><meta name="dc.date" content="2022-03-02"></head><body>{NAVIGATION}
<article><h1>Boats leave</h1><time datetime="2022-03-03">yesterday</time>{PARTS}
<script type="application/ld+json">{{"@type": "SocialMediaPosting", "datePublished": "2019-05-04",
"headline": "Worst day"}}</script><meta itemprop="datePublished" content="2018-01-01"></article>{FOOTER}</body>
</html>"""
BROKEN = f"""<html lang="uk"><head><meta charset="iso-8859-1">
<title>Boats leave \N{LATIN SMALL LETTER A WITH DIAERESIS}
</title><meta name="date" content="soon"><meta name="datePublished" content="2022-03-02">
<script type="application/ld+json">{{"@type": "NewsArticle", </script></head><body><div id="menu">{NAVIGATION}</div>
<div class="article-body">{PARTS}</div>{RELATED}</body></html>"""
UNDATED = f"""<html><head><title>Boats leave</title></head><body><table><tr><td>{NAVIGATION}</td><td><div
class="story"><h2>Boats leave</h2>{PARTS}</div></td></tr></table>{FOOTER}</body></html>"""
PAGES = {"graph": GRAPH, "open-graph": OPEN_GRAPH, "posting": POSTING, "broken": BROKEN, "undated": UNDATED}


@pytest.mark.parametrize("name", PAGES)
def test_only_the_article_is_read(name: str) -> None:
    """No navigation, caption, related link, embedded post or footer."""
    raw = PAGES[name].encode("latin-1" if name == "broken" else "utf-8")
    page = decode_page(raw, "page.html")
    assert page == PAGES[name]
    text = text_of_page(PAGES[name], "page.html")
    assert isinstance(text, str)
    lines = [line for line in text.split("\n") if line != "Boats leave"]
    assert "\n".join(lines) == TEXT
    assert [words for words in AROUND if words in text] == []


def shown(found: PageMetadata) -> tuple[str, ...]:
    """Return what a page states as text."""
    return str(found.published or ""), found.title, found.author, found.site, found.url, found.lang


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        (
            "graph",
            (
                "2022-03-02T18:40+01:00",
                "Boats leave",
                "A. Reporter, Iva Lantern",
                "Port Vell Gazette",
                "https://gazette.example/boats",
                "en",
            ),
        ),
        (
            "open-graph",
            (
                "2022-03-02T23:10Z",
                "Boats leave",
                "A. Reporter",
                "The Saltby Post",
                "https://post.example/1",
                "en",
            ),
        ),
        ("posting", ("2022-03-02", "", "", "", "", "")),
        ("broken", ("2022-03-02", "", "", "", "", "uk")),
        ("undated", ("", "", "", "", "", "")),
    ],
)
def test_a_page_states_what_its_head_says(name: str, stated: tuple[str, ...]) -> None:
    """A post that is quoted in the body has its own date, and it is never the article's."""
    assert shown(read_metadata(PAGES[name])) == stated


def test_a_page_is_taken_in_with_what_it_states(tmp_path: Path) -> None:
    """Its raw bytes are kept; what the author gives goes before what the page says."""
    folders = Folders(content=tmp_path / "content", drafts=tmp_path / "drafts")
    facts = replace(FACTS, is_dated=False, author="Iva Lantern")
    done = ingest_article(GRAPH.encode(), facts, REGISTRY, Vault(tmp_path / "vault"), folders, suffix=".HTML")
    assert isinstance(done, Ingested)
    assert done.draft.name == "2022-03-02-boats-leave.md"
    [record] = (tmp_path / "content").rglob("*.yaml")
    lines = record.read_text(encoding="utf-8").splitlines()
    assert lines[:5] == [
        'title: "Boats leave"',
        "publisher: port-vell-gazette",
        'author: "Iva Lantern"',
        'url: "https://gazette.example/boats"',
        'published: "2022-03-02T18:40+01:00"',
    ]
    [raw] = (tmp_path / "vault").glob("*.raw.html")
    assert raw.read_bytes() == GRAPH.encode()


@pytest.mark.parametrize(
    ("raw", "suffix", "problem"),
    [
        (UNDATED.encode(), ".html", "article-undated: the day of publication is not stated; give it with --published"),
        (TEXT.encode(), ".txt", "article-undated: the day of publication is not stated; give it with --published"),
        (
            f"<html><body>{NAVIGATION}</body></html>".encode(),
            ".html",
            "article-without-words: no article was found in the page; save its text as a text file",
        ),
        (
            b"<p>" * 1_700_000,
            ".htm",
            "article-too-long: the page has 5.1 MB, more than the 5 MB allowed; save the article alone, as text",
        ),
        (
            b"<html>\xff\xfe\xfa</html>",
            ".html",
            (
                "article-unfit: the page is not UTF-8, and does not state the encoding it has; save it again "
                "in a "
                "browser, or as a text file in UTF-8"
            ),
        ),
    ],
)
def test_a_page_without_an_article_is_a_problem(tmp_path: Path, raw: bytes, suffix: str, problem: str) -> None:
    """And nothing is written."""
    folders = Folders(content=tmp_path / "content", drafts=tmp_path / "drafts")
    facts = replace(FACTS, is_dated=False)
    found = ingest_article(raw, facts, REGISTRY, Vault(tmp_path / "vault"), folders, name="x", suffix=suffix)
    assert isinstance(found, Problem)
    assert f"{found.code}: {found.message}; {found.hint}" == problem
    assert list(tmp_path.iterdir()) == []


def test_without_the_reader_of_pages_the_line_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain text needs none of it."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    found = text_of_page(GRAPH, "x.html")
    assert isinstance(found, Problem)
    assert (found.code, found.message, found.hint) == (
        "page-reader-missing",
        "reading saved pages needs trafilatura, which is not installed",
        "install it: .venv/bin/python -m pip install --require-hashes -r requirements/ingest.txt",
    )
