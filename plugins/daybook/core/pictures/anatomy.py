"""What a picture file is made of, whatever its form: the picture itself, and all that lies in or behind it besides."""

from __future__ import annotations

from dataclasses import dataclass


class DamagedError(ValueError):
    """The bytes are no whole picture; the message says why, as the end of a sentence: `it breaks off`."""


def words_of_part(name: bytes) -> str:
    """Return what a part that nobody knows is called in a report; a name that is no word is not repeated."""
    return f"an unknown part ({name.decode().strip()})" if name.strip().isalnum() else "an unknown part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """The parts of a picture file.

    `width` and `height` are in pixels. `besides` names what is in the file and is no part of the picture, each once,
    in the order of the file. `end` is the offset at which the picture ends; whatever lies behind it is none of it.
    """

    width: int
    height: int
    besides: tuple[str, ...]
    end: int
    is_animated: bool = False
