"""By which rules a figure that ingest finds counts as right: each on a sentence or two, without running ingest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daybook.scoring.tally import Answers, Tally
from scoring.found_in_text import DATES, FIGURE, date, figure, forty, found_of, scored

if TYPE_CHECKING:
    from daybook.scoring.found import FoundFigure


def test_a_figure_that_is_right_in_everything() -> None:
    """Nothing is missed."""
    score = scored(FIGURE, found_of(figures=(forty(),)))

    assert (score.figures, score.values) == (Tally(1, 1, 1), Answers(right=1))
    assert (score.named_speakers, score.misses) == (Answers(right=1), ())


def test_a_figure_that_is_not_found() -> None:
    """It lowers the recall, and counts as a wrong value."""
    score = scored(FIGURE, found_of())

    assert (score.figures, score.values) == (Tally(1, 0, 0), Answers(wrong=1))
    assert score.misses == ("figure not found: About 40 boats",)


def test_a_number_that_is_no_figure() -> None:
    """It lowers the precision, whatever else is right."""
    score = scored(FIGURE, found_of(figures=(forty(), figure("two", number=2))))

    assert score.figures == Tally(1, 2, 1)
    assert score.misses == ("no figure: two",)


def test_an_optional_figure_is_not_counted() -> None:
    """Where readers would disagree, finding it is as good as not finding it."""
    gold = FIGURE.replace("by: harbour-guard", "by: harbour-guard, optional: true")

    assert scored(gold, found_of()).figures == scored(gold, found_of(figures=(forty(),))).figures == Tally()


def test_what_may_be_a_number_or_a_time_is_not_counted() -> None:
    """A figure at an optional date is no mistake, and a date at an optional figure is none."""
    date_optional = DATES.replace("[asked, 2031-05-07]", "asked, optional: true")
    figure_optional = FIGURE.replace("by: harbour-guard", "by: harbour-guard, optional: true")

    assert scored(date_optional, found_of(figures=(figure("today", number=1),))).figures == Tally()
    assert scored(figure_optional, found_of(dates=(date("40 boats", "2031-05"),))).dates == Tally()


@pytest.mark.parametrize(
    ("found", "fault"),
    [
        (forty(qualifier=""), "the qualifier is none, and it is about"),
        (forty(unit="people"), "the unit is people, and it is boats"),
        (figure("About 40", qualifier="about", number=4, unit="boats", by=("harbour-guard",)), "4..4 was read"),
    ],
)
def test_a_value_is_number_qualifier_and_unit(found: FoundFigure, fault: str) -> None:
    """One of them wrong, and the value is; the figure is found all the same."""
    score = scored(FIGURE, found_of(figures=(found,)))

    assert (score.figures, score.values) == (Tally(1, 1, 1), Answers(wrong=1))
    assert score.misses == (f"value of About 40 boats: {fault}",)


def test_the_noun_of_a_unit_counts() -> None:
    """More words before it, and the other number of it, are the same unit."""
    assert scored(FIGURE, found_of(figures=(forty(unit="small fishing boat"),))).values == Answers(right=1)


@pytest.mark.parametrize(
    ("by", "is_doubted", "answer"),
    [
        (("harbour-guard",), True, Answers(right=1)),
        (("harbour-guard", "ola-brandt"), False, Answers(right=1)),
        ((), True, Answers(asked=1)),
        (("publisher",), True, Answers(asked=1)),
        (("publisher",), False, Answers(wrong=1)),
        (('"a pilot"',), False, Answers(wrong=1)),
    ],
)
def test_a_speaker_is_right_asked_or_wrong(by: tuple[str, ...], answer: Answers, *, is_doubted: bool) -> None:
    """A wrong speaker that the draft asks about is asked; one that it does not ask about is wrong."""
    score = scored(FIGURE, found_of(figures=(forty(by=by, is_doubted=is_doubted),)))

    assert score.speakers == score.named_speakers == answer


def test_the_outlet_is_no_named_speaker() -> None:
    """It counts among all speakers, and not where one is named."""
    score = scored(FIGURE.replace("harbour-guard", "publisher"), found_of(figures=(forty(by=("publisher",)),)))

    assert (score.speakers, score.named_speakers) == (Answers(right=1), Answers())


def test_asking_is_right_where_only_asking_is() -> None:
    """A speaker whom the article leaves open has to be asked."""
    gold = FIGURE.replace("harbour-guard", "asked")

    assert scored(gold, found_of(figures=(forty(by=()),))).speakers == Answers(right=1)
    assert scored(gold, found_of(figures=(forty(),))).speakers == Answers(wrong=1)


@pytest.mark.parametrize(
    ("by", "is_right"),
    [('"the old pilot"', True), ('"old harbour pilot"', True), ('"a fisherman"', False), ("publisher", False)],
)
def test_unnamed_speakers_are_compared_by_their_words(by: str, *, is_right: bool) -> None:
    """Half of the words must be the same, without articles."""
    gold = FIGURE.replace("harbour-guard", "{anonymous: an old pilot}")
    answer = scored(gold, found_of(figures=(forty(by=(by,)),))).speakers

    assert answer == (Answers(right=1) if is_right else Answers(wrong=1))


def test_a_whole_has_to_be_read() -> None:
    """Where gold has "of", the value is right with it only."""
    gold = FIGURE.replace("unit:", "of: 60, unit:")

    assert scored(gold, found_of(figures=(forty(),))).misses == ("value of About 40 boats: the whole 60 was not read",)


@pytest.mark.parametrize(
    ("measure", "tally"),
    [("boats-lost", Tally(1, 1, 1)), ("boats-found", Tally(1, 1, 0)), ("", Tally(1, 0, 0))],
)
def test_a_measure_is_counted_by_id(measure: str, tally: Tally) -> None:
    """A wrong one lowers precision and recall, none the recall alone."""
    gold = FIGURE.replace("measure: none", "measure: boats-lost")
    found = figure("About 40", qualifier="about", number=40, unit="boats", by=("harbour-guard",), measure=measure)

    assert scored(gold, found_of(figures=(found,))).measures == tally


def test_an_as_of_that_nobody_states_is_a_fault() -> None:
    """It lowers the precision; nothing is to be wanted there."""
    found = figure("About 40", qualifier="about", number=40, unit="boats", by=("harbour-guard",), as_of="2031-05-05")

    assert scored(FIGURE, found_of(figures=(found,))).as_of == Tally(0, 1, 0)


@pytest.mark.parametrize(
    ("as_of", "tally"),
    [("2031-05-05", Tally(1, 1, 1)), ("", Tally(0, 0, 0)), ("2031-05-06", Tally(0, 1, 0))],
)
def test_an_as_of_that_readers_would_disagree_on(as_of: str, tally: Tally) -> None:
    """Where gold takes a day or none, only another day is a fault."""
    gold = FIGURE.replace("by:", "as_of: [2031-05-05, none], by:")
    found = figure("About 40", qualifier="about", number=40, unit="boats", by=("harbour-guard",), as_of=as_of)

    assert scored(gold, found_of(figures=(found,))).as_of == tally
