"""Lists of words are written as text, which is easier to read and to add to than a column of strings."""

from __future__ import annotations


def in_order(text: str) -> tuple[str, ...]:
    """Return the words of a text, in their order."""
    return tuple(text.split())


def any_of(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
