"""The edge to the disk: walks the content folder, reads each file once, and remembers it by its content."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.core.document import decode_document
from daybook.core.gathered import Gathered, gather
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.position import Position
from daybook.core.problems import Problem, Problems
from daybook.core.reading import Record, read_content_file
from daybook.fingerprint import code_fingerprint
from daybook.workers import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Reading = tuple[Record | None, tuple[Problem, ...]]
"""What one file gave: its record if it could be read, and its problems."""

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

    def shown(place: str | Path) -> str:
        below = Path(place).relative_to(root).as_posix()
        text = f"{content.name}/{below}".encode("utf-8", "backslashreplace").decode()
        return unicodedata.normalize("NFC", text)

    def note_closed_folder(error: OSError) -> None:
        message = f"the folder cannot be read: {error.strerror}"
        problems.add(Position(shown(error.filename)), "file-unreadable", message, "check its permissions")

    for folder, names, files in os.walk(root, onerror=note_closed_folder):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in names:
            place = Path(folder, name)
            if place.is_symlink():
                message = "the folder is a link, and links to folders are not followed"
                problems.add(Position(shown(place)), "file-outside", message, "copy the folder itself")
        for name in sorted(files):
            if is_passed_over(name):
                continue
            file = _content_file(Path(folder, name), root, shown(Path(folder, name)), problems)
            if file is not None:
                yield file


def is_passed_over(name: str) -> bool:
    """Tell whether a file is hidden or an editor's copy by its name."""
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".tmp"))


def _content_file(place: Path, root: Path, shown: str, problems: Problems) -> ContentFile | None:
    path = unicodedata.normalize("NFC", place.relative_to(root).as_posix())
    try:
        path.encode()
    except UnicodeEncodeError:
        hint = "rename it: the name of a file is its id, in a to z, digits and hyphens"
        problems.add(Position(shown), "file-name", "the name of the file cannot be read as UTF-8", hint)
        return None
    kind = kind_of_path(path)
    if kind is not None and not place.name.endswith(kind.suffix):
        hint = f"rename it to {place.stem}{kind.suffix}, or move it out of content/"
        problems.add(Position(shown), "file-suffix", f"a {kind.noun} is a {kind.suffix} file", hint)
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


def load_content(content: Path, problems: Problems, cache: Path | None = None) -> Gathered:
    """Read all records of a content folder, noting every problem of every file.

    With `cache`, a folder, files whose bytes were read before are not parsed again.
    A cache that cannot be read, or was made by other code, is as good as none.
    """
    return gather_files(files_of(content, problems), problems, cache)


def files_of(content: Path, problems: Problems) -> tuple[ContentFile, ...]:
    """Return every file that may hold a record, none where there is no such folder, which is a problem."""
    if not content.is_dir():
        hint = "name the folder with --content"
        problems.add(Position(content.as_posix()), "content-missing", "there is no such folder", hint)
        return ()
    return tuple(walk_content(content, problems))


def gather_files(files: Iterable[ContentFile], problems: Problems, cache: Path | None = None) -> Gathered:
    """Read the records of files, wherever these come from, noting every problem; `cache` as for `load_content`."""
    known = _load_cache(cache)
    kept: dict[str, Reading] = {}
    records: list[Record] = []
    declared: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    readable: dict[str, ContentFile] = {}
    for file in files:
        kind = kind_of_path(file.path)
        if kind is not None:
            declared[kind].add(file.path.rpartition("/")[2].removesuffix(kind.suffix))
        if file.raw is not None:
            readable[file.digest] = file
    due = [digest for digest in readable if digest not in known]
    read = dict(zip(due, spread(_read_file, [readable[digest] for digest in due]), strict=True))
    for digest in readable:
        kept[digest] = record, found = known.get(digest) or read[digest]
        problems.extend(found)
        if record is not None:
            records.append(record)
    if cache is not None and kept.keys() != known.keys():
        _save_cache(cache, kept)
    return gather(records, {kind: frozenset(ids) for kind, ids in declared.items()})


def _read_file(file: ContentFile) -> Reading:
    problems = Problems()
    text = decode_document(file.raw or b"", file.shown_path, problems)
    record = None if text is None else read_content_file(file.path, file.shown_path, text, problems)
    return None if problems.errors else record, tuple(problems)


def _load_cache(cache: Path | None) -> dict[str, Reading]:
    if cache is None:
        return {}
    try:
        written = (cache / "records.pickle").read_bytes()
        made_by, readings = pickle.loads(written)  # noqa: S301 - our own file, in a folder of ours
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache, the answer is to do without
        return {}
    return readings if made_by == code_fingerprint() and isinstance(readings, dict) else {}


def _save_cache(cache: Path, readings: dict[str, Reading]) -> None:
    write_atomically(cache / "records.pickle", pickle.dumps((code_fingerprint(), readings), protocol=5))


_HALF_WRITTEN = re.compile(r"\..+\.\d+\.tmp")


def is_half_written(name: str) -> bool:
    """Tell whether a file has a name that `write_atomically` gives to what it has not finished."""
    return _HALF_WRITTEN.fullmatch(name) is not None


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: whoever reads it finds the old bytes or the new ones."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write(temporary, content)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _write(path: Path, content: bytes) -> None:
    """Write a file, making its folder where there is none: there mostly is."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
