"""Where a disputed question stands, as a truth table: what was said, then what readers are told."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from daybook.core.archive import SourcedPosition
from daybook.core.dates import PartialDate, read_date
from daybook.core.derive.days import settled_on
from daybook.core.derive.status import Status, days_of_change, latest_positions, status_on
from daybook.core.ids import AnswerId, BriefingId, ClaimId, EntityId, LocalKey, SourceId
from daybook.core.records import (
    Answer,
    Availability,
    AvailabilityState,
    Claim,
    ClaimPosition,
    Origin,
    Resolution,
    Source,
    SourceKind,
    Speaker,
    Stance,
)

HERE = Origin(path="briefings/2022/03/2022-03-02-port-vell.md")
ZONE = dt.timezone(dt.timedelta(hours=1))
END = dt.date(2022, 12, 31)


def source_of(name: str, published: PartialDate, *, retracted: bool = False) -> Source:
    """Return a source that states no publisher."""
    return Source(
        id=SourceId(name),
        published=published,
        accessed=published,
        kind=SourceKind.NEWS,
        availability=Availability(state=AvailabilityState.RETRACTED, origin=HERE) if retracted else None,
        origin=HERE,
    )


CLAIM = Claim(
    id=ClaimId("port-vell-control"),
    question="Who controls Port Vell?",
    answers=tuple(Answer(key=AnswerId(key), text=key, origin=HERE) for key in ("wardens", "guard")),
    origin=HERE,
)


def said(line: str) -> SourcedPosition:
    """Read a position: `2022-03-02 ministry asserts wardens`, with `in NAME` for a source of a name, `!` if retracted.

    `someone` is a speaker whom nobody names, `outlet` one in its own voice whose publisher nobody knows.
    """
    words = line.split()
    when, speaker, stance = words[:3]
    name = words[words.index("in") + 1] if "in" in words else f"paper-{when}-{speaker}"
    answer = next((word for word in words[3:] if word in {"wardens", "guard"}), None)
    key = "-".join(words).replace(":", "-").replace("+", "-").lower()
    by = {"someone": Speaker(anonymous="a pilot"), "outlet": Speaker()}.get(speaker, Speaker(entity=EntityId(speaker)))
    return SourcedPosition(
        id=f"b#{key}",
        briefing=BriefingId("b"),
        position=ClaimPosition(
            key=LocalKey(key),
            claim=CLAIM.id,
            by=by,
            stance=Stance(stance),
            answer=AnswerId(answer) if answer else None,
            quote="a few words here",
            origin=HERE,
        ),
        source=source_of(name, read_date(when), retracted="!" in words),
        claim=CLAIM,
    )


TABLE = [
    # Nobody has said anything yet, or nothing that counts.
    ("not raised yet", ()),
    ("not raised yet", ("2022-03-02 ministry asserts wardens !",)),
    ("unclear", ("2022-03-02 gazette reports wardens",)),
    ("unclear", ("2022-03-02 ministry asserts wardens", "2022-03-03 ministry withdraws")),
    # One actor asserts, and nobody else counts.
    ("one side only", ("2022-03-02 ministry asserts wardens",)),
    ("one side only", ("2022-03-02 ministry asserts wardens", "2022-03-03 ministry asserts wardens")),
    ("one side only", ("2022-03-02 ministry asserts wardens", "2022-03-03 gazette reports guard")),
    ("one side only", ("2022-03-02 ministry asserts wardens", "2022-03-02 guard denies wardens !")),
    ("one side only", ("2022-03-02 guard denies wardens", "2022-03-03 guard asserts wardens")),
    ("one side only", ("2022-03-02 ministry asserts wardens in note", "2022-03-02 ministry denies guard in note")),
    # All who spoke assert the same.
    ("agreed by all who spoke", ("2022-03-02 ministry asserts wardens", "2022-03-02 guard asserts wardens")),
    ("agreed by all who spoke", ("2022-03-02 someone asserts wardens", "2022-03-03 someone asserts wardens")),
    (
        "agreed by all who spoke",
        ("2022-03-02 outlet asserts wardens in one", "2022-03-02 outlet asserts wardens in two"),
    ),
    (
        "agreed by all who spoke",
        ("2022-03-02 ministry asserts wardens", "2022-03-02 guard denies wardens", "2022-03-03 guard asserts wardens"),
    ),
    # Two answers asserted, or an asserted answer denied or disputed.
    ("contested", ("2022-03-02 ministry asserts wardens", "2022-03-02 guard asserts guard")),
    ("contested", ("2022-03-02 ministry asserts wardens", "2022-03-02 guard denies wardens")),
    ("contested", ("2022-03-02 ministry asserts wardens", "2022-03-02 guard disputes")),
    ("contested", ("2022-03-02 ministry asserts wardens", "2022-03-02 guard disputes wardens")),
    (
        "contested",
        ("2022-03-02 ministry asserts wardens", "2022-03-02 guard denies wardens", "2022-03-02 someone uncertain"),
    ),
    (
        "contested",
        ("2022-03-02 ministry asserts wardens", "2022-03-02 guard denies wardens", "2022-03-03 guard reports wardens"),
    ),
    # Nothing asserted, or only doubt beside what is.
    ("unclear", ("2022-03-02 guard denies wardens",)),
    ("unclear", ("2022-03-02 guard disputes",)),
    ("unclear", ("2022-03-02 someone uncertain",)),
    ("unclear", ("2022-03-02 ministry asserts wardens", "2022-03-02 someone uncertain")),
    ("unclear", ("2022-03-02 ministry asserts wardens", "2022-03-02 relief denies guard")),
    ("unclear", ("2022-03-02 guard denies wardens", "2022-03-03 ministry withdraws")),
    # The latest counts: by the moment, not by how it is written.
    ("one side only", ("2022-03-02T23:00+01:00 guard denies wardens", "2022-03-02T22:30Z guard asserts guard")),
    ("unclear", ("2022-03-02T21:00Z guard asserts guard", "2022-03-02T22:30+01:00 guard denies wardens")),
]


@pytest.mark.parametrize(("status", "lines"), TABLE, ids=["; ".join(lines) or "nothing" for _, lines in TABLE])
def test_the_status_of_a_question(status: str, lines: tuple[str, ...]) -> None:
    """Whatever the order of the positions, the status is that of the table."""
    for positions in itertools.permutations(map(said, lines)):
        assert status_on(positions, END, ZONE).status == Status(status)


def test_a_question_is_as_it_was_known_by_the_end_of_a_day() -> None:
    """Sources that were published later do not count, and those of the day do."""
    positions = [said("2022-03-02 ministry asserts wardens"), said("2022-03-04 guard denies wardens")]
    found = [(day, status_on(positions, dt.date(2022, 3, day), ZONE).status.value) for day in range(1, 6)]
    assert found == [
        (1, "not raised yet"),
        (2, "one side only"),
        (3, "one side only"),
        (4, "contested"),
        (5, "contested"),
    ]


def test_a_day_ends_by_the_clocks_of_the_archive() -> None:
    """What was published late in the evening elsewhere was published on the next day here."""
    late = [said("2022-03-02T23:30Z ministry asserts wardens")]
    assert status_on(late, dt.date(2022, 3, 2), ZONE).status is Status.NOT_RAISED
    assert status_on(late, dt.date(2022, 3, 3), ZONE).status is Status.ONE_SIDE_ONLY


def test_what_is_dated_to_a_month_is_known_by_its_end() -> None:
    """A source of which only the month is known counts from the month's last day on."""
    positions = [said("2022-03 ministry asserts wardens")]
    assert status_on(positions, dt.date(2022, 3, 30), ZONE).status is Status.NOT_RAISED
    assert status_on(positions, dt.date(2022, 3, 31), ZONE).status is Status.ONE_SIDE_ONLY


