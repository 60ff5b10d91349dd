"""The home page: what this is, what is known, what is disputed, what was corrected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builders import SETTINGS, faultless
from daybook.core.addresses import ROOT
from daybook.core.pages.home import LATEST_QUESTIONS, home_page
from drawing import QUAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
CLAIM = "claims/port-vell-control.md"
UNSETTLED = re.sub(r"(?s)resolution:.*?---", "---", faultless(CLAIM))
BOAT = """\
  boat-{number}:
    claim: who-{number}
    by: harbour-guard
    stance: asserts
    answer: guard
    quote: still in our hands
"""


def test_what_this_is(page: PageContext) -> None:
    """Its name, what it says of itself, what it covers and how much there is."""
    view = home_page(page)
    assert (view.frame.title, view.frame.full_title) == (SETTINGS.name, SETTINGS.name)
    assert view.frame.description == SETTINGS.description
    assert [day.text for day in view.covered] == ["2 March 2022", "3 March 2022"]
    assert [(holding.count, holding.link.text, holding.link.href) for holding in view.holdings] == [
        ("4", "days", f"{ROOT}days/"),
        ("2", "briefings", f"{ROOT}briefings/"),
        ("5", "figures", f"{ROOT}figures/"),
        ("1", "disputed question", f"{ROOT}questions/"),
        ("10", "people, places, bodies", f"{ROOT}entities/"),
        ("3", "sources", f"{ROOT}sources/"),
    ]


def test_headline_figures_have_speakers_and_the_reason_why_they_stand_here(page: PageContext) -> None:
    """The latest of each speaker; what was chosen is chosen by a setting."""
    (headline,) = home_page(page).headlines
    assert (headline.measure.text, headline.reason) == ("People who left Port Vell", SETTINGS.headlines[0].reason)
    assert [(row.value, row.speaker.name) for row in headline.figures] == [
        ("hundreds", "Harbour Guard"),
        ("5,200", "Saltmarsh Relief"),
        ("More than 4,000", "Port Vell Gazette"),
    ]


def test_latest_days_disputes_and_corrections(page: PageContext) -> None:
    """Days on which something was filed, newest first."""
    view = home_page(page)
    assert [day.date.iso for day in view.latest_days] == ["2022-03-03", "2022-03-02"]
    assert [row.id for row in view.corrections] == ["2022-03-06-boats"]


def test_what_is_settled_is_not_among_what_is_disputed(page: PageContext) -> None:
    """The index of questions has it."""
    view = home_page(page)
    assert (view.questions, view.more_questions) == ((), None)


def test_what_is_disputed_stands_without_its_positions(page_of: Callable[..., PageContext]) -> None:
    """While nothing settles it; those who say the same stand together."""
    view = home_page(page_of({CLAIM: UNSETTLED}))
    assert [(card.status, card.positions) for card in view.questions] == [("unclear", ())]
    assert view.more_questions is None


def test_what_all_agree_on_is_not_among_what_is_disputed(page_of: Callable[..., PageContext]) -> None:
    """Nor is what nobody has spoken of."""
    first = faultless(
        FIRST, ("stance: denies", "stance: asserts"), ("stance: uncertain", "stance: asserts\n    answer: wardens")
    )
    view = home_page(page_of({FIRST: first, CLAIM: UNSETTLED}))
    assert view.questions == ()


def test_what_changed(page: PageContext) -> None:
    """What the archive took in or changed last, newest first, each with the briefing."""
    changes = home_page(page).changes
    assert [(line.date.text, line.what, [to.href for to in line.links]) for line in changes] == [
        ("6 March 2022", "Changed", [f"{ROOT}briefings/2022-03-02-port-vell/"]),
        ("5 March 2022", "Archived", [f"{ROOT}briefings/2022-03-03-saltmarsh/"]),
    ]


def test_what_was_archived_on_one_day_is_said_once(page_of: Callable[..., PageContext]) -> None:
    """One line for the day, with every briefing."""
    same_day = {
        FIRST: faultless(FIRST, ("recorded: 2022-03-04\nmodified: 2022-03-06\n", "recorded: 2022-03-05\n")),
        SECOND: faultless(SECOND),
    }
    assert [(line.date.text, line.what, len(line.links)) for line in home_page(page_of(same_day)).changes] == [
        ("5 March 2022", "Archived", 2)
    ]


def test_an_archive_of_many_months_has_an_overview_of_years(page_of: Callable[..., PageContext]) -> None:
    """The newest month by days, and the years by months, newest first; one month needs no overview."""
    assert home_page(page_of({})).overview == ()


def test_months_of_the_overview_say_how_much_there_is(page_of: Callable[..., PageContext]) -> None:
    """Each month with a day is a link, and its words say what the bar shows."""
    path = "briefings/2021/12/2021-12-31-storm.md"
    text = (
        "---\ntitle: A storm\ndate: 2021-12-31\nrecorded: 2022-03-06\nsources: [gazette-2022-03-02]\n---\n\nA storm.\n"
    )
    view = home_page(page_of({path: text}))
    assert [month.heading for month in view.calendar] == ["March 2022"]
    assert [year.year.text for year in view.overview] == ["2022", "2021"]
    december = view.overview[1].months[11]
    assert (december.short, december.label, december.href, december.weight) == (
        "Dec",
        "Dec 2021, 1 day, 1 record",
        f"{ROOT}days/2021/12/",
        1,
    )
    november = view.overview[1].months[10]
    assert (november.label, november.href, november.weight) == ("Nov 2021", "", 0)


def test_the_home_page_has_the_questions_somebody_spoke_about_last(page_of: Callable[..., PageContext]) -> None:
    """Where there are more than fit, a link leads to all of them."""
    answers = "answers:\n  guard: The Harbour Guard\n  nobody: Nobody"
    boats = range(LATEST_QUESTIONS)
    changes = {f"claims/who-{n}.md": f'---\nquestion: "Who mends boat {n}?"\n{answers}\n---\n' for n in boats}
    changes[FIRST] = faultless(
        FIRST, ("dates:\n  office", "".join(BOAT.format(number=n) for n in boats) + "dates:\n  office")
    )
    view = home_page(page_of({**changes, CLAIM: UNSETTLED}))
    assert [(card.link.text, card.status) for card in view.questions[:2]] == [
        ("Who controls Port Vell?", "unclear"),
        ("Who mends boat 0?", "one side only: Harbour Guard"),
    ]
    assert len(view.questions) == LATEST_QUESTIONS
    assert view.more_questions is not None
    assert (view.more_questions.text, view.more_questions.href) == ("All 5 disputed questions", f"{ROOT}questions/")


def test_neither_the_past_nor_what_is_planned_is_what_the_archive_covers(page_of: Callable[..., PageContext]) -> None:
    """The calendar shows the months of the latest briefings, whatever else is dated; all years are linked."""
    first = faultless(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 1941-09-29"))
    second = faultless(SECOND, ("date: 2022-03-31", "date: 2031-01-01"))
    view = home_page(page_of({FIRST: first, SECOND: second}))
    assert [day.text for day in view.covered] == ["2 March 2022", "3 March 2022"]
    assert [month.heading for month in view.calendar] == ["March 2022"]
    assert [(year.text, year.href) for year in view.years] == [
        ("1941", f"{ROOT}days/1941/"),
        ("2022", f"{ROOT}days/2022/"),
        ("2031", f"{ROOT}days/2031/"),
    ]


def test_an_archive_without_a_briefing_has_a_home(page_of: Callable[..., PageContext]) -> None:
    """Somebody begins with nothing."""
    text = faultless("claims/port-vell-control.md")
    no_resolution = text[: text.index("resolution:")] + "---\n"
    view = home_page(
        page_of(
            {
                FIRST: None,
                SECOND: None,
                QUAY: None,
                "claims/port-vell-control.md": no_resolution,
                "corrections/2022-03-06-boats.yaml": None,
            }
        )
    )
    assert (view.covered, view.calendar, view.latest_days, view.years) == ((), (), (), ())
