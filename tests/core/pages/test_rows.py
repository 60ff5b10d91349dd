"""Rows as they stand on every page: figures, positions, what happened, sources, briefings, backlinks, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import faultless
from daybook.core.addresses import ROOT
from daybook.core.derive.mentions import Mention
from daybook.core.ids import BriefingId, EntityId, FigureId, SourceId
from daybook.core.lookups import ALL
from daybook.core.pages.rows.briefings import backlinks, briefing_card
from daybook.core.pages.rows.corrected import words_of_target
from daybook.core.pages.rows.corrections import correction_row
from daybook.core.pages.rows.evidence import AWAITING, FOUND, NOT_CHECKED
from daybook.core.pages.rows.figures import figure_row, link_to_figure
from daybook.core.pages.rows.labels import source_label
from daybook.core.pages.rows.occurrences import occurrence_row
from daybook.core.pages.rows.positions import position_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext
    from daybook.core.views.rows import FigureRow, PositionRow

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"


def figure(page: PageContext, key: str) -> FigureRow:
    """Return the row of a figure."""
    return figure_row(page, page.library.figure(FigureId(key)))


def position(page: PageContext, key: str) -> PositionRow:
    """Return the row of a position."""
    return position_row(page, page.library.position(key))


def test_a_figure_stands_in_the_words_of_its_source(page: PageContext) -> None:
    """Value, whole, unit, who says so, and all four clocks apart."""
    row = figure(page, "2022-03-02-port-vell#boats")
    assert (row.value, row.of, row.unit) == ("12", "31", "boats")
    assert (row.measure.text, row.measure.href) == (
        "Boats held in Port Vell",
        f"{ROOT}figures/boats-held-in-port-vell/",
    )
    assert (row.speaker.name, row.speaker.is_outlet) == ("Port Vell Gazette", True)
    assert (row.standing, row.as_of, row.said.text) == ("reported by the outlet", None, "2 March 2022, 18:40")
    assert row.evidence.read.text == "4 March 2022"
    assert row.href == f"{ROOT}briefings/2022-03-02-port-vell/#boats"
    assert row.briefing.href == f"{ROOT}briefings/2022-03-02-port-vell/"
    assert row.place is None


def test_a_figure_of_another_place_than_its_measure_says_so(page_of: Callable[..., PageContext]) -> None:
    """Where it is the same, the page of the measure has it."""
    text = faultless(FIRST, ("    of: 31\n", "    of: 31\n    place: river-ost\n"))
    row = figure(page_of({FIRST: text}), "2022-03-02-port-vell#boats")
    assert row.place is not None
    assert row.place.text == "River Ost"


def test_a_value_that_names_its_unit_has_it_once(page: PageContext) -> None:
    """The words of the quotation are the value where none is written."""
    row = figure(page, "2022-03-02-port-vell#fled")
    assert (row.value, row.unit, row.of) == ("More than 4,000", "persons", "")


def test_what_a_source_qualifies_stands_in_the_row(page: PageContext, page_of: Callable[..., PageContext]) -> None:
    """The caveat in the source's words, who verified, what is forecast, why."""
    text = faultless(FIRST, ("    of: 31", "    of: 31\n    unverified: as it says"))
    assert figure(page_of({FIRST: text}), "2022-03-02-port-vell#boats").caveat == "as it says"
    verified = figure(page, "2022-03-03-saltmarsh#fled")
    assert verified.standing == "verified, according to the source"
    assert verified.verified_by is not None
    assert verified.verified_by.text == "Saltmarsh Relief"
    assert verified.note == "The earlier number had no stated day"
    forecast = figure(page, "2022-03-03-saltmarsh#expected")
    assert forecast.standing == "forecast"
    assert forecast.as_of is not None
    assert (forecast.as_of.text, forecast.as_of.href) == ("March 2022", f"{ROOT}days/2022/03/")


def test_evidence_says_what_was_checked_and_what_was_not(page: PageContext) -> None:
    """Without a line in the lock a quotation awaits being looked up; with one it was found, and no more is claimed."""
    evidence = figure(page, "2022-03-02-port-vell#boats").evidence
    assert evidence.quotation.text == "12 of the port's 31 boats"
    assert (evidence.checked, evidence.not_checked) == (AWAITING, NOT_CHECKED)
    assert "true" in NOT_CHECKED
    assert "verified" not in FOUND + AWAITING + NOT_CHECKED
    assert evidence.original_url == (
        "https://gazette.example/2022/03/02/harbour-office#:~:text=12%20of%20the%20port%27s%2031%20boats"
    )
    assert evidence.archive_url.startswith("https://archive.example/")
    assert (evidence.source.publisher, evidence.source.notice) == ("Port Vell Gazette", "corrected by its publisher")


