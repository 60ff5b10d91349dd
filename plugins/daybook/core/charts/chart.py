"""A chart of one series with its axes and the names of its speakers, as SVG."""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.charts.marks import LAYERS, OTHERS, SHAPES, all_runs_of, at, draw, heights_of, shapes_of
from daybook.core.charts.observations import in_order, speakers_of
from daybook.core.charts.scales import Box, Scales, day_ticks, number_ticks, words_of_number
from daybook.core.html import Html
from daybook.core.pages.wording import counted, words_of_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from daybook.core.archive import SpeakerKey
    from daybook.core.charts.observations import Observation

MOST = 150
"""Observations of one chart: with more, marks would hide each other and the text grow too long."""

WIDTH = 640
TOP = 38
PLOT = 190
BAND = 36
AXIS = 34
LETTER = 6.4
LINE = 14
NAMES = 168
NAME_LETTERS = 18
MOST_LABELS = 8
CAVEAT = "*"
"""Beside a number whose source doubts it; the source's words stand in the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What a mark or its words take up of a chart; y grows downwards."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: _Room) -> bool:
        """Tell whether two of them overlap."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom


def draw_chart(title: str, observations: Iterable[Observation], name: str) -> Html:
    """Return the chart of a series; `name` begins its ids, and stands once on a page.

    Numbers begin at zero. x is the day a number holds for, else the day it was said, which is marked.

    Raises:
        MixedBasisError: the observations count different things.
        ValueError: there are none, or more than fit on one chart.
    """
    ordered = in_order(observations)
    if not 0 < len(ordered) <= MOST:
        raise ValueError(f"{len(ordered)} observations are no chart")
    ticks = number_ticks([n for each in ordered for n in _numbers(each)])
    has_numbers = any(each.range for each in ordered)
    has_words = any(each.range is None for each in ordered)
    left = max([LETTER * len(words_of_number(tick)) for tick in ticks if has_numbers] + [LETTER * 9 * has_words]) + 14
    bottom = TOP + (PLOT if has_numbers else 0)
    scales = Scales(
        box=Box(left=left, right=WIDTH - NAMES, top=TOP, bottom=bottom),
        first=min(each.first for each in ordered) - dt.timedelta(days=1),
        last=max(each.last for each in ordered),
        low=ticks[0],
        high=ticks[-1],
    )
    floor = bottom + BAND * has_words
    band = bottom + BAND * 2 / 3
    speakers = speakers_of(ordered)
    shapes = shapes_of(speakers)
    parts = [
        _numbers_axis(ticks, scales) if has_numbers else "",
        _words_axis(scales, band) if has_words else "",
        _days_axis(scales, floor),
        draw(ordered, scales, shapes, band).elements(LAYERS),
        _values(ordered, scales, band),
        _names(ordered, speakers, shapes, scales, band),
    ]
    height = max(floor + AXIS, TOP + _height_of_names(ordered, speakers))
    return _svg("chart", name, (WIDTH, height), title, described(ordered), "".join(parts))


def described(ordered: Sequence[Observation]) -> str:
    """Return what a chart shows, for those who do not see it; all of it stands in the table."""
    return " ".join((summed_up(ordered), *signs_of(ordered), "Each figure stands in the table."))


def summed_up(ordered: Sequence[Observation]) -> str:
    """Return how many figures a drawing shows, of how many speakers and for which days."""
    first, last = min(each.first for each in ordered), max(each.last for each in ordered)
    said = counted(len(ordered), "figure")
    by = counted(len({each.speaker for each in ordered}), "speaker")
    days = f"for {words_of_day(first)}" if first == last else f"for {words_of_day(first)} to {words_of_day(last)}"
    return f"{said} by {by}, {days}."


def signs_of(observations: Sequence[Observation]) -> tuple[str, ...]:
    """Return a sentence for each sign that occurs on a chart."""
    stepped = bool(all_runs_of(observations))
    ranges = [each.range for each in observations if each.range]
    signs = (
        (True, "Each speaker has a shape."),
        (stepped, "Level lines join one speaker’s numbers, and break where nothing was said for long."),
        (any(r.low is not None and r.high is not None and r.low != r.high for r in ranges), "A bar is a range."),
        (any(r.high is None for r in ranges), "An arrow upwards is more than, or at least."),
        (any(r.low is None for r in ranges), "An arrow downwards is fewer than, or up to."),
        (any(each.range is None for each in observations), "Numbers given in words stand below the axis."),
        (
            any(each.is_said for each in observations),
            "A dashed line to the left: the day is not stated, and the mark stands on the day it was said.",
        ),
        (any(each.first != each.last for each in observations), "A line to the left spans all days meant."),
        (any(each.is_retracted for each in observations), "A hollow mark was retracted."),
    )
    caveats = dict.fromkeys(each.caveat for each in observations if each.caveat)
    return (
        *(words for occurs, words in signs if occurs),
        *(f"{CAVEAT} The source’s caveat: {caveat}." for caveat in caveats),
    )


def _svg(kind: str, name: str, size: tuple[float, float], title: str, desc: str, inside: str) -> Html:
    title_id, desc_id = f"{name}_title", f"{name}_desc"
    return Html(
        f'<svg class="{kind}" role="img" viewBox="0 0 {at(size[0])} {at(size[1])}"'
        f' aria-labelledby="{title_id}" aria-describedby="{desc_id}">'
        f'<title id="{title_id}">{html.escape(title)}</title><desc id="{desc_id}">{html.escape(desc)}</desc>'
        f"{inside}</svg>"
    )


def _numbers(each: Observation) -> tuple[Decimal, ...]:
    ends = (each.range.low, each.range.high) if each.range else ()
    return tuple(number for number in ends if number is not None)


