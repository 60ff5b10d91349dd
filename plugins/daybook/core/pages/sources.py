"""Builds the pages of sources and publishers, and their index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import address_of_month, address_of_publisher
from daybook.core.derive.days import published_day
from daybook.core.ids import EntityId, SourceId
from daybook.core.kinds import Kind
from daybook.core.pages.citing import citation_of_source
from daybook.core.pages.framing import frame_of
from daybook.core.pages.notices import CHANGED
from daybook.core.pages.rows.briefings import backlinks, briefing_card
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.labels import source_label
from daybook.core.pages.rows.months import links_to_months
from daybook.core.pages.rows.occurrences import occurrence_row
from daybook.core.pages.rows.positions import position_row
from daybook.core.pages.split import Month, by_month, newest_months, row_of_list
from daybook.core.pages.wording import (
    AVAILABILITIES,
    EXTENTS,
    RIGHTS,
    SOURCE_KINDS,
    counted,
    iso_of_date,
    sentence_case,
    title_of,
    words_of_date,
    words_of_month,
)
from daybook.core.views.labels import Link
from daybook.core.views.pages import (
    PublisherEntry,
    PublisherView,
    SourceIndexView,
    SourceMonth,
    SourceView,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from daybook.core.dates import PartialDate
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Source

FIELD_NAMES = {
    "url": "Address",
    "archive_url": "Archived copy",
    "published_note": "How the date was found",
    "sha256": "Fingerprint of the frozen text (SHA-256)",
    "raw_sha256": "Fingerprint of the file as received (SHA-256)",
    "lang": "Language",
}


def source_page(page: PageContext, source_id: SourceId) -> SourceView:
    """Return the page of a source: what is known of it, what is not and why, and everything that rests on it."""
    library = page.library
    source = library.source(source_id)
    records = library.records_of(source_id)
    title = title_of(source, library.settings.zone)
    return SourceView(
        frame=frame_of(
            page,
            title,
            f"{title} ({source_id}): where it comes from, what is not known of it, and all that rests on it here.",
            (page.crumb("Sources", addresses.SOURCES),),
            record_id=f"source:{source_id}",
            sources=(source,),
            changed=CHANGED,
            citation=citation_of_source(page, source),
            told_apart="" if source.title else source_id,
        ),
        label=source_label(page, source),
        terms=tuple(_terms(page, source)),
        unknown=tuple(
            Term(name=FIELD_NAMES.get(part.key, sentence_case(part.key.replace("_", " "))), text=part.reason)
            for part in source.unknown
        ),
        figures=tuple(figure_row(page, library.figure(figure)) for figure in records.said),
        positions=tuple(position_row(page, library.position(position)) for position in records.stated),
        occurrences=tuple(occurrence_row(page, library.occurrence(o)) for o in records.occurrences),
        briefings=tuple(briefing_card(page, briefing) for briefing in records.briefings),
        referring=backlinks(page, library.references(("source", source_id))),
    )


def _terms(page: PageContext, source: Source) -> Iterator[Term]:
    yield Term(name="Kind", text=sentence_case(SOURCE_KINDS[source.kind]))
    if source.publisher:
        name = page.library.name(source.publisher)
        yield Term(name="Publisher", text=name, href=page.to(address_of_publisher(source.publisher)))
    if source.author:
        yield Term(name="Author", text=source.author)
    yield _date(page, "Published", source.published)
    if source.published_note:
        yield Term(name="How the date was found", text=source.published_note)
    yield _date(page, "Read by this archive", source.accessed)
    yield Term(name="How much was read", text=sentence_case(EXTENTS[source.extent]))
    yield from _where(page, source)
    if source.lang and source.lang != page.library.settings.lang:
        yield Term(name="Language", text=source.lang)
    yield Term(name="Rights", text=sentence_case(RIGHTS[source.rights]))
    for name in ("sha256", "raw_sha256"):
        if getattr(source, name):
            yield Term(name=FIELD_NAMES[name], text=getattr(source, name))


def _where(page: PageContext, source: Source) -> Iterator[Term]:
    """Yield where the document is, and what became of it there."""
    if source.url:
        yield Term(name="Address", text=source.url, href=source.url)
    if source.archive_url:
        yield Term(name="Archived copy", text=source.archive_url, href=source.archive_url)
    if source.archived:
        yield _date(page, "Archived", source.archived)
    if source.availability:
        yield Term(name="Availability", text=sentence_case(AVAILABILITIES[source.availability.state]))
        if source.availability.since:
            yield _date(page, "Since", source.availability.since)
        if source.availability.note:
            yield Term(name="What happened", text=source.availability.note)


def _date(page: PageContext, name: str, date: PartialDate) -> Term:
    zone = page.library.settings.zone
    return Term(name=name, text=words_of_date(date, zone), iso=iso_of_date(date, zone))


def month_of_source(page: PageContext, source: Source) -> Month:
    """Return the month in which a source was published."""
    return f"{published_day(source.published, page.library.settings.zone):%Y-%m}"


def sources_by_month(page: PageContext, sources: Iterable[SourceId]) -> dict[Month, tuple[Source, ...]]:
    """Return sources by the month in which they were published, newest first."""
    found = [page.library.source(source) for source in sources]
    zone = page.library.settings.zone
    found.sort(key=lambda source: (published_day(source.published, zone), source.id), reverse=True)
    return by_month(found, lambda source: month_of_source(page, source), row_of_list)


def all_sources_by_month(page: PageContext) -> dict[Month, tuple[Source, ...]]:
    """Return all sources of the archive by month, newest first."""
    return page.once(
        "months of sources",
        "",
        lambda: sources_by_month(page, (SourceId(source) for source in page.library.all_of(Kind.SOURCE))),
    )


def source_index(page: PageContext, month: Month = "") -> SourceIndexView:
    """Return the index of sources: the newest months with the publishers, or one earlier month."""
    months = all_sources_by_month(page)
    kept, earlier = newest_months(months, row_of_list)
    everything = [source for found in months.values() for source in found]
    publishers = {source.publisher for source in everything if source.publisher}
    unknown = sum(source.publisher is None for source in everything)
    title = f"Sources of {words_of_month(month)}" if month else "Sources"
    return SourceIndexView(
        frame=frame_of(
            page,
            title,
            f"{title}: every document this archive rests on, with what is known of it and what is not.",
            (page.crumb("Sources", addresses.SOURCES),) if month else (),
        ),
        publishers=() if month else tuple(_publisher(page, publisher) for publisher in sorted(publishers)),
        unknown_publishers=f"{counted(unknown, 'source')} without a stated publisher" if unknown and not month else "",
        months=_months(page, months, (month,) if month else kept),
        earlier=() if month else links_to_months(page, addresses.SOURCES, earlier, months, "source"),
    )


def _publisher(page: PageContext, publisher: EntityId) -> PublisherEntry:
    link = Link(text=page.library.name(publisher), href=page.to(address_of_publisher(publisher)))
    return PublisherEntry(link=link, count=counted(len(page.library.sources_of(publisher)), "source"))


def publisher_page(page: PageContext, publisher: EntityId, month: Month = "") -> PublisherView:
    """Return the page of a publisher with its sources, or with those of one earlier month."""
    name = page.library.name(publisher)
    months = sources_by_month(page, page.library.sources_of(publisher))
    kept, earlier = newest_months(months, row_of_list)
    own = address_of_publisher(publisher)
    title = f"Sources published by {name}"
    crumbs = [page.crumb("Sources", addresses.SOURCES)]
    if month:
        crumbs.append(page.crumb(title, own))
        title = f"{title}, {words_of_month(month)}"
    return PublisherView(
        frame=frame_of(page, title, f"{title}.", tuple(crumbs)),
        entity=page.link_to_entity(publisher),
        months=_months(page, months, (month,) if month else kept),
        earlier=() if month else links_to_months(page, own, earlier, months, "source"),
    )


def _months(
    page: PageContext,
    months: dict[Month, tuple[Source, ...]],
    shown: tuple[Month, ...],
) -> tuple[SourceMonth, ...]:
    return tuple(
        SourceMonth(
            heading=words_of_month(month),
            href=page.to(address_of_month(int(month[:4]), int(month[5:7]))) if page.library.months(month[:7]) else "",
            sources=tuple(source_label(page, source) for source in months[month]),
        )
        for month in shown
    )
