"""A site is made of a commit: finds the one that is checked out, and puts any of them into a folder of its own."""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.publish.faults import PublishFault
from daybook.publish.programs import attempt, run

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A git repository, and where in it content folder and settings file lie."""

    top: Path
    content: Path
    conf: Path

    def git(self, *arguments: str) -> str:
        """Return what git prints, run in the repository; the last line end is taken off."""
        return run(["git", *arguments], folder=self.top, what=f"git {arguments[0]}").removesuffix("\n")

    def commit(self) -> str:
        """Return the commit that is checked out, in full."""
        return self.git("rev-parse", "--verify", "HEAD^{commit}")

    def changes(self) -> tuple[str, ...]:
        """Return what is not as it was committed, each with git's letters for how: ` M content/pages/about.md`."""
        return tuple(self.git("status", "--porcelain=v1", "--untracked-files=all").splitlines())

    @contextlib.contextmanager
    def checked_out(self, commit: str) -> Iterator[Project]:
        """Give a clone with this commit, and nothing else: no cache, no vault, nothing that git ignores.

        Raises:
            PublishFault: the repository has no such commit.
        """
        if attempt(["git", "cat-file", "-e", f"{commit}^{{commit}}"], folder=self.top).returncode:
            raise PublishFault(f"this repository has no commit {commit}: fetch it with git fetch --unshallow --tags")
        with tempfile.TemporaryDirectory(prefix="daybook-") as folder:
            clone = Path(folder) / "clone"
            run(["git", "clone", "--quiet", "--shared", "--no-checkout", str(self.top), str(clone)], what="git clone")
            run(["git", "checkout", "--quiet", "--detach", commit], folder=clone, what="git checkout")
            yield Project(top=clone, content=self.content, conf=self.conf)


def project_of(content: Path, conf: Path) -> Project:
    """Return the repository of a content folder and its settings file.

    Raises:
        PublishFault: there is none, or the two are not in one.
    """
    for place in (content, conf):
        if not place.exists():
            raise PublishFault(f"there is no {place}: name it with --{'conf' if place is conf else 'content'}")
    asked = attempt(["git", "rev-parse", "--show-toplevel"], folder=content)
    if asked.returncode:
        raise PublishFault(f"{content} is in no git repository: what is published is a commit, so begin with git init")
    top = Path(asked.stdout.removesuffix("\n")).resolve()
    if not conf.resolve().is_relative_to(top):
        raise PublishFault(f"{conf} is not in the repository of {content}, so no commit holds both")
    return Project(top=top, content=content.resolve().relative_to(top), conf=conf.resolve().relative_to(top))
