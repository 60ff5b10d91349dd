"""Builds the pages of entities, and of their earlier months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import TYPE_INDEXES, address_of, address_of_publisher, month_part
from daybook.core.kinds import Kind
from daybook.core.pages.entity_lists import name_line, native_name
from daybook.core.pages.entity_months import mentions_by_month, months_of_entity, what_is_in
from daybook.core.pages.framing import frame_of
from daybook.core.pages.questions import question_card
from daybook.core.pages.rows.labels import source_label
from daybook.core.pages.sources import sources_by_month
from daybook.core.pages.structured import named
from daybook.core.pages.wording import TYPE_NOUNS, counted, words_of_month
from daybook.core.views.labels import DateLabel, Link, MonthLink
from daybook.core.views.pages import EntityMonthView, EntityView, PartLine, RoleLine

if TYPE_CHECKING:
    from daybook.core.dates import DateSpan
    from daybook.core.ids import EntityId
    from daybook.core.pages.context import PageContext
    from daybook.core.pages.split import Month


NEWEST_SOURCES = 10
"""Sources that the page of a publisher's entity shows; all of them stand on its page as a publisher."""


def entity_page(page: PageContext, entity_id: EntityId) -> EntityView:
    """Return the page of an entity."""
    library = page.library
    entity = library.entity(entity_id)
    mentions = mentions_by_month(page, entity_id)
    kept, earlier = months_of_entity(page, entity_id)
    shown = what_is_in(page, entity_id, kept)
    own = address_of(Kind.ENTITY, entity_id)
    one, many = TYPE_NOUNS[entity.type]
    months_of_sources = sources_by_month(page, library.sources_of(entity_id))
    sources = [source for month in months_of_sources.values() for source in month]
    claims = library.claims_about(entity_id)
    summary = entity.summary or one
    native = native_name(entity)
    return EntityView(
        frame=frame_of(
            page,
            entity.name,
            f"{entity.name}: {summary}. Where it is named, what it says, and what is said about it.",
            (page.crumb("Entities", addresses.ENTITIES), page.crumb(many, TYPE_INDEXES[entity.type])),
            record_id=f"entity:{entity_id}",
            about=named(entity),
            sources=(*shown.sources, *page.sources_named(entity.body)),
        ),
        type=Link(text=one, href=page.to(TYPE_INDEXES[entity.type])),
        native=native,
        summary=entity.summary,
        body=page.render(entity.body, own=entity_id),
        coordinates=str(entity.coordinates) if entity.coordinates and not entity.sensitive else "",
        wikidata=Link(text=entity.wikidata, href=f"https://www.wikidata.org/wiki/{entity.wikidata}")
        if entity.wikidata
        else None,
        part_of=tuple(
            PartLine(
                link=page.link_to_entity(part.entity),
                when=_when(page, part.date),
                according_to=page.link_to_entity(part.according_to) if part.according_to else None,
            )
            for part in entity.part_of
        ),
        parts=tuple(
            sorted(
                (page.link_to_entity(part) for part in library.parts_of(entity_id)),
                key=lambda link: link.text,
            )
        ),
        roles=tuple(
            RoleLine(
                title=role.title,
                organisation=page.link_to_entity(role.organisation) if role.organisation else None,
                when=_when(page, role.date),
            )
            for role in entity.roles
        ),
        questions=tuple(question_card(page, claim, in_short=True) for claim in claims),
        occurrences=shown.occurrences,
        timeline=shown.timeline,
        earlier=tuple(
            MonthLink(
                link=Link(text=words_of_month(month), href=page.to(month_part(own, month))),
                count=counted(len(mentions[month]), "briefing"),
            )
            for month in earlier
        ),
        said_by=shown.said_by,
        about=shown.about,
        positions=shown.positions,
        sources=tuple(source_label(page, source) for source in sources[:NEWEST_SOURCES]),
        publisher_page=Link(
            text=f"All {counted(len(sources), 'source')} of this publisher",
            href=page.to(address_of_publisher(entity_id)),
        )
        if sources
        else None,
        names=tuple(line for line in map(name_line, entity.aliases) if line != native),
    )


def entity_month_page(page: PageContext, entity_id: EntityId, month: Month) -> EntityMonthView:
    """Return one earlier month of an entity."""
    name = page.library.name(entity_id)
    entity = page.library.entity(entity_id)
    own = address_of(Kind.ENTITY, entity_id)
    shown = what_is_in(page, entity_id, (month,))
    earlier = months_of_entity(page, entity_id)[1]
    index = earlier.index(month)
    title = f"{name}, {words_of_month(month)}"
    many = TYPE_NOUNS[entity.type][1]
    crumbs = (
        page.crumb("Entities", addresses.ENTITIES),
        page.crumb(many, TYPE_INDEXES[entity.type]),
        page.crumb(name, own),
    )

    def neighbour(month: Month) -> Link:
        return Link(text=words_of_month(month), href=page.to(month_part(own, month)))

    return EntityMonthView(
        frame=frame_of(
            page, title, f"Where {name} is named in {words_of_month(month)}.", crumbs, sources=shown.sources
        ),
        entity=page.link_to_entity(entity_id),
        timeline=shown.timeline[0],
        occurrences=shown.occurrences,
        said_by=shown.said_by,
        about=shown.about,
        positions=shown.positions,
        previous=neighbour(earlier[index + 1]) if index + 1 < len(earlier) else None,
        next=neighbour(earlier[index - 1]) if index else None,
    )


def _when(page: PageContext, date: DateSpan | None) -> DateLabel | None:
    return page.date(date, linked=False) if date else None
