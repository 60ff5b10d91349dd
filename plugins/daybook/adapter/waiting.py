"""Waits with everything loaded, and builds in a fork of itself each time it is asked to.

`python -m daybook.adapter.waiting FD` reads from the socket FD one list of Pelican's arguments a line, as JSON, and
answers each with the exit status of its build. Loading is most of a build that finds one text changed.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from typing import TYPE_CHECKING

import pelican

import daybook.adapter.generator
import daybook.adapter.opening  # noqa: F401 - what a build loads

if TYPE_CHECKING:
    from io import TextIOWrapper


def wait(channel: TextIOWrapper) -> None:
    """Build as asked until nobody asks any more; a build ends its own process and no other."""
    for line in channel:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            pelican.main(json.loads(line))
            sys.exit(0)
        _, status = os.waitpid(child, 0)
        channel.write(f"{os.waitstatus_to_exitcode(status)}\n")
        channel.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends a build; whoever asks ends this
    with socket.socket(fileno=int(sys.argv[1])) as asked, asked.makefile("rw", encoding="utf-8") as lines:
        wait(lines)
