"""The edge to Python-Markdown: texts become sanitised HTML, and references become links.

The dialect is Python-Markdown with tables and sane lists, without raw HTML and without pictures.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import nh3
from markdown import Markdown
from markdown.inlinepatterns import LINK_RE
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString

from daybook.core.html import Html
from daybook.core.prose.curly import curled
from daybook.core.prose.links import PICTURE, SCHEMES
from daybook.markdown_patterns import Links, Tables

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_TAGS = {
    *("a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "ul"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {"a": {"href", "title", "class", "rel"}, "ol": {"start"}, "th": {"scope"}, "td": {"class"}}
_REFERENCE = re.compile(rf"(?:{'|'.join((*SCHEMES, PICTURE))}):")
_DEEPEST_HEADING = 4


def render_markdown(text: str, resolve: Callable[[str], str], lang: str = "") -> Html:
    """Return a Markdown text as HTML that is safe to print, its quotation marks set as its language prints them.

    `resolve` turns the target of a reference, `entity:port-vell`, into an address; it may raise KeyError for one that
    leads nowhere, which the checks should have reported. Headings begin at the second level, for a page has one title.
    """
    converter, references = _converter()
    references.resolve, references.lang = resolve, lang
    html = converter.reset().convert(text)
    return Html(
        nh3.clean(
            html,
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            link_rel=None,  # set where a link leads out
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
        (converter.parser.blockprocessors, ("reference",)),
        (
            converter.inlinePatterns,
            ("html", "image_link", "image_reference", "short_image_ref", "reference", "short_reference"),
        ),
    ):
        for name in names:
            patterns.deregister(name)
    converter.inlinePatterns.register(Links(LINK_RE, converter), "link", _ORDER_OF_LINKS)
    tables = Tables(converter.parser, {"use_align_attribute": False})
    converter.parser.blockprocessors.register(tables, "table", _ORDER_OF_TABLES)
    converter.treeprocessors.register(_Inline(converter), "inline", _ORDER_OF_INLINE)
    references = _References(converter)
    converter.treeprocessors.register(references, "references", 5)
    return converter, references


_ORDER_OF_INLINE = 20
_ORDER_OF_LINKS = 160
_ORDER_OF_TABLES = 75
"""As in Python-Markdown, for what replaces patterns of its own."""
_NEEDS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "link": ("](",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""Of what a text must hold some for an inline pattern to find anything in it."""


class _Inline(InlineProcessor):
    """Python-Markdown's inline patterns, without those that can find nothing: most texts are mostly words."""

    @functools.cached_property
    def _needs(self) -> tuple[tuple[str, ...], ...]:
        """What each pattern needs in a text, in the order of the patterns."""
        patterns = self.md.inlinePatterns
        by_index = {patterns.get_index_for_name(name): name for name in _NEEDS}
        return tuple(_NEEDS[by_index[index]] for index in range(len(patterns)))

    def _InlineProcessor__handleInline(self, text: str, first: int = 0) -> str:  # noqa: N802 - the name it has there
        if isinstance(text, AtomicString):
            return text
        for order in range(first, len(self._needs)):
            needs = self._needs[order]
            start, matched = 0, True
            while matched and any(need in text for need in needs):
                text, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]  # theirs
                    self.inlinePatterns[order], text, order, start
                )
        return text


_INLINE = frozenset({"a", "br", "code", "em", "strong"})
"""Elements that stand within the words of a paragraph."""


class _References(Treeprocessor):
    """Turns references into addresses, sets quotation marks, and fits headings and tables into a page."""

    resolve: Callable[[str], str]
    lang: str

    def run(self, root: Element) -> None:
        """Mend the tree in place."""
        self._curl(root, "")
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

    def _curl(self, element: Element, before: str) -> str:
        """Set the marks in the words of an element, code apart, and return the last of what stands in it."""
        is_code = element.tag == "code"
        if element.text and not is_code:
            element.text = curled(element.text, self.lang, before)
        before = (element.text or before)[-1:]
        for child in element:
            within = self._curl(child, before if child.tag in _INLINE else "")
            before = within if child.tag in _INLINE else ""
            if child.tail:
                child.tail = curled(child.tail, self.lang, before)
                before = child.tail[-1:]
        return before

    def _resolve(self, element: Element) -> None:
        target = element.get("href", "")
        if _REFERENCE.match(target):
            element.set("href", self.resolve(target))
            element.set("class", f"reference reference--{target.partition(':')[0]}")
        else:
            element.set("rel", "noopener noreferrer")
