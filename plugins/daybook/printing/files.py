"""Prints any view: a page through its template, a file in the form of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.views.files import (
    FeedView,
    FileView,
    LinesView,
    PackageView,
    ReferencesView,
    SchemaView,
    SheetView,
)
from daybook.printing.atom import print_feed
from daybook.printing.csv_table import print_table
from daybook.printing.json_files import print_lines, print_package, print_schema
from daybook.printing.references import print_references

if TYPE_CHECKING:
    from collections.abc import Callable

    from daybook.core.views.pages import View


def print_view(view: View | FileView, print_page: Callable[[View], str]) -> str:
    """Return the text of a file; `print_page` prints those that have a template."""
    match view:
        case FeedView():
            return print_feed(view)
        case SheetView():
            return print_table(view)
        case LinesView():
            return print_lines(view)
        case SchemaView():
            return print_schema(view)
        case ReferencesView():
            return print_references(view)
        case PackageView():
            return print_package(view)
        case FileView():
            raise TypeError(f"nothing prints a {type(view).__name__}")
        case _:
            return print_page(view)
