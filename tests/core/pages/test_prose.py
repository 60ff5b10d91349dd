"""Pages of text, the corrections page, the page for lost addresses, redirects; and what is around every page."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING

import pytest

from builders import SETTINGS
from daybook.core import addresses
from daybook.core.addresses import ROOT, address_of
from daybook.core.kinds import Kind
from daybook.core.pages import split
from daybook.core.pages.corrections import corrections_of_year, corrections_page
from daybook.core.pages.framing import frame_of
from daybook.core.pages.prose import not_found_page, prose_page, redirect_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext


def test_a_page_of_text(page: PageContext) -> None:
    """Its links lead to records, as in any text."""
    view = prose_page(page, "about")
    assert (view.frame.title, view.frame.description) == ("About this archive", "What this is")
    assert f'href="{ROOT}entities/port-vell/"' in view.body
    with pytest.raises(KeyError):
        prose_page(page, "nobody-wrote-this")


def test_corrections_stand_below_the_policy(page: PageContext, page_of: Callable[..., PageContext]) -> None:
    """Also where no policy is written."""
    view = corrections_page(page)
    assert (view.frame.title, view.body) == (
        "Corrections policy",
        "<p>Mistakes are corrected, and the correction stays visible.</p>",
    )
    assert [row.id for row in view.corrections] == ["2022-03-06-boats"]
    bare = corrections_page(page_of({"pages/corrections.md": None}))
    assert (bare.frame.title, bare.body, len(bare.corrections)) == ("Corrections", "", 1)


def test_corrections_of_earlier_years_keep_their_addresses(
    page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line on the page of all leads to the page of their year, which tells all of them."""
    text = "date: 2023-01-08\ntarget: page:about\nkind: clarification\nfield: body\nwas: a\nnow: b\nreason: Clearer\n"
    monkeypatch.setattr(split, "KEPT", 1)
    page = page_of({"corrections/2023-01-08-about.yaml": text})
    view = corrections_page(page)
    assert [row.id for row in view.corrections] == ["2023-01-08-about"]
    assert [(line.id, line.date.text, line.link.href) for line in view.earlier] == [
        ("2022-03-06-boats", "6 March 2022", f"{ROOT}corrections/2022/#2022-03-06-boats")
    ]
    year = corrections_of_year(page, "2022")
    assert (year.frame.title, [row.id for row in year.corrections]) == ("Corrections of 2022", ["2022-03-06-boats"])
    assert corrections_of_year(page, "2023").earlier == ()


def test_a_former_address_leads_to_the_one_of_today(page_of: Callable[..., PageContext]) -> None:
    """Search engines are told the same."""
    settings = dataclasses.replace(SETTINGS, site_url="https://vell.example")
    page = page_of({}, settings, address_of(Kind.ENTITY, "saltmarsh-aid"))
    view = redirect_page(page, Kind.ENTITY, "saltmarsh-aid", partial(address_of, Kind.ENTITY))
    assert view.target.href == f"{ROOT}entities/saltmarsh-relief/"
    assert view.frame.canonical == "https://vell.example/entities/saltmarsh-relief/"
    assert (view.frame.title, view.target.text) == ("This page has moved", "this entity")
    # The page depends on where the record is now, and is made again when that changes.
    assert ("moved_to", (Kind.ENTITY, "saltmarsh-aid")) in page.library.asked


def test_lost_readers_find_all_ways(page: PageContext) -> None:
    """The navigation, and home."""
    assert [way.text for way in not_found_page(page).ways] == [
        *("Home", "Days", "Names", "Figures", "Sources", "Disputed questions", "About", "Search")
    ]


def test_nothing_leads_to_a_text_that_is_not_written(page_of: Callable[..., PageContext]) -> None:
    """Neither the navigation nor the footer nor the page for lost addresses."""
    page = page_of({"pages/about.md": None, "pages/method.md": None})
    frame = frame_of(page, "", "")
    assert [entry.text for entry in frame.nav] == [
        *("Days", "Names", "Figures", "Sources", "Disputed questions", "Search")
    ]
    assert [link.text for link in frame.footer] == [
        "Briefings",
        "Corrections",
        "Check this copy",
        "Data and feeds",
    ]
    assert "About" not in [way.text for way in not_found_page(page).ways]


