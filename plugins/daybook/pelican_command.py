"""The one command line that builds a site with Pelican."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def pelican_command(content: Path, output: Path, conf: Path) -> list[str]:
    """Return the command that builds a site; Pelican alone would log many an error and go on."""
    pelican = [sys.executable, "-m", "pelican"]
    return [*pelican, str(content), "-s", str(conf), "-o", str(output), "--fatal", "errors"]
