"""A draft's body as a list of facts."""

from __future__ import annotations

import pytest

from daybook.core.records import Speaker
from daybook.ingest.outline import Fact, write_outline


@pytest.mark.parametrize(
    ("quotation", "written"),
    [
        ("12 boats", '"12 boats"'),
        ('said "12', '“said "12”'),
        ('“12” and "13"', '«“12” and "13"»'),
        ("[12]", '"\\[12\\]"'),
    ],
)
def test_a_quotation_stands_between_marks_that_it_does_not_hold(quotation: str, written: str) -> None:
    """So that the check for copied text sees where it ends."""
    assert write_outline([Fact(label="", reference="", quotation=quotation)]) == f"- {written}"


def test_a_line_names_who_says_so() -> None:
    """An entity by its link, others in the outlet's words."""
    facts = [
        Fact(label="12 boats", reference="figure:boats", quotation="12 boats", speaker=speaker)
        for speaker in (None, Speaker(), Speaker(anonymous="a pilot"))
    ]
    assert write_outline(facts).split("\n") == [
        '- [12 boats](figure:boats): "12 boats"',
        '- [12 boats](figure:boats), says the outlet: "12 boats"',
        '- [12 boats](figure:boats), says a pilot: "12 boats"',
    ]
