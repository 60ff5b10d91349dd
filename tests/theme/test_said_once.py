"""What a page says of itself is not said again in each of its lines."""

from __future__ import annotations

from daybook.core.views import pages
from theme import samples
from theme.trees import page, texts


def full(kind: type[pages.View]) -> pages.View:
    """Return the full sample of a kind of page."""
    (found,) = (view for view in samples.FULL if type(view) is kind)
    return found


def test_the_page_of_a_source_does_not_name_it_in_each_line() -> None:
    """What rests on it has its words there, and the source in the head alone."""
    root = page(full(pages.SourceView))
    assert texts(root, "//main//*[@class='source-label-title' or @class='position-source']") == []
    assert len(texts(root, "//main//td[@data-label='Source']/q")) == len(samples.FIGURES)


def test_the_page_of_a_day_does_not_date_what_is_of_that_day() -> None:
    """Only what has another date, such as a period, says so; nor does it say under which day a briefing is filed."""
    view = full(pages.DayView)
    assert isinstance(view, pages.DayView)
    root = page(view)
    dated = [*view.happened, *(change.occurrence for change in view.changes if change.occurrence)]
    others = [row.date.text for row in dated if row.date != view.date]
    assert texts(root, "//*[@class='occurrence-date']") == others
    assert len(others) < len(dated)
    assert [text for text in texts(root, "//*[@class='briefing-card-date']") if "Filed" in text] == []


def test_days_in_a_list_are_short() -> None:
    """Neither places nor names of what happened, nor the day once more; the source is there."""
    root = page(full(pages.MonthView))
    days = "//*[@class='day-list']"
    assert set(texts(root, f"{days}//*[@class='occurrence-facts']//dt")) == {"According to"}
    assert [text for text in texts(root, f"{days}//*[@class='briefing-card-date']") if "Filed" in text] == []


def test_a_source_without_a_title_has_its_date_once() -> None:
    """What stands for the title says it."""
    root = page(full(pages.BriefingView))
    (label,) = {text for text in texts(root, "//*[@class='source-label']") if text.startswith("Untitled")}
    assert label == "Untitled report, about 3 March 1999, publisher not stated"
