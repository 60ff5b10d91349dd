"""Whose posts an article collects: entries under times of the day, of somebody who is said to have written them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.ingest.article import flat
from daybook.ingest.subject_finding import names_a_speaker, subject_before

if TYPE_CHECKING:
    from daybook.ingest.article import Article, Span
    from daybook.ingest.registry import Registry

_WROTE: Final = re.compile(
    r" (?:has |had )?(?:wrote|written|writes|posted|posts|published|publishes|shared|reported)"
    r"(?: [\w-]+){0,3}? (?:on|in|through|to) (?:his|her|its|their|the) (?:[\w-]+ ){0,2}?(?:channel|page|account"
    r"|feed|blog|posts)\b"
)
_STAMP: Final = re.compile(r"(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m\.?)\s*(?:\n|\Z)")
_OPENING: Final = 6
"""Sentences from the start of an article in which it tells whose posts these are."""
_FEWEST: Final = 3
"""Entries that make a collection."""


def posted_paragraphs(article: Article, registry: Registry) -> dict[int, Span]:
    """Return the words that name who wrote the entries, by the number of each paragraph of one; else none.

    An entry goes from its time of the day to the next line that is empty.
    """
    stamps = [
        number for number, one in enumerate(article.paragraphs) if _STAMP.match(article.text, one.start, one.end + 1)
    ]
    if len(stamps) < _FEWEST:
        return {}
    for number, sentence in enumerate(article.sentences[:_OPENING]):
        if article.paragraph_of(number) >= stamps[0]:
            break
        text = flat(article.unquoted(sentence))
        wrote = _WROTE.search(text)
        subject = subject_before(text, wrote.start(), registry) if wrote else None
        if subject and names_a_speaker(text[slice(*subject)]):
            writer = sentence.part(*subject)
            return dict.fromkeys(_entries(article, stamps), writer)
    return {}


def _entries(article: Article, stamps: list[int]) -> list[int]:
    """Return the paragraphs under each time of the day, up to the next empty line."""
    found = []
    for first in stamps:
        number = first
        while number < len(article.paragraphs):
            found.append(number)
            following = number + 1
            if following == len(article.paragraphs):
                break
            between = article.text[article.paragraphs[number].end : article.paragraphs[following].start]
            if between.count("\n") > 1:
                break
            number = following
    return found
