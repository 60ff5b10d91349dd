"""What the machine refuses, a full disk or a folder that may not be written, is told in one line with what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

_TO_DO: Final = {
    errno.ENOSPC: "make room on the disk, and run it again",
    errno.EDQUOT: "make room in your quota, and run it again",
    errno.EFBIG: "files may not be as large as this here: ask whoever runs the machine",
    errno.EROFS: "the disk is for reading only: name a folder on another",
    errno.EACCES: "check its permissions, or name another folder",
    errno.EPERM: "check its permissions, or name another folder",
    errno.EEXIST: "something else has its name: move that away",
    errno.ENOTDIR: "a file stands where a folder has to be: move it away",
    errno.EISDIR: "a folder stands where a file has to be: move it away",
    errno.EIO: "the disk may be failing: copy what you need from it",
    errno.EMFILE: "too many files are open: close other programs, and run it again",
    errno.ENOMEM: "there is too little memory: close other programs, and run it again",
}
"""What to do about what a system refuses; whatever else it says is a bug of ours."""


def told(error: OSError) -> str | None:
    """Return a line on what the system refused, None for what is no matter of the machine."""
    if error.errno not in _TO_DO:
        return None
    name = error.filename2 or error.filename
    what = f"{_shown(name)}: " if isinstance(name, str | os.PathLike) else ""
    return f"{what}{error.strerror}; {_TO_DO[error.errno]}"


def _shown(name: str | os.PathLike[str]) -> str:
    path = Path(name)
    return Path(os.path.relpath(path)).as_posix() if path.is_relative_to(Path.cwd()) else path.as_posix()
