"""`invoke schema` writes one schema for each kind of record, or prints one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from daybook.commands.schema import show_schema, write_schemas
from daybook.core.authoring.schema import schema_of
from daybook.core.kinds import Kind

if TYPE_CHECKING:
    from pathlib import Path


def test_one_file_for_each_kind(tmp_path: Path) -> None:
    """Each file holds the schema of its kind, and a second run changes nothing."""
    said: list[str] = []
    assert write_schemas(tmp_path / "schema", said.append) == 0
    for kind in Kind:
        text = (tmp_path / "schema" / f"{kind}.json").read_text(encoding="utf-8")
        assert json.loads(text) == schema_of(kind)
    assert said[: len(Kind)] == [f"{(tmp_path / 'schema').as_posix()}/{kind}.json" for kind in Kind]
    assert f'"{(tmp_path / "schema").as_posix()}/source.json": "content/sources/**/*.yaml"' in said[-1]


def test_one_kind_is_printed() -> None:
    """What is printed is JSON and nothing else."""
    said: list[str] = []
    assert show_schema("claim", said.append) == 0
    assert json.loads("\n".join(said)) == schema_of(Kind.CLAIM)


def test_an_unknown_kind_is_refused() -> None:
    """The nearest kind is offered."""
    said: list[str] = []
    assert show_schema("breifing", said.append) == 2
    assert said == ['there is no kind of record "breifing": did you mean "briefing"?']
