"""The rows of what is dated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_in_briefing
from daybook.core.pages.rows.corrections import corrections_of
from daybook.core.pages.rows.labels import link_to_briefing, quotation_of, source_label
from daybook.core.views.rows import OccurrenceRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.archive import SourcedOccurrence
    from daybook.core.pages.context import PageContext


def occurrence_rows(page: PageContext, occurrences: Iterable[str]) -> tuple[OccurrenceRow, ...]:
    """Return the rows of what is dated, in the order given."""
    return tuple(occurrence_row(page, page.library.occurrence(occurrence)) for occurrence in occurrences)


def occurrence_row(page: PageContext, sourced: SourcedOccurrence) -> OccurrenceRow:
    """Return the row of a record, made once a build."""
    return page.once("occurrence", sourced.id, lambda: _occurrence_row(page, sourced))


def _occurrence_row(page: PageContext, sourced: SourcedOccurrence) -> OccurrenceRow:
    """Return the row of something dated."""
    occurrence, source = sourced.occurrence, sourced.source
    return OccurrenceRow(
        id=sourced.id,
        key=occurrence.key,
        href=page.to(address_in_briefing(sourced.id)),
        date=page.date(occurrence.date),
        title=occurrence.title,
        kind="" if occurrence.kind == "occurred" else occurrence.kind.value,
        place=page.link_to_entity(occurrence.place) if occurrence.place else None,
        entities=tuple(page.link_to_entity(entity) for entity in occurrence.entities),
        quotation=quotation_of(page, occurrence.quote, source) if occurrence.quote else None,
        source=source_label(page, source),
        is_retracted=source.is_retracted,
        note=page.curled(occurrence.note),
        corrections=corrections_of(page, f"date:{sourced.id}"),
        briefing=link_to_briefing(page, sourced.briefing),
        report_href=page.report(f"date:{sourced.id}", address_in_briefing(sourced.id)),
    )
