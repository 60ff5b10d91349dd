"""Every page of the site: its address, and how its view is built. Nothing that is not planned is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import (
    Address,
    address_of,
    address_of_day,
    address_of_month,
    address_of_publisher,
    month_part,
)
from daybook.core.ids import BriefingId, ClaimId, EntityId, MeasureId
from daybook.core.kinds import Kind
from daybook.core.lookups import ALL
from daybook.core.pages import (
    briefings,
    corrections,
    days,
    downloads,
    entities,
    entity_lists,
    entity_months,
    feeds,
    figures,
    home,
    measures,
    prose,
    question_pages,
    referencing,
    search,
    sources,
)
from daybook.core.pages.context import PageContext
from daybook.core.pages.split import newest_months, row_of_list
from daybook.core.tabular.tables import TABLES
from daybook.core.views.files import FileView
from daybook.core.views.pages import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.archive import Archive
    from daybook.core.derive.tables import Tables


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or another file, that is to be: where it stands, which section it belongs to, how its view is built."""

    address: Address
    section: Address
    build: Callable[[PageContext], View | FileView]
    is_found: bool = True
    """Whether machines are to look for it: not where it only leads elsewhere, or says that there is nothing."""
    month: str = ""
    """The month it belongs to, as `2022-03`: pages of one month show many of the same records."""

    @property
    def is_page(self) -> bool:
        """Tell whether it is a page, and no other file."""
        return self.address == addresses.HOME or self.address.endswith("/")


def plan_site(look: PageContext) -> tuple[Page, ...]:
    """Return every page of the site, each address once.

    `look` is a context of no page in particular, for looking up what there is.

    Raises:
        ValueError: two pages have one address; the checks of ids should have reported it.
    """
    pages = tuple(_pages(look))
    seen: set[str] = set()
    for page in pages:
        if page.address.lower() in seen:
            raise ValueError(f"two pages have the address {page.address}")
        seen.add(page.address.lower())
    return pages


def _pages(look: PageContext) -> Iterator[Page]:
    tables = look.library.tables
    yield Page(addresses.HOME, addresses.HOME, home.home_page)
    yield Page(addresses.NOT_FOUND, addresses.HOME, prose.not_found_page, is_found=False)
    yield Page(addresses.CORRECTIONS, addresses.CORRECTIONS, corrections.corrections_page)
    for year in newest_months(corrections.corrections_by_year(look))[1]:
        build_corrections = partial(corrections.corrections_of_year, year=year)
        yield Page(month_part(addresses.CORRECTIONS, year), addresses.CORRECTIONS, build_corrections)
    yield Page(addresses.SEARCH, addresses.SEARCH, search.search_page)
    yield Page(addresses.VERIFY, addresses.HOME, prose.verify_page)
    yield from _prose(tables.archive)
    yield from _days(look, tables)
    yield from _briefings(look, tables.archive)
    yield from _entities(look, tables.archive)
    yield from _figures(look, tables.archive)
    yield from _questions(look, tables.archive)
    yield from _sources(look, tables)
    yield from _redirects(tables)
    yield from _downloads(look, tables.archive)
    yield Page(addresses.BRIEFINGS_FEED, addresses.HOME, feeds.feed_of_briefings)
    yield Page(addresses.CORRECTIONS_FEED, addresses.HOME, feeds.feed_of_corrections)


def _prose(archive: Archive) -> Iterator[Page]:
    for page in archive.pages:
        if page.id != corrections.CORRECTIONS_PAGE:
            address = address_of(Kind.PAGE, page.id)
            yield Page(address, address, partial(prose.prose_page, page_id=page.id))


def _days(look: PageContext, tables: Tables) -> Iterator[Page]:
    yield Page(addresses.DAYS, addresses.DAYS, days.day_index)
    months = look.library.months(ALL)
    for year in map(int, look.library.years(ALL)):
        build_year = partial(days.year_page, year=year)
        yield Page(addresses.address_of_year(year), addresses.DAYS, build_year)
    for month in months:
        build_month = partial(days.month_page, month=month)
        yield Page(address_of_month(int(month[:4]), int(month[5:7])), addresses.DAYS, build_month)
    for day in tables.days:
        yield Page(address_of_day(day), addresses.DAYS, partial(days.day_page, day=day), month=f"{day:%Y-%m}")


def _briefings(look: PageContext, archive: Archive) -> Iterator[Page]:
    yield Page(addresses.BRIEFINGS, addresses.BRIEFINGS, briefings.briefing_index)
    for month in newest_months(briefings.briefings_by_month(look), row_of_list)[1]:
        address = month_part(addresses.BRIEFINGS, month)
        yield Page(address, addresses.BRIEFINGS, partial(briefings.briefing_index, month=month))
    for briefing in archive.briefings:
        yield Page(
            address_of(Kind.BRIEFING, briefing),
            addresses.BRIEFINGS,
            partial(briefings.briefing_page, briefing_id=BriefingId(briefing)),
            month=briefings.month_of_briefing(look, briefing),
        )


