"""A shelf of releases on another machine, reached with ssh and filled with rsync.

The machine needs `rsync` and what any Linux has: `sh`, `find`, `flock`, `ln`, `mv`, `sha256sum`, `sync`.
"""

from __future__ import annotations

import contextlib
import shlex
import subprocess
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.publish.faults import PublishFault
from daybook.publish.folder import NOT_ORDINARY
from daybook.publish.integrity import Listed
from daybook.publish.programs import attempt, environment, found, run, told_by, without_credentials
from daybook.publish.releases import FOLDER, Standing
from daybook.publish.taking_turns import BUSY
from daybook.publish.targets import RsyncTarget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


# Each script gets the folder of the shelf as $1 and a name below `releases/` as $2 or $3.
_TURN: Final = (
    'mkdir -p -- "$1/releases" && exec flock --nonblock --conflict-exit-code 75 -- "$1/.deploying" '
    "sh -c 'echo held; exec cat >/dev/null'"
)
_STANDING: Final = """
if [ -e "$1/current" ] && [ ! -L "$1/current" ]; then echo "$1/current is no link" >&2; exit 76; fi
readlink -- "$1/current" || echo
ls -A1 -- "$1/releases" 2>/dev/null || :
"""
_FILES: Final = """
cd -- "$1/releases/$2" || exit
find . ! -type d -printf '%y %s %P\\0'
printf '\\0'
find . -type f -exec sha256sum --zero -- {} +
"""
_LIST: Final = (
    'if [ -f "$1/releases/$2/integrity.json" ]; then cat -- "$1/releases/$2/integrity.json"; else exit 77; fi'
)
_FINISH: Final = 'sync && mv -T -- "$1/releases/$2" "$1/releases/$3"'
_POINT: Final = 'ln -sfn -- "releases/$2" "$1/.current" && mv -T -- "$1/.current" "$1/current"'
_REMOVE: Final = 'mv -T -- "$1/releases/$2" "$1/releases/$3" && rm -rf -- "$1/releases/$3"'
_REMOVE_UNFINISHED: Final = 'rm -rf -- "$1/releases/$2"'
_BUSY: Final = 75
_NO_LINK: Final = 76
_NO_LIST: Final = 77
_UNATTENDED: Final = ("BatchMode=yes", "ConnectTimeout=20", "ServerAliveInterval=15", "ServerAliveCountMax=3")


@dataclass(slots=True)
class SshShelf:
    """The releases of a folder of another machine; `turn_held_by` is the connection that holds the lock there."""

    target: RsyncTarget
    turn_held_by: subprocess.Popen[str] | None = None
    _shared: tuple[str, ...] = ()

    @contextlib.contextmanager
    def turn(self) -> Iterator[None]:
        """Keep the folder for this deploy alone: a lock is held there as long as a connection stands.

        All that follows goes through the same connection.
        """
        with tempfile.TemporaryDirectory(prefix="daybook-") as folder:
            socket = ("-o", f"ControlPath={folder}/ssh")
            command = self._remote(_TURN, options=(*socket, "-o", "ControlMaster=yes"))
            with (
                subprocess.Popen(  # noqa: S603 - arguments of our own, no shell on this side
                    [found(command[0]), *command[1:]],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                    env=environment(),
                ) as held
            ):
                if held.stdout is None or held.stdout.readline() != "held\n":
                    _, said = held.communicate()
                    is_busy = held.returncode == _BUSY
                    told = "; ".join(line.strip() for line in said.splitlines())
                    raise PublishFault(BUSY if is_busy else f"{self.target.host}: {without_credentials(told)}")
                self.turn_held_by, self._shared = held, socket
                try:
                    yield
                finally:
                    self.turn_held_by, self._shared = None, ()
                    held.communicate()

    def standing(self) -> Standing:
        """Return what is there now."""
        done = attempt(self._remote(_STANDING))
        if done.returncode == _NO_LINK:
            raise PublishFault(f"{told_by(done)}: name another folder, or move it away")
        link, *names = self._answer(done).splitlines()
        current = link.rpartition("/")[2]
        return Standing(current=current or None, names=tuple(sorted(names)))

    def fill(self, name: str, site: Path, like: str | None) -> None:
        """Send a site; files that are in the release `like` already are shared with it, and not sent."""
        options = ["--recursive", "--perms", "--chmod=D755,F644", "--checksum", "--delete", "--secluded-args"]
        shared = [f"--link-dest=../{like}"] if like else []
        place = f"{self.target.host}:{self.target.path}/{FOLDER}/{name}/"
        ssh = shlex.join(self._ssh()[:-1])
        run(["rsync", *options, *shared, "--timeout=60", "-e", ssh, "--", f"{site}/", place], what="rsync")

    def files(self, name: str) -> Mapping[str, Listed]:
        """Return every file below a name, hashed on the other machine."""
        kinds, _, hashes = self._answer(attempt(self._remote(_FILES, name))).partition("\0\0")
        hashed = dict(line.split("  ", 1)[::-1] for line in hashes.lstrip("\0").split("\0") if line)
        listed = {}
        for line in filter(None, kinds.split("\0")):
            kind, size, path = line.split(" ", 2)
            is_file = kind == "f"
            listed[path] = Listed(path, hashed[f"./{path}"] if is_file else NOT_ORDINARY, int(size) if is_file else 0)
        return listed

    def list_of(self, name: str) -> bytes | None:
        """Return the list of a release."""
        done = attempt(self._remote(_LIST, name))
        return None if done.returncode == _NO_LIST else self._answer(done).encode()

    def finish(self, unfinished: str, name: str) -> None:
        """Rename a release once the other machine has written what it holds back."""
        self._hold_turn()
        self._answer(attempt(self._remote(_FINISH, unfinished, name)))

    def point(self, name: str) -> None:
        """Replace the link by another one; at no moment there is none."""
        self._hold_turn()
        self._answer(attempt(self._remote(_POINT, name)))

    def remove(self, names: Iterable[str]) -> None:
        """Remove folders below `releases/`."""
        for name in names:
            script = _REMOVE if not name.startswith(".") else _REMOVE_UNFINISHED
            self._answer(attempt(self._remote(script, name, f".{name}")))

    def _hold_turn(self) -> None:
        """Raise a fault if the connection that holds the lock is lost: another deploy may have begun."""
        if self.turn_held_by is not None and self.turn_held_by.poll() is not None:
            raise PublishFault(f"the connection to {self.target.host} was lost: deploy again")

    def _answer(self, done: subprocess.CompletedProcess[str]) -> str:
        if done.returncode:
            raise PublishFault(f"{self.target.host}: {told_by(done)}")
        return done.stdout

    def _remote(self, script: str, *names: str, options: tuple[str, ...] = ()) -> list[str]:
        """Return the command that runs a script on the other machine, whatever shell a login has there."""
        return [*self._ssh(options), shlex.join(["sh", "-c", script, "sh", self.target.path, *names])]

    def _ssh(self, more: tuple[str, ...] = ()) -> list[str]:
        target = self.target
        options = [word for option in _UNATTENDED for word in ("-o", option)]
        options += more or self._shared
        config = ["-F", str(target.ssh_config)] if target.ssh_config else []
        port = ["-p", str(target.port)] if target.port else []
        return ["ssh", *options, *config, *port, target.host]
