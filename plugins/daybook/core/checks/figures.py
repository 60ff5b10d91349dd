"""Rules of figures: the value can be read, the standing is complete, an override is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.archive import read_value
from daybook.core.numbers import Outcome, read_numbers, read_quantity, readable_in
from daybook.core.problems import Problem
from daybook.core.records import Standing
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.numbers import NumberWords, Readable
    from daybook.core.records import Briefing, Figure


def values_can_be_read(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A value is one phrase that can be read as a number; without one the quotation holds exactly one number.

    A value that was read by hand may be in words that the reader of numbers does not know.
    """
    for briefing, figure in _figures(records):
        words = subject.words_for(subject.source_of(figure, briefing))
        if figure.read_by_hand:
            if not figure.value:
                message = '"read_by_hand" needs the "value" that was read'
                yield Problem(figure.origin.at("read_by_hand"), "value-unstated", message, "add value: the number")
        elif figure.value:
            if read_value(figure, words, subject.own_words) is None:
                hint = "write one phrase, such as 870,000, more than 2,000, 10 to 15 or hundreds"
                message = f"{shown(figure.value)} cannot be read as a number"
                yield Problem(figure.origin.at("value"), "value-unreadable", message, hint)
        elif read_value(figure, words) is None:
            yield _of_quotation(figure, words)
        if figure.of and read_quantity(figure.of, words) is None:
            message = f"{shown(figure.of)} cannot be read as a number"
            yield Problem(figure.origin.at("of"), "value-unreadable", message, "write the whole, as in of: 193")


def _of_quotation(figure: Figure, words: NumberWords) -> Problem:
    found = [figure.quote[phrase.start : phrase.end] for phrase in read_numbers(figure.quote, words)]
    place = figure.origin.at("quote")
    if not found:
        hint = "quote the words with the number, or add value: with words such as dozens"
        return Problem(place, "value-unstated", "the quotation holds no number", hint)
    listed = " and ".join(shown(phrase) for phrase in found)
    hint = f"say which one is meant: value: {found[0]}"
    return Problem(place, "value-unstated", f"the quotation holds {len(found)} numbers: {listed}", hint)


def values_stand_in_their_quotation(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """The value, its qualifier and the whole it is part of can be read in the words that are to prove them.

    Nothing is near enough: neither a digit nor a "more than" may be dropped or added.
    """
    for briefing, figure in _figures(records):
        words = subject.words_for(subject.source_of(figure, briefing))
        if figure.read_by_hand or not figure.value:
            continue
        value = read_value(figure, words, subject.own_words)
        if value is not None:
            yield from _unquoted(figure, "value", figure.value, readable_in(value, figure.quote, words))
        whole = read_quantity(figure.of, words) if figure.of else None
        if whole is not None:
            yield from _unquoted(figure, "of", figure.of, readable_in(whole, figure.quote, words))


def _unquoted(figure: Figure, name: str, written: str, read: Readable) -> Iterator[Problem]:
    place = figure.origin.at(name)
    says = " and ".join(shown(words) for words in read.all_words) or "no number"
    if read.outcome is Outcome.NUMBER_NOT_THERE:
        message = f'"{name}" is {shown(written)}, but the quotation says {says}'
        yield Problem(place, "value-not-quoted", message, "correct the value, or quote the words that hold it")
    elif read.outcome is Outcome.QUALIFIER_DROPPED:
        message = f'"{name}" is {shown(written)}, but the quotation says {shown(read.nearest_words)}'
        yield Problem(place, "qualifier-dropped", message, f"write {name}: {read.nearest_words}")
    elif read.outcome is Outcome.QUALIFIER_NOT_CARRIED:
        message = f'"{name}" is {shown(written)}, but the quotation says only {shown(read.nearest_words)}'
        yield Problem(place, "qualifier-not-carried", message, "write what the quotation says, or quote more of it")


def standings_are_complete(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """`verified` always names by whom."""
    for _, figure in _figures(records):
        if figure.standing is Standing.VERIFIED and figure.verified_by is None:
            message = "a verified figure must say who verified it"
            yield Problem(figure.origin.at("standing"), "verified-by-nobody", message, "add verified_by: <id>")
        if figure.verified_by and figure.standing is not Standing.VERIFIED:
            message = '"verified_by" goes with standing: verified'
            hint = "add standing: verified, or take the line out"
            yield Problem(figure.origin.at("verified_by"), "verified-by-nobody", message, hint)


def overrides_are_explained(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """What the archive computes may be overridden by an author, never silently."""
    for _, figure in _figures(records):
        if figure.supersedes and not figure.note:
            message = '"supersedes" needs a "note" that says why'
            yield Problem(figure.origin.at("supersedes"), "override-unexplained", message, "add note: the reason")


def _figures(records: Gathered) -> Iterator[tuple[Briefing, Figure]]:
    for briefing in records.briefings:
        for figure in briefing.figures:
            yield briefing, figure