def test_a_position_is_a_sentence(page: PageContext) -> None:
    """The same verbs for everybody; a spokesperson stands beside, an unnamed speaker in the outlet's words."""
    row = position(page, "2022-03-02-port-vell#ministry")
    assert (row.speaker.name, row.verb, row.answer) == (
        "Ministry of Weather",
        "says",
        "The wardens of the Ministry of Weather",
    )
    assert row.speaker.spokesperson is not None
    assert row.speaker.spokesperson.text == "Tam Orrin"
    pilot = position(page, "2022-03-02-port-vell#pilot")
    assert (pilot.speaker.name, pilot.speaker.href, pilot.speaker.is_anonymous) == ("A senior harbour pilot", "", True)
    assert (pilot.verb, pilot.answer) == ("says it is not clear", "")
    relief = position(page, "2022-03-03-saltmarsh#relief")
    assert relief.speaker.via is not None
    assert relief.speaker.via.text == "Port Vell Gazette"


def test_what_happened_has_time_place_and_who_says_so(page: PageContext) -> None:
    """What is only reported says so."""
    row = occurrence_row(page, page.library.occurrence("2022-03-02-port-vell#office"))
    assert (row.date.text, row.kind, row.source.publisher) == ("2 March 2022", "reported", "Port Vell Gazette")
    assert row.place is not None
    assert row.place.href == f"{ROOT}entities/port-vell/"
    assert [link.text for link in row.entities] == ["Ada Quill"]
    planned = occurrence_row(page, page.library.occurrence("2022-03-03-saltmarsh#end-of-month"))
    assert planned.kind == "planned"
    exodus = occurrence_row(page, page.library.occurrence("2022-03-03-saltmarsh#exodus"))
    assert (exodus.kind, exodus.quotation) == ("", None)


def test_an_outlet_that_nobody_knows_is_not_named(page_of: Callable[..., PageContext]) -> None:
    """It is no entity, and no link."""
    text = faultless(GAZETTE, ("publisher: port-vell-gazette", "unknown: {publisher: The page does not say}"))
    row = figure(page_of({GAZETTE: text}), "2022-03-02-port-vell#boats")
    assert (row.speaker.name, row.speaker.href) == ("An unnamed outlet", "")
    assert row.citation.startswith(
        "Boats held in Port Vell: 12, an unnamed outlet, as of: not stated, said 2 March 2022"
    )
    assert (row.evidence.source.publisher, row.evidence.source.publisher_href) == ("publisher not stated", "")


@pytest.mark.parametrize(
    ("who", "name"),
    [("harbour-guard", "Harbour Guard"), ('{anonymous: "a senior pilot"}', "a senior pilot")],
)
def test_who_has_no_name_has_no_capital_within_a_sentence(
    page_of: Callable[..., PageContext], who: str, name: str
) -> None:
    """Nor does an outlet that nobody knows; a name keeps its own."""
    page = page_of({FIRST: faultless(FIRST, ("    of: 31\n    by: publisher", f"    of: 31\n    by: {who}"))})
    link = link_to_figure(page, page.library.figure(FigureId("2022-03-02-port-vell#boats")))
    assert link.text == f"12 ({name}, said 2 March 2022, 18:40)"


def test_what_rests_on_a_retracted_source_says_so(page_of: Callable[..., PageContext]) -> None:
    """A retraction cascades to every row."""
    page = page_of({GAZETTE: faultless(GAZETTE, ("state: corrected", "state: retracted"))})
    row = figure(page, "2022-03-02-port-vell#fled")
    assert (row.is_retracted, row.standing, row.evidence.source.notice) == (
        True,
        "retracted",
        "retracted by its publisher",
    )
    assert position(page, "2022-03-02-port-vell#guard").is_retracted
    assert occurrence_row(page, page.library.occurrence("2022-03-02-port-vell#office")).is_retracted


