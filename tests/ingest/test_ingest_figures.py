"""Numbers of an article: which are figures, what they say, and the words that prove it."""

from __future__ import annotations

import pytest

from daybook.core.numbers import Qualifier
from ingest.examples import figures_in, values_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("More than 4,000 people left.", [("More than 4,000", "people")]),
        ("Some 1,067,000 people left.", [("Some 1,067,000", "people")]),
        ("1M people left.", [("1M", "people")]),
        ("Hundreds of tanks and dozens of trucks came.", [("Hundreds", "tanks"), ("dozens", "trucks")]),
        ("The storm left 549 dead (516 of them at sea).", [("549", "dead"), ("516", "dead")]),
        ("The number rose from 1 million to 5 million people.", [("1 million", "people"), ("5 million", "people")]),
        ("Between 10 and 15 boats sank.", [("Between 10 and 15", "boats")]),
        ("141 nations were for it and only five against.", [("141", "nations"), ("only five", "nations")]),
        ("They came from 38 countries: Norland and 37 allies.", [("38", "countries"), ("37", "allies")]),
        ("More than two per cent of the town left.", [("More than two per cent", "per cent")]),
        ("Losses reached $5 million.", [("$5 million", "$")]),
        ("A 40-mile convoy stood 20 miles away.", [("40", "mile"), ("20", "miles")]),
        ("One person was killed.", [("One", "person")]),
        ("It moved nothing in over three days.", [("over three", "days")]),
    ],
)
def test_a_number_has_its_value_and_its_unit(text: str, found: list[tuple[str, str]]) -> None:
    """The value keeps the outlet's words, the unit is the noun it counts."""
    assert values_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The 7-year-old boy and Anna Vell, 45, sang; he is aged 12.",
        "The 15-member council met at 5 p.m., at 17:30 and at six in the evening.",
        "It was the second round and the 3rd day.",
        "One of the men walked in ones and twos; no one saw the other one.",
        "More than one disaster followed.",
        "The two ministers and the three men sang.",
        "On March 9, 2022, in 2014 and since 1945 it rained.",
        "A T-72 and flight 370 passed No 10 and Article 5 at 12 River Street.",
        "They met three times, 24 hours a day.",
        "It came eight days ago, over the last 24 hours.",
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    """Ages, ordinals, clock times, dates, names and idioms count nothing."""
    assert values_in(text) == []


def test_a_part_of_a_whole_is_one_figure() -> None:
    """`141 of the 193 members` is 141 with `of` 193; the quotation holds both, so the value is written out."""
    [figure] = figures_in("It was backed by 141 of the assembly's 193 members.")
    assert (figure.value, figure.of, figure.unit, figure.needs_value) == ("141", "193", "members", True)
    assert figure.quotation is not None
    assert figure.quotation.words == "141 of the assembly's 193 members"


def test_a_quotation_is_short_unique_and_says_the_value() -> None:
    """It grows until it is found once, and until its own words carry the qualifier."""
    text = "On the quay 12 boats sank. At sea 12 boats sank too. They had not moved in over three days."
    words = [figure.quotation.words for figure in figures_in(text) if figure.quotation]
    assert words == ["quay 12 boats", "sea 12 boats", "in over three days"]
    assert figures_in(text)[2].quantity.qualifier is Qualifier.MORE_THAN


def test_a_sentence_that_stands_twice_has_no_quotation() -> None:
    """No words inside of it are found only once."""
    assert [figure.quotation for figure in figures_in("12 boats sank.\n12 boats sank.")] == [None, None]


def test_the_measure_is_proposed_by_the_words_around() -> None:
    """A number of people that left is of the measure that counts them; the words are named."""
    [figure] = figures_in("More than 4,000 people have left Port Vell.")
    assert figure.measure.measure == "people-who-left-port-vell"
    assert figure.measure.shared == ("left", "Port", "Vell")


@pytest.mark.parametrize(
    "text", ["Port Vell, a town of 9,000 people, sleeps.", "It cost $5 million.", "3 per cent left."]
)
def test_a_number_of_something_else_gets_no_measure(text: str) -> None:
    """Where the words do not fit, it is left to the author."""
    assert [figure.measure.measure for figure in figures_in(text)] == [None]


def test_as_of_is_taken_only_where_it_is_stated() -> None:
    """The end of a year behind a number, "as of", and a stretch of days; never the day of speaking."""
    text = (
        "The bank counted 44,000 people at the end of 2020. As of Monday 30 boats were held.\n"
        "Over the last 24 hours 12 boats sank. On Tuesday the ministry said 9 boats sank."
    )
    found = [(figure.value, str(figure.as_of or ""), str(figure.period or "")) for figure in figures_in(text)]
    assert found == [
        ("44,000", "2020-12~", ""),
        ("30", "2022-03-07", ""),
        ("12", "", "2022-03-08/2022-03-09"),
        ("9", "", ""),
    ]


@pytest.mark.parametrize(
    ("text", "caveat"),
    [
        (
            "The guard said 12 boats sank, although that figure has not been independently verified.",
            "that figure has not been independently verified",
        ),
        ("The guard said 12 boats sank. The Gazette could not verify this.", "The Gazette could not verify"),
        ("The guard said 12 boats sank. The number was verified by divers.", ""),
    ],
)
def test_the_source_s_own_caveat_is_kept(text: str, caveat: str) -> None:
    """In its words, from the sentence of the number or the one behind it."""
    assert [figure.unverified for figure in figures_in(text)] == [caveat]


def test_a_number_in_an_embedded_post_is_left_out() -> None:
    """The post is a document of its own."""
    [figure] = figures_in("BREAKING: 12 boats sank pic.twitter.com/x1y2 (@portvell)")
    assert (figure.is_embedded, figure.is_context) == (True, True)
