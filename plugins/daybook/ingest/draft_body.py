"""The article's paragraphs as Markdown that shows exactly their words, each sentence on a line of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.ingest.yaml_writing import without_hidden

if TYPE_CHECKING:
    from daybook.ingest.article import Article

# What Markdown takes for marks anywhere in a line, and what our own finder of links would.
_MARKS: Final = re.compile(r"[\\`*_\[\]<>{}|]|&(?=#?\w+;)|!(?=\[)|(?<=\])\(|~(?=~)|:(?=[a-z]+:)")
_AT_LINE_START: Final = re.compile(r"#|[-+:](?=[ ]|$)|[-=]+$")
_NUMBERED: Final = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
# Python-Markdown knows no backslash before these.
_ENTITIES: Final = {"<": "&lt;", "&": "&amp;", "~": "&#126;", ":": "&#58;", "|": "&#124;", "=": "&#61;"}


def write_body(article: Article) -> str:
    """Return the paragraphs with an empty line between them; an article without words gives an empty text."""
    paragraphs: dict[int, list[str]] = {}
    for number, sentence in enumerate(article.sentences):
        line = escape_markdown(article.text[sentence.start : sentence.end])
        if line:
            paragraphs.setdefault(article.paragraph_of(number), []).append(line)
    return "\n\n".join("\n".join(lines) for lines in paragraphs.values())


def escape_markdown(text: str) -> str:
    """Return words as one line of Markdown that shows exactly them; characters nobody can see become spaces."""
    line = " ".join(without_hidden(text).split())
    line = _MARKS.sub(_escape, line)
    if numbered := _NUMBERED.match(line):
        return f"{numbered[1]}\\{numbered[2]}{line[numbered.end() :]}"
    return f"{_escaped(line[0])}{line[1:]}" if _AT_LINE_START.match(line) else line


def _escape(mark: re.Match[str]) -> str:
    return _escaped(mark.group())


def _escaped(character: str) -> str:
    return _ENTITIES.get(character, f"\\{character}")
