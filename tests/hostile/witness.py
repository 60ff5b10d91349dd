"""A name no page has of itself: as a tag, an attribute or a function it shows that a text became code."""

from __future__ import annotations

from typing import Final

WITNESS: Final = "hostile_witness"
CALL: Final = f"{WITNESS}()"
