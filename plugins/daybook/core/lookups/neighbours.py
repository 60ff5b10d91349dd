"""What stands before and after a place in an order."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

N = TypeVar("N", bound=Hashable)


def neighbours_in(order: Sequence[N], index: int) -> tuple[N | None, N | None]:
    """Return what stands before and after a place, None at either end."""
    before = order[index - 1] if index else None
    return before, order[index + 1] if index + 1 < len(order) else None
