"""Builds the pages of entities, and of their earlier months."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import TYPE_INDEXES, address_of, address_of_parts, address_of_publisher, month_part
from daybook.core.kinds import Kind
from daybook.core.pages.entity_lists import SHOWN_PARTS, has_page_of_parts, name_line, native_name, sorted_parts
from daybook.core.pages.entity_months import (
    all_of_entity,
    mentions_by_month,
    months_of_entity,
    newest_of_entity,
    what_is_in,
)
from daybook.core.pages.framing import frame_of
from daybook.core.pages.questions import question_card
from daybook.core.pages.rows.labels import source_label
from daybook.core.pages.rows.months import links_to_months
from daybook.core.pages.sources import sources_by_month
from daybook.core.pages.structured import named
from daybook.core.pages.wording import TYPE_NOUNS, counted, words_of_month
from daybook.core.views.labels import DateLabel, Link
from daybook.core.views.pages import EntityMonthView, EntityView, PartLine, RoleLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.dates import DateSpan
    from daybook.core.ids import ClaimId, EntityId
    from daybook.core.pages.context import PageContext
    from daybook.core.pages.split import Month
    from daybook.core.records import Entity
    from daybook.core.views.cards import QuestionCard


SHOWN_QUESTIONS = 10
"""Disputed questions that the page of an entity shows; all of them stand in their index."""
NEWEST_SOURCES = 10
"""Sources that the page of a publisher's entity shows; all of them stand on its page as a publisher."""


def entity_page(page: PageContext, entity_id: EntityId) -> EntityView:
    """Return the page of an entity."""
    library = page.library
    entity = library.entity(entity_id)
    months = months_of_entity(page, entity_id)
    shown = newest_of_entity(page, entity_id) if months else all_of_entity(page, entity_id)
    one, many = TYPE_NOUNS[entity.type]
    months_of_sources = sources_by_month(page, library.sources_of(entity_id))
    sources = [source for month in months_of_sources.values() for source in month]
    claims = library.claims_about(entity_id)
    summary = page.curled(entity.summary)
    parts = sorted_parts(page, entity_id)
    native = native_name(entity)
    return EntityView(
        frame=frame_of(
            page,
            entity.name,
            f"{entity.name}: {summary or one}. Where it is named, what it says, and what is said about it.",
            (page.crumb("Names", addresses.ENTITIES), page.crumb(many, TYPE_INDEXES[entity.type])),
            record_id=f"entity:{entity_id}",
            about=named(entity),
            sources=(*shown.sources, *page.sources_named(entity.body)),
        ),
        type=Link(text=one, href=page.to(TYPE_INDEXES[entity.type])),
        native=native,
        summary=summary,
        body=page.render(entity.body, own=entity_id),
        coordinates=str(entity.coordinates) if entity.coordinates and not entity.sensitive else "",
        wikidata=_wikidata_link(entity),
        part_of=tuple(_part_lines(page, entity)),
        parts=parts[:SHOWN_PARTS],
        more_parts=Link(text=f"All {len(parts)} parts", href=page.to(address_of_parts(entity_id)))
        if has_page_of_parts(page, entity_id)
        else None,
        roles=tuple(_role_lines(page, entity)),
        questions=tuple(_card_on_page_of(page, entity_id, claim) for claim in claims[:SHOWN_QUESTIONS]),
        more_questions=Link(
            text=f"{SHOWN_QUESTIONS} of {len(claims)} that concern it; all disputed questions",
            href=page.to(addresses.QUESTIONS),
        )
        if len(claims) > SHOWN_QUESTIONS
        else None,
        occurrences=shown.occurrences,
        timeline=shown.timeline,
        months=links_to_months(
            page, address_of(Kind.ENTITY, entity_id), months, mentions_by_month(page, entity_id), "briefing"
        ),
        shares=shown.shares,
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


def _card_on_page_of(page: PageContext, entity_id: EntityId, claim: ClaimId) -> QuestionCard:
    """Return a disputed question; which place it is about goes without saying on the page of that place."""
    card = question_card(page, claim)
    return replace(card, place=None) if page.library.claim(claim).place == entity_id else card


def _wikidata_link(entity: Entity) -> Link | None:
    if not entity.wikidata:
        return None
    return Link(text=entity.wikidata, href=f"https://www.wikidata.org/wiki/{entity.wikidata}")


def _part_lines(page: PageContext, entity: Entity) -> Iterator[PartLine]:
    for part in entity.part_of:
        yield PartLine(
            link=page.link_to_entity(part.entity),
            when=_when(page, part.date),
            according_to=page.link_to_entity(part.according_to) if part.according_to else None,
        )


def _role_lines(page: PageContext, entity: Entity) -> Iterator[RoleLine]:
    for role in entity.roles:
        yield RoleLine(
            title=role.title,
            organisation=page.link_to_entity(role.organisation) if role.organisation else None,
            when=_when(page, role.date),
        )


def entity_month_page(page: PageContext, entity_id: EntityId, month: Month) -> EntityMonthView:
    """Return one earlier month of an entity."""
    name = page.library.name(entity_id)
    entity = page.library.entity(entity_id)
    own = address_of(Kind.ENTITY, entity_id)
    shown = what_is_in(page, entity_id, month)
    months = months_of_entity(page, entity_id)
    index = months.index(month)
    title = f"{name}, {words_of_month(month)}"
    many = TYPE_NOUNS[entity.type][1]
    crumbs = (
        page.crumb("Names", addresses.ENTITIES),
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
        previous=neighbour(months[index + 1]) if index + 1 < len(months) else None,
        next=neighbour(months[index - 1]) if index else None,
    )


def _when(page: PageContext, date: DateSpan | None) -> DateLabel | None:
    return page.date(date) if date else None
