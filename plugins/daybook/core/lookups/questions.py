"""Which positions are taken on a disputed question, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daybook.core.derive.tables import Tables
    from daybook.core.ids import ClaimId, EntityId


def positions_on(tables: Tables, key: ClaimId) -> tuple[str, ...]:
    """Return the positions on a disputed question."""
    return tables.positions_by_claim.get(key, ())


def positions_said_by(tables: Tables, key: EntityId) -> tuple[str, ...]:
    """Return the positions an entity takes."""
    return tables.positions_by_speaker.get(("entity", key), ())


def claims_about(tables: Tables, key: EntityId) -> tuple[ClaimId, ...]:
    """Return the disputed questions that are about an entity, or that it speaks on."""
    return tables.claims_about.get(key, ())
