"""A deploy that is killed anywhere between its first check and its tag leaves readers the old site or the new."""

from __future__ import annotations

import datetime as dt
import subprocess
from typing import TYPE_CHECKING

import pytest

from daybook.commands.deploy import deploy
from daybook.publish.integrity import LIST
from publishing import Killing, commit_all, git, set_up_project, start_killing
from sitebuilding import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sitebuilding import Workshop

TODAY = dt.date(2031, 5, 4)
TARGETS = '[targets.live]\nkind = "directory"\npath = "published"\nkeep = 2\n'
CODE = """
import datetime, pathlib
folder = pathlib.Path({folder!r})
deploy.deploy(
    "live", folder / "deploy.toml", folder / "content", folder / "pelicanconf.py", datetime.date(2031, 5, 4), print
)
"""


@pytest.fixture(scope="module")
def killing() -> Iterator[Killing]:
    """Return what runs code in processes that are killed."""
    with start_killing("daybook.commands.deploy") as server:
        yield Killing(server)
        assert server.stdin is not None
        server.stdin.close()


def deployed(workshop: Workshop) -> list[str]:
    """Deploy to the end, and return what was said."""
    said: list[str] = []
    folder = workshop.folder
    assert deploy("live", folder / "deploy.toml", workshop.content, workshop.conf, TODAY, said.append) == 0, said
    return said


def tags(workshop: Workshop) -> list[str]:
    """Return the tags of releases."""
    return git(workshop.folder, "tag", "--list", "release-*").split()


@pytest.mark.parametrize("every", [9, pytest.param(1, marks=pytest.mark.long)])
def test_killed_before_any_program_it_starts(tmp_path: Path, killing: Killing, every: int) -> None:
    """Checks, build, search, list, switch and tag: what is there is whole, and the next deploy does the rest."""
    workshop = set_up_project(tmp_path / "project")
    (workshop.folder / "deploy.toml").write_text(TARGETS, encoding="utf-8")
    commit_all(workshop, "Say where the site goes")
    deployed(workshop)
    current = workshop.folder / "published/current"
    old, first = tree_of(current), tags(workshop)
    workshop.edit("entities/place/port-vell.md", ("name: Port Vell", "name: Port Vell Town"))
    commit_all(workshop, "Give the port its whole name")
    new: dict[str, bytes] = {}
    code = CODE.format(folder=str(workshop.folder))
    statuses = []
    for number in range(1, 200, every):
        statuses.append(killing.at_program(number, code))
        found = tree_of(current)
        if statuses[-1] == 0:
            break
        if found != old:
            new = new or found
            assert found == new, number
            assert LIST in found
        else:
            assert tags(workshop) == first, number
    said = deployed(workshop)
    assert said[-1].startswith(("marked with the tag", "the commit has the tag"))
    assert tree_of(current) != old
    assert not new or tree_of(current) == new
    assert len(tags(workshop)) == 2
    assert statuses[0] < 0
    assert subprocess.run(["git", "-C", str(workshop.folder), "fsck"], check=False, capture_output=True).returncode == 0
