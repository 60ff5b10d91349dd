"""The tasks are what the documentation promises, and each says what it does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tasklist import all_tasks

ROOT = Path(__file__).resolve().parents[1]
TASKS = {
    "accept",
    "build",
    "check",
    "deploy",
    "evidence",
    "explain",
    "fix",
    "ingest",
    "lint",
    "merge",
    "new",
    "review",
    "release-check",
    "remove-name",
    "rollback",
    "schema",
    "serve",
    "test",
    "test-long",
    "verify",
    "zip",
}


def invoke(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a task as an author does, from the root of the project."""
    command = [sys.executable, "-m", "invoke", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_tasks_are_these() -> None:
    """`invoke --list` shows every task with a sentence."""
    done = invoke("--list", "--list-format", "nested")
    assert done.returncode == 0
    listed = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line.startswith("  ")}
    assert listed.keys() >= TASKS
    assert all(listed[name] for name in TASKS)


def test_every_option_says_what_it_is() -> None:
    """`invoke --help TASK` has a few words for each option."""
    for name, task in all_tasks().tasks.items():
        for argument in task.get_arguments():
            assert argument.help, f"{name} --{argument.name}"


def test_the_exit_status_is_the_commands() -> None:
    """What a command returns is what the shell sees."""
    done = invoke("explain", "date-malformed")
    assert (done.returncode, done.stdout.split("\n")[0]) == (0, "date-malformed")
    assert invoke("explain", "nothing-like-it").returncode == 2
    missing = invoke("check", "--content", "no-such-folder")
    assert missing.returncode == 1
    assert "no-such-folder: content-missing: there is no such folder" in missing.stdout


def test_names_in_all_scripts_are_printed_on_any_console() -> None:
    """A console that knows only ASCII gets escapes, not a crash."""
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "new", "source", "Дощ"],
        cwd=ROOT,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.startswith(r'no id can be made of "\u0414\u043e\u0449"')


def test_help_is_told_wherever_it_is_asked_for() -> None:
    """`invoke new --help` explains the task, and is no record of the kind "--help"."""
    after, before = invoke("new", "--help"), invoke("--help", "new")
    assert after.returncode == 0
    assert "Begin a record with a file that explains itself." in after.stdout
    assert after.stdout == before.stdout
