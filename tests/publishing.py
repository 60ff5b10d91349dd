"""Puts small archives into git, as they are when they are published, and runs what publishing needs."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from daybook.publish.integrity import Integrity
from sitebuilding import Workshop, set_up

_IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Ada Quill"), ("EMAIL", "ada@portvell.example"))
}
IGNORED = "vault/\n.cache/\noutput/\npublished/\n"


def git(folder: Path, *arguments: str) -> str:
    """Return what git prints, run in a folder by an invented person."""
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        env=os.environ | _IDENTITY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def commit_all(workshop: Workshop, message: str = "Change something") -> str:
    """Commit everything that is not ignored, and return the commit."""
    git(workshop.folder, "add", "--all")
    git(workshop.folder, "commit", "--quiet", "--message", message)
    return git(workshop.folder, "rev-parse", "HEAD")


def set_up_project(folder: Path) -> Workshop:
    """Write the faultless archive, all of it looked up, into a repository with one commit."""
    workshop = set_up(folder)
    workshop.look_up()
    (folder / ".gitignore").write_text(IGNORED, encoding="utf-8")
    git(folder, "init", "--quiet")
    commit_all(workshop, "Begin the archive")
    return workshop


@dataclass(frozen=True, slots=True)
class Published:
    """A project in git, the site of its commit, and the list of that site's files."""

    workshop: Workshop
    commit: str
    site: Path
    integrity: Integrity
