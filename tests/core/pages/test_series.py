"""What pages show of a series: differences on its figures, its charts, its age, its origins, its past."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from builders import SETTINGS, write_archive
from daybook.core.ids import BriefingId, FigureId, MeasureId
from daybook.core.pages import series
from daybook.core.pages.briefings import briefing_page
from daybook.core.pages.days import day_page
from daybook.core.pages.measures import measure_page
from daybook.core.pages.rows.figures import figure_row
from sitebuilding import context_of, library_of

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.pages.context import PageContext

LEFT = MeasureId("people-who-left-port-vell")

NOTE = """\
---
title: A count of {day}
date: {day}
recorded: {day}
sources:
  - id: {id}
    title: A note of {day}
    publisher: {publisher}
    published: {day}
    accessed: {day}
    unknown: {{url: "It is paper"}}
    sha256: "{hash}"
    kind: ngo
    rights: unknown
figures:
  left:
    measure: {measure}
    value: {value}
    by: {by}
    {as_of}
    quote: "{value} have left the town by road"
---

A count.
"""


def note(day: str, value: str, by: str, as_of: str = "", publisher: str = "port-vell-gazette", **more: str) -> str:
    """Return a briefing with one figure and a source of its own."""
    return NOTE.format(
        id=f"note-{day}-{publisher}",
        day=day,
        value=value,
        by=by,
        publisher=publisher,
        hash="ab" * 32,
        measure=more.get("measure", LEFT),
        as_of="\n    ".join([*([f"as_of: {as_of}"] if as_of else []), *([more["also"]] if "also" in more else [])]),
    )


def pages_of(tmp_path: Path, **notes: str) -> PageContext:
    """Return the faultless archive with some notes, each under its name, ready for building pages."""
    changes = {f"briefings/2022/{text.split('date: ')[1][5:7]}/{text.split('date: ')[1][:10]}-{name}.md": text
               for name, text in notes.items()}  # fmt: skip
    return context_of(library_of(write_archive(tmp_path, changes), SETTINGS))


def told(page: PageContext, figure: str) -> list[tuple[str, str, str]]:
    """Return what stands beside a figure: the label, the other figure, and what the label means."""
    row = figure_row(page, page.library.figure(FigureId(figure)))
    return [(line.lead, line.other.text, line.explained) for line in row.differences]


def test_each_figure_says_how_it_differs_from_those_before_it(tmp_path: Path) -> None:
    """With the other's number, speaker and day, and a sentence that explains the label."""
    page = pages_of(
        tmp_path,
        one=note("2022-04-04", "4,500", "norland", "2022-04-03", also='unverified: "not confirmed"'),
        two=note("2022-04-05", "4,900", "norland", "2022-04-04"),
        three=note("2022-04-06", "1,200", "harbour-guard", "2022-04-04"),
    )
    assert told(page, "2022-04-05-two#left") == [
        (
            "Updated from",
            "4,500 (Norland, as of 3 April 2022, “not confirmed”)",
            "The same speaker gave a later number for a later day.",
        )
    ]
    assert told(page, "2022-04-06-three#left") == [
        (
            "Contradicted by",
            "4,900 (Norland, as of 4 April 2022)",
            (
                "Another speaker gave a number for the same day that does not fit with this one. "
                "Which of them is right is not decided here."
            ),
        )
    ]


def test_a_later_source_changes_no_earlier_day(tmp_path: Path) -> None:
    """The page of a day, its rows and the sparkline of its briefing stay as they were, whatever is published later."""
    notes = {
        "one": note("2022-04-04", "4,500", "norland", "2022-04-03"),
        "two": note("2022-04-05", "1,200", "harbour-guard", "2022-04-03"),
    }
    before = pages_of(tmp_path / "before", **notes)
    after = pages_of(
        tmp_path / "after",
        **notes,
        three=note("2022-04-20", "4,900", "norland", "2022-04-03"),
        four=note("2022-04-21", "700", "norland", "2022-04-01"),
    )
    day = dt.date(2022, 4, 5)
    assert day_page(before, day).said == day_page(after, day).said
    briefing = BriefingId("2022-04-05-two")
    assert briefing_page(before, briefing).series == briefing_page(after, briefing).series != ()
    assert briefing_page(before, briefing).figures == briefing_page(after, briefing).figures


