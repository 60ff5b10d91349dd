"""Who speaks in the paragraphs of a transcript, each of which begins with a speaker and a colon."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from daybook.ingest.article import Span, flat

if TYPE_CHECKING:
    from daybook.ingest.article import Article

_LABEL: Final = re.compile(
    r"(?P<np>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .,'-]{2,60}(?: \d)?|[QA]|[QA]uestion|[QA]nswer|(?:Mr|Mrs|Ms|Dr|Gen"
    r"|Col)\.? [A-Z][\w'-]+"
    r"|[A-ZÀ-ÖØ-Þ][\w'-]+(?: [A-ZÀ-ÖØ-Þ][\w'-]+){0,3}):(?= \S)"
)
_FEWEST: Final = 4
"""Paragraphs of speakers who speak more than once that make a transcript; headings come once each."""


def transcript_speakers(article: Article) -> dict[int, Span]:
    """Return the words that name the speaker of each paragraph, by its number; none where the article is no transcript.

    At least two speak. A paragraph without a name goes on with the one before.
    """
    labels = {}
    for number, paragraph in enumerate(article.paragraphs):
        if found := _LABEL.match(flat(article.text[paragraph.start : paragraph.end])):
            labels[number] = paragraph.part(*found.span("np"))
    told = Counter(article.words_of(one) for one in labels.values())
    if sum(times for times in told.values() if times > 1) < _FEWEST or len(told) == 1:
        return {}
    speakers: dict[int, Span] = {}
    for number in range(min(labels), len(article.paragraphs)):
        speakers[number] = labels.get(number) or speakers[number - 1]
    return speakers
