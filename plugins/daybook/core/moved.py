"""Where a record is now that had another id: old addresses and old corrections lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.kinds import Kind
from daybook.core.unread import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.core.records import Briefing, Claim, Entity, Measure, Source

PARTS = frozenset({"figure", "position", "date", "picture"})
"""What a target can name inside of a briefing."""


def moved_ids(
    briefings: Iterable[Briefing],
    entities: Iterable[Entity],
    sources: Iterable[Source],
    measures: Iterable[Measure],
    claims: Iterable[Claim],
) -> dict[tuple[Kind, str], str]:
    """Return for each former id, with its kind, the id the record has now."""
    kinds: tuple[tuple[Kind, Iterable[Briefing | Entity | Source | Measure | Claim]], ...] = (
        (Kind.BRIEFING, briefings),
        (Kind.ENTITY, entities),
        (Kind.SOURCE, sources),
        (Kind.MEASURE, measures),
        (Kind.CLAIM, claims),
    )
    return {
        (kind, former): record.id
        for kind, records in kinds
        for record, former_ids in told(lambda record: (record, record.former_ids), records)
        for former in former_ids
    }


def present_target(target: str, moved: Mapping[tuple[Kind, str], str]) -> str:
    """Return the target of a correction under the id its record has now.

    A correction is never changed, so it may name what was renamed since. `target` is `kind:id`, or
    `figure:<briefing>#<key>`; what is none of both, or was not renamed, is returned as it is.
    """
    scheme, _, record = target.partition(":")
    if scheme in PARTS:
        briefing, hash_sign, key = record.partition("#")
        return f"{scheme}:{moved.get((Kind.BRIEFING, briefing), briefing)}{hash_sign}{key}"
    return f"{scheme}:{moved.get((Kind(scheme), record), record)}" if scheme in set(Kind) else target
