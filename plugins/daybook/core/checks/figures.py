"""Rules of figures: the value can be read, the standing is complete, an override is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.archive import read_value
from daybook.core.numbers import Outcome, read_numbers, read_quantity, readable_in
from daybook.core.problems import Problem
from daybook.core.records import Standing
from daybook.core.unread import is_read, told, until_unread
from daybook.core.wording import shown

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

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


def wholes_can_be_read(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """The whole that a value is part of is a number."""
    for briefing, figure in _figures(records):
        if figure.of and read_quantity(figure.of, subject.words_for(subject.source_of(figure, briefing))) is None:
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
    """The value and its qualifier can be read in the words that are to prove them.

    Nothing is near enough: neither a digit nor a "more than" may be dropped or added.
    """
    for briefing, figure in _figures(records):
        words = subject.words_for(subject.source_of(figure, briefing))
        if figure.read_by_hand or not figure.value:
            continue
        value = read_value(figure, words, subject.own_words)
        if value is not None:
            yield from _unquoted(figure, "value", figure.value, readable_in(value, figure.quote, words))


def wholes_stand_in_their_quotation(subject: Subject, records: Gathered) -> Iterator[Problem]:
    """The whole that a value is part of can be read in the words that are to prove both."""
    for briefing, figure in _figures(records):
        words = subject.words_for(subject.source_of(figure, briefing))
        if figure.read_by_hand or (is_read(figure, "value") and not figure.value):
            continue
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


def overrides_fit(subject: Subject) -> Iterator[Problem]:
    """A figure replaces one of the same measure that was not published later, and never one that replaces it."""
    briefings = told(lambda briefing: (briefing, briefing.figures), subject.gathered.briefings)
    figures = [(briefing, figure) for briefing, figures in briefings for figure in figures]
    overriding = [one for one, supersedes in told(lambda one: (one, one[1].supersedes), figures) if supersedes]
    if not overriding:
        return
    by_id = {f"{briefing.id}#{figure.key}": (briefing, figure) for briefing, figure in figures}
    for briefing, figure in overriding:
        if figure.supersedes in by_id:
            yield from until_unread(_misplaced(subject, briefing, figure, by_id))


def _misplaced(
    subject: Subject, briefing: Briefing, figure: Figure, by_id: Mapping[str, tuple[Briefing, Figure]]
) -> Iterator[Problem]:
    other_briefing, other = by_id[str(figure.supersedes)]
    place = figure.origin.at("supersedes")
    if figure.measure != other.measure:
        message = f"this figure is of {shown(figure.measure)}, and the one it replaces is of {shown(other.measure)}"
        hint = "take the line out: what two measures count is never compared"
        yield Problem(place, "override-misplaced", message, hint)
        return
    said, was_said = _said_on(subject, briefing, figure), _said_on(subject, other_briefing, other)
    if said and was_said and was_said > said:
        message = f"the figure it replaces was published later, on {was_said}"
        yield Problem(place, "override-misplaced", message, "let the later figure replace this one")
    elif f"{briefing.id}#{figure.key}" == min(_replaced_by(figure, by_id)):  # of a circle, one figure is reported
        message = "this figure replaces one that replaces it"
        yield Problem(place, "override-misplaced", message, "take the line out here or there")


def _said_on(subject: Subject, briefing: Briefing, figure: Figure) -> dt.date | None:
    source = subject.source_of(figure, briefing)
    return source.published.in_zone(subject.settings.zone).last if source else None


def _replaced_by(figure: Figure, by_id: Mapping[str, tuple[Briefing, Figure]]) -> set[str]:
    """Return the ids of all figures that a figure replaces, one after the other, until there is none or a circle."""
    seen: set[str] = set()
    following = str(figure.supersedes or "")
    while following in by_id and following not in seen:
        seen.add(following)
        following = str(by_id[following][1].supersedes or "")
    return seen


def _figures(records: Gathered) -> Iterator[tuple[Briefing, Figure]]:
    for briefing in records.briefings:
        for figure in briefing.figures:
            yield briefing, figure
