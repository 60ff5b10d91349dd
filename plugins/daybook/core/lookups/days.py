"""Which days, months and years have a page, and what belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.derive.days import EMPTY, DayContents
from daybook.core.lookups.neighbours import neighbours_in

if TYPE_CHECKING:
    import datetime as dt

    from daybook.core.derive.tables import Tables
    from daybook.core.ids import BriefingId


def day(tables: Tables, key: dt.date) -> DayContents:
    """Return what belongs to a day."""
    return tables.days.get(key, EMPTY)


def has_day(tables: Tables, key: dt.date) -> bool:
    """Tell whether a day has a page."""
    return key in tables.days


def neighbours_of_day(tables: Tables, key: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return the day before and the day after that have pages."""
    return neighbours_in(tables.day_order, tables.day_index[key])


def days_in(tables: Tables, key: str) -> tuple[tuple[dt.date, int], ...]:
    """Return the days with a page that begin with a prefix, `2022-03`, oldest first, and how much belongs to each."""
    return tuple((day, weight_of(found)) for day, found in tables.days.items() if day.isoformat().startswith(key))


def weight_of(contents: DayContents) -> int:
    """Return how many records belong to a day, a month or a year, each counted once."""
    figures, positions = {*contents.said, *contents.holding}, {*contents.stated, *contents.taken}
    return sum(map(len, (contents.briefings, contents.occurrences, contents.settled, figures, positions)))


def coarse(tables: Tables, key: str) -> DayContents:
    """Return what is dated to a month (`2022-03`) or a year and no closer."""
    return tables.coarse.get(key, EMPTY)


def coarse_dates(tables: Tables, _key: str) -> tuple[str, ...]:
    """Return the months and years that something is dated to and no closer, oldest first."""
    return tuple(tables.coarse)


def months(tables: Tables, key: str) -> tuple[str, ...]:
    """Return the months, `2022-03`, that have a page and begin with a prefix, oldest first."""
    found = {day.isoformat()[:7] for day in tables.days}
    found |= {prefix for prefix in tables.coarse if len(prefix) == len("2022-03")}
    return tuple(sorted(month for month in found if month.startswith(key)))


def months_filed(tables: Tables, _key: str) -> tuple[str, ...]:
    """Return the months, `2022-03`, under which briefings are filed, oldest first."""
    return tuple(sorted({day.isoformat()[:7] for day, found in tables.days.items() if found.briefings}))


def filed_in(tables: Tables, key: str) -> tuple[BriefingId, ...]:
    """Return the briefings filed under a month, `2022-03`, by day and then by id."""
    return tuple(
        briefing
        for day, found in tables.days.items()
        if day.isoformat().startswith(key)
        for briefing in sorted(found.briefings)
    )


def years(tables: Tables, _key: str) -> tuple[str, ...]:
    """Return the years that have a page, oldest first."""
    return tuple(sorted({day.isoformat()[:4] for day in tables.days} | {prefix[:4] for prefix in tables.coarse}))
