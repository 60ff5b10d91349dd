"""Finds the code in a Markdown text, fenced or between backquotes, in one pass over its marks."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BLANK = "\0"
"""Stands where something was blanked: neither space nor letter, so that no name reaches across it."""

_FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,})(?P<rest>[^\n`]*)$", re.MULTILINE)
_BACKQUOTES = re.compile(r"(?<!\\)(?P<slashes>\\*)(?P<mark>`+)")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: tuple[str, int]
    opens: bool
    closes: bool


def blank_code(text: str) -> str:
    """Return the text with a blank for every sign of code, and with every line end and offset kept.

    A fence that is never closed is no code, as in Python-Markdown; nor is a backquote behind a backslash.
    """
    if "`" not in text and "~~~" not in text:
        return text
    unfenced = _blanked(text, _fences(text))
    return _blanked(unfenced, _backquotes(unfenced))


def blank_certain_code(text: str) -> str:
    """Return the text with a blank for every sign of what is code in whichever way its lines make up paragraphs.

    Lists, headings and quotations end code between backquotes too, and only Markdown itself knows where they are. So
    where a backquote finds no other in its line, or may be escaped, nothing counts as code, and all is checked.
    """
    if "`" not in text or "\\`" in text:
        return text
    lines = []
    for line in text.split("\n"):
        lines.append(_blanked(line, _backquotes(line)))
        if "`" in lines[-1]:
            return text
    return "\n".join(lines)


def blank(text: str) -> str:
    """Return as many blanks as the text has signs, with its line ends."""
    return "\n".join(BLANK * len(line) for line in text.split("\n"))


def _blanked(text: str, marks: Sequence[_Mark]) -> str:
    pieces: list[str] = []
    after = 0
    for start, end in _enclosed(marks):
        pieces += [text[after:start], blank(text[start:end])]
        after = end
    return "".join((*pieces, text[after:]))


def _fences(text: str) -> list[_Mark]:
    return [
        _Mark(match.start(), match.end(), (match["mark"], 0), opens=True, closes=not match["rest"].strip(" \t"))
        for match in _FENCE.finditer(text)
    ]


def _backquotes(text: str) -> list[_Mark]:
    """Code between backquotes ends in its paragraph, with as many of them as it began with."""
    paragraphs = [match.start() for match in _EMPTY_LINE.finditer(text)]
    return [
        _Mark(
            match.start("mark"),
            match.end(),
            (match["mark"], bisect.bisect_left(paragraphs, match.start())),
            opens=len(match["slashes"]) % 2 == 0,
            closes=True,
        )
        for match in _BACKQUOTES.finditer(text)
    ]


def _enclosed(marks: Sequence[_Mark]) -> Iterator[tuple[int, int]]:
    """Yield from each opening mark to the next of its kind that closes; marks in between mean nothing."""
    closer: list[int] = []
    following: dict[tuple[str, int], int] = {}
    for index in range(len(marks) - 1, -1, -1):
        closer.append(following.get(marks[index].kind, -1))
        if marks[index].closes:
            following[marks[index].kind] = index
    closer.reverse()
    index = 0
    while index < len(marks):
        if marks[index].opens and closer[index] >= 0:
            yield marks[index].start, marks[closer[index]].end
            index = closer[index]
        index += 1
