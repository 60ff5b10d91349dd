"""`invoke test` and `invoke lint`: run the project's own tools, all of them, and say which ones failed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.commands import Say

_BIN = Path(sys.executable).parent

LINTERS: Mapping[str, tuple[str, ...]] = {
    "ruff check": (sys.executable, "-m", "ruff", "check", "."),
    "ruff format": (sys.executable, "-m", "ruff", "format", "--check", "."),
    "mypy": (sys.executable, "-m", "mypy"),
    "lint-imports": (str(_BIN / "lint-imports"), "--no-cache"),
}
"""What `invoke lint` runs, by the name it reports."""


def run_linters(root: Path, say: Say) -> int:
    """Run every linter over the project and return 1 if any of them found something."""
    failed = []
    for name, command in LINTERS.items():
        say(f"{name}:")
        if _run(root, command):
            failed.append(name)
    say(f"failed: {', '.join(failed)}" if failed else "all linters are content")
    return 1 if failed else 0


def run_tests(root: Path, only: str, say: Say, *, long: bool = False) -> int:
    """Run the tests on two processors and return pytest's exit status; `only` is a part of a test's name."""
    command = [sys.executable, "-m", "pytest", "-n", "2"]
    if long:
        say("the long tests take up to an hour")
    else:
        command += ["-m", "not long"]
    if only:
        command += ["-k", only]
    return _run(root, tuple(command))


def _run(root: Path, command: tuple[str, ...]) -> int:
    sys.stdout.flush()
    environment = os.environ | {"PYTHONPATH": str(root / "plugins")}
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode  # noqa: S603 - our own command
