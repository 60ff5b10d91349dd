"""Holds the figures found in an article against its gold: value, unit, speaker, measure, as-of and caveat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.scoring.gold import NONE
from daybook.scoring.places import meet, optional_places, same_day
from daybook.scoring.score import Score
from daybook.scoring.scoring_speakers import speaker_answer
from daybook.scoring.tally import Answers, Tally

if TYPE_CHECKING:
    from daybook.scoring.found import Found, FoundFigure
    from daybook.scoring.gold import Gold, GoldFigure
    from daybook.scoring.locating import Locator


def score_figures(locator: Locator, gold: Gold, found: Found) -> Score:
    """Count figures: a proposal is one of gold if their phrases share a character; each counts once."""
    left = list(found.figures)
    score = Score()
    for one in gold.figures:
        if one.is_optional:
            continue
        place = locator.find(one.value, one.quote)
        match = next((other for other in left if meet(place, (other.start, other.end))), None)
        if match is None:
            score += Score(figures=Tally(wanted=1), values=Answers(wrong=1), misses=(f"figure not found: {one.quote}",))
        else:
            left.remove(match)
            score += _score_figure(one, match)
    optional = optional_places(locator, gold)
    for other in left:
        if not any(meet(place, (other.start, other.end)) for place in optional):
            score += Score(figures=Tally(proposed=1), misses=(f"no figure: {other.value} {other.unit}".rstrip(),))
    return score


def _score_figure(one: GoldFigure, match: FoundFigure) -> Score:
    score = Score(figures=Tally(1, 1, 1))
    faults = tuple(_faults_of_value(one, match))
    score += Score(values=Answers(wrong=1) if faults else Answers(right=1))
    misses = [f"value of {one.quote}: {fault}" for fault in faults]
    answer = speaker_answer(one, match)
    score += Score(speakers=answer, named_speakers=answer if one.names_speaker else Answers())
    if not answer.right:
        said = " or ".join(one.by)
        what = "asked" if answer.asked else f"is {' for '.join(reversed(match.by))}"
        misses.append(f"speaker of {one.quote}: {what}, and it is {said}")
    wanted = {measure for measure in one.measures if measure != NONE}
    is_right = match.measure in wanted
    if NONE not in one.measures or is_right or not wanted:
        score += Score(measures=Tally(int(bool(wanted)), int(bool(match.measure)), int(is_right)))
        if bool(wanted) != bool(match.measure) or (match.measure and not is_right):
            misses.append(f"measure of {one.quote}: {match.measure or 'none'}, and it is {' or '.join(one.measures)}")
    is_right = any(same_day(match.as_of, day) for day in one.as_of)
    is_wanted = bool(one.as_of) and (NONE not in one.as_of or is_right)
    score += Score(as_of=Tally(int(is_wanted), int(bool(match.as_of)), int(is_right)))
    if (is_wanted or match.as_of) and not is_right:
        said = " or ".join(one.as_of) or "not stated"
        misses.append(f"as-of of {one.quote}: {match.as_of or 'not stated'}, and it is {said}")
    both = one.is_unverified and match.is_unverified
    score += Score(caveats=Tally(int(one.is_unverified), int(match.is_unverified), int(both)))
    if one.is_unverified != match.is_unverified:
        misses.append(f"caveat of {one.quote}: {'none' if one.is_unverified else 'one'} was found")
    return score + Score(misses=tuple(misses))


def _faults_of_value(one: GoldFigure, match: FoundFigure) -> list[str]:
    """Return what is wrong with a value: its numbers, its whole, its qualifier, its unit."""
    faults = []
    if (one.low, one.high) != (match.low, match.high):
        faults.append(f"{match.low}..{match.high} was read")
    if one.of is not None and one.of not in match.of:
        faults.append(f"the whole {one.of} was not read")
    if (match.qualifier or NONE) not in one.qualifiers:
        faults.append(f"the qualifier is {match.qualifier or NONE}, and it is {' or '.join(one.qualifiers)}")
    if not _is_unit(match.unit, one.units):
        faults.append(f"the unit is {match.unit or NONE}, and it is {' or '.join(one.units)}")
    return faults


def _is_unit(unit: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a unit is one of those wanted: the noun, which is the last word, counts, in either number."""
    return any(_noun(unit or NONE) == _noun(one) for one in wanted)


def _noun(unit: str) -> str:
    word = unit.lower().replace("-", " ").split()[-1]
    return word.removesuffix("es") if word.endswith("xes") else word.removesuffix("s")
