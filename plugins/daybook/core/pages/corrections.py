"""Builds the page of corrections, which keeps the address of each, and those of earlier years that outgrew it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core import addresses
from daybook.core.addresses import month_part
from daybook.core.html import Html
from daybook.core.lookups import ALL
from daybook.core.pages.framing import frame_of
from daybook.core.pages.rows.corrections import correction_row
from daybook.core.pages.split import by_month, newest_months
from daybook.core.views.labels import Link
from daybook.core.views.pages import CorrectionsView, EarlierCorrection

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Correction

CORRECTIONS_PAGE: Final = "corrections"

Year = str
"""A year as `2022`, or a part of one that was cut, as `2022/2`."""


def corrections_by_year(page: PageContext) -> dict[Year, tuple[Correction, ...]]:
    """Return all corrections by the year in which they were made, newest first."""
    return page.once("years of corrections", "", lambda: _corrections_by_year(page))


def _corrections_by_year(page: PageContext) -> dict[Year, tuple[Correction, ...]]:
    newest_first = reversed(page.library.all_corrections(ALL))
    return by_month(newest_first, lambda correction: f"{correction.date.year:04}")


def corrections_page(page: PageContext) -> CorrectionsView:
    """Return the corrections policy, if the archive has written one, and every correction, newest first.

    Those of years that have pages of their own keep a line here, for here is where their addresses lead.
    """
    prose = page.library.prose(CORRECTIONS_PAGE)
    summary = "What was wrong in this archive, what it says now, and why."
    years = corrections_by_year(page)
    kept, earlier = newest_months(years)
    return CorrectionsView(
        frame=frame_of(
            page,
            prose.title if prose else "Corrections",
            page.curled(prose.summary if prose else "") or summary,
            record_id=f"page:{CORRECTIONS_PAGE}" if prose else "",
        ),
        body=page.render(prose.body) if prose else Html(""),
        corrections=tuple(correction_row(page, c) for year in kept for c in years[year]),
        earlier=tuple(_in_short(page, year, c) for year in earlier for c in years[year]),
    )


def corrections_of_year(page: PageContext, year: Year) -> CorrectionsView:
    """Return the corrections of one earlier year, or of a part of it."""
    title = f"Corrections of {year.replace('/', ', part ')}"
    crumbs = (page.crumb("Corrections", addresses.CORRECTIONS),)
    return CorrectionsView(
        frame=frame_of(page, title, f"{title}: what was wrong, what it says now, and why.", crumbs),
        body=Html(""),
        corrections=tuple(correction_row(page, c) for c in corrections_by_year(page)[year]),
        earlier=(),
    )


def _in_short(page: PageContext, year: Year, correction: Correction) -> EarlierCorrection:
    row = correction_row(page, correction)
    href = page.to(addresses.Address(f"{month_part(addresses.CORRECTIONS, year)}#{correction.id}"))
    return EarlierCorrection(id=row.id, date=row.date, link=Link(text=row.target_text, href=href))
