"""What proves a figure or a position, and what was checked of it and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import address_in_briefing
from daybook.core.pages.rows.labels import quotation_of, source_label
from daybook.core.pages.wording import EXTENTS
from daybook.core.quotations.textfragment import with_text_fragment
from daybook.core.views.rows import Evidence

if TYPE_CHECKING:
    from daybook.core.pages.context import PageContext
    from daybook.core.records import ClaimPosition, Figure, Source

FOUND = "The quotation was found in the frozen copy of the source."
AWAITING = "The quotation has not been looked up in the frozen copy of the source yet."
NOT_CHECKED = "This shows that the source has these words, not that they are true. Who speaks is the editor’s reading."


def evidence_of(page: PageContext, record: str, said: Figure | ClaimPosition, source: Source) -> Evidence:
    """Return what proves a record, given as `figure:<id>` or `position:<id>`."""
    return Evidence(
        quotation=quotation_of(page, said.quote, source, said.translation, said.translated_by),
        source=source_label(page, source),
        said=page.date(source.published),
        read=page.date(source.accessed, linked=False),
        extent=EXTENTS[source.extent],
        at=said.at,
        original_url=with_text_fragment(source.url, said.quote, said.prefix, said.suffix) if source.url else "",
        archive_url=source.archive_url,
        archived=page.date(source.archived, linked=False) if source.archived else None,
        sha256=source.sha256,
        checked=FOUND if page.library.evidence(record) else AWAITING,
        not_checked=NOT_CHECKED,
        report_href=page.report(record, address_in_briefing(record.partition(":")[2])),
    )
