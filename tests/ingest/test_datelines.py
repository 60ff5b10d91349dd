"""Where and when an article was sent is no day of what it tells."""

from __future__ import annotations

import pytest

from ingest.examples import proposals_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("PORT VELL, March 8 (North Wire) - Boats sank on Monday.", ["Monday"]),
        ("Port Vell, 8 March. Boats sank on Monday.", ["Monday"]),
        ("PORT VELL (North Wire - 8 March, 2022) Boats sank on Monday.", ["Monday"]),
        ("Published 8 March 2022, 14:30 GMT\n\nBoats sank on Monday.", ["Monday"]),
        ("Last updated on Tue 8 Mar 2022\n\nBoats sank on Monday.", ["Monday"]),
        ("March 8, 2022\n\nBoats sank on Monday.", ["Monday"]),
        ("March 8 was dry. Boats sank on Monday.", ["March 8", "Monday"]),
        ("Published by the guard on 8 March: 12 boats.", ["8 March"]),
    ],
)
def test_a_dateline_and_a_stamp_are_no_days_of_the_story(text: str, days: list[str]) -> None:
    """The place and day in front of the first sentence, and a line with nothing but when it was written."""
    assert [one.expression.words for one in proposals_in(text).dates] == days
