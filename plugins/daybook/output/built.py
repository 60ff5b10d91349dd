"""What the last build left: the files it wrote, what their pages had read, and whether all of it is still so."""

from __future__ import annotations

import contextlib
import os
import pickle
from array import array
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from daybook.core.keeping import quickly_kept
from daybook.files import remember_if_possible

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.library import Read  # noqa: TC004 - to load it takes longer than a build that changes nothing

MARKER = ".daybook"
"""The file that says that an output folder is ours, so that what lost its reason may be removed from it."""


@quickly_kept
@dataclass(frozen=True, slots=True)
class Written:
    """A file of the last build: its size and time on disk, and the numbers of the look-ups its page had made.

    `made_of` is the SHA-256 of the picture that it shows; empty for pages.
    """

    size: int
    modified: int
    reads: array[int]
    made_of: str = ""


@dataclass(slots=True)
class State:
    """What the last build left: its fingerprint, its files, and the look-ups of their pages with what they answered.

    A page makes hundreds of look-ups, most of them those of other pages too: each has a number, its place in `reads`
    and `digests`. `inputs` changes with every byte of the content.
    """

    fingerprint: str = ""
    inputs: str = ""
    files: dict[str, Written] = field(default_factory=dict)
    reads: list[Read] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)

    def without_idle_reads(self) -> State:
        """Return the state without look-ups that no page makes any more: their keys may name what was removed."""
        used = sorted(set().union(*(file.reads for file in self.files.values())))
        if len(used) == len(self.reads):
            return self
        new = {number: place for place, number in enumerate(used)}

        def renumbered(file: Written) -> Written:
            return replace(file, reads=array("I", [new[number] for number in file.reads]))

        return replace(
            self,
            files={path: renumbered(file) for path, file in self.files.items()},
            reads=[self.reads[number] for number in used],
            digests=[self.digests[number] for number in used],
        )


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
    with contextlib.suppress(OSError):
        _short(state_file).unlink(missing_ok=True)  # never newer than the state it belongs to
    remember_if_possible(state_file, pickle.dumps(state, protocol=5))
    remember_if_possible(_short(state_file), pickle.dumps(((state.fingerprint, state.inputs), stamps), protocol=5))


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
