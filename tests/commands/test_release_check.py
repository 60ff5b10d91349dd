"""`invoke release-check` compares the records with those of the last release, and prints what is missing."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from builders import faultless, write_archive
from daybook.commands.release_check import release_check

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2022, 3, 9)
FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
TAM = "entities/person/tam-orrin.md"


def git(folder: Path, *arguments: str) -> str:
    """Run git without anybody's configuration."""
    who = ["-c", "user.name=Desk", "-c", "user.email=desk@archive.example", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, "-C", str(folder), *arguments], check=True, capture_output=True, text=True)
    return done.stdout


def released(folder: Path, tag: str = "release-2022-03") -> Path:
    """Write the faultless archive as a repository whose only commit is a release; return its content folder."""
    content = write_archive(folder)
    git(folder, "init", "-q", "-b", "main")
    commit(folder, tag)
    return content


def commit(folder: Path, tag: str = "") -> None:
    """Commit everything, and tag it."""
    git(folder, "add", "content")
    git(folder, "commit", "-q", "--allow-empty", "-m", "All")
    if tag:
        git(folder, "tag", tag)


def run(content: Path, since: str = "", form: str = "text") -> tuple[int, list[str]]:
    """Compare, and return the status and what was said."""
    said: list[str] = []
    return release_check(content, TODAY, said.append, since=since, form=form), said


def edit(content: Path, path: str, old: str, new: str) -> None:
    """Replace words in a content file."""
    text = (content / path).read_text(encoding="utf-8")
    assert old in text
    (content / path).write_text(text.replace(old, new), encoding="utf-8")


def files(count: int) -> str:
    """Return the closing line of a report without problems."""
    return f"no problems in {count} files"


def test_an_unchanged_archive_passes(tmp_path: Path) -> None:
    """Prose may be polished; nothing is asked for."""
    content = released(tmp_path)
    edit(content, FIRST, "They went up", "They left by")
    count = sum(1 for path in content.rglob("*") if path.suffix in {".md", ".yaml"})
    assert run(content) == (0, [files(count)])
    assert run(content) == (0, [files(count)])


def test_a_changed_value_fails_until_its_correction_is_pasted(tmp_path: Path) -> None:
    """The report names the record; the text that follows it, saved as the file it names, settles it."""
    content = released(tmp_path)
    edit(content, FIRST, "value: 12", "value: 13")
    line = (content / FIRST).read_text(encoding="utf-8").split("\n").index("    value: 13") + 1
    status, said = run(content)
    path = "content/corrections/2022-03-09-boats-value.yaml"
    text = (
        "date: 2022-03-09\ntarget: figure:2022-03-02-port-vell#boats\nkind: our-error\nfield: value\n"
        "was: '12'\nnow: '13'\nreason: \"...\""
    )
    assert (status, said) == (
        1,
        [
            (
                f'content/{FIRST}:{line}:12: release-changed: "value" of figure:2022-03-02-port-vell#boats '
                'was "12", and is "13" now\n'
                f"    help: put it back, or say so in {path}: invoke release-check prints its text\n"
                "1 error in 1 file; `invoke explain CODE` tells what a rule wants and why"
            ),
            f"\n# {path}\n{text}",
        ],
    )
    (tmp_path / path).write_text(text, encoding="utf-8")
    assert run(content)[0] == 0


def test_only_a_correction_since_the_release_counts(tmp_path: Path) -> None:
    """The same change is asked for again after the next release, and not by that release."""
    content = released(tmp_path)
    edit(content, FIRST, "value: 12", "value: 13")
    (content / "corrections/2022-03-09-boats.yaml").write_text(
        faultless("corrections/2022-03-06-boats.yaml", ("field: by", "field: value")), encoding="utf-8"
    )
    assert run(content)[0] == 0
    commit(tmp_path, "release-2022-04")
    assert run(content)[0] == 0
    edit(content, FIRST, "value: 13", "value: 14")
    assert run(content)[0] == 1
    assert run(content, since="release-2022-03")[0] == 0


def test_the_last_release_before_this_commit_is_meant(tmp_path: Path) -> None:
    """Neither a tag of another name, nor a release on another branch."""
    content = released(tmp_path)
    git(tmp_path, "switch", "-q", "-c", "other")
    edit(content, FIRST, "value: 12", "value: 13")
    commit(tmp_path, "release-9999")
    git(tmp_path, "switch", "-q", "main")
    commit(tmp_path, "v9")
    assert run(content)[0] == 0
    assert run(content, since="release-9999")[0] == 1


def test_a_renamed_file_is_followed_and_a_deleted_one_is_not(tmp_path: Path) -> None:
    """Former ids lead on; without them the record is gone."""
    content = released(tmp_path)
    text = (content / TAM).read_text(encoding="utf-8")
    (content / TAM).unlink()
    assert [line.split("\n")[0] for line in run(content)[1][:1]] == [
        f"content/{TAM}: release-vanished: entity:tam-orrin was published, and is gone"
    ]
    edit(content, FIRST, "spokesperson: tam-orrin", "spokesperson: tam-orin")
    (content / TAM.replace("orrin", "orin")).write_text(
        text.replace("public:", "former_ids: [tam-orrin]\npublic:"), encoding="utf-8"
    )
    assert run(content)[0] == 0


