"""Pages of disputed questions: who says what, and where the question stood on each day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from builders import faultless
from daybook.core.addresses import ROOT
from daybook.core.ids import ClaimId
from daybook.core.pages import accounts
from daybook.core.pages.question_pages import question_index, question_page
from daybook.core.pages.questions import question_card

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from daybook.core.pages.context import PageContext

CONTROL = ClaimId("port-vell-control")
CLAIM = "claims/port-vell-control.md"
FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
RESOLUTION = faultless(CLAIM)[faultless(CLAIM).index("resolution:") : faultless(CLAIM).index("---\n\n")]


def test_all_positions_stand_by_day_and_then_by_name(page: PageContext) -> None:
    """The same order for all sides."""
    view = question_page(page, CONTROL)
    assert [(row.said.iso[:10], row.speaker.name, row.verb) for row in view.positions] == [
        ("2022-03-02", "A senior harbour pilot", "says it is not clear"),
        ("2022-03-02", "Harbour Guard", "denies"),
        ("2022-03-02", "Ministry of Weather", "says"),
        ("2022-03-03", "Harbour Guard", "withdraws its statement"),
        ("2022-03-03", "Saltmarsh Relief", "reports"),
    ]
    assert view.card.place is not None
    assert (view.card.link.href, view.card.place.text) == (f"{ROOT}questions/{CONTROL}/", "Port Vell")


def test_the_status_is_told_day_by_day(page: PageContext) -> None:
    """Each day on which it changed, also one on which nobody spoke; and what it was computed from."""
    lines = question_page(page, CONTROL).statuses
    assert [(line.date.text, line.date.href, line.status) for line in lines] == [
        ("2 March 2022", f"{ROOT}days/2022/03/02/", "contested"),
        ("3 March 2022", f"{ROOT}days/2022/03/03/", "unclear"),
        ("5 March 2022", f"{ROOT}days/2022/03/05/", "resolved, according to Saltmarsh Relief"),
    ]
    assert [(account.verb, account.answer, account.speakers) for account in lines[0].accounts] == [
        ("denies", "The wardens of the Ministry of Weather", "Harbour Guard"),
        ("says", "The wardens of the Ministry of Weather", "Ministry of Weather"),
        ("says it is not clear", "", "A senior harbour pilot"),
    ]


def test_those_who_say_the_same_stand_together(page_of: Callable[..., PageContext]) -> None:
    """Each thing said once, with everybody who says it, in the order in which they spoke."""
    first = faultless(FIRST, ("stance: uncertain", "stance: denies\n    answer: wardens"))
    card = question_card(page_of({FIRST: first}), CONTROL, dt.date(2022, 3, 2))
    assert [(account.verb, account.speakers) for account in card.accounts] == [
        ("denies", "Harbour Guard; a senior harbour pilot"),
        ("says", "Ministry of Weather"),
    ]


def test_of_many_who_say_the_same_the_last_are_named(
    page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And how many spoke before them is said: nobody is left out silently."""
    first = faultless(FIRST, ("stance: uncertain", "stance: denies\n    answer: wardens"))
    page = page_of({FIRST: first})
    monkeypatch.setattr(accounts, "NAMED", 1)
    card = question_card(page, CONTROL, dt.date(2022, 3, 2))
    assert [(account.verb, account.speakers) for account in card.accounts] == [
        ("denies", "1 who spoke earlier; a senior harbour pilot"),
        ("says", "Ministry of Weather"),
    ]


def test_a_day_that_changed_nothing_says_what_was_said(page_of: Callable[..., PageContext]) -> None:
    """A report is shown and never counts: the question stands as it stood, and that is told too."""
    claim = faultless(CLAIM, (RESOLUTION, ""))
    report = faultless(SECOND)
    report = report[: report.index("  guard:")] + report[report.index("  relief:") :]
    first, second = question_page(page_of({SECOND: report, CLAIM: claim}), CONTROL).statuses
    assert (first.status, second.status) == ("contested", "contested")
    assert second.explained == "As before; on this day was said:"
    assert [(account.verb, account.answer, account.speakers) for account in second.accounts] == [
        ("reports", "The wardens of the Ministry of Weather", "Saltmarsh Relief"),
    ]


