"""What a part of a briefing says without writing it: written out later, it is no change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.archive import source_id_of
from daybook.core.quotations import fold
from daybook.core.records import Figure, Picture, Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.ids import MeasureId
    from daybook.core.records import Briefing, Keyed, Measure


def implied_fields(part: Keyed | Picture, briefing: Briefing, measures: Mapping[MeasureId, Measure]) -> dict[str, str]:
    """Return the fields that have a value from elsewhere where they are left out, each as it holds."""
    if isinstance(part, Picture):
        return {}
    implied = {"source": source_id_of(part, briefing) or ""}
    if isinstance(part, Figure):
        implied["standing"] = part.standing or (Standing.REPORTED if part.by.is_publisher else Standing.CLAIMED)
        measure = measures.get(part.measure)
        if measure is not None:
            implied["unit"] = part.unit or measure.unit
            implied["since"] = str(part.since or measure.since or "")
            implied["place"] = part.place or measure.place or ""
    return implied


def is_value_only_written_out(old: object, new: object) -> bool:
    """Tell whether a value was left out, or is now, beside the same words: they hold exactly this one number."""
    if not isinstance(old, Figure) or not isinstance(new, Figure) or (old.value and new.value):
        return False
    return fold(old.quote).text == fold(new.quote).text and not (old.read_by_hand or new.read_by_hand)
