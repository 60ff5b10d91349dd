"""`core.paragraphs`: where paragraphs begin that no page can show."""

from __future__ import annotations

import pytest

from daybook.core.prose.paragraphs import LONGEST, too_long

LONG = "a" * (LONGEST + 1)


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("", ()),
        ("a" * LONGEST, ()),
        (LONG, (0,)),
        ("a word\n\n" * LONGEST, ()),
        ("a word\n" * LONGEST, (0,)),
        (f"a word\n\n{LONG}\n \t\na word", (8,)),
        (f"a word\r\n\r\n{LONG}\r\n\r\n{LONG}", (10, LONGEST + 15)),
    ],
    ids=["nothing", "as long as may be", "longer", "many short ones", "lines only", "among others", "two"],
)
def test_where_they_begin(text: str, offsets: tuple[int, ...]) -> None:
    """Empty lines part them, with or without spaces in them."""
    assert tuple(too_long(text)) == offsets
