"""Builds the references that programs for citing take in: the briefings of a month, and the sources they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.addresses import REFERENCE_FORMS, address_of, address_of_references
from daybook.core.archive import id_of_source
from daybook.core.dates import Precision
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages.wording import title_of, words_of_month
from daybook.core.views.files import Day, Reference, ReferencesView
from daybook.core.views.labels import Link

if TYPE_CHECKING:
    from daybook.core.dates import PartialDate
    from daybook.core.ids import BriefingId, SourceId
    from daybook.core.pages.context import PageContext

FORMS = {"csl.json": "CSL-JSON", "ris": "RIS"}
"""What programs call each form."""


def links_to_references(page: PageContext) -> tuple[Link, ...]:
    """Return the files of references, newest month first."""
    return tuple(
        Link(text=f"{words_of_month(month)}, {FORMS[form]}", href=page.to(address_of_references(month, form)))
        for month in reversed(page.library.months_filed(ALL))
        for form in REFERENCE_FORMS
    )


def references_file(page: PageContext, month: str, form: str) -> ReferencesView:
    """Return the references of a month: its briefings by day and id, then their sources by id."""
    briefings = page.library.filed_in(month)
    cited = {id_of_source(source) for briefing in briefings for source in page.library.briefing(briefing).sources}
    return ReferencesView(
        form=form,
        references=(
            *(_of_briefing(page, briefing) for briefing in briefings),
            *(_of_source(page, source) for source in sorted(cited)),
        ),
    )


def _of_briefing(page: PageContext, briefing: BriefingId) -> Reference:
    settings = page.library.settings
    found = page.library.headline(briefing)
    return Reference(
        id=f"briefing:{briefing}",
        kind="briefing",
        title=found.title,
        author=settings.name,
        publisher=settings.name,
        issued=_day(page, found.recorded) if found.recorded else None,
        accessed=None,
        url=page.absolute(address_of(Kind.BRIEFING, briefing)),
        lang=found.lang or settings.lang,
        notes=(
            f"Filed under {found.date}",
            *(("Rests on a source that was retracted",) if found.rests_on_retracted else ()),
        ),
    )


def _of_source(page: PageContext, source_id: SourceId) -> Reference:
    settings = page.library.settings
    source = page.library.source(source_id)
    archived = f"Archived copy: {source.archive_url}" if source.archive_url else ""
    frozen = f"SHA-256 of the text as {settings.name} read it: {source.sha256}" if source.sha256 else ""
    inferred = f"Date of publication inferred: {source.published_note}" if source.published_note else ""
    retracted = "Retracted by its publisher" if source.is_retracted else ""
    return Reference(
        id=f"source:{source_id}",
        kind=source.kind.value,
        title=source.title or f"[{title_of(source, settings.zone)}]",
        author=source.author,
        publisher=page.library.name(source.publisher) if source.publisher else "",
        issued=_day(page, source.published),
        accessed=_day(page, source.accessed),
        url=source.url,
        lang=source.lang,
        notes=tuple(filter(None, (retracted, inferred, archived, frozen))),
    )


def _day(page: PageContext, date: PartialDate) -> Day:
    """Return a date as far as it is known, and never closer than a day."""
    return Day(parts=date.in_zone(page.library.settings.zone).cut_to(Precision.DAY), is_circa=date.approximate)
