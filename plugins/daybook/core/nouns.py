"""What authors call each kind of record."""

from __future__ import annotations

from typing import Final

NOUNS: Final = {
    "ClaimPosition": "position",
    "Occurrence": "date",
    "Allowed": "silenced check",
    "UnknownField": "unknown field",
    "PartOf": "part_of",
    "Prose": "page",
    "Claim": "disputed question",
    "DraftBriefing": "draft",
    "DraftFigure": "figure",
    "DraftPosition": "position",
    "DraftOccurrence": "date",
    "ReviewItem": "question",
    "NewEntity": "new entity",
    "NewAlias": "new alias",
}
"""What a record is called where it is not the name of its class."""


def noun_of(cls: type) -> str:
    """Return what authors call the records of a class."""
    return NOUNS.get(cls.__name__, cls.__name__.lower())


def with_article(noun: str) -> str:
    """Return a noun with "a" or "an" before it."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
