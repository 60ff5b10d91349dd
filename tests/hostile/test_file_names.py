"""A file with a hostile name is refused, and its name says nothing to a terminal or to the host of a workflow."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest

from builders import problems_of, write_archive
from daybook.core.problems import Severity
from daybook.core.report import ReportFormat, render_report

if TYPE_CHECKING:
    from pathlib import Path

NAMES = (
    *(
        "a\n::warning::x.md",
        "a\n::stop-commands::x.md",
        "a\x1b[31mred.md",
        "a\r.md",
        "a\x07.md",
        "a\x9b31m.md",
        "a.md\n",
    ),
    *("a\x9b31m.md", "CON.md", "con.md", "aux.md", "com1.md", "lpt9.md", "nul.yaml", "desktop.ini", "Thumbs.db"),
    *("port-vell..md", "port-vell .md", " port.md", "PORT-VELL.md", "a.md.md", "a.MD", f"{'a' * 250}.md", "a_b.md"),
    *(
        "🚢.md",
        "cafe\u0301.md",
        "caf\u00e9.md",
        "\u202egnp.md",
        "a\u200bb.md",
        "\u0430.md",
        "a\udcff.md",
        "a\u2028b.md",
    ),
    *("-rf.md", "--help.md", "a\\b.md", "a:b.md", "%2e%2e.md", "~.md", "a;touch x.md", "$(x).md", "`x`.md", "a|b.md"),
    *("a'b.md", 'a"b.md', "<b>.md", "a&b.md", "a?b.md", "a*b.md", "{{ x }}.md", "a#b.md", "a%0Ab.md", "a\u2028b.md"),
)


@pytest.mark.parametrize("folder", ["entities/place", "images/2022"])
@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_refused_in_plain_words(tmp_path: Path, name: str, folder: str) -> None:
    """Each problem of it is an error, and each line of a report begins with its place, with nothing hidden in it."""
    content = write_archive(tmp_path)
    clean = len(problems_of(content))
    name = name.replace(".md", ".png") if folder.startswith("images") else name
    os.close(os.open(os.fsencode(content / folder) + b"/" + os.fsencode(name), os.O_CREAT))
    problems = [one for one in problems_of(content) if one.severity is Severity.ERROR]
    assert len(problems) > clean == 0
    for form in ReportFormat:
        report = render_report(problems, 1, form)
        assert all(line.isprintable() for line in report.split("\n"))
        begins = {
            ReportFormat.TEXT: ("content/", "    help: "),
            ReportFormat.GITHUB: ("::error file=content/", "::warning file=content/"),
            ReportFormat.JSON: ("[", "]", " "),
        }[form]
        *lines, last = report.split("\n")
        assert all(line.startswith(begins) for line in lines)
        assert form is ReportFormat.JSON or not last.startswith("::") or last.startswith(begins)


def test_what_is_no_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket; links and pipes are shown in tests/test_files.py."""
    content = write_archive(tmp_path)
    monkeypatch.chdir(content / "entities/place")
    with socket.socket(socket.AF_UNIX) as waiting:
        waiting.bind("quay.md")
        assert [f"{one.position}: {one.code}: {one.message}" for one in problems_of(content)] == [
            "content/entities/place/quay.md: file-unreadable: this is no ordinary file"
        ]
