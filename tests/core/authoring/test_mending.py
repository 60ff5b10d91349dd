"""Mending changes what it says it changes, and no other character of the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.authoring.mending import in_field_order, open_front, with_field, with_former_id
from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.reading.authored import authored_fields
from daybook.core.reading.record import CLASSES, read_content_file

UNTIDY = """\
---
# Written by the desk: this line stays on top.

sources: [report-2031-05-04]
# The headline, agreed with the desk.
title: "Rain: a count"   # ours

date:   2031-05-04
figures:
  rain:
    quote: 'more than 20 mm'   # from the second paragraph
    # the ministry's measure
    measure: rain-fallen
    by: {anonymous: "a clerk"}
summary: >-
  Rain fell,
  said a clerk
# the end
---

# Rain

title: not a field
"""
TIDY = """\
---
# Written by the desk: this line stays on top.

# The headline, agreed with the desk.
title: "Rain: a count"   # ours

date:   2031-05-04
summary: >-
  Rain fell,
  said a clerk
sources: [report-2031-05-04]
figures:
  rain:
    # the ministry's measure
    measure: rain-fallen
    by: {anonymous: "a clerk"}
    quote: 'more than 20 mm'   # from the second paragraph
# the end
---

# Rain

title: not a field
"""


def test_keys_are_put_in_the_order_of_the_fields() -> None:
    """A key takes the remarks above it and its own lines along; quotes, remarks and the text stay."""
    assert in_field_order(UNTIDY, Kind.BRIEFING) == TIDY
    assert in_field_order(TIDY, Kind.BRIEFING) == TIDY


def test_line_ends_and_marks_stay() -> None:
    """A file from Windows stays a file from Windows, and a last line without an end gets none."""
    windows = "\ufeff" + UNTIDY.replace("\n", "\r\n")
    assert in_field_order(windows, Kind.BRIEFING) == "\ufeff" + TIDY.replace("\n", "\r\n")
    assert in_field_order("kind: news\ntitle: Rain", Kind.SOURCE) == "title: Rain\nkind: news"


@pytest.mark.parametrize(
    "front",
    [
        "sources: [a]\ntitle: [unclosed",  # no YAML
        "sources: [a]\ntilte: Rain",  # a key of no field
        "sources: [a]\ntitle: Rain\ntitle: Snow",  # one of the two is wrong
        "{sources: [a], title: Rain}",  # no lines of their own
        "summary: |+\n  Rain\n\ntitle: Rain",  # a value that ends with its empty lines, before and after
    ],
)
def test_what_people_must_decide_is_left_alone(front: str) -> None:
    """A record with another mistake, or one that would be read differently, stays as it is."""
    text = f"---\n{front}\n---\n"
    problems = Problems()
    mended = in_field_order(text, Kind.BRIEFING)
    assert mended == text or "|+" in front
    assert read_content_file("briefings/x.md", "x", mended, problems) == read_content_file(
        "briefings/x.md", "x", text, problems
    )


def test_a_field_is_added_where_it_belongs() -> None:
    """A new line stands behind the fields that come before it, with the file's line end."""
    text = "---\r\ntitle: Rain\r\ndate: 2031-05-04\r\n\r\n# why\r\nsources: [a]\r\n---\r\n"
    assert with_field(text, Kind.BRIEFING, "recorded", "2031-05-06") == (
        "---\r\ntitle: Rain\r\ndate: 2031-05-04\r\nrecorded: 2031-05-06\r\n\r\n# why\r\nsources: [a]\r\n---\r\n"
    )
    assert with_field("---\nsources: [a]\n---\n", Kind.BRIEFING, "recorded", "2031-05-06") == (
        "---\nrecorded: 2031-05-06\nsources: [a]\n---\n"
    )
    assert with_field("title: Rain", Kind.SOURCE, "former_ids", "[a]") == "title: Rain\nformer_ids: [a]\n"


def test_a_field_that_is_written_is_not_added() -> None:
    """What an author wrote is never overwritten."""
    assert with_field("---\nrecorded: 2030\n---\n", Kind.BRIEFING, "recorded", "2031-05-06") is None
    assert with_field("---\n{title: Rain}\n---\n", Kind.BRIEFING, "recorded", "2031-05-06") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: Vell", "name: Vell\nformer_ids: [old]"),
        ("name: Vell\nformer_ids: [older] # kept", "name: Vell\nformer_ids: [older, old] # kept"),
        ("name: Vell\nformer_ids: []", "name: Vell\nformer_ids: [old]"),
        ("former_ids:\n  - older # kept\nname: Vell", "former_ids:\n  - older # kept\n  - old\nname: Vell"),
        ("name: Vell\nformer_ids: [old]", None),
        ("name: Vell\nformer_ids: older", None),
        ("name: Vell\nformer_ids: [\n  older]", None),
    ],
)
def test_a_former_id_is_added_to_its_list(before: str, after: str | None) -> None:
    """The list is made, or grows by one; a list in another form is left to its author."""
    mended = with_former_id(f"---\n{before}\n---\n", Kind.ENTITY, "old")
    assert mended == (None if after is None else f"---\n{after}\n---\n")


_VALUES = st.sampled_from(
    ["Rain", '"Rain: a # count"', "'it''s'  # said", "[a, b]", "{lang: uk}", "|\n  Rain\n\n  fell", "|+\n  Rain\n"]
)
_NAMES = st.permutations(list(authored_fields(CLASSES[Kind.SOURCE], {"id": ""})))


@settings(max_examples=150, deadline=None)
@given(names=_NAMES, values=st.lists(_VALUES, min_size=1, max_size=6), data=st.data())
def test_mending_never_changes_what_is_read(names: list[str], values: list[str], data: st.DataObject) -> None:
    """Whatever the order, the remarks and the values are, the same is read afterwards; a second run does nothing."""
    parts = []
    for name, value in zip(names, values, strict=False):
        parts.append(data.draw(st.sampled_from(["", "# a remark\n", "\n", "# one\n\n# two\n"])))
        parts.append(f"{name}: {value}\n")
    text = "".join(parts)
    before = open_front(text, Kind.SOURCE)
    mended = in_field_order(text, Kind.SOURCE)
    after = open_front(mended, Kind.SOURCE)
    assert (before is None) == (after is None)
    assert sorted(text.split("\n")) == sorted(mended.split("\n"))
    assert in_field_order(mended, Kind.SOURCE) == mended
    if before is not None and after is not None:
        assert _said(before.mapping.entries) == _said(after.mapping.entries)


def _said(entries: object) -> str:
    """Return what entries say, without where: their text form with all positions blanked, sorted."""
    assert isinstance(entries, tuple)
    return "\n".join(sorted(re.sub(r"Position\([^)]*\)", "", repr(entry)) for entry in entries))
