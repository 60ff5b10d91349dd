"""Builds what was learned of a day after its end: each change with when, from whom, and what it replaces or joins."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from daybook.core.archive import SourcedFigure, SourcedOccurrence, SourcedPosition
from daybook.core.derive.basis import basis_of
from daybook.core.derive.days import published_day
from daybook.core.derive.differences import DifferenceKind, known_key
from daybook.core.derive.status import latest_positions
from daybook.core.pages.rows.figures import difference_lines, figure_row, link_to_figure
from daybook.core.pages.rows.occurrences import occurrence_row
from daybook.core.pages.rows.positions import link_to_position, position_row
from daybook.core.pages.wording import counted
from daybook.core.views.days import Change
from daybook.core.views.rows import DifferenceLine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from daybook.core.derive.days import DayContents
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Source
    from daybook.core.views.labels import Link

Record = SourcedFigure | SourcedPosition | SourcedOccurrence
REPLACES, BESIDE = "Replaces", "Stands beside"
OTHERS_SHOWN = 3
"""Figures or positions that a change is said to stand beside, the newest; the rest is counted."""

_REPLACING = frozenset({DifferenceKind.REVISED.value, DifferenceKind.REPLACES.value})
_FOLLOWING = frozenset({DifferenceKind.UPDATED.value, DifferenceKind.LATER.value})
_UNLABELLED = "Both are for this day. What the sources state of them bears no closer word."
_SAID_BEFORE = "The same speaker had spoken on this question before. The latest counts."
_OTHERS_SAID = "Others had spoken on this question before. Their latest words stand beside these."


def changes_since(page: PageContext, day: dt.date, contents: DayContents) -> tuple[Change, ...]:
    """Return what sources published after a day say of it, in the order in which it became known.

    Figures that the editors put in the place of one known by the end of the day are among them, whatever day they are
    for.
    """
    occurrences = [page.library.occurrence(each) for each in contents.occurrences]
    holding = [page.library.figure(each) for each in contents.holding]
    figures = (*holding, *_put_in_place(page, day, contents))
    positions = [page.library.position(each) for each in contents.taken]
    found: tuple[tuple[Record, Change], ...] = (
        *((each, _of_occurrence(page, each)) for each in occurrences if not is_known(page, each.source, day)),
        *((each, _of_figure(page, each, holding)) for each in figures if not is_known(page, each.source, day)),
        *((each, _of_position(page, each)) for each in positions if not is_known(page, each.source, day)),
    )
    return tuple(change for _, change in sorted(found, key=lambda each: _moment(page, each[0])))


def is_known(page: PageContext, source: Source, day: dt.date) -> bool:
    """Tell whether a source was published by the end of a day."""
    return published_day(source.published, page.library.settings.zone) <= day


def _put_in_place(page: PageContext, day: dt.date, contents: DayContents) -> tuple[SourcedFigure, ...]:
    """Return the figures that replace one known by the end of a day and are for other days."""
    shown = [page.library.figure(each) for each in (*contents.said, *contents.holding)]
    replaced = [figure.id for figure in shown if is_known(page, figure.source, day)]
    found = dict.fromkeys(later for figure in replaced for later in page.library.replaced_by(figure))
    return tuple(page.library.figure(later) for later in found if later not in contents.holding)


def _moment(page: PageContext, record: Record) -> tuple[dt.date, str, str]:
    published = record.source.published
    zone = page.library.settings.zone
    return (published_day(published, zone), str(published.in_zone(zone)), record.id)


def _of_occurrence(page: PageContext, occurrence: SourcedOccurrence) -> Change:
    row = occurrence_row(page, occurrence)
    return Change(published=row.source.published, occurrence=row)


def _of_figure(page: PageContext, figure: SourcedFigure, holding: Sequence[SourcedFigure]) -> Change:
    row = figure_row(page, figure)
    relations = tuple(_renamed(line) for line in difference_lines(page, figure.id))
    return Change(published=row.said, figure=row, relations=relations or _unlabelled(page, figure, holding))


def _renamed(line: DifferenceLine) -> DifferenceLine:
    """Return a difference as what it makes of what was known; to what a later day is nothing but later, it says so."""
    if line.kind in _FOLLOWING:
        return line
    return dataclasses.replace(line, lead=REPLACES if line.kind in _REPLACING else BESIDE)


def _unlabelled(
    page: PageContext, figure: SourcedFigure, holding: Iterable[SourcedFigure]
) -> tuple[DifferenceLine, ...]:
    """Return the newest figures for the same day that count the same and were known before."""
    zone, basis = page.library.settings.zone, basis_of(figure)
    before = [each for each in holding if known_key(each, zone) < known_key(figure, zone) and basis_of(each) == basis]
    newest = sorted(before, key=lambda each: known_key(each, zone), reverse=True)
    return _beside([link_to_figure(page, each) for each in newest], _UNLABELLED)


def _of_position(page: PageContext, position: SourcedPosition) -> Change:
    """Return a position with the speaker's own before it, and the latest of others: the newest first, then by name."""
    row, zone = position_row(page, position), page.library.settings.zone
    known = [page.library.position(each) for each in page.library.positions_on(position.claim.id)]
    before = [each for each in known if _moment(page, each) < _moment(page, position)]
    latest = latest_positions(before, published_day(position.source.published, zone), zone)
    own = [link_to_position(page, each) for each in latest if each.speaker_key == position.speaker_key]
    by_name = sorted((link_to_position(page, each).text, each.id) for each in latest)
    named = [page.library.position(each) for _, each in by_name]
    newest = sorted(named, key=lambda each: published_day(each.source.published, zone), reverse=True)
    others = [link_to_position(page, each) for each in newest if each.speaker_key != position.speaker_key]
    replaced = tuple(
        DifferenceLine(kind="replaces", lead=REPLACES, other=link, more="", explained=_SAID_BEFORE, note="")
        for link in own
    )
    return Change(published=row.said, position=row, relations=(*replaced, *_beside(others, _OTHERS_SAID)))


def _beside(links: list[Link], explained: str) -> tuple[DifferenceLine, ...]:
    """Return lines of what something stands beside, the first ones; the rest is counted."""
    more = len(links) - OTHERS_SHOWN
    shown = links[:OTHERS_SHOWN]
    return tuple(
        DifferenceLine(
            kind="stands beside",
            lead=BESIDE,
            other=link,
            more=f"and {counted(more, 'other')}" if more > 0 and number == len(shown) else "",
            explained=explained,
            note="",
        )
        for number, link in enumerate(shown, start=1)
    )
