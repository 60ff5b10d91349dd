"""Quotations are found word for word, whatever the typography, and nowhere else."""

from __future__ import annotations

import pytest

from daybook.core.quotations import Found, NotFound, NotUnique, TooFarApart, TooShort, find_quotation, fold
from frozentexts import REPORT, TWICE


def found_words(quote: str, prefix: str = "", suffix: str = "") -> str:
    """Return the source's own words where the quotation was found."""
    frozen = fold(REPORT)
    found = find_quotation(frozen, quote, prefix, suffix)
    assert isinstance(found, Found), found
    return frozen.passage(found.start, found.end)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("over 870,000 people to flee", "over 870,000 people to flee"),
        ("Over 870,000 people", "over 870,000 people"),
        ('"The ministry has "complete control" of', "“The ministry has ‘complete control’ of"),
        ("the ministry has 'complete", "The ministry has ‘complete"),
        ("the two co\u2011operating towns", "the two co-operating towns"),
        ("About 2\u202f400 tents", "About 2 400 tents"),
        ("The flood forced […] to flee, an official", "The flood forced over 870,000 people to flee, an official"),
        (
            "[...] In the office [ ... ] the 193 members [...]",
            "In the office of the mayor, 141 of the 193 members",
        ),
        ("they can't return", "They can’t return"),
    ],
)
def test_quotation_is_found(quote: str, words: str) -> None:
    """What an author would type is found, and leads back to the source's own words."""
    assert found_words(quote) == words


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "expected"),
    [
        ("870,000 people", "", "", TooShort(2)),
        ("over 870,000", "", "", TooShort(2)),
        ("", "", "", TooShort(0)),
        ("…", "over", "people to flee", TooShort(4)),
        ("[...]", "", "", TooShort(0)),
        ("The flood forced [...] , [...] people", "", "", TooShort(4)),
        ("The flood forced [...] people", "", "", TooShort(4, "people")),
        ("flood forced [...] people to flee", "The", "", TooShort(6, "flood forced")),
        ("2 400 tents", "", "", TooShort(2)),
        ("870,000", "over", "people", Found(((43, 50),))),
        ("870,000", "forced over", "", Found(((43, 50),))),
        ("870,000", "", "people to", Found(((43, 50),))),
        ("to flee", "people", "", Found(((58, 65),))),
    ],
)
def test_a_quotation_has_three_words(quote: str, prefix: str, suffix: str, expected: Found | TooShort) -> None:
    """Two words turn up by chance; a number is one word; the words around may make a quotation longer."""
    assert find_quotation(fold(REPORT), quote, prefix, suffix) == expected


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "expected"),
    [
        ("ten boats were lost", "", "", NotUnique((1, 3))),
        ("ten boats were lost", "Later", "", Found(((43, 62),))),
        ("Ten boats were lost", "", ", the mayor", Found(((0, 19),))),
        ("ten boats were lost", "", ", the m", None),
        ("ten boats were lost", "ter", "", None),
        ("ten boats were [...] the minister said", "", "", NotUnique((1, 3))),
        ("ten boats were lost [...] said. Later ten", "", "", Found(((0, 19), (31, 46)))),
        ("ten boats were [...] the minister said", "Later", ".", Found(((43, 57), (64, 81)))),
    ],
)
def test_words_that_occur_twice_need_their_neighbours(
    quote: str, prefix: str, suffix: str, expected: Found | NotUnique | None
) -> None:
    """A quotation with two places is refused with their lines, until prefix or suffix tells them apart."""
    result = find_quotation(fold(TWICE), quote, prefix, suffix)
    assert result == expected if expected else isinstance(result, NotFound)


def test_parts_far_apart_are_not_stitched_together() -> None:
    """Sixty words of the source are the most that a quotation may reach across, however much it leaves out."""
    between = "and the rain went on\n" * 10
    near = fold(f"The mayor said it.\n{between}One word more of the boats.\n")
    far = fold(f"The mayor said it.\n{between}One word more, one more of the boats.\n")
    quote = "The mayor said [...] of the boats"
    assert find_quotation(near, quote) == Found(((0, 14), (near.text.index("of the"), near.text.index("boats") + 5)))
    assert find_quotation(far, quote) == TooFarApart(62, (1, 12))
    twice = fold(f"The mayor said it. {far.text} Later the mayor said it of the boats.")
    assert isinstance(find_quotation(twice, quote.replace("The", "the")), Found)
