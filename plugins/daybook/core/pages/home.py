"""Builds the home page: what this is, what is known, what is disputed, what was corrected, and where to look."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING, Final

from daybook.core.addresses import (
    BRIEFINGS,
    DAYS,
    ENTITIES,
    FIGURES,
    QUESTIONS,
    SOURCES,
    address_of,
    address_of_year,
)
from daybook.core.derive.series import latest_by_speaker
from daybook.core.derive.status import Status
from daybook.core.ids import ClaimId, MeasureId
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages.calendars import calendar_month, calendar_year
from daybook.core.pages.days import day_in_list
from daybook.core.pages.figures import SPEAKERS_IN_INDEX
from daybook.core.pages.framing import frame_of
from daybook.core.pages.measures import figures_of
from daybook.core.pages.questions import question_card, status_of
from daybook.core.pages.rows.corrections import correction_row
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.labels import link_to_briefing
from daybook.core.views.cards import HistoryLine
from daybook.core.views.labels import DateLabel, Link, MonthLink
from daybook.core.views.pages import HeadlineFigure, HomeView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.pages.context import PageContext

LATEST_DAYS = 3
SHOWN_OF_DAY = 5
"""Briefings, and events, of each of them."""
LATEST_CORRECTIONS = 5
LATEST_QUESTIONS = 4
_STILL_OPEN: Final = frozenset({Status.CONTESTED, Status.UNCLEAR, Status.ONE_SIDE_ONLY})
CALENDAR_MONTHS = 1


def home_page(page: PageContext) -> HomeView:
    """Return the home page."""
    library, settings = page.library, page.library.settings
    with_briefings = [day for day, _ in library.days_in(ALL) if library.day(day).briefings]
    months = sorted({f"{day:%Y-%m}" for day in with_briefings})
    years = sorted({month[:4] for month in months})
    has_overview = len(months) > CALENDAR_MONTHS
    questions = _disputed_last(page)
    claims = len(library.all_of(Kind.CLAIM))
    return HomeView(
        frame=frame_of(page, settings.name, settings.description),
        covered=_covered(page, with_briefings),
        holdings=_holdings(page),
        latest_days=tuple(day_in_list(page, day, SHOWN_OF_DAY) for day in reversed(with_briefings[-LATEST_DAYS:])),
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
        questions=tuple(question_card(page, claim) for claim in questions),
        more_questions=Link(text=f"All {claims} disputed questions", href=page.to(QUESTIONS))
        if claims > len(questions) > 0
        else None,
        changes=_changes(page),
        corrections=tuple(
            correction_row(page, correction)
            for correction in reversed(library.all_corrections(ALL)[-LATEST_CORRECTIONS:])
        ),
        calendar=tuple(calendar_month(page, month) for month in months[-CALENDAR_MONTHS:]),
        overview=tuple(calendar_year(page, year) for year in reversed(years)) if has_overview else (),
        years=tuple(
            Link(text=year, href=page.to(address_of_year(int(year))))
            for year in library.years(ALL)
            if year not in years or not has_overview
        ),
    )


def _disputed_last(page: PageContext) -> tuple[ClaimId, ...]:
    """Return the questions that are disputed still, those that somebody spoke about last first, and no more than fit.

    What all who spoke agree on, what is settled, and what nobody has spoken of is not what a reader looks for here.
    """
    claims = [ClaimId(claim) for claim in page.library.all_of(Kind.CLAIM)]
    said = {
        claim: max(
            (page.library.position(position).source.published.first for position in page.library.positions_on(claim)),
            default=dt.date.min,
        )
        for claim in claims
    }
    newest = sorted(claims, key=lambda claim: said[claim], reverse=True)
    disputed = (claim for claim in newest if status_of(page, claim).status in _STILL_OPEN)
    return tuple(islice(disputed, LATEST_QUESTIONS))


def _holdings(page: PageContext) -> tuple[MonthLink, ...]:
    """Return what the archive holds: each index with how much stands in it."""
    library = page.library
    figures = sum(len(library.figures_of_measure(MeasureId(measure))) for measure in library.all_of(Kind.MEASURE))
    numbers = (
        ("day", "days", DAYS, len(library.days_in(ALL))),
        ("briefing", "briefings", BRIEFINGS, len(library.all_of(Kind.BRIEFING))),
        ("figure", "figures", FIGURES, figures),
        ("disputed question", "disputed questions", QUESTIONS, len(library.all_of(Kind.CLAIM))),
        ("person, place or body", "people, places, bodies", ENTITIES, len(library.all_of(Kind.ENTITY))),
        ("source", "sources", SOURCES, len(library.all_of(Kind.SOURCE))),
    )
    return tuple(
        MonthLink(link=Link(text=one if number == 1 else many, href=page.to(address)), count=f"{number:,}")
        for one, many, address, number in numbers
    )


def _changes(page: PageContext) -> tuple[HistoryLine, ...]:
    """Return what the archive took in or changed last, newest first; what was done alike on one day is one line."""
    lines: dict[tuple[DateLabel, str], list[Link]] = {}
    for found in page.library.latest_work(ALL):
        briefing = page.library.briefing(found)
        done = briefing.modified or briefing.recorded
        if done:
            what = "Changed" if briefing.modified else "Archived"
            date = page.date(done, linked=False)
            lines.setdefault((date, what), []).append(link_to_briefing(page, found))
    return tuple(HistoryLine(date=date, what=what, links=tuple(links)) for (date, what), links in lines.items())


def _covered(page: PageContext, days: Sequence[dt.date]) -> tuple[DateLabel, ...]:
    """Return which days briefings are filed under: neither what is planned nor what is remembered belongs to it."""
    return tuple(page.day_label(day) for day in dict.fromkeys((*days[:1], *days[-1:])))
