"""The words of a piece of Markdown, without its marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daybook.core.prose.links import LINK, link_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK_MARK = re.compile(r"^[ \t]*(?:>|#{1,6}|[-*+]|\d+\.)[ \t]+", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__|`)(.+?)\1")
_EMPHASIS = re.compile(r"(?<!\w)([*_])(\S(?:[^*_\n]*\S)?)\1(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")


def plain_text(markdown: str) -> str:
    """Return the words of a piece of Markdown on one line, without its marks."""
    text = "".join(_with_labels(markdown)) if "](" in markdown else markdown
    text = _BLOCK_MARK.sub("", text)
    if any(mark in text for mark in "*_`"):
        text = _STRONG.sub(r"\2", text)
        text = _EMPHASIS.sub(r"\2", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return " ".join(text.split())


def _with_labels(markdown: str) -> Iterator[str]:
    """Yield the pieces of a text in which the words of each link stand in its place."""
    after = 0
    for match in LINK.finditer(markdown):
        link = link_of(match, markdown)
        yield markdown[after : link.start]
        yield link.label
        after = link.end
    yield markdown[after:]
