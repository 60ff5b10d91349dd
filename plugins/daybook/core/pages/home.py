"""Builds the home page: what this is, what is known, what is disputed, what was corrected, and where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_of, address_of_year
from daybook.core.derive.lookups import ALL
from daybook.core.derive.series import latest_by_speaker
from daybook.core.ids import ClaimId
from daybook.core.kinds import Kind
from daybook.core.pages.calendars import calendar_month
from daybook.core.pages.days import day_in_list
from daybook.core.pages.figures import SPEAKERS_IN_INDEX, figures_of
from daybook.core.pages.questions import question_card
from daybook.core.pages.rows import correction_row, figure_row
from daybook.core.pages.wording import counted, words_of_day
from daybook.core.views.pages import HeadlineFigure, HomeView
from daybook.core.views.parts import Link

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from daybook.core.pages.context import PageContext

LATEST_DAYS = 5
LATEST_CORRECTIONS = 5
CALENDAR_MONTHS = 3


def home_page(page: PageContext) -> HomeView:
    """Return the home page."""
    library, settings = page.library, page.library.settings
    days = [day for day, _ in library.days_in(ALL)]
    with_briefings = [day for day in days if library.day(day).briefings]
    covered = {f"{day:%Y-%m}" for day in with_briefings}
    return HomeView(
        frame=page.frame(settings.name, settings.description),
        period=_period(with_briefings),
        counts=tuple(
            counted(len(library.all_of(kind)), one, many)
            for kind, one, many in (
                (Kind.BRIEFING, "briefing", "briefings"),
                (Kind.SOURCE, "source", "sources"),
                (Kind.ENTITY, "entity", "entities"),
                (Kind.CLAIM, "disputed question", "disputed questions"),
            )
        ),
        latest_days=tuple(day_in_list(page, day) for day in reversed(with_briefings[-LATEST_DAYS:])),
        headlines=tuple(
            HeadlineFigure(
                measure=Link(
                    text=library.measure(headline.measure).title,
                    href=page.to(address_of(Kind.MEASURE, headline.measure)),
                ),
                reason=headline.reason,
                figures=tuple(
                    figure_row(page, f)
                    for f in latest_by_speaker(figures_of(page, headline.measure))[:SPEAKERS_IN_INDEX]
                ),
            )
            for headline in settings.headlines
        ),
        questions=tuple(question_card(page, ClaimId(claim)) for claim in library.all_of(Kind.CLAIM)),
        corrections=tuple(
            correction_row(page, correction)
            for correction in reversed(library.all_corrections(ALL)[-LATEST_CORRECTIONS:])
        ),
        calendar=tuple(calendar_month(page, month) for month in sorted(covered)[-CALENDAR_MONTHS:]),
        years=tuple(Link(text=year, href=page.to(address_of_year(int(year)))) for year in library.years(ALL)),
    )


def _period(days: Sequence[dt.date]) -> str:
    """Return which days briefings are filed under: neither what is planned nor what is remembered belongs to it."""
    if not days:
        return ""
    first, last = words_of_day(days[0]), words_of_day(days[-1])
    return first if first == last else f"{first} to {last}"
