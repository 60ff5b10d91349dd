"""A process that is killed at any moment leaves the last output whole, and the next one does as if nothing was."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from daybook.output.switching import end_switch
from daybook.pelican_command import pelican_command
from sitebuilding import Workshop, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from publishing import Killing

STEPS = ".daybook-next/steps.json"
EVERY = pytest.param(1, marks=pytest.mark.long, id="every-moment")
SOME = pytest.param(13, id="some-moments")


def build_code(workshop: Workshop) -> str:
    """Return what builds a site in the process that runs it, as `invoke build` does in one of its own."""
    command = pelican_command(workshop.content, workshop.output, workshop.conf)
    return f"import pelican\npelican.main({command[command.index('pelican') + 1 :]!r})"


def edit(workshop: Workshop) -> None:
    """Change what stands on many pages, and take a page and its folder away."""
    workshop.edit("entities/place/port-vell.md", ("name: Port Vell", "name: Port Vell Town"))
    (workshop.content / "pages/about.md").unlink()


def shown(output: Path) -> dict[str, bytes]:
    """Return the files of a site that are no matter of ours alone."""
    return {path: content for path, content in tree_of(output).items() if not path.startswith(".")}


@dataclass(frozen=True, slots=True)
class Sides:
    """The site before and after an edit."""

    old: dict[str, bytes]
    new: dict[str, bytes]


@pytest.fixture
def sides(workshop: Workshop, tmp_path: Path) -> Sides:
    """Return the site of the workshop, and the one a cold build makes after the edit, which is then done."""
    workshop.pelican()  # in another folder, what the last build left is another file
    old = shown(workshop.output)
    edit(workshop)
    done = workshop.pelican(output=tmp_path / "cold")
    assert done.returncode == 0, done.stderr
    return Sides(old, shown(tmp_path / "cold"))


def moments(every: int) -> Iterator[int]:
    """Yield the moments at which to kill."""
    return iter(range(1, 3_000, every))


@pytest.mark.parametrize("every", [SOME, EVERY])
def test_a_build_leaves_the_old_site_or_the_new(
    workshop: Workshop, tmp_path: Path, killing: Killing, sides: Sides, every: int
) -> None:
    """A mixture is there only while files are given their names, and what is missing is done before anything else."""
    seen = {"old": 0, "new": 0, "switching": 0}
    backup, code = tmp_path / "backup", build_code(workshop)
    shutil.copytree(workshop.output, backup)
    state = tmp_path / "state"
    shutil.copytree(workshop.folder / ".cache", state)
    status = 0
    for moment in moments(every):
        status = killing.at_step(moment, code)
        if status == 0:
            break
        assert status == -9
        found = shown(workshop.output)
        if found not in (sides.old, sides.new):
            assert (workshop.output / STEPS).is_file(), moment
            seen["switching"] += 1
        else:
            seen["old" if found == sides.old else "new"] += 1
        end_switch(workshop.output)
        assert shown(workshop.output) in (sides.old, sides.new), moment
        if moment % (every * 4) == 1:
            assert killing.at_step(100_000, code) == 0
            assert tree_of(workshop.output) == {".daybook": tree_of(backup)[".daybook"]} | sides.new, moment
        shutil.rmtree(workshop.output)
        shutil.copytree(backup, workshop.output)
        shutil.rmtree(workshop.folder / ".cache")
        shutil.copytree(state, workshop.folder / ".cache")
    assert status == 0
    assert shown(workshop.output) == sides.new
    assert seen["old"] > 5
    assert seen["switching"] > 1
    assert every > 1 or seen["new"] > 1
