"""Expressions of time: what they mean, and what is asked."""

from __future__ import annotations

import datetime as dt

import pytest

from daybook.core.dates import Precision, read_date
from daybook.ingest.article import read_article
from daybook.ingest.temporal import find_dates
from ingest.examples import dates_in, doubts_in


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("It rained on Monday.", "Monday", "2022-03-07"),
        ("It rained on Wednesday night.", "Wednesday night", "2022-03-09"),
        ("The vote is expected on Friday.", "Friday", "2022-03-11"),
        ("The vote was due on Wednesday.", "Wednesday", "2022-03-09"),
        ("It rained last Wednesday.", "last Wednesday", "2022-03-02"),
        ("They will meet next Tuesday.", "next Tuesday", "2022-03-15"),
        ("Shots fell in the early hours of Tuesday.", "in the early hours of Tuesday", "2022-03-08"),
        ("Shots fell overnight.", "overnight", "2022-03-08/2022-03-09"),
        ("Shots fell overnight into Tuesday.", "overnight into Tuesday", "2022-03-07/2022-03-08"),
        ("It rained yesterday.", "yesterday", "2022-03-08"),
        ("It rained last night.", "last night", "2022-03-08"),
        ("It rained earlier today.", "earlier today", "2022-03-09"),
        ("The storm came 12 days ago.", "12 days ago", "2022-02-25"),
        ("The storm came a week ago.", "a week ago", "2022-03-02"),
        ("The storm came about a month ago.", "about a month ago", "2022-02"),
        ("The storm came almost two weeks ago.", "almost two weeks ago", "2022-02-23~"),
        ("The storm came just two days ago.", "just two days ago", "2022-03-07"),
        ("The storm broke minutes ago.", "minutes ago", "2022-03-09"),
        ("It rained last week.", "last week", "2022-02-28/2022-03-06"),
        ("It rained last weekend.", "last weekend", "2022-03-05/2022-03-06"),
        ("It rained last year.", "last year", "2021"),
        ("It ends at the end of the month.", "at the end of the month", "2022-03~"),
        ("Boats sank over the last 24 hours.", "over the last 24 hours", "2022-03-08/2022-03-09"),
        ("Boats sank in the past three days.", "in the past three days", "2022-03-06/2022-03-09"),
        ("It rained on March 5.", "March 5", "2022-03-05"),
        ("It rained on 5 March 2021.", "5 March 2021", "2021-03-05"),
        ("It rained on the 5th of March.", "the 5th of March", "2022-03-05"),
        ("It rained on 28 December.", "28 December", "2021-12-28"),
        ("They will meet on 2 January.", "2 January", "2023-01-02"),
        ("It rained on Saturday, March 5.", "Saturday, March 5", "2022-03-05"),
        ("It rained from 24 February to 2 March.", "24 February to 2 March", "2022-02-24/2022-03-02"),
        ("It rained on February 24-28.", "February 24-28", "2022-02-24/2022-02-28"),
        ("It rained in late February.", "late February", "2022-02~"),
        ("It rained in March 2020.", "March 2020", "2020-03"),
        ("It rained in May.", "May", "2021-05"),
        ("No rain is foreseen in May.", "May", "2022-05"),
        ("In February it rained.", "February", "2022-02"),
        ("It rained since 24.2., but not in 3.4 places.", "24.2.", "2022-02-24"),
        ("They set out on 21 January, as planned.", "21 January", "2022-01-21"),
        ("More could come in the next months, she said on Saturday.", "Saturday", "2022-03-05"),
        ("They hope for a team as soon as Friday.", "Friday", "2022-03-11"),
        ("It rained between Sunday and Tuesday.", "between Sunday and Tuesday", "2022-03-06/2022-03-08"),
        ("They will meet from Friday to Sunday.", "from Friday to Sunday", "2022-03-11/2022-03-13"),
        ("It rained on 4, 5 or 6 March.", "4, 5 or 6 March", "2022-03-04/2022-03-06"),
        ("Losses from 24.02 to 07.03 grew.", "from 24.02 to 07.03", "2022-02-24/2022-03-07"),
        ("The council votes on Monday.", "Monday", "2022-03-14"),
        ("In the second week of the war it rained.", "In the second week of the war", "2022-03-03/2022-03-09"),
        ("The dam was built in 1931.", "1931", "1931"),
        ("The 2014 accord held.", "2014", "2014"),
        ("They were counted at the end of 2020.", "at the end of 2020", "2020-12~"),
        ("It rained in the 1990s.", "the 1990s", "1990/1999"),
        ("It is day 12 of the war.", "day 12 of the war", "2022-03-07"),
        ("It was the 14th day of the siege.", "the 14th day of the siege", "2022-03-09"),
        ("It rained on 05.03.2022.", "05.03.2022", "2022-03-05"),
        ("It rained on 2022/03/05.", "2022/03/05", "2022-03-05"),
        ("It rained from 1984 to 1991.", "from 1984 to 1991", "1984/1991"),
        ("It rained in the first quarter of 2021.", "the first quarter of 2021", "2021-01/2021-03"),
        ("It rained in Q4 2021.", "Q4 2021", "2021-10/2021-12"),
        ("It rained on the 5th.", "the 5th", "2022-03-05"),
        ("By the 20th there will be 15 boats.", "the 20th", "2022-03-20"),
        ("They meet by the end of the week.", "by the end of the week", "2022-03-07/2022-03-13"),
        ("It rained the day before yesterday.", "the day before yesterday", "2022-03-07"),
        ("It rained in the past week.", "in the past week", "2022-03-02/2022-03-09"),
        ("On Friday the council will meet.", "Friday", "2022-03-11"),
        ("They have to leave by Friday.", "Friday", "2022-03-11"),
        ("By Friday the water had risen.", "Friday", "2022-03-04"),
        ("The road is shut due to rain on Friday.", "Friday", "2022-03-04"),
        ("Her 2023 budget is out.", "2023", "2023"),
        ("It rained 10 mins ago.", "10 mins ago", "2022-03-09"),
    ],
)
def test_an_expression_means_a_date(text: str, words: str, meant: str) -> None:
    """An article of Wednesday, 9 March 2022 is read as its readers read it that day."""
    assert dates_in(text) == {words: meant}


