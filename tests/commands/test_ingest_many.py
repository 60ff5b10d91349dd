"""`invoke ingest` with folders and patterns: every article is taken in once, and what is none stops nothing."""

from __future__ import annotations

import datetime as dt
import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest

from daybook.commands.check import check
from daybook.commands.given import Given
from daybook.commands.ingest import ingest_many
from daybook.commands.many_files import places_named
from daybook.ingest import bulk, convert
from sitebuilding import Workshop, set_up, tree_of

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

GIVEN = Given(published="2022-03-09")
TODAY = dt.date(2022, 3, 10)
GOOD = 20


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive with a folder of articles beside it."""
    made = set_up(tmp_path / "work")
    made.look_up()
    articles = made.folder / "articles"
    (articles / "march").mkdir(parents=True)
    for number in range(GOOD):
        text = (
            f"Boat {number} came in.\nThe Ministry of Weather said {number + 30} boats sank near Port Vell on Monday.\n"
        )
        (articles / "march" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return made


def add_bad_files(folder: Path) -> None:
    """Put files that are no articles beside the others."""
    (folder / "a-empty.txt").write_bytes(b"")
    (folder / "b-binary.txt").write_bytes(b"\x7fELF\x00\xff")
    (folder / "c-latin.txt").write_bytes("Der Hafen von Sältby".encode("latin-1"))
    (folder / "d-twice.txt").write_bytes((folder / "march" / "00.txt").read_bytes())
    (folder / ".hidden.txt").write_text("Nobody looks here.", encoding="utf-8")
    with (folder / "e-large.txt").open("wb") as file:
        file.truncate(20_000_001)


def run(workshop: Workshop, *named: str, executor: Executor | None = None) -> tuple[int, list[str]]:
    """Take articles in, and return the status and the lines that were said."""
    said: list[str] = []
    names = [str(workshop.folder / name) for name in named]
    status = ingest_many(
        names,
        workshop.content,
        workshop.conf,
        said.append,
        GIVEN,
        today=TODAY,
        executor=executor or ThreadPoolExecutor(2),
    )
    return status, [line.replace(f"{workshop.folder}/", "") for line in said]


def test_a_folder_is_taken_in_and_what_is_no_article_is_listed_at_the_end(workshop: Workshop) -> None:
    """Empty, binary, in another encoding, too large, there twice: each is said, and the others are taken in."""
    add_bad_files(workshop.folder / "articles")
    status, said = run(workshop, "articles", "nothing/*.txt")
    assert status == 1
    assert said == [
        f"{GOOD} articles taken in, 1 skipped: the archive has their text already",
        f"{2 * GOOD} figures were found; {GOOD} values are left to you, marked unsettled: invoke review drafts",
        "nothing/*.txt: there is no such file, and no file of this pattern",
        "4 files are no articles, or could not be read:",
        (
            "articles/a-empty.txt: article-unfit: the text is empty\n"
            "    help: give the article as a text file in UTF-8\n"
            "articles/b-binary.txt: article-unfit: the text is not UTF-8 (line 1, byte 6): save it as UTF-8\n"
            "    help: give the article as a text file in UTF-8\n"
            "articles/c-latin.txt: article-unfit: the text is not UTF-8 (line 1, byte 16): save it as UTF-8\n"
            "    help: give the article as a text file in UTF-8\n"
            "articles/e-large.txt: article-too-long: the file has 20.0 MB, more than the 20 MB allowed\n"
            "    help: keep the article itself in the file"
        ),
    ]
    assert len(list((workshop.folder / "drafts").iterdir())) == GOOD


def test_a_second_run_skips_everything_and_a_cut_one_goes_on(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written counts; the archive passes its check at any time, and the end is that of one whole run."""
    whole = workshop.copy(workshop.folder.parent / "whole")
    assert run(whole, "articles")[0] == 0
    written = 0
    real = convert.write_article

    def cut(*given: object, **more: object) -> object:
        nonlocal written
        if written == GOOD // 2:
            raise KeyboardInterrupt
        written += 1
        return real(*given, **more)  # type: ignore[arg-type] # handed on

    with monkeypatch.context() as patch:
        patch.setattr(bulk, "write_article", cut)
        with pytest.raises(KeyboardInterrupt):
            run(workshop, "articles")
    said: list[str] = []
    assert check(workshop.content, workshop.conf, said.append) == 0, said
    assert run(workshop, "articles")[1][0] == (
        f"{GOOD // 2} articles taken in, {GOOD // 2} skipped: the archive has their text already"
    )
    assert run(workshop, "articles") == (
        0,
        [f"0 articles taken in, {GOOD} skipped: the archive has their text already"],
    )
    for folder in ("content", "drafts", "vault"):
        assert tree_of(workshop.folder / folder) == tree_of(whole.folder / folder)


def test_processes_give_what_threads_give(workshop: Workshop) -> None:
    """The reading runs on any executor."""
    other = workshop.copy(workshop.folder.parent / "other")
    assert run(workshop, "articles", executor=ThreadPoolExecutor(1)) == run(
        other, "articles", executor=ProcessPoolExecutor(2)
    )
    assert tree_of(workshop.folder / "drafts") == tree_of(other.folder / "drafts")


def test_files_folders_and_patterns_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file once, in order; hidden ones only where they are named themselves, nothing that belongs to a page."""
    for name in ("b/2.txt", "b/1.txt", "b/.hidden/3.txt", "b/.4.txt", "b/page.html", "b/page_files/x.js", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    address = "https://gazette.example/x?y=*"
    paths, absent = places_named(["a.txt", "b", "b/*.txt", "**/2.txt", "no", "c/*.md", address, address, "b/.4.txt"])
    named = [str(path).replace(os.sep, "/") for path in paths]
    assert named == ["a.txt", "b/1.txt", "b/2.txt", "b/page.html", address, "b/.4.txt"]
    assert absent == ("no", "c/*.md")


def test_options_that_make_no_sense_are_said(workshop: Workshop) -> None:
    """A day is needed for all."""
    said: list[str] = []
    given = Given(published="in March")
    assert ingest_many(["x"], workshop.content, workshop.conf, said.append, given, today=TODAY) == 2
    assert said[0].startswith("--published: ")


def test_a_process_that_dies_is_said_and_the_next_run_goes_on(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that the system ends for want of memory: what was taken in stays."""
    with monkeypatch.context() as patch:
        patch.setattr(bulk, "read_raw", die)
        status, said = run(workshop, "articles", executor=ProcessPoolExecutor(1, mp_context=get_context("fork")))
    assert status == 1
    assert said[0].startswith("a process that read articles ended before it was done: ")
    assert said[1:] == [f"0 of {GOOD} files were looked at, and what was taken in stays: run the same again"]
    assert run(workshop, "articles")[1][0].startswith(f"{GOOD} articles taken in, 0 skipped")


def die(*_: object, **__: object) -> None:
    """End this process, as the system does."""
    os._exit(9)
