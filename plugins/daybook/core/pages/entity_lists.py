"""Entities as lists show them: by type, each with its native name and how often it is named."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core import addresses
from daybook.core.addresses import TYPE_INDEXES, address_of, address_of_letter
from daybook.core.ids import EntityId
from daybook.core.kinds import Kind
from daybook.core.pages.framing import frame_of
from daybook.core.pages.wording import ALIAS_KINDS, TYPE_NOUNS, counted, direction_of
from daybook.core.records import AliasKind, EntityType
from daybook.core.views.labels import Link, MonthLink
from daybook.core.views.pages import EntityEntry, EntityGroup, EntityIndexView, NameLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.pages.context import PageContext
    from daybook.core.records import Alias, Entity


NAMES_ON_PAGE: Final = 100
"""Entities of a type that an index shows with what they are; more of them are listed by the letter they begin with."""
OTHER: Final = "other"
"""Where names are listed that begin with none of a to z."""


def initial_of(name: str) -> str:
    """Return the letter under which a name is listed, without marks: `o` for `Östby`."""
    first = unicodedata.normalize("NFKD", name.casefold())[:1]
    return first if "a" <= first <= "z" else OTHER


def _in_order(name: str) -> tuple[str, str]:
    """Return what names are ordered by: capitals and small letters alike, so that `RYDE` stands after `River Ost`."""
    return name.casefold(), name


def letters_of(page: PageContext, kind: EntityType) -> dict[str, tuple[Entity, ...]]:
    """Return the entities of one type by the letter they begin with, in order; empty where one page holds them all."""
    return page.once("letters", kind, lambda: _letters_of(_listed(page, kind)))


def _letters_of(entities: list[Entity]) -> dict[str, tuple[Entity, ...]]:
    found: dict[str, list[Entity]] = {}
    for entity in entities if len(entities) > NAMES_ON_PAGE else ():
        found.setdefault(initial_of(entity.name), []).append(entity)
    return {letter: tuple(found[letter]) for letter in sorted(found, key=lambda each: (each == OTHER, each))}


def _listed(page: PageContext, kind: EntityType) -> list[Entity]:
    """Return the entities of one type that stand in lists."""
    found = (page.library.entity(EntityId(entity)) for entity in page.library.all_of(Kind.ENTITY))
    return [entity for entity in found if entity.type is kind and not entity.sensitive]


def letter_page(page: PageContext, kind: EntityType, letter: str) -> EntityIndexView:
    """Return the entities of one type that begin with a letter; where even these are many, their names alone."""
    many = TYPE_NOUNS[kind][1]
    entities = letters_of(page, kind)[letter]
    title = f"{many}: {_words_of_letter(letter)}"
    crumbs = (page.crumb("Names", addresses.ENTITIES), page.crumb(many, TYPE_INDEXES[kind]))
    return EntityIndexView(
        frame=frame_of(page, title, f"{title}, in this archive.", crumbs),
        groups=(replace(entity_group(page, kind, entities, only_names=len(entities) > NAMES_ON_PAGE), href=""),),
        romanisation=page.library.settings.romanisation,
    )


def _words_of_letter(letter: str) -> str:
    return "other letters" if letter == OTHER else letter.upper()


def _group_in_index(page: PageContext, kind: EntityType) -> EntityGroup:
    """Return the entities of one type, or where they are many, the letters they begin with."""
    letters = letters_of(page, kind)
    if not letters:
        return entity_group(page, kind, _listed(page, kind))
    return EntityGroup(
        heading=TYPE_NOUNS[kind][1],
        href="" if page.address == TYPE_INDEXES[kind] else page.to(TYPE_INDEXES[kind]),
        count=counted(sum(map(len, letters.values())), "entry", "entries"),
        letters=tuple(
            MonthLink(
                link=Link(text=_words_of_letter(letter), href=page.to(address_of_letter(kind, letter))),
                count=str(len(found)),
            )
            for letter, found in letters.items()
        ),
        entries=(),
    )


def entity_index(page: PageContext, only: EntityType | None = None) -> EntityIndexView:
    """Return the index of all entities, or of those of one type."""
    types = (only,) if only else tuple(EntityType)
    title = TYPE_NOUNS[only][1] if only else "Names"
    return EntityIndexView(
        frame=frame_of(
            page,
            title,
            f"{title} named in this archive." if only else "People, organisations, countries, places and events.",
            (page.crumb("Names", addresses.ENTITIES),) if only else (),
        ),
        groups=tuple(_group_in_index(page, kind) for kind in types if _listed(page, kind)),
        romanisation=page.library.settings.romanisation,
    )


def entity_group(
    page: PageContext, kind: EntityType, entities: Iterable[Entity], *, only_names: bool = False
) -> EntityGroup:
    """Return the entities of one type, by name.

    With `only_names` nothing else is asked of them: how often a famous one is named changes with every briefing.
    """
    entries = [_name(page, entity) if only_names else _entry(page, entity) for entity in entities]
    own = page.address == TYPE_INDEXES[kind]
    return EntityGroup(
        heading=TYPE_NOUNS[kind][1],
        href="" if own else page.to(TYPE_INDEXES[kind]),
        count=counted(len(entries), "entry", "entries"),
        letters=(),
        entries=tuple(sorted(entries, key=lambda entry: (*_in_order(entry.link.text), entry.link.href))),
    )


def _name(page: PageContext, entity: Entity) -> EntityEntry:
    return EntityEntry(link=page.link_to_entity(entity.id), summary="", native="", native_lang="", briefings="")


def _entry(page: PageContext, entity: Entity) -> EntityEntry:
    native = native_name(entity)
    return EntityEntry(
        link=page.link_to_entity(entity.id),
        summary=page.curled(entity.summary),
        native=native.name if native else "",
        native_lang=native.lang if native else "",
        briefings=counted(page.library.mention_count(entity.id), "briefing"),
    )


SHOWN_PARTS = 30
"""Parts that the page of an entity names; where there are more, all of them have a page."""


def sorted_parts(page: PageContext, whole: EntityId) -> tuple[Link, ...]:
    """Return links to what is part of an entity, by name."""
    found = (page.link_to_entity(part) for part in page.library.parts_of(whole))
    return tuple(sorted(found, key=lambda link: _in_order(link.text)))


def has_page_of_parts(page: PageContext, whole: EntityId) -> bool:
    """Tell whether an entity has more parts than its page names."""
    return len(page.library.parts_of(whole)) > SHOWN_PARTS


def parts_page(page: PageContext, whole: EntityId) -> EntityIndexView:
    """Return all parts of an entity, by type and name."""
    entity = page.library.entity(whole)
    title = f"Parts of {entity.name}"
    parts = [page.library.entity(part) for part in page.library.parts_of(whole)]
    crumbs = (
        page.crumb("Names", addresses.ENTITIES),
        page.crumb(TYPE_NOUNS[entity.type][1], TYPE_INDEXES[entity.type]),
        page.crumb(entity.name, address_of(Kind.ENTITY, whole)),
    )
    return EntityIndexView(
        frame=frame_of(page, title, f"What says of itself that it is part of {entity.name}.", crumbs),
        groups=tuple(
            replace(entity_group(page, kind, [part for part in parts if part.type is kind]), href="")
            for kind in EntityType
            if any(part.type is kind for part in parts)
        ),
        romanisation="",
    )


def native_name(entity: Entity) -> NameLine | None:
    """Return the first native form of an entity's name."""
    return next((name_line(alias) for alias in entity.aliases if alias.kind is AliasKind.NATIVE), None)


def name_line(alias: Alias) -> NameLine:
    """Return another name of an entity, with its language and why there is another one."""
    kind = ALIAS_KINDS[alias.kind] if alias.kind else ""
    return NameLine(name=alias.name, lang=alias.lang, dir=direction_of(alias.lang), kind=kind)
