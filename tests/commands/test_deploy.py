"""`invoke deploy`: a commit is published, with all that is checked before and after, or nothing is."""

from __future__ import annotations

import datetime as dt
import http.server
import re
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from daybook.commands.deploy import deploy, rollback
from daybook.commands.verify import verify
from daybook.publish.building import build_commit
from daybook.publish.commits import project_of
from daybook.publish.directory import DirectoryShelf
from daybook.publish.faults import PublishFault
from daybook.publish.programs import without_credentials
from publishing import commit_all, git, set_up_project
from sitebuilding import Workshop, tree_of
from sitereading import Site

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2031, 5, 4)
TARGETS = """\
[targets.live]
kind = "directory"
path = "published"
keep = 2

[targets.staging]
kind = "directory"
path = "published/staging"
release = false
"""
ABOUT = "pages/about.md"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return a project in git with a file of targets; tests change copies of it."""
    folder = tmp_path_factory.mktemp("deploy") / "project"
    workshop = set_up_project(folder)
    (folder / "deploy.toml").write_text(TARGETS, encoding="utf-8")
    commit_all(workshop, "Say where the site goes")
    return workshop


@pytest.fixture
def project(begun: Workshop, tmp_path: Path) -> Workshop:
    """Return a project to be changed by one test."""
    workshop = begun.copy(tmp_path / "project")
    commit_all(workshop, "Move the archive")  # its settings file names its folder
    return workshop


def deployed(workshop: Workshop, target: str = "live", *, dry_run: bool = False) -> tuple[int, list[str]]:
    """Return status and words of a deploy."""
    said: list[str] = []
    file = workshop.folder / "deploy.toml"
    status = deploy(target, file, workshop.content, workshop.conf, TODAY, said.append, dry_run=dry_run)
    return status, "\n".join(said).splitlines()


def current(workshop: Workshop) -> Path:
    """Return what readers get."""
    return workshop.folder / "published/current"


def test_from_a_commit_to_its_readers(project: Workshop) -> None:
    """First a dry run, then the first release, the same again, the second, and back; each step says what it did."""
    commit = git(project.folder, "rev-parse", "HEAD")
    status, said = deployed(project, dry_run=True)
    assert status == 0, said
    assert said[-2:] == ["nothing that has a list is there yet", "this was a dry run: nothing was changed"]
    assert not (project.folder / "published").exists()
    assert git(project.folder, "tag") == ""

    status, said = deployed(project)
    assert status == 0, said
    steps = [line for line in said if line.startswith("-- ")]
    assert steps == ["-- check", "-- evidence", "-- release guard", f"-- build of {commit}", "-- live"]
    (found,) = [line for line in said if "looked up again" in line]
    assert re.fullmatch(r"\d+ quotations looked up again and found", found)
    assert said[-3:] == [
        "nothing that has a list is there yet",
        "the site is there, every file compared",
        "marked with the tag release-2031-05-04: git push origin release-2031-05-04",
    ]
    root = re.findall(r"[0-9a-f]{64}", next(line for line in said if "root hash" in line))[0]
    assert (
        git(project.folder, "tag", "-l", "--format=%(contents:subject) %(*objectname)") == f"root hash {root} {commit}"
    )
    assert verify(str(current(project)), project.content, project.conf, said.append) == 0
    site = Site(current(project).resolve())
    assert site.broken_links() == []

    status, said = deployed(project)
    assert status == 0
    assert said[-3:] == [
        f"0 of {len(tree_of(current(project))) - 1} files differ from commit {commit}, which is there",
        "this very site is there already, every file compared",
        "the commit has the tag release-2031-05-04 already",
    ]

    project.edit(ABOUT, ("title: ", "title: More "))
    commit_all(project)
    before = tree_of(current(project))
    status, said = deployed(project)
    assert status == 0
    assert "changes: about/index.html" in said
    assert said[-1] == "marked with the tag release-2031-05-04-2: git push origin release-2031-05-04-2"
    assert b"More " in (current(project) / "about/index.html").read_bytes()

    words: list[str] = []
    assert rollback("live", project.folder / "deploy.toml", project.content, project.conf, words.append) == 0
    assert words == [f"readers get 0001-{root[:12]} now"]
    assert tree_of(current(project)) == before
    assert rollback("live", project.folder / "deploy.toml", project.content, project.conf, words.append) == 1
    assert words[-1] == f"0001-{root[:12]} is the oldest release that was kept: deploy an earlier commit instead"


def test_what_is_not_committed_is_not_published(project: Workshop) -> None:
    """Neither a change nor a new file; they are named."""
    project.edit(ABOUT, ("title: ", "title: More "))
    (project.content / "pages/thanks.md").write_text("---\ntitle: Thanks\n---\n\nThank you.\n", encoding="utf-8")
    assert deployed(project) == (
        1,
        [
            f" M content/{ABOUT}",
            "?? content/pages/thanks.md",
            "what is published is a commit: commit these changes, or put them away with git stash",
        ],
    )
    assert not (project.folder / "published/current").exists()


def test_content_that_is_wrong_is_not_published(project: Workshop) -> None:
    """The report is that of the check, and readers keep what they have."""
    project.edit(ABOUT, ("title: ", "titel: "))
    commit_all(project)
    status, said = deployed(project)
    assert status == 1
    assert said[0] == "-- check"
    assert any(line.startswith(f"content/{ABOUT}:2:1: field-unknown") for line in said), said
    assert not [line for line in said if line.startswith("-- evidence")]


@pytest.mark.parametrize("preview", ["", "\nDAYBOOK_PREVIEW = True\n"])
def test_what_awaits_evidence_is_never_published(project: Workshop, preview: str) -> None:
    """Even where the settings would show it to an author."""
    (lock,) = (project.folder / "evidence").glob("*.lock")
    lines = lock.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("figure:")]
    assert len(kept) < len(lines)
    lock.write_text("".join(kept), encoding="utf-8")
    project.conf.write_text(project.conf.read_text(encoding="utf-8") + preview, encoding="utf-8")
    commit_all(project)
    status, said = deployed(project)
    assert status == 1
    assert any(": evidence-" in line for line in said), said
    assert not (project.folder / "published/current").exists()

    # Nor behind the back of the check.
    here = project_of(project.content, project.conf)
    with pytest.raises(PublishFault, match=r"cannot be built:(?s:.*)evidence-"):
        build_commit(here, here.commit(), project.folder / "published/site")


def test_a_lock_that_lies_is_found_where_the_vault_is(project: Workshop) -> None:
    """Every quotation is looked up again; where the frozen texts are not, that is said."""
    vault = project.folder / "vault"
    texts = sorted(vault.glob("*.txt"))
    texts[0].unlink()
    status, said = deployed(project, dry_run=True)
    assert status == 0, said
    assert any(re.fullmatch(r"\d+ were not looked up again: 1 frozen texts are not in the vault here", x) for x in said)
    texts[1].write_text("Nothing of it was ever said.\n", encoding="utf-8")
    status, said = deployed(project, dry_run=True)
    assert status == 1
    assert any(": evidence-damaged: " in line for line in said), said


def test_what_was_published_does_not_change_in_silence(project: Workshop) -> None:
    """The release guard stands before the build."""
    assert deployed(project)[0] == 0
    project.edit(
        "briefings/2022/03/2022-03-02-port-vell.md", ("date: 2022-03-02\nrecorded", "date: 2022-03-02\nrecorded")
    )
    project.edit("briefings/2022/03/2022-03-02-port-vell.md", ("recorded: 2022-03-04", "recorded: 2022-03-05"))
    commit_all(project)
    status, said = deployed(project)
    assert status == 1
    assert any(": release-changed: " in line for line in said), said
    assert not [line for line in said if line.startswith("-- build")]


def test_a_place_that_is_no_release_gets_no_tag(project: Workshop) -> None:
    """What is tried out is not published."""
    assert deployed(project, "staging")[0] == 0
    assert git(project.folder, "tag") == ""
    assert (project.folder / "published/staging/current/index.html").is_file()


def test_a_target_that_nobody_knows(project: Workshop) -> None:
    """Those that are known are named."""
    assert deployed(project, "life") == (2, ['deploy.toml has no target "life": it has live, staging'])
    (project.folder / "deploy.toml").write_text("[targets.live]\n", encoding="utf-8")
    status, said = deployed(project)
    assert status == 2
    assert said[0] == "deploy.toml: deploy-value: targets.live.kind is missing"


def test_readers_are_asked_too(project: Workshop) -> None:
    """With an address the site is fetched as readers get it; what differs there is named, and no tag is made."""
    root = project.folder / "published/current"
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(root))
    handler.keywords["directory"] = str(root)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/"
        text = TARGETS.replace("keep = 2", f'url = "{url}"')
        (project.folder / "deploy.toml").write_text(text, encoding="utf-8")
        commit_all(project)
        status, said = deployed(project)
        assert status == 0, said
        assert re.fullmatch(rf"{url} serves the site, \d+ files compared", said[-2])
        handler.keywords["directory"] = str(project.content)
        project.edit(ABOUT, ("title: ", "title: More "))
        commit_all(project)
        status, said = deployed(project)
        server.shutdown()
    assert status == 1
    assert f"missing: {url}about/index.html" in said
    assert said[-1].startswith(f"{url} does not serve the site yet (0 changed, ")
    assert git(project.folder, "tag") == "release-2031-05-04"


def test_the_second_of_two_says_so_and_stops(project: Workshop) -> None:
    """Before it checks or builds anything."""
    with DirectoryShelf(project.folder / "published").turn():
        assert deployed(project) == (
            1,
            ["another deploy to this place is under way: try again when it has ended; nothing was changed"],
        )


def test_credentials_are_never_shown() -> None:
    """Neither those of an address nor those of the environment."""
    known = {"AWS_SECRET_ACCESS_KEY": "abcd/efgh", "GITHUB_TOKEN": "gh-1234", "HOME": "/home/ada", "X_KEY": "yes"}
    text = "push https://ada:word@host.example/x.git with gh-1234 and abcd/efgh from /home/ada: yes"
    assert (
        without_credentials(text, known) == "push https://***@host.example/x.git with *** and *** from /home/ada: yes"
    )
