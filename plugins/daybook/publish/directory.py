"""A shelf of releases in a folder of this machine."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.publish.faults import PublishFault
from daybook.publish.folder import files_of_folder
from daybook.publish.integrity import LIST
from daybook.publish.releases import FOLDER, LINK, Standing
from daybook.publish.taking_turns import turn_by_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from daybook.publish.integrity import Listed

LOCK: Final = ".deploying"
_FILE: Final = 0o644
_FOLDER: Final = 0o755
"""A web server is another user, whatever the mask of the one who deploys."""


@dataclass(frozen=True, slots=True)
class DirectoryShelf:
    """The releases of one folder."""

    folder: Path

    def turn(self) -> AbstractContextManager[None]:
        """Keep the folder for this deploy alone."""
        return turn_by_file(self.folder / LOCK)

    def standing(self) -> Standing:
        """Return what is there now."""
        link, releases = self.folder / LINK, self.folder / FOLDER
        with _told():
            if link.exists() and not link.is_symlink():
                raise PublishFault(f"{link} is no link: name another folder, or move it away")
            current = link.readlink().name if link.is_symlink() else None
            names = tuple(sorted(path.name for path in releases.iterdir())) if releases.is_dir() else ()
        return Standing(current=current, names=names)

    def fill(self, name: str, site: Path, like: str | None) -> None:  # noqa: ARG002 - copies are made, nothing is shared
        """Copy a site below `releases/`."""
        place = self.folder / FOLDER / name
        with _told():
            shutil.copytree(site, place, copy_function=_copy)
            for folder, _, _ in os.walk(place):
                os.chmod(folder, _FOLDER)  # noqa: PTH101 - a path as os.walk gives it

    def files(self, name: str) -> Mapping[str, Listed]:
        """Return every file below a name."""
        return files_of_folder(self.folder / FOLDER / name)

    def list_of(self, name: str) -> bytes | None:
        """Return the list of a release."""
        path = self.folder / FOLDER / name / LIST
        with _told():
            return path.read_bytes() if path.is_file() else None

    def finish(self, unfinished: str, name: str) -> None:
        """Rename a release once the system has written what it holds back."""
        with _told():
            if hasattr(os, "sync"):
                os.sync()
            (self.folder / FOLDER / unfinished).rename(self.folder / FOLDER / name)

    def point(self, name: str) -> None:
        """Replace the link by another one; at no moment there is none."""
        new = self.folder / f".{LINK}"
        with _told():
            new.unlink(missing_ok=True)
            new.symlink_to(f"{FOLDER}/{name}", target_is_directory=True)
            new.replace(self.folder / LINK)

    def remove(self, names: Iterable[str]) -> None:
        """Remove folders below `releases/`."""
        releases = self.folder / FOLDER
        for name in names:
            with _told():
                place = releases / name if name.startswith(".") else (releases / name).rename(releases / f".{name}")
                place.unlink() if place.is_symlink() or place.is_file() else shutil.rmtree(place)


def _copy(source: str, target: str) -> str:
    shutil.copyfile(source, target, follow_symlinks=False)
    os.chmod(target, _FILE)  # noqa: PTH101 - a path as copytree gives it
    return target


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn what the system refuses into a fault."""
    try:
        yield
    except (shutil.Error, OSError) as error:
        reason = error.args[0][0][2] if isinstance(error, shutil.Error) else error.strerror
        where = "" if isinstance(error, shutil.Error) or not error.filename else f"{error.filename}: "
        raise PublishFault(f"{where}{reason}; readers still get the site from before") from error
