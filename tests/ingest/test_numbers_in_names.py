"""Numbers that belong to a name or point at something written: neither counts anything."""

from __future__ import annotations

import pytest

from ingest.examples import values_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Group of Seven met, and the Big Four banks closed.", []),
        ("Two Explosions Heard in Port Vell", [("Two", "Explosions")]),
        ("The roof of Silo 3 fell, and Tower 12 was hit.", []),
        ("In Kalvika 12 and in Marrowby 4 were hurt.", [("12", ""), ("4", "")]),
        ("Norland 4, Vastria 9 had been counted.", [("4", ""), ("9", "")]),
        ("On Monday 12 of the boats sank.", [("12", "boats")]),
        ("The Norland 30 index fell 2 per cent.", [("2 per cent", "per cent")]),
        ("He won the 4 x 100 metres relay with a 7.62 x 39 cartridge.", []),
        ("Pim Vane rowed in lane four of the 100 metres final.", []),
    ],
)
def test_a_number_in_a_name_counts_nothing(text: str, values: list[tuple[str, str]]) -> None:
    """With a capital, behind the name of a thing, before "index", or in a product; a number of a place may count."""
    assert values_in(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The guard lost 12 boats.[12] It sank 3 more.[3][4]", [("12", "boats"), ("3", "")]),
        ("Article 7(3) and paragraph 12 (b) apply; see footnotes 5 and 6 on pp. 12-15.", []),
        ("2.1 Movement of boats", []),
        ("12 Comments 41 Likes", []),
        ("The film had 40,000 views.", [("40,000", "views")]),
        ("Text HELP to 85551 on D+12.", []),
        ("Case No. 3:31 is new.", []),
    ],
)
def test_a_number_that_points_at_something_written_counts_nothing(text: str, values: list[tuple[str, str]]) -> None:
    """A footnote, a part of a law, a section, a file, what a page tells of its readers; a count of views is one."""
    assert values_in(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Nine times out of ten it is a million to one.", []),
        ("They are two steps away, and have zero chance.", []),
        ("I will take two questions, for three reasons.", []),
        ("One of the three ministers spoke for one of two boats.", []),
        ("One of them sank 12 boats.", [("12", "boats")]),
        ("The top four go through.", []),
        ("Lena Orsk (23) ran with four boats.", [("four", "boats")]),
        ("He gave the order at five.", []),
        ("They put the toll at five.", [("five", "")]),
        ("Two weeks into the war 12 boats sank.", [("12", "boats")]),
        ("Nearly one in three crates sank.", []),
        ("I am 100% sure.", []),
    ],
)
def test_a_turn_of_speech_counts_nothing(text: str, values: list[tuple[str, str]]) -> None:
    """Odds, steps, what a speech counts of itself, one of several, an age in brackets, an hour of the clock."""
    assert values_in(text) == values