def _entities(look: PageContext, archive: Archive) -> Iterator[Page]:
    yield Page(addresses.ENTITIES, addresses.ENTITIES, entity_lists.entity_index)
    for kind in sorted({entity.type for entity in archive.entities.values()}):
        yield Page(
            addresses.TYPE_INDEXES[kind],
            addresses.ENTITIES,
            partial(entity_lists.entity_index, only=kind),
        )
        for letter in entity_lists.letters_of(look, kind):
            build_letter = partial(entity_lists.letter_page, kind=kind, letter=letter)
            yield Page(addresses.address_of_letter(kind, letter), addresses.ENTITIES, build_letter)
    for entity in archive.entities:
        own = address_of(Kind.ENTITY, entity)
        yield Page(own, addresses.ENTITIES, partial(entities.entity_page, entity_id=entity))
        if entity_lists.has_page_of_parts(look, EntityId(entity)):
            build_parts = partial(entity_lists.parts_page, whole=EntityId(entity))
            yield Page(addresses.address_of_parts(entity), addresses.ENTITIES, build_parts)
        for month in entity_months.months_of_entity(look, EntityId(entity)):
            yield Page(
                month_part(own, month),
                addresses.ENTITIES,
                partial(entities.entity_month_page, entity_id=entity, month=month),
                month=month,
            )


def _figures(look: PageContext, archive: Archive) -> Iterator[Page]:
    yield Page(addresses.FIGURES, addresses.FIGURES, figures.figures_index)
    yield Page(addresses.FIGURES_BY_SPEAKER, addresses.FIGURES, figures.figures_by_speaker)
    yield Page(addresses.FIGURES_BY_DAY, addresses.FIGURES, figures.figures_by_day)
    for month in figures.split_moments(figures.figures_by_moment(look))[1]:
        address = month_part(addresses.FIGURES_BY_DAY, month)
        yield Page(address, addresses.FIGURES, partial(figures.figures_by_day, month=month))
    for measure in archive.measures:
        own = address_of(Kind.MEASURE, measure)
        yield Page(own, addresses.FIGURES, partial(measures.measure_page, measure_id=measure))
        for month in measures.months_of_measure(look, MeasureId(measure))[1]:
            yield Page(
                month_part(own, month),
                addresses.FIGURES,
                partial(measures.measure_page, measure_id=measure, month=month),
                month=month,
            )


def _questions(look: PageContext, archive: Archive) -> Iterator[Page]:
    yield Page(addresses.QUESTIONS, addresses.QUESTIONS, question_pages.question_index)
    for month in newest_months(question_pages.questions_by_month(look))[1]:
        build_index = partial(question_pages.question_index, month=month)
        yield Page(month_part(addresses.QUESTIONS, month), addresses.QUESTIONS, build_index)
    for claim in map(ClaimId, archive.claims):
        own = address_of(Kind.CLAIM, claim)
        yield Page(own, addresses.QUESTIONS, partial(question_pages.question_page, claim_id=claim))
        for month in question_pages.months_of_question(look, claim)[1]:
            build = partial(question_pages.question_page, claim_id=claim, month=month)
            yield Page(month_part(own, month), addresses.QUESTIONS, build)


def _sources(look: PageContext, tables: Tables) -> Iterator[Page]:
    yield Page(addresses.SOURCES, addresses.SOURCES, sources.source_index)
    for month in newest_months(sources.all_sources_by_month(look), row_of_list)[1]:
        address = month_part(addresses.SOURCES, month)
        yield Page(address, addresses.SOURCES, partial(sources.source_index, month=month))
    for source in tables.archive.sources.values():
        yield Page(
            address_of(Kind.SOURCE, source.id),
            addresses.SOURCES,
            partial(sources.source_page, source_id=source.id),
            month=sources.month_of_source(look, source),
        )
    for publisher, published in sorted(tables.sources_by_publisher.items()):
        own = address_of_publisher(publisher)
        yield Page(own, addresses.SOURCES, partial(sources.publisher_page, publisher=publisher))
        for month in newest_months(sources.sources_by_month(look, published), row_of_list)[1]:
            yield Page(
                month_part(own, month),
                addresses.SOURCES,
                partial(sources.publisher_page, publisher=publisher, month=month),
            )


def _redirects(tables: Tables) -> Iterator[Page]:
    """Former addresses lead to where the record is now."""
    for (kind, former), now in tables.moved.items():
        at: list[Callable[[str], Address]] = [partial(address_of, kind)]
        if kind is Kind.ENTITY and now in tables.sources_by_publisher:
            at.append(address_of_publisher)
        for address in at:
            build = partial(prose.redirect_page, kind=kind, former=former, address=address)
            yield Page(address(former), addresses.HOME, build, is_found=False)


def _downloads(look: PageContext, archive: Archive) -> Iterator[Page]:
    yield Page(addresses.DATA, addresses.DATA, downloads.data_page)
    yield Page(addresses.PACKAGE, addresses.DATA, downloads.package_file)
    for name in TABLES:
        yield Page(addresses.address_of_schema(name), addresses.DATA, partial(downloads.schema_file, name=name))
        for part, _ in look.library.parts_of_table(name):
            build = partial(downloads.table_file, name=name, part=part)
            yield Page(addresses.address_of_table(name, part), addresses.DATA, build)
    for year in downloads.years_of_lines(look):
        yield Page(addresses.address_of_lines(year), addresses.DATA, partial(downloads.lines_file, part=year))
    for month in look.library.months_filed(ALL):
        for form in addresses.REFERENCE_FORMS:
            address = addresses.address_of_references(month, form)
            yield Page(address, addresses.DATA, partial(referencing.references_file, month=month, form=form))
    yield Page(addresses.PACKAGE_OF_MEASURES, addresses.DATA, downloads.package_of_measures)
    yield Page(addresses.SCHEMA_OF_MEASURES, addresses.DATA, partial(downloads.schema_file, name="figures"))
    for measure in archive.measures:
        for year, _ in look.library.parts_of_measure(measure):
            address = addresses.address_of_measure_table(measure, year)
            yield Page(address, addresses.DATA, partial(downloads.measure_file, measure=measure, year=year))
