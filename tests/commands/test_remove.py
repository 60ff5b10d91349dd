"""`invoke remove-name` lists every place of a name, and with --apply leaves none, on the pages neither."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from daybook.commands.check import check
from daybook.commands.release_check import release_check
from daybook.commands.remove import remove_name
from daybook.commands.search import search
from daybook.core.addresses import SEARCH_INDEX
from sitebuilding import Workshop, set_up, tree_of

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2022, 3, 9)
FIRST = "content/briefings/2022/03/2022-03-02-port-vell.md"
GAZETTE = "content/sources/2022/gazette-2022-03-02.yaml"
TAM = "content/entities/person/tam-orrin.md"
OUTSIDE = "docs/removal.md tells what is outside of these folders: git's history, kept releases, web archives"
NOWHERE = "the name is nowhere in content, drafts, evidence and vault"


def run(workshop: Workshop, name: str, *also: str, apply: bool = False, reason: str = "") -> tuple[int, list[str]]:
    """Remove a name, and return the status and the lines that were said."""
    said: list[str] = []
    status = remove_name(
        workshop.content, workshop.conf, name, TODAY, said.append, also=also, apply=apply, reason=reason
    )
    return status, said


def line_of(workshop: Workshop, path: str, words: str) -> int:
    """Return the number of the first line with some words."""
    lines = (workshop.folder / path).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, start=1) if words in line)


def archive(workshop: Workshop) -> dict[str, bytes]:
    """Return every file of the four folders."""
    tree = tree_of(workshop.folder)
    return {path: raw for path, raw in tree.items() if path.split("/")[0] in {"content", "drafts", "evidence", "vault"}}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive with its vault and its locks."""
    made = set_up(tmp_path / "work")
    made.look_up()
    return made


def test_without_apply_nothing_changes(workshop: Workshop) -> None:
    """The list names file, line and column of every place, and what would be done there."""
    before = archive(workshop)
    text = next(path for path, raw in before.items() if path.startswith("vault/") and b"Tam Orrin" in raw)
    at_field = line_of(workshop, FIRST, "spokesperson:")
    at_hash = line_of(workshop, GAZETTE, "sha256:")
    assert run(workshop, "Tam Orrin") == (
        0,
        [
            f'{FIRST}:{at_field}:19: "spokesperson" is taken out',
            f"{TAM}: the file is deleted, and its page without a redirect",
            f"{TAM}:2:7: goes with its file",
            f'{GAZETTE}:{at_hash}:9: "sha256" is taken out',
            f"{text}: the file is deleted",
            f"{text}:5:16: goes with its file",
            (
                "by hand: source:gazette-2022-03-02 has no frozen copy any more: freeze an excerpt without the name, "
                "write its sha256 and extent: excerpt into the source, and run invoke evidence"
            ),
            "4 files would change; nothing was done: add --apply to do it",
        ],
    )
    assert archive(workshop) == before


def test_with_apply_the_same_list_is_done(workshop: Workshop) -> None:
    """Nothing holds the name afterwards, readers are told that, and a second run finds nothing."""
    listed = run(workshop, "Iva Lantern")[1]
    status, said = run(workshop, "Iva Lantern", apply=True, reason="A by-line put somebody at risk")
    assert (status, said) == (
        0,
        [
            *listed[:-1],
            "written: content/corrections/2022-03-09-safety-removal.yaml",
            "run `invoke build` and `invoke search`, and deploy: until then the site has the name",
            NOWHERE,
            OUTSIDE,
        ],
    )
    after = archive(workshop)
    assert [path for path, raw in after.items() if b"lantern" in raw.lower()] == []
    assert after["content/corrections/2022-03-09-safety-removal.yaml"].decode() == (
        "date: 2022-03-09\ntarget: source:gazette-2022-03-02\nkind: safety-removal\n"
        "reason: A by-line put somebody at risk\n"
    )
    assert check(workshop.content, workshop.conf, said.append) == 0
    assert run(workshop, "Iva Lantern", apply=True) == (0, [NOWHERE, OUTSIDE])
    assert archive(workshop) == after


def test_a_picture_of_the_person_goes_with_its_file(workshop: Workshop) -> None:
    """With the name in what it shows or in its caption it is taken out of the text, and its file is deleted."""
    path = "content/briefings/2022/03/2022-03-03-saltmarsh.md"
    workshop.edit(path.removeprefix("content/"), ("A crane stands on an empty quay", "Bo Reed stands on an empty quay"))
    listed = run(workshop, "Bo Reed")[1]
    assert listed[:3] == [
        f'{path}:{line_of(workshop, path, "  quay:")}:3: the picture "quay" is dropped',
        f"{path}:{line_of(workshop, path, '![](picture')}:1: the picture is taken out",
        "content/images/2022/quay.png: the file is deleted",
    ]
    assert run(workshop, "Bo Reed", apply=True)[0] == 0
    after = archive(workshop)
    assert "content/images/2022/quay.png" not in after
    assert b"picture" not in after[path]
    assert check(workshop.content, workshop.conf, lambda _: None) == 0


def test_pictures_beside_a_removed_name_are_to_be_looked_at(workshop: Workshop) -> None:
    """Nobody but a person sees who is in them; who made one may be the person, and is not told any more."""
    path = "content/briefings/2022/03/2022-03-03-saltmarsh.md"
    workshop.edit(path.removeprefix("content/"), ("credit: Saltmarsh Relief", "credit: Bo Reed"))
    status, said = run(workshop, "Bo Reed", apply=True)
    assert status == 0
    assert f"by hand: {path}: look whether its pictures show the person: quay.png" in said
    text = (workshop.folder / path).read_text(encoding="utf-8")
    assert "credit: (name removed for safety)" in text
    assert check(workshop.content, workshop.conf, said.append) == 0


