"""A source: one cited document, and the frozen copy its quotations are found in."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import ClassVar

from daybook.core.dates import PartialDate
from daybook.core.ids import EntityId, SourceId
from daybook.core.records.origin import Origin, meaning


class SourceKind(enum.StrEnum):
    """What makes the document; a kind, not a grade, and equal for all sides."""

    AGENCY = "agency"
    NEWS = "news"
    GOVERNMENT = "government"
    ARMED_FORCES = "armed-forces"
    ARMED_GROUP = "armed-group"
    UN = "un"
    NGO = "ngo"
    SOCIAL = "social"


class Extent(enum.StrEnum):
    """How much of the document was frozen."""

    WHOLE = "whole"
    EXCERPT = "excerpt"


class Rights(enum.StrEnum):
    """Who may use the text of the document."""

    OWN = "own"
    PUBLIC_DOMAIN = "public-domain"
    OPEN_LICENCE = "open-licence"
    LICENSED = "licensed"
    ALL_RIGHTS_RESERVED = "all-rights-reserved"
    UNKNOWN = "unknown"


class AvailabilityState(enum.StrEnum):
    """What became of the document at its address."""

    LIVE = "live"
    DEAD = "dead"
    CORRECTED = "corrected"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """What became of the document, since when, and in whose words."""

    SHORT: ClassVar[str] = "state"

    state: AvailabilityState = field(metadata=meaning("`live`, `dead`, `corrected` or `retracted`."))
    since: PartialDate | None = field(default=None, metadata=meaning("Since when."))
    note: str = field(default="", metadata=meaning("What happened, for readers."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownField:
    """A field of a source that nobody could find out, with the reason."""

    SHORT: ClassVar[str] = "reason"

    key: str = field(metadata=meaning("The field that is not known."))
    reason: str = field(metadata=meaning("Why it is not known."))
    origin: Origin = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One cited document."""

    id: SourceId = field(metadata=meaning("The file's name without `.yaml`; written out only inside a briefing."))
    title: str = field(default="", metadata=meaning("The document's own title."))
    publisher: EntityId | None = field(default=None, metadata=meaning("The organisation that published it."))
    author: str = field(default="", metadata=meaning("The by-line, as printed."))
    url: str = field(default="", metadata=meaning("The original address."))
    published: PartialDate = field(metadata=meaning("When the source said it."))
    published_note: str = field(
        default="", metadata=meaning("What `published` was inferred from, if it is not stated.")
    )
    accessed: PartialDate = field(metadata=meaning("When we read it."))
    archive_url: str = field(default="", metadata=meaning("The address of a public archived copy."))
    archived: PartialDate | None = field(default=None, metadata=meaning("When that copy was made."))
    sha256: str = field(default="", metadata=meaning("The hash of the frozen text in the vault."))
    raw_sha256: str = field(default="", metadata=meaning("The hash of the file as it was received."))
    extent: Extent = field(default=Extent.WHOLE, metadata=meaning("`whole`, or `excerpt` where only a part was read."))
    kind: SourceKind = field(metadata=meaning("What kind of publisher it is; not a grade."))
    lang: str = field(default="", metadata=meaning("The language of the document, where it is not the archive's."))
    rights: Rights = field(default=Rights.UNKNOWN, metadata=meaning("Who may use its text."))
    availability: Availability | None = field(
        default=None,
        metadata=meaning("`live`, `dead`, `corrected` or `retracted`; with `since` and `note` if more is known."),
    )
    unknown: tuple[UnknownField, ...] = field(
        default=(),
        metadata=meaning("Fields that could not be found out, each with the reason.", keyed=True),
    )
    former_ids: tuple[SourceId, ...] = field(default=(), metadata=meaning("Ids it had before; old links lead here."))
    origin: Origin = field(repr=False, compare=False)

    @property
    def is_retracted(self) -> bool:
        """Whether its publisher withdrew it."""
        return self.availability is not None and self.availability.state is AvailabilityState.RETRACTED
