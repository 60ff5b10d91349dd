"""Values as YAML."""

from __future__ import annotations

import pytest

from daybook.ingest.yaml_writing import write_comment, write_list, write_scalar


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("port-vell", "port-vell"),
        ("2022-02-24/2022-03-02", "2022-02-24/2022-03-02"),
        ("2020-12~", "2020-12~"),
        ("more than 2,000", '"more than 2,000"'),
        ('the "guard": all', '"the \\"guard\\": all"'),
        ("back\\slash", '"back\\\\slash"'),
        ("# no comment", '"# no comment"'),
        ("", '""'),
        ("“We stay”", '"“We stay”"'),
        ("a\u00a0b\u200bc\x01", '"a\\xA0bc "'),
    ],
)
def test_a_value_is_quoted_where_it_must_be(text: str, written: str) -> None:
    """Ids and dates stay bare; what nobody can see is spelt out."""
    assert write_scalar(text) == written


def test_lists_and_comments_are_one_line() -> None:
    """A comment never ends the line early, nor hides a character."""
    assert write_list(("port-vell", "a b")) == '[port-vell, "a b"]'
    assert write_comment("who\nsays\x0b \u2028so?") == "# who says so?"
