"""One folder a sin: a file laid over the faultless archive gives exactly the report that stands beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builders import problems_of, write_archive
from daybook.core.report import ReportFormat, render_report
from daybook.core.rules import GROUPS

INVALID = Path(__file__).parent / "invalid"
SINS = sorted(folder.name for folder in INVALID.iterdir())
REPORT = "expected.txt"

SHOWN_ELSEWHERE = {
    "content-missing": "tests/test_files.py",
    "correction-changed": "tests/commands/test_release_check.py",
    "file-name": "tests/test_files.py",
    "file-outside": "tests/test_files.py",
    "file-too-large": "tests/test_files.py",
    "file-unreadable": "tests/test_files.py",
    "paragraph-too-long": "tests/robust/test_size.py",
    "picture-animated": "tests/core/pictures/test_forms.py",
    "picture-damaged": "tests/core/pictures/test_metadata.py",
    "picture-form": "tests/core/pictures/test_forms.py",
    "picture-metadata": "tests/core/pictures/test_metadata.py",
    "picture-suffix": "tests/core/pictures/test_forms.py",
    "picture-svg": "tests/core/pictures/test_forms.py",
    "picture-too-large": "tests/core/pictures/test_forms.py",
    "picture-unused": "tests/test_pictures.py",
    "release-changed": "tests/commands/test_release_check.py",
    "release-unread": "tests/commands/test_release_check.py",
    "release-vanished": "tests/commands/test_release_check.py",
}
"""Rules whose sin is no file that could lie in a folder of this repository."""
GROUPS_SHOWN_HERE = (
    "Files",
    "Front matter",
    "Fields",
    "Ids, links and names",
    "Briefings, figures and positions",
    "Sources and corrections",
    "Pictures",
)


def changes_of(folder: Path) -> dict[str, str | bytes | None]:
    """Return the files of a sin by their path below `content/`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != REPORT)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("sin", SINS)
def test_a_sin_has_its_report(sin: str, tmp_path: Path) -> None:
    """What is wrong, where, and what to do are said word for word, and nothing else is reported."""
    folder = INVALID / sin
    problems = tuple(problems_of(write_archive(tmp_path, changes_of(folder))))
    *report, _summary = render_report(problems, 1, ReportFormat.TEXT).splitlines()
    assert report == (folder / REPORT).read_text(encoding="utf-8").splitlines()
    assert problems


@pytest.mark.parametrize("sin", SINS)
def test_a_report_is_short_and_says_what_to_do(sin: str) -> None:
    """One mistake is one problem, each with a help line, in lines a person can read."""
    lines = (INVALID / sin / REPORT).read_text(encoding="utf-8").splitlines()
    assert [line.startswith("    help: ") for line in lines] == [False, True] * (len(lines) // 2)
    assert len(lines) // 2 == (2 if sin in TWO_MISTAKES else 1)
    assert all(len(line) <= 260 and not line.endswith(".") for line in lines)


TWO_MISTAKES = frozenset({"raw-html", "removal-that-repeats"})
"""Sins in which two lines are wrong."""


def test_every_rule_of_records_has_its_sin() -> None:
    """Whoever adds a rule adds the folder that shows its report."""
    reports = "\n".join((INVALID / sin / REPORT).read_text(encoding="utf-8") for sin in SINS)
    shown = set(re.findall(r"^content/\S+: ([a-z0-9-]+): ", reports, re.MULTILINE))
    rules = {rule.code for group in GROUPS_SHOWN_HERE for rule in GROUPS[group]}
    assert rules - shown - SHOWN_ELSEWHERE.keys() == set()
