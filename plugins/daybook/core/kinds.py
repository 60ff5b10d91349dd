"""The kinds of record an archive has, and what each is called by authors, by references and by readers."""

from __future__ import annotations

import enum


class Kind(enum.StrEnum):
    """A kind of record; the value is the scheme of references to it."""

    BRIEFING = "briefing"
    ENTITY = "entity"
    SOURCE = "source"
    MEASURE = "measure"
    CLAIM = "claim"
    CORRECTION = "correction"
    PAGE = "page"

    @property
    def folder(self) -> str:
        """The folder of `content/` that holds its files."""
        return _FOLDERS[self]

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return ".yaml" if self in {Kind.SOURCE, Kind.CORRECTION} else ".md"

    @property
    def noun(self) -> str:
        """What authors call it."""
        return "disputed question" if self is Kind.CLAIM else self.value


_FOLDERS = {
    Kind.BRIEFING: "briefings",
    Kind.ENTITY: "entities",
    Kind.SOURCE: "sources",
    Kind.MEASURE: "measures",
    Kind.CLAIM: "claims",
    Kind.CORRECTION: "corrections",
    Kind.PAGE: "pages",
}


def kind_of_path(path: str) -> Kind | None:
    """Return the kind of record a file below `content/` holds by the folder it is in."""
    top = path.split("/", 1)[0]
    return next((kind for kind, folder in _FOLDERS.items() if folder == top), None)
