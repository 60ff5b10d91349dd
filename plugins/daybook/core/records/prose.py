"""A prose page: about, method, and what else the archive says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from daybook.core.records.origin import Origin, meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A page of text."""

    id: str = field(metadata=meaning("The file's name without `.md`; also its address."))
    title: str = field(metadata=meaning("Its heading."))
    summary: str = field(default="", metadata=meaning("One sentence for lists and search engines."))
    body: str = field(default="", metadata=meaning("The text below the front matter."))
    body_line: int = field(default=1, compare=False, repr=False, metadata=meaning("The line the text begins on."))
    origin: Origin = field(repr=False, compare=False)
