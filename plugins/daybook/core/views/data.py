"""The view of the page on which everything can be downloaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from daybook.core.views.frame import LicenceLabel
from daybook.core.views.labels import Link, MonthLink
from daybook.core.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLine:
    """A column: its name, what kind of cells it has, what they mean, and what an empty one means if there is any."""

    name: str
    kind: str
    meaning: str
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEntry:
    """A table: what its rows are, its files with how much they hold, and what each column means."""

    id: str
    title: str
    meaning: str
    files: tuple[MonthLink, ...]
    columns: tuple[ColumnLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView(View):
    """What can be downloaded; `package` is the description for programs, `lines` the records, `feeds` what is new.

    `references` are files for programs for citing. `form` says how files are written, `limits` what they do not show.
    """

    TEMPLATE: ClassVar[str] = "data.html"

    tables: tuple[TableEntry, ...]
    lines: tuple[Link, ...]
    package: Link
    feeds: tuple[Link, ...]
    references: tuple[Link, ...]
    licence: LicenceLabel | None
    form: str
    limits: str
