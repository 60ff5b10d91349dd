"""The status of a question as a strip: shapes with words, no colour alone, nothing beyond the last day spoken of."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from lxml import etree

from daybook.core.charts.strip import LANES, MOST, SHAPES_OF, Stretch, in_words, key_of, status_strip
from daybook.core.derive.status import Status

MARCH = [dt.date(2022, 3, n) for n in range(1, 32)]
WEEK = (
    Stretch(Status.ONE_SIDE_ONLY, MARCH[0], MARCH[0]),
    Stretch(Status.CONTESTED, MARCH[1], MARCH[4]),
    Stretch(Status.UNCLEAR, MARCH[5], MARCH[8]),
    Stretch(Status.RESOLVED, MARCH[9], MARCH[9]),
)


def words(drawing: str, kind: str) -> list[str]:
    """Return the texts of a class."""
    return [str(each.text) for each in etree.fromstring(drawing).iter("text") if each.get("class") == kind]


def test_every_status_has_a_shape_of_its_own() -> None:
    """Two statuses are told apart without colour."""
    assert set(SHAPES_OF) == set(Status)
    assert (
        len({shape for _, shape in SHAPES_OF.values()}) == len({name for name, _ in SHAPES_OF.values()}) == len(Status)
    )


def test_a_strip_says_in_words_what_it_draws() -> None:
    """The words stand above the shapes, in the description and in the key."""
    drawing = status_strip("Who holds it?", WEEK, "holds")
    assert words(drawing, "chart-value") == ["one side only", "contested", "unclear", "resolved"]
    assert in_words(WEEK) == (
        "1 March 2022: one side only. 2 March 2022 to 5 March 2022: contested. "
        "6 March 2022 to 9 March 2022: unclear. 10 March 2022: resolved."
    )
    assert f'<desc id="holds_desc">{in_words(WEEK)}</desc>' in drawing
    assert key_of(WEEK) == (
        "A shape stands on each day on which it was spoken of: "
        "a triangle is one side only; a diamond is contested; a ring is unclear; a square is resolved."
    )
    root = etree.fromstring(drawing)
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == ("holds_title", "holds_desc")
    assert "style" not in drawing


def test_each_stretch_has_a_mark_where_it_begins_and_a_line_as_long_as_it_lasts() -> None:
    """And the lines do not overlap."""
    root = etree.fromstring(status_strip("Who holds it?", WEEK, "holds"))
    (marks,) = [str(each.get("d")) for each in root.iter("path") if each.get("class") == "mark"]
    (lines,) = [str(each.get("d")) for each in root.iter("path") if each.get("class") == "mark-step"]
    assert (marks.count("M"), lines.count("M")) == (len(WEEK), len(WEEK) - 1)
    ends = [tuple(float(part.split()[0]) for part in line.split("H")) for line in lines.split("M")[1:]]
    assert all(begin < end for begin, end in ends)
    assert all(end == begin for (_, end), (begin, _) in itertools.pairwise(ends))


def test_a_day_that_changed_nothing_has_its_shape_and_no_word() -> None:
    """The word stands where a status begins."""
    same = (*WEEK[:2], Stretch(Status.CONTESTED, MARCH[5], MARCH[5]))
    drawing = status_strip("Who holds it?", same, "holds")
    assert words(drawing, "chart-value") == ["one side only", "contested"]
    assert drawing.count(SHAPES_OF[Status.CONTESTED][1]) == 2


def test_words_that_would_hide_each_other_are_left_out_and_the_key_has_them() -> None:
    """Of many changes in a few days not every word has room."""
    every = [Stretch(tuple(Status)[n % 3], day, day) for n, day in enumerate(MARCH)]
    drawing = status_strip("Who holds it?", every, "holds")
    heights = {each.get("y") for each in etree.fromstring(drawing).iter("text") if each.get("class") == "chart-value"}
    assert len(heights) == LANES
    assert len(words(drawing, "chart-value")) < len(every)


def test_of_very_many_changes_the_newest_are_drawn_and_the_others_counted() -> None:
    """A strip stays readable and small."""
    first = dt.date(2022, 3, 1)
    days = [first + dt.timedelta(days=n) for n in range(MOST + 12)]
    every = [Stretch(tuple(Status)[n % 5], day, day) for n, day in enumerate(days)]
    drawing = status_strip("Who holds it?", every, "holds")
    assert len(drawing) < 15_000
    assert ">1 March 2022:" not in drawing
    assert key_of(every).endswith(" Not drawn: 12 earlier days.")


def test_without_a_day_there_is_no_strip() -> None:
    """That is a bug of whoever asks."""
    with pytest.raises(ValueError, match="without a day"):
        status_strip("Who holds it?", (), "holds")
