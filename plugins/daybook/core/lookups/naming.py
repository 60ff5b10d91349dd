"""Where an entity or another record is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daybook.core.derive.mentions import Mention
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import EntityId
    from daybook.core.names import NameIndex


def mentions(tables: Tables, key: EntityId) -> tuple[Mention, ...]:
    """Return where an entity is named, one mention a briefing, oldest first."""
    return tables.mentions.get(key, ())


def mention_count(tables: Tables, key: EntityId) -> int:
    """Return in how many briefings an entity is named."""
    return len(tables.mentions.get(key, ()))


def references(tables: Tables, key: tuple[str, str]) -> tuple[Mention, ...]:
    """Return the briefings whose texts link to a record or day, given as (scheme, id), oldest first."""
    return tables.references.get(key, ())


def occurrences_about(tables: Tables, key: EntityId) -> tuple[str, ...]:
    """Return what is dated and happened at, or with, an entity."""
    return tables.occurrences_about.get(key, ())


def parts_of(tables: Tables, key: EntityId) -> tuple[EntityId, ...]:
    """Return what says of itself that it is part of an entity."""
    return tables.parts.get(key, ())


def name_index(tables: Tables, _key: str) -> NameIndex:
    """Return the names that link by themselves."""
    return tables.archive.names
