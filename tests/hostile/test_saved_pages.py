"""A saved page that is made to break its reader is refused in a line, or read for what it says, in seconds."""

from __future__ import annotations

import gzip
import time

import pytest

from daybook.core.problems import Problem
from daybook.ingest.convert import ReadArticle, read_raw
from fuzz.articles import read
from ingest.examples import FACTS, REGISTRY

_LINE = (
    "<p>Ada Quill said more than {},000 people left Port Vell on Monday, when the river rose above the quay "
    "and the harbour office was closed by the ministry.</p>"
)
BEFORE = "<html lang=en><head><title>Rain</title>{head}</head><body><article><h1>Rain</h1>" + "".join(
    _LINE.format(number) for number in range(4, 12)
)
BEHIND = "</article></body></html>"
LD = '<script type="application/ld+json">{}</script>'
READ = ""
NONE = "no article was found in the page"
UNKNOWN = "the page is not UTF-8, and does not state the encoding it has"
PAGES: dict[str, tuple[str, str]] = {
    "elements in each other": ("<div>" * 100_000, READ),
    "spans in each other": ("<p>" + "<span>" * 100_000 + "x", READ),
    "tables in each other": ("<table><tr><td>" * 20_000, READ),
    "lists in each other": ("<ul><li>" * 30_000, READ),
    "comments that do not end": ("<!--" * 100_000, READ),
    "signs that open nothing": ("&" * 100_000 + "<" * 100_000, READ),
    "links that run something": ('<a href="javascript:x">y</a> ' * 20_000, READ),
    "entities of entities": (
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 1_000 + '"><!ENTITY c "' + "&b;" * 1_000 + '">]>&c;',
        READ,
    ),
    "an entity that is a file": ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a;</p>', READ),
    "another page": ('<meta http-equiv="refresh" content="0;url=//evil.example"><base href="//evil.example">', READ),
    "a long attribute": ("<p " + "a" * 1_000_000 + "=x>", READ),
    "attributes": (
        "<p " + "".join(f"a{number}=1 " for number in range(100_000)) + ">x",
        "a tag of the page has 100,000 attributes, and the limit is 1,000",
    ),
    "attributes that hide where the tag ends": (
        "<p " + "".join(f'a{number}=">" ' for number in range(50_000)) + ">x",
        "a tag of the page has 50,000 attributes, and the limit is 1,000",
    ),
    "letters turned around": ("<p>\u202e\u2066“We stay”\u2069, Ada Quill said.\u202c</p>", READ),
    "front matter": ("<p>---</p><p>title: x</p><p>---</p><p>{{ 7 * 7 }} &lt;script&gt;x&lt;/script&gt;</p>", READ),
    "more than is read": ("word " * 1_200_000, "the page has 6.0 MB, more than the 5 MB allowed"),
}
HEADS = {
    "lists without end": LD.format("[" * 100_000),
    "mappings in each other": LD.format('{"a":' * 50_000 + "1" + "}" * 50_000),
    "a number without end": LD.format('{"datePublished": ' + "9" * 5_000 + "}"),
    "values of other types": LD.format('{"@type": 1, "author": {"name": ["a", {"name": 1}]}, "headline": {"a": 1}}'),
    "a day that is none": '<meta property="article:published_time" content="9999-99-99">',
    "a name without end": f'<meta name="author" content="{"a" * 100_000}">',
}
RAW = {
    "packed": (gzip.compress(BEFORE.encode()), UNKNOWN),
    "two bytes a letter": (BEFORE.encode("utf-16"), UNKNOWN),
    "no encoding": (b"<meta charset=undefined>\xff", UNKNOWN),
    "an encoding of hosts": (b"<meta charset=idna>\xff" + b"a." * 1_000_000, UNKNOWN),
    "an encoding of hosts, the other": (b"<meta charset=punycode>\xff" + b"a-" * 1_000_000, UNKNOWN),
    "an encoding of programs": (b"<meta charset=unicode_escape>\xff\\ud800", UNKNOWN),
    "an encoding that packs": (b"<meta charset=zlib>\xff", UNKNOWN),
    "an image": (
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
        "no article was found in the page",
    ),
}
CASES = {
    **{name: (f"{BEFORE.format(head='')}{piece}{BEHIND}".encode(), told) for name, (piece, told) in PAGES.items()},
    **{name: (f"{BEFORE.format(head=head)}{BEHIND}".encode(), READ) for name, head in HEADS.items()},
    **RAW,
}


@pytest.mark.parametrize("name", CASES)
def test_a_page_is_read_or_refused(name: str) -> None:
    """What is read of it is held as the fuzzer holds any article: a draft that quotes only what stands there."""
    raw, told = CASES[name]
    began = time.process_time()
    taken = read_raw(raw, FACTS, REGISTRY, suffix=".html")
    assert time.process_time() - began < 20
    if told:
        assert isinstance(taken, Problem)
        assert taken.message == told
    else:
        assert isinstance(taken, ReadArticle)
        assert "root:" not in taken.text
        read(raw, ".html", outline=False)
