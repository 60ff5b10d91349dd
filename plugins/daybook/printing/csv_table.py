"""Prints a table as CSV: RFC 4180, and no cell that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daybook.core.tabular.cells import Cell
    from daybook.core.views.files import SheetView

BETWEEN = " | "
"""What parts the texts of a list; `pages/downloads.py` tells readers of it, and of the guard."""
_DANGEROUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'", "\t", "\r", "\n")


def print_table(view: SheetView) -> str:
    """Return a table as CSV, with a line of headings, each line ended by CR and LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heading.name for heading in view.headings)
    writer.writerows([_text_of(cell) for cell in row] for row in view.rows)
    return out.getvalue()


def _text_of(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return guarded(cell if isinstance(cell, str) else BETWEEN.join(cell))


def guarded(text: str) -> str:
    """Return a text with an apostrophe before it, if a spreadsheet could take it for a formula.

    A text that begins with an apostrophe gets one too, so that to take one away always gives the text.
    """
    return f"'{text}" if text.lstrip(" ").startswith(_DANGEROUS) else text
