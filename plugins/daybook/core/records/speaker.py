"""Who said it: an entity, the outlet in its own voice, or somebody unnamed in the outlet's words."""

from __future__ import annotations

from dataclasses import dataclass

from daybook.core.ids import EntityId
from daybook.core.keeping import quickly_kept


@quickly_kept
@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker; with neither entity nor words it is the publisher of the source, in its own voice."""

    entity: EntityId | None = None
    anonymous: str = ""

    @property
    def is_publisher(self) -> bool:
        """Whether the outlet itself speaks."""
        return self.entity is None and not self.anonymous
