"""A series in the height of a line, as it was known on a day: nothing published later is in it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from daybook.core.charts.chart import summed_up
from daybook.core.charts.marks import at, draw, shapes_of
from daybook.core.charts.observations import in_order, speakers_of
from daybook.core.charts.scales import Box, Scales, number_ticks
from daybook.core.derive.known import NEWEST
from daybook.core.html import Html

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from daybook.core.charts.observations import Observation

WIDTH, HEIGHT = 180, 52
FEWEST = 2
"""Days that a drawing needs: marks over one day show nothing of a series."""
_LAYERS = ("mark-extent", "mark-step", "mark-range", "mark-open", "mark", "mark-retracted")


def sparkline(title: str, observations: Iterable[Observation], until: dt.date) -> Html:
    """Return the newest figures of a series that were published by the end of a day; empty where all are for one day.

    Raises:
        MixedBasisError: the observations count different things.
    """
    known = in_order(each for each in observations if each.known <= until)[-NEWEST:]
    if len({each.last for each in known}) < FEWEST:
        return Html("")
    numbers = [n for each in known if each.range for n in (each.range.low, each.range.high) if n is not None]
    falls = any(each.range and each.range.low is None for each in known)
    ticks = number_ticks(numbers)
    scales = Scales(
        # An arrow needs room above the highest mark, or below the lowest.
        box=Box(left=6, right=WIDTH - 8, top=20, bottom=HEIGHT - (22 if falls else 8)),
        first=min(each.first for each in known),
        last=max(each.last for each in known),
        low=ticks[0],
        high=max([*numbers, ticks[0] + 1]),
    )
    inside = draw(known, scales, shapes_of(speakers_of(known)), HEIGHT - 6).elements(_LAYERS)
    return Html(
        f'<svg class="series-drawing" role="img" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<title>{html.escape(title)}</title><desc>{html.escape(summed_up(known))}</desc>"
        f'<path class="mark-axis" d="M0 {at(HEIGHT - 1)}H{WIDTH}"/>{inside}</svg>'
    )
