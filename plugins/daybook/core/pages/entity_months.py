"""Which months of an entity stay on its page, which have pages of their own, and what belongs to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.ids import BriefingId, EntityId
from daybook.core.pages.rows.briefings import backlinks
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.occurrences import occurrence_row
from daybook.core.pages.rows.positions import position_row
from daybook.core.pages.split import Month, by_month, newest_months
from daybook.core.pages.wording import words_of_month
from daybook.core.records import Source
from daybook.core.views.cards import BacklinkMonth
from daybook.core.views.rows import FigureRow, OccurrenceRow, PositionRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from daybook.core.derive.mentions import Mention
    from daybook.core.pages.context import PageContext


@dataclass(frozen=True, slots=True)
class EntityMonths:
    """What an entity's page shows: the mentions and records of some months."""

    timeline: tuple[BacklinkMonth, ...]
    occurrences: tuple[OccurrenceRow, ...]
    said_by: tuple[FigureRow, ...]
    about: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    sources: tuple[Source, ...]


def month_of_mention(page: PageContext, mention: Mention) -> Month:
    """Return the month under which the briefing of a mention is filed."""
    return str(page.library.headline(mention.briefing).date)[:7]


def mentions_by_month(page: PageContext, entity: EntityId) -> dict[Month, tuple[Mention, ...]]:
    """Return the mentions of an entity by month, newest month first; with each go the records of its briefing."""
    return page.once("months of mentions", entity, lambda: _mentions_by_month(page, entity))


def _mentions_by_month(page: PageContext, entity: EntityId) -> dict[Month, tuple[Mention, ...]]:
    return by_month(
        page.library.mentions(entity),
        lambda mention: month_of_mention(page, mention),
        rows_of_mentions(page, entity),
        newest_first=False,
    )


def rows_of_mentions(page: PageContext, entity: EntityId) -> Callable[[Mention], float]:
    """Return how much of an entity's page a mention takes, with the records of its briefing that stand there too."""
    library = page.library
    records = Counter(
        _briefing_of(record)
        for record in (
            *library.occurrences_about(entity),
            *library.figures_said_by(("entity", entity)),
            *library.figures_about(entity),
            *library.positions_said_by(entity),
        )
    )
    return lambda mention: 1 + records[mention.briefing]


def months_of_entity(page: PageContext, entity: EntityId) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return which months of an entity stay on its page, and which have pages of their own."""
    return newest_months(mentions_by_month(page, entity), rows_of_mentions(page, entity))


def what_is_in(page: PageContext, entity: EntityId, months: Iterable[Month]) -> EntityMonths:
    """Return what an entity's page shows of some months."""
    library = page.library
    mentions = mentions_by_month(page, entity)
    shown = set(months)
    briefings = {mention.briefing for month in shown for mention in mentions.get(month, ())}
    occurrences = [library.occurrence(o) for o in library.occurrences_about(entity) if _briefing_of(o) in briefings]
    said = [library.figure(f) for f in library.figures_said_by(("entity", entity)) if _briefing_of(f) in briefings]
    about = [library.figure(f) for f in library.figures_about(entity) if _briefing_of(f) in briefings]
    positions = [library.position(p) for p in library.positions_said_by(entity) if _briefing_of(p) in briefings]
    return EntityMonths(
        timeline=tuple(
            BacklinkMonth(
                heading=words_of_month(month),
                href=page.to(addresses.address_of_month(int(month[:4]), int(month[5:7]))),
                backlinks=backlinks(page, mentions.get(month, ())),
            )
            for month in mentions
            if month in shown
        ),
        occurrences=tuple(occurrence_row(page, o) for o in occurrences),
        said_by=tuple(figure_row(page, f) for f in reversed(said)),
        about=tuple(figure_row(page, f) for f in reversed(about)),
        positions=tuple(position_row(page, p) for p in positions),
        sources=(
            *(occurrence.source for occurrence in occurrences),
            *(figure.source for figure in (*said, *about)),
            *(position.source for position in positions),
        ),
    )


def _briefing_of(public_id: str) -> BriefingId:
    return BriefingId(public_id.partition("#")[0])
