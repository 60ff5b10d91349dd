"""The source's own words that a number is not verified."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import read_numbers
from daybook.core.quotations import FEWEST_WORDS
from daybook.ingest.article import flat, one_line

if TYPE_CHECKING:
    from daybook.core.numbers import NumberWords
    from daybook.ingest.article import Article

_CHECKED: Final = (
    r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|check(?:ed)?|establish(?:ed)?|substantiated?|authenticated?)"
)
_CAVEAT: Final = re.compile(
    r"\b(?:(?:has|have|had|could|can|cannot|can't|were|was|is|are|did|does) ?(?:not|n't|never)?(?: yet)? ?"
    rf"(?:been |be |able to |possible to )?(?:immediately |independently )?{_CHECKED}"
    r"|(?:unverified|unconfirmed|unsubstantiated|uncorroborated)"
    rf"|not (?:yet )?(?:been )?(?:independently )?{_CHECKED}"
    rf"|(?:unable|not able|impossible|not possible|no way|difficult|hard|yet) to (?:be )?(?:independently )?{_CHECKED}"
    r"|[Nn]o independent (?:confirmation|verification)"
    r"|(?:[Ii]ndependent )?(?:[Cc]onfirmation|[Vv]erification) [^.;]{0,60}"
    r"(?:does not exist|(?:is|was) (?:not |im)(?:available|possible)))\b"
)
"""A source's own caveat; the words need a "not" or a "no" in them, which is looked at separately."""
_NEGATION: Final = re.compile(
    r"\b(?:not|n't|never|no|none|nor|neither|un\w+|cannot|unable|impossible|difficult|hard|yet|without)\b|n't\b|\bcan't\b"
)
_EDGE: Final = re.compile(r"[,;:()\"]\s*|\b(?:although|but|and|which)\s+| - ")


def caveat_of(article: Article, number: int, words: NumberWords) -> str:
    """Return the source's words that its number is not verified: from its sentence, or the next without a number."""
    for ahead, span in enumerate(article.sentences[number : number + 2]):
        text = flat(article.text[span.start : span.end])
        if ahead and read_numbers(text, words):
            break
        found = _CAVEAT.search(text)
        if found is None or not _NEGATION.search(found.group()):
            continue
        start = max((edge.end() for edge in _EDGE.finditer(text, 0, found.start())), default=0)
        if len(text[start : found.end()].split()) < FEWEST_WORDS:
            start = 0
        return one_line(article.text[span.start + start : span.start + found.end()])
    return ""
