"""What was published is marked with a tag, also where git knows nobody."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from daybook.publish.commits import Project, project_of
from daybook.publish.faults import PublishFault
from daybook.publish.integrity import Integrity, Listed
from daybook.publish.tagging import tag_release
from publishing import git

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2031, 5, 4)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a repository on a machine whose git has no settings."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(tmp_path / "none"))
    (tmp_path / "content").mkdir()
    (tmp_path / "content/about.md").write_text("one", encoding="utf-8")
    (tmp_path / "conf.py").touch()
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    return project_of(tmp_path / "content", tmp_path / "conf.py")


def published(project: Project) -> Integrity:
    """Return the list of an empty site of the commit that is checked out."""
    page = Listed("verify/index.html", "0" * 64, 0)
    return Integrity(commit=project.commit(), settings={}, versions={}, verify_page=page, files=())


def commit(project: Project, words: str) -> None:
    """Commit something new."""
    (project.top / "content/about.md").write_text(words, encoding="utf-8")
    git(project.top, "commit", "--quiet", "--all", "--message", words)


def test_each_release_of_a_day_has_a_name_of_its_own(project: Project) -> None:
    """And a commit that has one keeps it."""
    integrity = published(project)
    assert tag_release(project, integrity, TODAY) == ("release-2031-05-04", True)
    assert tag_release(project, integrity, TODAY + dt.timedelta(1)) == ("release-2031-05-04", False)
    for number in (2, 3):
        commit(project, f"change {number}")
        assert tag_release(project, published(project), TODAY) == (f"release-2031-05-04-{number}", True)
    told = git(project.top, "tag", "--list", "release-2031-05-04", "--format=%(contents:subject)|%(taggername)")
    assert told == f"root hash {integrity.root}|Daybook"


def test_what_lies_in_two_repositories_is_no_commit(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Content and settings of different places cannot be published together."""
    other = tmp_path_factory.mktemp("other") / "conf.py"
    other.touch()
    with pytest.raises(PublishFault) as fault:
        project_of(project.top / project.content, other)
    content = project.top / project.content
    assert str(fault.value) == f"{other} is not in the repository of {content}, so no commit holds both"


def test_a_clone_has_what_was_committed_and_nothing_else(project: Project) -> None:
    """Neither a change nor what lies about; the clone is gone afterwards."""
    (project.top / "content/about.md").write_text("changed", encoding="utf-8")
    (project.top / "content/more.md").touch()
    assert project.changes() == (" M content/about.md", "?? content/more.md")
    with project.checked_out(project.commit()) as clone:
        assert (clone.top / clone.content / "about.md").read_text(encoding="utf-8") == "one"
        assert not (clone.top / clone.content / "more.md").exists()
    assert not clone.top.exists()
