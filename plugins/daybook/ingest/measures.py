"""Proposes which measure a number belongs to, by the words it stands among; where two fit alike, none is chosen."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.ids import EntityId, MeasureId
from daybook.core.records import MeasureKind
from daybook.ingest.measure_fit import Terms, fits, is_by_producer, is_said_by
from daybook.ingest.measure_words import ACTS, family_of_unit, meanings_of, words_meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from daybook.core.records import Measure
    from daybook.ingest.number_context import NumberContext

_LEAST: Final = 3.0
"""A score below is chance."""
_MARGIN: Final = 1.2
"""How many times the second's score the first must reach."""
_FEWEST: Final = 2
"""Words that must be shared, unless they are a good part of the title."""
_COVERED: Final = 0.5
_COVERED_BY_PRODUCER: Final = 0.4
_LEAST_COVERED: Final = 0.35
_COVERED_WITHOUT_ACT: Final = 0.7
_TITLE, _DEFINITION, _FAR = 1.5, 0.6, 0.5
_BY_PRODUCER: Final = 2.0
_SHOWN: Final = 4
_FROM: Final = re.compile(r"^[ -](?:\w+ ){0,4}?(?:from|of|outside|off) (?P<where>(?:[\w'-]+ ?){1,3})")
_CAPITAL: Final = re.compile(r"^the (?:capital|city)\b")
_NAME: Final = re.compile(r"(?<!^)\b[A-Z][\w-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureProposal:
    """A measure with the words it shares with the sentence, or None.

    `rivals` are measures that fit alike, best first, of which an author has to choose; `distant` are those that share
    some words with a number that belongs to none.
    """

    measure: MeasureId | None
    shared: tuple[str, ...] = ()
    rivals: tuple[MeasureId, ...] = ()
    distant: tuple[MeasureId, ...] = ()


def _tells_a_distance(one: Terms, context: NumberContext) -> bool:
    """Tell whether a number is how far something is from the place of a title: "it is 26 km from the capital"."""
    if one.measure.kind is not MeasureKind.DISTANCE or family_of_unit(context.unit) != "distance":
        return False
    told = _FROM.match(context.right)
    return told is not None and bool(meanings_of(told["where"]) & one.names or _CAPITAL.search(told["where"]))


def _spelt_out(text: str) -> str:
    """Return a text with words for the signs that measures are named in: dollars, a tonne."""
    return text.replace("$", " dollars ").replace("/t ", " a tonne ").replace("€", " euros ").replace("£", " pounds ")


class Measures:
    """The measures of an archive, ready to be compared with sentences."""

    def __init__(self, measures: Iterable[Measure], countries: AbstractSet[EntityId] = frozenset()) -> None:
        self._all = tuple(
            Terms(
                one,
                meanings_of(f"{one.title} {one.unit}"),
                meanings_of(one.definition),
                meanings_of(" ".join(_NAME.findall(one.title))),
                one.place in countries,
            )
            for one in measures
        )
        spread = Counter(term for one in self._all for term in one.title | one.definition)
        total = len(self._all)
        self._weight: Mapping[str, float] = {term: math.log(1 + total / count) + 0.3 for term, count in spread.items()}

    def propose(self, context: NumberContext) -> MeasureProposal:
        """Return the measure whose words the number stands among.

        Where measures fit alike, the words on one side of the number decide.
        """
        acts = context.acts
        close = (meanings_of(_spelt_out(f"{context.near} {context.unit}")) - ACTS) | acts
        wide = close | ((meanings_of(context.sentence) | meanings_of(context.earlier)) - ACTS)
        scored = []
        for one in self._all:
            if not fits(one, context, wide):
                continue
            score, shared = self._score(one, close, wide)
            is_producers = is_by_producer(one, context)
            score += _BY_PRODUCER * is_producers
            is_own = is_producers or is_said_by(one, context)
            covered = self._coverage(one, close, wide | one.names if is_own else wide)
            enough = _COVERED_BY_PRODUCER if is_producers else _COVERED
            is_about = len(shared) >= _FEWEST or (bool(shared) and covered >= enough)
            least = _COVERED_WITHOUT_ACT if one.title & ACTS and not acts else _LEAST_COVERED
            if _tells_a_distance(one, context):
                score += _LEAST
                is_about, covered = True, _COVERED_WITHOUT_ACT
            sure = score >= _LEAST and is_about and covered >= least
            if score >= _LEAST / 2:
                scored.append((score, one.measure.id, shared, sure))
        scored.sort(key=lambda each: (-each[0], each[1]))
        if not scored or not scored[0][3]:
            return MeasureProposal(measure=None, distant=tuple(measure for _, measure, _, _ in scored[:_SHOWN]))
        best = scored[0][0]
        rivals = tuple(measure for score, measure, _, _ in scored[:_SHOWN] if best < _MARGIN * score)
        if len(rivals) > 1:
            return self._by_sides(rivals, context) or MeasureProposal(measure=None, rivals=rivals)
        return MeasureProposal(measure=scored[0][1], shared=words_meaning(context.sentence, scored[0][2]))

    def _by_sides(self, rivals: tuple[MeasureId, ...], context: NumberContext) -> MeasureProposal | None:
        """Return the one of some measures whose title has words on a side of the number that no other's has."""
        titles = {one.measure.id: one.title for one in self._all if one.measure.id in rivals}
        common = frozenset.intersection(*titles.values())
        for side in (context.right, context.left):
            close = meanings_of(side)
            fitting = [measure for measure in rivals if (titles[measure] - common) & close]
            if len(fitting) == 1:
                shared = tuple(sorted(titles[fitting[0]] & close))
                return MeasureProposal(measure=fitting[0], shared=words_meaning(side, shared))
        return None

    def _coverage(self, one: Terms, close: frozenset[str], wide: frozenset[str]) -> float:
        """Return how much of the title stands near the number, from 0 to 1; the rest of the sentence counts half."""
        whole = sum(self._weight[term] for term in one.title)
        near = sum(self._weight[term] for term in one.title & close)
        far = sum(self._weight[term] for term in (one.title & wide) - close)
        return (near + _FAR * far) / whole if whole else 0.0

    def _score(self, one: Terms, close: frozenset[str], wide: frozenset[str]) -> tuple[float, tuple[str, ...]]:
        score = 0.0
        for terms, factor in ((one.title, _TITLE), (one.definition - one.title, _DEFINITION)):
            score += factor * sum(self._weight[term] for term in terms & close)
            score += factor * _FAR * sum(self._weight[term] for term in (terms & wide) - close)
        return score, tuple(sorted((one.title | one.definition) & close))
