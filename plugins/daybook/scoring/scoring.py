"""Holds what ingest found in an article against its gold: the sum of what each kind came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.scoring.locating import Locator
from daybook.scoring.score import Score
from daybook.scoring.scoring_dates import score_dates
from daybook.scoring.scoring_entities import score_entities
from daybook.scoring.scoring_figures import score_figures
from daybook.scoring.scoring_positions import score_positions, score_questions

if TYPE_CHECKING:
    from daybook.scoring.found import Found
    from daybook.scoring.gold import Gold


def score_article(text: str, gold: Gold, found: Found) -> Score:
    """Return how well an article was read.

    A gold file whose words do not stand in the article is a ValueError.
    """
    locator = Locator(text)
    return (
        Score(articles=1, questions=len(found.questions))
        + score_figures(locator, gold, found)
        + score_dates(locator, gold, found)
        + score_entities(gold, found)
        + score_positions(gold, found)
        + score_questions(gold, found)
    )
