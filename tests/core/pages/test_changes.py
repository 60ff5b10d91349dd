"""What was learned of a day after its end: when, from whom, and what it replaces or stands beside."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.core.ids import BriefingId, FigureId, MeasureId
from daybook.core.pages.briefings import briefing_page
from daybook.core.pages.days import day_page
from daybook.core.pages.measures import measure_page
from daybook.core.pages.rows.figures import figure_row
from sitebuilding import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext
    from daybook.core.views.pages import Change

LATER = "briefings/2022/03/2022-03-09-look-back.md"
LOOK_BACK = """\
---
title: What was said later
date: 2022-03-09
recorded: 2022-03-10
summary: Later sources speak of earlier days
lang: en
sources:
  - id: review-2022-03-09
    title: A review
    publisher: port-vell-gazette
    published: 2022-03-09
    accessed: 2022-03-10
    sha256: {sha256}
    kind: news
    unknown:
      url: It was read on paper
{records}---

Later sources speak of earlier days.
"""
SHA = "e82821afdfc1eb9d0a11ce84f4ef3e0e76b07834a7bba1bcce3a18157a44da87"


def look_back(records: str) -> dict[str, str | bytes | None]:
    """Return a briefing of 9 March with figures, positions or dates of earlier days."""
    return {LATER: LOOK_BACK.format(records=records, sha256=SHA)}


def figure(value: str, by: str, as_of: str, more: str = "") -> str:
    """Return a figure of people who left Port Vell."""
    return (
        f"figures:\n  left:\n    measure: people-who-left-port-vell\n    by: {by}\n    as_of: {as_of}\n{more}"
        f"    quote: {value} people had left by then\n"
    )


def position(by: str, stance: str, as_of: str, answer: str = "") -> str:
    """Return a position on who controls Port Vell."""
    answered = f"    answer: {answer}\n" if answer else ""
    return (
        f"positions:\n  then:\n    claim: port-vell-control\n    by: {by}\n    stance: {stance}\n{answered}"
        f"    as_of: {as_of}\n    quote: they spoke of the town\n"
    )


def learned(page: PageContext, day: str) -> list[tuple[str, str, list[str]]]:
    """Return the changes of a day: when, what, and each relation as it is read."""
    changes = day_page(page, dt.date.fromisoformat(day)).changes
    return [
        (change.published.text, id_of(change), [said(change, n) for n in range(len(change.relations))])
        for change in changes
    ]


def id_of(change: Change) -> str:
    """Return the record a change is about."""
    (row,) = [row for row in (change.figure, change.position, change.occurrence) if row]
    return row.id


def said(change: Change, number: int) -> str:
    """Return a relation in words."""
    line = change.relations[number]
    return " ".join(word for word in (line.lead, line.other.text, line.more) if word)


COUNTED = "5,200 (Saltmarsh Relief, as of 2 March 2022)"


def test_an_editors_override_replaces_with_its_note(page: PageContext) -> None:
    """The figure that was put in the place of another says so on the day, with the editors' reason."""
    _, (when, what, relations) = learned(page, "2022-03-02")
    assert (when, what) == ("3 March 2022", "2022-03-03-saltmarsh#fled")
    assert relations == ["Replaces More than 4,000 (Port Vell Gazette, said 2 March 2022, 18:40)"]
    change = day_page(page, dt.date(2022, 3, 2)).changes[1]
    assert change.relations[0].note == "The earlier number had no stated day"


def test_a_speaker_who_revises_a_number_replaces_it(page_of: Callable[..., PageContext]) -> None:
    """And another speaker's stands beside it, each said from whom and when it was published."""
    own = look_back(figure("6,100", "saltmarsh-relief", "2022-03-02"))
    assert learned(page_of(own), "2022-03-02")[-1] == (
        "9 March 2022",
        "2022-03-09-look-back#left",
        [f"Replaces {COUNTED}"],
    )


def test_another_speakers_number_stands_beside_it(page_of: Callable[..., PageContext]) -> None:
    """A contradiction replaces nothing."""
    other = look_back(figure("900", "harbour-guard", "2022-03-02"))
    assert learned(page_of(other), "2022-03-02")[-1][2] == [f"Stands beside {COUNTED}"]


