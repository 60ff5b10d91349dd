"""What in a Markdown body refers to something else is found with its place, in a time that grows with the text."""

from __future__ import annotations

import time

import pytest

from daybook.core.ids import EntityId
from daybook.core.names import NameIndex
from daybook.core.position import Position
from daybook.core.prose.inline import Body
from daybook.core.prose.plain import plain_text
from daybook.core.records import Entity, EntityType, Origin

INDEX = NameIndex(
    [
        Entity(id=EntityId(name.lower()), type=EntityType.PLACE, name=name, origin=Origin(path="x.md"))
        for name in ("Vell", "Ost")
    ]
)


def linked(text: str) -> list[str]:
    """Return where names link by themselves, as `line:column`."""
    body = Body(text, "x.md")
    return [f"{place.line}:{place.column}" for place in (body.position_of(name.start) for name in body.names(INDEX))]


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("[Vell](entity:vell)", "Vell", "entity:vell"),
        ('[Vell](entity:vell "the port")', "Vell", "entity:vell"),
        ("[Vell]( entity:vell )", "Vell", "entity:vell"),
        ("[the [old] count](figure:fled)", "the [old] count", "figure:fled"),
        ("[x](https://gazette.example/a_(b))", "x", "https://gazette.example/a_(b)"),
        ("[two\nlines](day:2031-05-04)", "two\nlines", "day:2031-05-04"),
        ("[](entity:vell)", "", "entity:vell"),
        ("[x]()", "x", ""),
    ],
)
def test_a_link_is_found(text: str, label: str, target: str) -> None:
    """Words and target are read, whatever brackets stand in them."""
    body = Body(f"See {text}.")
    assert [(link.label, link.target) for link in body.links] == [(label, target)]
    assert body.text[body.links[0].start : body.links[0].end] == text
    assert body.broken_links == ()


@pytest.mark.parametrize(
    ("target", "scheme", "rest", "unknown"),
    [
        ("entity:vell", "entity", "vell", False),
        ("figure:2031-05-04-rain#mm", "figure", "2031-05-04-rain#mm", False),
        ("place:vell", "", "vell", True),
        ("javascript:alert(1)", "", "alert(1)", True),
        ("https://gazette.example", "", "//gazette.example", False),
        ("mailto:desk@gazette.example", "", "desk@gazette.example", False),
        ("../vell.md", "", "", False),
    ],
)
def test_a_link_has_a_scheme(target: str, scheme: str, rest: str, unknown: bool) -> None:  # noqa: FBT001 - a table
    """Kinds of record, the web and mail are known; all else is not."""
    link = Body(f"[x]({target})").links[0]
    assert (link.scheme, link.id, link.has_unknown_scheme) == (scheme, rest, unknown)


def test_pictures_are_told_from_links() -> None:
    """An exclamation mark makes a picture of a link, unless a backslash stands before it."""
    assert [link.is_image for link in Body(r"![a](x) [b](y) \![c](z)").links] == [True, False, False]


@pytest.mark.parametrize(
    "text",
    [
        "[x](entity:the port)",
        "[x][1]\n\n[1]: entity:vell",
        "[x](entity:vell 'a' b)",
        "[a [b [c]]](entity:vell)",
        "[x] (entity:vell)",
        "see [entity:vell]",
    ],
)
def test_what_cannot_be_read_as_a_link_is_told(text: str) -> None:
    """No link escapes the check by the form it is written in."""
    assert len(Body(text).broken_links) == 1


def test_a_link_in_the_words_of_a_link_is_told() -> None:
    """In a list or a table the inner one would be a link of its own; so it is checked, and the outer one refused."""
    body = Body("- [a [x](entity:ost)\n- b](entity:vell)")
    assert [link.target for link in body.links] == ["entity:ost"]
    assert len(body.broken_links) == 1


