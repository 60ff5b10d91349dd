"""What belongs to a day: what happened on it, what was said on it or holds for it, and what was filed under it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.dates import DateSpan, PartialDate, Period, Precision, days_of
from daybook.core.ids import BriefingId, ClaimId, FigureId

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from daybook.core.archive import Archive
    from daybook.core.records import Claim, Figure, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class DayContents:
    """Public ids of what belongs to a day, a month or a year, each in the order of the archive.

    `said` and `stated` are figures and positions whose source was published on the day; `holding` and `taken` those
    that hold for it. `settled` are the questions that were settled on it, as far as known by its end.
    """

    briefings: tuple[BriefingId, ...] = ()
    occurrences: tuple[str, ...] = ()
    said: tuple[FigureId, ...] = ()
    holding: tuple[FigureId, ...] = ()
    stated: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    settled: tuple[ClaimId, ...] = ()


EMPTY = DayContents()


def published_day(moment: PartialDate, zone: dt.tzinfo) -> dt.date:
    """Return the last calendar day on which something may have been published: by its end it was known."""
    return moment.in_zone(zone).last


def dated_to(figure: Figure) -> DateSpan | None:
    """Return what a number is dated to: the day it holds for, else the days it is counted over, if either is stated."""
    return figure.as_of or figure.period


def settled_on(claim: Claim, source: Source | None, zone: dt.tzinfo) -> dt.date | None:
    """Return the day by whose end a question was settled and the source that says so was published, or None."""
    if claim.resolution is None or source is None or source.is_retracted:
        return None
    return max(claim.resolution.date.last, published_day(source.published, zone))


def contents_of_days(archive: Archive) -> dict[dt.date, DayContents]:
    """Return the days that something is dated to, oldest first."""
    zone = archive.settings.zone
    days: dict[dt.date, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def put(dates: Iterable[dt.date], where: str, what: str) -> None:
        for day in dates:
            days[day][where].append(what)

    for briefing in archive.briefings.values():
        put((briefing.date.first,), "briefings", briefing.id)
    for occurrence in archive.occurrences.values():
        put(days_of(occurrence.occurrence.date, zone), "occurrences", occurrence.id)
    for figure in archive.figures.values():
        put(days_of(figure.source.published, zone), "said", figure.id)
        held = dated_to(figure.figure)
        put(days_of(held, zone) if held else (), "holding", figure.id)
    for position in archive.positions.values():
        put(days_of(position.source.published, zone), "stated", position.id)
        if position.position.as_of:
            put(days_of(position.position.as_of, zone), "taken", position.id)
    for claim in archive.claims.values():
        source = archive.sources[claim.resolution.source] if claim.resolution else None
        settled = settled_on(claim, source, zone)
        put((settled,) if settled else (), "settled", claim.id)
    return {day: _contents(found) for day, found in sorted(days.items())}


def _contents(found: dict[str, list[str]]) -> DayContents:
    return DayContents(
        briefings=tuple(BriefingId(i) for i in found.get("briefings", ())),
        occurrences=tuple(found.get("occurrences", ())),
        said=tuple(FigureId(i) for i in found.get("said", ())),
        holding=tuple(FigureId(i) for i in found.get("holding", ())),
        stated=tuple(found.get("stated", ())),
        taken=tuple(found.get("taken", ())),
        settled=tuple(ClaimId(i) for i in found.get("settled", ())),
    )


def contents_of_coarse_dates(archive: Archive) -> dict[str, DayContents]:
    """Return what is dated to a month (`2022-03`) or a year (`2022`) and no closer, oldest first."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def put(date: DateSpan | None, where: str, what: str) -> None:
        for prefix in _prefixes(date) if date else ():
            found[prefix][where].append(what)

    for occurrence in archive.occurrences.values():
        put(occurrence.occurrence.date, "occurrences", occurrence.id)
    for figure in archive.figures.values():
        put(figure.source.published, "said", figure.id)
        put(dated_to(figure.figure), "holding", figure.id)
    for position in archive.positions.values():
        put(position.source.published, "stated", position.id)
        put(position.position.as_of, "taken", position.id)
    return {prefix: _contents(parts) for prefix, parts in sorted(found.items())}


def _prefixes(span: DateSpan) -> tuple[str, ...]:
    ends = (span.start, span.end) if isinstance(span, Period) else (span,)
    coarse = (end for end in ends if end.precision < Precision.DAY)
    names = (f"{end.year:04}" if end.month is None else f"{end.year:04}-{end.month:02}" for end in coarse)
    return tuple(dict.fromkeys(names))
