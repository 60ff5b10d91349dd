"""The figures index, its other orders, and the pages of measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from builders import faultless
from daybook.core.addresses import ROOT
from daybook.core.ids import MeasureId
from daybook.core.pages import figures as figures_module
from daybook.core.pages import split
from daybook.core.pages.figures import figures_by_day, figures_by_speaker, figures_index, words_of_moment
from daybook.core.pages.measures import measure_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.pages.context import PageContext

PEOPLE = MeasureId("people-who-left-port-vell")
SINCE = re.findall(r"since: (\S+)", faultless(f"measures/{PEOPLE}.md"))[0]
FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
BOATS_BEFORE = """\
  boats-before:
    measure: boats-held-in-port-vell
    value: 11
    of: 31
    by: publisher
    as_of: 2022-03-01
    quote: "11 of the port's 31 boats"
  boats:
"""
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
LEAFLET = "sources/2022/leaflet-2022-03-03.yaml"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"


def test_the_index_goes_by_what_is_counted(page: PageContext) -> None:
    """Each measure with what it takes in and leaves out, and the latest of each speaker; its page has all."""
    index = figures_index(page)
    assert [(to.text, to.href) for to in index.contents] == [
        ("Boats held in Port Vell", "#boats-held-in-port-vell"),
        ("People who left Port Vell", f"#{PEOPLE}"),
    ]
    boats, people = index.measures
    assert (boats.link.text, people.link.text) == ("Boats held in Port Vell", "People who left Port Vell")
    assert people.note == "Everybody who left the town by road or river; it misses those who came back."
    assert [row.speaker.name for row in people.figures] == ["Harbour Guard", "Saltmarsh Relief", "Port Vell Gazette"]
    assert people.more is not None
    assert (people.more.text, people.more.href) == (
        "People who left Port Vell: all 4 figures",
        f"{ROOT}figures/{PEOPLE}/",
    )
    assert (len(boats.figures), boats.more) == (1, None)
    whole = measure_page(page, PEOPLE).section
    assert whole.since is not None
    assert whole.producer is not None
    assert (whole.unit, whole.since.iso, whole.producer.text) == ("persons", SINCE, "Saltmarsh Relief")
    assert [row.key for row in whole.figures] == ["expected", "upriver", "fled", "fled"]
    assert len(whole.latest) == 3


def test_an_index_of_many_measures_shows_fewer_speakers_of_each(
    page: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it stays a page that a phone can show; the newest stands for each measure at least."""
    monkeypatch.setattr(figures_module, "ROWS_OF_INDEX", 4)
    assert [len(measure.figures) for measure in figures_index(page).measures] == [1, 2]
    monkeypatch.setattr(figures_module, "ROWS_OF_INDEX", 2)
    assert [row.speaker.name for row in figures_index(page).measures[1].figures] == ["Harbour Guard"]


