"""Tells where an article was sent from and when a page was put up, which is no day of what it tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.ingest.article import flat
from daybook.ingest.calendar_words import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.ingest.article import Article
    from daybook.ingest.temporal import TemporalExpression

_DAY: Final = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH})(?:,? \d{{4}})?"
_TOWN: Final = r"[A-ZÀ-ÖØ-Þ][\w'.-]*(?:[ /][A-ZÀ-ÖØ-Þ][\w'.-]*){0,3}"
_IN_CAPITALS: Final = (
    r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'.-]{2,}(?:[ /][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'.-]+){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?"
)
_SENDER: Final = r"(?: ?[(\[][^()\[\]]{1,60}[)\]])"
_DASH: Final = r" ?(?:--|––|[-–—:]) "
DATELINE: Final = re.compile(
    rf"{_IN_CAPITALS}(?:, {_DAY})?{_SENDER}?{_DASH}|{_IN_CAPITALS}(?:, {_DAY})?{_SENDER} (?=[A-Z])"
    rf"|{_TOWN}{_SENDER}?, {_DAY}{_SENDER}?(?:{_DASH}|\.(?:\s|$))"
    rf"|{_TOWN}, {_DAY} \([^()]{{1,40}}\)(?:{_DASH}| )"
)
"""KARSK, 14 May (North Wire) - ."""
_STAMP: Final = re.compile(
    r"\b(?:published|posted|updated|last|modified|first|created|issued|date|time|on|at|from|of|as|the|a|an"
    r"|min|minute|minutes"
    r"|read|hours?|GMT|UTC|BST|EST|EDT|CET|CEST|EET|EEST|MSK|IST|local|am|pm|a\.m|p\.m|news|report|situation"
    r"|no|update"
    r"|bulletin|edition|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|ago)\b|\d+"
    rf"|{MONTH}|[^\w\s]",
    re.IGNORECASE,
)
_LONGEST_STAMP: Final = 14
"""Words of the longest line that only says when a page was put up."""
_LETTERS: Final = 30
"""Letters of a word there, at most; a longer line is not looked at for each of its days."""


def without_dateline(text: str) -> str:
    """Return the words of a sentence behind the place, day and agency it was sent from."""
    found = DATELINE.match(text)
    return text[found.end() :] if found else text


def told_days(article: Article, dates: Iterable[TemporalExpression]) -> tuple[TemporalExpression, ...]:
    """Return the expressions of time that tell of something: none of a dateline, and none of a page's own stamp."""
    return tuple(one for one in dates if not (_is_of_dateline(article, one) or _is_stamp(article, one)))


def _is_of_dateline(article: Article, one: TemporalExpression) -> bool:
    sentence = article.sentences[article.sentence_number(one.start)]
    found = DATELINE.match(flat(article.text[sentence.start : sentence.end]))
    return found is not None and one.end <= sentence.start + found.end()


def _is_stamp(article: Article, one: TemporalExpression) -> bool:
    """Tell whether a line has nothing but when it was written."""
    line = article.paragraphs[article.paragraph_of(article.sentence_number(one.start))]
    if line.end - line.start > _LONGEST_STAMP * _LETTERS:
        return False
    text = flat(article.text[line.start : line.end])
    return len(text.split()) <= _LONGEST_STAMP and not re.search(r"[^\W\d_]", _STAMP.sub("", text))
