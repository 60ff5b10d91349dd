"""The article as Markdown."""

from __future__ import annotations

import markdown
import pytest

from daybook.core.prose.inline import Body
from daybook.ingest.article import read_article
from daybook.ingest.draft_body import escape_markdown, write_body


def test_each_sentence_has_its_line_and_each_paragraph_its_space() -> None:
    """Semantic new lines, so that a change of one sentence is a change of one line."""
    assert (
        write_body(read_article("It rained. Boats sank.\nNobody left.\n")) == "It rained.\nBoats sank.\n\nNobody left."
    )


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "#no heading",
        "- no list",
        "+ no list",
        "1. no list",
        "1) no list",
        "> no quotation",
        "*no* _stress_ `code` **none**",
        "[no](link) and ![no](image) and [no][link]",
        "a < b > c & d &amp; <b>e</b>",
        "--- ",
        "===",
        "back\\slash \\* and {: .no }",
        "| no | table |",
        ": no definition",
        "~~~ no fence",
        "http://river.example/a_b_c",
    ],
)
def test_markdown_shows_exactly_the_words(text: str) -> None:
    """Whatever Markdown would take for a mark is shown as it stands."""
    html = markdown.markdown(escape_markdown(text), extensions=["extra"])
    shown = html.removeprefix("<p>").removesuffix("</p>")
    for entity, character in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#126;", "~"),
        ("&#58;", ":"),
        ("&#124;", "|"),
        ("&#61;", "="),
    ):
        shown = shown.replace(entity, character)
    assert shown.replace("&amp;", "&") == " ".join(text.split())


def test_the_archive_finds_no_link_and_no_html_in_it() -> None:
    """Our own readers of bodies agree with Markdown."""
    body = Body(escape_markdown("[a](entity:b) ![c](d) <i>e</i> <!-- f -->"))
    assert (body.links, body.raw_html) == ((), ())
