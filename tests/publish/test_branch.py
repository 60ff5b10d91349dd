"""Publishing to a branch for a Pages host: a real bare repository, and ghp-import."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from daybook.publish.branch import Branch
from daybook.publish.faults import PublishFault
from daybook.publish.integrity import LIST, Integrity, list_of
from daybook.publish.targets import BranchTarget
from publishing import git, small_site
from sitebuilding import tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from publishing import Killing


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a repository with one commit, whose remote `origin` is a bare repository beside it."""
    folder = tmp_path / "project"
    folder.mkdir()
    git(tmp_path, "init", "--quiet", "--bare", "pages.git")
    git(folder, "init", "--quiet")
    (folder / "README").write_text("The archive", encoding="utf-8")
    git(folder, "add", "README")
    git(folder, "commit", "--quiet", "--message", "Begin")
    git(folder, "remote", "add", "origin", str(tmp_path / "pages.git"))
    git(folder, "push", "--quiet", "origin", "main")
    return folder


def branch(project: Path, *, history: bool = False, domain: str = "", name: str = "gh-pages") -> Branch:
    """Return the place of a branch."""
    target = BranchTarget(name="pages", repository="origin", branch=name, history=history, domain=domain)
    return Branch(target, project)


def put(project: Path, place: Branch, words: str) -> Integrity:
    """Publish a small site."""
    site = project.parent / words
    if site.exists():
        shutil.rmtree(site)
    integrity = small_site(site, words)
    with place.turn():
        place.put(site, integrity)
    return integrity


def on_branch(project: Path, name: str = "gh-pages") -> dict[str, bytes]:
    """Return the files that a host of pages finds."""
    folder = project.parent / "host"
    if folder.exists():
        shutil.rmtree(folder)
    git(project.parent, "clone", "--quiet", "--branch", name, str(project.parent / "pages.git"), str(folder))
    shutil.rmtree(folder / ".git")
    return tree_of(folder)


def test_a_site_is_pushed_and_the_next_takes_its_place(project: Path) -> None:
    """The host finds every file; the branch has one commit, made by nobody, and the project is as it was."""
    place = branch(project, domain="archive.example")
    assert place.list_there() is None
    refs = git(project, "for-each-ref")
    integrity = put(project, place, "zero")
    for words in ("one", "two"):
        integrity = put(project, place, words)
        beside = {".nojekyll": b"", "CNAME": b"archive.example"}
        assert on_branch(project) == tree_of(project.parent / words) | beside
        assert place.list_there() == list_of(integrity)
        assert place.is_there(integrity)
    assert git(project.parent / "pages.git", "rev-list", "--count", "gh-pages") == "1"
    who = git(project.parent / "pages.git", "log", "-1", "--format=%an %ae %cn %ce|%s", "gh-pages")
    name = "Daybook daybook@localhost.invalid"
    assert who == f"{name} {name}|Publish {integrity.commit[:12]}, root hash {integrity.root}"
    assert git(project, "for-each-ref") == refs
    assert git(project, "status", "--porcelain") == ""
    assert git(project, "rev-parse", "--is-shallow-repository") == "false"


def test_the_history_is_kept_where_it_is_wanted(project: Path) -> None:
    """Then each site is a commit after the one before."""
    place = branch(project, history=True)
    for words in ("one", "two"):
        put(project, place, words)
    assert git(project.parent / "pages.git", "rev-list", "--count", "gh-pages") == "2"
    assert on_branch(project) == tree_of(project.parent / "two") | {".nojekyll": b""}


def test_a_branch_of_others_is_left_alone(project: Path) -> None:
    """A name that was mistaken does not replace somebody's work."""
    head = git(project, "rev-parse", "main")
    with pytest.raises(PublishFault) as fault:
        put(project, branch(project, name="main"), "one")
    assert str(fault.value) == "the branch main holds something else than a site of Daybook: name another one"
    assert git(project.parent / "pages.git", "rev-parse", "main") == head


def test_whoever_pushes_later_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two machines that deploy at once the second says so, and the branch stays as the first has left it."""
    place = branch(project)
    put(project, place, "one")
    seen = git(project.parent / "pages.git", "rev-parse", "gh-pages")
    other = project.parent / "elsewhere"
    git(project.parent, "clone", "--quiet", str(project.parent / "pages.git"), str(other))
    put(other, branch(other), "two")
    # What this machine saw before it built is what it saw then.
    monkeypatch.setattr(Branch, "_seen", lambda _: seen)
    with pytest.raises(PublishFault, match=r"^another deploy to this place is under way"):
        put(project, place, "three")
    monkeypatch.undo()
    assert on_branch(project)["index.html"] == b"<p>two, home</p>"


def test_the_second_of_two_on_one_machine_is_refused(project: Path) -> None:
    """Before anything is made."""
    place = branch(project)
    with place.turn(), pytest.raises(PublishFault, match=r"^another deploy"), place.turn():
        pytest.fail("two at once")


def test_what_was_changed_there_is_found(project: Path) -> None:
    """A commit of somebody else on the branch is not taken for the site, and the next deploy replaces it."""
    place = branch(project)
    integrity = put(project, place, "one")
    host = project.parent / "other"
    git(project.parent, "clone", "--quiet", "--branch", "gh-pages", str(project.parent / "pages.git"), str(host))
    (host / "index.html").write_text("changed", encoding="utf-8")
    git(host, "commit", "--quiet", "--all", "--message", "Change it")
    git(host, "push", "--quiet")
    assert place.list_there() == list_of(integrity)
    assert not place.is_there(integrity)
    put(project, place, "one")
    assert place.is_there(integrity)


def test_a_repository_that_is_not_there(project: Path) -> None:
    """It is named as it was, without its password."""
    target = BranchTarget(name="pages", repository="https://ada:secret-word@127.0.0.1:9/pages.git")
    with pytest.raises(PublishFault) as fault:
        Branch(target, project).list_there()
    assert "https://***@127.0.0.1:9/pages.git cannot be reached: " in str(fault.value)
    assert "secret-word" not in str(fault.value)


def test_there_is_nothing_to_go_back_to(project: Path) -> None:
    """The message says what to do instead."""
    with pytest.raises(PublishFault) as fault:
        branch(project).roll_back()
    assert str(fault.value) == "a branch has one site at a time: check out the commit to go back to, and deploy that"


CODE = """
import pathlib
site = pathlib.Path({site!r})
listed = integrity.read_list((site / integrity.LIST).read_bytes())
target = targets.BranchTarget(name="pages", repository="origin")
place = branch.Branch(target, pathlib.Path({project!r}))
with place.turn():
    place.put(site, listed)
"""


def test_killed_at_any_moment_the_branch_has_the_old_site_or_the_new(project: Path, killing: Killing) -> None:
    """Before each program that is started."""
    place = branch(project)
    put(project, place, "one")
    small_site(project.parent / "two", "two")
    code = CODE.format(site=str(project.parent / "two"), project=str(project))
    one, two = (tree_of(project.parent / words) | {".nojekyll": b""} for words in ("one", "two"))
    seen = {"old": 0, "new": 0}
    status = 0
    for moment in range(1, 40):
        status = killing.at_program(moment, code)
        found = on_branch(project)
        assert found in (one, two), moment
        seen["new" if found == two else "old"] += 1
        if status == 0:
            break
        if found == two:
            put(project, place, "one")
    assert status == 0
    assert seen["old"] >= 8
    assert seen["new"] >= 1
    assert (project.parent / "two" / LIST).is_file()
