"""What authors write, as frozen typed records; references between them are still ids.

The classes are the one description of the front matter: the reader, the JSON Schema, the order of keys and
the field tables of the documentation are all made from them.
"""

from daybook.core.records.briefing import (
    Allowed,
    Briefing,
    BriefingState,
    ClaimPosition,
    DateKind,
    Figure,
    Keyed,
    Occurrence,
    Stance,
    Standing,
)
from daybook.core.records.claim import Answer, Claim, Resolution
from daybook.core.records.correction import Correction, CorrectionKind
from daybook.core.records.entity import Alias, AliasKind, Coordinates, Entity, EntityType, PartOf, Role
from daybook.core.records.measure import Measure, MeasureKind
from daybook.core.records.origin import Origin
from daybook.core.records.picture import Picture
from daybook.core.records.prose import Prose
from daybook.core.records.source import (
    Availability,
    AvailabilityState,
    Extent,
    Rights,
    Source,
    SourceKind,
    UnknownField,
)
from daybook.core.records.speaker import Speaker

__all__ = [
    "Alias",
    "AliasKind",
    "Allowed",
    "Answer",
    "Availability",
    "AvailabilityState",
    "Briefing",
    "BriefingState",
    "Claim",
    "ClaimPosition",
    "Coordinates",
    "Correction",
    "CorrectionKind",
    "DateKind",
    "Entity",
    "EntityType",
    "Extent",
    "Figure",
    "Keyed",
    "Measure",
    "MeasureKind",
    "Occurrence",
    "Origin",
    "PartOf",
    "Picture",
    "Prose",
    "Resolution",
    "Rights",
    "Role",
    "Source",
    "SourceKind",
    "Speaker",
    "Stance",
    "Standing",
    "UnknownField",
]
