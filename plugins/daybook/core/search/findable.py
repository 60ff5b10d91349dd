"""What can be found: what a reader sees of it in a list, and what it is found by."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Weight(enum.IntEnum):
    """How much it tells of a thing that a term stands in this place of it; two bits of the index."""

    BODY = 0
    """In its text, or in words of a source."""
    SAID = 1
    """In a definition, a heading, a speaker's name."""
    SUMMARY = 2
    """In a summary, in what is counted, in a name that others have too."""
    TITLE = 3
    """In its title, its own name or its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One thing that can be found, on the page at `address`.

    Shown: `title`, in `lang` where that is not the archive's; `facts`, what it is, when and by whom; `text`;
    `also`, its other names, each with its language.
    Found by: `names`, each a whole query that means it; `spoken`, names that are also found by what they sound like;
    `texts` by their weight; `numbers`, plain; `days`, or months and years (`2022-03`); by `web`, addresses elsewhere
    that it stands for; and narrowed down by `entities` and `sources`, ids of what it names and rests on.
    """

    kind: str
    address: str
    title: str
    lang: str = ""
    facts: str = ""
    text: str = ""
    also: tuple[tuple[str, str], ...] = ()
    is_retracted: bool = False
    names: tuple[tuple[str, Weight], ...] = ()
    spoken: tuple[str, ...] = ()
    texts: tuple[tuple[str, Weight], ...] = ()
    numbers: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    web: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
