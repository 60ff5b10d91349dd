"""A measure's figures in order, and the latest of each speaker; figures of two measures never meet here."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from daybook.core.dates import sort_key
from daybook.core.derive.basis import Basis, basis_of, by_basis
from daybook.core.records import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedFigure, SpeakerKey
    from daybook.core.ids import FigureId

SeriesKey = tuple[dt.date, tuple[dt.date, dt.date, str], str]


def series_key(figure: SourcedFigure) -> SeriesKey:
    """Return what a series is sorted by: the day a figure holds for or was said, when it was said, its id."""
    moment = figure.figure.as_of or figure.source.published
    return (moment.last, sort_key(figure.source.published), figure.id)


def neighbours_in_series(
    figures: Iterable[SourcedFigure],
) -> dict[FigureId, tuple[FigureId | None, FigureId | None]]:
    """Return for each figure the one before it and the one after it in its series: of all that counts the same."""
    found: dict[FigureId, tuple[FigureId | None, FigureId | None]] = {}
    for same in by_basis(sorted(figures, key=series_key)).values():
        ids = [figure.id for figure in same]
        found.update(zip(ids, zip([None, *ids[:-1]], [*ids[1:], None], strict=True), strict=True))
    return found


def latest_by_speaker(figures: Iterable[SourcedFigure]) -> tuple[SourcedFigure, ...]:
    """Return the latest figure of each speaker, newest first; retracted ones and forecasts are never the latest.

    A speaker who counts several things, such as two places, has a latest figure of each.
    """
    latest: dict[tuple[Basis, SpeakerKey], SourcedFigure] = {}
    for figure in sorted(figures, key=series_key):
        if figure.standing not in {Standing.RETRACTED, Standing.FORECAST}:
            latest[basis_of(figure), figure.speaker_key] = figure
    return tuple(sorted(latest.values(), key=series_key, reverse=True))
