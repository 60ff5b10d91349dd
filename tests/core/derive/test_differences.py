"""How two figures differ, as truth tables: two figures, then what readers are told."""

from __future__ import annotations

import datetime as dt

import pytest

from daybook.core.derive.differences import Difference, DifferenceKind
from daybook.core.records import MeasureKind
from figuremaking import difference_between, figure, measure_of

Row = tuple[str, str, str | None]
TABLE: dict[str, list[Row]] = {
    "the same speaker": [
        ("2022-03-02 relief: 870,000; as of 2022-03-01", "2022-03-03 relief: one million; as of 2022-03-02", "updated"),
        ("2022-03-02 relief: 870,000; as of 2022-03-01", "2022-03-03 relief: 900; as of 2022-03-02", "updated"),
        ("2022-03-02 relief: dozens; as of 2022-03-01", "2022-03-03 relief: hundreds; as of 2022-03-02", "updated"),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 relief: 870; as of 2022-03-02", "repeated"),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 relief: 870; as of 2022-03-01", "repeated"),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 relief: 850; as of 2022-03-01", "revised"),
        (
            "2022-03-02 relief: 1 million; as of 2022-03-01",
            "2022-03-03 relief: 1,045,550; as of 2022-03-01",
            "consistent",
        ),
        (
            "2022-03-02 relief: more than 800; as of 2022-03-01",
            "2022-03-03 relief: 870; as of 2022-03-01",
            "consistent",
        ),
        ("2022-03-02 relief: more than 900; as of 2022-03-01", "2022-03-03 relief: 870; as of 2022-03-01", "revised"),
        ("2022-03-02 relief: 10 to 15; as of 2022-03-01", "2022-03-03 relief: 12; as of 2022-03-01", "consistent"),
        (
            "2022-03-02 relief: dozens; as of 2022-03-01",
            "2022-03-03 relief: 40; as of 2022-03-01",
            "differs, approximate",
        ),
        ("2022-04-02 relief: 870; as of 2022-03", "2022-04-03 relief: 900; as of 2022-03-05", None),
        ("2022-04-02 relief: 870; as of 2022-03", "2022-04-03 relief: more than 800; as of 2022-03-05", "consistent"),
        (
            "2022-03-02 relief: 870; as of 2022-03-01T10:00+01:00",
            "2022-03-03 relief: 900; as of 2022-03-01T18:00+01:00",
            "updated",
        ),
    ],
    "two speakers": [
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 ministry: 350; as of 2022-03-01", "contradicted"),
        (
            "2022-03-02 relief: more than 2,000; as of 2022-03-01",
            "2022-03-03 ministry: 350; as of 2022-03-01",
            "contradicted",
        ),
        (
            "2022-03-02 relief: more than 2,000; as of 2022-03-01",
            "2022-03-03 ministry: 2,400; as of 2022-03-01",
            "consistent",
        ),
        ("2022-03-02 relief: up to 40; as of 2022-03-01", "2022-03-03 ministry: 350; as of 2022-03-01", "contradicted"),
        ("2022-03-02 relief: up to 40; as of 2022-03-01", "2022-03-03 ministry: 12; as of 2022-03-01", "consistent"),
        (
            "2022-03-02 relief: 1 million; as of 2022-03-01",
            "2022-03-03 ministry: 1,045,550; as of 2022-03-01",
            "consistent",
        ),
        (
            "2022-03-02 relief: 1.0 million; as of 2022-03-01",
            "2022-03-03 ministry: 1,150,000; as of 2022-03-01",
            "contradicted",
        ),
        (
            "2022-03-02 relief: about 870; as of 2022-03-01",
            "2022-03-03 ministry: 350; as of 2022-03-01",
            "differs, approximate",
        ),
        (
            "2022-03-02 relief: nearly 870; as of 2022-03-01",
            "2022-03-03 ministry: 350; as of 2022-03-01",
            "differs, approximate",
        ),
        ("2022-03-02 relief: about 870; as of 2022-03-01", "2022-03-03 ministry: 870; as of 2022-03-01", "consistent"),
        (
            "2022-03-02 relief: dozens; as of 2022-03-01",
            "2022-03-03 ministry: 350; as of 2022-03-01",
            "differs, approximate",
        ),
        ("2022-03-02 relief: dozens; as of 2022-03-01", "2022-03-03 ministry: dozens; as of 2022-03-01", "repeated"),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 ministry: 870; as of 2022-03-01", "repeated"),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 ministry: 350; as of 2022-03-02", "later"),
        (
            "2022-03-02 relief: 870; as of 2022-02-27/2022-03-01",
            "2022-03-03 ministry: 350; as of 2022-03-01",
            "contradicted",
        ),
        ("2022-03-02 relief: 870; as of 2022-02", "2022-03-03 ministry: 350; as of 2022-02-24", "contradicted"),
        ("2022-03-02 someone: 870; as of 2022-03-01", "2022-03-03 someone: 350; as of 2022-03-01", "contradicted"),
        ("2022-03-02 outlet: 870; as of 2022-03-01", "2022-03-03 outlet: 900; as of 2022-03-02", "later"),
        (
            "2022-03-02 outlet: 870; as of 2022-03-01; in gazette",
            "2022-03-03 outlet: 900; as of 2022-03-02; in gazette",
            "updated",
        ),
        (
            "2022-03-02 outlet: 870; as of 2022-03-01; in gazette",
            "2022-03-03 gazette: 900; as of 2022-03-01",
            "revised",
        ),
    ],
    "the day is not stated": [
        ("2022-03-02 outlet: over 870,000", "2022-03-03 relief: one million", None),
        ("2022-03-02 relief: 870", "2022-03-03 relief: 900", None),
        ("2022-03-02 relief: 870", "2022-03-03 relief: 900; as of 2022-03-02", None),
        ("2022-03-02 relief: 870; as of 2022-03-01~", "2022-03-03 ministry: 350; as of 2022-03-01", None),
        ("2022-03-02 outlet: 141", "2022-03-03 outlet: 141", "repeated"),
        ("2022-03-02 relief: 141", "2022-03-03 relief: 141; as of 2022-03-02", "repeated"),
    ],
    "they do not count the same": [
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 relief: 350; as of 2022-03-01; place saltmarsh", None),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 relief: 350; as of 2022-03-01; unit families", None),
        (
            "2022-03-02 relief: 870; as of 2022-03-01",
            "2022-03-03 relief: 350; as of 2022-03-01; since 2022-01-01",
            None,
        ),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 relief: 35%; as of 2022-03-01", None),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 relief: 5,000; as of 2022-03-31; forecast", None),
        ("2022-03-02 relief: 870; as of 2022-03-01", "2022-03-03 ministry: 350; as of 2022-03-01; not-included", None),
        (
            "2022-03-02 relief: 870; as of 2022-03-01",
            "2022-03-03 relief: 350; as of 2022-03-01; unit Persons",
            "revised",
        ),
        (
            "2022-03-02 relief: 500; as of 2022-03-31; forecast",
            "2022-03-03 relief: 900; as of 2022-03-31; forecast",
            "revised",
        ),
        ("2022-03-02 relief: a good many; as of 2022-03-01", "2022-03-03 relief: 350; as of 2022-03-01", None),
        ("2022-03-02 relief: a good many", "2022-03-03 relief: a good many", None),
    ],
    "something else is known of them": [
        (
            "2022-03-02 relief: 870; as of 2022-03-01; retracted",
            "2022-03-03 relief: 900; as of 2022-03-02",
            "retracted",
        ),
        (
            "2022-03-02 relief: 870; as of 2022-03-01",
            "2022-03-03 relief: 900; as of 2022-03-02; retracted",
            "retracted",
        ),
        (
            "2022-03-02 relief: 870; id first",
            "2022-03-03 relief: 900; replaces first; note The relief says it had counted twice",
            "replaced by the editors",
        ),
        (
            "2022-03-02 relief: 870; as of 2022-03-01; id first",
            "2022-03-03 ministry: 900; as of 2022-03-01; replaces first; note The ministry took the count over",
            "replaced by the editors",
        ),
    ],
}


