"""Records and descriptions as JSON: exact numbers, null for what is not stated, and schemas that say what it means."""

from __future__ import annotations

import json
from decimal import Decimal

from daybook.core.tabular.cells import ColumnType, Heading
from daybook.core.views.files import LinesView, PackageView, ResourceLine, SchemaView, SheetView
from daybook.core.views.frame import LicenceLabel
from daybook.core.views.labels import Link
from daybook.printing.json_files import print_lines, print_package, print_schema

VALUE = Heading(name="value", type=ColumnType.TEXT, meaning="The words.")
LOW = Heading(name="low", type=ColumnType.NUMBER, meaning="A number.", empty="no number")
NAMES = Heading(name="names", type=ColumnType.LIST, meaning="Names.", empty="none")
FOUND = Heading(name="found", type=ColumnType.TRUTH, meaning="Whether.")


def test_a_record_a_line() -> None:
    """Each says what it is; numbers are exact, lists are lists, and what is not stated is null."""
    exact = Decimal("0.1234567890123456789012345")
    sheet = SheetView(
        headings=(VALUE, LOW, NAMES, FOUND),
        rows=(("„dozens“\n", None, ("a", "б"), True), ("=1", exact, None, False)),
    )
    text = print_lines(LinesView(tables=(("figure", sheet), ("date", SheetView(headings=(VALUE,), rows=(("x",),))))))
    assert text == (
        '{"record": "figure", "value": "„dozens“\\n", "low": null, "names": ["a", "б"], "found": true}\n'
        '{"record": "figure", "value": "=1", "low": 0.1234567890123456789012345, "names": null, "found": false}\n'
        '{"record": "date", "value": "x"}\n'
    )
    assert [json.loads(line, parse_float=Decimal)["record"] for line in text.splitlines()] == [
        "figure",
        "figure",
        "date",
    ]


def test_a_schema_says_what_an_empty_cell_means() -> None:
    """A column that has no such cell says that too."""
    assert json.loads(print_schema(SchemaView(headings=(VALUE, LOW, NAMES, FOUND)))) == {
        "fields": [
            {"name": "value", "type": "string", "description": "The words.", "constraints": {"required": True}},
            {"name": "low", "type": "number", "description": "A number. Empty: no number."},
            {
                "name": "names",
                "type": "string",
                "description": "Names. A list, its texts parted by “ | ”. Empty: none.",
            },
            {
                "name": "found",
                "type": "boolean",
                "description": "Whether.",
                "trueValues": ["true"],
                "falseValues": ["false"],
                "constraints": {"required": True},
            },
        ],
        "missingValues": [""],
    }


def test_a_package_without_address_and_terms_states_none() -> None:
    """Nothing is made up: no home page, no licence, no address of the sources."""
    line = ResourceLine(name="dates", path="dates.csv", title="Dates", description="When.", schema="schemas/dates.json")
    view = PackageView(
        name="vell",
        title="Vell",
        description="All.",
        homepage="",
        licence=None,
        source=Link(text="The sources", href=""),
        resources=(line,),
    )
    found = json.loads(print_package(view))
    assert set(found) == {"profile", "name", "title", "description", "sources", "resources"}
    assert found["sources"] == [{"title": "The sources"}]
    assert found["resources"][0]["schema"] == "schemas/dates.json"


def test_a_licence_has_the_name_that_programs_know() -> None:
    """The id of Open Definition is the name with hyphens; an address stands beside it if there is one."""
    view = PackageView(
        name="vell",
        title="Vell",
        description="All.",
        homepage="https://vell.example/data/",
        licence=LicenceLabel(what="Data", name="CC BY 4.0", url="https://licence.example/by"),
        source=Link(text="The sources", href="https://vell.example/sources/"),
        resources=(),
    )
    found = json.loads(print_package(view))
    assert found["licenses"] == [{"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": "https://licence.example/by"}]
    assert found["homepage"] == "https://vell.example/data/"
    assert found["sources"] == [{"title": "The sources", "path": "https://vell.example/sources/"}]
