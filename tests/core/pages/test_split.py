"""What grows is split by month, and nothing is lost in between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from daybook.core.pages.split import KEPT, by_month, newest_months

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
    few = {"2022-02": tuple(range(80)), "2022-01": tuple(range(80))}
    assert newest_months(few)[1] == ("2022-01",)
    assert newest_months({"2022-03": (1,), **few})[1] == ("2022-01",)
    assert newest_months({"2022-03": tuple(range(30)), **few})[1] == ("2022-02", "2022-01")
