"""Takes a PNG file apart into its chunks (W3C, Portable Network Graphics, third edition)."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Final

from daybook.core.pictures.anatomy import Anatomy, DamagedError, words_of_part
from daybook.core.pictures.exif import words_of_exif

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEAD, _PALETTE, _PIXELS, _END = b"IHDR", b"PLTE", b"IDAT", b"IEND"
_SAMPLES: Final = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""The depths of each type of colour."""
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_LONGEST: Final = {_PALETTE: 3 * 256, b"tRNS": 256, _END: 0}
_ANIMATION: Final = frozenset({b"acTL", b"fcTL", b"fdAT"})
_BESIDES: Final = {
    b"tEXt": "a text",
    b"zTXt": "a text",
    b"iTXt": "a text",
    b"tIME": "the time of its last change",
    b"iCCP": "a colour profile",
    b"pHYs": "its size on paper",
}
_MOST_CHECKED: Final = 50_000_000
"""Bytes of pixels that are unpacked to see whether they are all there; larger pictures are refused anyway."""


@dataclass(frozen=True, slots=True)
class _Head:
    width: int
    height: int
    bits: int

    @property
    def pixel_bytes(self) -> int:
        """How many bytes the unpacked pixels have: each row has one more than its pixels need."""
        return self.height * (1 + (self.width * self.bits + 7) // 8)


def read_png(raw: bytes) -> Anatomy:
    """Return what a PNG file is made of.

    Raises:
        DamagedError: it is not whole.
    """
    chunks, end = _chunks(raw)
    if chunks[0][0] != _HEAD or sum(name == _HEAD for name, _ in chunks) > 1:
        raise DamagedError("its parts are not in order")
    head = _head_of(chunks[0][1])
    pixels = b"".join(content for name, content in chunks if name == _PIXELS)
    if not pixels:
        raise DamagedError("there is no picture in it")
    besides = [words for name, content in chunks for words in _words_of(name, content)]
    is_animated = any(name in _ANIMATION for name, _ in chunks)
    if not is_animated and head.pixel_bytes <= _MOST_CHECKED and not _is_all_there(head, pixels):
        besides.append("data behind its pixels")
    found = tuple(dict.fromkeys(besides))
    return Anatomy(width=head.width, height=head.height, besides=found, end=end, is_animated=is_animated)


def _words_of(name: bytes, content: bytes) -> tuple[str, ...]:
    """Return what a chunk holds that is no part of the picture."""
    if name == b"eXIf":
        return words_of_exif(content)
    if name in _LONGEST:
        return (f"data behind a table ({name.decode('ascii')})",) if len(content) > _LONGEST[name] else ()
    if name in _ANIMATION or name in {_HEAD, _PIXELS}:
        return ()
    return (_BESIDES.get(name, words_of_part(name)),)


def _chunks(raw: bytes) -> tuple[list[tuple[bytes, bytes]], int]:
    """Return name and content of each chunk up to the last one, and where that ends."""
    found: list[tuple[bytes, bytes]] = []
    at, name = len(SIGNATURE), b""
    while name != _END:
        length, name = int.from_bytes(raw[at : at + 4]), raw[at + 4 : at + 8]
        content, check = raw[at + 8 : at + 8 + length], raw[at + 8 + length : at + 12 + length]
        if len(check) < 4:  # noqa: PLR2004 - the check sum at the end of a chunk
            raise DamagedError("it breaks off")
        if int.from_bytes(check) != zlib.crc32(name + content):
            raise DamagedError("its bytes were changed since it was written")
        found.append((name, content))
        at += 12 + length
    return found, at


def _head_of(content: bytes) -> _Head:
    if len(content) != 13:  # noqa: PLR2004 - its fixed length
        raise DamagedError("its parts are not in order")
    width, height = int.from_bytes(content[:4]), int.from_bytes(content[4:8])
    depth, colours, packed, filtered, interlaced = content[8:]
    if depth not in _SAMPLES.get(colours, ()) or packed or filtered or not width or not height:
        raise DamagedError("it is coded in a way that browsers do not show")
    if interlaced:
        raise DamagedError("it is interlaced, which makes it larger for nothing")
    return _Head(width, height, depth * _CHANNELS[colours])


def _is_all_there(head: _Head, packed: bytes) -> bool:
    """Tell whether the packed pixels are the pixels and nothing else.

    Raises:
        DamagedError: some are missing.
    """
    unpacking = zlib.decompressobj()
    try:
        pixels = unpacking.decompress(packed, head.pixel_bytes + 1)
    except zlib.error:
        raise DamagedError("its pixels cannot be unpacked") from None
    if len(pixels) < head.pixel_bytes or not (unpacking.eof or unpacking.unconsumed_tail):
        raise DamagedError("it breaks off")
    return len(pixels) == head.pixel_bytes and not unpacking.unused_data and not unpacking.unconsumed_tail
