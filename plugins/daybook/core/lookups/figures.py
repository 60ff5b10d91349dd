"""Which figures count the same, who says them, and how they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from daybook.core.archive import SpeakerKey
    from daybook.core.derive.differences import Difference
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import EntityId, FigureId, MeasureId


def figures_of_measure(tables: Tables, key: MeasureId) -> tuple[FigureId, ...]:
    """Return the figures of a measure in series order."""
    return tables.figures_by_measure.get(key, ())


def figures_said_by(tables: Tables, key: SpeakerKey) -> tuple[FigureId, ...]:
    """Return the figures of a speaker in series order."""
    return tables.figures_by_speaker.get(key, ())


def figures_about(tables: Tables, key: EntityId) -> tuple[FigureId, ...]:
    """Return the figures that count a place, in series order."""
    return tables.figures_about.get(key, ())


def differences(tables: Tables, key: FigureId) -> tuple[Difference, ...]:
    """Return how a figure differs from those that were known before it."""
    return tables.differences.get(key, ())


def replaced_by(tables: Tables, key: FigureId) -> tuple[FigureId, ...]:
    """Return the figures that the editors put in the place of a figure, in the order in which they became known."""
    return tables.replaced_by.get(key, ())


def replacements_in(tables: Tables, key: MeasureId) -> tuple[tuple[FigureId, tuple[FigureId, ...]], ...]:
    """Return the figures of a measure in whose place the editors put others, each with those, by id."""
    figures = tables.archive.figures
    return tuple(sorted(pair for pair in tables.replaced_by.items() if figures[pair[0]].measure.id == key))


def series_by(tables: Tables, key: tuple[FigureId, dt.date]) -> tuple[FigureId, ...]:
    """Return the newest figures that count the same as a figure, of those known by the end of a day, oldest first."""
    figure_id, day = key
    return tables.series[figure_id].newest_by(day)


def series_of_measure_by(tables: Tables, key: tuple[MeasureId, dt.date]) -> tuple[tuple[FigureId, ...], ...]:
    """Return for each thing a measure counts its newest figures, of those known by the end of a day, oldest first."""
    measure, day = key
    own = dict.fromkeys(tables.series[figure] for figure in tables.figures_by_measure.get(measure, ()))
    return tuple(known for series in own if (known := series.newest_by(day)))


def neighbours_of_figure(tables: Tables, key: FigureId) -> tuple[FigureId | None, FigureId | None]:
    """Return the figures before and after a figure in its series."""
    return tables.neighbours[key]


def speakers(tables: Tables, _key: str) -> tuple[SpeakerKey, ...]:
    """Return everyone who says a figure."""
    return tuple(sorted(tables.figures_by_speaker))