@pytest.mark.parametrize("text", ["`[x](y:z)`", "``[x](y:z)``", "a `b` and `` [x](y:z) ` ``"])
def test_code_has_no_links(text: str) -> None:
    """In code nothing refers to anything."""
    body = Body(text)
    assert (body.links, body.broken_links, body.raw_html) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "```\n[x](y:z)\n```",
        "```\n[x](y:z)\n\n```",
        "~~~\n[x](y:z)\n~~~",
        "- `a\n- [x](y:z)`",
        "# `a\n[x](y:z)`",
        "\\``[x](y:z)`",
        "`a\nb` [x](y:z) `c`",
        "    [x](y:z)",
    ],
)
def test_what_may_be_no_code_is_checked(text: str) -> None:
    """Where code ends beyond a line depends on lists, headings and empty lines, so a link there is looked at."""
    assert [link.target for link in Body(text).links] == ["y:z"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Vell is near the Ost. Vell again.", ["1:1", "1:18"]),
        ("# Vell\n\nVell", ["3:1"]),
        ("#Vell\n\nVell", ["3:1"]),
        ("Vell\n====\n\nVell", ["4:1"]),
        ("`Vell` ``Vell`` Vell", ["1:17"]),
        ("```\nVell\n```\nVell", ["4:1"]),
        ("[Vell](entity:vell) [Vell](https://vell.example) Vell", ["1:50"]),
        ("<https://x.example/Vell> Vell", ["1:26"]),
        ("> Vell\nlazy Vell\n\nVell", ["4:1"]),
        ('"Vell" “Vell” «Vell» „Vell“ Vell', ["1:29"]),
        ('"Vell\nVell" Vell', ["2:7"]),
        ("He said: 'Vell is ours', ‘Vell’s too’ (‘Vell\nVell’). Vell", ["2:9"]),
        ("The boats' owner and Ost's in the '90s of Vell's owners'", ["1:22", "1:43"]),
        ("No ‘ mark\n\nVell ’ and 'Vell", ["3:1"]),
        ('an unclosed " mark\n\nVell "x"', ["3:1"]),
        ("an unclosed “ mark\n\nVell ”", ["3:1"]),
        ("*Vell* _Ost_", ["1:2", "1:9"]),
        ("- Vell\n- Ost", ["1:3", "2:3"]),
        ("![Vell](x) ![a](Vell) Vell", ["1:23"]),
    ],
)
def test_names_link_at_first_mention(text: str, places: list[str]) -> None:
    """Never inside links, code, quotations or headings, and once each."""
    assert linked(text) == places


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<b>x</b>", 2),
        ("<!-- x -->", 1),
        ("<script src=x>", 1),
        ("<?php", 1),
        ("<!DOCTYPE html>", 1),
        ("<img/>", 1),
        ("1 < 2 and a<b, <3", 0),
        ("<https://gazette.example>", 0),
        ("`<b>`", 0),
        ("```\n<b>\n```", 1),
        ("```\n<b>", 1),
        ("&lt;b&gt;", 0),
    ],
)
def test_raw_html_is_found(text: str, count: int) -> None:
    """Tags, comments and instructions are HTML; a sign for less is not."""
    assert len(Body(text).raw_html) == count


def test_places_count_as_an_editor_does() -> None:
    """Lines go on from the front matter; columns count characters."""
    body = Body("Оst\nVell [x](y)", "x.md", 12)
    assert body.position_of(body.links[0].start) == Position("x.md", 13, 6)
    assert body.position_of(0) == Position("x.md", 12, 1)


@pytest.mark.parametrize(
    ("text", "at", "sentence"),
    [
        ("One. Two Vell. Three.", "Vell", "Two Vell."),
        ("He said “No.” Then Vell fell.", "Vell", "Then Vell fell."),
        ("A *great* [Vell](entity:vell) `x`!", "Vell", "A great Vell x!"),
        ("# Title\nVell.", "Vell", "Vell."),
        ("# Title\n\nVell.", "Title", "Title"),
        ("- One\n- Vell\n- Two", "Vell", "Vell"),
        ("> Vell\n> is", "Vell", "Vell is"),
        ("It has 3.5 km to Vell, e.g. by boat. Next.", "Vell", "It has 3.5 km to Vell, e.g. by boat."),
        ("J. R. Quill of the U.S. Navy left Vell. Next.", "Vell", "J. R. Quill of the U.S. Navy left Vell."),
        ("Far.\nVell\nis quiet. Next.", "Vell", "Vell is quiet."),
        ("*Vell* is\n*quiet* now. Next.", "Vell", "Vell is quiet now."),
        ("Один. Два Vell. Три.", "Vell", "Два Vell."),
        ("Vell at the end", "Vell", "Vell at the end"),
    ],
)
def test_the_sentence_around_an_offset(text: str, at: str, sentence: str) -> None:
    """A sentence ends at a stop before a capital, at an empty line, a heading and an entry of a list."""
    assert Body(text).sentence_at(text.index(at)) == sentence


def test_plain_text_has_no_marks() -> None:
    """Emphasis, links, quote and list marks go; words, also with underscores, stay."""
    text = "> **Bold** _it_ *it* `code` [words](entity:vell) snake_case_name 2*3*4 \\*"
    assert plain_text(text) == "Bold it it code words snake_case_name 2*3*4 *"


PIECES = (
    *('"', "“", "„", "«", "[", "]", "![", "[](", "[x](", "[[a]", "(", "`", "``a", "`a\n", "\\`", "\\"),
    *("```\n", "~~~\n", "<", "<a", "<!", "<https://", "#", "# \n", "=\n", "-\n", "a\n=", "> ", ">\n", "\n", " \n"),
    *(". ", ".'", '."', ".  A", "*", "_", "**", "*a ", "_a_", "1.", "\n1", "Vell ", "Vell-", "a ", "é", "[a]:", "'"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    """200 kB of any sign are read in a moment, with whatever the sign begins."""
    text = piece * (200_000 // len(piece))
    body = Body(text)
    start = time.process_time()
    assert len(body.prose) == len(text)
    assert len(list(body.names(INDEX))) <= 2
    assert body.links is not None
    assert body.broken_links is not None
    assert body.raw_html is not None
    body.position_of(len(text) - 1)
    body.sentence_at(len(text) // 2)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("- " * 11 + "a word", (0,)),
        ("a word\n\n" + "\t" * 10 + "- a word", (8,)),
        ("> - 1. " * 4 + "a word", (0,)),
        ("> " * 10 + "a word", ()),
        ("- " * 40 + "\n\n" + "* " * 40 + "*\n", ()),
        ("    " * 20 + "a word in code", ()),
    ],
)
def test_what_is_nested_too_deep_is_found(text: str, offsets: tuple[int, ...]) -> None:
    """Levels are counted by marks and by indentation; a rule across the page is none, however long."""
    assert Body(text).nested_too_deep == offsets