def _text(kind: str, x: float, y: float, words: str) -> str:
    return f'<text class="{kind}" x="{at(x)}" y="{at(y)}">{html.escape(words)}</text>'


def _numbers_axis(ticks: Sequence[Decimal], scales: Scales) -> str:
    grid = "".join(f"M{at(scales.box.left)} {at(scales.y(tick))}H{at(scales.box.right)}" for tick in ticks)
    words = "".join(
        _text("chart-number", scales.box.left - 8, scales.y(tick) + 4, words_of_number(tick)) for tick in ticks
    )
    return f'<path class="chart-grid" d="{grid}"/>{words}'


def _words_axis(scales: Scales, band: float) -> str:
    return _text("chart-number", scales.box.left - 8, band + 4, "in words")


def _days_axis(scales: Scales, floor: float) -> str:
    ticks = day_ticks(scales.first + dt.timedelta(days=1), scales.last)
    lines = f"M{at(scales.box.left)} {at(floor)}H{at(scales.box.right)}"
    words, year = "", 0
    for day, name in ticks:
        x = scales.x(day)
        lines += f"M{at(x)} {at(floor)}v5"
        words += _text("chart-day", x, floor + 18, name)
        if day.year != year and name != str(day.year):
            words += _text("chart-day", x, floor + 32, str(day.year))
        year = day.year
    return f'<path class="mark-axis" d="{lines}"/>{words}'


def _values(ordered: Sequence[Observation], scales: Scales, band: float) -> str:
    """Return the numbers beside their marks, in the words of the sources, where nothing else is drawn."""
    if len(ordered) > MOST_LABELS:
        return ""
    taken = [_room_of_mark(each, scales, band) for each in ordered]
    found = ""
    for each in reversed(ordered):
        x = scales.x(each.last)
        words = f"{each.words} {CAVEAT}" if each.caveat else each.words
        half = LETTER * len(words) / 2
        x = min(max(x, half), scales.box.right - half + 8)
        for y in _lines_for_words(each, scales, band):
            room = _Room(left=x - half, right=x + half, top=y - LINE + 4, bottom=y + 2)
            if not any(room.meets(other) for other in taken):
                taken.append(room)
                found += _text("chart-value", x, y, words)
                break
    return found


def _lines_for_words(each: Observation, scales: Scales, band: float) -> tuple[float, ...]:
    """Return where the words of a number may stand, above its mark and else below it: the line they stand on."""
    heights = heights_of(each, scales)
    if not heights:
        return (band - 9,)
    above = min(heights) - (26 if each.range and each.range.high is None else 10)
    below = max(heights) + (34 if each.range and each.range.low is None else 19)
    return (above, below) if below < scales.box.bottom else (above,)


def _room_of_mark(each: Observation, scales: Scales, band: float) -> _Room:
    """Return the room of a mark with its arrows, and with the dashed line of a day that is not stated."""
    x, heights = scales.x(each.last), heights_of(each, scales) or (band,)
    above = 19 if each.range is not None and each.range.high is None else 6
    below = 19 if each.range is not None and each.range.low is None else 6
    return _Room(
        left=x - (20 if each.is_said else 6), right=x + 6, top=min(heights) - above, bottom=max(heights) + below
    )


def _lines_of(name: str) -> list[str]:
    """Return a name in lines that fit beside the chart; no word is cut but at its hyphens."""
    lines = [""]
    for word in re.findall(r"[^\s-]*-|[^\s-]+", name):
        space = " " if lines[-1] and not lines[-1].endswith("-") else ""
        if lines[-1] and len(lines[-1]) + len(space) + len(word) > NAME_LETTERS:
            lines.append("")
            space = ""
        lines[-1] += space + word
    return lines


def _labels(
    ordered: Sequence[Observation], speakers: Sequence[SpeakerKey]
) -> list[tuple[SpeakerKey | None, list[str]]]:
    names = {each.speaker: each.name for each in ordered}
    labels: list[tuple[SpeakerKey | None, list[str]]] = [
        (who, _lines_of(names[who])) for who in speakers[: len(SHAPES)]
    ]
    others = len(speakers) - len(SHAPES)
    if others > 0:
        labels.append((None, _lines_of(f"{counted(others, 'other speaker')}: see the table")))
    return labels


def _height_of_names(ordered: Sequence[Observation], speakers: Sequence[SpeakerKey]) -> float:
    return sum(LINE * len(lines) + 6 for _, lines in _labels(ordered, speakers)) + 6


def _names(
    ordered: Sequence[Observation],
    speakers: Sequence[SpeakerKey],
    shapes: dict[SpeakerKey, str],
    scales: Scales,
    band: float,
) -> str:
    """Return each speaker's shape and name beside the chart, near the height of the last mark as there is room."""

    def height(who: SpeakerKey | None) -> float:
        own = [each for each in ordered if each.speaker == who]
        return (heights_of(own[-1], scales) or (band,))[0] if own else band + BAND

    wanted = sorted(_labels(ordered, speakers), key=lambda label: (height(label[0]), label[1]))
    room = max(scales.box.bottom + BAND, TOP + _height_of_names(ordered, speakers))
    needed = sum(LINE * len(lines) + 6 for _, lines in wanted)
    y, found, marks = float(TOP) - 10, "", ""
    for who, lines in wanted:
        y = max(y, min(height(who), room - needed))
        needed -= LINE * len(lines) + 6
        marks += f"M{at(scales.box.right + 18)} {at(y)}{shapes[who] if who else OTHERS}"
        for line in lines:
            found += _text("chart-name", scales.box.right + 28, y + 4, line)
            y += LINE
        y += 6
    return f'<path class="mark" d="{marks}"/>{found}'
