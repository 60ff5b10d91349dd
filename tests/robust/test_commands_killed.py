"""Commands that are killed leave each file that they write old or new, and the next run does the rest."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from sitebuilding import Workshop, tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from publishing import Killing

CODE = {
    "evidence": "from daybook.commands.evidence import evidence\nevidence({content}, {conf}, print)",
    "search": "from daybook.indexing import index_site\nindex_site({content}, {output}, {conf}, print)",
    "fix": "import datetime\nfrom daybook.commands.fix import fix\nfix({content}, datetime.date(2031, 5, 4), print)",
    "schema": "from daybook.commands.schema import write_schemas\nwrite_schemas({folder} / 'schema', print)",
}
"""What is run, by the name it is typed with."""


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files that are no memory of runs, and not half written."""
    known = tree_of(folder)
    return {path: known[path] for path in known if not path.startswith(".cache") and not path.endswith(".tmp")}


@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize("command", CODE)
def test_every_file_is_old_or_new(
    workshop: Workshop, tmp_path: Path, killing: Killing, command: str, every: int
) -> None:
    """Never cut short, and never lost."""
    folder = workshop.folder
    if command == "evidence":
        for path in (folder / "evidence").iterdir():
            path.unlink()
    before = tmp_path / "before"
    shutil.copytree(folder, before)
    named = {"content": workshop.content, "conf": workshop.conf, "output": workshop.output, "folder": folder}
    places = {name: f"pathlib.Path({str(place)!r})" for name, place in named.items()}
    code = f"import pathlib\n{CODE[command].format(**places)}"
    old = files_of(folder)
    assert killing.at_step(100_000, code) == 0
    new = files_of(folder)
    assert new != old
    status = -9
    for moment in range(1, 500, every):
        shutil.rmtree(folder)
        shutil.copytree(before, folder)
        status = killing.at_step(moment, code)
        if status == 0:
            break
        found = files_of(folder)
        assert {path for path in found if found[path] not in (old.get(path), new.get(path))} == set(), moment
        assert old.keys() & new.keys() <= found.keys(), moment
        assert killing.at_step(100_000, code) == 0
        assert files_of(folder) == new, moment
    assert status == 0
