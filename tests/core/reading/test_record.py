"""A content file becomes its record: the folder gives the kind, the name the id, the text the rest."""

from __future__ import annotations

import pytest

from daybook.core.problems import Problems
from daybook.core.reading.record import Record, read_content_file
from daybook.core.records import Briefing, Claim, Correction, Entity, EntityType, Measure, Prose, Source

TEXTS: dict[str, tuple[type[Record], str]] = {
    "briefings/2031/05/2031-05-04-rain.md": (
        Briefing,
        "---\ntitle: Rain\ndate: 2031-05-04\nsources: [report]\n---\n\nIt rains.\n",
    ),
    "entities/place/port-vell.md": (Entity, "---\nname: Port Vell\n---\n"),
    "sources/2031/report.yaml": (Source, "published: 2031-05-04\naccessed: 2031-05-05\nkind: news\n"),
    "measures/rain.md": (Measure, "---\ntitle: Rain\nunit: mm\nkind: count\ndefinition: What falls.\n---\n"),
    "claims/dry.md": (Claim, "---\nquestion: Is it dry?\nanswers: {yes-dry: It is, wet: It is not}\n---\n"),
    "corrections/first.yaml": (
        Correction,
        "date: 2031-05-05\ntarget: source:report\nkind: clarification\nreason: So\n",
    ),
    "pages/about.md": (Prose, "---\ntitle: About\n---\n\nThis.\n"),
}


def read(path: str, text: str) -> tuple[Record | None, list[str]]:
    """Read a file, and return its record with its problems as text."""
    problems = Problems()
    record = read_content_file(path, f"content/{path}", text, problems)
    return record, [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems]


@pytest.mark.parametrize("path", TEXTS)
def test_each_kind_has_its_class(path: str) -> None:
    """The id is the name of the file; nothing has to be written twice."""
    cls, text = TEXTS[path]
    record, problems = read(path, text)
    assert problems == []
    assert isinstance(record, cls)
    assert record.id == path.rpartition("/")[2].partition(".")[0]
    assert record.origin.path == f"content/{path}"


def test_the_folder_of_an_entity_is_its_type() -> None:
    """A folder below the type is the author's own order."""
    for path in ("entities/event/storm.md", "entities/event/2031/storm.md"):
        record, _ = read(path, "---\nname: Storm\n---\n")
        assert isinstance(record, Entity)
        assert record.type is EntityType.EVENT


def test_the_body_knows_its_line() -> None:
    """Places in a text count from the top of the file."""
    record, _ = read("pages/about.md", "---\ntitle: About\n---\n\nThis.\n")
    assert isinstance(record, Prose)
    assert (record.body, record.body_line) == ("\nThis.\n", 4)


def test_a_file_with_a_mistake_gives_no_record() -> None:
    """What YAML left out would be missed by whatever rests on it, and be reported twice."""
    record, problems = read("pages/about.md", "---\ntitle: About\ntitle: Again\n---\n")
    assert record is None
    assert problems == [
        (
            "content/pages/about.md:3:1: yaml-duplicate-key: The key `title` stands on line 2 already / "
            "Keep one of the two, or join their values"
        )
    ]


def test_mistakes_of_front_matter_and_of_fields_are_found_together() -> None:
    """A mistake of YAML does not hide those of the fields."""
    _, problems = read("measures/rain.md", "---\ntitle: Rain\ntitle: Again\nunti: mm\nkind: sum\n---\n")
    assert [problem.split(": ")[1] for problem in problems] == [
        "field-missing",
        "yaml-duplicate-key",
        "field-unknown",
        "field-choice",
    ]
