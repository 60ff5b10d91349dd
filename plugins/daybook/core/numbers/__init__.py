"""The one reader of numbers: what a phrase says, what a text holds, whether a quotation carries it."""

from daybook.core.numbers.phrases import read_numbers, read_quantity
from daybook.core.numbers.quantity import NumberPhrase, Qualifier, Quantity
from daybook.core.numbers.readable import Outcome, Readable, readable_in
from daybook.core.numbers.words import NumberWords, PhraseTable, word_key

__all__ = [
    "NumberPhrase",
    "NumberWords",
    "Outcome",
    "PhraseTable",
    "Qualifier",
    "Quantity",
    "Readable",
    "read_numbers",
    "read_quantity",
    "readable_in",
    "word_key",
]
