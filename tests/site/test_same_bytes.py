"""The site is a function of the content: two machines write the same bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sitebuilding import Workshop, settle, tree_of

if TYPE_CHECKING:
    from pathlib import Path

MACHINES = (
    {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1"},
    {"TZ": "America/Caracas", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "PYTHONHASHSEED": "4711", "PYTHONUTF8": "0"},
)


def test_two_folders_time_zones_and_locales_give_the_same_bytes(workshop: Workshop, tmp_path: Path) -> None:
    """Neither where it is built, nor when, nor by whose clock, shows; no file names a folder of the machine."""
    trees = []
    for place, machine in zip(("one", "another/and deeper"), MACHINES, strict=True):
        copy = workshop.copy(tmp_path / place / "archive")
        for name in ("output", ".cache"):
            (copy.folder / name).rename(tmp_path / place / f"old-{name}")
        settle(copy)
        for path in copy.content.rglob("*"):
            os.utime(path, (10**9, 10**9))
        mask = os.umask(0o077 if place == "one" else 0o022)
        done = copy.pelican(environment=machine)
        os.umask(mask)
        assert done.returncode == 0, done.stderr
        trees.append(tree_of(copy.output))
    one, another = trees
    assert sorted(one) == sorted(another)
    assert [path for path in one if one[path] != another[path]] == []
    assert one == tree_of(workshop.output)
    assert [path for path, content in one.items() if str(tmp_path).encode() in content] == []
