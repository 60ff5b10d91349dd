"""Makes a text of a fuzzer's bytes, often of one piece many times: what is slow is slow where something repeats."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 8_000
"""Bytes of a text that repeats a piece."""
_REPEATED = 240
"""The second byte says whether the piece is repeated: from this value on."""
_BETWEEN = b"\xff"
"""Parts what stands before the piece from it, and that from what stands behind it; no UTF-8 has it."""
_NOTICED = 0.5
_SLOWEST = 30.0
_STEADY = 3.2
"""How many times as long a text may take that is twice as long."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a fuzzer's bytes say: a choice among variants, and a piece with what stands around it."""

    choice: int
    before: bytes
    piece: bytes
    behind: bytes
    times: int

    def raw(self, stretch: int = 1) -> bytes:
        """Return the bytes, with the piece `stretch` times as often."""
        return self.before + self.piece * (self.times * stretch) + self.behind

    def text(self) -> str:
        """Return the bytes as a text."""
        return self.raw().decode("utf-8", "replace")


def shape_of(raw: bytes, longest: int = LONGEST) -> Shape:
    """Return what some bytes say; all bytes say something. What takes long to read can be given less."""
    choice, repeated = (*raw[:2], 0, 0)[:2]
    first, *others = raw[2:].split(_BETWEEN, 2)
    if repeated < _REPEATED or not others or not others[0]:
        return Shape(choice, first, b"".join(others), b"", 1)
    return Shape(choice, first, others[0], b"".join(others[1:]), max(1, longest // len(others[0])))


def seed(text: str | bytes, choice: int = 0) -> bytes:
    """Return the bytes that say a text as it is."""
    return bytes((choice, 0)) + (text.encode() if isinstance(text, str) else text)


def repeated(piece: str, before: str = "", behind: str = "", choice: int = 0) -> bytes:
    """Return the bytes that say a piece many times, with what stands around it."""
    return bytes((choice, _REPEATED)) + _BETWEEN.join(part.encode() for part in (before, piece, behind))


def hold_to_linear_time(work: Callable[[bytes], object], shape: Shape) -> None:
    """Run the work; where it takes long, a text with the piece twice as often takes about twice as long."""
    seconds = _seconds(work, shape.raw())
    assert seconds < _SLOWEST, f"took {seconds:.1f} s"
    if seconds > _NOTICED and shape.times > 1:
        longer = min(_seconds(work, shape.raw(2)) for _ in range(2))
        assert longer < _STEADY * seconds, f"took {seconds:.2f} s, and {longer:.2f} s for twice as many"


def _seconds(work: Callable[[bytes], object], raw: bytes) -> float:
    began = time.process_time()
    work(raw)
    return time.process_time() - began
