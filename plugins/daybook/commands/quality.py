"""`invoke test`, `lint` and `audit`: run the project's own tools, all of them, and say which ones failed."""

from __future__ import annotations

import importlib.util
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
ARGUED: Mapping[str, str] = {
    "CVE-2026-4539": "Pelican 4.12 holds Pygments below 2.20; the part that is slow reads ADL, and nothing here does",
}
"""Weaknesses of pins that no upgrade mends, and why they do not matter here (docs/security.md)."""


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


def audit_pins(root: Path, say: Say) -> int:
    """Ask for known weaknesses of everything that is pinned; 1 if any is known, or nobody answers.

    Those in ARGUED do not count, and are said.
    """
    if importlib.util.find_spec("pip_audit") is None:
        say("there is no pip-audit here: python -m pip install --require-hashes -r requirements/audit.txt")
        return 1
    for name, why in ARGUED.items():
        say(f"not counted: {name}: {why}")
    argued = [word for name in ARGUED for word in ("--ignore-vuln", name)]
    failed = []
    for pins in sorted((root / "requirements").glob("*.txt")):
        say(f"{pins.name}:")
        asked = ("--strict", "--require-hashes", "--disable-pip", "--progress-spinner", "off", *argued, "-r", str(pins))
        if _run(root, (sys.executable, "-m", "pip_audit", *asked)):
            failed.append(pins.name)
    say(f"failed: {', '.join(failed)}" if failed else "no other weakness is known")
    return 1 if failed else 0


def _run(root: Path, command: tuple[str, ...]) -> int:
    sys.stdout.flush()
    environment = os.environ | {"PYTHONPATH": str(root / "plugins")}
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode  # noqa: S603 - our own command