@pytest.mark.parametrize(
    ("earlier", "later", "told"), [row for rows in TABLE.values() for row in rows], ids=lambda part: str(part)[:60]
)
def test_the_rules_of_differences(earlier: str, later: str, told: str | None) -> None:
    """Each row is two figures and their label; the order in which they are given does not matter."""
    one, other = figure(earlier), figure(later)
    found = difference_between(one, other)
    assert (found.kind if found else None) == told
    assert found == difference_between(other, one)
    if found:
        assert (found.of, found.other) == (other.id, one.id)


WEEK, NEXT_WEEK = "over 2022-03-01/2022-03-07", "over 2022-03-08/2022-03-14"
FLOWS = [
    (f"2022-03-09 relief: 870; {WEEK}", f"2022-03-10 relief: 900; {WEEK}", "revised"),
    (f"2022-03-09 relief: 870; {WEEK}", f"2022-03-10 ministry: 900; {WEEK}", "contradicted"),
    (f"2022-03-09 relief: 870; {WEEK}", f"2022-03-16 relief: 900; {NEXT_WEEK}", None),
    ("2022-03-09 relief: 870; as of 2022-03-07", "2022-03-16 relief: 900; as of 2022-03-14", None),
    ("2022-03-09 relief: 870", "2022-03-16 relief: 870", None),
]


