"""The rows of corrections, which lead to what they correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_in_briefing, address_of
from daybook.core.ids import BriefingId, FigureId, SourceId
from daybook.core.kinds import Kind
from daybook.core.moved import PARTS
from daybook.core.pages.rows.corrected import words_of_part, words_of_target, words_of_value
from daybook.core.pages.rows.labels import RESTS_ON_RETRACTED, RETRACTED
from daybook.core.pages.wording import CORRECTIONS
from daybook.core.views.labels import Link
from daybook.core.views.rows import CorrectionRow

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Correction


def corrections_of(page: PageContext, target: str) -> tuple[CorrectionRow, ...]:
    """Return the corrections of a record, newest first."""
    return tuple(correction_row(page, correction) for correction in reversed(page.library.corrections_of(target)))


def correction_row(page: PageContext, correction: Correction) -> CorrectionRow:
    """Return the row of a correction."""
    kind, _, target = correction.target.partition(":")
    href = ""
    if kind in PARTS:
        href = page.to(address_in_briefing(target))
    elif kind in set(Kind):
        href = page.to(address_of(Kind(kind), target))
    text = words_of_target(page, kind, target)
    return CorrectionRow(
        id=correction.id,
        date=page.date(correction.date, linked=False),
        target=Link(text=text, href=href, mark=_mark_of(page, kind, target)) if href else None,
        target_text=text,
        kind=CORRECTIONS[correction.kind],
        field=words_of_part(correction),
        was=words_of_value(page, correction, correction.was),
        now=words_of_value(page, correction, correction.now),
        reason=correction.reason,
        corrected_by=tuple(
            Link(text=page.date(later.date).text, href=page.to(address_of(Kind.CORRECTION, later.id)))
            for later in page.library.corrections_of(f"{Kind.CORRECTION}:{correction.id}")
        ),
    )


def _mark_of(page: PageContext, kind: str, target: str) -> str:
    """Return what to know of a record before going there."""
    library = page.library
    if kind == Kind.BRIEFING and library.headline(BriefingId(target)).rests_on_retracted:
        return RESTS_ON_RETRACTED
    sources = {
        "figure": lambda: library.figure(FigureId(target)).source,
        "position": lambda: library.position(target).source,
        "date": lambda: library.occurrence(target).source,
        "picture": lambda: library.picture(target).source,
        "source": lambda: library.source(SourceId(target)),
    }
    return RETRACTED if kind in sources and sources[kind]().is_retracted else ""
