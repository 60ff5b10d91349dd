"""`invoke check`: tell everything that is wrong with the content and the settings, at once."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from daybook.checking import check_archive
from daybook.commands import is_format
from daybook.conf.folders import read_folders
from daybook.conf.loading import load_conf
from daybook.core.problems import Problems, Severity
from daybook.core.report import ReportFormat, render_report
from daybook.frozen.copying import check_copying
from daybook.frozen.vault import Vault
from daybook.seen import seen_from_here
from daybook.workers import collecting_later

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.commands import Say


@collecting_later()
def check(content: Path, conf: Path, say: Say, *, form: str = "text", strict: bool = False) -> int:
    """Print the report and return 1 if anything is an error, else 0; 2 for a format nobody knows.

    With `strict`, warnings are errors. Files that did not change since the last run are not parsed again.
    Where the vault holds the text of a source, what repeats it at length is reported too.
    """
    if not is_format(form, say):
        return 2
    problems = Problems()
    found_conf = load_conf(conf, problems)
    checked = check_archive(
        content,
        found_conf,
        problems,
        cache=content.resolve().parent / ".cache" / "check",
        conf_name=conf.name,
        with_lints=True,
    )
    if found_conf is not None:
        problems.extend(check_copying(checked.gathered.all, Vault(read_folders(found_conf, content).vault)))
    found = seen_from_here(problems, content)
    if strict:
        found = tuple(dataclasses.replace(problem, severity=Severity.ERROR) for problem in found)
    say(render_report(found, checked.files, ReportFormat(form), problems.silenced))
    return 1 if any(problem.severity is Severity.ERROR for problem in found) else 0
