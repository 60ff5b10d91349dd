"""Pages of sources and publishers: what is known, what is not and why, and all that rests on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import ROOT
from daybook.core.ids import EntityId, SourceId
from daybook.core.pages.sources import publisher_page, source_index, source_page

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext


def test_what_is_known_of_a_source(page: PageContext) -> None:
    """Each fact with its name; addresses lead there."""
    terms = {term.name: term for term in source_page(page, SourceId("gazette-2022-03-02")).terms}
    assert {name: term.text for name, term in terms.items() if "SHA" not in name} == {
        "Kind": "News report",
        "Publisher": "Port Vell Gazette",
        "Author": "Iva Lantern",
        "Published": "2 March 2022, 18:40",
        "Read by this archive": "4 March 2022",
        "How much was read": "The whole document was read",
        "Address": "https://gazette.example/2022/03/02/harbour-office",
        "Archived copy": "https://archive.example/web/20220304/https://gazette.example/2022/03/02/harbour-office",
        "Archived": "4 March 2022",
        "Availability": "Corrected by its publisher",
        "Since": "5 March 2022",
        "What happened": "The Gazette changed the number of boats from 12 to 13",
        "Rights": "All rights reserved; only short quotations appear here",
    }
    assert terms["Publisher"].href == f"{ROOT}publishers/port-vell-gazette/"
    assert terms["Fingerprint of the frozen text (SHA-256)"].text.startswith("e8e0a493")


def test_what_is_not_known_of_a_source_and_why(page: PageContext) -> None:
    """Nothing is left out silently."""
    view = source_page(page, SourceId("leaflet-2022-03-03"))
    assert [(term.name, term.text) for term in view.unknown] == [
        ("Title", "The leaflet has no heading"),
        ("Publisher", "The leaflet is signed and names no publisher"),
        ("Address", "The leaflet is paper"),
    ]
    notes = [term.text for term in view.terms if term.name == "How the date was found"]
    assert notes == ["Inferred from the day it was handed out on the quay"]


def test_all_that_rests_on_a_source(page: PageContext) -> None:
    """Figures, positions, dates and briefings; and who refers to it, with the sentence."""
    view = source_page(page, SourceId("gazette-2022-03-02"))
    assert [row.key for row in view.figures] == ["fled", "boats"]
    assert [row.key for row in view.positions] == ["ministry", "guard", "pilot"]
    assert [row.key for row in view.occurrences] == ["office"]
    assert [card.link.href for card in view.briefings] == [f"{ROOT}briefings/2022-03-02-port-vell/"]
    assert [link.sentence for link in view.referring] == [
        "One article of 2 March has three accounts of who controls the town."
    ]


def test_a_source_written_in_a_briefing_has_its_page(page: PageContext) -> None:
    """As any other."""
    view = source_page(page, SourceId("relief-note-2022-03-03"))
    assert (view.label.title, view.label.publisher) == ("Situation note 3", "Saltmarsh Relief")


def test_the_index_has_publishers_and_months(page: PageContext) -> None:
    """Sources whose publisher is not stated are counted, and are of no publisher."""
    view = source_index(page)
    assert [(entry.link.text, entry.count) for entry in view.publishers] == [
        ("Port Vell Gazette", "1 source"),
        ("Saltmarsh Relief", "1 source"),
    ]
    assert view.unknown_publishers == "1 source without a stated publisher"
    (month,) = view.months
    assert [source.title for source in month.sources] == [
        "Situation note 3",
        "Untitled statement of an armed group, 3 March 2022",
        "Harbour office entered, the mayor says",
    ]


def test_a_publisher_has_its_sources(page: PageContext) -> None:
    """And leads to what else is known of it."""
    view = publisher_page(page, EntityId("saltmarsh-relief"))
    assert (view.frame.title, view.entity.href) == (
        "Sources published by Saltmarsh Relief",
        f"{ROOT}entities/saltmarsh-relief/",
    )
    assert [source.title for month in view.months for source in month.sources] == ["Situation note 3"]
