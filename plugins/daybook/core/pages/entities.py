"""Builds the pages of entities, their earlier months, and the indexes of all entities and of each type."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core import addresses
from daybook.core.addresses import TYPE_INDEXES, address_of, address_of_publisher, month_part
from daybook.core.ids import BriefingId, EntityId
from daybook.core.kinds import Kind
from daybook.core.pages.questions import question_card
from daybook.core.pages.rows.briefings import backlinks
from daybook.core.pages.rows.figures import figure_row
from daybook.core.pages.rows.labels import source_label
from daybook.core.pages.rows.occurrences import occurrence_row
from daybook.core.pages.rows.positions import position_row
from daybook.core.pages.sources import sources_by_month
from daybook.core.pages.split import Month, by_month, newest_months
from daybook.core.pages.structured import named
from daybook.core.pages.wording import (
    ALIAS_KINDS,
    TYPE_NOUNS,
    counted,
    direction_of,
    words_of_month,
)
from daybook.core.records import AliasKind, EntityType, Source
from daybook.core.views.cards import BacklinkMonth
from daybook.core.views.labels import DateLabel, Link, MonthLink
from daybook.core.views.pages import (
    EntityEntry,
    EntityGroup,
    EntityIndexView,
    EntityMonthView,
    EntityView,
    NameLine,
    PartLine,
    RoleLine,
)
from daybook.core.views.rows import FigureRow, OccurrenceRow, PositionRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from daybook.core.dates import DateSpan
    from daybook.core.derive.mentions import Mention
    from daybook.core.pages.context import PageContext
    from daybook.core.records import Alias, Entity

NEWEST_SOURCES = 10
"""Sources that the page of a publisher's entity shows; all of them stand on its page as a publisher."""


@dataclass(frozen=True, slots=True)
class _Months:
    """What an entity's page shows: the mentions and records of some months."""

    timeline: tuple[BacklinkMonth, ...]
    occurrences: tuple[OccurrenceRow, ...]
    said_by: tuple[FigureRow, ...]
    about: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    sources: tuple[Source, ...]


def month_of_mention(page: PageContext, mention: Mention) -> Month:
    """Return the month under which the briefing of a mention is filed."""
    return str(page.library.headline(mention.briefing).date)[:7]


def mentions_by_month(page: PageContext, entity: EntityId) -> dict[Month, tuple[Mention, ...]]:
    """Return the mentions of an entity by month, newest month first; with each go the records of its briefing."""
    return page.once("months of mentions", entity, lambda: _mentions_by_month(page, entity))


def _mentions_by_month(page: PageContext, entity: EntityId) -> dict[Month, tuple[Mention, ...]]:
    return by_month(
        page.library.mentions(entity),
        lambda mention: month_of_mention(page, mention),
        rows_of_mentions(page, entity),
        newest_first=False,
    )


def rows_of_mentions(page: PageContext, entity: EntityId) -> Callable[[Mention], float]:
    """Return how much of an entity's page a mention takes, with the records of its briefing that stand there too."""
    library = page.library
    records = Counter(
        _briefing_of(record)
        for record in (
            *library.occurrences_about(entity),
            *library.figures_said_by(("entity", entity)),
            *library.figures_about(entity),
            *library.positions_said_by(entity),
        )
    )
    return lambda mention: 1 + records[mention.briefing]


