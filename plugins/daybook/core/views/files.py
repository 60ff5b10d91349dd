"""The views of files that are no pages: feeds, tables, lines of records, and what describes them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from daybook.core.tabular.cells import Heading, Row
from daybook.core.views.frame import LicenceLabel
from daybook.core.views.labels import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """What a file holds; `daybook.printing` writes it in the form of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry of a feed; `id` is never that of another one, `texts` are paragraphs of plain text, notices first.

    `topics` are words a reader of feeds can sort by: `retracted`, `corrected`.
    """

    id: str
    title: str
    link: str
    lang: str
    published: dt.datetime
    updated: dt.datetime
    texts: tuple[str, ...]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView(FileView):
    """A feed, newest entry first.

    `own` is its own absolute address, empty while the archive has none: then links are relative, and ids are no
    addresses.
    """

    id: str
    title: str
    subtitle: str
    link: str
    own: str
    lang: str
    author: str
    rights: str
    updated: dt.datetime
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView(FileView):
    """A table."""

    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesView(FileView):
    """The records of several tables, each with the noun that says what a row of it is."""

    tables: tuple[tuple[str, SheetView], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date in a reference: year, month and day, as far as they are known; `is_circa` where it is approximate."""

    parts: tuple[int, ...]
    is_circa: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A document as programs for citing know it; what is not stated is empty.

    `kind` is `briefing`, or the kind of a source. `issued` is when it was published, `accessed` when it was read.
    """

    id: str
    kind: str
    title: str
    author: str
    publisher: str
    issued: Day | None
    accessed: Day | None
    url: str
    lang: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferencesView(FileView):
    """References in one form: `csl.json` or `ris`."""

    form: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaView(FileView):
    """The description of a table's columns."""

    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceLine:
    """A file of a package: `path` and `schema` are seen from the package, `schema` is empty for what is no table."""

    name: str
    path: str
    title: str
    description: str
    schema: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageView(FileView):
    """The description of files that belong together: what they hold, under what terms, and where that comes from."""

    name: str
    title: str
    description: str
    homepage: str
    licence: LicenceLabel | None
    source: Link
    resources: tuple[ResourceLine, ...]