def test_nothing_released_yet(tmp_path: Path) -> None:
    """A repository without a release, or without any commit, has nothing to break."""
    content = write_archive(tmp_path)
    git(tmp_path, "init", "-q")
    expected = (0, ["nothing released yet: no tag release-* leads here, so there is nothing to compare with"])
    assert run(content) == expected
    commit(tmp_path, "v1")
    assert run(content) == expected


@pytest.mark.parametrize("since", ["release-1999", "--all", "HEAD:content"])
def test_an_unknown_revision_is_refused(tmp_path: Path, since: str) -> None:
    """Nothing is compared with a revision that does not exist."""
    assert run(released(tmp_path), since=since) == (2, [f'there is no revision "{since}": git tag lists the releases'])


def test_a_revision_without_records_is_refused(tmp_path: Path) -> None:
    """A content folder of another name would make everything look new."""
    content = released(tmp_path)
    moved = content.rename(tmp_path / "papers")
    assert run(moved) == (
        2,
        ['the revision "release-2022-03" has no records in papers/, so nothing can be compared'],
    )


def test_a_clone_without_its_history_is_refused(tmp_path: Path) -> None:
    """Where the tags are cut off, nobody can tell whether there was a release."""
    released(tmp_path / "one")
    commit(tmp_path / "one")
    source = (tmp_path / "one").as_uri()
    git(tmp_path, "clone", "-q", "--depth", "1", source, "two")
    content = tmp_path / "two" / "content"
    assert run(content) == (
        2,
        [
            (
                "the history of this clone is cut off, so its last release cannot be known: "
                "run git fetch --unshallow --tags, or name a revision with --since"
            )
        ],
    )
    assert run(content, since="release-2022-03") == (
        2,
        [
            (
                'there is no revision "release-2022-03": the history of this clone is cut off, '
                "so run git fetch --unshallow --tags"
            )
        ],
    )
    assert run(content, since="HEAD")[0] == 0


def test_no_repository_is_said(tmp_path: Path) -> None:
    """Without git there is nothing to compare with, and that is no success."""
    content = write_archive(tmp_path)
    assert run(content) == (2, ["content is in no git repository, so there is no release to compare with"])
    assert run(content, since="HEAD") == (
        2,
        ["content is in no git repository, so there is no release to compare with"],
    )


def test_the_work_tree_is_left_alone(tmp_path: Path) -> None:
    """Neither files nor index nor branch change, whatever a hook has set."""
    content = released(tmp_path)
    edit(content, FIRST, "value: 12", "value: 13")
    before = git(tmp_path, "status", "--porcelain=v2", "--branch", "content")
    run(content)
    assert git(tmp_path, "status", "--porcelain=v2", "--branch", "content") == before


def test_a_hook_does_not_lead_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git tells its hooks of a folder of its own, which is another one from where this command looks."""
    content = released(tmp_path)
    monkeypatch.setenv("GIT_DIR", ".git")
    assert run(content)[0] == 0


def test_names_in_all_scripts_are_read(tmp_path: Path) -> None:
    """A file name git would quote is read as it is; and a file that was no record of ours is passed over."""
    content = write_archive(tmp_path, {"notes.md": "no record", "pages/.hidden.md": "no record"})
    (content / "pages" / "Порт.md").write_text(faultless("pages/about.md"), encoding="utf-8")
    git(tmp_path, "init", "-q")
    commit(tmp_path, "release-1")
    for path in (content / "notes.md", content / "pages" / "Порт.md"):
        path.unlink()
    status, said = run(content)
    assert status == 0
    assert said[0].split("\n")[0] == (
        "content/pages/Порт.md: release-unread (warning): the file of release-1 cannot be read by the rules of "
        "today, so its record was not compared"
    )


def test_unreadable_content_is_reported_first(tmp_path: Path) -> None:
    """A broken file is not taken for a vanished record."""
    content = released(tmp_path)
    edit(content, TAM, "name:", "nmae:")
    status, said = run(content)
    assert (status, said[0].split("\n")[0]) == (
        1,
        f'content/{TAM}:2:1: field-unknown: "nmae" is no field of an entity',
    )


def test_editors_get_json_and_nothing_else(tmp_path: Path) -> None:
    """In other formats nothing follows the report."""
    content = released(tmp_path)
    edit(content, FIRST, "value: 12", "value: 13")
    status, said = run(content, form="json")
    assert (status, [problem["code"] for problem in json.loads("".join(said))]) == (1, ["release-changed"])
    assert run(content, form="github")[1][0].startswith(f"::error file=content/{FIRST},line=")
    assert run(content, form="xml") == (2, ['there is no format "xml": the formats are text, github, json'])


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """There is nothing to compare where there is nothing."""
    assert run(tmp_path / "papers") == (2, [f"there is no folder {tmp_path / 'papers'}: name it with --content"])
