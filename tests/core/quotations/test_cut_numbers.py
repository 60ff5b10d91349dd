"""A quotation that cuts a number off from its words is seen, and one that takes it whole is not."""

from __future__ import annotations

import pytest

from builders import known_words
from daybook.core.quotations import Found, find_quotation, fold
from daybook.core.quotations.cut_numbers import NumberEdges

EDGES = NumberEdges(known_words()["en"])
TEXT = """\
The flood forced over 870,000 people to flee, and up to ten million more may follow.
From 1,200 to 2,400 boats were lost; a year before, 300.
More than two per cent of the people left. Five towns, it said, are empty.
"""


@pytest.mark.parametrize(
    ("quote", "cut"),
    [
        ("over 870,000 people to flee", ""),
        ("forced over 870,000 people", ""),
        ("870,000 people to flee", "over 870,000"),
        ("to ten million more may", "up to ten million"),
        ("to flee, and up to ten", "up to ten million"),
        ("people to flee, and up", "up to ten million"),
        ("to 2,400 boats were lost", "From 1,200 to 2,400"),
        ("From 1,200 to 2,400 boats were lost", ""),
        ("were lost; a year before", ""),
        ("two per cent of the people", "More than two per cent"),
        ("More than two per cent of", ""),
        ("Five towns, it said", ""),
        ("870,000 people to flee [...] boats were lost", "over 870,000"),
        ("The flood forced [...] million more may follow", "up to ten million"),
    ],
)
def test_a_number_is_quoted_whole(quote: str, cut: str) -> None:
    """Neither what qualifies it nor a part of it stays outside."""
    frozen = fold(TEXT)
    found = find_quotation(frozen, quote)
    assert isinstance(found, Found), found
    assert EDGES.cut_by(frozen, found) == cut
