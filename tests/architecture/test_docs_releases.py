"""The page on releases names every guarded field, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from daybook.core.release.guarded import GUARDED

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "releases.md").read_text(encoding="utf-8")


def test_every_guarded_field_is_named() -> None:
    """A row for each kind of record, with its fields; of questions and corrections, the names that authors use."""
    rows = dict(re.findall(r"^\| ([a-z ]+) \| (.*) \|$", PAGE, re.MULTILINE))
    assert set(rows["disputed question"].replace("`", "").split(", ")) == {"question", "answers", "resolution"}
    assert {kind: set(re.findall(r"`([a-z0-9_]+)`", fields)) for kind, fields in rows.items()} == {
        **{kind: set(fields) for kind, fields in GUARDED.items() if fields and kind != "resolution"},
        "disputed question": {"question", "answers", "resolution"},
        "correction": set(),
    }
