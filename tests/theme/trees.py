"""Pages of the theme, read back as trees."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import html5lib

from theme.rendering import render

if TYPE_CHECKING:
    from lxml import etree

    from daybook.core.views import pages


def tree(text: str) -> etree._Element:
    """Return a page as a tree without namespaces; a mistake in its syntax is an exception."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    root: etree._Element = parser.parse(text).getroot()
    return root


@cache
def page(view: pages.View) -> etree._Element:
    """Return the page of a view as a tree; it is made once for all tests."""
    return tree(render(view))


def texts(root: etree._Element, path: str) -> list[str]:
    """Return the text of every element that a path finds, with single spaces."""
    found = root.xpath(path)
    return [" ".join("".join(each.itertext()).split()) for each in found]
