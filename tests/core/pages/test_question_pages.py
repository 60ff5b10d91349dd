"""Pages of disputed questions that outgrew one page: the newest stays, earlier months have pages of their own."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from builders import a_month_later
from daybook.core import addresses
from daybook.core.addresses import ROOT
from daybook.core.derive.status import Status, StatusOnDay
from daybook.core.ids import ClaimId
from daybook.core.pages import split
from daybook.core.pages.question_days import QuestionDay, days_of_question, rows_of_day
from daybook.core.pages.question_pages import question_index, question_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext
    from daybook.core.views.pages import QuestionView

CONTROL = ClaimId("port-vell-control")
OWN = f"{ROOT}questions/{CONTROL}/"


@pytest.fixture
def long(page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch) -> PageContext:
    """Return an archive in which a question was spoken of in March and in April, and a page holds one month."""
    monkeypatch.setattr(split, "KEPT", 0)
    return page_of(a_month_later())


def said_on(view: QuestionView) -> list[str]:
    """Return the day of every position that stands on a page."""
    return [row.said.iso[:10] for row in view.positions]


def test_the_newest_month_stays_and_each_earlier_one_has_a_page(long: PageContext) -> None:
    """Together they have every position once, and the way from one to the other is there both ways."""
    newest = question_page(long, CONTROL)
    march = question_page(dataclasses.replace(long, address=addresses.QUESTIONS), CONTROL, "2022-03")
    assert said_on(newest) == ["2022-04-01"] * 3
    assert said_on(march) == ["2022-03-02"] * 3 + ["2022-03-03"] * 2
    assert [(month.link.text, month.link.href, month.count) for month in newest.earlier] == [
        ("March 2022", f"{OWN}2022-03/", "5 positions")
    ]
    assert (newest.previous, newest.next) == (None, None)
    assert march.previous is None
    assert march.next is not None
    assert (march.next.text, march.next.href) == ("The newest", OWN)
    assert [crumb.href for crumb in march.frame.crumbs][-1] == OWN


def test_a_month_tells_how_the_question_stood_by_its_end(long: PageContext) -> None:
    """Not how it stands now; and the days of that month alone."""
    march = question_page(long, CONTROL, "2022-03")
    assert march.frame.title == "Who controls Port Vell? March 2022"
    assert march.card.status == "resolved, according to Saltmarsh Relief"
    assert [line.date.text for line in march.statuses] == ["2 March 2022", "3 March 2022", "5 March 2022"]
    assert [line.date.text for line in question_page(long, CONTROL).statuses] == ["1 April 2022"]
    assert march.strip is not None
    assert "April" not in march.strip.drawing


def test_who_held_what_when_is_told_across_months_on_the_first_page(long: PageContext) -> None:
    """The matrix and the strip have the newest days of all, whether their positions stand on the page or not."""
    newest, march = question_page(long, CONTROL), question_page(long, CONTROL, "2022-03")
    assert newest.matrix is not None
    assert [day.iso[:10] for day in newest.matrix.days] == ["2022-03-02", "2022-03-03", "2022-04-01"]
    assert march.matrix is not None
    assert [day.iso[:10] for day in march.matrix.days] == ["2022-03-02", "2022-03-03"]
    assert newest.strip is not None
    assert "2 March 2022: contested." in newest.strip.drawing


def test_what_is_of_no_month_stands_on_the_first_page_only(long: PageContext) -> None:
    """The text, the possible answers, and how it was settled."""
    newest, march = question_page(long, CONTROL), question_page(long, CONTROL, "2022-03")
    assert all((newest.body, newest.answers, newest.resolution, newest.entities))
    assert not any((march.body, march.answers, march.resolution, march.entities, march.earlier))


def test_who_refers_to_it_stands_on_the_page_of_the_month_it_is_filed_under(long: PageContext) -> None:
    """Each once; what is filed under a month without a page stands with the newest."""
    newest, march = question_page(long, CONTROL), question_page(long, CONTROL, "2022-03")
    assert [backlink.date.iso for backlink in newest.referring] == ["2022-04-01"]
    assert [backlink.date.iso for backlink in march.referring] == ["2022-03-03", "2022-03-02"]


def test_a_month_with_too_many_days_is_cut_at_a_day(
    page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parts are filled from the beginning, and their pages lead to each other."""
    monkeypatch.setattr(split, "KEPT", 0)
    monkeypatch.setattr(split, "MOST", 1)
    page = page_of({})
    third, second, first = (question_page(page, CONTROL, month) for month in ("", "2022-03/2", "2022-03"))
    assert [said_on(view) for view in (first, second, third)] == [["2022-03-02"] * 3, ["2022-03-03"] * 2, []]
    assert first.previous is None
    assert second.previous is not None
    assert first.next is not None
    assert (second.previous.href, first.next.href) == (f"{OWN}2022-03/", f"{OWN}2022-03/2/")
    assert [line.status for line in third.statuses] == ["resolved, according to Saltmarsh Relief"]


def test_a_day_takes_as_much_of_a_page_as_was_said_on_it(page: PageContext) -> None:
    """A day on which it was settled and nobody spoke takes a line."""
    assert [rows_of_day(day) for day in days_of_question(page, CONTROL)] == [9, 6, 1]
    assert rows_of_day(QuestionDay(dt.date(2022, 3, 5), StatusOnDay(Status.RESOLVED, ()), ())) == 1


def test_the_index_is_split_by_the_month_in_which_a_question_was_first_raised(
    page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """That month stays the same however much is said later; what nobody spoke of yet stands with the newest."""
    monkeypatch.setattr(split, "KEPT", 0)
    changes = a_month_later()
    path = "briefings/2022/04/2022-04-01-port-vell.md"
    newer = "---\nquestion: Who keeps the quay?\nanswers:\n  wardens: The wardens\n  guard: The guard\n---\n"
    changes["claims/quay.md"] = newer
    changes["claims/silent.md"] = newer.replace("keeps the quay", "rang the bell")
    later = changes[path]
    assert isinstance(later, str)
    changes[path] = later.replace("  ministry:\n    claim: port-vell-control", "  ministry:\n    claim: quay")
    page = page_of(changes)
    newest, march = question_index(page), question_index(page, "2022-03")
    assert [card.link.text for card in newest.questions] == ["Who keeps the quay?", "Who rang the bell?"]
    assert [card.link.text for card in march.questions] == ["Who controls Port Vell?"]
    assert [(month.link.href, month.count) for month in newest.earlier] == [(f"{ROOT}questions/2022-03/", "1 question")]
    assert march.earlier == ()
    assert march.frame.title == "Disputed questions first raised in March 2022"


def test_an_index_has_the_questions_in_short(page: PageContext) -> None:
    """Who says what is told in few words; the page of a question has the words themselves."""
    (card,) = question_index(page).questions
    assert (card.positions, bool(card.accounts)) == ((), True)


def test_a_short_question_has_one_page(page: PageContext) -> None:
    """With all its positions, and no way to months."""
    view = question_page(page, CONTROL)
    assert (len(view.positions), view.earlier) == (5, ())
