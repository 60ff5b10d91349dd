"""The edge to Python-Markdown: texts become sanitised HTML, and references become links.

The dialect is Python-Markdown with tables and sane lists, without raw HTML and without pictures.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from daybook.core.html import Html
from daybook.core.inline import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_TAGS = {
    *("a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "ul"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href", "title", "class"}, "ol": {"start"}, "th": {"scope"}, "td": {"class"}}
_REFERENCE = re.compile(rf"(?:{'|'.join(SCHEMES)}):")
_DEEPEST_HEADING = 4


def render_markdown(text: str, resolve: Callable[[str], str]) -> Html:
    """Return a Markdown text as HTML that is safe to print.

    `resolve` turns the target of a reference, `entity:port-vell`, into an address; it may raise KeyError for one that
    leads nowhere, which the checks should have reported. Headings begin at the second level, for a page has one title.
    """
    converter, references = _converter()
    references.resolve = resolve
    html = converter.reset().convert(text)
    return Html(
        nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            link_rel="noopener noreferrer",
            url_schemes={"http", "https", "mailto"},
            url_relative="pass_through",
            strip_comments=True,
        )
    )


@functools.cache
def _converter() -> tuple[Markdown, _References]:
    """Make the one converter of the process; making it costs as much as a whole text."""
    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    for patterns, names in (
        (converter.preprocessors, ("html_block",)),
        (converter.inlinePatterns, ("html", "image_link", "image_reference", "short_image_ref")),
    ):
        for name in names:
            patterns.deregister(name)
    references = _References(converter)
    converter.treeprocessors.register(references, "references", 5)
    return converter, references


class _References(Treeprocessor):
    """Turns references into addresses, and fits headings and tables into a page."""

    resolve: Callable[[str], str]

    def run(self, root: Element) -> None:
        """Mend the tree in place."""
        for element in root.iter():
            if element.tag == "a":
                self._resolve(element)
            elif element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                level = min(max(int(element.tag[1]), 2), _DEEPEST_HEADING)
                element.tag = f"h{level}"
            elif element.tag == "th":
                element.set("scope", "col")
            style = element.attrib.pop("style", "")
            if "right" in style:
                element.set("class", "number")

    def _resolve(self, element: Element) -> None:
        target = element.get("href", "")
        if _REFERENCE.match(target):
            element.set("href", self.resolve(target))
            element.set("class", f"reference reference--{target.partition(':')[0]}")
