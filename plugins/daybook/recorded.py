"""The day a briefing was recorded is looked up in git where its author lost it: no other day is the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.authoring.mending import open_front
from daybook.core.dates import DateFault, read_date
from daybook.core.kinds import Kind
from daybook.core.yamltext.nodes import Scalar
from daybook.revisions import texts_before

if TYPE_CHECKING:
    from pathlib import Path


def recorded_before(content: Path, path: str) -> str:
    """Return the last day that a briefing said it was recorded on, in any commit; empty where it never did.

    `path` is that of its file below the content folder; names it had before are followed.
    """
    for text in texts_before(content, path):
        front = open_front(text, Kind.BRIEFING)
        written = None if front is None else front.mapping.get("recorded")
        if isinstance(written, Scalar) and _is_date(written.text):
            return written.text.strip()
    return ""


def _is_date(text: str) -> bool:
    try:
        read_date(text.strip())
    except DateFault:
        return False
    return True
