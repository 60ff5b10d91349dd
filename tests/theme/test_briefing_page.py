"""What readers see of a briefing: its records, their evidence, their doubts, and what was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.views import pages
from theme import samples

if TYPE_CHECKING:
    from lxml import etree
from theme.trees import page, texts


def briefing() -> etree._Element:
    """Return the full briefing page."""
    return page(next(each for each in samples.FULL if isinstance(each, pages.BriefingView)))


def test_records_are_anchored_on_their_briefing() -> None:
    """Every figure, position and date of a briefing is an anchor named by its key."""
    anchors = set(briefing().xpath("//@id"))
    records = (*samples.FIGURES, *samples.POSITIONS, *samples.OCCURRENCES)
    assert {each.key for each in records} <= anchors


def test_evidence_opens_without_script_and_claims_no_more_than_was_done() -> None:
    """The evidence is a `details` with the words, the clocks, the copies, and what was checked and what was not."""
    first = briefing().xpath("//details[@class='evidence']")[0]
    terms = texts(first, ".//dt")
    assert terms == [
        "Speaker",
        "Source",
        "Publisher",
        "Said",
        "Read by us",
        "Extent",
        "Original",
        "Archived copy",
        "SHA-256",
        "Id",
        "Report",
        "Cite",
        "Checked",
        "Not checked",
    ]
    assert texts(first, ".//dd")[-3:] == [samples.FULL_FIGURE.citation, samples.CHECKED, samples.NOT_CHECKED]
    assert texts(first, "summary") == ["Evidence"]
    assert first.xpath("summary/@aria-label") == ["Evidence for 1999-03-02-harbour-wall#left"]


def test_the_quotation_stands_before_the_evidence_on_its_briefing() -> None:
    """On the briefing the source's words are open to everybody, in their language and direction."""
    found = [
        (each.get("lang"), each.get("dir"), texts(each, ".")[0])
        for each in briefing().xpath("//table[@class='figure-table']//blockquote")
    ]
    assert found[0] == (None, None, samples.PLAIN_QUOTATION.text)
    assert ("ar", "rtl", samples.ARABIC_QUOTATION.text) in found
    assert briefing().xpath("//details//blockquote") == []


def test_a_caveat_stands_beside_its_number() -> None:
    """The source's own doubt is in the cell of the number, wherever the figure stands."""
    rows = [
        row
        for view in samples.FULL
        for row in page(view).xpath("//tr[@class='figure-row']/th[contains(., 'more than 2,000')]")
    ]
    assert len(rows) > 1
    assert [each for each in rows if samples.FULL_FIGURE.caveat not in texts(each, "strong")[0]] == []


def test_an_as_of_that_is_not_stated_is_said_to_be_so() -> None:
    """A figure without a day has the words instead, and no empty cell."""
    cell = briefing().xpath("//tr[@id='bare']/td[@data-label='As of']")[0]
    assert texts(cell, ".") == ["not stated"]


def test_what_was_retracted_says_so_in_words() -> None:
    """A retracted figure is struck through and called retracted; so are positions and dates."""
    root = briefing()
    assert texts(root, "//tr[@id='retracted']/th//s") == ["12,000"]
    for key in ("retracted", "official", "meeting"):
        assert texts(root, f"//*[@id='{key}']//strong[@class='tag-retracted']") == ["Retracted"]


def test_a_date_without_a_form_for_machines_is_plain_text() -> None:
    """`time` stands only where HTML has a form for the date, and a date with a page is linked."""
    root = briefing()
    assert root.xpath("//time[not(@datetime) or @datetime='']") == []
    assert texts(root, "//*[@id='closed']/p[@class='occurrence-date']") == ["about 3 March 1999"]
    assert root.xpath("//*[@id='flood']/p/a/time/@datetime") == ["1999-03-02"]


def test_a_warning_comes_before_what_it_warns_of() -> None:
    """On the page and in lists, the content warning stands before the summary."""
    classes = [each.get("class") for each in briefing().xpath("//header[@class='page-head']/p")]
    assert classes == ["page-kicker", "page-warning", "page-lede"]
    view = next(each for each in samples.FULL if isinstance(each, pages.BriefingIndexView))
    card = page(view).xpath("//article")[0]
    assert [each.get("class") for each in card] == [
        "briefing-card-title",
        "briefing-card-date",
        "briefing-card-warning",
        "briefing-card-summary",
    ]
