"""By which rules dates, names, positions and questions count as right, and what is counted in which way."""

from __future__ import annotations

import pytest

from daybook.scoring.found import FoundDate, FoundName, FoundPosition, FoundQuestion
from daybook.scoring.gold import read_gold
from daybook.scoring.locating import Locator
from daybook.scoring.tally import Answers, Tally
from scoring.found_in_text import DATES, FIGURE, date, found_of, scored


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
