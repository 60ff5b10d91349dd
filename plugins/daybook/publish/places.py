"""Turns a target of deploy.toml into the place it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.publish.branch import Branch
from daybook.publish.directory import DirectoryShelf
from daybook.publish.object_store import ObjectStore
from daybook.publish.over_ssh import SshShelf
from daybook.publish.releases import Releases
from daybook.publish.targets import BranchTarget, DirectoryTarget, RcloneTarget, RsyncTarget

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.publish.place import Place
    from daybook.publish.targets import Target


def place_of(target: Target, top: Path) -> Place:
    """Return the place of a target; `top` is the repository of the project."""
    match target:
        case DirectoryTarget():
            return Releases(DirectoryShelf(target.path), target.keep)
        case RsyncTarget():
            return Releases(SshShelf(target), target.keep)
        case RcloneTarget():
            return ObjectStore(target)
        case BranchTarget():
            return Branch(target, top)
    raise TypeError(f"a target of no kind: {target}")
