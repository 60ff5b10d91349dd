"""By which rules something that ingest finds counts as right: each on a sentence or two, without running ingest."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from daybook.scoring.found import Found, FoundDate, FoundFigure, FoundName, FoundPosition, FoundQuestion
from daybook.scoring.gold import Gold, read_gold
from daybook.scoring.locating import Locator
from daybook.scoring.scoring import score_article
from daybook.scoring.tally import Answers, Tally

if TYPE_CHECKING:
    from daybook.scoring.score import Score

TEXT = 'About 40 boats left Port Vell on Monday, the Harbour Guard said. "I saw two, today," said Ola Brandt.\n'
HEAD = "published: 2031-05-07\npublisher: port-vell-gazette\nkind: news\nstyle: local news\n"
FIGURE = (
    "figures:\n- {quote: About 40 boats, value: About 40, qualifier: about, low: 40, high: 40, "
    "unit: boats, measure: none, by: harbour-guard}\n"
)


def gold_of(rest: str) -> Gold:
    """Return a gold file with these fields and no others."""
    return read_gold(HEAD + rest, "article.yaml")


def found_of(
    *,
    figures: tuple[FoundFigure, ...] = (),
    dates: tuple[FoundDate, ...] = (),
    entities: frozenset[str] = frozenset(),
    suggested: frozenset[str] = frozenset(),
    names: tuple[FoundName, ...] = (),
    positions: tuple[FoundPosition, ...] = (),
    questions: tuple[FoundQuestion, ...] = (),
) -> Found:
    """Return what was found: nothing but what is named."""
    return Found(
        figures=figures,
        dates=dates,
        entities=entities,
        suggested=suggested,
        names=names,
        positions=positions,
        questions=questions,
    )


def figure(
    words: str,
    *,
    qualifier: str = "",
    number: int | None = None,
    unit: str = "",
    by: tuple[str, ...] = ("publisher",),
    is_doubted: bool = False,
    measure: str = "",
    as_of: str = "",
) -> FoundFigure:
    """Return a figure as it is found at words of the text."""
    value = None if number is None else Decimal(number)
    return FoundFigure(
        start=TEXT.index(words),
        end=TEXT.index(words) + len(words),
        value=words,
        qualifier=qualifier,
        low=value,
        high=value,
        of=frozenset(),
        unit=unit,
        measure=measure,
        by=by,
        is_doubted=is_doubted,
        as_of=as_of,
        is_unverified=False,
    )


def forty(
    *, qualifier: str = "about", unit: str = "boats", by: tuple[str, ...] = ("harbour-guard",), is_doubted: bool = False
) -> FoundFigure:
    """Return the forty boats, faultless unless told otherwise."""
    return figure("About 40", qualifier=qualifier, number=40, unit=unit, by=by, is_doubted=is_doubted)


def scored(rest: str, found: Found) -> Score:
    """Return the score of the text."""
    return score_article(TEXT, gold_of(rest), found)


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


DATES = (
    "dates:\n- {words: Monday, context: on Monday, value: 2031-05-05}\n"
    "- {words: today, context: 'two, today', value: [asked, 2031-05-07]}\n"
)


def date(words: str, value: str, *, is_asked: bool = False) -> FoundDate:
    """Return an expression of time as it is found at words of the text."""
    start = TEXT.index(words)
    return FoundDate(start=start, end=start + len(words), words=words, value=value, is_asked=is_asked)


@pytest.mark.parametrize(
    ("monday", "today", "answers"),
    [
        (date("on Monday", "2031-05-05"), date("today", "", is_asked=True), Answers(right=2)),
        (date("Monday", "2031-05-05T21:00+00:00"), date("today", "2031-05-07"), Answers(right=2)),
        (date("Monday", "2031-05-12", is_asked=True), date("today", "2031-05-06"), Answers(asked=1, wrong=1)),
        (date("Monday", "2031-05-12"), date("today", "2031-05-06", is_asked=True), Answers(right=1, wrong=1)),
    ],
)
def test_a_date_is_right_asked_or_wrong(monday: FoundDate, today: FoundDate, answers: Answers) -> None:
    """Any value of gold is right, at the day; asking is right where gold has it, and else better than a wrong day."""
    score = scored(DATES, found_of(dates=(monday, today)))

    assert (score.dates, score.date_values) == (Tally(2, 2, 2), answers)


def test_dates_that_are_missing_or_none() -> None:
    """What is not found lowers the recall and counts as wrong, what is no date lowers the precision."""
    score = scored(DATES, found_of(dates=(date("two", "2031-02"), date("Monday", "2031-05-05"))))

    assert (score.dates, score.date_values) == (Tally(2, 2, 1), Answers(right=1, wrong=1))
    assert score.misses == ("date not found: two, today", "no date: two (2031-02)")


def test_entities_are_counted_by_id_and_new_names_by_their_words() -> None:
    """A type that is left open is asked; titles and articles make no other name."""
    gold = (
        "entities: [port-vell, harbour-guard]\nentities_optional: [norland]\n"
        "new_entities:\n- {name: Ola Brandt, type: person}\n- {name: Monday, type: place, optional: true}\n"
    )
    found = found_of(
        entities=frozenset({"port-vell", "norland", "vastria"}),
        suggested=frozenset({"harbour-guard"}),
        names=(FoundName(name="Mrs Ola Brandt", type=""), FoundName(name="About", type="place")),
    )
    score = scored(gold, found)

    assert (score.known_entities, score.new_entities) == (Tally(2, 2, 1), Tally(1, 2, 1))
    assert (score.entities, score.types) == (Tally(3, 4, 2), Answers(asked=1))
    assert score.misses == (
        "entity not found: harbour-guard (suggested)",
        "entity not named: vastria",
        "type of Ola Brandt: asked, and it is person",
        "no new entity: About",
    )


def test_a_spelling_that_is_asked_about_is_no_wrong_name() -> None:
    """If it is asked of the entity that is meant; of another one it is."""
    names = (FoundName(name="Portvell", type="", spelling_of="port-vell"),)

    assert scored("entities: [port-vell]\n", found_of(names=names)).new_entities == Tally()
    assert scored("entities: [harbour-guard]\n", found_of(names=names)).new_entities == Tally(proposed=1)


def test_positions_agree_in_claim_stance_answer_and_speaker() -> None:
    """One of them wrong, and it is another position."""
    gold = (
        "positions:\n- {claim: control, stance: asserts, answer: guard, by: [harbour-guard, ola-brandt], "
        "quote: the Harbour Guard said}\n"
    )
    right = FoundPosition(claim="control", stance="asserts", answer="guard", by=("harbour-guard",), quote="said")
    wrong = FoundPosition(claim="control", stance="denies", answer="guard", by=("harbour-guard",), quote="said")

    assert scored(gold, found_of(positions=(right,))).positions == Tally(1, 1, 1)
    assert scored(gold, found_of(positions=(wrong,))).positions == Tally(1, 1, 0)


def test_what_must_be_asked_is_asked_about_its_sentence() -> None:
    """Every question is counted; one about another sentence does not help."""
    gold = "questions:\n- {kind: speaker, words: I saw two}\n"
    right = FoundQuestion(at="figures.two.by", question="who?", sentence='"I saw two, today," said Ola Brandt.')
    other = FoundQuestion(at="title", question="which?", sentence="")

    assert scored(gold, found_of(questions=(other,))).must_ask == Tally(1, 0, 0)
    assert scored(gold, found_of(questions=(other, right))).must_ask == Tally(1, 1, 1)
    assert scored(gold, found_of(questions=(other, right))).questions == 2


def test_words_are_found_whatever_quotation_marks_stand_in_them() -> None:
    """Offsets are those of the text as it is."""
    text = "He  saw “two\nboats”, he said. Two more came."

    start, end = Locator(text).find("boats", "two boats, he")

    assert text[start:end] == "boats"


def test_gold_that_is_not_in_the_article_is_no_gold() -> None:
    """A slip in a gold file is told, and never counted as a fault of ingest."""
    with pytest.raises(ValueError, match='"About 50 boats" stands 0 times in the article'):
        scored(FIGURE.replace("About 40 boats", "About 50 boats"), found_of())
    with pytest.raises(ValueError, match=r"article\.yaml is no gold file"):
        read_gold("figures: [", "article.yaml")


def test_shares() -> None:
    """Precision, recall and F1 of a tally; nothing at all is faultless."""
    assert (Tally(4, 2, 1).precision, Tally(4, 2, 1).recall) == (0.5, 0.25)
    assert Tally(4, 2, 1).f1 == pytest.approx(1 / 3)
    assert (Tally().precision, Tally().recall, Tally().f1) == (1.0, 1.0, 1.0)
    assert Answers(3, 0, 1).share(3) == 0.75
