"""Figures in a line each, for tests of what is computed from them."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from builders import known_words
from daybook.core.archive import SourcedFigure
from daybook.core.dates import read_date, read_span
from daybook.core.derive.differences import Compared, Difference, compare, made_ready, replacement
from daybook.core.ids import BriefingId, EntityId, FigureId, LocalKey, MeasureId, SourceId
from daybook.core.numbers import Quantity, read_quantity
from daybook.core.records import (
    Availability,
    AvailabilityState,
    Figure,
    Measure,
    MeasureKind,
    Origin,
    Source,
    SourceKind,
    Speaker,
    Standing,
)

if TYPE_CHECKING:
    from daybook.core.dates import DateSpan

HERE = Origin(path="briefings/2022/03/2022-03-02-port-vell.md")
WORDS = known_words()["en"]


def measure_of(
    name: str = "people-left",
    kind: MeasureKind = MeasureKind.CUMULATIVE,
    place: str = "port-vell",
    since: str = "2022-02-21",
    unit: str = "persons",
) -> Measure:
    """Return a measure of Port Vell."""
    return Measure(
        id=MeasureId(name),
        title=name.replace("-", " ").capitalize(),
        unit=unit,
        definition="People who left, by any road",
        kind=kind,
        since=read_date(since) if since else None,
        place=EntityId(place) if place else None,
        origin=HERE,
    )


MEASURE = measure_of()


def figure(line: str, measure: Measure = MEASURE) -> SourcedFigure:
    """Read a figure: `2022-03-03 ministry: more than 2,000; as of 2022-03-02`.

    First comes the day it was published. `someone` is a speaker whom nobody names, `outlet` one in its own voice whose
    publisher nobody knows. Further parts, each behind a semicolon: `as of`, `since`, `over` (a period), `place`,
    `unit`, `in` (the publisher), `via`, `replaces`, `note`, `forecast`, `not-included`, `retracted`, `id`.
    """
    head, *parts = (part.strip() for part in line.split(";"))
    when, who, words = re.fullmatch(r"(\S+) (\S+): (.+)", head).groups()  # type: ignore[union-attr] # a line of another form is a mistake of the test
    told = dict(part.partition(" ")[::2] if not part.startswith("as of ") else ("as-of", part[6:]) for part in parts)
    name = told.get("id") or re.sub(r"[^a-z0-9]+", "-", line.lower()).strip("-")
    by = {"someone": Speaker(anonymous="a pilot"), "outlet": Speaker()}.get(who, Speaker(entity=EntityId(who)))
    published = read_date(when)
    return SourcedFigure(
        id=FigureId(f"b#{name}"),
        briefing=BriefingId("b"),
        figure=Figure(
            key=LocalKey(name),
            measure=measure.id,
            value=words,
            by=by,
            via=_entity(told.get("via")),
            as_of=_span(told.get("as-of")),
            since=read_date(told["since"]) if "since" in told else None,
            period=_span(told.get("over")),
            place=_entity(told.get("place")),
            unit=told.get("unit", ""),
            standing=next((Standing(word) for word in ("forecast", "not-included") if word in told), None),
            supersedes=FigureId(f"b#{told['replaces']}") if "replaces" in told else None,
            note=told.get("note", ""),
            quote=words,
            origin=HERE,
        ),
        source=Source(
            id=SourceId(f"paper-{name}"),
            publisher=_entity(told.get("in")),
            published=published,
            accessed=published,
            kind=SourceKind.NEWS,
            availability=Availability(state=AvailabilityState.RETRACTED, origin=HERE) if "retracted" in told else None,
            origin=HERE,
        ),
        measure=measure,
        quantity=read_quantity(words, WORDS) or Quantity(None, None, None, None),
        words=words,
        of=None,
    )


def difference_between(one: SourcedFigure, other: SourcedFigure, zone: dt.tzinfo = dt.UTC) -> Difference | None:
    """Return how the later of two figures differs from the earlier; the order in which they are given does not matter.

    The later is the one that holds for a later time; where that is not so plain, the one that was published later.
    """
    if one.measure.id != other.measure.id or one.id == other.id:
        return None
    for new, replaced in ((one, other), (other, one)):
        if new.figure.supersedes == replaced.id:
            return replacement(new, replaced)
    first, second = made_ready(one, zone), made_ready(other, zone)
    if first is None or second is None or first.basis != second.basis:
        return None
    return compare(*_in_order(first, second))


def _in_order(one: Compared, other: Compared) -> tuple[Compared, Compared]:
    if one.span and other.span and not one.span.overlaps(other.span):
        return (one, other) if one.span.end < other.span.start else (other, one)
    return (one, other) if one.known < other.known else (other, one)


def _entity(name: str | None) -> EntityId | None:
    return EntityId(name) if name else None


def _span(text: str | None) -> DateSpan | None:
    return read_span(text) if text else None
