"""Tells whether EXIF says where a picture was taken; that is all anybody here wants to know of it."""

from __future__ import annotations

from typing import Final, Literal

_GPS: Final = 0x8825
_ENTRY: Final = 12
PLAIN: Final = "EXIF"
WITH_PLACE: Final = "the place where it was taken (EXIF with GPS)"


def words_of_exif(tiff: bytes) -> tuple[str, ...]:
    """Return what EXIF is called in a report: whether it has a GPS entry is looked up in its first directory."""
    order: Literal["little", "big"] = "little" if tiff[:2] == b"II" else "big"
    start = int.from_bytes(tiff[4:8], order)
    count = int.from_bytes(tiff[start : start + 2], order)
    entries = (tiff[at : at + 2] for at in range(start + 2, min(start + 2 + count * _ENTRY, len(tiff)), _ENTRY))
    return (WITH_PLACE,) if any(int.from_bytes(tag, order) == _GPS for tag in entries) else (PLAIN,)
