"""The edge to the disk: walks the content folder, and writes files whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.core.kinds import kind_of_path
from daybook.core.nouns import with_article
from daybook.core.pictures.folder import ENDINGS, FOLDER, HOW_TO_MOVE_A_PICTURE
from daybook.core.position import Position
from daybook.core.wording import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.problems import Problems

LARGEST_FILE = 5_000_000
"""Bytes; a briefing of this size is a mistake, and reading it would stall the build."""


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file of the content folder: its path below the folder, what reports call it, and its bytes.

    `raw` is None for a file that is there and could not be read; why is reported.
    """

    path: str
    shown_path: str
    raw: bytes | None

    @property
    def digest(self) -> str:
        """A text that is equal only for the same bytes under the same name."""
        return hashlib.blake2b(self.shown_path.encode() + b"\0" + (self.raw or b""), digest_size=16).hexdigest()


def walk_content(content: Path, problems: Problems) -> Iterator[ContentFile]:
    """Yield every file that may hold a record; hidden files and editors' copies are passed over.

    Whatever else cannot be read is a problem: a link that leads out of the content folder or to a folder,
    a folder or file without permission, a name that is not UTF-8, a file that is too large or is none.
    """
    root = content.resolve()

    def note_closed_folder(error: OSError) -> None:
        message = f"the folder cannot be read: {error.strerror}"
        place = _shown(content, Path(error.filename).relative_to(root).as_posix())
        problems.add(Position(place), "file-unreadable", message, "check its permissions")

    for folder, names, files in os.walk(root, onerror=note_closed_folder):
        names[:] = sorted(name for name in names if not name.startswith("."))
        if folder == str(root) and FOLDER in names:
            names.remove(FOLDER)  # it holds pictures, and `daybook.pictures` walks it
        above = "" if folder == str(root) else f"{Path(folder).relative_to(root).as_posix()}/"
        for name in names:
            if Path(folder, name).is_symlink():
                message = "the folder is a link, and links to folders are not followed"
                problems.add(Position(_shown(content, above + name)), "file-outside", message, "copy the folder itself")
        for name in sorted(files):
            if is_passed_over(name):
                continue
            file = _content_file(Path(folder, name), root, above + name, _shown(content, above + name), problems)
            if file is not None:
                yield file


def _shown(content: Path, below: str) -> str:
    """Return what reports call a place, given below the content folder: on one line, with nothing hidden in it."""
    text = f"{content.name}/{below}".encode("utf-8", "backslashreplace").decode()
    return visible(unicodedata.normalize("NFC", text))


def is_passed_over(name: str) -> bool:
    """Tell whether a file is hidden or an editor's copy by its name."""
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".tmp"))


def _content_file(place: Path, root: Path, below: str, shown: str, problems: Problems) -> ContentFile | None:
    path = unicodedata.normalize("NFC", below)
    try:
        path.encode()
    except UnicodeEncodeError:
        hint = "rename it: the name of a file is its id, in a to z, digits and hyphens"
        problems.add(Position(shown), "file-name", "the name of the file cannot be read as UTF-8", hint)
        return None
    kind = kind_of_path(path)
    if place.suffix.lower() in ENDINGS:
        problems.add(Position(shown), "file-misplaced", "pictures lie in images/", HOW_TO_MOVE_A_PICTURE)
        return None
    if kind is not None and not place.name.endswith(kind.suffix):
        hint = f"rename it to {place.stem}{kind.suffix}, or move it out of content/"
        problems.add(Position(shown), "file-suffix", f"{with_article(kind.noun)} is a {kind.suffix} file", hint)
        return None
    return ContentFile(path, shown, _read(place, root, Position(shown), problems))


def _read(place: Path, root: Path, position: Position, problems: Problems) -> bytes | None:
    try:
        status = place.lstat()
        if stat.S_ISLNK(status.st_mode):  # links to folders are not followed, so only a link leads out
            if not place.resolve(strict=True).is_relative_to(root):
                message = "the file is a link that leads out of content/"
                problems.add(position, "file-outside", message, "copy the file itself")
                return None
            status = place.stat()
        if not stat.S_ISREG(status.st_mode):
            # Opening a pipe would wait for ever.
            problems.add(position, "file-unreadable", "this is no ordinary file", "take it out of content/")
            return None
        if status.st_size > LARGEST_FILE:
            message = f"the file has {status.st_size / 1_000_000:.1f} MB, and the limit is 5 MB"
            problems.add(position, "file-too-large", message, "split it into several records")
            return None
        return place.read_bytes()
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
        reason = error.strerror if isinstance(error, OSError) else "its links go in a circle"
        hint = "take the link away, or copy the file itself" if place.is_symlink() else "check its permissions"
        problems.add(position, "file-unreadable", f"the file cannot be read: {reason}", hint)
        return None


def files_of(content: Path, problems: Problems) -> tuple[ContentFile, ...]:
    """Return every file that may hold a record, none where there is no such folder, which is a problem."""
    if not content.is_dir():
        hint = "name the folder with --content"
        problems.add(Position(content.as_posix()), "content-missing", "there is no such folder", hint)
        return ()
    return tuple(walk_content(content, problems))


_HALF_WRITTEN = re.compile(r"\..+\.\d+\.tmp|\.[0-9a-f]{64}\.[0-9a-f]{16}\.part")
_LEFT = 3600.0
"""Seconds after which nobody is still writing a file."""


def is_half_written(name: str) -> bool:
    """Tell whether a file has a name that `write_atomically`, or the vault, gives to what it has not finished."""
    return _HALF_WRITTEN.fullmatch(name) is not None


def clear_half_written(*folders: Path) -> None:
    """Take away what runs that were killed an hour ago, or earlier, left half written below some folders."""
    for folder in folders:
        for place, _, names in os.walk(folder):
            for path in (Path(place, name) for name in names if is_half_written(name)):
                with contextlib.suppress(OSError):
                    if time.time() - path.stat().st_mtime > _LEFT:
                        path.unlink()


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: whoever reads it finds the old bytes or the new ones."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write(temporary, content)
        temporary.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):  # which file was to be written says more than what it was called meanwhile
            error.filename, error.filename2 = str(path), None
        raise


def remember_if_possible(path: Path, content: bytes) -> None:
    """Write a file that only saves the next run time, whole or not at all; where the disk refuses, do without."""
    with contextlib.suppress(OSError):
        write_atomically(path, content)


def _write(path: Path, content: bytes) -> None:
    """Write a file, making its folder where there is none: there mostly is."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
