"""The page for authors is whole and true: every field with its meaning, and examples that pass the check."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest

from builders import problems_of
from daybook.core import records
from daybook.core.kinds import Kind
from daybook.core.nouns import noun_of
from daybook.core.prose.links import SCHEMES
from daybook.core.reading.authored import authored_fields, is_required
from daybook.core.reading.fields import shape_of_field
from daybook.core.report import ReportFormat, render_report
from daybook.core.settings import ArchiveSettings

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")
CLASSES: tuple[type, ...] = tuple(
    cls
    for cls in (getattr(records, name) for name in records.__all__)
    if isinstance(cls, type) and dataclasses.is_dataclass(cls) and authored_fields(cls)
)
GIVEN = {"id": "", "type": "", "key": ""}
"""What the place of a record says; a source inside of a briefing alone has its `id` written out."""
EXAMPLE = re.compile(r"^`content/(?P<path>[^`]+)`:\n\n```\w*\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def table_of(cls: type) -> str:
    """Return the table of fields that the page must have for a kind of record."""
    rows = [
        f"| `{name}` | {'yes' if is_required(field) else ''} | {shape_of_field(cls, name).says} "
        f"| {field.metadata['meaning']} |"
        for name, field in authored_fields(cls, GIVEN).items()
    ]
    return "\n".join(["| Field | Needed | Written as | Meaning |", "|---|---|---|---|", *rows])


@pytest.mark.parametrize("cls", CLASSES, ids=noun_of)
def test_every_field_is_explained(cls: type) -> None:
    """The section of a record has its table: all fields, in their order, with exactly their meaning."""
    title = noun_of(cls).replace("_", " ").capitalize()
    section = re.search(rf"^### {title}\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section, f"docs/authoring.md has no section: ### {title}"
    assert table_of(cls) in section[1], f"the table of the section {title} must be:\n\n{table_of(cls)}"


def test_no_field_is_explained_that_is_none() -> None:
    """As many rows as there are fields, and no more."""
    assert PAGE.count("\n| `") == sum(len(authored_fields(cls, GIVEN)) for cls in CLASSES)


def test_every_scheme_and_folder_is_named() -> None:
    """Authors find every kind of link and every folder on the page."""
    assert [scheme for scheme in SCHEMES if f"({scheme}:" not in PAGE] == []
    assert [kind.folder for kind in Kind if f"  {kind.folder}/" not in PAGE] == []


def examples() -> dict[str, str]:
    """Return the files that the page shows, by their path below `content/`."""
    return {found["path"]: found["text"] for found in EXAMPLE.finditer(PAGE)}


def report_on(content: Path, files: dict[str, str]) -> str:
    """Write files and return the report on them, without its closing line."""
    for path, text in files.items():
        place = content / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    settings = ArchiveSettings(name="Port Vell", description="An example", first_day=dt.date(2031, 5, 1))
    problems = tuple(problems_of(content, settings))
    return render_report(problems, len(files), ReportFormat.TEXT).rpartition("\n")[0]


def test_the_examples_pass_the_check(tmp_path: Path) -> None:
    """The files on the page are an archive without a problem, with a record of every kind."""
    assert {path.split("/")[0] for path in examples()} == {kind.folder for kind in Kind}
    assert report_on(tmp_path / "content", examples()) == ""


def test_the_report_on_the_page_is_real(tmp_path: Path) -> None:
    """What the page shows is what an author sees."""
    files = examples()
    briefing = "briefings/2031/05/2031-05-04-port-vell.md"
    files[briefing] = files[briefing].replace("by: harbour-guard", "by: harbor-guard")
    assert f"```\n{report_on(tmp_path / 'content', files)}\n```" in PAGE
