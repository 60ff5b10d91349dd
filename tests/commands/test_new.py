"""`invoke new` begins a record that is right except for what its author must fill in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from daybook.commands.new import new
from daybook.core.problems import Problems
from daybook.core.reading.record import read_content_file
from daybook.loading import load_content

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2031, 5, 6)


def missing(content: Path) -> list[str]:
    """Return what the reader of the files asks for."""
    problems = Problems()
    load_content(content, problems)
    return [f"{problem.code}: {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("kind", "words", "path", "asked"),
    [
        ("briefing", "Rain: a count", "briefings/2031/05/2031-05-04-rain-a-count.md", ["sources"]),
        ("source", "A report", "sources/2031/a-report.yaml", ["published", "kind"]),
        ("measure", "Rain fallen", "measures/rain-fallen.md", ["unit", "definition", "kind"]),
        ("claim", "Is it wet?", "claims/is-it-wet.md", ["first-answer", "second-answer"]),
        ("correction", "Rain 1", "corrections/rain-1.yaml", ["target", "kind", "reason"]),
        ("page", "Who we are", "pages/who-we-are.md", []),
    ],
)
def test_a_new_record_asks_for_what_is_missing(
    tmp_path: Path, kind: str, words: str, path: str, asked: list[str]
) -> None:
    """The file is named after its words; the report names the fields to fill in, and nothing else."""
    said: list[str] = []
    assert new(tmp_path, kind, words, TODAY, said.append, day=dt.date(2031, 5, 4)) == 0
    assert said == [
        f"{tmp_path.as_posix()}/{path}\nfill in what it asks for; `invoke check` says what is still missing"
    ]
    assert missing(tmp_path) == [f'field-empty: "{name}" is empty' for name in asked]


def test_an_entity_has_a_type(tmp_path: Path) -> None:
    """The type is the folder; without one, the command asks for it."""
    said: list[str] = []
    assert new(tmp_path, "entity", "Port Vell", TODAY, said.append, entity_type="place") == 0
    assert missing(tmp_path) == []
    assert (
        (tmp_path / "entities/place/port-vell.md")
        .read_text(encoding="utf-8")
        .startswith('---\n# The one name it is shown by.\nname: "Port Vell"\n# Its other names')
    )
    assert new(tmp_path, "entity", "Vell", TODAY, said.append) == 2
    assert new(tmp_path, "entity", "Vell", TODAY, said.append, entity_type="pace") == 2
    assert new(tmp_path, "place", "Vell", TODAY, said.append) == 2
    assert said[1:] == [
        "say what it is: --type person, --type organisation, --type country, --type place, --type event",
        'there is no type of entity "pace": did you mean "place"?',
        'place is a type of entity: invoke new entity "Vell" --type place',
    ]


def test_a_filled_in_briefing_is_right(tmp_path: Path) -> None:
    """With its source named, the new briefing is read as a record of today."""
    new(tmp_path, "briefing", 'Rain "by hand"', TODAY, list[str]().append)
    path = tmp_path / "briefings/2031/05/2031-05-06-rain-by-hand.md"
    text = path.read_text(encoding="utf-8").replace("sources:", "sources: [a-report]")
    problems = Problems()
    record = read_content_file("briefings/2031/05/2031-05-06-rain-by-hand.md", "x.md", text, problems)
    assert list(problems) == []
    assert record is not None
    assert getattr(record, "title", None) == 'Rain "by hand"'
    assert str(getattr(record, "recorded", None)) == "2031-05-06"


def test_the_remarks_are_right_too(tmp_path: Path) -> None:
    """What a remark shows can be used as it is: take the marks away, and it is read."""
    new(tmp_path, "briefing", "Rain", TODAY, list[str]().append)
    text = (tmp_path / "briefings/2031/05/2031-05-06-rain.md").read_text(encoding="utf-8")
    text = text.replace("sources:", "sources: [a-report]")
    for line in ("figures:", "  a-key-of-its-own:", "    measure", "    by: publisher", "    quote"):
        text = text.replace(f"# {line}", line, 1)
    problems = Problems()
    record = read_content_file("briefings/2031/05/2031-05-06-rain.md", "x.md", text, problems)
    assert list(problems) == []
    assert [figure.key for figure in getattr(record, "figures", ())] == ["a-key-of-its-own"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """An id that exists is refused, in whatever folder it is; so are words without a Latin letter."""
    said: list[str] = []
    new(tmp_path, "source", "A report", TODAY, said.append, day=dt.date(2030, 1, 1))
    (tmp_path / "sources/2030/a-report.yaml").write_text("mine", encoding="utf-8")
    assert new(tmp_path, "source", "A Report!", TODAY, said.append) == 1
    assert (tmp_path / "sources/2030/a-report.yaml").read_text(encoding="utf-8") == "mine"
    assert new(tmp_path, "source", "Дощ", TODAY, said.append) == 2
    assert new(tmp_path, "sorce", "Rain", TODAY, said.append) == 2
    assert said[1:] == [
        f'there is a source "a-report" already: {tmp_path.as_posix()}/sources/2030/a-report.yaml',
        'no id can be made of "Дощ": write its name in Latin letters, and the native form as an alias',
        'there is no kind of record "sorce": did you mean "source"?',
    ]