def test_what_is_left_to_an_author_is_said(workshop: Workshop) -> None:
    """A frozen text that had to go leaves its quotations without evidence; the check names each."""
    status, said = run(workshop, "Ada Quill", "Quill", apply=True)
    report = next(line for line in said if "evidence-missing" in line)
    assert status == 1
    assert "the name is out of the records; before the site can be built, mend this by hand:" in said
    assert report.split("\n")[-1] == "6 errors in 1 file; `invoke explain CODE` tells what a rule wants and why"
    assert [path for path, raw in archive(workshop).items() if b"quill" in path.encode() + raw.lower()] == []


def test_no_page_has_the_name_after_the_next_build(workshop: Workshop) -> None:
    """Once the author has frozen an excerpt, the whole output is built without the name, and without its address."""
    workshop.edit(FIRST.removeprefix("content/"), ("says it controls Port Vell, and", "says through Tam Orrin, and"))
    assert workshop.pelican().returncode == 0
    assert search(workshop.content, workshop.output, workshop.conf, str) == 0
    built = tree_of(workshop.output)
    assert [path for path in built if "tam-orrin" in path] != []
    assert any(path.startswith(SEARCH_INDEX) and b"orrin" in raw for path, raw in built.items())
    named = [path for path, raw in built.items() if b"Tam Orrin" in raw]
    assert {"data/entities.csv", "data/briefings-2022.csv", "feeds/briefings.xml"} <= set(named)
    assert b"tam-orrin" in built["data/positions-2022.csv"]
    old = next(raw for path, raw in archive(workshop).items() if path.startswith("vault/") and b"Tam Orrin" in raw)
    assert run(workshop, "Tam Orrin", apply=True)[0] == 1
    excerpt = old.replace(b"Its spokesman, Tam Orrin, spoke in the capital.\n", b"")
    sha256 = hashlib.sha256(excerpt).hexdigest()
    (workshop.folder / "vault" / f"{sha256}.txt").write_bytes(excerpt)
    workshop.edit(GAZETTE.removeprefix("content/"), ("extent: whole", f"sha256: {sha256}\nextent: excerpt"))
    workshop.look_up()
    done = workshop.pelican()
    assert done.returncode == 0, done.stderr
    spellings = (b"tam orrin", b"tam-orrin", b"tam%20orrin", b"orrin")
    assert not (workshop.output / SEARCH_INDEX).exists()
    assert search(workshop.content, workshop.output, workshop.conf, str) == 0
    everything = tree_of(workshop.output) | tree_of(workshop.folder / ".cache") | archive(workshop)
    assert [
        path for path, raw in everything.items() for name in spellings if name in path.lower().encode() + raw.lower()
    ] == []
    assert b"(name removed for safety)" in everything["feeds/briefings.xml"]
    assert b"safety-removal" in everything["data/corrections-2022.csv"]
    shutil.rmtree(workshop.output / SEARCH_INDEX)
    incremental = tree_of(workshop.output)
    shutil.rmtree(workshop.output)
    shutil.rmtree(workshop.folder / ".cache")
    assert workshop.pelican().returncode == 0
    assert tree_of(workshop.output) == incremental


def test_the_release_guard_lets_it_pass(workshop: Workshop) -> None:
    """The one correction that is written covers whatever was only taken away."""
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@archive.example", "-C", str(workshop.folder)]
    for arguments in (["init", "-q"], ["add", "content"], ["commit", "-q", "-m", "All"], ["tag", "release-1"]):
        subprocess.run([*git, *arguments], check=True)
    run(workshop, "Tam Orrin", "Iva Lantern", "boats", apply=True)
    said: list[str] = []
    assert release_check(workshop.content, TODAY, said.append) == 0, said
    assert said[0].startswith("no problems in ")


def test_what_cannot_be_removed_is_said(workshop: Workshop) -> None:
    """A file that is no text is left to people, and the status is honest; other files lose the name."""
    drafts = workshop.folder / "drafts"
    drafts.mkdir()
    (drafts / "iva-lantern.pdf").write_bytes(b"\xff\xd8")
    (drafts / ".note.md.swp").write_text("IVA LANTERN", encoding="utf-8")
    (workshop.folder / "vault" / "note.txt").write_text("Iva&nbsp;Lantern", encoding="utf-8")
    status, said = run(workshop, "Iva Lantern", apply=True)
    assert status == 1
    assert "by hand: drafts/iva-lantern.pdf: the name is still here" in said
    assert "by hand: vault/note.txt:1:1: the name is still here" not in said
    assert (drafts / ".note.md.swp").read_text(encoding="utf-8") == "(name removed for safety)"


@pytest.mark.parametrize(
    ("name", "reason", "says"),
    [
        ("Q", "", '"Q" has fewer than two letters, so it would be found everywhere'),
        (
            "Ada Quill",
            "ADA-QUILL asked us",
            "the reason has the name in it, and it is published: write it without",
        ),
    ],
)
def test_what_would_do_harm_is_refused(workshop: Workshop, name: str, reason: str, says: str) -> None:
    """Nothing is done for a name that is everywhere, or for a reason that publishes it."""
    before = archive(workshop)
    assert run(workshop, name, apply=True, reason=reason) == (2, [says])
    assert archive(workshop) == before


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """Nobody believes that a name is gone from an archive that was not found."""
    workshop = set_up(tmp_path / "work")
    shutil.rmtree(workshop.content)
    assert run(workshop, "Ada Quill") == (2, [f"there is no folder {workshop.content}: name it with --content"])
