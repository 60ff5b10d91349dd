"""The one command line that builds a site with Pelican, and what it is run in."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PLUGINS: Final = Path(__file__).resolve().parents[1]
"""The folder that this plugin lies in."""


def pelican_command(content: Path, output: Path, conf: Path) -> list[str]:
    """Return the command that builds a site; Pelican alone would log many an error and go on."""
    pelican = [sys.executable, "-m", "pelican"]
    return [*pelican, str(content), "-s", str(conf), "-o", str(output), "--fatal", "errors"]


def pelican_environment() -> Mapping[str, str]:
    """Return the environment to run it in: settings that lie elsewhere, without plugins beside them, find ours."""
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([*([before] if before else []), str(PLUGINS)])}
