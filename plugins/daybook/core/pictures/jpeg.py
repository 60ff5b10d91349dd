"""Takes a JPEG file apart into its segments (ITU-T T.81, annex B)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.pictures.anatomy import Anatomy, DamagedError
from daybook.core.pictures.exif import words_of_exif

if TYPE_CHECKING:
    from collections.abc import Iterator

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive pictures: what browsers show."""
_OTHER_FRAMES: Final = frozenset({0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})
_TABLES: Final = frozenset({0xC4, 0xDB, 0xDD})
_IN_A_SCAN: Final = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
"""The marker that ends the coded pixels: not a stuffed byte, and not one of those that part them."""
_APP0, _APP1, _APP2, _APP13, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xED, 0xEF, 0xFE
_JFIF_LENGTH: Final = 14
_GREY_OR_COLOUR: Final = (1, 3)
_KNOWN: Final = (
    (_APP1, b"http://ns.adobe.com/x", "XMP"),
    (_APP2, b"ICC_PROFILE\0", "a colour profile"),
    (_APP2, b"MPF\0", "further pictures (MPF)"),
    (_APP13, b"Photoshop", "IPTC"),
    (0xEE, b"Adobe", "a mark of a program (Adobe)"),
)


def read_jpeg(raw: bytes) -> Anatomy:
    """Return what a JPEG file is made of.

    Raises:
        DamagedError: it is not whole, or is coded in a way that browsers do not show.
    """
    sizes: list[tuple[int, int]] = []
    besides: list[str] = []
    end = 0
    for marker, content, behind in _segments(raw):
        end = behind
        if marker in _FRAMES:
            sizes.append(_size_of(content))
        elif marker in _OTHER_FRAMES:
            raise DamagedError("it is coded in a way that browsers do not show")
        elif marker == _SCAN:
            if not sizes or not content or len(content) != 2 * content[0] + 4:
                raise DamagedError("its parts are not in order")
        elif marker in _TABLES:
            if not _is_table(marker, content):
                raise DamagedError("a table in it has the wrong length")
        elif marker != _END:
            besides += _words_of(marker, content)
    if len(sizes) != 1:
        raise DamagedError("it holds two pictures" if sizes else "there is no picture in it")
    width, height = sizes[0]
    return Anatomy(width=width, height=height, besides=tuple(dict.fromkeys(besides)), end=end)


def _segments(raw: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Yield marker, content and end of each segment; to a scan belong the coded pixels behind it."""
    at, marker = 2, 0
    while marker != _END:
        marker, at = _marker_at(raw, at)
        content = b""
        if marker in {_START, 0x01} or 0xD0 <= marker <= 0xD7:  # noqa: PLR2004 - the marks that part coded pixels
            raise DamagedError("its parts are not in order")
        if marker != _END:
            length = int.from_bytes(raw[at : at + 2])
            content = raw[at + 2 : at + length]
            if length < 2 or len(content) != length - 2:  # noqa: PLR2004 - the length counts its own two bytes
                raise DamagedError("it breaks off")
            at += length
        if marker == _SCAN:
            found = _IN_A_SCAN.search(raw, at)
            if found is None:
                raise DamagedError("it breaks off")
            at = found.start()
        yield marker, content, at


def _marker_at(raw: bytes, at: int) -> tuple[int, int]:
    """Return the marker at a place, and the place behind it; bytes that fill up stand before it."""
    if raw[at : at + 1] != b"\xff":
        raise DamagedError("it breaks off" if at >= len(raw) else "its parts are not in order")
    while raw[at : at + 1] == b"\xff":
        at += 1
    if at >= len(raw):
        raise DamagedError("it breaks off")
    return raw[at], at + 1


def _size_of(frame: bytes) -> tuple[int, int]:
    if len(frame) < 6 or len(frame) != 6 + 3 * frame[5]:  # noqa: PLR2004 - the fixed part of a frame's head
        raise DamagedError("its parts are not in order")
    height, width = int.from_bytes(frame[1:3]), int.from_bytes(frame[3:5])
    if frame[5] not in _GREY_OR_COLOUR:
        raise DamagedError("it is in the colours of a printing press (CMYK)")
    if not width or not height:
        raise DamagedError("it has no size")
    return width, height


def _is_table(marker: int, content: bytes) -> bool:
    """Tell whether a table is as long as it says: behind a shorter one anything could lie."""
    if marker == 0xDD:  # noqa: PLR2004 - the interval of restarts
        return len(content) == 2  # noqa: PLR2004 - one number
    at = 0
    while at < len(content):
        if marker == 0xDB:  # noqa: PLR2004 - a quantisation table, of bytes or pairs of them
            at += 1 + (128 if content[at] >> 4 else 64)
        else:
            at += 17 + sum(content[at + 1 : at + 17])
    return at == len(content) and at > 0


def _words_of(marker: int, content: bytes) -> tuple[str, ...]:
    """Return what a segment holds that is no part of the picture; nothing for the plain mark of a JFIF file."""
    if marker == _APP0 and content.startswith(b"JFIF\0"):
        return () if len(content) == _JFIF_LENGTH and content[12:] == b"\0\0" else ("a small picture (thumbnail)",)
    if marker == _APP1 and content.startswith(b"Exif\0"):
        return words_of_exif(content[6:])
    for known, start, words in _KNOWN:
        if marker == known and content.startswith(start):
            return (words,)
    if marker == _COMMENT:
        return ("a comment",)
    if _APP0 <= marker <= _APP15:
        return (f"data of a program (APP{marker - _APP0})",)
    return (f"an unknown part ({marker:#04x})",)
