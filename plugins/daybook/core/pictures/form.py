"""The forms a picture may have: JPEG, PNG and WebP, told by the bytes a file begins with, never by its name."""

from __future__ import annotations

import enum
from typing import Final


class Form(enum.StrEnum):
    """A form of picture files; the value is how their names end."""

    JPEG = ".jpg"
    PNG = ".png"
    WEBP = ".webp"

    @property
    def noun(self) -> str:
        """What people call it."""
        return {Form.JPEG: "JPEG", Form.PNG: "PNG", Form.WEBP: "WebP"}[self]

    @property
    def media_type(self) -> str:
        """What programs call it."""
        return f"image/{self.noun.lower()}"


LONGEST_HEAD: Final = 4_000
"""Bytes in which an SVG picture has begun: comments and declarations may stand before it."""


def form_of(raw: bytes) -> Form | None:
    """Return the form of a picture; None for anything else."""
    if raw.startswith(b"\xff\xd8\xff"):
        return Form.JPEG
    if raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return Form.PNG
    return Form.WEBP if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP" else None


def is_svg(raw: bytes) -> bool:
    """Tell whether a file is an SVG picture, which is a program as much as a picture."""
    head = raw[:LONGEST_HEAD].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n").lower()
    return head.startswith(b"<") and b"<svg" in head
