"""A command is measured as a process of its own: the seconds of the clock, and those that all cores worked."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def measure(program: str, folder: Path) -> tuple[float, float, str]:
    """Run a Python program once in a folder; return the seconds, the seconds the cores worked, and its first line.

    A program that fails ends the measurement with what it said.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    environment = os.environ | {"PYTHONPATH": str(ROOT / "plugins")}
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, worked, done.stdout.splitlines()[0]
