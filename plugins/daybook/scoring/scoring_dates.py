"""Holds the expressions of time found in an article against its gold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.scoring.gold import ASKED
from daybook.scoring.places import meet, optional_places, same_day
from daybook.scoring.score import Score
from daybook.scoring.tally import Answers, Tally

if TYPE_CHECKING:
    from daybook.scoring.found import Found, FoundDate
    from daybook.scoring.gold import Gold, GoldDate
    from daybook.scoring.locating import Locator


def score_dates(locator: Locator, gold: Gold, found: Found) -> Score:
    """Count expressions of time: one is found if a proposal shares a character with it."""
    left = list(found.dates)
    score = Score()
    for one in gold.dates:
        if one.is_optional:
            continue
        place = locator.find(one.words, one.context)
        matches = [other for other in left if meet(place, (other.start, other.end))]
        if not matches:
            score += Score(
                dates=Tally(wanted=1), date_values=Answers(wrong=1), misses=(f"date not found: {one.context}",)
            )
            continue
        left = [other for other in left if other not in matches]
        answer = max((_date_answer(one, other) for other in matches), key=lambda answer: (answer.right, answer.asked))
        score += Score(dates=Tally(1, 1, 1), date_values=answer)
        if not answer.right:
            said = matches[0].value or "asked"
            score += Score(misses=(f"date {one.context}: {said}, and it is {' or '.join(one.values)}",))
    optional = optional_places(locator, gold)
    for other in left:
        if not any(meet(place, (other.start, other.end)) for place in optional):
            score += Score(dates=Tally(proposed=1), misses=(f"no date: {other.words} ({other.value or 'asked'})",))
    return score


def _date_answer(one: GoldDate, match: FoundDate) -> Answers:
    if any(same_day(match.value, value) for value in one.values):
        return Answers(right=1)
    if match.is_asked or not match.value:
        return Answers(right=1) if ASKED in one.values else Answers(asked=1)
    return Answers(wrong=1)
