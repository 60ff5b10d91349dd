"""Whether a value, number and qualifier, can be read in the words of a quotation."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.numbers.phrases import read_numbers
from daybook.core.numbers.quantity import NumberPhrase

if TYPE_CHECKING:
    from daybook.core.numbers.quantity import Quantity
    from daybook.core.numbers.words import NumberWords


class Outcome(enum.StrEnum):
    """What came of looking for a value in a quotation, the best first."""

    FOUND = "found"
    """The quotation says the value, qualifier and all."""
    QUALIFIER_DROPPED = "qualifier-dropped"
    """The quotation qualifies the number and the value does not."""
    QUALIFIER_NOT_CARRIED = "qualifier-not-carried"
    """The value has a qualifier that the quotation does not carry, or carries another."""
    NUMBER_NOT_THERE = "number-not-there"
    """No number of the quotation is the value's."""


@dataclass(frozen=True, slots=True)
class Readable:
    """The outcome, the phrase that came nearest (None where the number is not there), and all that was read.

    `nearest_words` and `all_words` are those phrases as the quotation has them, for a message.
    """

    outcome: Outcome
    nearest: NumberPhrase | None
    nearest_words: str
    read: tuple[NumberPhrase, ...]
    all_words: tuple[str, ...]

    @property
    def found(self) -> bool:
        """Whether the value can be read."""
        return self.outcome is Outcome.FOUND


def readable_in(value: Quantity, quotation: str, words: NumberWords) -> Readable:
    """Say whether a quotation carries a value: exactly its numbers, and exactly its qualifier.

    Nothing is rounded or near enough. Per cent and money are compared where the value states them. One end of
    a range is not the range: "10" is not read in "10 to 15". `words` are those of the quotation's language.
    """
    read = read_numbers(quotation, words)
    ranked = sorted(
        ((_compare(value, phrase.quantity), order) for order, phrase in enumerate(read)),
        key=lambda pair: (_RANK[pair[0]], pair[1]),
    )
    outcome, order = ranked[0] if ranked else (Outcome.NUMBER_NOT_THERE, 0)
    nearest = None if outcome is Outcome.NUMBER_NOT_THERE else read[order]
    return Readable(
        outcome=outcome,
        nearest=nearest,
        nearest_words="" if nearest is None else quotation[nearest.start : nearest.end],
        read=read,
        all_words=tuple(quotation[phrase.start : phrase.end] for phrase in read),
    )


_RANK = {outcome: rank for rank, outcome in enumerate(Outcome)}


def _compare(value: Quantity, said: Quantity) -> Outcome:
    if value.numbers != said.numbers or (value.percent and not said.percent):
        return Outcome.NUMBER_NOT_THERE
    if value.currency and value.currency != said.currency:
        return Outcome.NUMBER_NOT_THERE
    if value.qualifier is said.qualifier:
        return Outcome.FOUND
    if not value.numbers:
        return Outcome.NUMBER_NOT_THERE
    return Outcome.QUALIFIER_DROPPED if value.qualifier is None else Outcome.QUALIFIER_NOT_CARRIED
