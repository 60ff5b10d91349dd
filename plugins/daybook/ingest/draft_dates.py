"""The days of a draft: those in doubt ask, and those that nobody accepts are dropped."""

from __future__ import annotations

import re
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from daybook.core.checks.subject import UNSETTLED
from daybook.core.ids import slug_of
from daybook.ingest.outline import Fact
from daybook.ingest.yaml_writing import quoted

if TYPE_CHECKING:
    from daybook.ingest.draft_page import DraftPage
    from daybook.ingest.facts import ArticleFacts
    from daybook.ingest.reading_article import DateProposal

_VAGUE: Final = re.compile(
    r"\b(?:few|several|some|many|couple|recent|three or|two or)\b|^(?:hours|days|weeks|months|years)\b", re.IGNORECASE
)


def write_dates(page: DraftPage, dates: tuple[DateProposal, ...], facts: ArticleFacts) -> list[Fact]:
    """Write the days: those in doubt with a question, the others left out until an author accepts them."""
    told = []
    if any(one.expression.value and one.quotation for one in dates):
        page.raw("dates", "")
    for one in dates:
        expression = one.expression
        if expression.value is None or one.quotation is None:
            _open_time(page, one)
            continue
        key = page.free_key("-".join(slug_of(expression.words).split("-")[:5]) or "day")
        with nullcontext() if expression.doubts else page.left_out():
            page.raw(key, "", 1)
            page.value("date", str(expression.value), 2)
            page.value("title", UNSETTLED, 2)
            if expression.value.first > facts.published.last:
                page.value("kind", "planned", 2)
            page.raw("quote", quoted(one.quotation.words), 2)
            page.raw("accept", "true" if expression.doubts else "false", 2)
            page.why((f'rule {expression.rule}, from "{expression.words}"',), 2)
        for doubt in expression.doubts:
            page.ask(f"dates.{key}", doubt, (), one.sentence)
        is_kept = bool(expression.doubts)
        told.append(Fact(place=f"dates.{key}", quotation=one.quotation.words, is_kept=is_kept, day=expression.value))
    return told


def _open_time(page: DraftPage, one: DateProposal) -> None:
    """Ask which day is meant, where words name one; "several days ago" names none, and is noted only."""
    expression = one.expression
    if _VAGUE.search(expression.words) or not expression.doubts:
        page.remark(f'"{expression.words}" tells no certain day: {one.sentence}')
        return
    for doubt in expression.doubts:
        page.ask(expression.words, doubt, (), one.sentence)
