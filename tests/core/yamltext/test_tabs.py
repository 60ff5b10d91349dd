"""A line that begins with a tab is read where its neighbours leave no choice, and else left alone."""

from __future__ import annotations

import pytest

from daybook.core.yamltext.wrong_spaces import without_tabs

CERTAIN = [
    ("figures:\n  fled:\n\tmeasure: people", "figures:\n  fled:\n    measure: people"),
    ("figures:\n\tfled:\n    by: publisher", "figures:\n  fled:\n    by: publisher"),
    ("    by: publisher\n\tvia: nobody\n    note: none", "    by: publisher\n    via: nobody\n    note: none"),
    ("  fled:\n\tby: publisher\n\tvia: nobody", "  fled:\n    by: publisher\n    via: nobody"),
    ("figures:\n\tfled:\n\t\tby: publisher\n  boats:", "figures:\n  fled:\n    by: publisher\n  boats:"),
    ("entities:\n  - norland\n\t- ada-quill\n  - ost", "entities:\n  - norland\n  - ada-quill\n  - ost"),
]
UNCERTAIN = [
    "figures:\n  fled:\n    by: publisher\n\tboats:\n      by: publisher",
    "summary: one\n\tlong line\nsources: []",
    "figures:\n\t\tfled:\n\tboats:\n  left:",
    "figures:\n\tfled: one\n    by: publisher",
]


@pytest.mark.parametrize(("text", "mended"), CERTAIN)
def test_neighbours_tell_how_deep_a_line_stands(text: str, mended: str) -> None:
    """What is below an opening line belongs to it, and what is between equals is one of them."""
    assert without_tabs(text.split("\n")) == (mended.split("\n"), True)


@pytest.mark.parametrize("text", UNCERTAIN)
def test_nothing_is_made_of_a_line_that_may_stand_elsewhere(text: str) -> None:
    """A guess would report what is no mistake."""
    lines, is_certain = without_tabs(text.split("\n"))
    assert not is_certain
    assert not [line for line in lines if line.startswith("\t")]
