"""`invoke TASK --help` is understood as `invoke --help TASK`."""

from __future__ import annotations

from invoke.main import program


def task_asked_about(words: list[str]) -> str:
    """Return the task of a command line such as `ingest --help`, or the empty text.

    Invoke would take `--help` for the name that the task wants; `invoke --help ingest` it understands.
    """
    return words[0] if words[1:2] in (["--help"], ["-h"]) else ""


def answer_for_help() -> None:
    """Let a command line that asks a task for help get it, where one was typed."""
    if hasattr(program, "core") and (asked := task_asked_about(program.core.unparsed)):
        program.args.help.value = asked
        program.core.unparsed = []
