"""Looking quotations up in the vault, with every way it can fail, and writing the locks."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from builders import faultless, write_archive, write_vault
from daybook.core.evidence.lock import LockLine, format_lock
from daybook.core.evidence.needed import Need, needs_of
from daybook.core.problems import Problems
from daybook.core.quotations import VERSION
from daybook.frozen.evidence import Looked, look_up, read_locks, write_locks
from daybook.frozen.vault import Vault, sha256_of
from daybook.loading import load_content

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
GAZETTE = "sources/2022/gazette-2022-03-02.yaml"
SHA = "e8e0a493ba1709964ca05b66d814a3a57e599bb36442b756ce7e807fb0e7c175"
BOATS = "figure:2022-03-02-port-vell#boats"


class Desk:
    """An archive with its vault."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.vault = Vault(write_vault(folder))
        self.content = write_archive(folder)

    def edit(self, path: str, *replaced: tuple[str, str]) -> None:
        """Replace words of a file."""
        (self.content / path).write_text(faultless(path, *replaced), encoding="utf-8")

    def needs(self, *only: str) -> tuple[Need, ...]:
        """Return what needs evidence, or those records of it."""
        found = needs_of(load_content(self.content, Problems()))
        return tuple(need for need in found if not only or need.record in only)

    def look(self, *only: str, lines: Iterable[LockLine] = ()) -> tuple[Looked, list[str]]:
        """Look quotations up; return what came of it, and the report."""
        problems = Problems()
        looked = look_up(self.needs(*only), lines, self.vault, problems)
        said = [f"{p.position.path}:{p.position.line}: {p.code}: {p.message}; {p.hint}" for p in problems]
        return looked, said

    def lines(self) -> tuple[LockLine, ...]:
        """Return the lines of a run in which all was found."""
        looked, said = self.look()
        assert said == []
        return tuple(line for lines in looked.lines.values() for line in lines)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with the faultless archive."""
    return Desk(tmp_path)


def test_every_quotation_of_the_faultless_archive_is_found(desk: Desk) -> None:
    """Each gets a line with the text it was found in."""
    looked, said = desk.look()
    assert said == []
    assert (looked.found, looked.kept, sorted(looked.lines)) == (12, 0, ["2022-03.lock"])
    line = next(line for line in looked.lines["2022-03.lock"] if line.record == BOATS)
    assert (line.source, line.sha256, line.version) == ("gazette-2022-03-02", SHA, VERSION)


@pytest.mark.parametrize(
    ("replaced", "report"),
    [
        (
            ("12 of the port's 31 boats", "12 of the port's 31 ships"),
            (
                f"content/{FIRST}:19: evidence-not-found: the quotation is not in the frozen copy of "
                '"gazette-2022-03-02"; nearest is line 9: “12 of the port\'s 31 boats” '
                '(the source has "boats" where the quotation has "ships")'
            ),
        ),
        (
            ("12 of the port's 31 boats", "zebras crossed the desert"),
            (
                f"content/{FIRST}:19: evidence-not-found: the quotation is not in the frozen copy of "
                '"gazette-2022-03-02"; copy the words from the source'
            ),
        ),
        (
            ("12 of the port's 31 boats", "31 boats"),
            (
                f"content/{FIRST}:19: evidence-too-short: the quotation has fewer than 3 words, "
                "so it could be anywhere; quote a few more words, or add prefix or suffix"
            ),
        ),
    ],
)
def test_what_is_not_in_the_text_is_reported(desk: Desk, replaced: tuple[str, str], report: str) -> None:
    """At the quotation, with what was probably meant; no line is written."""
    desk.edit(FIRST, replaced)
    looked, said = desk.look(BOATS)
    assert said == [report]
    assert (looked.lines, looked.found, looked.kept) == ({}, 0, 0)


def test_words_that_stand_twice_are_reported(desk: Desk) -> None:
    """Until the words beside them say which are meant."""
    text = "12 of the port's 31 boats.\nThey repeat: 12 of the port's 31 boats!\n"
    sha = desk.vault.put(text)
    desk.edit(GAZETTE, (SHA, sha))
    _, said = desk.look(BOATS)
    assert said == [
        (
            f"content/{FIRST}:19: evidence-not-unique: the quotation stands more than once in the frozen copy of "
            '"gazette-2022-03-02": on lines 1, 2; add prefix or suffix: the words beside it'
        ),
    ]
    desk.edit(FIRST, ("    of: 31", "    of: 31\n    prefix: 'They repeat:'"))
    assert desk.look(BOATS)[1] == []


def test_a_source_without_a_frozen_text_is_reported(desk: Desk) -> None:
    """Nothing can be looked up in it."""
    desk.edit(GAZETTE, (f"sha256: {SHA}\n", ""))
    assert desk.look(BOATS)[1] == [
        (
            f'content/{FIRST}:19: evidence-missing: the figure "boats" rests on "gazette-2022-03-02", '
            "which has no frozen copy; freeze its text with invoke ingest, and add its sha256 to the source"
        ),
    ]


def test_a_damaged_text_is_reported_once_at_the_source(desk: Desk) -> None:
    """However many records rest on it; also where all of them were looked up before."""
    lines = desk.lines()
    place = desk.vault.folder / f"{SHA}.txt"
    place.write_text(place.read_text(encoding="utf-8").replace("boats", "ships"), encoding="utf-8")
    for known in ((), lines):
        looked, said = desk.look(lines=known)
        assert said == [
            (
                f'content/{GAZETTE}:9: evidence-damaged: the frozen copy of "gazette-2022-03-02" is damaged: '
                "the text has changed since it was frozen; put the right text back into the vault"
            ),
        ]
        assert BOATS not in {line.record for lines in looked.lines.values() for line in lines}


def test_without_the_vault_the_lines_of_unchanged_records_stay(desk: Desk) -> None:
    """A line says that somebody looked; who has no vault cannot look, and need not."""
    lines = desk.lines()
    desk.vault = Vault(desk.folder / "nowhere")
    looked, said = desk.look(lines=lines)
    assert (said, looked.found, looked.kept) == ([], 0, 12)
    assert looked.lines["2022-03.lock"] == lines


def test_without_the_vault_a_changed_record_is_refused(desk: Desk) -> None:
    """Nobody knows whether the new words stand in the source."""
    lines = desk.lines()
    desk.edit(FIRST, ("12 of the port's 31 boats", "12 of the port's boats"))
    desk.vault = Vault(desk.folder / "nowhere")
    looked, said = desk.look(lines=lines)
    assert said == [
        (
            f'content/{FIRST}:19: evidence-no-text: the figure "boats" cannot be looked up: the frozen copy of '
            '"gazette-2022-03-02" is not in the vault; '
            "ask whoever froze it for the text, or run invoke evidence where the vault is"
        ),
    ]
    assert (looked.found, looked.kept) == (0, 11)


def test_lines_of_an_older_version_are_looked_up_again(desk: Desk) -> None:
    """Where the text is there; without it they stay as they are."""
    old = tuple(dataclasses.replace(line, version=VERSION - 1) for line in desk.lines())
    looked, _ = desk.look(lines=old)
    assert (looked.found, looked.kept) == (12, 0)
    assert {line.version for line in looked.lines["2022-03.lock"]} == {VERSION}
    desk.vault = Vault(desk.folder / "nowhere")
    assert desk.look(lines=old)[0].lines["2022-03.lock"] == old


def test_what_was_looked_up_is_not_looked_up_again(desk: Desk) -> None:
    """The hash says that the text is the same, and the digest that the record is: the line is believed."""
    desk.edit(FIRST, ("12 of the port's 31 boats", "12 of the port's 31 ships"))
    (need,) = desk.needs(BOATS)
    line = LockLine(kind=need.kind, id=need.id, source=need.source.id, sha256=SHA, version=VERSION, digest=need.digest)
    looked, said = desk.look(BOATS, lines=(line,))
    assert (said, looked.found, looked.kept) == ([], 0, 1)


def test_the_right_one_of_two_lines_is_kept(desk: Desk) -> None:
    """After a merge one record may have two lines."""
    lines = desk.lines()
    wrong = tuple(dataclasses.replace(line, digest="0" * 32) for line in lines)
    for both in ((*wrong, *lines), (*lines, *wrong)):
        looked, _ = desk.look(lines=both)
        assert (looked.found, looked.kept, looked.lines["2022-03.lock"]) == (0, 12, lines)


def test_locks_are_written_read_and_left_alone(desk: Desk) -> None:
    """A second run writes nothing; what is read is what was written."""
    folder = desk.folder / "evidence"
    looked, _ = desk.look()
    assert write_locks(folder, looked.lines) == ("2022-03.lock",)
    assert write_locks(folder, looked.lines) == ()
    assert (folder / "2022-03.lock").read_text(encoding="utf-8") == format_lock(looked.lines["2022-03.lock"])
    problems = Problems()
    assert sorted(map(str, read_locks(folder, problems))) == sorted(map(str, looked.lines["2022-03.lock"]))
    assert list(problems) == []


def test_stale_locks_are_removed(desk: Desk) -> None:
    """A month that no record needs any more has no lock; other files are not touched."""
    folder = desk.folder / "evidence"
    folder.mkdir()
    (folder / "2021-12.lock").write_text(format_lock(desk.lines()), encoding="utf-8")
    (folder / "README.md").write_text("ours", encoding="utf-8")
    assert write_locks(folder, {}) == ("2021-12.lock",)
    assert [path.name for path in folder.iterdir()] == ["README.md"]


def test_no_folder_is_no_lines(tmp_path: Path) -> None:
    """An archive in which nothing was looked up yet has none."""
    assert read_locks(tmp_path / "evidence", Problems()) == ()


def test_a_lock_that_is_no_text_is_reported(tmp_path: Path) -> None:
    """A file that something damaged is a problem of that file, with the line."""
    (tmp_path / "2022-03.lock").write_bytes(b"# a lock\n\xff\xfe\x00 what\n")
    problems = Problems()
    assert read_locks(tmp_path, problems) == ()
    (problem,) = problems
    assert (problem.code, problem.position.line) == ("lock-malformed", 2)


def test_the_folded_text_is_found_by_its_hash(desk: Desk) -> None:
    """The vault's file is named after what it holds."""
    assert sha256_of((desk.vault.folder / f"{SHA}.txt").read_text(encoding="utf-8")) == SHA
