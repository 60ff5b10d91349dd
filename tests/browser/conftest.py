"""The shipped site, built with its search index and served on this machine, and the system's Chromium."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daybook.commands.search import search
from serving import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the shipped archive's site, with its search index."""
    output = tmp_path_factory.mktemp("shipped") / "output"
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(output)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    said: list[str] = []
    assert search(ROOT / "content", output, ROOT / "pelicanconf.py", said.append) == 0, said
    return output


@pytest.fixture(scope="session")
def site(shipped: Path) -> Iterator[str]:
    """The address of the shipped archive on this machine."""
    yield from serve(shipped)
