"""The marks of a chart: one shape for each speaker, arrows for open ends, bars for ranges, steps and nothing sloped."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from daybook.core.charts.observations import STEPPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from daybook.core.archive import SpeakerKey
    from daybook.core.charts.observations import Observation
    from daybook.core.charts.scales import Scales

SHAPES = (
    "m-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0z",  # a circle
    "m-3.5-3.5h7v7h-7z",  # a square
    "m0-5l5 8.5h-10z",  # a triangle
    "m0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z",  # a diamond
    "m0 5l-5-8.5h10z",  # a triangle on its tip
    "m-4-4.5h8l-4 4.5 4 4.5h-8l4-4.5z",  # an hourglass
    "m-1.5-5.5h3v11h-3z",  # a standing bar
    "m-5.5-1.5h11v3h-11z",  # a lying bar
)
"""Closed, so that each can be hollow; drawn from the middle outwards, of about equal weight.

All run clockwise: they share a path, where two that run against each other would leave a hole where they overlap.
"""
OTHERS = "m-1.5-1.5h3v3h-3z"
"""The small square of all speakers beyond the eighth."""

# A line is broken where nothing was said for three times as long as usual, and for more than a week.
_LONG = 3
_WEEK = 7


@dataclass(slots=True)
class Drawn:
    """Path data by class; the classes are those of the style sheet, in the order in which they are drawn."""

    paths: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, name: str, path: str) -> None:
        """Add a piece to the path of a class; the same piece twice is drawn once."""
        self.paths[name][path] = None

    def elements(self, names: Iterable[str]) -> str:
        """Return the paths of some classes, in the order of the names."""
        return "".join(
            f'<path class="{name}" d="{"".join(self.paths[name])}"/>' for name in names if self.paths.get(name)
        )


LAYERS = ("mark-extent", "mark-said", "mark-step", "mark-range", "mark-open", "mark", "mark-retracted")


def at(number: float) -> str:
    """Return a place with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")


def shapes_of(speakers: Sequence[SpeakerKey]) -> dict[SpeakerKey, str]:
    """Return the shape of each speaker."""
    return {who: SHAPES[n] if n < len(SHAPES) else OTHERS for n, who in enumerate(speakers)}


def draw(observations: Sequence[Observation], scales: Scales, shapes: dict[SpeakerKey, str], band: float) -> Drawn:
    """Draw observations that are in order; `band` is the height at which those in words stand."""
    drawn = Drawn()
    for run in all_runs_of(observations):
        drawn.add("mark-step", _steps(run, scales))
    for each in observations:
        _draw_one(drawn, each, scales, shapes[each.speaker], band)
    return drawn


def _draw_one(drawn: Drawn, each: Observation, scales: Scales, shape: str, band: float) -> None:
    x = scales.x(each.last) if each.first == each.last else scales.x(each.last, 1)
    heights = heights_of(each, scales) or (band,)
    mark = "mark-retracted" if each.is_retracted else "mark"
    for y in heights:
        drawn.add(mark, f"M{at(x)} {at(y)}{shape}")
    upper, lower = heights[0], heights[-1]
    if upper != lower:
        drawn.add("mark-range", f"M{at(x)} {at(upper)}V{at(lower)}")
    found = each.range
    if found is not None and found.high is None:
        drawn.add("mark-open", f"M{at(x)} {at(upper - 7)}v-12m-3.5 4.5l3.5-4.5 3.5 4.5")
    if found is not None and found.low is None:
        drawn.add("mark-open", f"M{at(x)} {at(lower + 7)}v12m-3.5-4.5l3.5 4.5 3.5-4.5")
    for y in heights:
        if each.is_said:
            drawn.add("mark-said", f"M{at(x - 6)} {at(y)}h-14")
        elif each.first != each.last:
            drawn.add("mark-extent", f"M{at(scales.x(each.first, 0))} {at(y)}H{at(x)}")


def heights_of(each: Observation, scales: Scales) -> tuple[float, ...]:
    """Return the heights of the numbers of an observation: none for words, upper and lower of a range, else one."""
    found = each.range
    if found is None:
        return ()
    low, high = found.low, found.high
    if low is None or low == high:
        return (scales.y(high),) if high is not None else ()
    return (scales.y(high), scales.y(low)) if high is not None else (scales.y(low),)


def all_runs_of(observations: Sequence[Observation]) -> tuple[tuple[Observation, ...], ...]:
    """Return what lines join, of each speaker in turn."""
    if not observations or observations[0].kind not in STEPPED:
        return ()
    by_speaker: dict[SpeakerKey, list[Observation]] = defaultdict(list)
    for each in observations:
        by_speaker[each.speaker].append(each)
    return tuple(run for own in by_speaker.values() for run in runs_of(own))


def runs_of(own: Sequence[Observation]) -> tuple[tuple[Observation, ...], ...]:
    """Return what a line may join: the numbers of one speaker, in order, as far as nothing stands between them.

    Only what stays as it was until the next count is joined. Retracted numbers are left out, and so are those whose
    day is not stated; words and ranges break the line, and so does a long silence. Of several numbers for one day the
    one said last is joined.
    """
    if not own or own[0].kind not in STEPPED:
        return ()
    last_for_day = {each.last: each for each in own if not each.is_retracted and not each.is_said}
    line = [last_for_day[day] for day in sorted(last_for_day)]
    pauses = [(later.last - earlier.last).days for earlier, later in pairwise(line)]
    longest = max(_LONG * median(pauses), _WEEK) if pauses else _WEEK
    runs: list[list[Observation]] = [[]]
    for each in line:
        if not _is_single(each) or (runs[-1] and (each.last - runs[-1][-1].last).days > longest):
            runs.append([])
        if _is_single(each):
            runs[-1].append(each)
    return tuple(tuple(run) for run in runs if len(run) > 1)


def _is_single(each: Observation) -> bool:
    found = each.range
    return found is not None and (found.low is None or found.high is None or found.low == found.high)


def _steps(run: Sequence[Observation], scales: Scales) -> str:
    """Return a line that stays level until the next number and then rises or falls at once."""
    places = [(scales.x(each.last, 0.5 if each.first == each.last else 1), heights_of(each, scales)[0]) for each in run]
    (x, y), *rest = places
    return f"M{at(x)} {at(y)}" + "".join(f"H{at(x)}V{at(y)}" for x, y in rest)
