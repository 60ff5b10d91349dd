"""A report says where, what and what to do; people, GitHub and editors read the same problems."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.position import Position
from daybook.core.problems import Problem, Severity
from daybook.core.report import ReportFormat, render_report
from daybook.core.wording import visible

NO_DAY = Problem(
    Position("content/briefings/2031/05/2031-05-04-port-vell.md", 3, 7),
    "date-malformed",
    '"date": "4 May" is no date',
    "write 2031-05-04",
)
SAME_FILE = Problem(Position("content/briefings/2031/05/2031-05-04-port-vell.md", 9), "field-empty", '"note" is empty')
WHOLE_FILE = Problem(
    Position("content/entities/place/river-ost.md"),
    "body-long",
    "100% of the text: too long, by far",
    "shorten it",
    Severity.WARNING,
)


def test_text_is_position_code_message_and_help() -> None:
    """A problem is a line that an editor can jump to, and below it what to do; the last line counts."""
    assert render_report([NO_DAY, SAME_FILE, WHOLE_FILE], 47, ReportFormat.TEXT) == (
        "content/briefings/2031/05/2031-05-04-port-vell.md:3:7: date-malformed:"
        ' "date": "4 May" is no date\n'
        "    help: write 2031-05-04\n"
        'content/briefings/2031/05/2031-05-04-port-vell.md:9: field-empty: "note" is empty\n'
        "content/entities/place/river-ost.md: body-long (warning): 100% of the text: too long, by far\n"
        "    help: shorten it\n"
        "2 errors and 1 warning in 2 files; `invoke explain CODE` tells what a rule wants and why"
    )


def test_one_is_singular_and_none_is_said() -> None:
    """The closing line counts in words that fit."""
    assert render_report([], 47, ReportFormat.TEXT) == "no problems in 47 files"
    assert render_report([], 1, ReportFormat.GITHUB) == "no problems in 1 file"
    assert render_report([WHOLE_FILE], 47, ReportFormat.TEXT).splitlines()[-1] == (
        "1 warning in 1 file; `invoke explain CODE` tells what a rule wants and why"
    )
    many = [Problem(Position("a.md", line), "field-empty", "empty") for line in range(1, 1235)]
    assert render_report(many, 1, ReportFormat.TEXT).splitlines()[-1] == (
        "1,234 errors in 1 file; `invoke explain CODE` tells what a rule wants and why"
    )


def test_what_is_silenced_is_counted() -> None:
    """What an author allows is not shown, and not forgotten either."""
    assert render_report([], 47, ReportFormat.TEXT, 2) == "no problems in 47 files, 2 silenced with a reason"
    assert render_report([WHOLE_FILE], 47, ReportFormat.GITHUB, 1).splitlines()[-1] == (
        "1 warning in 1 file, 1 silenced with a reason; `invoke explain CODE` tells what a rule wants and why"
    )


def test_github_shows_problems_beside_the_line() -> None:
    """A workflow command holds the message and the help; what would end it early is escaped."""
    odd = Problem(Position("content/a,b:c%.md", 2), "field-empty", "one\r\ntwo, 5%: three")
    assert render_report([NO_DAY, WHOLE_FILE, odd], 47, ReportFormat.GITHUB) == (
        "::error file=content/briefings/2031/05/2031-05-04-port-vell.md,line=3,col=7,title=date-malformed"
        '::"date": "4 May" is no date%0Awrite 2031-05-04\n'
        "::warning file=content/entities/place/river-ost.md,title=body-long"
        "::100%25 of the text: too long, by far%0Ashorten it\n"
        "::error file=content/a%2Cb%3Ac%25.md,line=2,title=field-empty::one<U+000D><U+000A>two, 5%25: three\n"
        "2 errors and 1 warning in 3 files; `invoke explain CODE` tells what a rule wants and why"
    )


def test_json_is_one_list() -> None:
    """Editors read a list of objects; nothing else is printed."""
    assert json.loads(render_report([NO_DAY, WHOLE_FILE], 47, ReportFormat.JSON)) == [
        {
            "path": "content/briefings/2031/05/2031-05-04-port-vell.md",
            "line": 3,
            "column": 7,
            "severity": "error",
            "code": "date-malformed",
            "message": '"date": "4 May" is no date',
            "hint": "write 2031-05-04",
        },
        {
            "path": "content/entities/place/river-ost.md",
            "line": 0,
            "column": 0,
            "severity": "warning",
            "code": "body-long",
            "message": "100% of the text: too long, by far",
            "hint": "shorten it",
        },
    ]
    assert render_report([], 47, ReportFormat.JSON) == "[]"


@settings(max_examples=50, deadline=None)
@given(path=st.text(min_size=1), message=st.text(), hint=st.text())
def test_no_text_breaks_out_of_a_workflow_command(path: str, message: str, hint: str) -> None:
    """Whatever a file is called and a message says, one problem is one command, and nothing is lost."""
    said = render_report([Problem(Position(path), "field-empty", message, hint)], 1, ReportFormat.GITHUB)
    command, _, _ = said.rpartition("\n")
    assert not set("\r\n") & set(command)
    head, _, shown = command.removeprefix("::error ").partition("::")
    assert dict(part.split("=", 1) for part in head.split(",")).keys() == {"file", "title"}
    whole = shown.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    assert whole == (f"{visible(message)}\n{visible(hint)}" if hint else visible(message))


@pytest.mark.parametrize("form", ReportFormat)
def test_what_nobody_could_see_is_shown_by_its_number(form: ReportFormat) -> None:
    """A character that does something to a terminal does it in no form of the report."""
    odd = Problem(Position("content/a.md", 2), "link-scheme", "the link \x00 \x1b[2J", "write \u202eit")
    said = render_report([odd], 1, form)
    assert "the link <U+0000> <U+001B>[2J" in said
    assert "write <U+202E>it" in said


def test_a_place_stands_on_one_line() -> None:
    """A file name cannot break a report into lines that look like others."""
    assert str(Position("content/a\nb.md", 3, 7)) == "content/a<U+000A>b.md:3:7"
