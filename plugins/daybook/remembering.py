"""Keeps from one run to the next what is costly to work out again; what was made by other code is as good as none."""

from __future__ import annotations

import contextlib
import pickle
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from daybook.files import remember_if_possible
from daybook.fingerprint import code_fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

K = TypeVar("K")
V = TypeVar("V")


class Memory(Generic[K, V]):
    """Answers kept in a file, if there is one; only those that a run asked for, or gave anew, are kept for the next."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._basis = code_fingerprint()
        self.known: dict[K, V] = {}
        if path is None:
            return
        with contextlib.suppress(Exception):  # whatever is wrong with a memory, the answer is to do without
            basis, known = pickle.loads(path.read_bytes())  # noqa: S301 - our own file, in a folder of ours
            if basis == self._basis:
                self.known = cast("dict[K, V]", known)

    def keep(self, answers: Mapping[K, V]) -> None:
        """Write the answers down, unless they are the ones that were known."""
        same = answers.keys() == self.known.keys() and all(self.known[key] is found for key, found in answers.items())
        if self._path is not None and not same:
            remember_if_possible(self._path, pickle.dumps((self._basis, dict(answers)), protocol=5))
