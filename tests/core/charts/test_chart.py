"""A chart shows what was said and nothing between: held as a tree, for eight shapes of series."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import etree

from chartshapes import DENSE, EIGHT, MANY, days, series
from daybook.core.charts.chart import MOST, described, draw_chart, signs_of
from daybook.core.charts.marks import SHAPES, runs_of
from daybook.core.charts.observations import Observation, in_parts, speakers_of
from daybook.core.derive.basis import MixedBasisError
from daybook.core.records import MeasureKind

ALL = {**EIGHT, "many": MANY, "dense": DENSE[:MOST]}


def drawn(observations: tuple[Observation, ...]) -> etree._Element:
    """Return the chart of a series as a tree."""
    return etree.fromstring(str(draw_chart("People who <left> Port Vell", observations, "left")))


def texts(tree: etree._Element, kind: str) -> list[str]:
    """Return the words of one class."""
    return [each.text or "" for each in tree.iter("text") if each.get("class") == f"chart-{kind}"]


def pieces(tree: etree._Element, kind: str) -> list[str]:
    """Return the pieces of the path of one class, each from one M to the next."""
    paths = [each.get("d", "") for each in tree.iter("path") if each.get("class") == kind]
    return [piece for path in paths for piece in re.findall(r"M[^M]+", path)]


@pytest.mark.parametrize("name", ALL)
def test_a_chart_is_small_plain_and_told_in_words(name: str) -> None:
    """It has a title and a description, no script, no style, no colour of its own, and less than 15 kB."""
    svg = draw_chart("People who <left> Port Vell", ALL[name], "left")
    tree = etree.fromstring(str(svg))
    assert len(svg.encode()) < 15_000
    assert svg == draw_chart("People who <left> Port Vell", tuple(reversed(ALL[name])), "left")
    assert {each.tag for each in tree.iter()} <= {"svg", "title", "desc", "path", "text"}
    names = {str(each) for element in tree.iter() for each in element.attrib}
    assert names == {"class", "role", "viewBox", "aria-labelledby", "aria-describedby", "id", "d", "x", "y"}
    assert (tree.findtext("title"), tree.findtext("desc")) == ("People who <left> Port Vell", described(ALL[name]))
    assert [tree.get("aria-labelledby")] == tree.xpath("*[local-name()='title']/@id")
    assert [tree.get("aria-describedby")] == tree.xpath("*[local-name()='desc']/@id")


@pytest.mark.parametrize("name", ALL)
def test_everything_is_inside(name: str) -> None:
    """No mark and no word begins outside the drawing."""
    tree = drawn(ALL[name])
    width, height = (float(each) for each in tree.get("viewBox", "").split()[2:])
    places = [(each.get("x"), each.get("y")) for each in tree.iter("text")]
    places += [tuple(re.findall(r"-?[\d.]+", piece)[:2]) for path in tree.iter("path") for piece in
               re.findall(r"M[^M]+", path.get("d", ""))]  # fmt: skip
    assert [(x, y) for x, y in places if not (0 <= float(x or 0) <= width and 0 <= float(y or 0) <= height)] == []


@pytest.mark.parametrize("name", ALL)
def test_no_line_is_sloped(name: str) -> None:
    """Steps are level or upright: between two numbers nothing is made up."""
    assert [
        step
        for step in pieces(drawn(ALL[name]), "mark-step")
        if not re.fullmatch(r"M[\d.]+ [\d.]+(H[\d.]+V[\d.]+)+", step)
    ] == []


def test_points_have_no_lines() -> None:
    """Counts of single events are points."""
    tree = drawn(EIGHT["points"])
    assert pieces(tree, "mark-step") == []
    assert texts(tree, "value") == ["about 20", "7", "31", "12"]


def test_stocks_and_cumulative_counts_are_steps() -> None:
    """One line for each speaker, from number to number."""
    tree = drawn(EIGHT["cumulative"])
    assert [step.count("H") for step in pieces(tree, "mark-step")] == [8, 2]
    assert len(pieces(tree, "mark-open")) == 2


def test_ranges_are_bars_with_a_mark_at_each_end() -> None:
    """A mark in the middle would be a number that nobody gave."""
    tree = drawn(EIGHT["ranges"])
    assert len(pieces(tree, "mark-range")) == 2
    assert len(pieces(tree, "mark")) == 5 + len(speakers_of(EIGHT["ranges"]))
    assert pieces(tree, "mark-step") == []


def test_words_have_no_height() -> None:
    """Dozens and thousands stand on one level, and there is no axis of numbers where there are none."""
    tree = drawn(EIGHT["words"])
    assert texts(tree, "number") == ["in words"]
    marks = [re.findall(r"[\d.]+", piece)[1] for piece in pieces(tree, "mark")]
    assert marks.count(marks[0]) >= 3
    assert pieces(tree, "chart-grid") == pieces(tree, "mark-step") == []


def test_words_break_a_line() -> None:
    """What was hundreds on one day is not joined across it."""
    runs = runs_of(EIGHT["words-and-numbers"])
    assert [[each.words for each in run] for run in runs] == [["140", "160"], ["410", "430"]]


def test_a_long_silence_is_a_gap() -> None:
    """A line breaks where nothing was said for long."""
    assert [step.count("H") for step in pieces(drawn(EIGHT["gap-and-retraction"]), "mark-step")] == [5, 5]


def test_what_was_retracted_is_hollow_and_in_no_line() -> None:
    """Its mark has a class of its own, and the line goes on as if it were not there."""
    tree = drawn(EIGHT["gap-and-retraction"])
    assert len(pieces(tree, "mark-retracted")) == 1
    assert "60,000" not in [each.words for run in runs_of(EIGHT["gap-and-retraction"]) for each in run]


def test_a_number_stands_where_it_holds_or_else_where_it_was_said() -> None:
    """Where no day is stated the mark says so, and no line joins it; a period is as long as it is."""
    tree = drawn(EIGHT["two-undated"])
    assert (len(pieces(tree, "mark-said")), len(pieces(tree, "mark-open")), pieces(tree, "mark-step")) == (2, 1, [])
    assert texts(tree, "value") == ["one million", "over 870,000"]
    assert len(pieces(drawn(EIGHT["flow"]), "mark-extent")) == 4


def test_speakers_have_shapes_and_names() -> None:
    """Each is named beside the chart; beyond the eighth they share a shape and are counted."""
    assert texts(drawn(EIGHT["cumulative"]), "name") == ["Saltmarsh Relief", "Ministry of", "Weather of Norland"]
    names = texts(drawn(MANY), "name")
    assert names[:2] == ["speaker-with-a-", "long-name-number-7"]
    assert " ".join(names[16:]) == "142 other speakers: see the table"
    shapes = {re.sub(r"^M[\d.]+ [\d.]+", "", piece) for piece in pieces(drawn(MANY), "mark")}
    assert len(shapes) == 9


def test_numbers_begin_at_zero_and_are_round() -> None:
    """The axis does not make a small change look large."""
    assert texts(drawn(EIGHT["two-undated"]), "number") == [
        "0",
        "200,000",
        "400,000",
        "600,000",
        "800,000",
        "1,000,000",
    ]
    assert texts(drawn(EIGHT["words-and-numbers"]), "day")[:3] == ["1 Mar", "2022", "2 Mar"]


def test_the_description_explains_the_signs_that_occur() -> None:
    """Not those that do not."""
    assert described(EIGHT["two-undated"]) == (
        "2 figures by 2 speakers, for 2 March 2022 to 3 March 2022. Each speaker has a shape. "
        "An arrow upwards is more than, or at least. "
        "A dashed line to the left: the day is not stated, and the mark stands on the day it was said. "
        "Each figure stands in the table."
    )
    assert signs_of(EIGHT["points"]) == ("Each speaker has a shape.",)


def test_a_number_covers_no_mark() -> None:
    """Where a mark or another number is in the way above it, it stands below; without room there it is left out."""
    tree = drawn(
        series(
            "2022-03-02 relief: one million",
            "2022-03-06 relief: more than 1.5 million",
            "2022-03-07 ministry: exceeded 1.73 million",
            "2022-03-08 relief: two million",
        )
    )
    places = {each.text: float(each.get("y", "")) for each in tree.iter("text") if each.get("class") == "chart-value"}
    heights = [float(re.findall(r"[\d.]+", piece)[1]) for piece in pieces(tree, "mark")[:4]]
    assert list(places) == ["two million", "more than 1.5 million", "one million"]
    assert places["two million"] < heights[3]
    assert places["more than 1.5 million"] > heights[1]


def test_a_number_is_not_cut_off_at_the_top() -> None:
    """An open number that is also the highest of the axis has its words whole: letters are eleven units high."""
    (words,) = [
        each
        for each in drawn(series("2022-03-02 relief: more than 2,000")).iter("text")
        if each.text == "more than 2,000"
    ]
    assert float(words.get("y", "")) >= 11


def test_a_caveat_stands_beside_its_number() -> None:
    """A star at the number, and the source's own words in the key."""
    doubted = tuple(replace(each, caveat="not confirmed") for each in EIGHT["two-undated"][:1])
    found = (*doubted, *EIGHT["two-undated"][1:])
    assert texts(drawn(found), "value") == ["one million", "over 870,000 *"]
    assert described(found).endswith("* The source’s caveat: not confirmed. Each figure stands in the table.")


