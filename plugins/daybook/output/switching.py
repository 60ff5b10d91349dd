"""What a build writes is laid aside until all of it is there, and then put in its place in one go.

A build that is killed, or finds the disk full, leaves the site as it was. Only the last step, which gives names to
files that are there already, changes the site; what to do is written down before, so that a step that was cut short
is ended by whoever comes next.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
from typing import TYPE_CHECKING, Final

from daybook.files import write_atomically
from daybook.output.built import MARKER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_ASIDE: Final = ".daybook-next"
"""The folder below the output in which new files are laid: what is hidden there is never published."""
_STEPS: Final = "steps.json"


@contextlib.contextmanager
def switching(output: Path) -> Iterator[Switch]:
    """Keep an output folder for one build: another waits until it has ended.

    The folder has its marker already. What was left by a build that was cut short is ended, or thrown away, first.
    """
    with _turn(output):
        _end(output)
        (output / _ASIDE).mkdir()
        try:
            yield Switch(output)
        finally:
            if not (output / _ASIDE / _STEPS).exists():  # else the next run ends what could not be ended
                shutil.rmtree(output / _ASIDE, ignore_errors=True)


class Switch:
    """The files of a build that is under way."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._aside = str(output / _ASIDE)

    def lay(self, path: str, content: bytes) -> os.stat_result:
        """Lay a file aside that is to have this path below the output; return what the system says of it."""
        place = f"{self._aside}/{_name(path)}"
        try:
            with open(place, "wb", buffering=0) as file:  # noqa: PTH123 - one of thousands
                left = memoryview(content)
                while left:
                    left = left[file.write(left) :]
                return os.fstat(file.fileno())
        except OSError as error:
            error.filename = f"{self._output}/{path}"
            raise

    def do(self, placed: Collection[str], removed: Collection[str], emptied: Collection[str]) -> None:
        """Put the files that were laid aside in their places, and remove files, and folders that became empty.

        Folders are named with the innermost first. Once this has begun, it is ended, if not by this run.
        """
        for folder in sorted({os.path.dirname(path) for path in placed}):  # noqa: PTH120 - one of thousands
            os.makedirs(f"{self._output}/{folder}", exist_ok=True)  # noqa: PTH103 - as above
        steps = {"placed": list(placed), "removed": list(removed), "emptied": list(emptied)}
        write_atomically(self._output / _ASIDE / _STEPS, json.dumps(steps).encode())
        _end(self._output)


def end_switch(output: Path) -> None:
    """End what a build that was cut short had begun to switch, once no other has the folder; mostly there is none."""
    if (output / _ASIDE).is_dir() and (output / MARKER).is_file():
        with _turn(output):
            _end(output)


def _end(output: Path) -> None:
    """Take the steps that are written down, if any are, and throw away what is laid aside."""
    aside = output / _ASIDE
    if not aside.is_dir():
        return
    try:
        steps = json.loads((aside / _STEPS).read_text(encoding="utf-8"))
    except FileNotFoundError:
        steps = {"placed": (), "removed": (), "emptied": ()}
    for path in steps["removed"]:
        (output / path).unlink(missing_ok=True)
    for path in steps["emptied"]:
        with contextlib.suppress(OSError):  # something is in it again, or it is gone
            (output / path).rmdir()
    for path in steps["placed"]:
        _place(f"{aside}/{_name(path)}", f"{output}/{path}")
    shutil.rmtree(aside)


def _name(path: str) -> str:
    """Return what a file is called while it is laid aside."""
    return hashlib.blake2b(path.encode(), digest_size=16).hexdigest()


def _place(aside: str, place: str) -> None:
    try:
        os.replace(aside, place)  # noqa: PTH105 - one of thousands
    except FileNotFoundError:
        if os.path.exists(aside):  # noqa: PTH110 - else it was placed before the switch was cut short
            raise


@contextlib.contextmanager
def _turn(output: Path) -> Iterator[None]:
    """Wait until no other run has the folder; the system lets go of what a killed one held."""
    with (output / MARKER).open("rb") as file:
        with contextlib.suppress(ImportError):
            import fcntl  # noqa: PLC0415 - not on Windows

            fcntl.flock(file.fileno(), fcntl.LOCK_EX)
        yield
