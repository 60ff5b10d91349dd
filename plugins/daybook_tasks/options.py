"""What many tasks take and do alike: the folders they are told of, how they speak, and how they end."""

from __future__ import annotations

import datetime as dt
import functools
import sys
from pathlib import Path

import invoke.tasks
from invoke.exceptions import Exit

ROOT = Path(__file__).resolve().parents[2]

CONTENT = {"content": "the folder of briefings, entities and sources"}
CONF = {"conf": "the settings file"}
OUTPUT = {"output": "the folder the site is written to, by itself output/"}
_EARLIEST, _LATEST = dt.date(2025, 1, 1), dt.date(2099, 12, 31)
"""Before the first this program was not written; clocks without a battery say 1970, 2000 or the year of their chip."""
PREVIEW = {"preview": "also show quotations that nobody has looked up yet; for your eyes, in preview/"}


task = functools.partial(invoke.tasks.task, auto_shortflags=False)
"""What makes a task of a function: its options have their whole names only, for one letter would mean another thing
in every task."""


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def today() -> dt.date:
    """Return the day on this machine, to be stamped on records and releases.

    A day on which nobody can run this program ends the task: what was stamped with it would be published.
    """
    day = dt.datetime.now().astimezone().date()
    if not _EARLIEST <= day <= _LATEST:
        raise Exit(f"the clock of this machine says {day.isoformat()}: set it right, and run it again", code=1)
    return day


def leave(status: int) -> None:
    """End with the exit status of a command."""
    if status:
        raise Exit(code=status)
