"""Pages of days, months and years: what was known by the end of a day, and what was learned since."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from builders import SETTINGS, faultless
from daybook.core.addresses import ROOT, address_of_day
from daybook.core.pages.days import day_index, day_page, month_page, year_page
from daybook.core.pages.framing import frame_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext
    from daybook.core.views.pages import Change, DayView

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
CLAIM = "claims/port-vell-control.md"
LEAFLET = "sources/2022/leaflet-2022-03-03.yaml"


def on(page: PageContext, day: str) -> DayView:
    """Return the page of a day."""
    return day_page(page, dt.date.fromisoformat(day))


def test_a_day_opens_with_what_was_known_by_its_end(page: PageContext) -> None:
    """What happened, what was disputed, what was said; and after that what was learned since."""
    view = on(page, "2022-03-02")
    assert (view.frame.title, view.number, view.date.iso) == (
        "2 March 2022",
        f"day {SETTINGS.day_number(dt.date(2022, 3, 2))}",
        "2022-03-02",
    )
    assert [row.id for row in view.happened] == ["2022-03-02-port-vell#office"]
    assert [row.key for row in view.said] == ["fled", "boats"]
    assert [(card.status, len(card.positions)) for card in view.questions] == [("contested", 3)]
    assert view.holding == ()
    assert [ids_of(change) for change in view.changes] == [
        "2022-03-03-saltmarsh#exodus",
        "2022-03-03-saltmarsh#fled",
    ]
    assert view.known_when == ""
    assert [card.link.href for card in view.briefings] == [f"{ROOT}briefings/2022-03-02-port-vell/"]


def ids_of(change: Change) -> str:
    """Return the record a change is about."""
    (row,) = [row for row in (change.figure, change.position, change.occurrence) if row]
    return row.id


def test_a_quiet_day_is_told_once(page: PageContext) -> None:
    """Where nothing was learned later there is no second part, and the page says why."""
    view = on(page, "2022-03-03")
    assert view.changes == ()
    assert view.known_when == "No later source read so far is about this day."


def test_a_day_to_which_nothing_is_dated_claims_nothing(page_of: Callable[..., PageContext]) -> None:
    """A text may link to a day, and that is all that is known of it."""
    view = on(page_of({FIRST: faultless(FIRST, ("day:2022-03-02", "day:2022-03-11"))}), "2022-03-11")
    assert (view.changes, view.said, view.known_when) == ((), (), "")
    assert [backlink.briefing.href for backlink in view.referring] == [f"{ROOT}briefings/2022-03-02-port-vell/"]


def test_what_a_later_briefing_cites_does_not_show_its_title(page_of: Callable[..., PageContext]) -> None:
    """The title of a briefing filed later may tell what came later; on the page of a past day its day stands for it."""
    leaflet = faultless(
        SECOND,
        ("title: A leaflet, a relief note and a count", "title: The Harbour Guard gives up"),
        ("as_of: 2022-03-03\n    quote: do not", "as_of: 2022-03-02\n    quote: do not"),
        ("date: 2022-03-02/2022-03-03", "date: 2022-03-02"),
    )
    paper = faultless(LEAFLET, ("published: 2022-03-03", "published: 2022-03-02"))
    view = on(page_of({SECOND: leaflet, LEAFLET: paper}), "2022-03-02")
    assert {row.key: row.briefing.text for row in view.said} == {
        "fled": "Port Vell: a harbour office, and four accounts of who holds the town",
        "boats": "Port Vell: a harbour office, and four accounts of who holds the town",
        "upriver": "a briefing filed under 3 March 2022",
    }
    (card,) = view.questions
    assert {row.briefing.text for row in card.positions} == {
        "Port Vell: a harbour office, and four accounts of who holds the town",
        "a briefing filed under 3 March 2022",
    }
    assert {row.briefing.text for row in view.happened} == {
        "Port Vell: a harbour office, and four accounts of who holds the town",
        "a briefing filed under 3 March 2022",
    }


def test_a_day_leads_on(page: PageContext) -> None:
    """To the day before and after that have pages, to its month, and back to whoever links to it."""
    view = on(page, "2022-03-03")
    assert view.previous is not None
    assert view.next is not None
    assert [view.previous.href, view.next.href] == [f"{ROOT}days/2022/03/02/", f"{ROOT}days/2022/03/05/"]
    crumbs = frame_of(dataclasses.replace(page, address=address_of_day(dt.date(2022, 3, 3))), "", "").crumbs
    assert [crumb.text for crumb in crumbs] == ["Home"]
    assert [crumb.text for crumb in page.crumbs_of_day(dt.date(2022, 3, 3))] == ["Days", "2022", "March 2022"]
    assert on(page, "2022-03-02").previous is None
    assert on(page, "2022-03-31").next is None
    (backlink,) = on(page, "2022-03-02").referring
    assert backlink.sentence == "One article of 2 March has three accounts of who controls the town."


def test_a_day_names_who_is_named_on_it(page: PageContext) -> None:
    """Everybody of the day's briefings, and of what happened."""
    assert [link.text for link in on(page, "2022-03-02").entities] == [
        *("Ada Quill", "Great Storm of 2022", "Harbour Guard", "Ministry of Weather", "Norland"),
        *("Port Vell", "Port Vell Gazette", "River Ost", "Tam Orrin"),
    ]
    assert on(page, "2022-03-31").entities == ()


