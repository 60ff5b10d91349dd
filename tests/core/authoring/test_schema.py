"""The schema of the front matter accepts what the archive accepts, as an editor's YAML shows it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from daybook.core.authoring.schema import schema_of
from daybook.core.kinds import Kind, kind_of_path

DATE = r"^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d.*)?)?)?~?$"
ROOT = Path(__file__).resolve().parents[3]
FOLDERS = (ROOT / "content", ROOT / "tests" / "faultless" / "content")


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as a language server reads it: numbers and true are typed, dates and NO are text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in {"int", "float", "null"}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for word in ("true", "false"):
    EditorLoader.yaml_implicit_resolvers[word[0]] = [
        *EditorLoader.yaml_implicit_resolvers.get(word[0], []),
        ("tag:yaml.org,2002:bool", yaml.SafeLoader.yaml_implicit_resolvers["t"][0][1]),
    ]


def faults(kind: Kind, text: str) -> list[str]:
    """Return what an editor would mark in a front matter, in the words of jsonschema."""
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    found = jsonschema.Draft202012Validator(schema).iter_errors(yaml.load(text, EditorLoader))  # noqa: S506 - our own
    return sorted(f"{'.'.join(map(str, error.path))}: {error.message}" for error in found)


def front_matters() -> list[tuple[Path, Path]]:
    """Return every file of the shipped content and of the faultless archive, after the folder of its archive."""
    found = ((folder, path) for folder in FOLDERS for path in folder.rglob("*"))
    return sorted((folder, path) for folder, path in found if path.suffix in {".md", ".yaml"})


@pytest.mark.parametrize(("folder", "path"), front_matters(), ids=lambda path: path.stem)
def test_what_the_archive_accepts_fits(folder: Path, path: Path) -> None:
    """No line of a right record is marked as wrong by an editor."""
    kind = kind_of_path(path.relative_to(folder).as_posix())
    assert kind is not None
    text = path.read_text(encoding="utf-8")
    front = text.split("---\n")[1] if path.suffix == ".md" else text
    assert faults(kind, front) == []


def test_typed_values_are_accepted_where_text_is_read() -> None:
    """A number, a year and a date without quote marks are right."""
    assert (
        faults(
            Kind.BRIEFING,
            """
            title: 1984
            date: 2031-05-04
            recorded: 2031
            sources: [report-2031-05-04]
            figures:
              rain: {measure: rain-fallen, value: 20.5, of: 30, by: publisher, since: 2031, quote: 20 mm}
            """,
        )
        == []
    )


def test_mistakes_are_marked() -> None:
    """An unknown field, a missing one, a wrong word and a wrong shape are marked where they stand."""
    assert faults(
        Kind.BRIEFING,
        """
        tilte: Rain in Port Vell
        date: 4 May 2031
        sources: report-2031-05-04
        state: done
        """,
    ) == [
        ": 'title' is a required property",
        ": Additional properties are not allowed ('tilte' was unexpected)",
        f"date: '4 May 2031' does not match {DATE!r}",
        "sources: 'report-2031-05-04' is not of type 'array'",
        "state: 'done' is not one of ['draft', 'published']",
    ]


def test_a_key_that_becomes_an_address_is_held_to_be_one() -> None:
    """A key of a figure is made of lower-case words; those of `unknown` are the names of fields."""
    figure = "{measure: rain-fallen, by: publisher, quote: 20 mm}"
    assert faults(
        Kind.BRIEFING,
        f"{{title: Rain, date: 2031-05-04, sources: [report-2031-05-04], figures: {{Rain fallen: {figure}}}}}",
    ) == ["figures: 'Rain fallen' does not match '^[a-z0-9]+(-[a-z0-9]+)*$'"]
    source = "{published: 2031-05-04, accessed: 2031-05-05, kind: news, unknown: {archive_url: It has none}}"
    assert faults(Kind.SOURCE, source) == []


def test_what_the_file_gives_is_not_written() -> None:
    """Neither the id nor the type of an entity is a field: the file's place says both."""
    assert faults(Kind.ENTITY, "{id: port-vell, type: place, name: Port Vell}") == [
        ": Additional properties are not allowed ('id', 'type' were unexpected)"
    ]


def test_a_source_inside_of_a_briefing_has_its_id() -> None:
    """In a file of its own a source is named by the file; inside of a briefing it names itself."""
    source = "{published: 2031-05-04, accessed: 2031-05-05, kind: news}"
    assert faults(Kind.SOURCE, source) == []
    assert faults(Kind.BRIEFING, f"{{title: Rain, date: 2031-05-04, sources: [{source}]}}") != []
    named = source.replace("{", "{id: report-2031-05-04, ")
    assert faults(Kind.BRIEFING, f"{{title: Rain, date: 2031-05-04, sources: [{named}]}}") == []


@pytest.mark.parametrize("kind", list(Kind))
def test_every_field_says_what_it_means(kind: Kind) -> None:
    """An editor shows a sentence for every field, and every definition referred to is there."""
    schema = schema_of(kind)
    objects = [schema, *schema["$defs"].values()]  # type: ignore[attr-defined] # the definitions are a mapping
    for properties in (part["properties"] for part in objects):
        for name, field in properties.items():
            assert field["description"].endswith("."), name
    referred_to = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
    assert referred_to <= set(schema["$defs"])  # type: ignore[call-overload] # as above