def test_different_things_never_share_a_chart() -> None:
    """Neither two measures nor two places: it is refused, not drawn."""
    here = EIGHT["cumulative"]
    elsewhere = series("2022-03-03 relief: 900; as of 2022-03-02; place saltmarsh")
    with pytest.raises(MixedBasisError, match="2 different things are counted by"):
        draw_chart("Left", (*here, *elsewhere), "left")
    other = series("2022-03-03 relief: 900; as of 2022-03-02; unit families")
    with pytest.raises(MixedBasisError, match="2 different things are counted by"):
        draw_chart("Left", (*here, *other), "left")


def test_a_long_series_comes_in_years_and_months() -> None:
    """Newest first; a part is whole, and nothing stands in two of them."""
    long = series(*days(500, "{said} relief: {v}; as of {as_of}", "2022-03-01"))
    assert in_parts(long[:100], 150) == (("", long[:100]),)
    parts = in_parts(long, 200)
    assert [(name, len(part)) for name, part in parts][:3] == [("2023", 194), ("2022-12", 31), ("2022-11", 30)]
    assert sum(len(part) for _, part in parts) == 500
    assert in_parts((), 10) == ()


def test_too_many_are_refused() -> None:
    """A chart of more than fit is a mistake of the program."""
    long = series(*days(MOST + 1, "{said} relief: {v}; as of {as_of}"))
    with pytest.raises(ValueError, match=f"{MOST + 1} observations are no chart"):
        draw_chart("Left", long, "left")


