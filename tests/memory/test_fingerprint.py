"""What other code or other libraries made is never taken for what these would make."""

from __future__ import annotations

from pathlib import Path

from daybook.memory.fingerprint import MAKERS

ROOT = Path(__file__).resolve().parents[2]
OF_THE_COMMAND_LINE = {"invoke"}
"""What builds a site and shows in none of its files."""


def test_every_library_that_makes_the_output_is_asked_for_its_version() -> None:
    """A new version of one may write other bytes, so nothing of the last build is as good as new then."""
    lines = (ROOT / "requirements/site.in").read_text(encoding="utf-8").splitlines()
    needed = {line for line in lines if line and not line.startswith("#")}
    assert needed - OF_THE_COMMAND_LINE <= set(MAKERS)
