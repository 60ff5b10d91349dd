"""`invoke merge`: one draft of several, that rests on the sources of all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from daybook.commands import shown_path
from daybook.core.problems import Problem
from daybook.core.report import ReportFormat, render_report
from daybook.files import write_atomically
from daybook.ingest.merging import DraftText, is_within, merge_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.commands import Say


def merge(first: str, others: Sequence[str], say: Say) -> int:
    """Take other drafts into the first one, and take them away; all of them, or none where one cannot be.

    Returns 1 if a draft is not there or cannot be merged, 2 without another draft. What is in the first one already,
    from a run that was cut short, is only taken away.
    """
    if not others:
        say("there is nothing to merge: name the other draft with --also")
        return 2
    paths = [Path(name) for name in (first, *others)]
    absent = [path for path in paths if not path.is_file()]
    if absent or len({path.resolve() for path in paths}) < len(paths):
        say(f"{absent[0]}: there is no such draft" if absent else "a draft is named twice")
        return 1
    whole = _draft_in(paths[0])
    for path in paths[1:]:
        other = _draft_in(path)
        if is_within(other, whole):
            continue
        merged = merge_drafts(whole, other)
        if isinstance(merged, Problem):
            say(render_report((merged,), 1, ReportFormat.TEXT))
            say("nothing was written")
            return 1
        whole = DraftText(whole.shown, whole.id, merged)
    write_atomically(paths[0], whole.text.encode())
    for path in paths[1:]:
        path.unlink()
    say(f"written: {shown_path(paths[0])}")
    return 0


def _draft_in(path: Path) -> DraftText:
    return DraftText(f"{path.parent.name}/{path.name}", path.stem, path.read_text(encoding="utf-8", errors="replace"))
