"""Pages of entities: names, roles, parts, timeline, what it says and what is said about it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builders import SETTINGS, faultless
from daybook.core.addresses import ROOT
from daybook.core.ids import EntityId
from daybook.core.pages import entities, entity_lists, entity_months, split
from daybook.core.pages.entities import entity_month_page, entity_page
from daybook.core.pages.entity_lists import entity_index, initial_of, letter_page, parts_page
from daybook.core.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from daybook.core.pages.context import PageContext
    from daybook.core.views.pages import EntityView

VELL = "entities/place/port-vell.md"


def of(page: PageContext, entity: str) -> EntityView:
    """Return the page of an entity."""
    return entity_page(page, EntityId(entity))


def test_what_an_entity_is(page: PageContext) -> None:
    """Its type, its native form, where it is, what it is part of and according to whom, its other names."""
    view = of(page, "port-vell")
    assert (view.type.text, view.type.href) == ("Place", f"{ROOT}places/")
    assert view.native is not None
    assert (view.native.name, view.native.lang) == ("Порт-Велл", "uk")
    assert view.coordinates == "10.25° N, 30.50° W"
    (whole,) = view.part_of
    assert whole.according_to is not None
    assert whole.when is not None
    assert (whole.link.text, whole.according_to.text) == ("Norland", "Ministry of Weather")
    assert (whole.when.text, whole.when.href) == ("2022", f"{ROOT}days/2022/")
    assert [(name.name, name.kind) for name in view.names] == [
        ("Port Well", "another romanisation"),
    ]
    assert view.body == (
        f'<p>A port at the mouth of the <a class="reference reference--entity" href="{ROOT}entities/river-ost/">'
        "River Ost</a>.</p>"
    )


def test_a_whole_names_its_parts(page: PageContext) -> None:
    """By name."""
    assert [link.text for link in of(page, "norland").parts] == ["Ministry of Weather", "Port Vell", "River Ost"]


def test_a_whole_of_many_parts_names_some_and_leads_to_all(page: PageContext, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a page of their own, by type and name."""
    assert of(page, "norland").more_parts is None
    monkeypatch.setattr(entity_lists, "SHOWN_PARTS", 2)
    monkeypatch.setattr(entities, "SHOWN_PARTS", 2)
    view = of(page, "norland")
    assert [link.text for link in view.parts] == ["Ministry of Weather", "Port Vell"]
    assert view.more_parts is not None
    assert (view.more_parts.text, view.more_parts.href) == ("All 3 parts", f"{ROOT}entities/norland/parts/")
    parts = parts_page(page, EntityId("norland"))
    assert parts.frame.title == "Parts of Norland"
    assert [(group.heading, [entry.link.text for entry in group.entries]) for group in parts.groups] == [
        ("Organisations", ["Ministry of Weather"]),
        ("Places", ["Port Vell", "River Ost"]),
    ]


