"""A long page lists its sections under its head, so that a keyboard reaches them with a few keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daybook.core.views import pages
from theme import samples
from theme.rendering import template_of
from theme.trees import page, texts

LONG = ("day.html", "entity-month.html", "entity.html", "measure.html", "question.html")
NAV = "//nav[@aria-label='On this page' and @class='on-page']"


def test_every_kind_of_long_page_has_a_list() -> None:
    """Right under its head; other pages have none."""
    assert sorted(template_of(view) for view in samples.FULL if page(view).xpath(NAV)) == sorted(LONG)


@pytest.mark.parametrize("view", [v for v in samples.FULL if template_of(v) in LONG], ids=template_of)
def test_it_names_the_sections_by_their_headings_in_their_order(view: pages.View) -> None:
    """Each leads to its heading, which has the same words."""
    root = page(view)
    links = [(link.get("href"), "".join(link.itertext())) for link in root.xpath(f"{NAV}//a")]
    headings = [
        (f"#{each.get('id')}", " ".join("".join(each.itertext()).split()))
        for each in root.xpath("//main//*[self::h2 or self::h3][@id]")
    ]
    assert links == headings
    assert len(links) > 2


@pytest.mark.parametrize("view", [v for v in samples.MINIMAL if template_of(v) in LONG], ids=template_of)
def test_a_short_page_has_none(view: pages.View) -> None:
    """A list of one or two is longer than the way to what it names."""
    assert page(view).xpath(NAV) == []


def test_what_is_not_there_is_not_listed() -> None:
    """A day without figures names none."""
    day = next(view for view in samples.FULL if isinstance(view, pages.DayView))
    root = page(replace(day, said=(), holding=()))
    assert texts(root, f"{NAV}//a") == ["What happened", "Disputed questions", "Learned since", "In this archive"]
