"""The rule of drafts: what a program left open is settled by a person before it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.checks.subject import UNSETTLED
from daybook.core.problems import Problem
from daybook.core.unread import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.records import Briefing, Occurrence


def everything_is_settled(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """No title and no answer is left unsettled; references that are left so are reported where they are followed."""
    for briefing in records.briefings:
        titled_records: tuple[Briefing | Occurrence, ...] = (briefing, *briefing.dates)
        for title, origin in told(lambda titled: (titled.title, titled.origin), titled_records):
            if title == UNSETTLED:
                hint = "write one in your own words"
                yield Problem(origin.at("title"), "draft-unsettled", '"title" is not settled yet', hint)
        for position in briefing.positions:
            if position.answer == UNSETTLED:
                hint = "choose one of the answers of the question, or take the whole entry out"
                yield Problem(position.origin.at("answer"), "draft-unsettled", '"answer" is not settled yet', hint)
