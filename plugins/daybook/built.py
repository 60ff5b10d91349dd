"""What the last build left: the files it wrote, what their pages had read, and whether all of it is still so."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from daybook.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.library import Read  # noqa: TC004 - to load it takes longer than a build that changes nothing

MARKER = ".daybook"
"""The file that says that an output folder is ours, so that what lost its reason may be removed from it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the last build: the hash of its bytes, its size and time on disk, and what its page had read."""

    digest: str
    size: int
    modified: int
    reads: frozenset[Read]


@dataclass(slots=True)
class State:
    """What the last build left: its fingerprint, its files, and the answers their pages had read.

    `inputs` changes with every byte of the content.
    """

    fingerprint: str = ""
    inputs: str = ""
    files: dict[str, Written] = field(default_factory=dict)
    answers: dict[Read, str] = field(default_factory=dict)


def is_current(output: Path, state_file: Path, fingerprint: str, inputs: str) -> bool:
    """Tell whether the output is what a build from these inputs would write; then there is nothing to read or check."""
    try:
        made_from, files = pickle.loads(_short(state_file).read_bytes())  # noqa: S301 - our own file, in a folder of ours
    except Exception:  # noqa: BLE001 - whatever is wrong with a state, the answer is to build
        return False
    return (
        bool(inputs)
        and made_from == (fingerprint, inputs)
        and (output / MARKER).is_file()
        and all(has_stamp(output, path, stamp) for path, stamp in files)
    )


def _short(state_file: Path) -> Path:
    """Return the file with as much of a state as tells whether anything changed: a hundredth of the whole."""
    return state_file.with_suffix(".stamps")


def save_state(state_file: Path, state: State) -> None:
    """Keep a state for the next build, and beside it what tells whether anything changed."""
    stamps = [(path, (file.size, file.modified)) for path, file in state.files.items()]
    _short(state_file).unlink(missing_ok=True)  # never newer than the state it belongs to
    write_atomically(state_file, pickle.dumps(state, protocol=5))
    write_atomically(_short(state_file), pickle.dumps(((state.fingerprint, state.inputs), stamps), protocol=5))


def load_state(state_file: Path, fingerprint: str) -> State:
    """Return what the last build left; an empty state where there was none, or one with another fingerprint."""
    try:
        state = pickle.loads(state_file.read_bytes())  # noqa: S301 - our own file, in a folder of ours
    except Exception:  # noqa: BLE001 - whatever is wrong with a state, the answer is to build all
        return State(fingerprint)
    return state if isinstance(state, State) and state.fingerprint == fingerprint else State(fingerprint)


def has_stamp(output: Path, path: str, stamp: tuple[int, int]) -> bool:
    """Tell whether a file of the output has the size and time it was written with."""
    try:
        found = os.stat(f"{output}/{path}")  # noqa: PTH116 - a Path for each of thousands of files costs thrice the look
    except OSError:
        return False
    return (found.st_size, found.st_mtime_ns) == stamp
