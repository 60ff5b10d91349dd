"""The edge to the picture files: walks `images/`, reads each file that is new or changed, and remembers its hash.

Only what rules and pages need is kept, never the bytes: an archive may hold more of them than memory does.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.core.pictures.file import PictureFile
from daybook.core.pictures.folder import FOLDER
from daybook.core.position import Position
from daybook.core.problems import Problem, Problems
from daybook.core.wording import visible
from daybook.files import is_passed_over
from daybook.memory.remembering import Memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Stamp = tuple[int, ...]
"""What the system says of a file that changes whenever its bytes are written: nobody can set the time of that."""
_SETTLED: Final = 2_000_000_000
"""Nanoseconds after which a file that is written again has another time for certain, on every disk."""


@dataclass(frozen=True, slots=True)
class Known:
    """What one file gave: what is known of it, its problems, and its stamp, if that can be trusted the next time."""

    file: PictureFile
    problems: tuple[Problem, ...]
    stamp: Stamp | None


LARGEST_READ: Final = 5_000_000
"""Bytes; a file beyond this is refused without being read."""


class ChangedError(Exception):
    """A picture is not any more what was checked; the message says which."""


def pictures_of(content: Path, problems: Problems, cache: Path | None = None) -> tuple[PictureFile, ...]:
    """Return every picture file of a content folder, by path, noting everything that is wrong with them.

    With `cache`, a folder, bytes that were read before are not taken apart again, and a file that nobody wrote to
    since then is not even read. What is published is read once more, and compared with its hash (`bytes_of`).
    """
    memory: Memory[str, Known] = Memory(None if cache is None else cache / "pictures.pickle")
    places = {path: place for place, path in _places(content, problems)}
    found = {
        path: known
        for path, place in places.items()
        if (known := memory.known.get(f"{content.name}/{path}")) and known.stamp and known.stamp == _stamp_of(place)
    }
    due = [path for path in places if path not in found]

    def read(path: str) -> Known | Problem:
        shown_path = f"{content.name}/{path}"
        return _read(places[path], path, shown_path, memory.known.get(shown_path))

    for path, one in zip(due, _spread(read, due), strict=True):
        if isinstance(one, Problem):
            problems.extend((one,))
        else:
            found[path] = one
    for known in found.values():
        problems.extend(known.problems)
    memory.keep({known.file.shown_path: known for known in found.values()})
    return tuple(found[path].file for path in sorted(found))


def bytes_of(content: Path, file: PictureFile) -> bytes:
    """Return the bytes of a picture that was checked.

    Raises:
        ChangedError: they are not those that were checked.
    """
    try:
        raw = (content / file.path).read_bytes()
    except OSError as error:
        raise ChangedError(f"{file.shown_path} cannot be read any more: {error.strerror}") from error
    if hashlib.sha256(raw).hexdigest() != file.sha256:
        raise ChangedError(f"{file.shown_path} was changed while the site was built: build again")
    return raw


def _places(content: Path, problems: Problems) -> Iterator[tuple[Path, str]]:
    """Yield the place of each file, and its path below the content folder; links are a problem, wherever they lead."""
    root = content.resolve()

    def shown(place: str | Path) -> str:
        below = Path(place).relative_to(root).as_posix().encode("utf-8", "backslashreplace").decode()
        return visible(unicodedata.normalize("NFC", f"{content.name}/{below}"))

    def note_closed_folder(error: OSError) -> None:
        message = f"the folder cannot be read: {error.strerror}"
        problems.add(Position(shown(error.filename)), "file-unreadable", message, "check its permissions")

    for place in _walk(root / FOLDER, note_closed_folder):
        if place.is_symlink():
            problems.add(Position(shown(place)), "file-outside", "this is a link", "copy the picture itself")
        else:
            yield place, shown(place).partition("/")[2]


def _walk(root: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    """Yield every file below a folder, and every link: none is followed."""
    if root.is_symlink():
        yield root
    elif root.is_dir():
        for folder, names, files in os.walk(root, onerror=on_error):
            names[:] = sorted(name for name in names if not name.startswith("."))
            yield from (Path(folder, name) for name in names if Path(folder, name).is_symlink())
            yield from (Path(folder, name) for name in sorted(files) if not is_passed_over(name))


def _spread(read: Callable[[str], Known | Problem], due: list[str]) -> list[Known | Problem]:
    if not due:
        return []
    from daybook.workers import spread  # noqa: PLC0415 - most runs find no picture that changed, and need none of it

    return spread(read, due)


def _stamp_of(place: Path) -> Stamp | None:
    """Return the stamp of a file; None where there is none, or where its time is another one than on POSIX systems."""
    try:
        status = place.lstat()
    except OSError:
        return None
    is_file = stat.S_ISREG(status.st_mode) and os.name == "posix"
    return (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns) if is_file else None


def _read(place: Path, path: str, shown_path: str, before: Known | None) -> Known | Problem:
    position = Position(shown_path)
    try:
        status = place.lstat()
        if not stat.S_ISREG(status.st_mode):
            # Opening a pipe would wait for ever.
            return Problem(position, "file-unreadable", "this is no ordinary file", "take it out of images/")
        if status.st_size > LARGEST_READ:
            message = f"the picture has {status.st_size / 1_000_000:.1f} MB, and the limit is 0.5 MB"
            return Problem(position, "picture-too-large", message, "move it out and run: invoke image FILE")
        stamp, now = _stamp_of(place), time.time_ns()
        raw = place.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return Problem(position, "file-unreadable", message, "check its permissions")
    # A file that was written just now may be written again within the same tick of its clock.
    stamp = stamp if stamp and stamp[-1] + _SETTLED < now else None
    if before is not None and before.file.sha256 == hashlib.sha256(raw).hexdigest():
        return Known(before.file, before.problems, stamp)
    from daybook.core.pictures.reading import read_picture  # noqa: PLC0415 - as above

    return Known(*read_picture(path, shown_path, raw), stamp)