def test_a_revised_number_leaves_the_line_but_not_the_chart() -> None:
    """Of several numbers for one day the last one said is joined, and all are marked."""
    found = series(
        "2022-03-02 relief: 100; as of 2022-03-01",
        "2022-03-03 relief: 120; as of 2022-03-02",
        "2022-03-05 relief: 110; as of 2022-03-02",
        kind=MeasureKind.STOCK,
    )
    assert [[each.words for each in run] for run in runs_of(found)] == [["100", "110"]]
    assert len(pieces(drawn(found), "mark")) == 4


def area(shape: str) -> float:
    """Return the area that whole lines and half circles run around: above zero if clockwise."""
    points: list[tuple[float, float]] = []
    for command, words in re.findall(r"([mlhva])([^a-z]*)", shape):
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", words)]
        if command == "a":
            radius, *_, sweep, dx, dy = numbers
            height = radius if (dx < 0) == bool(sweep) else -radius
            steps = [(dx / 2, height), (dx / 2, dy - height)]
        elif command in "hv":
            steps = [(n, 0.0) if command == "h" else (0.0, n) for n in numbers]
        else:
            steps = list(zip(numbers[::2], numbers[1::2], strict=True))
        for dx, dy in steps:
            x, y = points[-1] if points else (0.0, 0.0)
            points.append((x + dx, y + dy))
    around = zip(points, (*points[1:], points[0]), strict=True)
    return sum(x * below - right * y for (x, y), (right, below) in around) / 2


@pytest.mark.parametrize("shape", SHAPES)
def test_marks_that_overlap_leave_no_hole(shape: str) -> None:
    """All run the same way round, so that two in one path add up."""
    assert area(shape) > 15


def test_a_mark_that_runs_the_other_way_would_be_seen() -> None:
    """The measure itself knows the one from the other, and what crosses itself."""
    assert area("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z") == -area("m-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0z")
    assert area("m-4-4.5h8l-8 9h8z") == 0
