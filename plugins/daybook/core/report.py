"""Problems become text: for people, for the annotations of GitHub, or for editors."""

from __future__ import annotations

import enum
import json
from typing import TYPE_CHECKING

from daybook.core.problems import Severity
from daybook.core.wording import counted, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.core.problems import Problem


class ReportFormat(enum.StrEnum):
    """Who reads a report: a person, GitHub's log, or an editor."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


def render_report(problems: Sequence[Problem], files: int, form: ReportFormat, silenced: int = 0) -> str:
    """Return the report of a run over so many files, in the order given, without a last line end.

    `silenced` is how many warnings an author allows with a reason: they are counted and not shown.
    """
    match form:
        case ReportFormat.TEXT:
            return "\n".join([*map(_as_text, problems), summary_of(problems, files, silenced)])
        case ReportFormat.GITHUB:
            return "\n".join([*map(_as_workflow_command, problems), summary_of(problems, files, silenced)])
        case ReportFormat.JSON:
            return json.dumps([_as_object(problem) for problem in problems], ensure_ascii=False, indent=2)


def summary_of(problems: Sequence[Problem], files: int, silenced: int = 0) -> str:
    """Return the closing line: how much was found, where, what is silenced, and what tells more."""
    allowed = f", {silenced:,} silenced with a reason" if silenced else ""
    if not problems:
        return f"no problems in {counted(files, 'file')}{allowed}"
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    parts = [counted(number, noun) for number, noun in ((errors, "error"), (warnings, "warning")) if number]
    places = counted(len({problem.position.path for problem in problems}), "file")
    return f"{' and '.join(parts)} in {places}{allowed}; `invoke explain CODE` tells what a rule wants and why"


def _as_text(problem: Problem) -> str:
    weight = " (warning)" if problem.severity is Severity.WARNING else ""
    lines = [f"{problem.position}: {problem.code}{weight}: {visible(problem.message)}"]
    if problem.hint:
        lines.append(f"    help: {visible(problem.hint)}")
    return "\n".join(lines)


def _as_workflow_command(problem: Problem) -> str:
    """Return a line that GitHub Actions shows beside the line of the file.

    The escapes are those of GitHub's own toolkit: `%`, CR and LF everywhere, `:` and `,` in properties too.
    """
    place = problem.position
    properties = {"file": place.path}
    if place.line:
        properties["line"] = str(place.line)
    if place.column:
        properties["col"] = str(place.column)
    properties["title"] = problem.code
    shown = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    message = visible(problem.message) + (f"\n{visible(problem.hint)}" if problem.hint else "")
    return f"::{problem.severity} {shown}::{_escape_message(message)}"


def _escape_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(text).replace(":", "%3A").replace(",", "%2C")


def _as_object(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.position.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": visible(problem.message),
        "hint": visible(problem.hint),
    }
