"""Two deploys to one place never run at once: the second is refused, and a killed one blocks nobody."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from daybook.publish.faults import PublishFault

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY: Final = "another deploy to this place is under way: try again when it has ended; nothing was changed"


@contextlib.contextmanager
def turn_by_file(path: Path) -> Iterator[None]:
    """Hold a file for oneself; the system lets go of it when the process ends, however it ends.

    Raises:
        PublishFault: another process holds it, or it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise PublishFault(f"{path} cannot be written: {error.strerror}") from error
    with file:
        try:
            _hold(file)
        except BlockingIOError:
            raise PublishFault(BUSY) from None
        yield


@contextlib.contextmanager
def turn_on_this_machine(place: str) -> Iterator[None]:
    """Hold a place that cannot be locked itself; deploys of this person on this machine take turns.

    Raises:
        PublishFault: another deploy of theirs is under way.
    """
    digest = hashlib.sha256(place.encode()).hexdigest()[:16]
    user = getattr(os, "getuid", lambda: "user")()
    with turn_by_file(Path(tempfile.gettempdir()) / f"daybook-deploy-{user}-{digest}.lock"):
        yield


def _hold(file: IO[bytes]) -> None:
    """Lock a file without waiting.

    Raises:
        BlockingIOError: another process holds it.
    """
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only there

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error
    else:
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
