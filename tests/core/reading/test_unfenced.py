"""Where a line --- is missing, what is surely front matter and what is surely text is told apart all the same."""

from __future__ import annotations

import pytest

from daybook.core.reading.unfenced import Parts, parts_without_fences

FIELDS = frozenset({"title", "summary", "sources", "figures"})


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\ntitle: Rain\n\nIt rained.\n", Parts("title: Rain\n", 2, "It rained.\n", 4)),
        (
            "---\ntitle: Rain\n\n\n[It](day:2022-03-02) rained.",
            Parts("title: Rain\n", 2, "[It](day:2022-03-02) rained.", 5),
        ),
        ("---\ntitle: Rain\n\n## Rain\n\nIt rained.\n", Parts("title: Rain\n", 2, "## Rain\n\nIt rained.\n", 4)),
        ("---\ntitle: Rain\n\n- It rained.\n", Parts("title: Rain\n", 2, "- It rained.\n", 4)),
        ("---\ntitle: Rain\n\nHe said: it rained.\n", Parts("title: Rain\n", 2, "He said: it rained.\n", 4)),
        (
            "---\ntitle: Rain\n\n# Why\n\nsummary: It\n\nIt rained.\n",
            Parts("title: Rain\n\n# Why\n\nsummary: It\n", 2, "It rained.\n", 8),
        ),
        (
            "---\nfigures:\n  a:\n    by: x\n\n  b:\n    by: x\n\nIt.\n",
            Parts("figures:\n  a:\n    by: x\n\n  b:\n    by: x\n", 2, "It.\n", 9),
        ),
        (
            "---\ntitle: Rain\n\nIt rained.\n\n---\n\nMore.\n",
            Parts("title: Rain\n", 2, "It rained.\n\n---\n\nMore.\n", 4),
        ),
        ("---\ntitle: Rain\n", Parts("title: Rain\n", 2, "", 3)),
        ("---\n\nIt rained.\n", Parts("", 2, "It rained.\n", 3)),
        ("title: Rain\n---\nIt rained.\n", Parts("title: Rain\n", 1, "It rained.\n", 3)),
        ("\n---\ntitle: Rain\n---\nIt rained.\n", Parts("title: Rain\n", 3, "It rained.\n", 5)),
        ("title: Rain\n\nIt rained.\n", Parts("title: Rain\n", 1, "It rained.\n", 3)),
        ("# Rain\n\nIt rained.\n", Parts(None, 1, "# Rain\n\nIt rained.\n", 1)),
    ],
)
def test_where_there_is_no_doubt_both_are_whole(text: str, parts: Parts) -> None:
    """What follows an empty line, and can be no front matter, is the text; all before it is the front matter."""
    assert parts_without_fences(text, FIELDS) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\ntitle: Rain\nIt rained.\n\nA lot.\n", Parts("title: Rain\n", 2, "A lot.\n", 5, is_whole=False)),
        ("---\ntitle: Rain\nIt rained.\n", Parts("title: Rain\n", 2, None, 4, is_whole=False)),
        ("---\ntitle: Rain\n\nNote: it rained.\n\nA lot.\n", Parts("title: Rain\n", 2, "A lot.\n", 6, is_whole=False)),
        ("---\ntitle: Rain\nsources:\n- a\n\n- b\n\nIt.\n", Parts("title: Rain\n", 2, "It.\n", 8, is_whole=False)),
        (
            "---\ntitle: Rain\nsummary: >\n  It\n\n  rains\n\nIt.\n",
            Parts("title: Rain\n", 2, "It.\n", 8, is_whole=False),
        ),
        ("---\nsummary: >\n  It\n\n  rains\n\nIt.\n", Parts(None, 2, "It.\n", 7, is_whole=False)),
        ("---\ntitle: Rain\n\nA slip\n\nsummary: It\n\nIt.\n", Parts("title: Rain\n\n", 2, None, 1, is_whole=False)),
        ("Rain\n\ntitle: Rain\n\nIt rained.\n", Parts(None, 1, None, 1)),
    ],
)
def test_where_there_is_doubt_only_what_is_sure_is_told(text: str, parts: Parts) -> None:
    """A line that may be either is neither, and a value that may go on with it is left out."""
    assert parts_without_fences(text, FIELDS) == parts
