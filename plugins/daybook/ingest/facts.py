"""What the author says about an article that its text does not, or cannot be trusted to, say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.dates import PartialDate
from daybook.core.ids import EntityId
from daybook.core.records import AvailabilityState, Extent, Rights, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """The facts of one article; an empty text means that nobody gave it, and nothing is put in its place.

    `published` is when the outlet said it; `published_note` what that was inferred from, if the article does not
    state it. `accessed` is the day we read it, `archived` the day a public copy at `archive_url` was made. `unknown`
    has the reasons why fields are not known, each behind its field's name. `slug` are the words of the ids; without it
    they come from the title, else from the text's first words. Without `is_dated` nobody gave `published`, and only a
    page that states it can be taken in.
    """

    published: PartialDate
    accessed: PartialDate
    published_note: str = ""
    publisher: EntityId | None = None
    url: str = ""
    title: str = ""
    author: str = ""
    lang: str = ""
    kind: SourceKind = SourceKind.NEWS
    rights: Rights = Rights.ALL_RIGHTS_RESERVED
    extent: Extent = Extent.WHOLE
    archive_url: str = ""
    archived: PartialDate | None = None
    availability: AvailabilityState | None = None
    unknown: tuple[tuple[str, str], ...] = ()
    slug: str = ""
    is_dated: bool = True

    @property
    def not_given(self) -> Iterator[str]:
        """The fields of the source that nobody gave, nor a reason for it, in the order of the record."""
        given = {"title": self.title, "publisher": self.publisher, "author": self.author, "url": self.url}
        explained = dict(self.unknown)
        return (name for name, value in given.items() if not value and name not in explained)
