"""Runs Pelican again and again without loading it each time, where processes can be forked."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Self

from daybook.pelican_command import pelican_environment, run_pelican

if TYPE_CHECKING:
    from collections.abc import Sequence


class WarmPelican:
    """A process that waits with Pelican and Daybook loaded, from entering until leaving, or until it is let go."""

    def __init__(self) -> None:
        self._channel: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Start the process; where there is no forking, each run is one of its own."""
        if hasattr(os, "fork"):
            self._channel, theirs = socket.socketpair()
            with theirs:
                command = [sys.executable, "-m", "daybook.adapter.waiting", str(theirs.fileno())]
                self._process = subprocess.Popen(  # noqa: S603 - our own command
                    command, pass_fds=[theirs.fileno()], env=pelican_environment()
                )
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self.let_go()

    def is_waiting(self) -> bool:
        """Whether there is a process with everything loaded."""
        return self._process is not None

    def let_go(self) -> None:
        """End the process, for what it has loaded is out of date; each run is one of its own from now on."""
        if self._channel is not None and self._process is not None:
            self._channel.close()
            self._process.wait()
        self._channel = self._process = None

    def run(self, arguments: Sequence[str]) -> int:
        """Run Pelican with these arguments, and return its exit status."""
        answer = b""
        if self._channel is not None:
            self._channel.sendall(json.dumps(list(arguments)).encode() + b"\n")
            while not answer.endswith(b"\n") and (more := self._channel.recv(100)):
                answer += more
        return int(answer) if answer else run_pelican(arguments)
