"""Builds the page that finds things; what it finds them in is written by `daybook.core.search`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.pages.framing import frame_of
from daybook.core.views.labels import Link
from daybook.core.views.pages import SearchKind, SearchView

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext

KINDS = (
    ("name", "Names"),
    ("day", "Days"),
    ("figure", "Figures"),
    ("measure", "What is counted"),
    ("question", "Disputed questions"),
    ("briefing", "Briefings"),
    ("source", "Sources"),
    ("text", "About this archive"),
)
"""What can be found, as addresses and as readers call it."""
WAYS = (
    ("Calendar of all days", addresses.DAYS),
    ("People, organisations, countries, places and events", addresses.ENTITIES),
    ("Figures by what is counted", addresses.FIGURES),
    ("Figures by who says them", addresses.FIGURES_BY_SPEAKER),
    ("Figures by day", addresses.FIGURES_BY_DAY),
    ("Disputed questions", addresses.QUESTIONS),
    ("Briefings", addresses.BRIEFINGS),
    ("Sources", addresses.SOURCES),
)


def search_page(page: PageContext) -> SearchView:
    """Return the page that finds things."""
    return SearchView(
        frame=frame_of(page, "Search", "Find a name in any spelling, a number, a date or a word."),
        kinds=tuple(SearchKind(key=key, words=words) for key, words in KINDS),
        ways=tuple(Link(text=text, href=page.to(target)) for text, target in WAYS),
    )
