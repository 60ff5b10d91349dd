"""The edge to the picture files: walks `images/`, reads each file once a run, and remembers it by its hash.

Only what rules and pages need is kept, never the bytes: an archive may hold more of them than memory does.
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.core.pictures.file import PictureFile
from daybook.core.pictures.folder import FOLDER
from daybook.core.pictures.reading import read_picture
from daybook.core.position import Position
from daybook.core.problems import Problem, Problems
from daybook.files import is_passed_over
from daybook.remembering import Memory
from daybook.workers import spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Known = tuple[PictureFile, tuple[Problem, ...]]
"""What one file gave: what is known of it, and its problems."""
LARGEST_READ: Final = 5_000_000
"""Bytes; a file beyond this is refused without being read."""


class ChangedError(Exception):
    """A picture is not any more what was checked; the message says which."""


def pictures_of(content: Path, problems: Problems, cache: Path | None = None) -> tuple[PictureFile, ...]:
    """Return every picture file of a content folder, by path, noting everything that is wrong with them.

    With `cache`, a folder, files whose bytes were read before are not taken apart again; they are still read, for
    nothing but the bytes says whether they changed.
    """
    memory: Memory[str, Known] = Memory(None if cache is None else cache / "pictures.pickle")
    places = tuple(_places(content, problems))
    found: dict[str, Known] = {}

    def read(place: tuple[Path, str]) -> tuple[str, Known] | Problem:
        return _read(*place, content.name, memory.known)

    for one in spread(read, places):
        if isinstance(one, Problem):
            problems.extend((one,))
        else:
            key, (_, told) = one
            problems.extend(told)
            found[key] = one[1]
    memory.keep(found)
    return tuple(sorted((file for file, _ in found.values()), key=lambda file: file.path))


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
        return unicodedata.normalize("NFC", f"{content.name}/{below}")

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


def _read(place: Path, path: str, content_name: str, known: dict[str, Known]) -> tuple[str, Known] | Problem:
    shown_path = f"{content_name}/{path}"
    position = Position(shown_path)
    try:
        status = place.lstat()
        if not stat.S_ISREG(status.st_mode):
            # Opening a pipe would wait for ever.
            return Problem(position, "file-unreadable", "this is no ordinary file", "take it out of images/")
        if status.st_size > LARGEST_READ:
            message = f"the picture has {status.st_size / 1_000_000:.1f} MB, and the limit is 0.5 MB"
            return Problem(position, "picture-too-large", message, "move it out and run: invoke image FILE")
        raw = place.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return Problem(position, "file-unreadable", message, "check its permissions")
    key = f"{shown_path}\0{hashlib.sha256(raw).hexdigest()}"
    return key, known.get(key) or read_picture(path, shown_path, raw)
