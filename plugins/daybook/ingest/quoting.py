"""Finds what stands between quotation marks, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSING: Final = {"“": "”", "«": "»", "„": "“”", '"': '"'}
_OPENING: Final = re.compile('[“«„"]')
_SINGLE: Final = re.compile(r"(?<![\w])[‘'](?=[^\W\d_])(?P<words>[^‘\n]{0,400}?[\w.,!?…])[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A stretch with its quotation marks; `closed` is false where it runs to the end of its paragraph."""

    start: int
    end: int
    closed: bool = True


def quotation_spans(text: str, start: int, end: int) -> tuple[QuotedSpan, ...]:
    """Return the quotations of one paragraph in order; those inside of others are part of them.

    A mark that is never closed opens a quotation to the end of the paragraph if it is typographic, or stands
    at the paragraph's beginning; else it is an inch or a slip.
    """
    found = list(_double(text, start, end))
    rest = text[start:end]
    for one in found:
        rest = rest[: one.start - start] + " " * (one.end - one.start) + rest[one.end - start :]
    found += [QuotedSpan(start + one.start(), start + one.end()) for one in _SINGLE.finditer(rest)]
    return tuple(sorted(found, key=lambda one: one.start))


def _double(text: str, start: int, end: int) -> Iterator[QuotedSpan]:
    at = start
    while opening := _OPENING.search(text, at, end):
        closings = [text.find(mark, opening.end(), end) for mark in _CLOSING[opening.group()]]
        closing = min((place for place in closings if place >= 0), default=-1)
        if closing >= 0:
            yield QuotedSpan(opening.start(), closing + 1)
            at = closing + 1
        elif opening.group() != '"' or opening.start() == start:
            yield QuotedSpan(opening.start(), end, closed=False)
            return
        else:
            at = opening.end()
