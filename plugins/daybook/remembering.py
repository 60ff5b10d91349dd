"""Keeps from one run to the next what is costly to read again; a memory made by other code is as good as none."""

from __future__ import annotations

import contextlib
import pickle
from typing import TYPE_CHECKING

from daybook.core.numbers.remembering import REMEMBERED
from daybook.files import write_atomically
from daybook.fingerprint import code_fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def numbers_remembered(cache: Path | None) -> Iterator[None]:
    """Read numbers with what the last run has read, and keep what this one asked for."""
    if cache is None:
        yield
        return
    path = cache / "numbers.pickle"
    made_by, known = "", {}
    with contextlib.suppress(Exception):  # whatever is wrong with a memory, the answer is to do without
        made_by, known = pickle.loads(path.read_bytes())  # noqa: S301 - our own file, in a folder of ours
    known = known if made_by == code_fingerprint() else {}
    REMEMBERED.take(known)
    yield
    asked = REMEMBERED.asked()
    if asked.keys() != known.keys():
        write_atomically(path, pickle.dumps((code_fingerprint(), asked), protocol=5))
