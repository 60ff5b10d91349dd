"""Takes a WebP file apart into its chunks (RFC 9649)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from daybook.core.pictures.anatomy import Anatomy, DamagedError, words_of_part
from daybook.core.pictures.exif import words_of_exif

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD: Final = 12
_LOSSY, _LOSSLESS, _EXTENDED, _ALPHA = b"VP8 ", b"VP8L", b"VP8X", b"ALPH"
_ANIMATION: Final = frozenset({b"ANIM", b"ANMF"})
_IS_ANIMATED: Final = 0x02
_BESIDES: Final = {b"XMP ": "XMP", b"ICCP": "a colour profile"}


def read_webp(raw: bytes) -> Anatomy:
    """Return what a WebP file is made of.

    Raises:
        DamagedError: it is not whole.
    """
    end = 8 + int.from_bytes(raw[4:8], "little")
    if len(raw) < end:
        raise DamagedError("it breaks off")
    sizes: list[tuple[int, int]] = []
    besides: list[str] = []
    is_animated = False
    for name, content in _chunks(raw, end):
        if name in {_LOSSY, _LOSSLESS}:
            sizes.append(_size_of_lossy(content) if name == _LOSSY else _size_of_lossless(content))
        elif name == _EXTENDED:
            is_animated |= bool(content[:1]) and bool(content[0] & _IS_ANIMATED)
        elif name in _ANIMATION:
            is_animated = True
        elif name == b"EXIF":
            besides += words_of_exif(content.removeprefix(b"Exif\0\0"))
        elif name != _ALPHA:
            besides.append(_BESIDES.get(name, words_of_part(name)))
    if is_animated:
        return Anatomy(width=1, height=1, besides=(), end=end, is_animated=True)
    if len(sizes) != 1:
        raise DamagedError("it holds two pictures" if sizes else "there is no picture in it")
    width, height = sizes[0]
    return Anatomy(width=width, height=height, besides=tuple(dict.fromkeys(besides)), end=end)


def _chunks(raw: bytes, end: int) -> Iterator[tuple[bytes, bytes]]:
    at = _HEAD
    while at < end:
        name, length = raw[at : at + 4], int.from_bytes(raw[at + 4 : at + 8], "little")
        content = raw[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
        if at > end or len(content) != length:
            raise DamagedError("it breaks off")
        yield name, content


def _size_of_lossy(content: bytes) -> tuple[int, int]:
    """Return width and height of a VP8 key frame."""
    first = int.from_bytes(content[:3], "little")
    if len(content) < 10 or first & 1 or content[3:6] != b"\x9d\x01\x2a" or first >> 5 > len(content) - 10:  # noqa: PLR2004 - the length of its head
        raise DamagedError("it breaks off")
    return _stated(int.from_bytes(content[6:8], "little") & 0x3FFF, int.from_bytes(content[8:10], "little") & 0x3FFF)


def _size_of_lossless(content: bytes) -> tuple[int, int]:
    if len(content) < 5 or content[0] != 0x2F:  # noqa: PLR2004 - its signature, and the length of its head
        raise DamagedError("it breaks off")
    bits = int.from_bytes(content[1:5], "little")
    return _stated((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)


def _stated(width: int, height: int) -> tuple[int, int]:
    if not width or not height:
        raise DamagedError("it has no size")
    return width, height
