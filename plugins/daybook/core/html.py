"""Text that is HTML already and safe to print; everything else is escaped by the template engine."""

from __future__ import annotations


class Html(str):
    """HTML that was made and sanitised by us; only the Markdown edge and our own charts make it."""

    __slots__ = ()

    def __html__(self) -> str:
        """Say to the template engine that nothing is to be escaped."""
        return self
