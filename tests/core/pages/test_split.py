"""What grows is split by month, and nothing is lost in between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from daybook.core.pages.split import KEPT, MOST, by_month, newest_months

MONTHS = st.dictionaries(
    st.sampled_from([f"202{year}-{month:02}" for year in range(3) for month in range(1, 13)]),
    st.integers(1, KEPT + 20).map(lambda n: tuple(range(n))),
)


def test_entries_are_grouped_newest_month_first() -> None:
    """Inside a month they keep their order."""
    entries = ["2022-02-28 b", "2022-03-02 c", "2022-02-24 a"]
    assert list(by_month(entries, lambda entry: entry[:7]).items()) == [
        ("2022-03", ("2022-03-02 c",)),
        ("2022-02", ("2022-02-28 b", "2022-02-24 a")),
    ]


@given(MONTHS)
def test_every_month_is_somewhere_and_only_once(months: dict[str, tuple[int, ...]]) -> None:
    """The newest stay, at least one, and no more than fit; all earlier ones have their own page."""
    ordered = dict(sorted(months.items(), reverse=True))
    kept, earlier = newest_months(ordered)
    assert (*kept, *earlier) == tuple(ordered)
    assert len(kept) >= min(1, len(ordered))
    assert len(kept) <= 1 or sum(len(ordered[month]) for month in kept) <= KEPT
    if earlier:
        assert sum(len(ordered[month]) for month in (*kept, earlier[0])) > KEPT


def test_a_past_month_keeps_its_page_when_a_new_one_comes() -> None:
    """Growth moves months out, and never one back."""
    few = {"2022-02": tuple(range(20)), "2022-01": tuple(range(20))}
    assert newest_months(few)[1] == ("2022-01",)
    assert newest_months({"2022-03": (1,), **few})[1] == ("2022-01",)
    assert newest_months({"2022-03": tuple(range(10)), **few})[1] == ("2022-02", "2022-01")


def test_a_month_that_is_too_much_for_a_page_is_cut_into_parts() -> None:
    """They are filled from its beginning, whatever the order on the page; what comes later changes the last one."""
    entries = [f"2022-03 {number:03}" for number in range(MOST * 2 + 5)]
    found = by_month(entries, lambda entry: entry[:7], newest_first=False)
    assert {month: len(part) for month, part in found.items()} == {"2022-03/3": 5, "2022-03/2": MOST, "2022-03": MOST}
    assert found["2022-03"] == tuple(entries[:MOST])
    backwards = by_month(entries[::-1], lambda entry: entry[:7])
    assert backwards == {month: part[::-1] for month, part in found.items()}
    assert newest_months(found) == (("2022-03/3",), ("2022-03/2", "2022-03"))


@given(st.lists(st.integers(0, MOST + 20), min_size=1, max_size=40))
def test_parts_hold_everything_in_order_and_no_more_than_a_page(rows: list[int]) -> None:
    """Unless one entry alone is more than a page, which then has a part of its own."""
    entries = list(enumerate(rows))
    found = by_month(entries, lambda _: "2022-03", lambda entry: entry[1], newest_first=False)
    assert [entry for month in reversed(found) for entry in found[month]] == entries
    for part in found.values():
        assert len(part) == 1 or sum(row for _, row in part) <= MOST
