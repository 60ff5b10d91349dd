"""A sparkline shows a series as it was known on a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from chartshapes import EIGHT, MANY, series
from daybook.core.charts.sparkline import sparkline
from daybook.core.derive.basis import MixedBasisError
from daybook.core.derive.known import NEWEST

END = dt.date(2030, 1, 1)


@pytest.mark.parametrize("name", EIGHT)
def test_a_sparkline_is_a_small_drawing_without_words(name: str) -> None:
    """It has a title and a description, and nothing to read but those."""
    tree = etree.fromstring(str(sparkline("People who left", EIGHT[name], END)))
    assert {each.tag for each in tree.iter()} == {"svg", "title", "desc", "path"}
    assert tree.findtext("title") == "People who left"


def test_one_figure_is_no_series() -> None:
    """Fewer than two known figures draw nothing."""
    assert sparkline("People who left", EIGHT["two-undated"], dt.date(2022, 3, 2)) == ""
    assert sparkline("People who left", EIGHT["two-undated"], dt.date(2022, 3, 3)) != ""


def test_figures_of_one_day_are_no_series() -> None:
    """Marks over a single day would show nothing but each other."""
    same = series("2022-03-02 norland: 4,500", "2022-03-02 relief: 5,000")
    assert sparkline("People who left", same, END) == ""


def test_the_newest_are_shown() -> None:
    """Of a long series the newest end."""
    tree = etree.fromstring(str(sparkline("People who left", MANY, END)))
    assert f"{NEWEST} figures by {NEWEST} speakers" in (tree.findtext("desc") or "")


def test_different_things_never_share_a_sparkline() -> None:
    """It is refused, not drawn."""
    other = series("2022-03-03 relief: 900; as of 2022-03-02; place saltmarsh")
    with pytest.raises(MixedBasisError, match="2 different things"):
        sparkline("People who left", (*EIGHT["cumulative"], *other), END)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(sorted(EIGHT)), st.dates(dt.date(2022, 3, 1), dt.date(2022, 6, 10)))
def test_nothing_of_the_future_shows(name: str, day: dt.date) -> None:
    """What is published after the day changes nothing at all."""
    known = [each for each in EIGHT[name] if each.known <= day]
    assert sparkline("People who left", EIGHT[name], day) == sparkline("People who left", known, END)