def test_an_entity_of_much_shows_the_newest_and_leads_to_all_months(
    page: PageContext, page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each kind a few, and how many there are; each month has all of its own, the newest month too."""
    whole = of(page, "port-vell")
    assert (whole.months, whole.shares.about, len(whole.about)) == ((), "", 5)
    monkeypatch.setattr(split, "KEPT", 4)
    monkeypatch.setattr(split, "MOST", 5)
    monkeypatch.setattr(entity_months, "SHOWN", 2)
    monkeypatch.setattr(entity_months, "SHOWN_BRIEFINGS", 1)
    page = page_of({})
    view = of(page, "port-vell")
    assert view.about == whole.about[:2]
    assert (view.shares.about, view.shares.timeline, view.shares.said_by) == (
        "The newest 2 of 5",
        "The newest 1 of 2",
        "",
    )
    assert [[link.date.text for link in month.backlinks] for month in view.timeline] == [["3 March 2022"]]
    assert [(month.link.text, month.count) for month in view.months] == [
        ("March 2022, part 2", "1 briefing"),
        ("March 2022", "1 briefing"),
    ]
    parts = [entity_month_page(page, EntityId("port-vell"), month) for month in ("2022-03/2", "2022-03")]
    assert [part.timeline.heading for part in parts] == ["March 2022, part 2", "March 2022"]
    assert tuple(row for part in parts for row in part.about) == whole.about
    assert [(part.previous and part.previous.text, part.next and part.next.text) for part in parts] == [
        ("March 2022", None),
        (None, "March 2022, part 2"),
    ]


def test_an_entity_of_many_questions_leads_to_their_index(page: PageContext, monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows the first, and says how many concern it."""
    assert of(page, "port-vell").more_questions is None
    monkeypatch.setattr(entities, "SHOWN_QUESTIONS", 0)
    more = of(page, "port-vell").more_questions
    assert more is not None
    assert (more.text, more.href) == ("0 of 1 that concern it; all disputed questions", f"{ROOT}questions/")


def test_offices_have_their_dates(page: PageContext) -> None:
    """And the body they belong to."""
    (role,) = of(page, "tam-orrin").roles
    assert role.organisation is not None
    assert (role.title, role.organisation.text, role.when and role.when.text) == (
        "Spokesman",
        "Ministry of Weather",
        "March 2022",
    )


def test_figures_said_by_it_and_about_it_are_two_tables(page: PageContext) -> None:
    """A place is counted, and does not speak; an outlet in its own voice does."""
    assert [row.key for row in of(page, "saltmarsh-relief").said_by] == ["expected", "fled"]
    assert of(page, "saltmarsh-relief").about == ()
    place = of(page, "port-vell")
    assert (len(place.about), place.said_by) == (5, ())
    assert [row.key for row in of(page, "port-vell-gazette").said_by] == ["fled", "boats"]


def test_the_timeline_has_a_sentence_for_each_briefing(page: PageContext) -> None:
    """By month, newest first."""
    (month,) = of(page, "harbour-guard").timeline
    assert (month.heading, month.href) == ("March 2022", f"{ROOT}days/2022/03/")
    assert [(link.date.text, link.sentence) for link in month.backlinks] == [
        ("3 March 2022", "The Harbour Guard’s leaflet withdraws what it said on who controls the town."),
        ("2 March 2022", "The Ministry of Weather says it controls Port Vell, and the Harbour Guard denies it"),
    ]


def test_a_place_is_not_told_on_its_own_page_again(page: PageContext) -> None:
    """A question about it says so on the pages of others."""
    assert [card.place for card in of(page, "port-vell").questions] == [None]
    assert [card.place and card.place.text for card in of(page, "harbour-guard").questions] == ["Port Vell"]


def test_questions_positions_and_happenings_stand_on_whom_they_concern(page: PageContext) -> None:
    """On the place, on each speaker, and on who took part."""
    for entity in ("port-vell", "harbour-guard", "ministry-of-weather", "tam-orrin"):
        assert [card.link.text for card in of(page, entity).questions] == ["Who controls Port Vell?"], entity
    assert [row.verb for row in of(page, "harbour-guard").positions] == ["denies", "withdraws its statement"]
    assert [row.key for row in of(page, "ada-quill").occurrences] == ["office"]
    assert [row.key for row in of(page, "river-ost").occurrences] == ["exodus"]


def test_a_publisher_leads_to_its_sources(page: PageContext) -> None:
    """The newest of them stand on its page."""
    view = of(page, "port-vell-gazette")
    assert [source.title for source in view.sources] == ["Harbour office entered, the mayor says"]
    assert view.publisher_page is not None
    assert view.publisher_page.text == "All 1 source of this publisher"
    assert of(page, "norland").publisher_page is None


def test_a_sensitive_entity_hides_where_it_is_and_stands_in_no_list(page_of: Callable[..., PageContext]) -> None:
    """Its page is there for those who come from a text that names it."""
    page = page_of({VELL: faultless(VELL, ("name: Port Vell", "name: Port Vell\nsensitive: true"))})
    assert of(page, "port-vell").coordinates == ""
    listed = {entry.link.text for group in entity_index(page).groups for entry in group.entries}
    assert "Port Vell" not in listed
    assert "River Ost" in listed


def test_the_index_says_how_names_are_written(page: PageContext, page_of: Callable[..., PageContext]) -> None:
    """The rule of the settings; nothing where they state none."""
    rule = "Names follow the table of the Ministry of Weather"
    assert entity_index(page_of({}, dataclasses.replace(SETTINGS, romanisation=rule))).romanisation == rule
    assert entity_index(page).romanisation == ""


def test_an_index_of_many_names_goes_by_letters(
    page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Marks make no other letter; a letter of very many has names alone."""
    monkeypatch.setattr(entity_lists, "NAMES_ON_PAGE", 1)
    page = page_of({VELL: faultless(VELL, ("name: Port Vell", "name: Pórt Vell"))})
    people, _, countries, places, _ = entity_index(page).groups
    assert [(to.link.text, to.link.href, to.count) for to in people.letters] == [
        ("A", f"{ROOT}people/a/", "1"),
        ("T", f"{ROOT}people/t/", "1"),
    ]
    assert (people.entries, people.count) == ((), "2 entries")
    assert (countries.letters, len(countries.entries)) == ((), 1)
    assert [to.link.text for to in places.letters] == ["P", "R"]
    view = letter_page(page, EntityType.PLACE, "p")
    assert view.frame.title == "Places: P"
    assert [entry.link.text for entry in view.groups[0].entries] == ["Pórt Vell"]
    (bodies,) = letter_page(page, EntityType.ORGANISATION, "p").groups
    assert [(entry.link.text, entry.briefings) for entry in bodies.entries] == [("Port Vell Gazette", "2 briefings")]


def test_names_in_capitals_stand_where_their_letters_belong(page_of: Callable[..., PageContext]) -> None:
    """An abbreviation does not stand before all names that are written out."""
    page = page_of({"entities/place/ryde.md": "---\nname: RYDE\n---\n\nA town.\n"})
    (places,) = [group for group in entity_index(page).groups if group.heading == "Places"]
    assert [entry.link.text for entry in places.entries] == ["Port Vell", "River Ost", "RYDE"]


def test_names_are_listed_by_their_letter_without_marks() -> None:
    """What begins with none of a to z stands apart."""
    assert [initial_of(name) for name in ("Östby", "élan", "k", "Їжак", "7th Brigade", "")] == [
        *("o", "e", "k", "other", "other", "other")
    ]


def test_the_index_has_a_group_for_each_type(page: PageContext) -> None:
    """By name; the index of a type has that type alone."""
    groups = entity_index(page).groups
    assert [(group.heading, group.count) for group in groups] == [
        ("People", "2 entries"),
        ("Organisations", "4 entries"),
        ("Countries", "1 entry"),
        ("Places", "2 entries"),
        ("Events", "1 entry"),
    ]
    (places,) = entity_index(page, EntityType.PLACE).groups
    assert [(entry.link.text, entry.native, entry.briefings) for entry in places.entries] == [
        ("Port Vell", "Порт-Велл", "2 briefings"),
        ("River Ost", "", "2 briefings"),
    ]
