"""Takes records apart, so that what can be told of some of them is told where of others it cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.unread import changed, is_read, parts_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.gathered import Gathered
    from daybook.core.records import Briefing

GROUPS: Final = ("figures", "positions", "dates", "allow")
"""The parts of a briefing of which rules speak one by one; what it has in all, `Subject.keys` tells."""


def parts_of(records: Gathered) -> Iterator[Gathered]:
    """Yield each of several records alone; of one briefing the whole without its parts, and it with each of them.

    What cannot be taken apart any more has no parts.
    """
    nothing = records.without()
    alone = (
        *(replace(nothing, briefings=(one,)) for one in records.briefings),
        *(replace(nothing, entities=(one,)) for one in records.entities),
        *(replace(nothing, sources=(one,)) for one in records.sources),
        *(replace(nothing, measures=(one,)) for one in records.measures),
        *(replace(nothing, claims=(one,)) for one in records.claims),
        *(replace(nothing, corrections=(one,)) for one in records.corrections),
        *(replace(nothing, pages=(one,)) for one in records.pages),
    )
    if len(alone) > 1:
        yield from alone
        return
    for briefing in records.briefings:
        yield from (replace(nothing, briefings=(one,)) for one in _parts_of_briefing(briefing))


def _parts_of_briefing(briefing: Briefing) -> Iterator[Briefing]:
    groups = {group: parts_read(briefing, group) for group in GROUPS}
    count = sum(len(parts) for parts in groups.values())
    if count <= 1 and all(is_read(briefing, group) for group in GROUPS):
        return
    bare = changed(briefing, **dict.fromkeys(GROUPS, ()))
    yield bare
    for group, parts in groups.items():
        yield from (changed(bare, **{group: (part,)}) for _, part in parts)
