"""A number of what the archive counts is a figure, or says where it comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.numbers import read_numbers
from daybook.core.problems import Problem, Severity
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from daybook.core.lints.ground import Ground
    from daybook.core.lints.owntext import Reading
    from daybook.core.numbers import NumberPhrase, Qualifier, Quantity
    from daybook.core.records import Keyed

_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_HINT: Final = "declare it under figures and link to it, or put a source: link beside a number that only gives context"


def numbers_are_declared(reading: Reading, ground: Ground) -> Iterator[Problem]:
    """A number beside the words of a unit is the number of a figure, or stands beside a link to its source.

    A number that is declared or quoted anywhere in the briefing is no slip, nor is one of a figure it links to.
    """
    counted, words = ground.counted, ground.subject.own_words
    declared: frozenset[Decimal | Qualifier] | None = None
    for sentence in reading.sentences_with(counted.unit_words, counted.unit_signs):
        if not counted.may_stand_in(sentence) or any(link.scheme == "source" for link in sentence.links):
            continue
        plain = sentence.without_links("figure", "day")
        for phrase in read_numbers(plain, words):
            end = counted.end_of_unit(plain, phrase)
            if end is None or _is_no_count(plain, phrase, counted.least):
                continue
            if declared is None:
                declared = _declared(reading, ground)
            if not _said_by(phrase.quantity) <= declared:
                found = plain[phrase.start : end]
                message = f"{shown(found)} is no figure of this briefing"
                place, about = sentence.position_of(found), sentence.about(found)
                yield Problem(place, "number-undeclared", message, _HINT, Severity.WARNING, about)


def _is_no_count(text: str, phrase: NumberPhrase, least: int) -> bool:
    """Tell whether a number is a year, or too small to be looked at."""
    if _YEAR.fullmatch(text, phrase.start, phrase.end):
        return True
    numbers = phrase.quantity.numbers
    return bool(numbers) and max(numbers) < least


def _said_by(quantity: Quantity) -> frozenset[Decimal | Qualifier]:
    """Return what must be declared: the numbers, or the word that stands for one."""
    if quantity.numbers:
        return frozenset(quantity.numbers)
    return frozenset((quantity.qualifier,) if quantity.qualifier else ())


def _declared(reading: Reading, ground: Ground) -> frozenset[Decimal | Qualifier]:
    """Return every number that stands in a figure or a quotation of a briefing, or in a figure it links to."""
    figures = [(figure, reading.briefing) for figure in reading.briefing.figures]
    figures += [(figure, briefing) for briefing, figure in ground.linked_figures(reading)]
    quantities = [quantity for figure, briefing in figures for quantity in ground.declared(figure, briefing)]
    records: tuple[Keyed, ...] = (*reading.briefing.positions, *reading.briefing.dates)
    for record in records:
        words = ground.words_of(record, reading.briefing)
        quantities += [phrase.quantity for phrase in read_numbers(record.quote, words)]
    return frozenset(one for quantity in quantities for one in _said_by(quantity))