def test_a_briefing_shows_its_series_as_known_then(tmp_path: Path) -> None:
    """Where two figures were known by its day; one alone is no series."""
    page = pages_of(tmp_path, one=note("2022-04-04", "4,500", "norland", "2022-04-03"))
    shown = {line.measure.text: line.known for line in briefing_page(page, BriefingId("2022-04-04-one")).series}
    assert shown == {"People who left Port Vell": "4 figures by 4 speakers"}
    assert briefing_page(page, BriefingId("2022-03-02-port-vell")).series == ()


def test_a_briefing_shows_the_series_its_text_links_to(tmp_path: Path) -> None:
    """A link to a measure, or to a figure of another briefing, shows the series as known then, each once."""
    notes = {
        "one": note("2022-04-04", "4,500", "norland", "2022-04-03"),
        "two": note("2022-04-05", "4,900", "norland", "2022-04-04"),
        "later": note("2022-04-09", "7,000", "norland", "2022-04-08"),
        "boats": note("2022-04-06", "80", "norland", "2022-04-05", measure="boats-held-in-port-vell"),
    }
    of = BriefingId("2022-04-06-boats")
    alone = briefing_page(pages_of(tmp_path / "alone", **notes), of).series
    assert [line.measure.text for line in alone] == ["Boats held in Port Vell"]
    for n, link in enumerate((f"measure:{LEFT}", "figure:2022-04-05-two#left")):
        linked = notes | {"boats": notes["boats"].replace("A count.", f"See [the count]({link}).")}
        lines = briefing_page(pages_of(tmp_path / str(n), **linked), of).series
        assert [line.measure.text for line in lines] == ["Boats held in Port Vell", "People who left Port Vell"]
        assert lines[1].known == "5 figures by 4 speakers"


def test_a_figure_leads_to_its_neighbours_in_its_series_and_nowhere_else(tmp_path: Path) -> None:
    """Before and after by the day a number is for; a figure of another place is no neighbour."""
    page = pages_of(
        tmp_path,
        one=note("2022-04-04", "4,500", "norland", "2022-04-03"),
        two=note("2022-04-05", "4,900", "norland", "2022-04-04", also='unverified: "not confirmed"'),
        late=note("2022-04-09", "1,200", "harbour-guard", "2022-04-03"),
        other=note("2022-04-07", "80", "norland", "2022-04-04", also="place: river-ost"),
    )
    (line,) = briefing_page(page, BriefingId("2022-04-05-two")).neighbours
    assert line.previous is not None
    assert (line.figure.text, line.previous.text, line.next) == (
        "4,900 (Norland, as of 4 April 2022, “not confirmed”)",
        "1,200 (Harbour Guard, as of 3 April 2022)",
        None,
    )
    assert line.figure.href.endswith("briefings/2022-04-05-two/#left")
    assert line.previous.href.endswith("briefings/2022-04-09-late/#left")
    (first,) = briefing_page(page, BriefingId("2022-04-04-one")).neighbours
    assert first.next is not None
    assert first.next.text == "1,200 (Harbour Guard, as of 3 April 2022)"
    assert briefing_page(page, BriefingId("2022-04-07-other")).neighbours == ()