@pytest.mark.parametrize(("earlier", "later", "told"), FLOWS)
def test_flows_are_compared_over_one_period_only(earlier: str, later: str, told: str | None) -> None:
    """A flow without its period is never compared; its period is what it holds for."""
    flow = measure_of("boats-a-week", MeasureKind.FLOW)
    found = difference_between(figure(earlier, flow), figure(later, flow))
    assert (found.kind if found else None) == told


def test_two_measures_are_never_compared() -> None:
    """Neither an equal number, nor an equal unit, nor the word of an author makes two measures one."""
    counted, claimed = measure_of("deaths-counted"), measure_of("deaths-claimed")
    one = figure("2022-03-02 relief: 870; as of 2022-03-01; id first", counted)
    for line in (
        "2022-03-03 relief: 870; as of 2022-03-01",
        "2022-03-03 ministry: 350; as of 2022-03-01",
        "2022-03-03 relief: 900; as of 2022-03-02; replaces first; note It does",
    ):
        assert difference_between(one, figure(line, claimed)) is None


EXPLAINED = {
    "2022-03-03 relief: 870; as of 2022-03-01": "The same speaker gave the same number again.",
    "2022-03-03 ministry: 870; as of 2022-03-01": (
        "Another speaker gave the same number. That alone does not make it two counts."
    ),
    "2022-03-03 relief: 900; as of 2022-03-02": "The same speaker gave a later number for a later day.",
    "2022-03-03 relief: 900; as of 2022-03-01": "The same speaker later gave another number for the same day.",
    "2022-03-02 relief: 900; as of 2022-03-01; id zebra": (
        "The same speaker gave two numbers for the same day that do not fit together. Both were published on one day."
    ),
    "2022-03-03 relief: more than 800; as of 2022-03-01": (
        "The same speaker gave another number for the same day. Both fit together, as precisely as each is written."
    ),
    "2022-03-03 ministry: more than 800; as of 2022-03": (
        "Another speaker gave a number for days that overlap. Both fit together, as precisely as each is written."
    ),
    "2022-03-03 ministry: 350; as of 2022-03-01": (
        "Another speaker gave a number for the same day that does not fit with this one. "
        "Which of them is right is not decided here."
    ),
    "2022-03-03 ministry: about 350; as of 2022-03-01": (
        "Another speaker gave another number for the same day. "
        "One of them is approximate or given in words, so that more cannot be said."
    ),
    "2022-03-03 relief: hundreds; as of 2022-03-01": (
        "The same speaker gave another number for the same day. "
        "One of them is given in words, so that more cannot be said."
    ),
    "2022-03-03 ministry: 350; as of 2022-03-02": (
        "This number is for a later day than another speaker's. The one does not contradict the other."
    ),
    "2022-03-03 ministry: 350; as of 2022-03-01; retracted": (
        "The source of one of the two was retracted, so that they are not compared."
    ),
}


@pytest.mark.parametrize(("line", "explained"), EXPLAINED.items())
def test_each_label_is_explained(line: str, explained: str) -> None:
    """Readers get a sentence, not a code."""
    found = difference_between(figure("2022-03-02 relief: 870; as of 2022-03-01"), figure(line))
    assert found is not None
    assert found.explained == explained


def test_an_override_says_why() -> None:
    """The editors' reason stands beside their word."""
    one = figure("2022-03-02 relief: 870; id first")
    other = figure("2022-03-03 ministry: 900; replaces first; note The ministry took the count over; id second")
    assert difference_between(one, other) == Difference(
        kind=DifferenceKind.REPLACES,
        of=other.id,
        other=one.id,
        explained="The editors of this archive say that this figure replaces the other one; "
        "their reason stands beside it.",
        note="The ministry took the count over",
    )


def test_days_are_those_of_the_archive() -> None:
    """23:30 in Port Vell is a day earlier in London: which day a moment belongs to is a matter of the zone."""
    one = figure("2022-03-02 relief: 870; as of 2022-03-01T23:30+00:00")
    other = figure("2022-03-03 ministry: 350; as of 2022-03-01")
    in_london, in_port_vell = dt.UTC, dt.timezone(dt.timedelta(hours=1))
    found = [difference_between(one, other, zone) for zone in (in_london, in_port_vell)]
    assert [each and each.kind for each in found] == ["contradicted", "later"]
