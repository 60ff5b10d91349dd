"""Holds what ingest found in an article against its gold: every rule by which something counts as right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from daybook.core.ids import slug_of
from daybook.scoring.gold import ASKED, NONE, PUBLISHER
from daybook.scoring.locating import Locator
from daybook.scoring.tally import Answers, Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daybook.scoring.found import Found, FoundDate, FoundFigure, FoundName
    from daybook.scoring.gold import Gold, GoldDate, GoldFigure, GoldName

_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_ALIKE: Final = 0.5
"""Share of the words that two ways to name somebody unnamed have in common."""
_TITLES: Final = frozenset({"the", "mr", "mrs", "ms", "dr", "sir", "judge", "president"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one article, or several together, came to; `misses` tell each failure in a line."""

    articles: int = 0
    figures: Tally = field(default_factory=Tally)
    values: Answers = field(default_factory=Answers)
    measures: Tally = field(default_factory=Tally)
    named_speakers: Answers = field(default_factory=Answers)
    speakers: Answers = field(default_factory=Answers)
    as_of: Tally = field(default_factory=Tally)
    caveats: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    date_values: Answers = field(default_factory=Answers)
    entities: Tally = field(default_factory=Tally)
    known_entities: Tally = field(default_factory=Tally)
    new_entities: Tally = field(default_factory=Tally)
    types: Answers = field(default_factory=Answers)
    positions: Tally = field(default_factory=Tally)
    must_ask: Tally = field(default_factory=Tally)
    questions: int = 0
    misses: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        """Return both together."""
        return Score(
            articles=self.articles + other.articles,
            figures=self.figures + other.figures,
            values=self.values + other.values,
            measures=self.measures + other.measures,
            named_speakers=self.named_speakers + other.named_speakers,
            speakers=self.speakers + other.speakers,
            as_of=self.as_of + other.as_of,
            caveats=self.caveats + other.caveats,
            dates=self.dates + other.dates,
            date_values=self.date_values + other.date_values,
            entities=self.entities + other.entities,
            known_entities=self.known_entities + other.known_entities,
            new_entities=self.new_entities + other.new_entities,
            types=self.types + other.types,
            positions=self.positions + other.positions,
            must_ask=self.must_ask + other.must_ask,
            questions=self.questions + other.questions,
            misses=self.misses + other.misses,
        )


def score_article(text: str, gold: Gold, found: Found) -> Score:
    """Return how well an article was read.

    A gold file whose words do not stand in the article is a ValueError.
    """
    locator = Locator(text)
    return (
        Score(articles=1, questions=len(found.questions))
        + _score_figures(locator, gold, found)
        + _score_dates(locator, gold, found)
        + _score_entities(gold, found)
        + _score_positions(gold, found)
        + _score_questions(gold, found)
    )


# --- figures ----------------------------------------------------------------------------------------------


def _score_figures(locator: Locator, gold: Gold, found: Found) -> Score:
    """Count figures: a proposal is one of gold if their phrases share a character; each counts once."""
    left = list(found.figures)
    score = Score()
    for one in gold.figures:
        if one.is_optional:
            continue
        place = locator.find(one.value, one.quote)
        match = next((other for other in left if _meet(place, (other.start, other.end))), None)
        if match is None:
            score += Score(figures=Tally(wanted=1), values=Answers(wrong=1), misses=(f"figure not found: {one.quote}",))
        else:
            left.remove(match)
            score += _score_figure(one, match)
    optional = _optional_places(locator, gold)
    for other in left:
        if not any(_meet(place, (other.start, other.end)) for place in optional):
            score += Score(figures=Tally(proposed=1), misses=(f"no figure: {other.value} {other.unit}".rstrip(),))
    return score


def _optional_places(locator: Locator, gold: Gold) -> list[tuple[int, int]]:
    """Return where gold leaves open what is to be found: a duration, for one, may be read as a number or as a time."""
    return [locator.find(one.value, one.quote) for one in gold.figures if one.is_optional] + [
        locator.find(one.words, one.context) for one in gold.dates if one.is_optional
    ]


def _score_figure(one: GoldFigure, match: FoundFigure) -> Score:
    score = Score(figures=Tally(1, 1, 1))
    faults = tuple(_faults_of_value(one, match))
    score += Score(values=Answers(wrong=1) if faults else Answers(right=1))
    misses = [f"value of {one.quote}: {fault}" for fault in faults]
    answer = _speaker_answer(one, match)
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
    is_right = bool(one.as_of) and _same_day(match.as_of, one.as_of)
    score += Score(as_of=Tally(int(bool(one.as_of)), int(bool(match.as_of)), int(is_right)))
    if (one.as_of or match.as_of) and not is_right:
        misses.append(f"as-of of {one.quote}: {match.as_of or 'not stated'}, and it is {one.as_of or 'not stated'}")
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


def _speaker_answer(one: GoldFigure, match: FoundFigure) -> Answers:
    """Tell whether the speaker is right, or was at least asked; asking is right where gold asks too."""
    if not match.by:
        return Answers(right=1) if ASKED in one.by else Answers(asked=1)
    if any(_is_speaker(by, wanted) for by in match.by for wanted in one.by):
        return Answers(right=1)
    return Answers(asked=1) if match.is_doubted else Answers(wrong=1)


