"""The settings for GitHub and pre-commit, and the shipped targets, name what exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from invoke.parser import Parser

from daybook.core.problems import Problems
from daybook.publish.targets import DirectoryTarget, read_targets
from tasklist import all_tasks

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
FILES = (
    ".github/workflows/check.yml",
    ".github/workflows/deploy.yml",
    ".github/workflows/audit.yml",
    ".pre-commit-config.yaml",
)


def texts(node: object) -> Iterator[str]:
    """Yield every text of a tree."""
    if isinstance(node, dict):
        for value in node.values():
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)
    elif isinstance(node, str):
        yield node


def read(path: str) -> dict[str, object]:
    """Return what a YAML file says."""
    told = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize("path", FILES)
def test_every_command_can_be_typed(path: str) -> None:
    """Each task exists and knows the options, and each file of requirements is there."""
    parser = Parser(contexts=all_tasks().to_contexts())
    commands = [text.partition("-m invoke ")[2] for text in texts(read(path)) if "-m invoke " in text]
    assert commands
    for command in commands:
        parser.parse_argv(command.split())
    for text in texts(read(path)):
        for file in re.findall(r"requirements/\w+\.txt", text):
            assert (ROOT / file).is_file()


@pytest.mark.parametrize("path", FILES[:3])
def test_actions_are_named_by_their_commit(path: str) -> None:
    """A tag can be moved by whoever has the action's repository; which version a commit is stands beside it."""
    lines = [line for line in (ROOT / path).read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert lines
    for line in lines:
        assert re.fullmatch(r" +- uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_a_proposal_cannot_publish() -> None:
    """Whoever sends a pull request gets a check that can read only, and no credentials."""
    check = read(FILES[0])
    assert check["permissions"] == {"contents": "read"}
    assert "persist-credentials: false" in (ROOT / FILES[0]).read_text(encoding="utf-8")
    assert "secrets." not in (ROOT / FILES[0]).read_text(encoding="utf-8")
    assert "pull_request_target" not in (ROOT / FILES[0]).read_text(encoding="utf-8")


def test_the_shipped_target_is_a_trial() -> None:
    """It lies in a folder that git ignores, and makes no release."""
    problems = Problems()
    targets = read_targets(ROOT / "deploy.toml", problems)
    assert not len(problems)
    assert targets == {"here": DirectoryTarget(name="here", path=ROOT / "published", keep=2, release=False)}
    assert "/published/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
