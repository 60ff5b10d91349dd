"""What of an entity stands on its page, and what on the page of each month, where it outgrew its own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.ids import BriefingId, EntityId, FigureId
from daybook.core.pages import split
from daybook.core.pages.rows.briefings import backlinks
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.occurrences import occurrence_row
from daybook.core.pages.rows.positions import position_row
from daybook.core.pages.split import Month, by_month
from daybook.core.pages.wording import words_of_month
from daybook.core.records import Source
from daybook.core.views.cards import BacklinkMonth
from daybook.core.views.entities import Shares
from daybook.core.views.rows import FigureRow, OccurrenceRow, PositionRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from daybook.core.derive.mentions import Mention
    from daybook.core.pages.context import PageContext


ALL_OF_IT = Shares(occurrences="", said_by="", about="", positions="", timeline="")
SHOWN = 5
"""Records of each kind that the page of an entity shows where it outgrew it, the newest ones."""
SHOWN_BRIEFINGS = 8
"""Briefings that name it, which such a page shows."""


@dataclass(frozen=True, slots=True)
class EntityMonths:
    """What a page of an entity shows: mentions and records, and which share they are of all, in words."""

    timeline: tuple[BacklinkMonth, ...]
    occurrences: tuple[OccurrenceRow, ...]
    said_by: tuple[FigureRow, ...]
    about: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    sources: tuple[Source, ...]
    shares: Shares = ALL_OF_IT


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
    return lambda mention: split.ROW_OF_LIST + records[mention.briefing]


def months_of_entity(page: PageContext, entity: EntityId) -> tuple[Month, ...]:
    """Return the months of an entity that outgrew its page, newest first: all of them, or none."""
    return page.once("months of entity", entity, lambda: _months_of_entity(page, entity))


def _months_of_entity(page: PageContext, entity: EntityId) -> tuple[Month, ...]:
    months = mentions_by_month(page, entity)
    rows_of = rows_of_mentions(page, entity)
    return tuple(months) if sum(rows_of(m) for found in months.values() for m in found) > split.KEPT else ()


def all_of_entity(page: PageContext, entity: EntityId) -> EntityMonths:
    """Return everything about an entity."""
    library = page.library
    return _shown(
        page,
        library.mentions(entity),
        library.occurrences_about(entity),
        library.figures_said_by(("entity", entity)),
        library.figures_about(entity),
        library.positions_said_by(entity),
    )


def newest_of_entity(page: PageContext, entity: EntityId) -> EntityMonths:
    """Return the newest of each kind of what there is about an entity, and how many there are."""
    library = page.library
    mentions = library.mentions(entity)
    occurrences = library.occurrences_about(entity)
    said = library.figures_said_by(("entity", entity))
    about = library.figures_about(entity)
    positions = library.positions_said_by(entity)
    shown = _shown(
        page,
        mentions[-SHOWN_BRIEFINGS:],
        occurrences[-SHOWN:],
        said[-SHOWN:],
        about[-SHOWN:],
        positions[-SHOWN:],
    )
    shares = Shares(
        occurrences=_share(len(occurrences), SHOWN),
        said_by=_share(len(said), SHOWN),
        about=_share(len(about), SHOWN),
        positions=_share(len(positions), SHOWN),
        timeline=_share(len(mentions), SHOWN_BRIEFINGS),
    )
    return replace(shown, shares=shares)


def _share(there_are: int, shown: int) -> str:
    return f"The newest {shown} of {there_are}" if there_are > shown else ""


def what_is_in(page: PageContext, entity: EntityId, month: Month) -> EntityMonths:
    """Return what belongs to one month of an entity, or to one part of it."""
    found = page.once("records of entity", entity, lambda: _records_by_month(page, entity))[month]
    shown = _shown(
        page,
        mentions_by_month(page, entity)[month],
        found.occurrences,
        found.said_by,
        found.about,
        found.positions,
    )
    whole, part = shown.timeline[0], words_of_month(month)
    return replace(shown, timeline=(replace(whole, heading=part),))


@dataclass(slots=True)
class _Records:
    """The records of a month in which an entity takes part, those of one kind in the order of their look-up."""

    occurrences: list[str] = field(default_factory=list)
    said_by: list[FigureId] = field(default_factory=list)
    about: list[FigureId] = field(default_factory=list)
    positions: list[str] = field(default_factory=list)


def _records_by_month(page: PageContext, entity: EntityId) -> dict[Month, _Records]:
    library = page.library
    months = mentions_by_month(page, entity)
    found = {month: _Records() for month in months}
    of_briefing = {mention.briefing: found[month] for month, mentions in months.items() for mention in mentions}
    for occurrence in library.occurrences_about(entity):
        of_briefing[_briefing_of(occurrence)].occurrences.append(occurrence)
    for figure in library.figures_said_by(("entity", entity)):
        of_briefing[_briefing_of(figure)].said_by.append(figure)
    for figure in library.figures_about(entity):
        of_briefing[_briefing_of(figure)].about.append(figure)
    for position in library.positions_said_by(entity):
        of_briefing[_briefing_of(position)].positions.append(position)
    return found


def _shown(
    page: PageContext,
    mentions: Sequence[Mention],
    occurrences: Sequence[str],
    said_by: Sequence[FigureId],
    about: Sequence[FigureId],
    positions: Sequence[str],
) -> EntityMonths:
    library = page.library
    happened = [library.occurrence(o) for o in occurrences]
    said = [library.figure(f) for f in reversed(said_by)]
    counted = [library.figure(f) for f in reversed(about)]
    taken = [library.position(p) for p in positions]
    months: dict[Month, list[Mention]] = {}
    for mention in mentions:
        months.setdefault(month_of_mention(page, mention), []).append(mention)
    return EntityMonths(
        timeline=tuple(
            BacklinkMonth(
                heading=words_of_month(month),
                href=page.to(addresses.address_of_month(int(month[:4]), int(month[5:7]))),
                backlinks=backlinks(page, months[month]),
            )
            for month in sorted(months, reverse=True)
        ),
        occurrences=tuple(occurrence_row(page, o) for o in happened),
        said_by=tuple(figure_row(page, f) for f in said),
        about=tuple(figure_row(page, f) for f in counted),
        positions=tuple(position_row(page, p) for p in taken),
        sources=(
            *(occurrence.source for occurrence in happened),
            *(figure.source for figure in (*said, *counted)),
            *(position.source for position in taken),
        ),
    )


def _briefing_of(public_id: str) -> BriefingId:
    return BriefingId(public_id.partition("#")[0])
