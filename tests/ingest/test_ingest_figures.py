"""Numbers of an article: which are figures, what they say, and the words that prove it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from daybook.core.ids import MeasureId
from daybook.core.numbers import Qualifier
from daybook.ingest.measures import Measures
from daybook.ingest.number_context import NumberContext
from ingest.examples import GATHERED, figures_in, values_in


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
        ('They saw "500 plus" carts and a ferry with a crew of 19.', [("500 plus", "carts"), ("19", "crew")]),
        ("He put the number of missing at 63.", [("63", "missing")]),
        ("Losses: tanks - 198, carts – 9.", [("198", "tanks"), ("9", "carts")]),
        ("\N{BLACK SMALL SQUARE} tanks - 402 (+11)", [("402", "tanks"), ("11", "tanks")]),
        ("300 wounded sailors and 17 staff members came.", [("300", "wounded sailors"), ("17", "staff members")]),
        ("A corridor 80 miles long leads from the quay 12 boats left.", [("80", "miles"), ("12", "boats")]),
        ("I do six or seven rounds a day.", [("six or seven", "rounds")]),
        ("Two clerks put the toll at 40.", [("Two", "clerks"), ("40", "")]),
        ("12 boats came, and 11 were denied.", [("12", "boats"), ("11", "boats")]),
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


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("Two of its five boats sank.", "Two", "five"),
        ("They kept 800 of its original 2,100 boats.", "800", "2,100"),
        ("27 speakers are left on the list, out of 114.", "27", "114"),
    ],
)
def test_a_whole_may_stand_apart(text: str, value: str, of: str) -> None:
    """Behind "its original", behind "out of", and as a small number that by itself would be no figure."""
    assert [(figure.value, figure.of) for figure in figures_in(text)] == [(value, of)]


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


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("30,000 people have left Port Vell, up from 20,000 on Monday.", ["people-who-left-port-vell"] * 2),
        ("The storm left 400 people of Port Vell homeless.", [None]),
        ("12 boats have left Port Vell.", [None]),
        ("400 people are unable to leave Port Vell.", [None]),
        ("4,000 people left Port Vell, including 300 children.", ["people-who-left-port-vell", None]),
        ("400 people were killed in Port Vell.", [None]),
    ],
)
def test_what_is_told_of_those_counted_tells_the_measure(text: str, measures: list[str | None]) -> None:
    """Who died did not leave; a part of a number is no number of its measure; what is counted must fit."""
    assert [figure.measure.measure for figure in figures_in(text)] == measures


def test_measures_that_differ_in_one_word_are_told_apart_by_the_side_it_stands_on() -> None:
    """Where the sentence has both words, the nearer one decides; where it has none, the author is asked."""
    marked = [
        replace(GATHERED.measures[0], id=MeasureId(f"votes-{word}"), title=f"Council vote {word}", unit="states")
        for word in ("against", "in favour")
    ]
    measures = Measures([*GATHERED.measures, *marked])
    text = "The council held a vote, with 41 states backing it and only five, among them Norland, opposing it."
    sides = (" states backing it and ", ""), (" among them Norland, opposing it.", " states backing it and ")
    found = [
        measures.propose(
            NumberContext(sentence=text, near=text, right=right, left=left, unit="states", percent=False)
        ).measure
        for right, left in sides
    ]
    assert found == ["votes-in favour", "votes-against"]
    text = "In the council vote 46 states spoke, backing or opposing it."
    silent = NumberContext(sentence=text, near=text, right=text[24:], unit="states", percent=False)
    assert measures.propose(silent).rivals == ("votes-against", "votes-in favour")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In total, 1,612 boats sank.", [("1,612", "boats")]),
        ("Not more than one hundred boats sank.", [("Not more than one hundred", "boats")]),
        ("By thirteen votes to one, it ruled.", [("thirteen", "votes"), ("one", "votes")]),
        (
            "Of eight convoys, two were completed and one was turned back.",
            [("eight", "convoys"), ("two", "convoys"), ("one", "convoys")],
        ),
        ("One man and a dog came.", []),
        ("An earthquake of magnitude 5.9 was felt.", []),
        ("The youngest was 4.", []),
        ("They raised the age of service to 30.", []),
        ("It is 4-1 that it ends.", []),
        ("One boat sank, and 7 in 10 were safe.", []),
        ("(Reporting by Ola Brandt and two others)", []),
        ("They lost 5 carts and one river boat.", [("5", "carts"), ("one", "river boat")]),
        ("He was with Pim Vane, 34; Ola Brandt, 65; and others.", []),
        ("She is 72, and stays.", []),
        ("It is free for children under 12.", []),
        ("A father of two came.", []),
        ("It rained at 14.00 CET and 10 mins ago.", []),
        ("Doors open at seven.", []),
        ("The shops open every morning at nine, and close at six.", []),
        ("They put the dead at nine, and the missing at 40.", [("nine", ""), ("40", "")]),
        ("The 4 Battalion and the 72 Motor Brigade left Harbour Street 14.", []),
        ("The 4 battalions left.", [("4", "battalions")]),
        ("It is ten past five, and at ten to three it rained.", []),
        ("My father is 91 and stays with two brothers of 15 and 17.", [("two", "brothers")]),
        ("Men between 18 and 55 may not leave.", []),
        ("I turned 60 in March; a boy turned 11 yesterday, his sister is a daughter of eight months.", []),
        ("The 11.40 from Port Vell pulls in at 19.25, and at nine o'clock that morning.", []),
        ("If you need help: 112, or 0800 27 44 90.", []),
        ("Berths 4 to 11 are named in Schedule 2 of version 2.1.", []),
        ("Two of those 14 boats sank; it remains its only one.", [("Two", "boats")]),
        ("The gauge is 1,520 mm for a 152-mm gun.", [("1,520", "mm")]),
        ("Turn to Pages 6 & 7, or to number 40 to 78.", []),
        (
            "It was copied 900 times, and hit no fewer than seven times.",
            [("900", "times"), ("no fewer than seven", "times")],
        ),
        ("A fire burns at kilometre 43, as table 2 on page 3 shows.", []),
        ("She called 112 for help, and waited a day or two, at a 50-50 chance.", []),
        ("She called 112 people.", [("112", "people")]),
        ("Losses from 24.02 to 07.03 are not known.", []),
        ("Call 01632 960 114 or +44 20 7946 0123.", []),
        ("It is registered as charity no 1045678.", []),
        ("The number 9 bus runs every 20 minutes.", []),
        ("Page 2 of 6 has rows 1 to 12.", []),
        ("See pages 4 and 5.", []),
        ("Under Article 51, part 7, nothing moves.", []),
        ("Nothing like it was seen since World War Two.", []),
        ("This is Update 9 on it.", []),
        ("The round of 16 was lost 2-1.", []),
        ("Her 2022 forecast was wrong.", []),
        ("I will say it a thousand times.", []),
        ("1. The guard lost 12 boats.", [("12", "boats")]),
        ("In the first week 640 boats came.", [("640", "boats")]),
        ("One in five boats sank.", []),
        ("10.26\nBoats sank.", []),
        ("Pier 4 was hit.", []),
        ("Bread is sold from 8 to 11 in the morning.", []),
        ("Nothing came within two days.", []),
        ("The boy is four days old.", []),
        ("Wait for the coming 48–72 hours.", []),
        ("They found 220mm shells.", []),
        ("It made no progress in over three days.", [("over three", "days")]),
        ("Receipts were down 58% and 2.9 percent.", [("58%", "%"), ("2.9 percent", "percent")]),
        ("It cost 45 million euros and €3.", [("45 million euros", "euros"), ("€3", "€")]),
        ("He worked on 15 such failures and 12 more boats.", [("15", "failures"), ("12", "boats")]),
    ],
)
def test_a_number_is_a_figure_where_it_counts(text: str, values: list[tuple[str, str]]) -> None:
    """Not where it says when, names a thing or tells a share in words; the unit has the words of the text."""
    assert values_in(text) == values


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
    text = "From 4 a.m. on 24 February until midnight on 4 March the guard counted 12 boats (3 of wood)."
    assert [str(figure.as_of or "") for figure in figures_in(text)] == ["2022-03-04", "2022-03-04"]
    text = "The guard counts 12 boats, while the relief counts 9 boats as of Sunday."
    assert [str(figure.as_of or "") for figure in figures_in(text)] == ["", "2022-03-06"]
    text = "Pictures from 5 March show 12 boats."
    assert [str(figure.as_of or "") for figure in figures_in(text)] == ["2022-03-05"]
    text = "By Monday 12 boats were held. The count stood at 9 boats on Sunday. They expect 30 boats by Friday."
    assert [str(figure.as_of or "") for figure in figures_in(text)] == ["2022-03-07", "2022-03-06", ""]
    text = "It counted 40 boats on Tuesday, up from 30 boats on Monday."
    assert [str(figure.as_of or "") for figure in figures_in(text)] == ["", "2022-03-07"]


@pytest.mark.parametrize(
    ("text", "caveat"),
    [
        (
            "The guard said 12 boats sank, although that figure has not been independently verified.",
            "that figure has not been independently verified",
        ),
        ("The guard said 12 boats sank. The Gazette could not verify this.", "The Gazette could not verify"),
        ("The guard said 12 boats sank. It was not possible to verify this.", "It was not possible to verify"),
        ("The guard said 12 boats sank, a number yet to be confirmed.", "a number yet to be confirmed"),
        (
            "The guard said 12 boats sank. Independent confirmation was impossible.",
            "Independent confirmation was impossible",
        ),
        ("The guard said 12 boats sank. The number was verified by divers.", ""),
        (
            "The guard said 12 boats sank. The relief has not been able to confirm this.",
            "The relief has not been able to confirm",
        ),
        ("The guard said 12 boats sank, which the institute cannot confirm.", "the institute cannot confirm"),
        (
            "The guard said 12 boats sank. Independent confirmation is not possible.",
            "Independent confirmation is not possible",
        ),
        (
            "The guard said 12 boats sank. Rain fell.\nNeither account could be verified.",
            "Neither account could be verified",
        ),
        ("12 boats sank. Rain fell.\nNeither account could be verified.", ""),
        ("The guard said 12 boats sank. There is no way to check it.", "There is no way to check"),
    ],
)
def test_the_source_s_own_caveat_is_kept(text: str, caveat: str) -> None:
    """In its words, from the sentence of the number or the one behind it."""
    assert [figure.unverified for figure in figures_in(text)] == [caveat]


def test_a_number_in_an_embedded_post_is_left_out() -> None:
    """The post is a document of its own."""
    [figure] = figures_in("BREAKING: 12 boats sank pic.twitter.com/x1y2 (@portvell)")
    assert (figure.is_embedded, figure.is_context) == (True, True)