def test_a_page_says_whether_it_is_a_preview(page: PageContext, page_of: Callable[..., PageContext]) -> None:
    """One that readers get says nothing."""
    assert frame_of(page, "", "").preview == ""
    seen_alone = page_of({}, dataclasses.replace(SETTINGS, is_preview=True))
    assert frame_of(seen_alone, "", "").preview == "Preview, not published: quotations in it may await evidence"


def test_every_text_is_linked(page_of: Callable[..., PageContext]) -> None:
    """A text that no other way leads to stands in the footer."""
    page = page_of({"pages/thanks.md": "---\ntitle: Thanks\n---\n\nTo all.\n"})
    assert [(link.text, link.href) for link in frame_of(page, "", "").footer] == [
        ("Briefings", f"{ROOT}briefings/"),
        ("Method", f"{ROOT}method/"),
        ("Corrections", f"{ROOT}corrections/"),
        ("Check this copy", f"{ROOT}verify/"),
        ("Data and feeds", f"{ROOT}data/"),
        ("Thanks", f"{ROOT}thanks/"),
    ]


def test_a_reference_to_nowhere_is_a_bug(page: PageContext) -> None:
    """The checks report it; a page never has a dead link."""
    assert page.resolve("figure:fled", "2022-03-02-port-vell") == f"{ROOT}briefings/2022-03-02-port-vell/#fled"
    for target in (
        "entity:nobody",
        "day:2001-01-01",
        "figure:nothing",
        "source:none",
        "claim:x",
        "briefing:x",
        "position:x",
    ):
        with pytest.raises(KeyError, match=target):
            page.resolve(target, "2022-03-02-port-vell")


def test_what_is_around_a_page(page: PageContext) -> None:
    """Whoever reads knows where they are, and under what terms the page may be used."""
    here = dataclasses.replace(page, address=addresses.FIGURES, section=addresses.FIGURES)
    frame = frame_of(here, "Figures", "All  figures\nof it.", (here.crumb("A", addresses.DAYS),))
    assert [entry.text for entry in frame.nav if entry.is_current] == ["Figures"]
    assert frame.full_title == f"Figures · {SETTINGS.name}"
    assert frame.description == "All figures of it."
    assert [crumb.text for crumb in frame.crumbs] == ["Home", "A"]
    assert [licence.what for licence in frame.licences] == ["Texts"]
    assert (frame.root, frame.canonical) == (ROOT, "")


def test_a_text_that_was_corrected_says_so_on_top(page_of: Callable[..., PageContext]) -> None:
    """A page of text is a record like others: what was wrong in it stands above it."""
    text = (
        "date: 2022-03-08\ntarget: page:about\nkind: our-error\nfield: body\nwas: six\nnow: seven\n"
        "reason: We had counted one fewer\n"
    )
    page = page_of({"corrections/2022-03-08-about.yaml": text})
    assert [notice.text for notice in prose_page(page, "about").frame.notices] == [
        "We had counted one fewer: text was “six” and is “seven”"
    ]


def test_a_correction_that_was_corrected_leads_to_the_later_one(page_of: Callable[..., PageContext]) -> None:
    """It is never changed, so what is right now stands behind a link beside it."""
    text = (
        "date: 2022-03-08\ntarget: correction:2022-03-06-boats\nkind: our-error\nfield: now\nwas: publisher\n"
        "now: harbour-guard\nreason: We had misread it again\n"
    )
    later, first = corrections_page(page_of({"corrections/2022-03-08-boats.yaml": text})).corrections
    assert [(link.text, link.href) for link in first.corrected_by] == [
        ("8 March 2022", f"{ROOT}corrections/#2022-03-08-boats")
    ]
    assert later.corrected_by == ()