def test_the_positions_a_status_rests_on_are_named() -> None:
    """They are the latest of each actor that count, the oldest first."""
    positions = [
        said("2022-03-04 guard denies wardens"),
        said("2022-03-02 ministry asserts wardens"),
        said("2022-03-01 guard asserts guard"),
        said("2022-03-03 gazette reports wardens"),
    ]
    counted = status_on(positions, END, ZONE).counted
    assert [p.id for p in counted] == ["b#2022-03-02-ministry-asserts-wardens", "b#2022-03-04-guard-denies-wardens"]
    shown = [p.position.by.entity for p in latest_positions(positions, END, ZONE)]
    assert shown == ["ministry", "gazette", "guard"]


def test_two_unnamed_speakers_are_never_the_same() -> None:
    """The later of two unnamed speakers does not replace the earlier one."""
    positions = [said("2022-03-02 someone asserts wardens"), said("2022-03-03 someone denies wardens")]
    assert status_on(positions, END, ZONE).status is Status.CONTESTED


def resolved(date: str) -> Claim:
    """Return the question, settled on a day."""
    return Claim(
        id=CLAIM.id,
        question=CLAIM.question,
        answers=CLAIM.answers,
        resolution=Resolution(
            date=read_date(date),
            answer=AnswerId("wardens"),
            by=Speaker(entity=EntityId("relief")),
            source=SourceId("note"),
            quote="the wardens hold it",
            origin=HERE,
        ),
        origin=HERE,
    )


@pytest.mark.parametrize(
    ("settled", "published", "known"),
    [
        ("2022-03-05", "2022-03-03", dt.date(2022, 3, 5)),
        ("2022-03-05", "2022-06-01", dt.date(2022, 6, 1)),
        ("2022-03", "2022-03-03", dt.date(2022, 3, 31)),
        ("2022-03-05", "2022-03-05T23:30Z", dt.date(2022, 3, 6)),
    ],
)
def test_a_question_is_settled_when_that_was_known(settled: str, published: str, known: dt.date) -> None:
    """Neither before the day it was settled on, nor before the source that says so was published."""
    day = settled_on(resolved(settled), source_of("note", read_date(published)), ZONE)
    assert day == known
    positions = [said("2022-03-02 ministry asserts wardens")]
    assert status_on(positions, known - dt.timedelta(days=1), ZONE, day).status is Status.ONE_SIDE_ONLY
    assert status_on(positions, known, ZONE, day).status is Status.RESOLVED
    assert days_of_change(positions, ZONE, day) == (dt.date(2022, 3, 2), known)


def test_a_retracted_source_settles_nothing() -> None:
    """A retraction cascades: the question is open again."""
    assert settled_on(resolved("2022-03-05"), source_of("note", read_date("2022-03-03"), retracted=True), ZONE) is None
    assert settled_on(CLAIM, None, ZONE) is None
