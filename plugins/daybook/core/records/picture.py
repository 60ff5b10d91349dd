"""A picture of a briefing: a file of the archive, with what it shows, who made it, and why we may show it."""

from __future__ import annotations

from dataclasses import dataclass, field

from daybook.core.dates import DateSpan
from daybook.core.ids import LocalKey, PictureName, SourceId
from daybook.core.keeping import quickly_kept
from daybook.core.records.origin import Origin, meaning
from daybook.core.records.source import Rights


@quickly_kept
@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that stands in the text of a briefing."""

    key: LocalKey = field(metadata=meaning("The picture's own name in this briefing, never changed."))
    file: PictureName = field(metadata=meaning("The name of its file in `images/`, as `invoke image` wrote it."))
    alt: str = field(metadata=meaning("What it shows, for those who do not see it."))
    caption: str = field(default="", metadata=meaning("What a reader should know of it, in our own words."))
    credit: str = field(metadata=meaning("Who made it, as they want to be named."))
    rights: Rights = field(
        metadata=meaning("Why it may be shown: `own`, `public-domain`, `open-licence` or `licensed`.")
    )
    licence: str = field(
        default="",
        metadata=meaning("The name of the licence, or who allowed it; needed for `open-licence` and `licensed`."),
    )
    licence_url: str = field(
        default="", metadata=meaning("The address of the licence's text; needed for `open-licence`.")
    )
    source: SourceId = field(metadata=meaning("Where it was published: one of the briefing's sources."))
    taken: DateSpan | None = field(default=None, metadata=meaning("When it was taken, if the source states it."))
    content_warning: str = field(
        default="", metadata=meaning("What a reader should know before seeing it; it is hidden until they ask.")
    )
    origin: Origin = field(repr=False, compare=False)
