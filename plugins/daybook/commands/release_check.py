"""`invoke release-check`: nothing that was published has changed since the last release without a correction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.commands import is_format
from daybook.core.kinds import Kind
from daybook.core.position import Position
from daybook.core.problems import Problem, Problems, Severity
from daybook.core.release.corrected import correction_for, problem_of, uncovered_changes
from daybook.core.report import ReportFormat, render_report
from daybook.loading import gather_files, load_content
from daybook.revisions import RELEASE_TAGS, RevisionFault, files_of_revision, last_release, pictures_of_revision

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from daybook.commands import Say
    from daybook.core.gathered import Gathered
    from daybook.core.reading.record import Record


def release_check(content: Path, today: dt.date, say: Say, *, since: str = "", form: str = "text") -> int:
    """Compare the records with those of a revision, by itself the last tag `release-*`, and print the report.

    Returns 1 if a guarded value changed or a record is gone without a correction, or the content cannot be read; 2 for
    a format or a revision nobody knows; else 0, also where nothing was released yet. In the format text, each
    correction that is missing follows the report, ready to be pasted.
    """
    if not is_format(form, say):
        return 2
    if not content.is_dir():
        say(f"there is no folder {content}: name it with --content")
        return 2
    caches = content.resolve().parent / ".cache"
    problems, earlier = Problems(), Problems()
    try:
        revision = since or last_release(content)
        if revision is None:
            say(f"nothing released yet: no tag {RELEASE_TAGS} leads here, so there is nothing to compare with")
            return 0
        before = gather_files(files_of_revision(content, revision, earlier), earlier, caches / "release")
        after = load_content(content, problems, caches / "check")
        before = replace(before, picture_files=pictures_of_revision(content, revision, after.picture_files))
    except RevisionFault as fault:
        say(str(fault))
        return 2
    if problems.errors:
        say(render_report(tuple(problems), _count(after), ReportFormat(form)))
        return 1
    drafts, found = _corrections(before, after, content, today)
    found += [
        Problem(
            Position(path),
            "release-unread",
            f"the file of {revision} cannot be read by the rules of today, so its record was not compared",
            f"look at it by hand: git show {revision}:./{path}",
            Severity.WARNING,
        )
        for path in sorted({problem.position.path for problem in earlier.errors})
    ]
    say(render_report(sorted(found, key=Problem.sort_key), _count(after), ReportFormat(form)))
    if form == ReportFormat.TEXT:
        for path, text in drafts:
            say(f"\n# {path}\n{text.rstrip()}")
    return 1 if drafts or any(problem.severity is Severity.ERROR for problem in found) else 0


def _corrections(
    before: Gathered, after: Gathered, content: Path, today: dt.date
) -> tuple[list[tuple[str, str]], list[Problem]]:
    """Return the missing corrections as files with their texts, and the problem of each uncovered change."""
    drafts, problems = [], []
    taken = set(after.declared[Kind.CORRECTION]) | set(before.declared[Kind.CORRECTION])
    for change in uncovered_changes(before, after):
        name, text = correction_for(change, today.isoformat(), taken)
        path = f"{content.name}/{Kind.CORRECTION.folder}/{name}{Kind.CORRECTION.suffix}"
        problems.append(problem_of(change, path))
        if not change.is_of_correction:
            taken.add(name)
            drafts.append((path, text))
    return drafts, problems


def _count(gathered: Gathered) -> int:
    records: tuple[Record, ...] = (
        *gathered.briefings,
        *gathered.entities,
        *gathered.sources,
        *gathered.measures,
        *gathered.claims,
    )
    records += (*gathered.corrections, *gathered.pages)
    return len({record.origin.path for record in records})
