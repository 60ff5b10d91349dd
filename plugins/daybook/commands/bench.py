"""`invoke bench ingest`: how well ingest reads the articles of its corpus, in both halves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.scoring.corpus import HALVES, OPEN, read_registry, score_half
from daybook.scoring.report import show_scores
from daybook.scoring.score import Score

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.commands import Say


def bench(what: str, corpus: Path, say: Say, *, show_kept_aside: bool = False) -> int:
    """Print precision and recall by kind for both halves, and what was missed in the open one.

    What was missed in the half kept aside is shown only with `show_kept_aside`: who has seen it cannot measure with it
    any more. Returns 2 for what cannot be measured, else 0.
    """
    if what != "ingest":
        say(f'"{what}" cannot be measured; there is: ingest')
        return 2
    registry = read_registry(corpus / "archive")
    halves = {half: score_half(corpus / half, registry) for half in HALVES}
    for line in show_scores({half: sum(scores.values(), Score()) for half, scores in halves.items()}):
        say(line)
    for half, scores in halves.items():
        if half == OPEN or show_kept_aside:
            say(f"\nmissed, {half.replace('_', ' ')}:")
            for name, score in scores.items():
                for miss in score.misses:
                    say(f"{name}: {miss}")
    return 0
