"""Tells of a disputed question, day by day, who spoke and where it stood, and which days outgrew its page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.archive import SourcedPosition
from daybook.core.charts.strip import Stretch, key_of, status_strip
from daybook.core.dates import PartialDate
from daybook.core.derive.days import published_day
from daybook.core.derive.status import StatusOnDay, days_of_change, status_on
from daybook.core.pages.accounts import accounts_of, why_nothing_counts
from daybook.core.pages.questions import positions_in_order, settled, status_words
from daybook.core.pages.rows.labels import speaker_label
from daybook.core.pages.rows.positions import position_row
from daybook.core.pages.split import Month, by_month
from daybook.core.views.pages import MatrixRow, PositionMatrix, StatusLine, StatusStrip

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from daybook.core.archive import SpeakerKey
    from daybook.core.ids import ClaimId
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Claim

MATRIX_DAYS = 12
"""Columns of a matrix; older positions stand in the list, or on the page of their month."""
ROWS_OF_POSITION = 3
"""Of a page, in rows of other tables: a position with its full evidence, its line of a day and its cell."""
SAME_STATUS = "As before; on this day was said:"


@dataclass(frozen=True, slots=True)
class QuestionDay:
    """A day on which somebody spoke of a question or it was settled: its status by the end of it, and what was said."""

    day: dt.date
    status: StatusOnDay
    said: tuple[SourcedPosition, ...]


def days_of_question(page: PageContext, claim_id: ClaimId) -> tuple[QuestionDay, ...]:
    """Return the days of a question, oldest first; made once for all of its pages."""
    return page.once("days of question", claim_id, lambda: _days_of_question(page, claim_id))


def _days_of_question(page: PageContext, claim_id: ClaimId) -> tuple[QuestionDay, ...]:
    positions = positions_in_order(page, claim_id)
    zone, resolved = page.library.settings.zone, settled(page, page.library.claim(claim_id))
    said: dict[dt.date, list[SourcedPosition]] = {}
    for position in positions:
        said.setdefault(published_day(position.source.published, zone), []).append(position)
    return tuple(
        QuestionDay(day, status_on(positions, day, zone, resolved), tuple(said.get(day, ())))
        for day in days_of_change(positions, zone, resolved)
    )


def rows_of_day(day: QuestionDay) -> float:
    """Return how much of a page a day of a question takes, in rows of a table of figures."""
    return max(1, ROWS_OF_POSITION * len(day.said))


def days_by_month(page: PageContext, claim_id: ClaimId) -> dict[Month, tuple[QuestionDay, ...]]:
    """Return the days of a question by month, newest month first; inside a month the oldest day is first."""
    return by_month(days_of_question(page, claim_id), lambda day: f"{day.day:%Y-%m}", rows_of_day, newest_first=False)


def matrix_of(page: PageContext, days: Sequence[QuestionDay]) -> PositionMatrix | None:
    """Return speakers by the days on which they spoke, the newest days only; None where there is but one day."""
    spoken = [day for day in days if day.said][-MATRIX_DAYS:]
    if len(spoken) < 2:  # noqa: PLR2004 - a matrix of one column is a list
        return None
    speakers: dict[SpeakerKey, SourcedPosition] = {}
    for day in spoken:
        for position in day.said:
            speakers.setdefault(position.speaker_key, position)
    return PositionMatrix(
        days=tuple(page.date(day.said[0].source.published) for day in spoken),
        rows=tuple(
            MatrixRow(
                speaker=speaker_label(page, first.position.by, first.source),
                cells=tuple(
                    tuple(position_row(page, p) for p in day.said if p.speaker_key == speaker) for day in spoken
                ),
            )
            for speaker, first in speakers.items()
        ),
    )


def statuses_of(
    page: PageContext, claim: Claim, days: Sequence[QuestionDay], shown: Collection[dt.date]
) -> tuple[StatusLine, ...]:
    """Return the status on each of the days shown, oldest first.

    Where it is what it was on the day before, only what was said that day stands there, else all that it rests on.
    """
    lines: list[StatusLine] = []
    before = ""
    for day in days:
        words = status_words(page, claim, day.status)
        same = bool(day.said) and words == before
        before = words
        if day.day in shown:
            lines.append(
                StatusLine(
                    date=page.date(PartialDate(day.day.year, day.day.month, day.day.day)),
                    status=words,
                    explained=SAME_STATUS if same else why_nothing_counts(day.status),
                    accounts=accounts_of(page, claim, day.said if same else day.status.counted),
                )
            )
    return tuple(lines)


def strip_of(title: str, name: str, days: Sequence[QuestionDay]) -> StatusStrip | None:
    """Return the status day by day as a drawing; `name` begins its ids. None where there is but one day."""
    if len(days) < 2:  # noqa: PLR2004 - a strip of one day is a word
        return None
    ends = [following.day - dt.timedelta(days=1) for following in days[1:]] + [days[-1].day]
    stretches = [Stretch(each.status.status, each.day, last) for each, last in zip(days, ends, strict=True)]
    drawing = status_strip(f"{title} Its status day by day", stretches, f"{name}-status")
    return StatusStrip(drawing=drawing, key=key_of(stretches))