def test_the_strip_runs_from_the_first_day_to_the_last_on_which_anybody_spoke(
    page: PageContext, page_of: Callable[..., PageContext]
) -> None:
    """And says in words what it draws; a single day needs no strip."""
    strip = question_page(page, CONTROL).strip
    assert strip is not None
    assert "<desc id=" in strip.drawing
    assert "2 March 2022: contested. 3 March 2022 to 4 March 2022: unclear. 5 March 2022: resolved." in strip.drawing
    assert strip.key == (
        "A shape stands on each day on which it was spoken of: "
        "a diamond is contested; a ring is unclear; a square is resolved."
    )
    alone = faultless(SECOND)
    alone = alone[: alone.index("positions:")] + alone[alone.index("dates:") :]
    assert question_page(page_of({SECOND: alone, CLAIM: faultless(CLAIM, (RESOLUTION, ""))}), CONTROL).strip is None


def test_how_it_was_settled_and_according_to_whom(page: PageContext) -> None:
    """With the words, and the source."""
    found = question_page(page, CONTROL).resolution
    assert found is not None
    assert (found.date.text, found.answer, found.by) == (
        "5 March 2022",
        "The wardens of the Ministry of Weather",
        "Saltmarsh Relief",
    )
    assert found.quotation.text == "The Ministry of Weather now controls Port Vell"
    assert found.source.title == "Situation note 3"


def test_a_day_shows_what_was_known_by_its_end(page: PageContext) -> None:
    """The positions of that day alone stand on it, beside the status of all until then."""
    card = question_card(page, CONTROL, dt.date(2022, 3, 3), in_short=False)
    assert [row.key for row in card.positions] == ["guard", "relief"]
    assert card.status == "unclear"
    assert card.as_of is not None
    assert card.as_of.text == "3 March 2022"
    before = question_card(page, CONTROL, dt.date(2022, 3, 1))
    assert (before.status, before.positions, before.as_of) == ("not raised yet", (), None)
    assert before.status_explained == "Nobody has taken a position in the sources read so far."


def test_one_side_is_named(page_of: Callable[..., PageContext]) -> None:
    """And what was withdrawn or is only reported does not count."""
    claim = faultless(CLAIM, (RESOLUTION, ""))
    page = page_of({CLAIM: claim, FIRST: faultless(FIRST, ("stance: uncertain", "stance: reports\n    answer: guard"))})
    assert question_card(page, CONTROL).status == "one side only: Ministry of Weather"


def test_nothing_that_counts_is_said_in_words(page_of: Callable[..., PageContext]) -> None:
    """Not that nobody spoke."""
    second = faultless(
        SECOND,
        (
            "  guard:\n    claim: port-vell-control\n    by: harbour-guard",
            "  guard:\n    claim: port-vell-control\n    by: ministry-of-weather",
        ),
    )
    first = faultless(
        FIRST, ("stance: uncertain", "stance: reports\n    answer: guard"), ("stance: denies", "stance: withdraws")
    )
    first = first.replace("stance: withdraws\n    answer: wardens", "stance: withdraws")
    page = page_of({CLAIM: faultless(CLAIM, (RESOLUTION, "")), FIRST: first, SECOND: second})
    card = question_card(page, CONTROL)
    assert (card.status, card.status_explained) == (
        "unclear",
        "No position counts: what was said is only reported, or was withdrawn.",
    )


def test_a_question_leads_on(page: PageContext) -> None:
    """To whom it is about, and back to the texts that link to it, each with its sentence."""
    view = question_page(page, CONTROL)
    assert [link.text for link in view.entities] == ["Harbour Guard"]
    assert view.answers == ("The wardens of the Ministry of Weather", "The Harbour Guard")
    assert [backlink.sentence for backlink in view.referring] == [
        "The Harbour Guard’s leaflet withdraws what it said on who controls the town.",
        "One article of 2 March has three accounts of who controls the town.",
    ]
    assert [card.link.text for card in question_index(page).questions] == ["Who controls Port Vell?"]
