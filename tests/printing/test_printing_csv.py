"""A table as CSV: any program reads back the texts, and no spreadsheet takes one for a formula."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.core.pages.downloads import FORM
from daybook.core.tabular.cells import ColumnType, Heading
from daybook.core.views.files import SheetView
from daybook.printing.csv_table import BETWEEN, guarded, print_table

WORDS = Heading(name="words", type=ColumnType.TEXT, meaning="Words.", empty="none")
NUMBER = Heading(name="low", type=ColumnType.NUMBER, meaning="A number.", empty="none")
TRUTH = Heading(name="found", type=ColumnType.TRUTH, meaning="Whether.")
LIST = Heading(name="names", type=ColumnType.LIST, meaning="Names.", empty="none")


def read(text: str) -> list[list[str]]:
    """Return the rows of a CSV text without its headings, as a strict reader sees them."""
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))[1:]


def test_the_form_is_that_of_rfc_4180() -> None:
    """Lines end with CR and LF, quote marks are doubled, and only what needs them has them."""
    rows = (
        ('he said "no", twice', Decimal(870000), True, ("Port Vell", "Ost")),
        (None, None, False, None),
        ("two\nlines", Decimal("-1.50"), True, ("one",)),
    )
    assert print_table(SheetView(headings=(WORDS, NUMBER, TRUTH, LIST), rows=rows)) == (
        "words,low,found,names\r\n"
        '"he said ""no"", twice",870000,true,Port Vell | Ost\r\n'
        ",,false,\r\n"
        '"two\nlines",-1.50,true,one\r\n'
    )


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+49 30", "-2 degrees", "@home", "\t=1", "  =1+1", "＝1", "'tis", "'=1"],
)
def test_no_text_begins_like_a_formula(text: str) -> None:
    """An apostrophe stands before it, also where blanks do, and where an apostrophe stood already."""
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["12 of 31", "a=b", "Port Vell", "“quoted”", ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    """Words and numbers in words are never touched."""
    assert guarded(text) == text


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), min_size=1, max_size=5))
def test_every_text_can_be_read_back(texts: list[str]) -> None:
    """Whoever takes one apostrophe away from what begins with one has the text, whatever it was."""
    view = SheetView(headings=(TRUTH, WORDS), rows=tuple((True, text or None) for text in texts))
    assert [row[1].removeprefix("'") for row in read(print_table(view))] == texts


def test_readers_are_told_how_to_read_it() -> None:
    """The description has what parts a list, and what is put before dangerous texts."""
    assert f'"{BETWEEN}"' in FORM
    assert "take one apostrophe away" in FORM
