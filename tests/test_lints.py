"""One folder a warning: a briefing beside the faultless archive gives exactly the report that stands beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builders import problems_of, warnings_in, write_archive
from daybook.checking import check_archive
from daybook.conf.loading import load_conf
from daybook.core.lints import LINTS
from daybook.core.lints.allowing import silence_what_is_allowed
from daybook.core.problems import Problems, Severity
from daybook.core.report import ReportFormat, render_report
from daybook.core.rules import GROUPS
from daybook.lint_words import default_word_lists
from daybook.loading import load_content

FOLDERS = Path(__file__).parent / "lints"
CASES = sorted(folder.name for folder in FOLDERS.iterdir())
REPORT = "expected.txt"


def changes_of(folder: Path) -> dict[str, str | bytes | None]:
    """Return the files of a case by their path below `content/`."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != REPORT)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def warnings_of(content: Path) -> Problems:
    """Return what is wrong with an archive, its wording looked at with our own word lists."""
    problems = problems_of(content)
    gathered = load_content(content, Problems())
    problems.extend(warnings_in(gathered, default_word_lists("en")))
    silence_what_is_allowed(gathered.briefings, problems, [lint.code for lint in LINTS])
    return problems


@pytest.mark.parametrize("case", CASES)
def test_a_warning_has_its_report(case: str, tmp_path: Path) -> None:
    """What is warned of, where, and what to do are said word for word; what is right beside it is let through."""
    problems = warnings_of(write_archive(tmp_path, changes_of(FOLDERS / case)))
    *report, _summary = render_report(tuple(problems), 1, ReportFormat.TEXT).splitlines()
    assert report == (FOLDERS / case / REPORT).read_text(encoding="utf-8").splitlines()
    assert not problems.errors


@pytest.mark.parametrize("case", CASES)
def test_a_warning_is_short_and_says_what_to_do(case: str) -> None:
    """Each warning is one line and has a help line."""
    lines = (FOLDERS / case / REPORT).read_text(encoding="utf-8").splitlines()
    assert lines
    assert [line.startswith("    help: ") for line in lines] == [False, True] * (len(lines) // 2)
    assert all(len(line) <= 260 and not line.endswith(".") for line in lines)


def test_every_warning_has_its_case() -> None:
    """Whoever adds a rule of wording adds the folder that shows its report, and lists it once."""
    reports = "\n".join((FOLDERS / case / REPORT).read_text(encoding="utf-8") for case in CASES)
    shown = set(re.findall(r"^content/\S+: ([a-z0-9-]+) \(warning\): ", reports, re.MULTILINE))
    assert shown == {rule.code for rule in GROUPS["Lints"]} == {lint.code for lint in LINTS} | {"allow-idle"}


def test_the_faultless_archive_is_clean(tmp_path: Path) -> None:
    """Nothing is warned of in the faultless archive, and what it allows is counted."""
    problems = warnings_of(write_archive(tmp_path))
    assert (list(problems), problems.silenced) == ([], 1)


def test_the_shipped_archive_is_clean_and_allows_little() -> None:
    """No rule that is on raises more than one false alarm per ten briefings: what is allowed counts as one."""
    problems = Problems()
    root = Path(__file__).resolve().parents[1]
    checked = check_archive(root / "content", load_conf(root / "pelicanconf.py", problems), problems, with_lints=True)
    assert [str(problem) for problem in problems if problem.severity is Severity.WARNING] == []
    allowed = [entry.code for briefing in checked.gathered.briefings for entry in briefing.allow]
    assert all(allowed.count(lint.code) * 10 <= len(checked.gathered.briefings) for lint in LINTS)
