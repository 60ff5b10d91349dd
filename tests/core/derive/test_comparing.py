"""Which differences of a series are shown: a series in lines, then what stands beside each figure."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.derive.comparing import differences_of
from daybook.core.derive.differences import known_key
from daybook.core.records import MeasureKind
from figuremaking import figure, measure_of

if TYPE_CHECKING:
    import random
    from collections.abc import Callable


def told(*lines: str) -> dict[str, list[str]]:
    """Return for each figure, by its id, the labels it is shown with and against which others."""
    figures = [figure(line) for line in lines]
    found = differences_of(figures, dt.UTC)
    return {
        key.removeprefix("b#"): [
            f"{each.kind} {each.other.removeprefix('b#')}{f' +{each.more}' if each.more else ''}"
            f"{' or more' if each.or_more else ''}"
            for each in all_
        ]
        for key, all_ in found.items()
    }


def test_each_figure_is_held_against_the_one_before_it() -> None:
    """Of its own speaker: the latest one for no later day."""
    assert told(
        "2022-03-02 relief: 870; as of 2022-03-01; id a",
        "2022-03-03 relief: 900; as of 2022-03-02; id b",
        "2022-03-04 relief: 950; as of 2022-03-03; id c",
        "2022-03-05 relief: 910; as of 2022-03-02; id d",
    ) == {"b": ["updated a"], "c": ["updated b"], "d": ["revised b"]}


def test_what_was_published_later_is_never_looked_at() -> None:
    """A report that comes late for an early day changes nothing of what stands beside the others."""
    early = ("2022-03-06 relief: 900; as of 2022-03-05; id a", "2022-03-07 ministry: 400; as of 2022-03-05; id b")
    assert told(*early) == {"b": ["contradicted a"]}
    assert told(*early, "2022-03-20 relief: 700; as of 2022-03-01; id c") == {"b": ["contradicted a"]}
    assert told(*early, "2022-03-20 relief: 800; as of 2022-03-05; id d") == {
        "b": ["contradicted a"],
        "d": ["revised a", "contradicted b"],
    }


def test_others_are_named_once_for_each_way_of_differing() -> None:
    """Of those who agree the newest is named and the others are counted; contradicting numbers stand one by one."""
    assert told(
        "2022-03-02 relief: 870; as of 2022-03-01; id a",
        "2022-03-02 guard: 870; as of 2022-03-01; id b",
        "2022-03-03 ministry: 350; as of 2022-03-01; id c",
        "2022-03-04 gazette: more than 300; as of 2022-03-01; id d",
    ) == {
        "b": ["repeated a"],
        "c": ["contradicted b +1"],
        "d": ["consistent c +2"],
    }


def test_contradictions_beyond_the_third_are_counted() -> None:
    """Nothing is dropped without being counted."""
    others = [f"2022-03-0{n} speaker-{n}: {n}00; as of 2022-03-01; id {n}" for n in range(2, 7)]
    assert told(*others, "2022-03-09 relief: 9; as of 2022-03-01; id z")["z"] == [
        "contradicted 6",
        "contradicted 5",
        "contradicted 4 +2",
    ]


def test_the_nearest_earlier_day_is_named_where_nothing_else_is() -> None:
    """A later number of another speaker contradicts nobody."""
    assert told(
        "2022-03-02 relief: 500; as of 2022-02-27; id a",
        "2022-03-02 relief: 870; as of 2022-03-01; id b",
        "2022-03-04 ministry: 350; as of 2022-03-03; id c",
    ) == {"b": ["updated a"], "c": ["later b"]}


def test_where_no_day_is_stated_only_the_same_number_is_told() -> None:
    """Two numbers without their day stand beside each other, and no label says more than the sources do."""
    assert told("2022-03-02 outlet: over 870,000; id a", "2022-03-03 relief: one million; id b") == {}
    assert told("2022-03-02 outlet: 141; id a", "2022-03-03 outlet: 141; id b") == {"b": ["repeated a"]}
    assert told("2022-03-02 relief: 141; as of 2022-03-01; id a", "2022-03-03 outlet: 141; id b") == {
        "b": ["repeated a"]
    }


def test_retracted_figures_are_left_out() -> None:
    """They neither are compared nor stand between those that are."""
    assert told(
        "2022-03-02 relief: 870; as of 2022-03-01; id a",
        "2022-03-03 relief: 900; as of 2022-03-02; id b; retracted",
        "2022-03-04 relief: 950; as of 2022-03-03; id c",
    ) == {"c": ["updated a"]}


def test_an_override_stands_first_and_alone_against_its_figure() -> None:
    """What the editors say replaces what is computed about the same two figures, and nothing else."""
    assert told(
        "2022-03-02 relief: 870; as of 2022-03-01; id a",
        "2022-03-02 guard: 100; as of 2022-03-02; id b",
        "2022-03-03 relief: 900; as of 2022-03-02; id c; replaces a; note It was counted twice",
    ) == {"c": ["replaced by the editors a", "contradicted b"], "b": ["later a"]}


def test_an_override_is_told_where_nothing_else_can_be() -> None:
    """A flow whose period is not stated is never compared, and still what the editors say of it is shown."""
    flow = measure_of("boats-a-week", MeasureKind.FLOW)
    one = figure("2022-03-02 relief: 870; id a", flow)
    other = figure("2022-03-03 relief: 900; id b; replaces a; note It was counted twice", flow)
    (told,) = differences_of([one, other], dt.UTC)[other.id]
    assert (told.kind, told.other, told.note) == ("replaced by the editors", one.id, "It was counted twice")


def test_series_of_two_measures_do_not_touch() -> None:
    """The same speaker, day and number under two measures are nothing to each other."""
    counted, claimed = measure_of("deaths-counted"), measure_of("deaths-claimed")
    line = "2022-03-02 relief: 870; as of 2022-03-01"
    assert differences_of([figure(f"{line}; id a", counted), figure(f"{line}; id b", claimed)], dt.UTC) == {}


DAYS = st.integers(1, 6)
LINES = st.builds(
    "2022-03-{:02} {}: {} ; {}".format,
    st.integers(6, 12),
    st.sampled_from(["relief", "ministry", "guard", "someone", "outlet"]),
    st.sampled_from(["870", "900", "about 880", "more than 800", "up to 850", "10 to 900", "dozens", "hundreds"]),
    st.one_of(
        st.just("id x"),
        st.builds("as of 2022-03-{:02}".format, DAYS),
        st.builds("as of 2022-03-01/2022-03-{:02}".format, DAYS),
        st.just("as of 2022-03"),
        st.just("retracted"),
    ),
).map(lambda line: line.replace(" ;", ";"))


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=9), st.randoms())
def test_order_does_not_matter_and_the_future_is_not_told(lines: list[str], chance: random.Random) -> None:
    """However files are read, the answer is one; and it does not change for whatever became known earlier."""
    figures = [figure(f"{line.replace('; id x', '')}; id f{n}") for n, line in enumerate(lines)]
    whole = differences_of(figures, dt.UTC)
    mixed = chance.sample(figures, len(figures))
    assert differences_of(mixed, dt.UTC) == whole
    ordered = sorted(figures, key=lambda each: known_key(each, dt.UTC))
    for n, _ in enumerate(ordered):
        known = {each.id for each in ordered[:n]}
        assert differences_of(ordered[:n], dt.UTC) == {key: said for key, said in whole.items() if key in known}


def test_of_very_many_numbers_for_one_day_the_newest_are_looked_at() -> None:
    """Where not all were counted that is said; an equal number is found however old it is."""
    others = [f"2022-03-02T00:{n:02}Z speaker-{n}: {n}00; as of 2022-03-01; id {n}" for n in range(1, 60)]
    assert told(*others, "2022-03-09 relief: 300; as of 2022-03-01; id z")["z"] == [
        "contradicted 59",
        "contradicted 58",
        "contradicted 57 +17 or more",
        "repeated 3",
    ]


def test_a_report_of_years_later_is_held_against_its_own_days() -> None:
    """However much was said of other days meanwhile, what was said of the same days is found."""
    week = "2022-03-08 relief: 870; as of 2022-03-01/2022-03-07; id a"
    between = [f"2023-{n:02}-02 guard: {n}; as of 2023-{n:02}-01; id {n}" for n in range(1, 12)]
    assert told(week, *between, "2026-01-05 ministry: 900; as of 2022-03-06/2022-04-12; id z")["z"] == [
        "contradicted a"
    ]


START = dt.date(2022, 1, 1)
SHAPES = {
    "a few speakers a day": lambda n: f"as of {START + dt.timedelta(n // 40)}",
    "one day": lambda _: "as of 2022-01-01",
    "a month": lambda n: f"as of {START + dt.timedelta(n // 40):%Y-%m}",
    "moving weeks": lambda n: f"as of {START + dt.timedelta(n // 40 - 7)}/{START + dt.timedelta(n // 40)}",
    "moving years": lambda n: f"as of {START + dt.timedelta(n // 40 - 365)}/{START + dt.timedelta(n // 40)}",
    "no day": lambda _: "id x",
}


@pytest.mark.parametrize("as_of", SHAPES.values(), ids=SHAPES.keys())
def test_thousands_of_figures_of_one_measure_take_a_moment(as_of: Callable[[int], str]) -> None:
    """The work grows with the figures, not with their pairs, whatever days they are for."""
    measure = measure_of()
    some = [
        figure(f"{START + dt.timedelta(n // 40 + 40)} speaker-{n % 40}: {n + 2}; {as_of(n)}; id f{n}", measure)
        for n in range(4000)
    ]
    begun = time.process_time()
    differences_of(some, dt.UTC)
    assert time.process_time() - begun < 4  # they take a fifth of that; every pair would take a minute
