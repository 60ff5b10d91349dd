"""Texts become HTML that is safe to print, and references become links."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown.treeprocessors import InlineProcessor

from daybook import markdown
from daybook.core.html import Html
from daybook.core.prose.inline import Body
from daybook.core.prose.links import SCHEMES
from daybook.markdown import render_markdown

ADDRESSES = {"entity:port-vell": "../../entities/port-vell/", "figure:fled": "#fled"}


def rendered(text: str) -> str:
    """Return a text as HTML."""
    return render_markdown(text, ADDRESSES.__getitem__)


def test_references_lead_where_they_are_resolved_to() -> None:
    """Each carries its kind, so that a theme can mark it."""
    assert rendered("In [Port Vell](entity:port-vell), [4,000](figure:fled) left.") == (
        '<p>In <a class="reference reference--entity" href="../../entities/port-vell/">Port Vell</a>, '
        '<a class="reference reference--figure" href="#fled">4,000</a> left.</p>'
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_is_resolved(scheme: str) -> None:
    """No scheme of ours is left in a page."""
    assert 'href="there"' in render_markdown(f"[x]({scheme}:a)", lambda target: {f"{scheme}:a": "there"}[target])


def test_a_reference_that_leads_nowhere_is_a_bug() -> None:
    """The checks report it before; here it must not become a dead link."""
    with pytest.raises(KeyError, match="entity:nobody"):
        rendered("[x](entity:nobody)")
    assert rendered("calm") == "<p>calm</p>"


def test_the_dialect() -> None:
    """Emphasis, lists, quotations, code and tables."""
    assert rendered("*a* **b** `c`") == "<p><em>a</em> <strong>b</strong> <code>c</code></p>"
    assert rendered("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    assert rendered("3. a\n4. b") == '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'
    assert rendered("> a") == "<blockquote>\n<p>a</p>\n</blockquote>"


def test_tables_say_what_their_columns_are() -> None:
    """Heads have a scope; numbers that stand on the right have a class and no style."""
    text = "| Place | Boats |\n|:--|--:|\n| Port Vell | 12 |"
    table = lxml_html.fromstring(rendered(text))
    assert [(cell.tag, cell.text, dict(cell.attrib)) for cell in table.iter("th", "td")] == [
        ("th", "Place", {"scope": "col"}),
        ("th", "Boats", {"scope": "col"}),
        ("td", "Port Vell", {}),
        ("td", "12", {"class": "number"}),
    ]


def test_headings_begin_below_the_title() -> None:
    """A page has one title; no heading is deeper than the fourth level."""
    text = "\n\n".join(f"{'#' * level} {level}" for level in range(1, 7))
    tree = lxml_html.fragment_fromstring(rendered(text), create_parent="main")
    assert [each.tag for each in tree] == ["h2", "h2", "h3", "h4", "h4", "h4"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<div onclick='alert(1)'>a</div>",
        "a <b>b</b>",
        "<iframe src='https://evil.example'></iframe>",
        "<!-- a -->",
        "<style>p {}</style>",
        "<svg onload=alert(1)>",
        "<a href='https://evil.example'>a</a>",
        "<?php 1 ?>",
    ],
)
def test_raw_html_is_inert(text: str) -> None:
    """It is reported as an error before; if any came through, it would be words."""
    tree = lxml_html.fragment_fromstring(rendered(text), create_parent="main")
    assert {each.tag for each in tree.iter()} <= {"main", "p"}
    assert "".join(tree.itertext()).strip() == text


@pytest.mark.parametrize(
    "text",
    [
        "![a boat](https://evil.example/boat.png)",
        "![a boat][1]\n\n[1]: https://evil.example/boat.png",
        "![boat]\n\n[boat]: boat.png",
        "<img src=x onerror=alert(1)>",
    ],
)
def test_there_are_no_pictures(text: str) -> None:
    """Nothing is fetched from anywhere."""
    assert "<img" not in rendered(text)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "&#106;avascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "blob:https://evil.example/1",
    ],
)
@pytest.mark.parametrize("form", ["[x]({})", "[x](<{}>)", "<{}>", "[x][1]\n\n[1]: {}"])
def test_hostile_links_lead_nowhere(target: str, form: str) -> None:
    """Only the web and mail addresses are links."""
    tree = lxml_html.fragment_fromstring(rendered(form.format(target)), create_parent="main")
    # As browsers read an address: control characters and line ends are not there.
    hrefs = [re.sub(r"[\x00-\x20]*(.*)", r"\1", link.get("href") or "") for link in tree.iter("a")]
    assert [
        href for href in hrefs if re.match(r"[a-z][a-z0-9+.-]*:", re.sub(r"[\t\r\n]", "", href), re.IGNORECASE)
    ] == []
    assert not tree.xpath("//script")


def test_links_that_lead_out_tell_nothing() -> None:
    """The other side learns neither the page nor gets a hold of it."""
    for text in ("[a](https://gazette.example/)", "[a](mailto:desk@vell.example)", "<https://gazette.example/>"):
        (link,) = lxml_html.fragment_fromstring(rendered(text), create_parent="main").iter("a")
        assert link.get("rel") == "noopener noreferrer"


def test_the_result_is_html_and_not_escaped_again() -> None:
    """Only the Markdown edge makes such text."""
    found = render_markdown("a & b", str)
    assert isinstance(found, Html)
    assert found.__html__() == "<p>a &amp; b</p>"


def test_a_text_leaves_nothing_behind_for_the_next() -> None:
    """The converter is one for all texts: link definitions of one do not serve another."""
    rendered("[a][1]\n\n[1]: https://gazette.example/")
    assert rendered("[a][1]") == "<p>[a][1]</p>"


@given(st.text(alphabet=st.sampled_from(list("ab<>&\"'[]()!*_`#:/ \n-|\\=")), max_size=60))
def test_whatever_is_written_is_safe(text: str) -> None:
    """Only what a text may hold is in the HTML, and no attribute that could act."""
    tree = lxml_html.fragment_fromstring(render_markdown(text, lambda _: "#"), create_parent="main")
    tags = {each.tag for each in tree.iter()}
    words = {"main", "p", "a", "em", "strong", "code", "pre", "blockquote", "br", "hr", "h2", "h3", "h4"}
    assert tags <= words | {"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
    attributes = {name for each in tree.iter() for name in each.attrib}
    assert attributes <= {"href", "title", "class", "rel", "start", "scope"}


MARKS = ("`", "``", "\\", "[", "]", "](", "(", ")", "<", ">", "&", "*", "**", "_", "__", "  \n", "\n", "\n\n", " ", "!")
PHRASES = ("word", "two words", "[a]", "[a]: https://example.org\n", "https://example.org", "<https://example.org>")
BLOCKS = ("- ", "# ", "> ", "1. ", "    ", "| a | b |\n|---|--:|\n| 1 | 2 |\n")
RARE = ("&amp;", "a@example.org", "<a@example.org>", "\u0002", "\u0003")
PIECES = st.sampled_from((*MARKS, *PHRASES, *BLOCKS, *RARE))


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_pattern_is_passed_over_that_finds_something(text: str) -> None:
    """Looking only for what a text can hold gives what Python-Markdown gives that looks for everything."""
    converter, references = markdown._converter()  # noqa: SLF001 - what it makes before it is sanitised is compared
    references.resolve = str
    quick = converter.reset().convert(text)
    ours = converter.treeprocessors["inline"]
    converter.treeprocessors.register(InlineProcessor(converter), "inline", 20)
    try:
        assert quick == converter.reset().convert(text)
    finally:
        converter.treeprocessors.register(ours, "inline", 20)


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "[a](",
        "[a](b'c) ",
        "]",
        "[[a]",
        "[a](b) ",
        "[a]: b\n",
        "# a\n",
        "|a\n",
        "> ",
        "*a",
        "`a",
        "&",
    ],
)
def test_a_text_of_any_shape_is_rendered_in_linear_time(piece: str) -> None:
    """A text that is twice as long takes about twice as long, whatever it repeats."""

    def seconds(times: int) -> float:
        text = f"Boats {piece * times} left."
        began = time.process_time()
        render_markdown(text, str)
        return time.process_time() - began

    seconds(10)
    # Three times, for a machine that does other things as well; what is quadratic takes 16 times as long each time.
    assert any(seconds(4000) < 12 * max(seconds(1000), 0.02) for _ in range(3))


@pytest.mark.parametrize(
    "text",
    [
        "[a]\n\n[a]:\nentity:nowhere",
        "[a][b]\n\n[b]: entity:nowhere",
        "[a](<entity:nowhere>)",
        "[a](entity:nowhere 'b\nc')",
        "[a](entity:nowhere(b(c)))",
    ],
)
def test_what_no_check_sees_is_no_link(text: str) -> None:
    """Python-Markdown by itself makes links of some; a target that nobody checked would break the build."""
    assert Body(text).links == ()
    assert "<a" not in render_markdown(text, ADDRESSES.__getitem__)


def test_quotation_marks_are_set_in_the_words_alone() -> None:
    """Across links and emphasis; not in code, and only where the language is English."""
    text = 'It says ["no"](entity:vell)\'s *"yes"*, "[no](entity:vell)"; `a "b" \'c\'`\n\n- "so"\n\n    "code"'
    shown = lxml_html.fragment_fromstring(
        render_markdown(text, lambda _: "there", "en"), create_parent="main"
    ).text_content()
    assert shown.split("\n\n")[0].strip() == "It says “no”’s “yes”, “no”; a \"b\" 'c'"
    assert "“so”" in shown
    assert (
        '"no"'
        in lxml_html.fragment_fromstring(
            render_markdown(text, lambda _: "there", "uk"), create_parent="main"
        ).text_content()
    )
