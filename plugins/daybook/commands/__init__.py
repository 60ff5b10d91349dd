"""What can be typed: one module for each command, each a plain function that returns an exit status."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from daybook.core.report import ReportFormat

Say = Callable[[str], object]
"""Where a command prints: it is called with one line, or several, without the last line end."""


def shown_path(path: Path) -> str:
    """Return a path as it can be typed from the folder we are in, if it lies below that."""
    here = Path.cwd()
    whole = path.resolve()
    return (whole.relative_to(here) if whole.is_relative_to(here) else path).as_posix()


def is_format(form: str, say: Say) -> bool:
    """Tell whether reports have this format, and say which there are if not."""
    if form in list(ReportFormat):
        return True
    say(f'there is no format "{form}": the formats are {", ".join(ReportFormat)}')
    return False
