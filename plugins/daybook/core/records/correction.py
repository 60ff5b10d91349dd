"""A correction: what was wrong in the archive, what it is now, and why; one file each, never changed."""

from __future__ import annotations

import dataclasses
import enum
from dataclasses import dataclass

from daybook.core.dates import PartialDate
from daybook.core.ids import CorrectionId
from daybook.core.records.origin import Origin, meaning


class CorrectionKind(enum.StrEnum):
    """Whose doing the correction is."""

    OUR_ERROR = "our-error"
    SOURCE_CORRECTED = "source-corrected"
    SOURCE_RETRACTED = "source-retracted"
    CLARIFICATION = "clarification"
    SAFETY_REMOVAL = "safety-removal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change to what was published."""

    id: CorrectionId = dataclasses.field(metadata=meaning("The file's name without `.yaml`."))
    date: PartialDate = dataclasses.field(metadata=meaning("When the archive changed it."))
    target: str = dataclasses.field(
        metadata=meaning("What it concerns: a kind and an id, such as `figure:2022-03-02-port-vell#fled`.")
    )
    kind: CorrectionKind = dataclasses.field(metadata=meaning("Whose doing it is."))
    field: str = dataclasses.field(default="", metadata=meaning("The field that changed."))
    was: str = dataclasses.field(default="", metadata=meaning("What stood there."))
    now: str = dataclasses.field(default="", metadata=meaning("What stands there now."))
    reason: str = dataclasses.field(metadata=meaning("Why, for readers."))
    origin: Origin = dataclasses.field(repr=False, compare=False)
