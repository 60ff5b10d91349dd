"""A row as a reader of a day may see it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from daybook.core.views.labels import Link
from daybook.core.views.rows import FigureRow, OccurrenceRow, PositionRow

if TYPE_CHECKING:
    import datetime as dt

    from daybook.core.ids import BriefingId
    from daybook.core.pages.context import PageContext

Row = TypeVar("Row", FigureRow, PositionRow, OccurrenceRow)


def as_then(page: PageContext, row: Row, briefing: BriefingId, day: dt.date) -> Row:
    """Return a row as a reader of a day may see it: the title of a briefing filed later may tell what came later."""
    filed = page.library.headline(briefing).date
    if filed.first <= day:
        return row
    text = f"a briefing filed under {page.date(filed).text}"
    return replace(row, briefing=Link(text=text, href=row.briefing.href))
