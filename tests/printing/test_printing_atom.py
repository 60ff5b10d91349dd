"""A feed as Atom: every element that the standard wants, texts that stay texts, and no clock."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lxml import etree

from daybook.core.views.files import FeedEntry, FeedView
from daybook.printing.atom import print_feed

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MOMENT = dt.datetime(2031, 5, 4, tzinfo=dt.timezone(dt.timedelta(hours=2)))
ENTRY = FeedEntry(
    id="https://vell.example/briefings/one/",
    title="Boats <b>& more",
    link="https://vell.example/briefings/one/",
    lang="uk",
    published=MOMENT,
    updated=MOMENT + dt.timedelta(days=2),
    texts=("Retracted: a <i>note</i>", "Boats & people"),
    topics=("retracted",),
)
FEED = FeedView(
    id="https://vell.example/feeds/briefings.xml",
    title="Vell: briefings",
    subtitle="What is new",
    link="https://vell.example/briefings/",
    own="https://vell.example/feeds/briefings.xml",
    lang="en",
    author="Vell Archive",
    rights="CC BY 4.0",
    updated=MOMENT,
    entries=(ENTRY, replace(ENTRY, id="https://vell.example/briefings/two/", lang="en", texts=(), topics=())),
)


def tree(view: FeedView) -> etree._Element:
    """Return a feed as a tree."""
    return etree.fromstring(print_feed(view).encode())


def test_a_feed_has_what_the_standard_wants() -> None:
    """Id, title, day and author of the feed; id, title, day, link of each entry."""
    root = tree(FEED)
    assert [
        root.findtext(f"a:{name}", namespaces=ATOM) for name in ("id", "title", "subtitle", "updated", "rights")
    ] == [
        *("https://vell.example/feeds/briefings.xml", "Vell: briefings", "What is new"),
        *("2031-05-04T00:00:00+02:00", "CC BY 4.0"),
    ]
    assert root.findtext("a:author/a:name", namespaces=ATOM) == "Vell Archive"
    assert {link.get("rel"): link.get("href") for link in root.findall("a:link", ATOM)} == {
        "alternate": "https://vell.example/briefings/",
        "self": "https://vell.example/feeds/briefings.xml",
    }
    entry = root.findall("a:entry", ATOM)[0]
    assert [entry.findtext(f"a:{name}", namespaces=ATOM) for name in ("id", "published", "updated")] == [
        *("https://vell.example/briefings/one/", "2031-05-04T00:00:00+02:00", "2031-05-06T00:00:00+02:00"),
    ]


def test_words_of_authors_stay_words() -> None:
    """A title is text, and a summary is HTML in which every word is text."""
    entry = tree(FEED).findall("a:entry", ATOM)[0]
    assert entry.findtext("a:title", namespaces=ATOM) == "Boats <b>& more"
    summary = entry.find("a:summary", ATOM)
    assert summary is not None
    assert (summary.get("type"), summary.text) == (
        "html",
        "<p>Retracted: a &lt;i&gt;note&lt;/i&gt;</p><p>Boats &amp; people</p>",
    )
    assert [each.get("term") for each in entry.findall("a:category", ATOM)] == ["retracted"]


def test_a_language_stands_where_it_is_another_one() -> None:
    """The feed says its own, and an entry only what differs."""
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    root = tree(FEED)
    assert [root.get(lang), *(entry.get(lang) for entry in root.findall("a:entry", ATOM))] == ["en", "uk", None]


def test_a_feed_without_an_address_and_entries_is_one_all_the_same() -> None:
    """Its id is made of its name, always the same, and its day is given and not read from a clock."""
    bare = replace(FEED, id="Vell/feeds/briefings.xml", own="", link="../briefings/", rights="", entries=())
    root = tree(bare)
    assert root.findtext("a:id", namespaces=ATOM) == "urn:uuid:a533f4b7-1b32-5592-bc35-02784641c0ad"
    assert root.findtext("a:updated", namespaces=ATOM) == "2031-05-04T00:00:00+02:00"
    assert [link.get("rel") for link in root.findall("a:link", ATOM)] == ["alternate"]
    assert root.find("a:rights", ATOM) is None
