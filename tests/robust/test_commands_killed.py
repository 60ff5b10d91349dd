"""Commands that are killed leave each file that they write old or new, and the next run does the rest."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import TYPE_CHECKING

import pytest

from daybook.commands.remove import remove_name
from sitebuilding import Workshop, tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from publishing import Killing

CODE = {
    "evidence": "from daybook.commands.evidence import evidence\nevidence({content}, {conf}, print)",
    "search": "from daybook.indexing import index_site\nindex_site({content}, {output}, {conf}, print)",
    "fix": "import datetime\nfrom daybook.commands.fix import fix\nfix({content}, datetime.date(2031, 5, 4), print)",
    "schema": "from daybook.commands.schema import write_schemas\nwrite_schemas({folder} / 'schema', print)",
    "zip": (
        "from daybook.commands.zip import write_zip\n"
        "assert write_zip({content}, {output}, {conf}, {folder} / 'site.zip', print) == 0"
    ),
    "remove-name": (
        "import datetime\nfrom daybook.commands.remove import remove_name\n"
        "remove_name({content}, {conf}, 'Tam Orrin', datetime.date(2022, 3, 10), print, apply=True)"
    ),
}
"""What is run, by the name it is typed with."""
PICTURE_OF = "briefings/2022/03/2022-03-03-saltmarsh.md"
QUAY = "images/2022/quay.png"


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
    (folder / "site.zip").write_bytes(b"of the last time")
    if command == "remove-name":
        workshop.edit(PICTURE_OF, ("alt: A crane stands", "alt: Tam Orrin stands"))
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


def test_what_a_killed_removal_left_is_done_before_anything_else(workshop: Workshop, killing: Killing) -> None:
    """A picture that no text names any more goes as well; what an author wrote since then is not written over."""
    workshop.edit(PICTURE_OF, ("alt: A crane stands", "alt: Tam Orrin stands"))
    named = f"pathlib.Path({str(workshop.content)!r})", f"pathlib.Path({str(workshop.conf)!r})"
    code = CODE["remove-name"].format(content=named[0], conf=named[1])
    assert killing.at_step(9, f"import pathlib\n{code}") == -9
    assert "Tam Orrin" not in (workshop.content / PICTURE_OF).read_text(encoding="utf-8")
    assert (workshop.content / QUAY).is_file()
    source = "sources/2022/gazette-2022-03-02.yaml"
    workshop.edit(source, ("note: The Gazette changed", "note: Tam Orrin and the Gazette changed"))
    said: list[str] = []
    day = dt.date(2022, 3, 10)
    assert remove_name(workshop.content, workshop.conf, "Tam Orrin", day, said.append) == 0
    assert said[0] == "a removal was cut short: add --apply to end it first"
    assert (workshop.content / QUAY).is_file()
    said.clear()
    assert remove_name(workshop.content, workshop.conf, "Tam Orrin", day, said.append, apply=True) == 1
    assert said[0] == "a removal was cut short: it is ended first"
    assert "the name is nowhere in content, drafts, evidence and vault" in said
    assert not (workshop.content / QUAY).exists()
    text = (workshop.content / source).read_text(encoding="utf-8")
    assert "(name removed for safety) and the Gazette changed" in text