def _is_speaker(by: str, wanted: str) -> bool:
    """Tell whether two names of a speaker mean one; words for somebody unnamed need not be the same to the letter."""
    if by == wanted:
        return True
    if by == PUBLISHER or wanted in {PUBLISHER, ASKED}:
        return False
    if wanted.startswith('"'):
        one, other = _content(by), _content(wanted)
        return bool(one and other) and len(one & other) >= _ALIKE * len(one | other)
    # A new name may get a longer id than gold gives it, or stand in words.
    return by.startswith('"') and wanted in slug_of(by)


def _content(words: str) -> frozenset[str]:
    return frozenset(slug_of(words).split("-")) - _ARTICLES - {""}


# --- dates ------------------------------------------------------------------------------------------------


def _score_dates(locator: Locator, gold: Gold, found: Found) -> Score:
    """Count expressions of time: one is found if a proposal shares a character with it."""
    left = list(found.dates)
    score = Score()
    for one in gold.dates:
        if one.is_optional:
            continue
        place = locator.find(one.words, one.context)
        matches = [other for other in left if _meet(place, (other.start, other.end))]
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
    optional = _optional_places(locator, gold)
    for other in left:
        if not any(_meet(place, (other.start, other.end)) for place in optional):
            score += Score(dates=Tally(proposed=1), misses=(f"no date: {other.words} ({other.value or 'asked'})",))
    return score


def _date_answer(one: GoldDate, match: FoundDate) -> Answers:
    if any(_same_day(match.value, value) for value in one.values):
        return Answers(right=1)
    if match.is_asked or not match.value:
        return Answers(right=1) if ASKED in one.values else Answers(asked=1)
    return Answers(wrong=1)


def _same_day(found: str, wanted: str) -> bool:
    """Tell whether two dates are the same, leaving out the time of day and the sign for "about"."""
    return bool(found) and [_day(one) for one in found.split("/")] == [_day(one) for one in wanted.split("/")]


def _day(date: str) -> str:
    return date.rstrip("~").partition("T")[0]


# --- entities ---------------------------------------------------------------------------------------------


def _score_entities(gold: Gold, found: Found) -> Score:
    """Count entities: those of the registry by id, new ones by name; each counts once in an article."""
    proposed = found.entities - gold.entities_optional
    known = Tally(len(gold.entities), len(proposed), len(gold.entities & proposed))
    misses = [
        f"entity not found: {one}{' (suggested)' if one in found.suggested else ''}"
        for one in sorted(gold.entities - found.entities)
    ]
    misses += [f"entity not named: {one}" for one in sorted(proposed - gold.entities)]
    new, types = Tally(), Answers()
    left = list(found.names)
    for name in sorted(gold.names, key=lambda one: one.is_optional):
        match = _best_name(name, left)
        if match is not None:
            left.remove(match)
        if name.is_optional:
            continue
        new += Tally(1, int(match is not None), int(match is not None))
        if match is None:
            misses.append(f"name not found: {name.name}")
            continue
        types += (
            Answers(right=1)
            if match.type in name.types
            else Answers(asked=int(not match.type), wrong=int(bool(match.type)))
        )
        if match.type not in name.types:
            misses.append(f"type of {name.name}: {match.type or 'asked'}, and it is {' or '.join(name.types)}")
    for other in left:
        if other.spelling_of in gold.entities | gold.entities_optional:
            continue  # the draft asks whether it is this entity, and it is
        new += Tally(proposed=1)
        misses.append(f"no new entity: {other.name}")
    return Score(entities=known + new, known_entities=known, new_entities=new, types=types, misses=tuple(misses))


def _best_name(name: GoldName, names: Sequence[FoundName]) -> FoundName | None:
    """Return the proposal of a name: the same words but for titles and articles, else one that has them all."""
    wanted = _name_words(name.name)
    same = [one for one in names if _name_words(one.name) == wanted]
    holding = [one for one in names if wanted and wanted <= _name_words(one.name)]
    return next(iter(same + holding), None)


def _name_words(name: str) -> frozenset[str]:
    return frozenset(slug_of(name.replace("’", "'").replace("'s", "")).split("-")) - _TITLES


# --- positions and questions ------------------------------------------------------------------------------


def _score_positions(gold: Gold, found: Found) -> Score:
    """Count positions: claim, stance and answer are the same, and the speaker is one of those of gold."""
    left = list(found.positions)
    score = Score()
    for one in sorted(gold.positions, key=lambda position: position.is_optional):
        match = next(
            (
                other
                for other in left
                if (other.claim, other.stance, other.answer) == (one.claim, one.stance, one.answer)
                and any(_is_speaker(by, wanted) for by in other.by for wanted in one.by)
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


def _score_questions(gold: Gold, found: Found) -> Score:
    """Count which of the questions that have to be asked are asked: by a question about their sentence."""
    score = Score()
    for words in gold.must_ask:
        plain = _plain(words)
        hit = int(any(plain in _plain(f"{one.at} {one.question} {one.sentence}") for one in found.questions))
        score += Score(must_ask=Tally(1, hit, hit), misses=() if hit else (f"question not asked: {words}",))
    return score


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").replace('"', "").replace("“", "").replace("”", "").split()).lower()


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
