"""Publishes with rclone to an object store, or to whatever else it reaches: file by file, in an order that holds.

There is no link to switch, so readers may meet new pages beside old ones while a deploy runs or after one that was cut
short. Each file is old or new; what pages need comes before them, and what only old pages lead to is deleted last.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.publish.comparing import Difference, counted, differences
from daybook.publish.faults import PublishFault
from daybook.publish.folder import file_of_folder
from daybook.publish.integrity import LIST, Integrity, Listed, list_of
from daybook.publish.programs import attempt, told_by
from daybook.publish.taking_turns import turn_on_this_machine
from daybook.publish.targets import RcloneTarget

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterable
    from contextlib import AbstractContextManager


_NOT_FOUND: Final = 3
"""How rclone ends where there is no such bucket or folder."""
_BY_HASH: Final = "--checksum"
_ALWAYS: Final = "--ignore-times"


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """A folder of an rclone remote."""

    target: RcloneTarget

    def turn(self) -> AbstractContextManager[None]:
        """Keep the place for this deploy alone, as far as this machine goes: a store has no locks."""
        return turn_on_this_machine(self.target.remote)

    def list_there(self) -> bytes | None:
        """Return the list of the site that is there, or None where there is none."""
        done = self._rclone("cat", f"{self.target.remote.rstrip('/')}/{LIST}", may_lack=True)
        return done.stdout.encode() or None

    def put(self, site: Path, integrity: Integrity) -> None:
        """Send what changed, delete what is gone, and send again what did not arrive as it was sent."""
        wanted = integrity.by_path | {LIST: file_of_folder(site, LIST)}
        there = self._paths()
        pages = [path for path in integrity.by_path if path.endswith(".html")]
        assets = [path for path in integrity.by_path if not path.endswith(".html")]
        for paths in (assets, pages):
            self._copy(paths, site, _BY_HASH)
        self._delete(there - wanted.keys())
        self._copy([LIST], site, _BY_HASH)
        different = differences(wanted, self._files())
        if different:
            # A store without hashes takes a file of the same size for the same.
            self._copy([each.path for each in different if each.how is not Difference.ADDED], site, _ALWAYS)
            self._delete({each.path for each in different if each.how is Difference.ADDED})
            different = differences(wanted, self._files())
        if different:
            first = different[0].path
            raise PublishFault(f"the site there is not what was sent ({counted(different)}, among them {first})")

    def is_there(self, integrity: Integrity) -> bool:
        """Tell whether this very site is there, every file of it compared."""
        if self.list_there() != list_of(integrity):
            return False
        found = self._files()
        found.pop(LIST, None)
        return not differences(integrity.by_path, found)

    def roll_back(self) -> str:
        """Refuse: nothing of an earlier site is kept there."""
        raise PublishFault("nothing of an earlier site is kept there: check out its commit, and deploy that")

    def _paths(self) -> set[str]:
        done = self._rclone("lsf", "--recursive", "--files-only", "--fast-list", self.target.remote, may_lack=True)
        return set(done.stdout.splitlines())

    def _files(self) -> dict[str, Listed]:
        """Return every file that is there; each is read and hashed on this machine."""
        remote = self.target.remote
        flags = ("--recursive", "--files-only", "--fast-list", "--no-modtime", "--no-mimetype")
        sizes = json.loads(self._rclone("lsjson", *flags, remote, may_lack=True).stdout or "[]")
        hashed = self._rclone("hashsum", "SHA256", "--download", "--fast-list", remote, may_lack=True).stdout
        digests = dict(line.split("  ", 1)[::-1] for line in hashed.splitlines())
        return {each["Path"]: Listed(each["Path"], digests.get(each["Path"], ""), each["Size"]) for each in sizes}

    def _copy(self, paths: Iterable[str], site: Path, how: str) -> None:
        self._of_list("copy", paths, how, str(site), self.target.remote)

    def _delete(self, paths: Iterable[str]) -> None:
        self._of_list("delete", paths, self.target.remote)

    def _of_list(self, command: str, paths: Iterable[str], *arguments: str) -> None:
        """Run a command on some files and no others; on none it is not run, for it would take all."""
        listed = sorted(paths)
        if not listed:
            return
        with tempfile.TemporaryDirectory(prefix="daybook-") as folder:
            names = Path(folder) / "files"
            names.write_text("".join(f"{path}\n" for path in listed), encoding="utf-8")
            self._rclone(command, "--files-from-raw", str(names), "--fast-list", *arguments)

    def _rclone(self, command: str, *arguments: str, may_lack: bool = False) -> subprocess.CompletedProcess[str]:
        config = ["--config", str(self.target.config)] if self.target.config else []
        done = attempt(["rclone", command, *config, *arguments])
        if done.returncode and not (may_lack and done.returncode == _NOT_FOUND):
            raise PublishFault(f"rclone {command} failed: {told_by(done)}")
        return done
