"""Finds in a Markdown body the references, the prose where names may link by themselves, and raw HTML.

A body is masked first: what is code, and later what is link, quotation or heading, is blanked sign by sign.
So every offset found is an offset of the body itself.
"""

from __future__ import annotations

import bisect
import functools
import re
from functools import cached_property
from typing import TYPE_CHECKING

from daybook.core.names import words_of
from daybook.core.position import Position
from daybook.core.prose.codespans import blank, blank_certain_code, blank_code
from daybook.core.prose.links import LINK, PICTURE, SCHEMES, Link, link_of
from daybook.core.prose.plain import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.names import Name, NameIndex

_BROKEN_LINK = re.compile(
    r"\]\(|^[ ]{0,3}\[[^\[\]\n]+\]:[ \t]*\S"
    # A space before its target, and a target without words.
    rf"|\](?=[ \t]+\((?:{'|'.join(SCHEMES)}):)|\[(?=(?:{'|'.join(SCHEMES)}):[^\s\[\]]+\])",
    re.MULTILINE,
)
_BY_REFERENCE = re.compile(r"\[(?<!\\\[)[^\[\]\n]*\w[^\[\]\n]*\]\[(?P<label>[^\[\]\n]*)\]")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]*>")
_HEADING = re.compile(r"^#{1,6}.*$|^[^\n]+\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_BLOCK_QUOTE = re.compile(r"^[ ]{0,3}>[^\n]*(?:\n[ \t]*[^\s\n][^\n]*)*", re.MULTILINE)
_QUOTATION = re.compile(
    r"\"(?:[^\"\n]|\n(?![ \t]*\n))*\""
    r"|“(?:[^“”\n]|\n(?![ \t]*\n))*”"
    r"|«(?:[^«»\n]|\n(?![ \t]*\n))*»"
    r"|„(?:[^„“”\n]|\n(?![ \t]*\n))*[“”]",
)
_SINGLE_QUOTATION = re.compile(
    # A mark before a letter or a digit is an apostrophe, as in Vell’s and the ’90s.
    r"(?<!\w)‘(?:[^‘’\n]|’(?=\w)|\n(?![ \t]*\n))*’(?!\w)"
    r"|(?<![\w'])'(?=[^\s\d'])(?:[^'\n]|'(?=\w))*(?<=\S)'(?!\w)",
)
_RAW_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!--|!\[|!DOCTYPE|\?)", re.IGNORECASE)
_SENTENCE_END = re.compile(
    # Begins with one of a few signs, which a text is searched for fast.
    r"[.!?…\n#](?:"
    # After a stop, unless it is the stop of an initial; before a capital, or a letter that has no case.
    r"(?<=[.!?…])(?<!\b[^\W\d_]\.)[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W\d_a-z])"
    r"|(?<=\n)[ \t]*\n"
    r"|(?<=\n)(?=[-*+][ \t]|#|\d+\.[ \t])"
    r"|(?<=^#)[^\n]*\n"
    r")",
    re.MULTILINE,
)

_BLOCK_MARKS = re.compile(
    r"^(?P<marks>(?>[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+))(?![-*]?[ \t]*$)", re.MULTILINE
)
"""The marks of lists and block quotes that a line begins with; a line of hyphens alone is a rule across the page."""
_LEVEL = re.compile(r">|[-*+]|\d+|[ ]{4}|\t")
DEEPEST = 10
"""How many lists and block quotes may lie in each other."""
_MAY_BE_DEEP = re.compile(rf"\n[ \t>*+\-0-9.)]{{{DEEPEST + 1}}}")
"""What hardly any text has, found many times faster."""


class Body:
    """A Markdown body, with everything in it that refers to something else."""

    def __init__(self, text: str, path: str = "", first_line: int = 1) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line

    @cached_property
    def _without_code(self) -> str:
        return blank_code(self.text)

    @cached_property
    def _checked(self) -> str:
        return blank_certain_code(self.text)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links outside of what is certainly code, in order."""
        text = self._checked
        return tuple(link_of(match, text) for match in LINK.finditer(text)) if "](" in text else ()

    def _without_links(self, text: str) -> str:
        pieces, after = [], 0
        for link in self.links:
            pieces += [text[after : link.start], blank(text[link.start : link.end])]
            after = link.end
        return "".join((*pieces, text[after:]))

    @cached_property
    def bare_addresses(self) -> tuple[tuple[int, str], ...]:
        """The addresses that stand in angle brackets and link by themselves, each with its offset."""
        text = self._without_links(self._checked) if "<" in self.text else ""
        return tuple((match.start(), match.group()[1:-1]) for match in _AUTOLINK.finditer(text))

    @cached_property
    def broken_links(self) -> tuple[int, ...]:
        """The offsets of what looks like a link and cannot be read as one, so that nobody could check it."""
        text = self._without_links(self._checked)
        broken = [match.start() for match in _BROKEN_LINK.finditer(text)] if "]" in text else []
        if "][" in text:  # where its label leads somewhere, the line that says so is the broken one
            uses = (match for match in _BY_REFERENCE.finditer(text) if f"[{match['label']}]:" not in text)
            broken = sorted((*broken, *(match.start() for match in uses)))
        return tuple(broken)

    @cached_property
    def prose(self) -> str:
        """The body with code, links, headings and quotations blanked: where names may link by themselves."""
        text = self._without_links(self._without_code)
        return _masked(text, _AUTOLINK, _HEADING, _BLOCK_QUOTE, _QUOTATION, _SINGLE_QUOTATION)

    @cached_property
    def own_words(self) -> str:
        """The body with code, quotations and block quotes blanked: what the archive says in its own voice."""
        return _masked(self._without_code, _BLOCK_QUOTE, _QUOTATION, _SINGLE_QUOTATION)

    @cached_property
    def all_words(self) -> str:
        """The body with its code blanked, and nothing else."""
        return self._without_code

    @cached_property
    def nested_too_deep(self) -> tuple[int, ...]:
        """The offsets of lines that lie in more lists and block quotes than anybody could read."""
        text = self._without_code
        if not _MAY_BE_DEEP.search(f"\n{text}"):
            return ()
        return tuple(match.start() for match in _BLOCK_MARKS.finditer(text) if _depth(match) > DEEPEST)

    @cached_property
    def raw_html(self) -> tuple[int, ...]:
        """The offsets at which raw HTML begins."""
        text = _masked(self._checked, _AUTOLINK)
        return tuple(match.start() for match in _RAW_HTML.finditer(text))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word outside code, each once, as it is written."""
        return words_of(self._without_code)

    def names(self, index: NameIndex) -> Iterator[Name]:
        """Yield the first mention of each entity in the prose."""
        seen = set()
        for name in index.find(self.prose, self.words):
            if name.entity not in seen:
                seen.add(name.entity)
                yield name

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position_of(self, offset: int) -> Position:
        """Return the place of an offset in the file."""
        line = bisect.bisect_right(self._line_starts, offset) - 1
        return Position(self.path, self.first_line + line, offset - self._line_starts[line] + 1)

    def sentence_at(self, offset: int) -> str:
        """Return the sentence an offset stands in, as plain text on one line."""
        start, end = self.sentences[self.sentence_number(offset)]
        return plain_text(self.text[start:end])

    def sentence_number(self, offset: int) -> int:
        """Return which of the sentences an offset stands in."""
        return bisect.bisect_right(self._sentence_starts, offset) - 1

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence begins and ends; together they are the whole text."""
        return tuple(zip(self._sentence_starts, (*self._sentence_starts[1:], len(self.text)), strict=True))

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _SENTENCE_END.finditer(self.text)))


@functools.lru_cache(maxsize=16)
def body_of(text: str, path: str = "", first_line: int = 1) -> Body:
    """Return the body of a text; the last few are kept, for several rules look at one text after the other."""
    return Body(text, path, first_line)


def with_pictures_linked(text: str) -> str:
    """Return a text with a link in the place of each picture, by which a page finds where to show it."""
    if f"]({PICTURE}:" not in text:
        return text
    pieces, after = [], 0
    for link in Body(text).links:
        if link.is_image and link.target.startswith(f"{PICTURE}:"):
            pieces += [text[after : link.start], f"[{link.id}]({link.target})"]
            after = link.end
    return "".join((*pieces, text[after:]))


_SIGNS = {
    _AUTOLINK: ("<",),
    _HEADING: ("#", "\n=", "\n-"),
    _BLOCK_QUOTE: (">",),
    _QUOTATION: ('"', "“", "«", "„"),
    _SINGLE_QUOTATION: ("‘", " '", "\n'", "('"),
}
"""What a text has in it that a pattern fits, one of them at least: most texts have none."""


def _masked(text: str, *patterns: re.Pattern[str]) -> str:
    """Blank all matches of one pattern after the other, keeping every line break and every offset."""
    for pattern in patterns:
        if any(sign in text for sign in _SIGNS[pattern]):
            text = pattern.sub(lambda match: blank(match.group()), text)
    return text


def _depth(match: re.Match[str]) -> int:
    return len(_LEVEL.findall(match["marks"]))
