"""Holds the positions and the questions of a draft against gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.scoring.score import Score
from daybook.scoring.scoring_speakers import is_speaker
from daybook.scoring.tally import Tally

if TYPE_CHECKING:
    from daybook.scoring.found import Found
    from daybook.scoring.gold import Gold


def score_positions(gold: Gold, found: Found) -> Score:
    """Count positions: claim, stance and answer are the same, and the speaker is one of those of gold."""
    left = list(found.positions)
    score = Score()
    for one in sorted(gold.positions, key=lambda position: position.is_optional):
        match = next(
            (
                other
                for other in left
                if (other.claim, other.stance, other.answer) == (one.claim, one.stance, one.answer)
                and any(is_speaker(by, wanted) for by in other.by for wanted in one.by)
            ),
            None,
        )
        if match is not None:
            left.remove(match)
        if not one.is_optional:
            hit = int(match is not None)
            score += Score(positions=Tally(1, hit, hit), misses=() if hit else (f"position not found: {one.quote}",))
    for other in left:
        score += Score(positions=Tally(proposed=1), misses=(f"no position: {other.quote}",))
    return score


def score_questions(gold: Gold, found: Found) -> Score:
    """Count which of the questions that have to be asked are asked: by a question about their sentence."""
    score = Score()
    for words in gold.must_ask:
        plain = _plain(words)
        hit = int(any(plain in _plain(f"{one.at} {one.question} {one.sentence}") for one in found.questions))
        score += Score(must_ask=Tally(1, hit, hit), misses=() if hit else (f"question not asked: {words}",))
    return score


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").replace('"', "").replace("“", "").replace("”", "").split()).lower()
