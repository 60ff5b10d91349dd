"""A quotation that is not there is answered with the nearest passage, and with what differs."""

from __future__ import annotations

import time

import pytest

from daybook.core.quotations import NotFound, find_quotation, fold
from frozentexts import REPORT, TWICE


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (
            "000 people to flee",
            NotFound("870,000 people to flee", 3, ('the quotation starts inside the word "870,000"',)),
        ),
        (
            "flood forced over 870",
            NotFound("flood forced over 870,000", 3, ('the quotation ends inside the word "870,000"',)),
        ),
        (
            "870,000 others to flee",
            NotFound("1,870,000 others to flee", 8, ('the quotation starts inside the word "1,870,000"',)),
        ),
        (
            "400 tents and 12",
            NotFound("2 400 tents and 12", 5, ('the quotation starts inside the word "2 400"',)),
        ),
        (
            "72 boats (range",
            NotFound("T-72 boats (range", 5, ('the quotation starts inside the word "T-72"',)),
        ),
        (
            "5 degrees, 10² km",
            NotFound("−5 degrees, 10² km", 5, ('the quotation starts inside the word "-5"',)),
        ),
        ("of the mayor, 14", NotFound("of the mayor, 141", 7, ('the quotation ends inside the word "141"',))),
        (
            "members voted. They can",
            NotFound("members voted. They can’t", 7, ('the quotation ends inside the word "can\'t"',)),
        ),
        (
            "operating towns. About 2 400",
            NotFound("co-operating towns. About 2 400", 4, ('the quotation starts inside the word "co-operating"',)),
        ),
    ],
)
def test_a_quotation_is_whole_words(quote: str, expected: NotFound) -> None:
    """A quotation starts and ends between words: half a number is another number."""
    assert find_quotation(fold(REPORT), quote) == expected


@pytest.mark.parametrize(
    ("quote", "passage", "line", "differs"),
    [
        (
            "over 870,001 people to flee",
            "over 870,000 people to flee",
            3,
            ('the source has "870,000" where the quotation has "870,001"',),
        ),
        (
            "about 102 km, 5½ m",
            "degrees, 10² km, 5½ m",
            5,
            ('the source has "degrees 10²" where the quotation has "about 102"',),
        ),
        (
            "The flood forced 870,000 people to flee",
            "The flood forced over 870,000 people to flee",
            3,
            ('the quotation leaves out "over"',),
        ),
        (
            "141 of all the 193 members voted",
            "141 of the 193 members voted",
            7,
            ('the source does not have "all" here',),
        ),
        (
            "said and of the two",
            "said – and of the two",
            4,
            ("the words are the same, the marks or spaces between them are not",),
        ),
        (
            "“over 870,000 people to flee”",
            "over 870,000 people to flee",
            3,
            ("the source has no quotation marks around these words",),
        ),
        ("snow fell upon River Ost", "", 0, ("no passage of the source is near these words",)),
        (
            "over 870,000 people [...] the harbour closed",
            "the harbour,” it",
            4,
            ('the source has "it" where the quotation has "closed"',),
        ),
        (
            "to flee, an official [...] over 870,000 people",
            "to flee, an official",
            3,
            ("the parts do not follow each other in this order in the source",),
        ),
        (
            "In the Office of",
            "In the office of",
            7,
            ('the source has "office" where the quotation has "Office"',),
        ),
    ],
)
def test_the_nearest_passage_is_shown(quote: str, passage: str, line: int, differs: tuple[str, ...]) -> None:
    """A quotation that is not there is answered with the nearest passage, its line, and what differs."""
    assert find_quotation(fold(REPORT), quote) == NotFound(passage, line, differs)


def test_a_prefix_that_is_not_there_is_reported() -> None:
    """The words around that do not fit are named like words of the quotation."""
    assert find_quotation(fold(TWICE), "ten boats were lost", prefix="Soon") == NotFound(
        "Later ten boats were lost", 3, ('the source has "Later" where the quotation has "Soon"',)
    )


def test_a_huge_text_stays_fast() -> None:
    """The nearest passage of a text of 5 MB is found in seconds."""
    words = [f"{first}{second}" for first in "abcdefghij" for second in "klmnopqrst"]
    text = "\n".join(" ".join(words[(n * n + k * 7) % 100] for k in range(12)) + f" {n}" for n in range(125_000))
    assert len(text) > 5_000_000
    began = time.process_time()
    result = find_quotation(fold(text), f"{text.splitlines()[99_999]} wrong")
    assert isinstance(result, NotFound)
    assert (result.line, result.differs[0][-31:]) == (100_000, 'where the quotation has "wrong"')
    assert time.process_time() - began < 20
