"""Tasks for whoever changes the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.commands import quality
from daybook_tasks.options import ROOT, leave, say, task

if TYPE_CHECKING:
    from invoke.context import Context


@task(help={"only": "run the tests with this in their name"})
def test(_: Context, only: str = "") -> None:  # noqa: PT028 - a task, not a test
    """Run the tests: a few minutes, no network."""
    leave(quality.run_tests(ROOT, only, say))


@task(help={"only": "run the tests with this in their name"})
def test_long(_: Context, only: str = "") -> None:  # noqa: PT019, PT028 - a task, not a test
    """Run the tests, the long ones too: large archives, many random edits."""
    leave(quality.run_tests(ROOT, only, say, long=True))


@task
def lint(_: Context) -> None:
    """Run the linters, the type checker and the import rules over the code."""
    leave(quality.run_linters(ROOT, say))


@task
def audit(_: Context) -> None:
    """Ask for known weaknesses of the libraries that are pinned; this alone asks others, over the network."""
    leave(quality.audit_pins(ROOT, say))
