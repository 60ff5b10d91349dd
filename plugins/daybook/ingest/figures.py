"""The numbers of an article as proposed figures: value, what is counted, measure, speaker, as-of, exact quotation."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.dates import DateSpan
from daybook.core.ids import EntityId
from daybook.core.numbers import NumberWords, Quantity, read_numbers, read_quantity
from daybook.core.quotations import Folded
from daybook.ingest.article import Article, flat, one_line
from daybook.ingest.caveats import caveat_of
from daybook.ingest.counted import Counted, with_units
from daybook.ingest.figure_times import times_of
from daybook.ingest.measures import MeasureProposal, Measures
from daybook.ingest.not_figures import figures_among
from daybook.ingest.number_surroundings import context_of
from daybook.ingest.registry import Registry
from daybook.ingest.shortest_quotation import Quotation, shortest_quotation
from daybook.ingest.speaker_proposal import SpeakerProposal
from daybook.ingest.speakers import Speakers
from daybook.ingest.temporal import TemporalExpression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureProposal:
    """A number as it is proposed to the author.

    `start` and `end` span the number with its qualifier. `value` is its phrase, `of` the whole it is a part of,
    `unit` the noun it counts, in the article's words. `needs_value` says that the quotation alone does not
    tell the value. `quotation` is None where no words around the number are found only once. `is_embedded` says that
    it stands in a post of somebody else, which is a source of its own.
    """

    start: int
    end: int
    value: str
    quantity: Quantity
    of: str
    unit: str
    needs_value: bool
    quotation: Quotation | None
    measure: MeasureProposal
    speaker: SpeakerProposal
    as_of: DateSpan | None = None
    period: DateSpan | None = None
    unverified: str = ""
    is_embedded: bool = False

    @property
    def is_context(self) -> bool:
        """Whether no measure of the archive counts it, or it stands in an embedded post: proposed, and left out."""
        return self.is_embedded or not (self.measure.measure or self.measure.rivals)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the numbers of an article are read with: its dates and speakers, the archive's measures, number words."""

    article: Article
    folded: Folded
    words: NumberWords
    dates: tuple[TemporalExpression, ...]
    speakers: Speakers
    measures: Measures
    registry: Registry
    publisher: EntityId | None = None


_CREDITS: Final = re.compile(
    r"\(?(?:Additional )?(?:[Rr]eporting|Editing|Writing|Compiled|Photos?|Pictures?|Graphics?) by\b"
)
"""Who made an article, which is nothing that it tells."""
_EMBEDDED: Final = re.compile(r"\(@\w+\)|pic\.twitter\.com|https?://t\.co")


def find_figures(around: Surroundings, most: int) -> tuple[tuple[FigureProposal, ...], int]:
    """Return the numbers of an article that count or measure something, in order, and how many more there are.

    The first `most` are proposed, those behind them only counted.
    """
    found: list[FigureProposal] = []
    left_out = 0
    for number in range(len(around.article.sentences)):
        for proposal in _in_sentence(around, number):
            if len(found) < most:
                found.append(proposal())
            else:
                left_out += 1
    return tuple(found), left_out


def _in_sentence(around: Surroundings, number: int) -> Iterator[Callable[[], FigureProposal]]:
    """Yield what makes the proposal of each figure of a sentence."""
    sentence = around.article.sentences[number]
    text = flat(around.article.text[sentence.start : sentence.end])
    phrases = read_numbers(text, around.words)
    if not phrases or _CREDITS.match(text):
        return
    dates = [one for one in around.dates if sentence.holds(one.start, one.end)]
    taken = [(one.start - sentence.start, one.end - sentence.start) for one in dates]
    undated = [one for one in phrases if not any(start < one.end and one.start < end for start, end in taken)]
    figures = tuple(with_units(text, figures_among(text, undated)))
    for place, counted in enumerate(figures):
        before = figures[place - 1].phrase.end if place else 0
        after = figures[place + 1].phrase.start if place + 1 < len(figures) else len(text)
        sides = text[counted.phrase.end : after], text[before : counted.phrase.start]
        yield functools.partial(_propose, around, number, text, counted, dates, sides)


def _propose(
    around: Surroundings,
    number: int,
    text: str,
    counted: Counted,
    dates: Sequence[TemporalExpression],
    sides: tuple[str, str],
) -> FigureProposal:
    article, phrase, words = around.article, counted.phrase, around.words
    sentence = article.sentences[number]
    start, end = sentence.start + phrase.start, sentence.start + phrase.end
    kept_end = max(phrase.end, counted.unit_end, counted.of.end if counted.of else 0)
    quotation = shortest_quotation(
        article.text,
        around.folded,
        sentence,
        (start, sentence.start + kept_end),
        lambda run: _says(run, phrase.quantity, counted, words),
    )
    alone = quotation is not None and _reads_alone(quotation.words, phrase.quantity, words)
    value = one_line(text[phrase.start : phrase.end])
    if not alone and read_quantity(value, words) != phrase.quantity:
        value = one_line(text[phrase.number_start : phrase.number_end])
    speaker = around.speakers.speaker_at(start, end)
    as_of, period = times_of(dates, sentence, text, phrase)
    is_embedded = _EMBEDDED.search(article.text, sentence.start, sentence.end)
    return FigureProposal(
        start=start,
        end=end,
        value=value,
        quantity=phrase.quantity,
        of=one_line(text[counted.of.start : counted.of.end]) if counted.of else "",
        unit=counted.unit,
        needs_value=not alone,
        quotation=quotation,
        measure=around.measures.propose(
            context_of(
                article,
                around.registry,
                number,
                text,
                counted,
                sides,
                speaker,
                around.publisher,
                has_period=period is not None,
            )
        ),
        speaker=speaker,
        as_of=as_of,
        period=period,
        unverified=caveat_of(article, number, words, is_told=speaker.rule != "outlet-voice"),
        is_embedded=bool(is_embedded),
    )


def _reads_alone(quotation: str, quantity: Quantity, words: NumberWords) -> bool:
    """Tell whether the only number of a quotation is the one meant."""
    read = read_numbers(quotation, words)
    return len(read) == 1 and read[0].quantity == quantity


def _says(run: str, quantity: Quantity, counted: Counted, words: NumberWords) -> bool:
    """Tell whether a run of words says the value and, if there is one, the whole it is a part of."""
    read = [phrase.quantity for phrase in read_numbers(run, words)]
    wanted = [quantity] if counted.of is None else [quantity, counted.of.quantity]
    return read == wanted
