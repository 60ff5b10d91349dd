"""What merges and hands do to a lock is reported by `check` and mended by `evidence`; what texts prove is not lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

import daybook.frozen.evidence
from daybook.commands.check import check
from daybook.commands.evidence import evidence
from sitebuilding import Workshop, looked_up

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEAFLET = "9ef4fed32ec473b1f18154a2519c3b12d089ed583413736dcdcd65377343812a"
MEND = "    help: run `invoke evidence`, which writes the file anew"
WRITTEN = ["0 quotations looked up and found, 12 unchanged", "written: 2022-03.lock"]


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return the faultless archive, looked up."""
    return looked_up(tmp_path)


def lock_of(workshop: Workshop) -> Path:
    """Return the lock of the archive's only month."""
    return workshop.folder / "evidence/2022-03.lock"


def doubled(lines: list[str]) -> list[str]:
    """Return the lines with the first of them twice."""
    return [lines[0], lines[1], *lines[1:]]


def exchanged(lines: list[str]) -> list[str]:
    """Return the lines with two of them exchanged."""
    return [lines[0], lines[2], lines[1], *lines[3:]]


def disagreeing(lines: list[str]) -> list[str]:
    """Return the lines with another one for the first record."""
    return [*lines[:2], f"{lines[1].rpartition(' ')[0]} {'f' * 32}", *lines[2:]]


OFFICE = "date:2022-03-02-port-vell#office"


@pytest.mark.parametrize(
    ("spoil", "report"),
    [
        (doubled, "evidence/2022-03.lock:3: lock-duplicate: this line stands on line 2 already"),
        (exchanged, "evidence/2022-03.lock:3: lock-disorder: the lines are not sorted from here on"),
        (disagreeing, f'evidence/2022-03.lock:3: lock-disagrees: "{OFFICE}" has another line, line 2'),
        (lambda lines: [*lines, "======="], "evidence/2022-03.lock:14: lock-malformed: git left a merge conflict here"),
    ],
    ids=["duplicate", "disorder", "disagreement", "conflict"],
)
def test_one_command_mends_a_lock(spoil: Callable[[list[str]], list[str]], report: str, workshop: Workshop) -> None:
    """The check names the line and the command, and after the command the lock is as it was."""
    before = lock_of(workshop).read_text(encoding="utf-8")
    lock_of(workshop).write_text("\n".join(spoil(before.splitlines())) + "\n", encoding="utf-8")
    assert workshop.said_by(check)[:3] == ["1", report, MEND]
    assert workshop.said_by(evidence) == ["0", *WRITTEN]
    assert lock_of(workshop).read_text(encoding="utf-8") == before
    assert workshop.said_by(check)[0] == "0"


def test_without_the_vault_a_lock_is_mended_too(workshop: Workshop) -> None:
    """Lines whose texts are gone are kept while they are put in order."""
    before = lock_of(workshop).read_text(encoding="utf-8")
    shutil.rmtree(workshop.folder / "vault")
    lock_of(workshop).write_text("\n".join(disagreeing(before.splitlines())) + "\n", encoding="utf-8")
    assert workshop.said_by(evidence) == ["0", *WRITTEN]
    assert lock_of(workshop).read_text(encoding="utf-8") == before


def test_a_better_folding_keeps_the_lines_of_texts_that_are_gone(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can be looked up again gets the new version; what cannot keeps its line, and the check passes."""
    (workshop.folder / f"vault/{LEAFLET}.txt").unlink()
    monkeypatch.setattr(daybook.frozen.evidence, "VERSION", 2)
    assert workshop.said_by(evidence) == [
        "0",
        "10 quotations looked up and found, 2 unchanged",
        "written: 2022-03.lock",
    ]
    lines = [line.split() for line in lock_of(workshop).read_text(encoding="utf-8").splitlines()[1:]]
    assert {(line[1] == "leaflet-2022-03-03", line[3]) for line in lines} == {(True, "1"), (False, "2")}
    assert workshop.said_by(check)[0] == "0"


def test_an_older_folding_leaves_newer_lines_alone(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two authors with two versions of the program do not write the lock to and fro."""
    monkeypatch.setattr(daybook.frozen.evidence, "VERSION", 2)
    shutil.rmtree(workshop.folder / ".cache")
    assert workshop.said_by(evidence)[1] == "12 quotations looked up and found, 0 unchanged"
    newer = lock_of(workshop).read_text(encoding="utf-8")
    monkeypatch.setattr(daybook.frozen.evidence, "VERSION", 1)
    shutil.rmtree(workshop.folder / ".cache")
    assert workshop.said_by(evidence)[1:] == [
        "0 quotations looked up and found, 12 unchanged",
        "the locks are as they should be",
    ]
    assert lock_of(workshop).read_text(encoding="utf-8") == newer
