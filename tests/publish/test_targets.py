"""`deploy.toml` is read strictly: whatever is wrong with it is told by file and key, with what to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daybook.core.problems import Problems
from daybook.core.report import ReportFormat, render_report
from daybook.publish.targets import (
    BranchTarget,
    DirectoryTarget,
    RcloneTarget,
    RsyncTarget,
    Target,
    read_targets,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]


def read(folder: Path, text: str) -> tuple[Mapping[str, Target], list[str]]:
    """Return the targets of a text, and the report on it without its last line."""
    path = folder / "deploy.toml"
    path.write_text(text, encoding="utf-8")
    problems = Problems()
    targets = read_targets(path, problems)
    return targets, render_report(tuple(problems), 1, ReportFormat.TEXT).splitlines()[:-1]


def test_every_kind_with_all_it_can_say(tmp_path: Path) -> None:
    """Paths are seen from the folder of the file."""
    targets, report = read(
        tmp_path,
        """
[targets.here]
kind = "directory"
path = "../www"
keep = 2
release = false

[targets.live]
kind = "rsync"
host = "ada@archive.example"
path = "/srv/archive"
port = 2222
ssh_config = "ssh.conf"
keep = 9
url = "https://archive.example/papers"

[targets.store]
kind = "rclone"
remote = "papers:bucket/archive"
config = "/etc/rclone.conf"

