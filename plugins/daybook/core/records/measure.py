"""A measure: what is counted, and what the count misses."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from daybook.core.dates import PartialDate
from daybook.core.ids import EntityId, MeasureId
from daybook.core.records.origin import Origin, meaning


class MeasureKind(enum.StrEnum):
    """How the numbers of a measure relate to time."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    COUNT = "count"
    SHARE = "share"
    DISTANCE = "distance"
    DURATION = "duration"
    PRICE = "price"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is counted; figures of two measures are never compared."""

    id: MeasureId = field(metadata=meaning("The file's name without `.md`."))
    title: str = field(metadata=meaning("What is counted, as a heading."))
    unit: str = field(metadata=meaning("The unit, such as `persons` or `km`."))
    definition: str = field(metadata=meaning("What counts and what does not, and what the count misses."))
    kind: MeasureKind = field(metadata=meaning("How its numbers relate to time."))
    since: PartialDate | None = field(default=None, metadata=meaning("The first day that is counted."))
    place: EntityId | None = field(default=None, metadata=meaning("The place that is counted."))
    producer: EntityId | None = field(
        default=None, metadata=meaning("Who makes the count, where it is always the same.")
    )
    hxl: str = field(default="", metadata=meaning("The HXL tag for exchange with humanitarian data."))
    former_ids: tuple[MeasureId, ...] = field(default=(), metadata=meaning("Ids it had before; old links lead here."))
    body: str = field(default="", metadata=meaning("The text below the front matter."))
    body_line: int = field(default=1, compare=False, repr=False, metadata=meaning("The line the text begins on."))
    origin: Origin = field(repr=False, compare=False)
