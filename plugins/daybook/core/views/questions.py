"""The views of disputed questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.html import Html
from daybook.core.views.cards import Account, Backlink, QuestionCard
from daybook.core.views.labels import DateLabel, Link, MonthLink, Quotation, SourceLabel, SpeakerLabel
from daybook.core.views.rows import PositionRow
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionIndexView(View):
    """Disputed questions, and the months of those that were first raised earlier."""

    TEMPLATE: ClassVar[str] = "questions.html"

    questions: tuple[QuestionCard, ...]
    earlier: tuple[MonthLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionLine:
    """How a question was settled, and according to whom."""

    date: DateLabel
    answer: str
    by: str
    quotation: Quotation
    source: SourceLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLine:
    """The status of a question on a day on which somebody spoke or it was settled.

    `accounts` is what it was computed from; where the status is what it was before, what was said that day.
    `explained` says which, or why there are none.
    """

    date: DateLabel
    status: str
    explained: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusStrip:
    """The status day by day as a drawing; `key` says what its shapes mean. The list beneath it says all of it too."""

    drawing: Html
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """What one speaker said on each of the days of a matrix; most days hold nothing."""

    speaker: SpeakerLabel
    cells: tuple[tuple[PositionRow, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionMatrix:
    """Speakers by days: a day for each column, oldest first; speakers in the order in which they first spoke."""

    days: tuple[DateLabel, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView(View):
    """A disputed question, or an earlier month of one: its possible answers, who said what when, its status day by day.

    `card` says how it stands, or how it stood by the end of the month. `matrix` and `strip` are None where everybody
    spoke on one day: the list of positions tells it all. `earlier` are months that have pages of their own; `previous`
    and `next` lead from one of these to the others.
    """

    TEMPLATE: ClassVar[str] = "question.html"

    card: QuestionCard
    positions: tuple[PositionRow, ...]
    matrix: PositionMatrix | None
    answers: tuple[str, ...]
    body: Html
    strip: StatusStrip | None
    statuses: tuple[StatusLine, ...]
    resolution: ResolutionLine | None
    entities: tuple[Link, ...]
    referring: tuple[Backlink, ...]
    earlier: tuple[MonthLink, ...]
    previous: Link | None
    next: Link | None
