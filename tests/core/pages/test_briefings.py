"""Pages of briefings: the text, the records with their evidence, what refers to it; and the index."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builders import SETTINGS, faultless
from daybook.core.addresses import ROOT, address_of
from daybook.core.ids import BriefingId
from daybook.core.kinds import Kind
from daybook.core.pages import split
from daybook.core.pages.briefings import briefing_index, briefing_page

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from daybook.core.pages.context import PageContext

FIRST, SECOND = BriefingId("2022-03-02-port-vell"), BriefingId("2022-03-03-saltmarsh")
PATH = "briefings/2022/03/2022-03-03-saltmarsh.md"


def test_a_briefing_has_all_its_records(page: PageContext) -> None:
    """In the order its author wrote them, each with an anchor of its own."""
    view = briefing_page(page, FIRST)
    assert [row.key for row in view.figures] == ["fled", "boats"]
    assert [row.key for row in view.positions] == ["ministry", "guard", "pilot"]
    assert [row.key for row in view.occurrences] == ["office"]
    assert [source.title for source in view.sources] == ["Harbour office entered, the mayor says"]
    assert [source.href for source in briefing_page(page, SECOND).sources] == [
        f"{ROOT}sources/leaflet-2022-03-03/",
        f"{ROOT}sources/relief-note-2022-03-03/",
    ]


def test_the_clocks_stand_apart(page: PageContext) -> None:
    """Filed under one day, archived on another, changed on a third."""
    view = briefing_page(page, FIRST)
    assert view.recorded is not None
    assert [view.date.text, view.recorded.text] == ["2 March 2022", "4 March 2022"]
    assert (view.date.href, view.recorded.href) == (f"{ROOT}days/2022/03/02/", "")


def test_what_was_done_to_a_briefing_stands_in_order(page: PageContext) -> None:
    """When it was archived, changed and corrected; a correction leads to what was wrong."""
    assert [
        (line.date.text, line.date.href, line.what, [(to.text, to.href) for to in line.links])
        for line in briefing_page(page, FIRST).history
    ] == [
        ("4 March 2022", "", "Archived", []),
        ("6 March 2022", "", "Changed", []),
        ("6 March 2022", "", "Corrected", [("our error", f"{ROOT}corrections/#2022-03-06-boats")]),
    ]


def test_the_text_links_to_all_it_names(page: PageContext) -> None:
    """What its author linked, and each known name at its first mention; a figure leads to its anchor."""
    body = "".join(passage.text for passage in briefing_page(page, FIRST).passages)
    for target in (
        *("sources/gazette-2022-03-02/", "days/2022/03/02/", "questions/port-vell-control/"),
        *("entities/ada-quill/", "entities/ministry-of-weather/", "entities/port-vell-gazette/"),
        *("entities/river-ost/", "entities/great-storm-2022/", "figures/people-who-left-port-vell/"),
        *("briefings/2022-03-02-port-vell/#boats", "briefings/2022-03-02-port-vell/#fled"),
    ):
        assert f'href="{ROOT}{target}"' in body, target
    assert body.count("entities/ada-quill/") == 1


def test_everybody_it_names_stands_by_type(page: PageContext) -> None:
    """Also who is only a spokesperson, a publisher or a place."""
    groups = {
        group.heading: [entry.link.text for entry in group.entries] for group in briefing_page(page, FIRST).entities
    }
    assert groups == {
        "People": ["Ada Quill", "Tam Orrin"],
        "Organisations": ["Harbour Guard", "Ministry of Weather", "Port Vell Gazette"],
        "Countries": ["Norland"],
        "Places": ["Port Vell", "River Ost"],
        "Events": ["Great Storm of 2022"],
    }


def test_corrections_stand_on_what_they_correct(page: PageContext) -> None:
    """A correction of a figure stands on its briefing."""
    assert [row.target_text for row in briefing_page(page, FIRST).corrections] == ["“12” (Boats held in Port Vell)"]
    assert briefing_page(page, SECOND).corrections == ()


def test_who_refers_to_it_or_to_a_figure_of_it_is_named_once(page: PageContext) -> None:
    """With the sentence; a briefing does not refer to itself."""
    (backlink,) = briefing_page(page, FIRST).referring
    assert backlink.briefing.href == f"{ROOT}briefings/{SECOND}/"
    assert backlink.sentence == "Saltmarsh Relief counts 5,200 people, where the day before it was more than 4,000."
    assert briefing_page(page, SECOND).referring == ()


def test_a_text_in_another_language_says_so_and_the_page_around_it_does_not(
    page_of: Callable[..., PageContext],
) -> None:
    """What the site says itself is in the language of the archive."""
    view = briefing_page(page_of({PATH: faultless(PATH, ("lang: en", "lang: uk"))}), SECOND)
    assert (view.lang, view.frame.lang) == ("uk", "en")


def test_a_permanent_link_is_whole_where_the_archive_has_an_address(
    page: PageContext, page_of: Callable[..., PageContext]
) -> None:
    """Elsewhere there is none."""
    assert briefing_page(page, FIRST).permalink == ""
    settings = dataclasses.replace(SETTINGS, site_url="https://vell.example/archive")
    view = briefing_page(page_of({}, settings, address_of(Kind.BRIEFING, FIRST)), FIRST)
    assert view.permalink == view.frame.canonical == f"https://vell.example/archive/briefings/{FIRST}/"


def test_the_index_goes_by_month(page: PageContext, monkeypatch: pytest.MonkeyPatch) -> None:
    """Newest first; the briefing before and after are one click away."""
    (month,) = briefing_index(page).months
    assert (month.heading, month.href) == ("March 2022", f"{ROOT}days/2022/03/")
    assert [card.link.href for card in month.briefings] == [f"{ROOT}briefings/{SECOND}/", f"{ROOT}briefings/{FIRST}/"]
    monkeypatch.setattr(split, "KEPT", 0)
    assert briefing_index(page).earlier == ()
    view = briefing_page(page, FIRST)
    assert view.next is not None
    assert (view.previous, view.next.href) == (None, f"{ROOT}briefings/{SECOND}/")


def test_a_briefing_does_not_hang_on_how_often_others_name_an_entity(page: PageContext) -> None:
    """Each new briefing changes that, and would make every page be made anew that names somebody famous."""
    page.library.noted.clear()
    briefing_page(page, BriefingId("2022-03-02-port-vell"))
    asked = {page.library.asked[number][0] for number in page.library.noted}
    assert "entity" in asked
    assert "mention_count" not in asked
