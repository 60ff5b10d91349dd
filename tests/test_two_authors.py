"""Two authors on two branches never meet in a lock, and one without the vault sees a preview and publishes nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from daybook.commands.build import build, folder_for
from daybook.commands.check import check
from daybook.commands.evidence import evidence
from sitebuilding import Workshop, set_up
from sitereading import Site

ROOT = Path(__file__).resolve().parents[1]
FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
AWAITING = "The quotation has not been looked up in the frozen copy of the source yet."


def git(workshop: Workshop, *arguments: str) -> str:
    """Run git in the archive, whatever the settings of this machine; a failure is one of the test."""
    names = {f"GIT_{role}_NAME": "Iva Lantern" for role in ("AUTHOR", "COMMITTER")}
    addresses = {f"GIT_{role}_EMAIL": "iva@gazette.example" for role in ("AUTHOR", "COMMITTER")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    environment = os.environ | names | addresses | alone
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=workshop.folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def ask(command: str, workshop: Workshop) -> tuple[int, list[str]]:
    """Run `check` or `evidence`; return its status and what it said."""
    said: list[str] = []
    run = {"check": check, "evidence": evidence}[command]
    return run(workshop.content, workshop.conf, said.append), said


def put(workshop: Workshop, day: str, key: str, quote: str) -> None:
    """Write a briefing with one position, as somebody who reads the Gazette would."""
    text = (
        f"---\ntitle: Another look at the harbour, {key}\ndate: {day}\nrecorded: 2022-03-09\n"
        f"sources: [gazette-2022-03-02]\npositions:\n  {key}:\n    claim: port-vell-control\n    by: harbour-guard\n"
        f"    stance: denies\n    answer: wardens\n    quote: {quote}\n---\n\nWho holds the town was asked again.\n"
    )
    (workshop.content / f"briefings/2022/03/{day}-{key}.md").write_text(text, encoding="utf-8")


def shared(folder: Path) -> Workshop:
    """Return an archive in git, with the attributes of this repository, all of it looked up."""
    workshop = set_up(folder)
    shutil.copy(ROOT / ".gitattributes", workshop.folder)
    (workshop.folder / ".gitignore").write_text("vault/\n.cache/\n", encoding="utf-8")
    workshop.look_up()
    git(workshop, "init", "-q", "-b", "main")
    git(workshop, "add", ".")
    git(workshop, "commit", "-q", "-m", "Begin")
    return workshop


def test_two_branches_join_without_conflict(tmp_path: Path) -> None:
    """Both add quotations in one month; after the merge the check may ask for order, and one command makes it."""
    workshop = shared(tmp_path)
    for branch, day, quotes in (
        ("one", "2022-03-05", ("still in our hands", "it had not left: the port")),
        ("two", "2022-03-06", ("The Harbour Guard said it", "said it had not left")),
    ):
        git(workshop, "checkout", "-q", "-b", branch, "main")
        for number, quote in enumerate(quotes):
            put(workshop, day, f"{branch}-{number}", f'"{quote}"')
        assert ask("evidence", workshop) == (
            0,
            ["2 quotations looked up and found, 12 unchanged", "written: 2022-03.lock"],
        )
        assert ask("check", workshop)[0] == 0
        git(workshop, "add", ".")
        git(workshop, "commit", "-q", "-m", f"Add {branch}")
    git(workshop, "merge", "-q", "-m", "Join", "one")
    lock = (workshop.folder / "evidence/2022-03.lock").read_text(encoding="utf-8")
    assert lock.count("position:2022-03-05-one") == lock.count("position:2022-03-06-two") == 2
    assert ask("evidence", workshop)[0] == 0
    assert ask("check", workshop)[0] == 0
    tidied = (workshop.folder / "evidence/2022-03.lock").read_text(encoding="utf-8")
    lines = tidied.splitlines()[1:]
    assert lines == sorted(set(lines))
    assert len(lines) == 16


def test_two_authors_of_one_record_are_told_to_look_again(tmp_path: Path) -> None:
    """Each changed the same quotation: both lines come through the merge, and the one that fits is kept."""
    workshop = shared(tmp_path)
    for branch, quote in (("one", 'the port is "still in our hands"'), ("two", '"still in our hands", it said')):
        git(workshop, "checkout", "-q", "-b", branch, "main")
        workshop.edit(FIRST, ("'still in our hands'", f"'{quote}'"))
        workshop.look_up()
        git(workshop, "commit", "-q", "-a", "-m", f"Quote more, {branch}")
    git(workshop, "merge", "-q", "-m", "Join", "-X", "ours", "one")
    status, said = ask("check", workshop)
    assert status == 1
    assert 'lock-disagrees: "position:2022-03-02-port-vell#guard" has another line, line 8' in said[0]
    assert "run `invoke evidence`, which writes the file anew" in said[0]
    assert ask("evidence", workshop) == (
        0,
        ["0 quotations looked up and found, 12 unchanged", "written: 2022-03.lock"],
    )
    assert ask("check", workshop)[0] == 0


def test_an_author_without_the_vault_previews_and_publishes_nothing(tmp_path: Path) -> None:
    """The preview shows the new quotation and says that it awaits evidence; the site itself is refused."""
    workshop = shared(tmp_path)
    shutil.rmtree(workshop.folder / "vault")
    put(workshop, "2022-03-05", "again", "still in our hands")
    status, said = ask("evidence", workshop)
    assert status == 1
    assert 'evidence-no-text: the position "again" cannot be looked up' in said[0]
    said = []
    preview = workshop.folder / folder_for("", preview=True)
    assert build(workshop.content, preview, workshop.conf, said.append, preview=True) == 0
    assert said[1] == "this is a preview and must not be published: quotations in it may await evidence"
    site = Site(preview)
    assert AWAITING in site.text("briefings/2022-03-05-again/")
    assert AWAITING not in site.text("briefings/2022-03-02-port-vell/")
    assert build(workshop.content, workshop.output, workshop.conf, said.append) == 1
    assert not list(workshop.output.rglob("*.html"))


def test_a_preview_has_a_folder_of_its_own() -> None:
    """What is published never lies where a preview does, unless somebody names the folder."""
    assert folder_for("", preview=False) == Path("output")
    assert folder_for("", preview=True) == Path("preview")
    assert folder_for("elsewhere", preview=True) == Path("elsewhere")