def test_a_number_for_a_later_day_only_follows(page_of: Callable[..., PageContext]) -> None:
    """It neither replaces the earlier one nor stands beside it."""
    later = look_back(figure("7,000", "saltmarsh-relief", "2022-03-04"))
    assert learned(page_of(later), "2022-03-04") == [
        ("9 March 2022", "2022-03-09-look-back#left", [f"Updated from {COUNTED}"])
    ]


def test_numbers_for_one_day_without_a_label_stand_beside_each_other(page_of: Callable[..., PageContext]) -> None:
    """An approximate day gives no label; readers still see both."""
    about = look_back(figure("900", "harbour-guard", "2022-03-02~"))
    assert learned(page_of(about), "2022-03-02")[-1][2] == [f"Stands beside {COUNTED}"]


def test_a_figure_put_in_place_is_learned_on_the_day_it_was_said(page_of: Callable[..., PageContext]) -> None:
    """Though it is for another day: what was known by the end of the day was replaced."""
    over = "    supersedes: 2022-03-02-port-vell#fled\n    note: The Gazette counted anew\n"
    page = page_of(look_back(figure("7,000", "port-vell-gazette", "2022-03-04", over)))
    assert learned(page, "2022-03-02")[-1][1:] == (
        "2022-03-09-look-back#left",
        ["Replaces More than 4,000 (Port Vell Gazette, said 2 March 2022, 18:40)"],
    )


def test_a_figure_in_whose_place_another_was_put_says_so(page_of: Callable[..., PageContext]) -> None:
    """Wherever it stands, but not among what was known by the end of its day."""
    over = "    supersedes: 2022-03-02-port-vell#fled\n    note: The Gazette counted anew\n"
    page = page_of(look_back(figure("7,000", "port-vell-gazette", "2022-03-04", over)))
    row = figure_row(page, page.library.figure(FigureId("2022-03-02-port-vell#fled")))
    assert [later.text for later in row.replaced_by] == [
        "5,200 (Saltmarsh Relief, as of 2 March 2022)",
        "7,000 (Port Vell Gazette, as of 4 March 2022)",
    ]
    words = "Replaced by <a"
    assert words in render(briefing_page(page, BriefingId("2022-03-02-port-vell")))
    assert words in render(measure_page(page, MeasureId("people-who-left-port-vell")))
    assert words not in render(day_page(page, dt.date(2022, 3, 2)))


def test_a_position_replaces_its_speakers_own_and_stands_beside_the_others(
    page_of: Callable[..., PageContext],
) -> None:
    """Of the others the latest word of each, newest first."""
    page = page_of(look_back(position("ministry-of-weather", "denies", "2022-03-02", "wardens")))
    ((when, what, relations),) = [change for change in learned(page, "2022-03-02") if change[1].endswith("then")]
    assert (when, what) == ("9 March 2022", "2022-03-09-look-back#then")
    assert relations == [
        "Replaces Ministry of Weather says: The wardens of the Ministry of Weather, said 2 March 2022, 18:40",
        "Stands beside Harbour Guard withdraws its statement, said 3 March 2022",
        "Stands beside Saltmarsh Relief reports: The wardens of the Ministry of Weather, said 3 March 2022",
        "Stands beside A senior harbour pilot says it is not clear, said 2 March 2022, 18:40",
    ]


def test_what_was_learned_is_in_the_order_in_which_it_became_known(page_of: Callable[..., PageContext]) -> None:
    """By the day of publication, whatever kind of record it is."""
    page = page_of(look_back(figure("900", "harbour-guard", "2022-03-02")))
    assert [(when, what) for when, what, _ in learned(page, "2022-03-02")] == [
        ("3 March 2022", "2022-03-03-saltmarsh#exodus"),
        ("3 March 2022", "2022-03-03-saltmarsh#fled"),
        ("9 March 2022", "2022-03-09-look-back#left"),
    ]


def test_what_happened_beside_nothing_is_new(page: PageContext) -> None:
    """Something dated replaces nothing."""
    first, _ = learned(page, "2022-03-02")
    assert first == ("3 March 2022", "2022-03-03-saltmarsh#exodus", [])