[targets.pages]
kind = "branch"
repository = "git@host.example:port-vell/papers.git"
branch = "main"
domain = "papers.example"
history = true
""",
    )
    assert report == []
    assert targets == {
        "here": DirectoryTarget(name="here", path=tmp_path / "../www", keep=2, release=False),
        "live": RsyncTarget(
            name="live",
            host="ada@archive.example",
            path="/srv/archive",
            port=2222,
            ssh_config=tmp_path / "ssh.conf",
            keep=9,
            url="https://archive.example/papers",
        ),
        "store": RcloneTarget(name="store", remote="papers:bucket/archive", config=Path("/etc/rclone.conf")),
        "pages": BranchTarget(
            name="pages",
            repository="git@host.example:port-vell/papers.git",
            branch="main",
            domain="papers.example",
            history=True,
        ),
    }


def test_the_least_that_each_kind_needs(tmp_path: Path) -> None:
    """What is left out has its default."""
    targets, report = read(
        tmp_path,
        '[targets]\na = {kind = "directory", path = "www"}\nb = {kind = "rsync", host = "h", path = "p"}\n'
        'c = {kind = "rclone", remote = "r:"}\nd = {kind = "branch", repository = "origin"}\n',
    )
    assert report == []
    assert targets == {
        "a": DirectoryTarget(name="a", path=tmp_path / "www", keep=5),
        "b": RsyncTarget(name="b", host="h", path="p", keep=5),
        "c": RcloneTarget(name="c", remote="r:"),
        "d": BranchTarget(name="d", repository="origin", branch="gh-pages"),
    }


DIRECTORY = '[targets.live]\nkind = "directory"\npath = "www"\n'
RSYNC = '[targets.live]\nkind = "rsync"\nhost = "h"\npath = "p"\n'
TAKE_OUT = "take it out, and let git or ssh know it: a credential helper, a key, or the environment"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("", "deploy-value: the file names no target", "begin one with [targets.NAME]"),
        ("target = 1\n" + DIRECTORY, 'deploy-key: there is no key "target"', "every target is a table [targets.NAME]"),
        (
            '[targets.Live]\nkind = "directory"\n',
            'deploy-value: "Live" cannot be the name of a target',
            "use small letters, digits and hyphens",
        ),
        ("targets.live = 3", "deploy-value: targets.live is no table", "begin it with [targets.live]"),
        (
            "[targets.live]\n",
            "deploy-value: targets.live.kind is missing",
            "the kinds are directory, rsync, rclone, branch",
        ),
        (
            '[targets.live]\nkind = "ftp"\n',
            "deploy-value: targets.live.kind is none of the kinds: 'ftp'",
            "the kinds are directory, rsync, rclone, branch",
        ),
        (
            '[targets.live]\nkind = "directory"\n',
            "deploy-value: targets.live.path is missing",
            "a target of the kind directory needs it",
        ),
        (DIRECTORY + 'pth = "x"', 'deploy-key: targets.live has no key "pth"', 'did you mean "path"?'),
        (
            DIRECTORY + 'zzz = "x"',
            'deploy-key: targets.live has no key "zzz"',
            "a target of the kind directory has kind, url, release, path, keep",
        ),
        (
            DIRECTORY.replace('"www"', "3"),
            "deploy-value: targets.live.path must be a text, and not empty",
            'write it in quote marks: path = "..."',
        ),
        (
            DIRECTORY + "keep = 0",
            "deploy-value: targets.live.keep must be a whole number from 1 to 1,000",
            "write it without quote marks: keep = 5",
        ),
        (
            DIRECTORY + "keep = true",
            "deploy-value: targets.live.keep must be a whole number from 1 to 1,000",
            "write it without quote marks: keep = 5",
        ),
        (
            DIRECTORY + 'release = "no"',
            "deploy-value: targets.live.release must be true or false",
            "write it without quote marks: release = true",
        ),
        (
            DIRECTORY + 'url = "archive.example"',
            "deploy-value: targets.live.url is no whole address",
            "write it with https:// before it",
        ),
        (
            DIRECTORY + 'url = "https://ada:word@archive.example"',
            "deploy-value: targets.live.url holds a password",
            TAKE_OUT,
        ),
        (
            RSYNC.replace('"h"', '"-oProxyCommand=x"'),
            "deploy-value: targets.live.host cannot be '-oProxyCommand=x'",
            "write user@host, or a name of your ssh configuration",
        ),
        (
            RSYNC.replace('"h"', '"ada@-oProxyCommand=x"'),
            "deploy-value: targets.live.host cannot be 'ada@-oProxyCommand=x'",
            "write user@host, or a name of your ssh configuration",
        ),
        (
            '[targets.live]\nkind = "branch"\nrepository = "ext::sh -c touch% x"\n',
            "deploy-value: targets.live.repository cannot be 'ext::sh -c touch% x'",
            "write an address, a folder or the name of a remote",
        ),
        (
            '[targets.live]\nkind = "branch"\nrepository = "origin"\ndomain = "ada@archive.example"\n',
            "deploy-value: targets.live.domain cannot be 'ada@archive.example'",
            "write a host such as archive.example",
        ),
        (
            RSYNC.replace('"p"', '"p\\u202eq"'),
            "deploy-value: targets.live.path cannot be 'p\\u202eq'",
            "write it without a hyphen before it",
        ),
        (
            '[targets."a\\n::error::b"]\nkind = "directory"\n',
            'deploy-value: "a ::error::b" cannot be the name of a target',
            "use small letters, digits and hyphens",
        ),
        (
            RSYNC.replace('"p"', '"-p"'),
            "deploy-value: targets.live.path cannot be '-p'",
            "write it without a hyphen before it",
        ),
        (
            '[targets.live]\nkind = "rclone"\nremote = ":s3,access_key_id=AB:papers"\n',
            "deploy-value: targets.live.remote cannot be ':s3,access_key_id=AB:papers'",
            "write name:bucket/folder, with a name that rclone config has; keys do not belong in this file",
        ),
        (
            '[targets.live]\nkind = "branch"\nrepository = "https://ada:word@host.example/x.git"\n',
            "deploy-value: targets.live.repository holds a password",
            TAKE_OUT,
        ),
        (
            '[targets.live]\nkind = "branch"\nrepository = "https://token@host.example/x.git"\n',
            "deploy-value: targets.live.repository holds a password",
            TAKE_OUT,
        ),
        (
            '[targets.live]\nkind = "branch"\nrepository = "origin"\nbranch = "--all"\n',
            "deploy-value: targets.live.branch cannot be '--all'",
            "write the name of a branch",
        ),
    ],
)
def test_a_slip_is_told_by_its_key(tmp_path: Path, text: str, message: str, hint: str) -> None:
    """The target is left out, so nothing is deployed to a place that was guessed."""
    targets, report = read(tmp_path, text)
    assert report == [f"deploy.toml: {message}", f"    help: {hint}"]
    assert "live" not in targets or "there is no key" in report[0]


def test_all_slips_are_told_at_once(tmp_path: Path) -> None:
    """One run, one report."""
    _, report = read(tmp_path, RSYNC + 'port = 99999\nkeep = "3"\nhots = 1\n')
    assert [line.split(" must")[0] for line in report if line.startswith("deploy")] == [
        'deploy.toml: deploy-key: targets.live has no key "hots"',
        "deploy.toml: deploy-value: targets.live.keep",
        "deploy.toml: deploy-value: targets.live.port",
    ]


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    """The place in it is told."""
    assert read(tmp_path, DIRECTORY + "keep = \n") == (
        {},
        [
            "deploy.toml:4:8: deploy-file: the file is no TOML: Invalid value",
            '    help: a text stands in quote marks: kind = "directory"',
        ],
    )


def test_no_file(tmp_path: Path) -> None:
    """The message says where one is shown."""
    problems = Problems()
    assert read_targets(tmp_path / "deploy.toml", problems) == {}
    assert [(str(problem.position), problem.message, problem.hint) for problem in problems] == [
        ("deploy.toml", "there is no such file", "docs/deploying.md shows one for each kind of host")
    ]
