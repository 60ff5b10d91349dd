"""Keeps from one run to the next what is costly to work out again; what was made by other code is as good as none."""

from __future__ import annotations

import contextlib
import pickle
import zlib
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from daybook.files import remember_if_possible
from daybook.memory.fingerprint import code_fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PARTS: Final = 32
"""For an archive of thousands of files, of which a run changes a few."""

K = TypeVar("K")
V = TypeVar("V")


class Memory(Generic[K, V]):
    """Answers kept in a file, if there is one; only those that a run asked for, or gave anew, are kept for the next.

    With several `parts`, as many files share the answers, and where few are new only some of them are written.
    """

    def __init__(self, path: Path | None, parts: int = 1) -> None:
        self._basis = code_fingerprint()
        self._paths: tuple[Path, ...] = ()
        if path is not None:
            several = (path.with_name(f"{path.stem}-{number:02}{path.suffix}") for number in range(parts))
            self._paths = (path,) if parts == 1 else tuple(several)
        self._parts = tuple(self._read(one) for one in self._paths)
        self.known: dict[K, V] = {key: answer for part in self._parts for key, answer in part.items()}

    def keep(self, answers: Mapping[K, V]) -> None:
        """Write the answers down, but for the files that have theirs already."""
        parts: tuple[dict[K, V], ...] = tuple({} for _ in self._paths)
        for key, answer in answers.items() if parts else ():
            parts[zlib.crc32(repr(key).encode()) % len(parts)][key] = answer
        for path, was, now in zip(self._paths, self._parts, parts, strict=True):
            if now.keys() != was.keys() or any(was[key] is not answer for key, answer in now.items()):
                remember_if_possible(path, pickle.dumps((self._basis, now), protocol=5))

    def _read(self, path: Path) -> dict[K, V]:
        with contextlib.suppress(Exception):  # whatever is wrong with a memory, the answer is to do without
            basis, known = pickle.loads(path.read_bytes())  # noqa: S301 - our own file, in a folder of ours
            if basis == self._basis and isinstance(known, dict):
                return known
        return {}
