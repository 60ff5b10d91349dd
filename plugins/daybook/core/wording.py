"""An author's words inside a message stand on one line, in quotation marks, and are not too long."""

from __future__ import annotations

from typing import Final

LONGEST_SHOWN: Final = 80


def shown(text: str) -> str:
    """Return words of an author as a message shows them."""
    line = visible(" ".join(text.split()))
    return f'"{line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"}"'


def counted(number: int, one: str, many: str = "") -> str:
    """Return `1 briefing`, `2 briefings`, `1,204 figures`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def visible(text: str) -> str:
    """Return a text in which a character that nobody could see stands as its number."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in text)
