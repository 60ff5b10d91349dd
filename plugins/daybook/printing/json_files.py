"""Prints records as JSON Lines, and the descriptions of tables as Frictionless wants them."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Final

from daybook.core.tabular.cells import ColumnType
from daybook.printing.csv_table import BETWEEN

if TYPE_CHECKING:
    from daybook.core.tabular.cells import Cell, Heading
    from daybook.core.views.files import LinesView, PackageView, ResourceLine, SchemaView, SheetView

_TYPES: Final = {
    ColumnType.TEXT: "string",
    ColumnType.LIST: "string",
    ColumnType.NUMBER: "number",
    ColumnType.TRUTH: "boolean",
}


def print_lines(view: LinesView) -> str:
    """Return records as JSON, one a line; numbers have every digit they were written with."""
    return "".join(f"{line}\n" for noun, sheet in view.tables for line in _lines_of(noun, sheet))


def _lines_of(noun: str, sheet: SheetView) -> list[str]:
    names = [json.dumps(heading.name) for heading in sheet.headings]
    kind = f'{{"record": {json.dumps(noun)}, '
    return [
        kind + ", ".join(f"{name}: {_literal(cell)}" for name, cell in zip(names, row, strict=True)) + "}"
        for row in sheet.rows
    ]


def _literal(cell: Cell) -> str:
    # Nearly all cells are texts or empty, and there are millions.
    if cell is None:
        return "null"
    if type(cell) is str:
        return encode_basestring(cell)
    if isinstance(cell, tuple):
        return f"[{', '.join(map(encode_basestring, cell))}]"
    # The module writes binary fractions; a decimal number stays what it is.
    return f"{cell:f}" if isinstance(cell, Decimal) else json.dumps(cell)


def print_schema(view: SchemaView) -> str:
    """Return the schema of a table (Table Schema, version 1)."""
    return _pretty({"fields": [_field(heading) for heading in view.headings], "missingValues": [""]})


def _field(heading: Heading) -> dict[str, object]:
    list_of = f" A list, its texts parted by “{BETWEEN}”." if heading.type is ColumnType.LIST else ""
    empty = f" Empty: {heading.empty}." if heading.empty else ""
    field: dict[str, object] = {
        "name": heading.name,
        "type": _TYPES[heading.type],
        "description": f"{heading.meaning}{list_of}{empty}",
    }
    if heading.type is ColumnType.TRUTH:
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if not heading.empty:
        field["constraints"] = {"required": True}
    return field


def print_package(view: PackageView) -> str:
    """Return the description of a package (Data Package, version 1)."""
    package: dict[str, object] = {
        "profile": "data-package",
        "name": view.name,
        "title": view.title,
        "description": view.description,
    }
    if view.homepage:
        package["homepage"] = view.homepage
    if view.licence:
        # "CC BY 4.0" is CC-BY-4.0 in the list of Open Definition, which names come from.
        licence = {"name": re.sub(r"[^\w.-]+", "-", view.licence.name, flags=re.ASCII), "title": view.licence.name}
        package["licenses"] = [licence | ({"path": view.licence.url} if view.licence.url else {})]
    source = {"title": view.source.text} | ({"path": view.source.href} if view.source.href else {})
    package |= {"sources": [source], "resources": [_resource(line) for line in view.resources]}
    return _pretty(package)


def _resource(line: ResourceLine) -> dict[str, object]:
    found: dict[str, object] = {
        "name": line.name,
        "path": line.path,
        "title": line.title,
        "description": line.description,
        "encoding": "utf-8",
    }
    if not line.schema:
        return found | {"profile": "data-resource", "type": "file", "format": "jsonl", "mediatype": "application/jsonl"}
    return found | {
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "dialect": {"lineTerminator": "\r\n", "delimiter": ",", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": line.schema,
    }


def _pretty(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
