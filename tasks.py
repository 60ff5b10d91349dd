"""The commands of the project: `invoke --list` shows them all, `invoke --help check` explains one.

Every task is a few lines that call a function of `daybook.commands`, so that all of them have tests.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.exceptions import Exit
from invoke.tasks import task

if TYPE_CHECKING:
    from invoke.context import Context

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

from daybook.commands import build as build_command
from daybook.commands import check as check_command
from daybook.commands import quality

for stream in (sys.stdout, sys.stderr):
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")  # names in every script, on every console

CONTENT = {"content": "the folder of briefings, entities and sources"}
CONF = {"conf": "the settings file"}
OUTPUT = {"output": "the folder the site is written to"}


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _leave(status: int) -> None:
    if status:
        raise Exit(code=status)


@task(
    help={
        **CONTENT,
        **CONF,
        "format": "text for people, github for annotations, json for editors",
        "strict": "warnings are errors",
    },
)
def check(
    _: Context,
    content: str = "content",
    conf: str = "pelicanconf.py",
    format: str = "text",
    strict: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Report everything that is wrong with the content and the settings, all at once."""
    _leave(check_command.check(Path(content), Path(conf), _say, form=format, strict=strict))


@task(help={**CONTENT, **OUTPUT, **CONF})
def build(_: Context, content: str = "content", output: str = "output", conf: str = "pelicanconf.py") -> None:
    """Build the site; whatever is wrong stops it, and the last good output stays."""
    _leave(build_command.build(Path(content), Path(output), Path(conf), _say))


@task(help={"only": "run the tests with this in their name"})
def test(_: Context, only: str = "") -> None:  # noqa: PT028 - a task, not a test
    """Run the tests: a few minutes, no network."""
    _leave(quality.run_tests(ROOT, only, _say))


@task(help={"only": "run the tests with this in their name"})
def test_long(_: Context, only: str = "") -> None:  # noqa: PT019, PT028 - a task, not a test
    """Run the tests, the long ones too: large archives, many random edits."""
    _leave(quality.run_tests(ROOT, only, _say, long=True))


@task
def lint(_: Context) -> None:
    """Run the linters, the type checker and the import rules over the code."""
    _leave(quality.run_linters(ROOT, _say))
