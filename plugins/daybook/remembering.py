"""Keeps from one run to the next what is costly to work out again; what was made by other code is as good as none."""

from __future__ import annotations

import contextlib
import hashlib
import pickle
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from daybook.core.derive.scan import Scan, scan_text
from daybook.core.numbers.remembering import REMEMBERED, Key, Phrases
from daybook.files import write_atomically
from daybook.fingerprint import code_fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from daybook.core.names import NameIndex

K = TypeVar("K")
V = TypeVar("V")


class Memory(Generic[K, V]):
    """Answers kept in a file; only those that a run asked for, or gave anew, are kept for the next."""

    def __init__(self, path: Path, basis: str = "") -> None:
        self._path = path
        self._basis = f"{code_fingerprint()} {basis}"
        self.known: dict[K, V] = {}
        with contextlib.suppress(Exception):  # whatever is wrong with a memory, the answer is to do without
            basis, known = pickle.loads(path.read_bytes())  # noqa: S301 - our own file, in a folder of ours
            if basis == self._basis:
                self.known = cast("dict[K, V]", known)

    def keep(self, answers: Mapping[K, V]) -> None:
        """Write the answers down, unless they are the ones that were known."""
        if answers.keys() != self.known.keys():
            write_atomically(self._path, pickle.dumps((self._basis, dict(answers)), protocol=5))


@contextlib.contextmanager
def numbers_remembered(cache: Path | None) -> Iterator[None]:
    """Read numbers with what the last run has read, and keep what this one asked for."""
    if cache is None:
        yield
        return
    memory: Memory[Key, Phrases] = Memory(cache / "numbers.pickle")
    REMEMBERED.take(memory.known)
    yield
    memory.keep(REMEMBERED.asked())


@contextlib.contextmanager
def scans_remembered(cache: Path, names: NameIndex) -> Iterator[Callable[[str], Scan]]:
    """Give a way to scan texts that scans only those which are new, or all where some name links differently."""
    basis = hashlib.blake2b(repr(names).encode(), digest_size=16).hexdigest()
    memory: Memory[str, Scan] = Memory(cache / "scans.pickle", basis)
    asked: dict[str, Scan] = {}

    def scan(text: str) -> Scan:
        key = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
        found = memory.known.get(key)
        asked[key] = scan_text(text, names) if found is None else found
        return asked[key]

    yield scan
    memory.keep(asked)
