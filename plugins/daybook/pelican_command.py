"""The one command line that builds a site with Pelican, and what it is run in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PLUGINS: Final = Path(__file__).resolve().parents[1]
"""The folder that this plugin lies in."""


def pelican_arguments(content: Path, output: Path, conf: Path) -> list[str]:
    """Return the arguments that build a site; Pelican alone would log many an error and go on."""
    return [str(content), "-s", str(conf), "-o", str(output), "--fatal", "errors"]


def pelican_command(content: Path, output: Path, conf: Path) -> list[str]:
    """Return the whole command that builds a site."""
    return [sys.executable, "-m", "pelican", *pelican_arguments(content, output, conf)]


def pelican_environment() -> Mapping[str, str]:
    """Return the environment to run it in: settings that lie elsewhere, without plugins beside them, find ours."""
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([*([before] if before else []), str(PLUGINS)])}


def run_pelican(arguments: Sequence[str]) -> int:
    """Run Pelican with these arguments in a process of its own, and return its exit status."""
    command = [sys.executable, "-m", "pelican", *arguments]
    return subprocess.run(command, env=pelican_environment(), check=False).returncode  # noqa: S603 - our own command