def test_a_month_with_too_many_figures_says_that_it_is_not_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left out in silence: the table has all of them."""
    monkeypatch.setattr(series, "MOST", 2)
    days = [f"2022-04-{n:02}" for n in range(1, 5)]
    notes = {f"n{n}": note(day, str(n + 100), "norland", day) for n, day in enumerate(days)}
    page = pages_of(tmp_path, may=note("2022-05-02", "900", "norland", "2022-05-01"), **notes)
    charts = measure_page(page, LEFT).charts
    april = next(chart for chart in charts if "April 2022" in chart.heading)
    assert (april.drawing, april.signs) == ("", "4 figures are too many to draw. All of them stand in the table.")
    assert next(chart for chart in charts if "May 2022" in chart.heading).drawing


def test_what_counts_different_things_is_never_on_one_chart(tmp_path: Path) -> None:
    """A place of its own and a forecast have charts of their own, if any."""
    page = pages_of(
        tmp_path,
        one=note("2022-04-04", "4,500", "norland", "2022-04-03"),
        two=note("2022-04-05", "20", "norland", "2022-04-04", also="place: river-ost"),
        three=note("2022-04-06", "30", "norland", "2022-04-05", also="place: river-ost"),
    )
    view = measure_page(page, LEFT)
    assert [chart.heading for chart in view.charts] == [
        "Port Vell, in persons, since 21 February 2022",
        "River Ost, in persons, since 21 February 2022",
    ]
    assert "4,500" not in view.charts[1].drawing


@pytest.mark.parametrize(
    ("last", "day", "as_of", "age"),
    [
        (
            "2022-04-05",
            "2022-04-04",
            "2022-04-03",
            "The latest figure is as of 3 April 2022, 2 days before the last day of this archive, 5 April 2022.",
        ),
        (
            "2022-04-05",
            "2022-04-05",
            "2022-04-05",
            "The latest figure is as of 5 April 2022, on the last day of this archive.",
        ),
        (
            "2022-04-05",
            "2022-04-04",
            "",
            (
                "The latest figure was said on 4 April 2022, 1 day before the last day of this archive, 5 April 2022. "
                "The day it holds for is not stated."
            ),
        ),
        (
            "2022-05-05",
            "2022-05-04",
            "2022-04",
            "The latest figure is as of April 2022. The last day of this archive is 5 May 2022.",
        ),
    ],
)
def test_the_latest_figure_has_an_age(tmp_path: Path, last: str, day: str, as_of: str, age: str) -> None:
    """Counted to the last day that a briefing is filed under; never that anything is so now."""
    page = pages_of(
        tmp_path,
        one=note(day, "4,500", "norland", as_of),
        two=note(last, "12", "norland", publisher="harbour-guard", measure="boats-held-in-port-vell"),
    )
    assert measure_page(page, LEFT).age == age


def test_outlets_that_repeat_one_speaker_have_one_origin(tmp_path: Path) -> None:
    """On the page of the measure, with the figure they repeat."""
    page = pages_of(
        tmp_path,
        one=note("2022-04-04", "4,500", "norland", "2022-04-03", "port-vell-gazette"),
        two=note("2022-04-05", "4,500", "norland", "2022-04-03", "harbour-guard"),
        three=note("2022-04-06", "4,500", "norland", "2022-04-03", "saltmarsh-relief"),
    )
    view = measure_page(page, LEFT)
    assert [(line.figure.text, line.counts) for line in view.origins] == [
        ("4,500 (Norland, as of 3 April 2022)", "Reported by 3 outlets, 1 origin")
    ]


def test_figures_of_one_day_are_not_drawn_as_a_series(tmp_path: Path) -> None:
    """Their marks would lie over each other; that they stand side by side is said elsewhere."""
    page = pages_of(
        tmp_path,
        one=note("2022-03-03", "12", "norland", "2022-03-02", measure="boats-held-in-port-vell"),
        two=note("2022-03-03", "13", "harbour-guard", "2022-03-02", "harbour-guard", measure="boats-held-in-port-vell"),
    )
    view = briefing_page(page, BriefingId("2022-03-03-two"))
    assert [(line.figure.text, line.previous and line.previous.text) for line in view.neighbours] == [
        ("13 (Harbour Guard, as of 2 March 2022)", "12 (Norland, as of 2 March 2022)")
    ]
    assert view.series == ()
