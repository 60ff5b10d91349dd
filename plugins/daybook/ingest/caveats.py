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
    r"(?:verif(?:y|ied|iable)|confirm(?:ed)?|corroborated?|check(?:ed)?|establish(?:ed)?|substantiated?"
    r"|authenticated?)"
)
_ALONE: Final = r"(?:immediately |independently |so far |yet |itself |readily )"
_CAVEAT: Final = re.compile(
    r"\b(?:(?:has|have|had|could|can|cannot|can't|were|was|is|are|did|does) ?(?:not|n't|never)?(?: yet)? ?"
    rf"(?:been |be |able to |possible to ){{0,2}}{_ALONE}{{0,2}}(?:be |been )?{_CHECKED}"
    r"|(?:could|can|did|does|do|were|was|is|are|has|have|had)n't (?:been |be "
    rf"|able to ){{0,2}}{_ALONE}?{_CHECKED}"
    rf"|(?:[Nn]one|[Nn]either|[Nn]obody|[Nn]o one|[Nn]othing|[Nn]o) (?:[\w'-]+ ){{0,8}}?(?:could|can|has"
    r"|have|had|was|were)"
    rf" (?:be |been ){{0,2}}{_ALONE}?{_CHECKED}"
    rf"|(?:unverified|unconfirmed|unsubstantiated|uncorroborated)(?! by\b)"
    rf"|not (?:yet )?(?:been )?{_ALONE}?{_CHECKED}"
    rf"|(?:unable|not able|impossible|not possible|no way|difficult|hard|yet) to (?:be )?{_ALONE}?{_CHECKED}"
    r"|no (?:means|way) (?:of|to) (?:independently )?(?:verify(?:ing)?|check(?:ing)?|confirm(?:ing)?)"
    r"|[Nn]o independent (?:confirmation|verification|corroboration)"
    r"|without (?:independent )?(?:confirmation|verification)"
    r"|pending (?:verification|corroboration|confirmation)"
    r"|(?:[Ii]ndependent )?(?:[Cc]onfirmation|[Vv]erification) [^.;]{0,60}"
    r"(?:does not exist|(?:is|was) (?:not |im)(?:available|possible)))\b"
)
"""A source's own caveat; the words need a "not" or a "no" in them, which is looked at separately."""
_NEGATION: Final = re.compile(
    r"\b(?:not|n't|never|no|none|nor|neither|nobody|nothing|un\w+|cannot|unable|impossible|difficult|hard"
    r"|yet|without|pending)\b"
    r"|n't\b|\bcan't\b",
    re.IGNORECASE,
)
_FURTHEST: Final = 4
"""Sentences from a number to the last that may doubt it."""
_OF_SEVERAL: Final = re.compile(
    r"(?:Neither|None of|Both|The (?:various |two |latest )?(?:claims|figures|accounts|reports|statements"
    r"|numbers)"
    r"|(?:These|Those|Such|Their) (?:claims|figures|accounts|reports|statements|numbers))\b"
)
"""How a sentence begins that doubts all that was said before."""
_EDGE: Final = re.compile(r"[,;:()\"]\s*|\b(?:although|but|and|which)\s+| - ")


def caveat_of(article: Article, number: int, words: NumberWords, *, is_told: bool) -> str:
    """Return the source's words that its number is not verified: from its sentence, or the next without a number.

    What somebody else said (`is_told`) may also be doubted a few sentences on: "Neither account could be verified".
    """
    for ahead, span in enumerate(article.sentences[number : number + _FURTHEST]):
        text = flat(article.text[span.start : span.end])
        of_several = is_told and _OF_SEVERAL.match(text) is not None
        if ahead and not of_several and (ahead > 1 or read_numbers(text, words)):
            continue
        found = _CAVEAT.search(text)
        if found is None or not _NEGATION.search(found.group()):
            continue
        start = max((edge.end() for edge in _EDGE.finditer(text, 0, found.start())), default=0)
        if len(text[start : found.end()].split()) < FEWEST_WORDS:
            start = 0
        return one_line(article.text[span.start + start : span.start + found.end()])
    return ""