def test_an_index_of_more_than_a_page_leads_to_pages(page: PageContext, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measures and speakers are named, without their figures."""
    monkeypatch.setattr(figures_module, "ROWS_OF_INDEX", 1)
    index = figures_index(page)
    assert index.measures == ()
    assert [(to.text, to.href) for to in index.contents] == [
        ("Boats held in Port Vell", f"{ROOT}figures/boats-held-in-port-vell/"),
        ("People who left Port Vell", f"{ROOT}figures/{PEOPLE}/"),
    ]
    speakers = figures_by_speaker(page)
    assert speakers.groups == ()
    assert [(to.text, to.href) for to in speakers.contents] == [
        ("Harbour Guard", f"{ROOT}entities/harbour-guard/"),
        ("Port Vell Gazette", f"{ROOT}entities/port-vell-gazette/"),
        ("Saltmarsh Relief", f"{ROOT}entities/saltmarsh-relief/"),
    ]


def test_the_latest_of_a_single_speaker_stands_once(page_of: Callable[..., PageContext]) -> None:
    """It is the first of all figures then, and no table says so before them."""
    first = faultless(FIRST, ("  boats:\n", BOATS_BEFORE))
    section = measure_page(page_of({FIRST: first}), MeasureId("boats-held-in-port-vell")).section
    assert ([row.value for row in section.figures], section.latest) == (["12", "11"], ())


def test_a_measure_that_was_split_keeps_the_latest_of_each_speaker(
    page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a speaker's latest figure was said in an earlier month; that month's page has no latest."""
    text = faultless(
        LEAFLET, ("published: 2022-03-03", "published: 2022-04-03"), ("accessed: 2022-03-05", "accessed: 2022-04-05")
    )
    second = faultless(SECOND, ("recorded: 2022-03-05", "recorded: 2022-04-05"))
    monkeypatch.setattr(split, "KEPT", 0)
    page = page_of({LEAFLET: text, SECOND: second})
    view = measure_page(page, PEOPLE)
    assert [row.key for row in view.section.figures] == ["upriver"]
    assert [row.key for row in view.section.latest] == ["upriver", "fled", "fled"]
    assert [(month.link.text, month.count) for month in view.earlier] == [("March 2022", "3 figures")]
    march = measure_page(page, PEOPLE, "2022-03")
    assert (march.frame.title, march.section.latest) == ("People who left Port Vell, March 2022", ())
    assert [row.key for row in march.section.figures] == ["expected", "fled", "fled"]


def test_a_measure_leads_back_to_the_texts_that_link_to_it(page: PageContext) -> None:
    """With the sentence."""
    (backlink,) = measure_page(page, PEOPLE).referring
    assert backlink.sentence == "They went up the River Ost, as after the storm; see what is counted."


def test_figures_by_speaker(page: PageContext) -> None:
    """By name; each heading leads to the speaker."""
    groups = figures_by_speaker(page).groups
    assert [(group.link.text, group.link.href, len(group.figures)) for group in groups] == [
        ("Harbour Guard", f"{ROOT}entities/harbour-guard/", 1),
        ("Port Vell Gazette", f"{ROOT}entities/port-vell-gazette/", 2),
        ("Saltmarsh Relief", f"{ROOT}entities/saltmarsh-relief/", 2),
    ]


def test_speakers_whom_nobody_can_name(page_of: Callable[..., PageContext], monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown outlet leads to its source, an unnamed speaker to the figure; neither is an entity."""
    monkeypatch.setattr(figures_module, "SHOWN_IN_INDEX", 1)
    gazette = faultless(GAZETTE, ("publisher: port-vell-gazette", "unknown: {publisher: The page does not say}"))
    second = faultless(
        SECOND, ("by: harbour-guard\n    source: leaflet", "by: {anonymous: a boatman}\n    source: leaflet")
    )
    groups = {group.id: group for group in figures_by_speaker(page_of({GAZETTE: gazette, SECOND: second})).groups}
    outlet = groups["outlet-gazette-2022-03-02"]
    assert (outlet.link.text, outlet.link.href) == (
        "An unnamed outlet",
        f"{ROOT}sources/gazette-2022-03-02/",
    )
    assert outlet.more is not None
    assert outlet.more.href == f"{ROOT}sources/gazette-2022-03-02/"
    unnamed = groups["unnamed-2022-03-03-saltmarsh--upriver"]
    assert (unnamed.link.text, unnamed.link.href) == (
        "A boatman",
        f"{ROOT}briefings/2022-03-03-saltmarsh/#upriver",
    )


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2022", "2022"),
        ("2022/2", "2022, part 2"),
        ("2022-03", "March 2022"),
        ("2022-03/2", "March 2022, part 2"),
        ("2022-03/11", "March 2022, part 11"),
        ("2022-03-02", "2 March 2022"),
    ],
)
def test_days_months_and_their_parts_have_words(date: str, words: str) -> None:
    """However many parts there are, none is taken for a day."""
    assert words_of_moment(date) == words


def test_figures_by_day(page: PageContext) -> None:
    """By the day on which they were said, newest first; each heading leads to the day."""
    groups = figures_by_day(page).groups
    assert [(group.link.text, group.link.href, [row.key for row in group.figures]) for group in groups] == [
        ("3 March 2022", f"{ROOT}days/2022/03/03/", ["fled", "expected", "upriver"]),
        ("2 March 2022", f"{ROOT}days/2022/03/02/", ["fled", "boats"]),
    ]


@pytest.mark.parametrize(
    ("published", "heading", "href"), [("2022-03", "March 2022", "days/2022/03/"), ("2022", "2022", "days/2022/")]
)
def test_figures_of_which_no_day_is_stated_are_not_lost(
    published: str, heading: str, href: str, page_of: Callable[..., PageContext]
) -> None:
    """They stand under their month or year, with a note."""
    page = page_of({LEAFLET: faultless(LEAFLET, ("published: 2022-03-03", f"published: {published}"))})
    (group,) = [group for group in figures_by_day(page).groups if group.note]
    assert (group.link.text, group.link.href) == (heading, ROOT + href)
    assert group.note == "The sources do not state the day on which they were published."
    assert [row.key for row in group.figures] == ["upriver"]
    assert sum(len(group.figures) for group in figures_by_day(page).groups) == 5