@pytest.mark.parametrize(("lang", "shown", "direction"), [("ar", "ar", "rtl"), ("uk", "uk", ""), ("en", "", "")])
def test_words_of_another_language_say_which(
    lang: str, shown: str, direction: str, page_of: Callable[..., PageContext]
) -> None:
    """So that they are read aloud, and run, as they should."""
    page = page_of({GAZETTE: faultless(GAZETTE, ("lang: en", f"lang: {lang}"))})
    row = figure(page, "2022-03-02-port-vell#boats")
    assert (row.evidence.quotation.lang, row.evidence.quotation.dir) == (shown, direction)
    assert row.evidence.source.lang == shown


def test_a_source_without_a_title_is_not_in_its_language(page_of: Callable[..., PageContext]) -> None:
    """What stands for the title is ours."""
    title = 'title: "Harbour office entered, the mayor says"\n'
    text = faultless(GAZETTE, (title, "unknown: {title: It has none}\n"), ("lang: en", "lang: uk"))
    page = page_of({GAZETTE: text})
    label = source_label(page, page.library.source(SourceId("gazette-2022-03-02")))
    assert (label.title, label.lang) == ("Untitled news report, 2 March 2022, 18:40", "")


def test_a_briefing_in_a_list(page: PageContext, page_of: Callable[..., PageContext]) -> None:
    """Its title, its day, what it warns of, what it holds; a title of another language says which."""
    card = briefing_card(page, BriefingId("2022-03-03-saltmarsh"))
    assert (card.link.text, card.link.lang, card.date.text) == (
        "A leaflet, a relief note and a count",
        "",
        "3 March 2022",
    )
    assert (card.content_warning, card.counts) == ("Speaks of flight", "3 figures and 2 positions")
    other = page_of({SECOND: faultless(SECOND, ("lang: en", "lang: uk"))})
    assert briefing_card(other, BriefingId("2022-03-03-saltmarsh")).link.lang == "uk"


def test_backlinks_carry_the_sentence_newest_first(page: PageContext) -> None:
    """A page does not link back to itself."""
    mentions = page.library.mentions(EntityId("port-vell-gazette"))
    found = [(link.briefing.href, link.sentence, link.how) for link in backlinks(page, mentions)]
    first, second = f"{ROOT}briefings/2022-03-02-port-vell/", f"{ROOT}briefings/2022-03-03-saltmarsh/"
    assert found == [
        (second, "The Ministry of Weather now controls Port Vell", "quoted for a position"),
        (first, "The Gazette reports that more than 4,000 people have left.", ""),
    ]
    assert len(backlinks(page, mentions, but_not="2022-03-03-saltmarsh")) == 1


def test_a_backlink_does_not_say_its_title_over_again(page: PageContext) -> None:
    """Where it is the title that names something, or a source that came from it, the title stands once."""
    title = page.library.headline(BriefingId("2022-03-02-port-vell")).title
    mentions = [Mention(BriefingId("2022-03-02-port-vell"), title, how) for how in ("source", "title")]
    assert [(link.briefing.text, link.sentence, link.how) for link in backlinks(page, mentions)] == [
        (title, "", ""),
        (title, "", "as the publisher of a source"),
    ]


def test_a_correction_leads_to_what_it_corrects(page: PageContext) -> None:
    """What was, what is, and why."""
    (correction,) = page.library.all_corrections(ALL)
    row = correction_row(page, correction)
    assert row.target is not None
    assert row.target.href == f"{ROOT}briefings/2022-03-02-port-vell/#boats"
    assert row.target.text == "“12” (Boats held in Port Vell)"
    assert (row.kind, row.field) == ("our error", "speaker")
    assert (row.was, row.now) == ("Ministry of Weather", "the outlet itself")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("briefing:2022-03-02-port-vell", "Port Vell: a harbour office, and four accounts of who holds the town"),
        ("figure:2022-03-02-port-vell#fled", "“More than 4,000” (People who left Port Vell)"),
        ("position:2022-03-02-port-vell#guard", "“still in our hands” (Who controls Port Vell?)"),
        ("date:2022-03-02-port-vell#office", "Armed men enter the harbour office, the mayor says"),
        ("entity:port-vell", "Port Vell"),
        ("source:gazette-2022-03-02", "Harbour office entered, the mayor says"),
        ("measure:boats-held-in-port-vell", "Boats held in Port Vell"),
        ("claim:port-vell-control", "Who controls Port Vell?"),
        ("correction:2022-03-06-boats", "Correction of 6 March 2022"),
        ("page:about", "About this archive"),
    ],
)
def test_what_is_corrected_is_called_what_readers_call_it(page: PageContext, target: str, words: str) -> None:
    """Its title, its name or its question, never its id."""
    assert words_of_target(page, *target.split(":")) == words
