"""The status of a disputed question from day to day: a shape on each day spoken of, a word where it changes.

Nothing is drawn after the last day on which anybody spoke: how a question stands today is not known here.
"""

from __future__ import annotations

import datetime as dt
import html
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from daybook.core.charts.marks import SHAPES, at
from daybook.core.charts.scales import Box, Scales, day_ticks
from daybook.core.derive.status import Status
from daybook.core.html import Html
from daybook.core.pages.wording import counted, words_of_day

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 60
"""Days that a strip shows a shape for, the newest; lists of days have all."""

SHAPES_OF = {
    Status.CONTESTED: ("a diamond", SHAPES[3]),
    Status.UNCLEAR: ("a ring", "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0zm2 0a2 2 0 1 1 4 0a2 2 0 1 1-4 0z"),
    Status.ONE_SIDE_ONLY: ("a triangle", SHAPES[2]),
    Status.AGREED: ("a circle", SHAPES[0]),
    Status.RESOLVED: ("a square", SHAPES[1]),
    Status.NOT_RAISED: ("a small bar", SHAPES[7]),
}
"""Each status has a shape of its own, named for those who read the key."""

WIDTH, MARGIN, LETTER, LINE = 640, 24, 7.4, 15
LANES = 3
"""Heights at which words stand above the strip, so that those of neighbouring days do not hide each other."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day on which somebody spoke, with the days that follow until somebody speaks again; the last counted in."""

    status: Status
    first: dt.date
    last: dt.date


def status_strip(title: str, stretches: Sequence[Stretch], name: str) -> Html:
    """Return the strip of a question, oldest day first; `name` begins its ids, and stands once on a page.

    Raises:
        ValueError: there is no day to show.
    """
    if not stretches:
        raise ValueError("a strip without a day")
    shown = stretches[-MOST:]
    top = LINE * LANES + 8
    scales = Scales(
        box=Box(left=MARGIN, right=WIDTH - MARGIN, top=top, bottom=top),
        first=shown[0].first,
        last=shown[-1].last,
        low=Decimal(0),
        high=Decimal(1),
    )
    y = top + 10
    ends = [*(each.first for each in shown[1:]), shown[-1].last]
    begins = zip((each.first for each in shown), ends, strict=True)
    lines = "".join(f"M{at(scales.x(first))} {y}H{at(scales.x(end))}" for first, end in begins if first < end)
    marks = "".join(f"M{at(scales.x(each.first))} {y}{SHAPES_OF[each.status][1]}" for each in shown)
    floor = y + 14
    axis, days = f"M{MARGIN} {floor}H{WIDTH - MARGIN}", ""
    for day, words in day_ticks(scales.first, scales.last):
        axis += f"M{at(scales.x(day))} {floor}v5"
        days += _text("chart-day", scales.x(day), floor + 18, words)
    title_id, desc_id = f"{name}_title", f"{name}_desc"
    return Html(
        f'<svg class="chart" role="img" viewBox="0 0 {WIDTH} {floor + 24}"'
        f' aria-labelledby="{title_id}" aria-describedby="{desc_id}">'
        f'<title id="{title_id}">{html.escape(title)}</title>'
        f'<desc id="{desc_id}">{html.escape(in_words(shown))}</desc>'
        f'<path class="mark-axis" d="{axis}"/>{days}<path class="mark-step" d="{lines}"/>'
        f'<path class="mark" d="{marks}"/>{_words(shown, scales, top)}</svg>'
    )


def in_words(stretches: Sequence[Stretch]) -> str:
    """Return what a strip shows, for those who do not see it."""
    return " ".join(f"{_days(each)}: {each.status}." for each in stretches)


def key_of(stretches: Sequence[Stretch]) -> str:
    """Return in a sentence what each shape that occurs means, in the order in which they first occur."""
    found = dict.fromkeys(each.status for each in stretches[-MOST:])
    shapes = "; ".join(f"{SHAPES_OF[status][0]} is {status}" for status in found)
    left_out = len(stretches) - MOST
    more = f" Not drawn: {counted(left_out, 'earlier day')}." if left_out > 0 else ""
    return f"A shape stands on each day on which it was spoken of: {shapes}.{more}"


def _days(stretch: Stretch) -> str:
    if stretch.first == stretch.last:
        return words_of_day(stretch.first)
    return f"{words_of_day(stretch.first)} to {words_of_day(stretch.last)}"


def _text(kind: str, x: float, y: float, words: str) -> str:
    return f'<text class="{kind}" x="{at(x)}" y="{at(y)}">{html.escape(words)}</text>'


def _words(stretches: Sequence[Stretch], scales: Scales, top: float) -> str:
    """Return the word of each status above the day it begins, in the lowest lane with room; without any it is left out.

    The shape is there all the same, and the key says what it means.
    """
    ends = [0.0] * LANES
    found, before = "", None
    for each in stretches:
        if each.status is before:
            continue
        before = each.status
        half = LETTER * len(each.status) / 2
        x = min(max(scales.x(each.first), half), WIDTH - half)
        lane = next((n for n in range(LANES) if ends[n] <= x - half), None)
        if lane is not None:
            ends[lane] = x + half + LETTER
            found += _text("chart-value", x, top - 4 - LINE * lane, each.status.value)
    return found
