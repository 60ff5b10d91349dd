"""The setting of what stands on the home page: measures, each with the reason why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.conf.door import is_braces, is_list
from daybook.core.ids import MeasureId, fault_of_id
from daybook.core.settings import Headline

if TYPE_CHECKING:
    from daybook.conf.door import Door
    from daybook.conf.loading import Conf


def read_headlines(door: Door, written: Conf) -> tuple[Headline, ...]:
    """Return the measures of the home page with their reasons, in the order written."""
    value = written.get("headlines", ())
    if not is_list(value):
        door.wrong_type('DAYBOOK["headlines"]', "a list of measures, each with its reason", value)
        return ()
    return tuple(_headline(door, f'DAYBOOK["headlines"][{index}]', part) for index, part in enumerate(value))


def _headline(door: Door, setting: str, value: object) -> Headline:
    parts = {"measure": "the id of a measure", "reason": "why it stands on the home page, for readers"}
    if not is_braces(value):
        door.wrong_type(setting, '{"measure": ..., "reason": ...}', value)
        return Headline(measure=MeasureId(""), reason="")
    door.refuse_unknown(value, setting, parts, {})
    for name, meaning in parts.items():
        if name not in value:
            door.missing(f'{setting}["{name}"]', meaning)
    measure = door.text(value, "measure", "", setting)
    if measure and (fault := fault_of_id(measure)):
        door.refuse("setting-type", f'{setting}["measure"]: {fault[0]}', fault[1])
    return Headline(measure=MeasureId(measure), reason=door.text(value, "reason", "", setting))