def test_a_day_known_only_from_later_sources_has_its_page(page_of: Callable[..., PageContext]) -> None:
    """And nothing on it was known by its end."""
    text = faultless(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 2022-02-28"))
    view = on(page_of({FIRST: text}), "2022-02-28")
    assert (view.happened, view.said, view.questions, view.briefings) == ((), (), (), ())
    assert [change.published.text for change in view.changes] == ["2 March 2022, 18:40"]
    assert view.known_when == "No source published by the end of this day is about it. All of it was learned later."
    assert [link.text for link in view.entities] == ["Ada Quill", "Port Vell"]


def test_a_position_on_an_earlier_day_was_learned_later(page_of: Callable[..., PageContext]) -> None:
    """The day it speaks of shows it among what was learned since."""
    text = faultless(SECOND, ("as_of: 2022-03-03\n    quote: do not", "as_of: 2022-03-01\n    quote: do not"))
    view = on(page_of({SECOND: text}), "2022-03-01")
    assert [ids_of(change) for change in view.changes] == ["2022-03-03-saltmarsh#guard"]
    assert view.questions == ()


def test_the_day_on_which_a_question_was_settled_says_so(page: PageContext) -> None:
    """And so does no earlier one."""
    (card,) = on(page, "2022-03-05").questions
    assert (card.status, card.positions) == ("resolved, according to Saltmarsh Relief", ())
    (card,) = on(page, "2022-03-03").questions
    assert card.status == "unclear"


def test_a_question_settled_by_a_later_source_was_open_before(page_of: Callable[..., PageContext]) -> None:
    """The page of a day shows what was known by its end, not what somebody wrote months later of that day."""
    note = faultless(
        SECOND, ("published: 2022-03-03", "published: 2022-03-09"), ("accessed: 2022-03-05", "accessed: 2022-03-10")
    )
    note = note.replace("recorded: 2022-03-05", "recorded: 2022-03-10")
    claim = faultless(CLAIM, ("date: 2022-03-05", "date: 2022-03-02"))
    page = page_of({SECOND: note, CLAIM: claim})
    assert [card.status for card in on(page, "2022-03-02").questions] == ["contested"]
    assert [card.status for card in on(page, "2022-03-09").questions] == ["resolved, according to Saltmarsh Relief"]


def test_a_period_stands_on_its_first_and_last_day(page_of: Callable[..., PageContext]) -> None:
    """In words of the whole period."""
    page = page_of({SECOND: faultless(SECOND, ("2022-03-02/2022-03-03", "2022-02-26/2022-03-01"))})
    for day in ("2022-02-26", "2022-03-01"):
        rows = [change.occurrence for change in on(page, day).changes]
        assert [row.date.text for row in rows if row] == ["26 February 2022 to 1 March 2022"]


def test_a_month_has_its_days_and_what_is_dated_no_closer(
    page: PageContext, page_of: Callable[..., PageContext]
) -> None:
    """Newest day first; a figure that holds for the month, and one that was said in it."""
    view = month_page(page, "2022-03")
    assert [day.date.iso for day in view.days] == ["2022-03-31", "2022-03-05", "2022-03-03", "2022-03-02"]
    assert [row.id for row in view.figures] == ["2022-03-03-saltmarsh#expected"]
    assert (view.previous, view.next) == (None, None)
    coarse = page_of({LEAFLET: faultless(LEAFLET, ("published: 2022-03-03", "published: 2022-03"))})
    found = [row.key for row in month_page(coarse, "2022-03").figures]
    assert found == ["expected", "upriver"]


def test_a_year_has_its_months_and_its_neighbours(page_of: Callable[..., PageContext]) -> None:
    """A year that is known no closer is one of them, and is linked from every year and from the index."""
    text = faultless(FIRST, ("office:\n    date: 2022-03-02", "office:\n    date: 1999"))
    page = page_of({FIRST: text})
    view = year_page(page, 1999)
    assert [row.key for row in view.occurrences] == ["office"]
    assert (view.calendar, view.previous) == ((), None)
    assert view.next is not None
    assert view.next.href == f"{ROOT}days/2022/"
    later = year_page(page, 2022)
    assert later.previous is not None
    assert later.previous.href == f"{ROOT}days/1999/"
    assert [month.heading for month in later.calendar] == ["March 2022"]
    assert [year.year.text for year in day_index(page).overview] == ["2022", "1999"]
    assert view.occurrences[0].date.href == f"{ROOT}days/1999/"