def months_of_entity(page: PageContext, entity: EntityId) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return which months of an entity stay on its page, and which have pages of their own."""
    return newest_months(mentions_by_month(page, entity), rows_of_mentions(page, entity))


def _in_months(page: PageContext, entity: EntityId, months: Iterable[Month]) -> _Months:
    library = page.library
    mentions = mentions_by_month(page, entity)
    shown = set(months)
    briefings = {mention.briefing for month in shown for mention in mentions.get(month, ())}
    occurrences = [library.occurrence(o) for o in library.occurrences_about(entity) if _briefing_of(o) in briefings]
    said = [library.figure(f) for f in library.figures_said_by(("entity", entity)) if _briefing_of(f) in briefings]
    about = [library.figure(f) for f in library.figures_about(entity) if _briefing_of(f) in briefings]
    positions = [library.position(p) for p in library.positions_said_by(entity) if _briefing_of(p) in briefings]
    return _Months(
        timeline=tuple(
            BacklinkMonth(
                heading=words_of_month(month),
                href=page.to(addresses.address_of_month(int(month[:4]), int(month[5:7]))),
                backlinks=backlinks(page, mentions.get(month, ())),
            )
            for month in mentions
            if month in shown
        ),
        occurrences=tuple(occurrence_row(page, o) for o in occurrences),
        said_by=tuple(figure_row(page, f) for f in reversed(said)),
        about=tuple(figure_row(page, f) for f in reversed(about)),
        positions=tuple(position_row(page, p) for p in positions),
        sources=(
            *(occurrence.source for occurrence in occurrences),
            *(figure.source for figure in (*said, *about)),
            *(position.source for position in positions),
        ),
    )


def _briefing_of(public_id: str) -> BriefingId:
    return BriefingId(public_id.partition("#")[0])


def entity_page(page: PageContext, entity_id: EntityId) -> EntityView:
    """Return the page of an entity."""
    library = page.library
    entity = library.entity(entity_id)
    mentions = mentions_by_month(page, entity_id)
    kept, earlier = months_of_entity(page, entity_id)
    shown = _in_months(page, entity_id, kept)
    own = address_of(Kind.ENTITY, entity_id)
    one, many = TYPE_NOUNS[entity.type]
    months_of_sources = sources_by_month(page, library.sources_of(entity_id))
    sources = [source for month in months_of_sources.values() for source in month]
    claims = library.claims_about(entity_id)
    summary = entity.summary or one
    native = native_name(entity)
    return EntityView(
        frame=page.frame(
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
        names=tuple(line for line in map(_name_line, entity.aliases) if line != native),
    )


def _when(page: PageContext, date: DateSpan | None) -> DateLabel | None:
    return page.date(date, linked=False) if date else None


def _name_line(alias: Alias) -> NameLine:
    kind = ALIAS_KINDS[alias.kind] if alias.kind else ""
    return NameLine(name=alias.name, lang=alias.lang, dir=direction_of(alias.lang), kind=kind)


def native_name(entity: Entity) -> NameLine | None:
    """Return the first native form of an entity's name."""
    return next((_name_line(alias) for alias in entity.aliases if alias.kind is AliasKind.NATIVE), None)


def entity_month_page(page: PageContext, entity_id: EntityId, month: Month) -> EntityMonthView:
    """Return one earlier month of an entity."""
    name = page.library.name(entity_id)
    entity = page.library.entity(entity_id)
    own = address_of(Kind.ENTITY, entity_id)
    shown = _in_months(page, entity_id, (month,))
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
        frame=page.frame(title, f"Where {name} is named in {words_of_month(month)}.", crumbs, sources=shown.sources),
        entity=page.link_to_entity(entity_id),
        timeline=shown.timeline[0],
        occurrences=shown.occurrences,
        said_by=shown.said_by,
        about=shown.about,
        positions=shown.positions,
        previous=neighbour(earlier[index + 1]) if index + 1 < len(earlier) else None,
        next=neighbour(earlier[index - 1]) if index else None,
    )


def entity_index(page: PageContext, only: EntityType | None = None) -> EntityIndexView:
    """Return the index of all entities, or of those of one type."""
    found = (page.library.entity(EntityId(entity)) for entity in page.library.all_of(Kind.ENTITY))
    entities = [entity for entity in found if not entity.sensitive]
    types = (only,) if only else tuple(EntityType)
    title = TYPE_NOUNS[only][1] if only else "Entities"
    return EntityIndexView(
        frame=page.frame(
            title,
            f"{title} named in this archive." if only else "People, organisations, countries, places and events.",
            (page.crumb("Entities", addresses.ENTITIES),) if only else (),
        ),
        groups=tuple(
            entity_group(page, kind, [e for e in entities if e.type is kind])
            for kind in types
            if any(e.type is kind for e in entities)
        ),
        romanisation=page.library.settings.romanisation,
    )


def entity_group(
    page: PageContext, kind: EntityType, entities: Iterable[Entity], *, only_names: bool = False
) -> EntityGroup:
    """Return the entities of one type, by name.

    With `only_names` nothing else is asked of them: how often a famous one is named changes with every briefing.
    """
    entries = [_name(page, entity) if only_names else _entry(page, entity) for entity in entities]
    return EntityGroup(
        heading=TYPE_NOUNS[kind][1],
        href=page.to(TYPE_INDEXES[kind]),
        count=counted(len(entries), "entry", "entries"),
        entries=tuple(sorted(entries, key=lambda entry: (entry.link.text, entry.link.href))),
    )


def _name(page: PageContext, entity: Entity) -> EntityEntry:
    return EntityEntry(link=page.link_to_entity(entity.id), summary="", native="", native_lang="", briefings="")


def _entry(page: PageContext, entity: Entity) -> EntityEntry:
    native = native_name(entity)
    return EntityEntry(
        link=page.link_to_entity(entity.id),
        summary=entity.summary,
        native=native.name if native else "",
        native_lang=native.lang if native else "",
        briefings=counted(page.library.mention_count(entity.id), "briefing"),
    )
