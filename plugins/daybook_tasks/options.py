"""What many tasks take and do alike: the folders they are told of, how they speak, and how they end."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from invoke.exceptions import Exit

ROOT = Path(__file__).resolve().parents[2]

CONTENT = {"content": "the folder of briefings, entities and sources"}
CONF = {"conf": "the settings file"}
OUTPUT = {"output": "the folder the site is written to, by itself output/"}
PREVIEW = {"preview": "also show quotations that nobody has looked up yet; for your eyes, in preview/"}


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def today() -> dt.date:
    """Return the day on this machine."""
    return dt.datetime.now().astimezone().date()


def leave(status: int) -> None:
    """End with the exit status of a command."""
    if status:
        raise Exit(code=status)
