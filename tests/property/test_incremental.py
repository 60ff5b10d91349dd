"""An incremental build after any edits equals a build from nothing, byte for byte.

The edits are switches: each changes some files of the faultless archive, in every way an author might, and a run
turns some of them on and off again, building after each. Splitting by month starts at three entries here, so that
months move between pages too. Pages are written as the `repr` of their views: that is quicker than the templates,
and holds all that templates could print.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import NotFaultlessError
from daybook.core.pages import entity_lists, split
from edits import BASE, CHOICES, EDITS, Files, write_files
from sitebuilding import build_here, library_of, set_up, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="module")
def _split_early() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(split, "KEPT", 1)
        patch.setattr(split, "MOST", 2)
        patch.setattr(entity_lists, "NAMES_ON_PAGE", 1)
        yield


class Desk:
    """An archive that is edited, and the site that is kept up to date."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.on: set[str] = set()
        self.choice = "as it was"

    def files(self) -> Files:
        """Return the content with the edits that are on, in the order of their list."""
        files = dict(BASE)
        for name, edit in EDITS.items():
            if name in self.on:
                edit(files)
        return files

    def turn(self, name: str) -> None:
        """Turn an edit on or off, and bring the site up to date; what is not faultless is turned back."""
        if name in CHOICES:
            before, self.choice = self.choice, name
        else:
            before = self.choice
            self.on ^= {name}
        if not self.build(self.folder / "kept"):
            self.choice = before
            self.on ^= {name} & EDITS.keys()

    def build(self, place: Path) -> bool:
        """Build into a folder; return False, and build nothing, where the content is not faultless."""
        content = self.folder / "content"
        write_files(content, self.files())
        try:
            library = library_of(content, CHOICES[self.choice])
        except NotFaultlessError:
            return False
        build_here(library, place / "output", place / "state", fingerprint=self.choice, render_view=repr)
        return True

    def compare(self) -> None:
        """Hold the site that was kept up to date against one built from nothing."""
        fresh = self.folder / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        assert self.build(fresh)
        kept, cold = tree_of(self.folder / "kept/output"), tree_of(fresh / "output")
        assert sorted(kept) == sorted(cold)
        assert [path for path in cold if kept[path] != cold[path]] == []


@pytest.mark.parametrize("name", [*EDITS, *CHOICES])
def test_each_edit_alone_and_back(name: str, tmp_path: Path) -> None:
    """Each edit is faultless by itself, and shows; taken back, the site is what it was."""
    desk = Desk(tmp_path)
    assert desk.build(tmp_path / "kept")
    before = tree_of(tmp_path / "kept/output")
    desk.turn(name)
    assert desk.on | ({desk.choice} - {"as it was"}) == {name} - {"as it was"}
    assert (tree_of(tmp_path / "kept/output") == before) == (name == "as it was")
    desk.compare()
    desk.turn(name if name in EDITS else "as it was")
    assert tree_of(tmp_path / "kept/output") == before


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.sampled_from(sorted([*EDITS, *CHOICES])), min_size=2, max_size=10))
def test_an_incremental_build_equals_a_cold_one(names: list[str]) -> None:
    """After any sequence of edits the site is what a build from nothing makes of the same content."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        assert desk.build(Path(folder) / "kept")
        for name in names:
            desk.turn(name)
        desk.compare()


def test_pelican_builds_incrementally_what_it_builds_cold(tmp_path: Path) -> None:
    """With the real Pelican too: edits, a rename and a deletion, then the same content in another folder."""
    workshop = set_up(tmp_path / "kept")
    workshop.look_up()
    assert workshop.pelican().returncode == 0
    files = dict(BASE)
    for name in ("name of an entity", "renamed entity", "no correction", "title of a briefing", "renamed picture"):
        EDITS[name](files)
    write_files(workshop.content, files)
    workshop.look_up()
    done = workshop.pelican()
    assert done.returncode == 0, done.stderr
    shutil.rmtree(tmp_path / "kept/.cache")
    done = workshop.pelican(output=tmp_path / "cold")
    assert done.returncode == 0, done.stderr
    assert tree_of(workshop.output) == tree_of(tmp_path / "cold")
