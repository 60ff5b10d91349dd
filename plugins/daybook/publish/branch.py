"""Publishes to a branch of a git repository, from which a Pages host serves: one push, so whole or not at all.

The commit is made with ghp-import in a repository of its own and pushed from the project's, with whatever credentials
git has there. Its author is nobody, since a branch of pages is public and maintainers need not be.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.publish.comparing import counted, differences
from daybook.publish.faults import PublishFault
from daybook.publish.folder import file_of_folder, files_of_folder
from daybook.publish.integrity import LIST, Integrity, list_of
from daybook.publish.programs import attempt, run, told_by, without_credentials
from daybook.publish.taking_turns import BUSY, turn_on_this_machine
from daybook.publish.targets import BranchTarget

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager


_NOBODY: Final = {"GIT_COMMITTER_NAME": "Daybook", "GIT_COMMITTER_EMAIL": "daybook@localhost.invalid"}
_NO_BRANCH: Final = 2
"""How `git ls-remote --exit-code` ends where there is no such branch."""
_AS_IT_IS: Final = ("-c", "core.autocrlf=false", "-c", "core.attributesFile=")


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch; `top` is the repository of the project."""

    target: BranchTarget
    top: Path

    def turn(self) -> AbstractContextManager[None]:
        """Keep the branch for this deploy alone on this machine; of two machines the later push is refused."""
        return turn_on_this_machine(f"{self.target.repository} {self.target.branch}")

    def list_there(self) -> bytes | None:
        """Return the list of the site on the branch, or None where there is no branch or no site on it."""
        seen = self._seen()
        if seen is None:
            return None
        self._fetch(seen)
        done = attempt(["git", "show", f"{seen}:{LIST}"], folder=self.top)
        return None if done.returncode else done.stdout.encode()

    def put(self, site: Path, integrity: Integrity) -> None:
        """Make a commit of the site, compare what it holds with the list, and push it if nobody else has pushed."""
        seen = self._seen()
        if seen is not None and self.list_there() is None:
            raise PublishFault(
                f"the branch {self.target.branch} holds something else than a site of Daybook: name another one"
            )
        with self._scratch() as scratch:
            if seen is not None and self.target.history:
                self._git(scratch, "update-ref", self._ref, seen)
            made = self._commit(scratch, site, integrity)
            wanted = integrity.by_path | {LIST: file_of_folder(site, LIST)}
            different = differences(wanted, files_of_folder(self._checked_out(scratch, made)))
            if different:
                raise PublishFault(f"the commit is not the site ({counted(different)}): nothing was pushed")
            self._push(scratch, made, seen)

    def is_there(self, integrity: Integrity) -> bool:
        """Tell whether the branch has this very site, every file of it compared."""
        if self.list_there() != list_of(integrity):
            return False
        with self._scratch() as scratch:
            found = files_of_folder(self._checked_out(scratch, self._seen() or ""))
        found.pop(LIST, None)
        return not differences(integrity.by_path, found)

    def roll_back(self) -> str:
        """Refuse: a branch has one site."""
        raise PublishFault("a branch has one site at a time: check out the commit to go back to, and deploy that")

    @property
    def _url(self) -> str:
        """The address of the repository: git keeps no notes of a push to one, as it does for a remote by its name."""
        done = attempt(["git", "remote", "get-url", "--push", "--", self.target.repository], folder=self.top)
        return self.target.repository if done.returncode else done.stdout.strip()

    @property
    def _ref(self) -> str:
        return f"refs/heads/{self.target.branch}"

    def _seen(self) -> str | None:
        """Return the commit that the branch has now."""
        done = attempt(["git", "ls-remote", "--exit-code", "--", self._url, self._ref], folder=self.top)
        if done.returncode == _NO_BRANCH:
            return None
        if done.returncode:
            raise PublishFault(f"{without_credentials(self.target.repository)} cannot be reached: {told_by(done)}")
        return done.stdout.split()[0]

    def _fetch(self, commit: str) -> None:
        """Have the branch's commit in the project's repository; no branch or tag of it changes."""
        if self._lacks(commit):
            quiet = ("--quiet", "--no-tags", "--no-write-fetch-head")
            run(["git", "fetch", *quiet, "--", self._url, self._ref], folder=self.top, what="git fetch")
            if self._lacks(commit):
                raise PublishFault(BUSY)

    def _lacks(self, commit: str) -> bool:
        return attempt(["git", "cat-file", "-e", f"{commit}^{{tree}}"], folder=self.top).returncode != 0

    @contextlib.contextmanager
    def _scratch(self) -> Iterator[Path]:
        """Give an empty repository that knows the objects of the project's."""
        objects = run(["git", "rev-parse", "--path-format=absolute", "--git-path", "objects"], folder=self.top).strip()
        with tempfile.TemporaryDirectory(prefix="daybook-") as folder:
            scratch = Path(folder) / "repository"
            run(["git", "init", "--quiet", str(scratch)])
            alternates = scratch / ".git/objects/info/alternates"
            alternates.parent.mkdir(parents=True, exist_ok=True)
            alternates.write_text(f"{objects}\n", encoding="utf-8")
            yield scratch

    def _commit(self, scratch: Path, site: Path, integrity: Integrity) -> str:
        domain = ["--cname", self.target.domain] if self.target.domain else []
        message = f"Publish {integrity.commit[:12]}, root hash {integrity.root}"
        # A remote that does not exist: ghp-import is not to look for one.
        options = ["--no-jekyll", *domain, "--remote", "none", "--branch", self.target.branch, "--message", message]
        command = [sys.executable, "-m", "ghp_import", *options, str(site)]
        run(command, folder=scratch, more=_NOBODY, what="ghp-import (requirements/deploy.txt)")
        return self._git(scratch, "rev-parse", "--verify", self._ref)

    def _checked_out(self, scratch: Path, commit: str) -> Path:
        tree = scratch.parent / "tree"
        tree.mkdir()
        self._git(scratch, *_AS_IT_IS, f"--work-tree={tree}", "checkout", "--quiet", "--force", commit, "--", ".")
        return tree

    def _push(self, scratch: Path, commit: str, seen: str | None) -> None:
        lease = f"--force-with-lease={self._ref}:{seen or ''}"
        command = [
            "git",
            "push",
            "--quiet",
            "--no-verify",
            lease,
            "--",
            self._url,
            f"{commit}:{self._ref}",
        ]
        done = attempt(
            command, folder=self.top, more={"GIT_ALTERNATE_OBJECT_DIRECTORIES": str(scratch / ".git/objects")}
        )
        if done.returncode:
            was_faster = "stale info" in done.stderr or "[rejected]" in done.stderr
            raise PublishFault(BUSY if was_faster else f"git push failed: {told_by(done)}")

    def _git(self, folder: Path, *arguments: str) -> str:
        return run(["git", *arguments], folder=folder, what="git").strip()
