"""A measure's figures in order, and the latest of each speaker."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from builders import archive_from, faultless
from daybook.core.derive.series import latest_by_speaker, neighbours_in_series, series_key
from figuremaking import figure

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.archive import Archive

PEOPLE = "people-who-left-port-vell"


def ids_of(archive: Archive, *, latest: bool) -> list[str]:
    """Return the figures of a measure in order, or the latest of each speaker."""
    figures = [figure for figure in archive.figures.values() if figure.measure.id == PEOPLE]
    random.Random(7).shuffle(figures)  # noqa: S311 - an order, not a secret
    found = latest_by_speaker(figures) if latest else sorted(figures, key=series_key)
    return [figure.id for figure in found]


def test_a_series_is_in_the_order_of_the_days_its_figures_hold_for(archive: Archive) -> None:
    """Where no day is stated the day it was said stands for it; a month is over at its end."""
    assert ids_of(archive, latest=False) == [
        "2022-03-02-port-vell#fled",
        "2022-03-03-saltmarsh#fled",
        "2022-03-03-saltmarsh#upriver",
        "2022-03-03-saltmarsh#expected",
    ]


def test_each_speaker_has_its_latest_figure(archive: Archive) -> None:
    """The newest comes first, a forecast is never the latest, and an outlet in its own voice is a speaker as well."""
    assert ids_of(archive, latest=True) == [
        "2022-03-03-saltmarsh#upriver",
        "2022-03-03-saltmarsh#fled",
        "2022-03-02-port-vell#fled",
    ]


def test_what_was_retracted_is_never_the_latest(tmp_path: Path) -> None:
    """Neither where the source was retracted nor where the figure alone was."""
    gazette = "sources/2022/gazette-2022-03-02.yaml"
    second = "briefings/2022/03/2022-03-03-saltmarsh.md"
    changes = {
        gazette: faultless(gazette, ("state: corrected", "state: retracted")),
        second: faultless(second, ("standing: forecast", "standing: retracted")),
    }
    archive = archive_from(tmp_path, changes)
    assert ids_of(archive, latest=True) == ["2022-03-03-saltmarsh#upriver", "2022-03-03-saltmarsh#fled"]
    assert len(ids_of(archive, latest=False)) == 4


def test_a_speaker_who_counts_two_places_has_a_latest_figure_of_each() -> None:
    """A newer number of one place does not stand for the other."""
    figures = [
        figure("2022-03-02 relief: 870; as of 2022-03-01; id a"),
        figure("2022-03-03 relief: 40; as of 2022-03-02; place saltmarsh; id b"),
        figure("2022-03-04 relief: 900; as of 2022-03-03; id c"),
    ]
    assert [each.id for each in latest_by_speaker(figures)] == ["b#c", "b#b"]


def test_neighbours_are_of_one_series() -> None:
    """By the day a number is for, whenever it was published; a figure of another place is between nothing."""
    figures = [
        figure("2022-03-04 relief: 900; as of 2022-03-03; id c"),
        figure("2022-03-02 relief: 870; as of 2022-03-01; id a"),
        figure("2022-03-03 relief: 40; as of 2022-03-02; place saltmarsh; id b"),
        figure("2022-03-09 ministry: 350; as of 2022-03-02; id d"),
    ]
    assert neighbours_in_series(figures) == {
        "b#a": (None, "b#d"),
        "b#d": ("b#a", "b#c"),
        "b#c": ("b#d", None),
        "b#b": (None, None),
    }
