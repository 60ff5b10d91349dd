"""A source's words in our texts: a quotation is found word for word, and a long run that is none is reported."""

from daybook.core.quotations.finding import (
    FARTHEST_APART,
    FEWEST_WORDS,
    Found,
    NotUnique,
    Outcome,
    TooFarApart,
    TooShort,
    find_quotation,
)
from daybook.core.quotations.folding import VERSION, Folded, fold
from daybook.core.quotations.nearest import NotFound

__all__ = [
    "FARTHEST_APART",
    "FEWEST_WORDS",
    "VERSION",
    "Folded",
    "Found",
    "NotFound",
    "NotUnique",
    "Outcome",
    "TooFarApart",
    "TooShort",
    "find_quotation",
    "fold",
]
