"""The evidence of figures and positions stands beside the words that mention them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import faultless
from daybook.core.addresses import ROOT
from daybook.core.derive.scan import Reference
from daybook.core.html import Html
from daybook.core.ids import BriefingId
from daybook.core.pages.briefings import briefing_page
from daybook.core.pages.passages import passages_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext

FIRST, SECOND = BriefingId("2022-03-02-port-vell"), BriefingId("2022-03-03-saltmarsh")
PATH = "briefings/2022/03/2022-03-03-saltmarsh.md"


def link(key: str, scheme: str = "figure") -> str:
    """Return a link to a record as the Markdown edge writes it."""
    href = f"{ROOT}briefings/{FIRST}/#{key}"
    return f'<a class="reference reference--{scheme}" href="{href}">words</a>'


def parted(page: PageContext, text: str, *references: tuple[str, str]) -> list[tuple[str, list[str]]]:
    """Return the pieces of a text with the keys that their notes lead to."""
    given = [Reference(scheme, key, "") for scheme, key in references]
    return [
        (passage.text, [note.href.partition("#")[2] for note in passage.notes])
        for passage in passages_of(page, FIRST, Html(text), given)
    ]


def test_a_passage_ends_with_the_paragraph_that_mentions(page: PageContext) -> None:
    """What comes before it belongs to it; what comes after the last is the rest."""
    text = f"<p>One.</p>\n<h2>Two</h2>\n<p>It is {link('fled')}.</p>\n<p>Three.</p>"
    assert parted(page, text, ("figure", "fled")) == [
        (f"<p>One.</p>\n<h2>Two</h2>\n<p>It is {link('fled')}.</p>", ["fled"]),
        ("<p>Three.</p>", []),
    ]


def test_a_list_a_quotation_and_a_table_stay_whole(page: PageContext) -> None:
    """A note stands after the whole block, however deep its words stand."""
    for block in (
        f"<ul>\n<li>\n<p>{link('fled')}</p>\n<ul>\n<li>x</li>\n</ul>\n</li>\n</ul>",
        f"<blockquote>\n<p>{link('fled')}</p>\n<p>x</p>\n</blockquote>",
        f"<table>\n<thead>\n<tr>\n<th>{link('fled')}</th>\n</tr>\n</thead>\n</table>",
    ):
        assert parted(page, f"{block}\n<p>y</p>", ("figure", "fled")) == [(block, ["fled"]), ("<p>y</p>", [])]


def test_a_record_is_noted_once_and_in_order(page: PageContext) -> None:
    """The second mention of a figure has no note; figures and positions keep the order of the text."""
    text = f"<p>{link('guard', 'position')} {link('fled')} {link('fled')}</p><p>{link('fled')} {link('boats')}</p>"
    references = (("position", "guard"), ("figure", "fled"), ("figure", f"{FIRST}#boats"))
    assert [notes for _, notes in parted(page, text, *references)] == [["guard", "fled"], ["boats"]]


def test_a_text_that_mentions_nothing_is_one_passage(page: PageContext) -> None:
    """And an empty one is none."""
    assert parted(page, "<p>One.</p><hr><p>Two.</p>") == [("<p>One.</p><hr><p>Two.</p>", [])]
    assert parted(page, "") == []


def test_nothing_of_a_text_is_lost(page: PageContext) -> None:
    """Joined again, the passages are the text."""
    passages = briefing_page(page, FIRST).passages
    assert [passage.text.count("<p>") for passage in passages] == [1, 1]
    assert [passage.text.count("<h2>") for passage in passages] == [0, 1]
    assert [note.href.partition("#")[2] for passage in passages for note in passage.notes] == ["boats", "fled"]


def test_a_note_has_what_proves_it(page: PageContext, page_of: Callable[..., PageContext]) -> None:
    """A figure its number, a position its speaker and stance; both who says so, the words and the source."""
    text = faultless(PATH) + f"\nThe guard [denies it](position:{FIRST}#guard).\n"
    notes = [note for passage in briefing_page(page_of({PATH: text}), SECOND).passages for note in passage.notes]
    guard = next(note for note in notes if note.lead.startswith("Harbour Guard"))
    assert guard.lead == "Harbour Guard denies: The wardens of the Ministry of Weather"
    assert (guard.unit, guard.standing, guard.caveat, guard.quotation.text) == ("", "", "", "still in our hands")
    assert guard.href == f"{ROOT}briefings/{FIRST}/#guard"
    fled = next(note for passage in briefing_page(page, FIRST).passages for note in passage.notes)
    assert (fled.lead, fled.standing) == ("12 of 31", "reported by the outlet")
