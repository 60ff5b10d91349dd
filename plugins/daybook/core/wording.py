"""An author's words inside a message stand on one line, in quotation marks, and are not too long."""

from __future__ import annotations

from typing import Final

LONGEST_SHOWN: Final = 80


def shown(text: str) -> str:
    """Return words of an author as a message shows them; a character nobody could see stands as its number."""
    line = " ".join(text.split())
    if not line.isprintable():
        line = "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in line)
    return f'"{line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"}"'
