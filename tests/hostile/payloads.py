"""Hostile texts, by the class of attack they belong to; all are our own writing, and none does harm where it fails."""

from __future__ import annotations

from typing import Final

from hostile import addresses, languages, markup, names, quantities, signs

_CLASSES: Final = (markup, addresses, languages, names, signs, quantities)
PAYLOADS: Final[tuple[str, ...]] = tuple(dict.fromkeys(text for each in _CLASSES for text in each.PAYLOADS))
"""What is put into every field of every record."""
