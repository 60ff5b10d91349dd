"""Reads what a folder holds: every file with the SHA-256 of its bytes and its size."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import Final

from daybook.publish.faults import PublishFault
from daybook.publish.integrity import Listed

OF_THE_HOST: Final = frozenset({".git", ".nojekyll", "CNAME"})
"""What a host of pages keeps beside a site, at its root: no part of the site."""
NOT_ORDINARY: Final = "no ordinary file"
"""Stands for the SHA-256 of a link, a pipe or a device: what it leads to is not a file of the site."""


def files_of_folder(folder: Path) -> dict[str, Listed]:
    """Return every file below a folder by its path, links not followed, what belongs to the host passed over.

    Raises:
        PublishFault: there is no such folder, or a part of it cannot be read.
    """
    if not folder.is_dir():
        raise PublishFault(f"there is no folder {folder}")
    found = {}
    try:
        for place, names, files in os.walk(folder, onerror=_raise):
            here = Path(place)
            if here == folder:
                names[:] = [name for name in names if name not in OF_THE_HOST]
                files = [name for name in files if name not in OF_THE_HOST]  # noqa: PLW2901 - the rest of the loop is about these
            links = [name for name in names if (here / name).is_symlink()]
            for name in (*files, *links):
                path = (here / name).relative_to(folder).as_posix()
                found[path] = file_of_folder(folder, path)
    except OSError as error:
        raise PublishFault(f"{error.filename} cannot be read: {error.strerror}") from error
    return found


def file_of_folder(folder: Path, path: str) -> Listed:
    """Return what one file of a folder holds, by its path below the folder.

    Raises:
        OSError: it is not there, or cannot be read.
    """
    place = folder / path
    status = place.lstat()
    if not stat.S_ISREG(status.st_mode):
        return Listed(path, NOT_ORDINARY, 0)
    with place.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return Listed(path, digest.hexdigest(), file.tell())


def _raise(error: OSError) -> None:
    raise error
