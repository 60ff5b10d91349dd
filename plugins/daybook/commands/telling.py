"""Every command ends with one line where the machine refuses something, and with a traceback only for a bug."""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from daybook.refused import told

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")


def tells_what_is_refused(command: Callable[P, R]) -> Callable[P, R]:
    """Let a command end with a line and status 1 where the machine refuses something; nothing is half written."""

    @functools.wraps(command)
    def run(*given: P.args, **named: P.kwargs) -> R:
        try:
            return command(*given, **named)
        except OSError as error:
            line = told(error)
            if line is None:
                raise
            sys.stderr.write(f"{line}\n")
            sys.exit(1)

    return run