@pytest.mark.parametrize(
    "text",
    [
        "The week-long storm lasted three days and two nights.",
        "It may rain, and march on.",
        "More than 2000 people left, and about 1950 stayed.",
        "They work 24 hours a day.",
        "It was a second round, in its second week.",
        "It took years.",
    ],
)
def test_durations_and_counts_are_no_dates(text: str) -> None:
    """What says how long or how many says no day."""
    assert dates_in(text) == {}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            '"It ends today," she said.',
            '"today" stands inside a quotation: on which day was it said?',
        ),
        (
            "They invaded two weeks ago.",
            '"two weeks ago" is 2022-02-23 by arithmetic, and the archive\'s first day is 2022-02-24',
        ),
        ("Talks were under way on.", '"Talks were under way on." breaks off, as if a day were missing: not filled in'),
        ("It ends at 24:00 on March 9.", '"24:00 on March 9": midnight before or after 2022-03-09?'),
        ("It ends at midnight Wednesday.", '"midnight Wednesday": midnight before or after 2022-03-09?'),
        ("It rained on Friday, March 5.", "2022-03-05 was no Friday"),
        ("A few days ago it rained.", '"A few days ago" is no certain day'),
        ("Hours ago it rained.", '"Hours ago" is no certain day'),
        ("A day earlier it rained.", '"A day earlier": counted from which day?'),
        ("It had rained the week before.", '"the week before": counted from which day?'),
        ("It rained last autumn.", '"last autumn": which months?'),
        (
            "They said that talks would begin on.",
            '"that talks would begin on." breaks off, as if a day were missing: not filled in',
        ),
        ("It rained on 12/03/2022.", '"12/03/2022": which number is the day?'),
        ("It rained on 31 February.", '"31 February" is no day of the calendar'),
    ],
)
def test_what_the_words_leave_open_is_asked(text: str, asked: str) -> None:
    """Nothing is filled in: the author gets the question."""
    assert doubts_in(text) == [asked]


def test_last_week_written_on_a_sunday_is_asked() -> None:
    """It may be the week that ends that day."""
    assert doubts_in("It rained last week.", "2022-03-06") == [
        '"last week", written on a Sunday: the week that ends that day, or the one before?'
    ]


@pytest.mark.parametrize(
    "ending", ["The lights went on.", "Life goes on.", "The fight they came in.", "It was later on."]
)
def test_a_sentence_may_end_in_a_little_word(ending: str) -> None:
    """Only an ending that wants another word is flagged."""
    assert doubts_in(ending) == []


def test_without_a_day_of_publication_relative_words_stay_open() -> None:
    """A month is no day to count from; a full date needs none."""
    assert dates_in("It rained on Monday, and on 5 March 2021.", "2022-03") == {
        "Monday": "?",
        "5 March 2021": "2021-03-05",
    }


def test_a_day_of_the_war_needs_its_first_day() -> None:
    """An archive without a first day cannot count from it."""
    assert dates_in("It is day 12 of the war.", first_day=None) == {"day 12 of the war": "?"}


def test_days_outside_the_calendar_are_open() -> None:
    """Counting past the end of the calendar is no crash."""
    assert dates_in("It ends tomorrow.", "2999-12-31") == {"tomorrow": "?"}
    assert dates_in("It is day 9 of the war.", first_day=dt.date(9999, 12, 31)) == {"day 9 of the war": "?"}
    assert dates_in("It began 900 years ago.", "1500-01-01") == {"900 years ago": "?"}


def test_an_expression_knows_where_it_stands() -> None:
    """Places count characters of the text, also behind other sentences; precision is that of the words."""
    text = "Rain. It fell in March 2020."
    [found] = find_dates(read_article(text), read_date("2022-03-09"))
    assert (text[found.start : found.end], found.rule, found.precision) == ("March 2020", "month", Precision.MONTH)
