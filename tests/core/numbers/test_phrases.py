"""The numbers of an English text, case by case: the text, and what is read in it."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from daybook.core.numbers import (
    read_numbers,
)
from numbertexts import EN, told

# In each table: a text, and the numbers read in it; no number where none is listed.
PLAIN = [
    ("141 nations", ["141 = 141"]),
    ("over 870,000 people to flee", ["over 870,000 = 870000.. more-than"]),
    ("870000", ["870000 = 870000"]),
    ("870 000 people", ["870 000 = 870000"]),
    ("870\u00a0000 people", ["870\u00a0000 = 870000"]),
    ("870\u202f000 people", ["870\u202f000 = 870000"]),
    ("1'234'567 and 1’234’567", ["1'234'567 = 1234567", "1’234’567 = 1234567"]),
    ("8,70,000 and 12,34,567", ["8,70,000 = 870000", "12,34,567 = 1234567"]),
    ("1.500 km", ["1.500 = 1.5"]),
    ("1.500.000 or 1.500.000,5", ["1.500.000 = 1500000", "1.500.000,5 = 1500000.5"]),
    ("1,500.25", ["1,500.25 = 1500.25"]),
    ("٨٧٠٬٠٠٠ and ८७०,००० and 1٫5", ["٨٧٠٬٠٠٠ = 870000", "८७०,००० = 870000", "1٫5 = 1.5"]),
    ("zero, 0 and 0.5", ["zero = 0", "0 = 0", "0.5 = 0.5"]),
    ("-5, (−5) and five-5", ["-5 = -5", "−5 = -5", "five = 5"]),
    ("549 dead (516)", ["549 = 549", "516 = 516"]),
    ("141 of the assembly's 193 members", ["141 = 141", "193 = 193"]),
    ("in 2022 141 nations", ["2022 = 2022", "141 = 141"]),
    ("March 3, 2022", ["3 = 3", "2022 = 2022"]),
    ("a 15-member council, a 7-year-old", ["15 = 15", "7 = 7"]),
    ("5km, 152mm and 20kg", ["5 = 5", "152 = 152", "20 = 20"]),
    ("killed:40", ["40 = 40"]),
]


SCALES = [
    ("1m, 1M, 1bn, 2k", ["1m = 1000000", "1M = 1000000", "1bn = 1000000000", "2k = 2000"]),
    ("one million people", ["one million = 1000000"]),
    ("1.5 million people", ["1.5 million = 1500000"]),
    ("1,500 million", ["1,500 million = 1500000000"]),
    ("a 1.5-million-strong city", ["1.5-million = 1500000"]),
    ("one\nmillion", ["one\nmillion = 1000000"]),
    ("half a million", ["half a million = 500000"]),
    ("a quarter of a million", ["a quarter of a million = 250000"]),
    ("two and a half million", ["two and a half million = 2500000"]),
    ("a million and a half", ["a million and a half = 1500000"]),
    ("2.5 hours, two and a half hours", ["2.5 = 2.5", "two and a half = 2.5"]),
    ("a hundred and forty-one", ["a hundred and forty-one = 141"]),
    ("One Hundred and Forty-One Thousand", ["One Hundred and Forty-One Thousand = 141000"]),
    ("twenty-one, twenty one, thirty‑two", ["twenty-one = 21", "twenty one = 21", "thirty‑two = 32"]),
    ("fifteen hundred", ["fifteen hundred = 1500"]),
    ("a hundred thousand", ["a hundred thousand = 100000"]),
    ("a dozen, two dozen, half a dozen", ["a dozen = 12", "two dozen = 24", "half a dozen = 6"]),
    ("1.5 m away", ["1.5 = 1.5"]),
    ("ﬁve", ["ﬁve = 5"]),
]


QUALIFIERS = [
    ("More than 2,000 civilians", ["More than 2,000 = 2000.. more-than"]),
    ("in excess of 40", ["in excess of 40 = 40.. more-than"]),
    ("well over 2,000", ["well over 2,000 = 2000.. more-than"]),
    ("at least 12, no fewer than 12", ["at least 12 = 12.. at-least", "no fewer than 12 = 12.. at-least"]),
    ("up to 40, as many as 40", ["up to 40 = ..40 up-to", "as many as 40 = ..40 up-to"]),
    ("no more than 40", ["no more than 40 = ..40 up-to"]),
    ("fewer than 40, under 40", ["fewer than 40 = ..40 fewer-than", "under 40 = ..40 fewer-than"]),
    ("Some 1,067,000", ["Some 1,067,000 = 1067000 about"]),
    ("about 300, roughly 16 miles", ["about 300 = 300 about", "roughly 16 = 16 about"]),
    ("nearly a million", ["nearly a million = 1000000 nearly"]),
    ("only five, just five", ["only five = 5 only", "just five = 5 only"]),
    ("exactly 12", ["exactly 12 = 12 exactly"]),
    (
        "40+, 40 or more, 40 or so",
        ["40+ = 40.. at-least", "40 or more = 40.. at-least", "40 or so = 40 about"],
    ),
    ("2,000-plus, 40-odd", ["2,000-plus = 2000.. at-least", "40-odd = 40 about"]),
    ("40 plus two, 40 at most 10", ["40 = 40", "two = 2", "40 = 40", "at most 10 = ..10 up-to"]),
    ("~300, >5, ≤ 6", ["~300 = 300 about", ">5 = 5.. more-than", "≤ 6 = ..6 up-to"]),
    ("up to about 40", ["up to about 40 = ..40 up-to"]),
    ("only about 40", ["only about 40 = 40 about"]),
    ("at least under 40", []),
    ("more than one currency disaster", ["more than one = 1.. more-than"]),
    ("over the last 24 hours", ["24 = 24"]),
    ("shelling over three days", ["three = 3"]),
    ("no progress in over three days", ["over three = 3.. more-than"]),
    ("about three days, under three days", ["about three = 3 about", "under three = ..3 fewer-than"]),
    ("over. 40 people", ["40 = 40"]),
]


WORD_NUMBERS = [
    ("hundreds of tanks", ["hundreds hundreds"]),
    ("hundreds of thousands of people", ["hundreds of thousands hundreds-of-thousands"]),
    ("tens of thousands", ["tens of thousands tens-of-thousands"]),
    ("dozens, several dozen, several", ["dozens dozens", "several dozen dozens", "several several"]),
    ("a few thousand, millions", ["a few thousand thousands", "millions millions"]),
    ("tens of millions, billions", []),
    ("at least dozens", []),
    ("flew over dozens of villages", ["dozens dozens"]),
]


RANGES = [
    ("10 to 15", ["10 to 15 = 10..15"]),
    ("10-15, 10–15", ["10-15 = 10..15", "10–15 = 10..15"]),
    ("between 10 and 15", ["between 10 and 15 = 10..15"]),
    ("from 1 million to 5 million", ["from 1 million to 5 million = 1000000..5000000"]),
    ("10 to 15 million", ["10 to 15 million = 10000000..15000000"]),
    ("1.5m-2m", ["1.5m-2m = 1500000..2000000"]),
    ("ten to fifteen", ["ten to fifteen = 10..15"]),
    ("about 10 to 15", ["about 10 to 15 = 10..15 about"]),
    ("between one hundred and five hundred", ["between one hundred and five hundred = 100..500"]),
    ("between one hundred and one thousand", ["between one hundred and one thousand = 100..1000"]),
    (
        "between one hundred and one and two hundred",
        ["between one hundred and one and two hundred = 101..200"],
    ),
    ("10 to 15 per cent", ["10 to 15 per cent = 10..15 per cent"]),
    ("10% to 15%", ["10% to 15% = 10..15 per cent"]),
    ("$5m to $10m", ["$5m to $10m = 5000000..10000000 $"]),
    ("500 to 2,000, 500 to 1 million", ["500 to 2,000 = 500..2000", "500 to 1 million = 500..1000000"]),
    ("rose from 10 to 15", ["10 = 10", "15 = 15"]),
    ("rose by 137,000 to 1.15 million", ["137,000 = 137000", "1.15 million = 1150000"]),
    ("gained $3 to $104", ["$3 = 3 $", "$104 = 104 $"]),
    ("six or seven a day, 4 or 40", ["six or seven = 6..7", "4 = 4", "40 = 40"]),
    ("rose by 10 to 15 per cent", ["10 to 15 per cent = 10..15 per cent"]),
    ("15 to 10, 2021-22", ["15 = 15", "10 = 10", "2021 = 2021", "22 = 22"]),
    ("in 2014 – 14,000 people", ["2014 = 2014", "14,000 = 14000"]),
]


BESIDE = [
    (
        "2%, 2 %, two per cent, two percent",
        [f"{two} = 2 per cent" for two in ("2%", "2 %", "two per cent", "two percent")],
    ),
    ("more than two per cent", ["more than two per cent = 2.. more-than per cent"]),
    ("$5, 5 euros, 5 million dollars", ["$5 = 5 $", "5 euros = 5 €", "5 million dollars = 5000000 $"]),
    ("over US$5 million", ["over US$5 million = 5000000.. more-than $"]),
]


NO_NUMBERS = [
    "T-72, B52, IL-76MD, 9K720, COVID-19, x5",
    "2nd, 21st, a second round, twenty-first, the first",
    "12:30 on 2022-03-02, 24.02.2022, 24/7, 9/11",
    "044-123-45-67",
    "007 and 05",
    "1980s, 5x, 10², 2½, 5_000",
    "10,15 and 1,2345 and 1.2.3",
    "10+5 and 5·10",
    "870\u200b000",
    "two thirds, one third of the city, 2 thirds",
    "three-quarters of a million, a third of a million",
    "200-300,000, 10 to 20,000",
    "twenty twenty-two, one two three, nineteen forty-five",
    "no one, no-one, one another, in ones and twos",
    "the million people, bare hundred",
    "https://example.org/2022/03?id=5",
    "1" * 31,
    "",
]


@pytest.mark.parametrize(
    ("text", "read"),
    PLAIN + SCALES + QUALIFIERS + WORD_NUMBERS + RANGES + BESIDE,
    ids=lambda case: str(case)[:40],
)
def test_english_text_is_read(text: str, read: list[str]) -> None:
    """A text holds exactly these numbers, at exactly these places."""
    assert told(text) == read


@pytest.mark.parametrize("text", NO_NUMBERS, ids=lambda case: case[:30])
def test_what_only_looks_like_a_number_is_not_read(text: str) -> None:
    """Codes, dates, ordinals, fractions and what could be read in two ways are left out."""
    assert told(text) == []


def test_both_spans_are_told() -> None:
    """The number stands apart from its qualifier, its money and its per cent."""
    text = "It cost more than $5 million or so."
    (phrase,) = read_numbers("It lost over 12 per cent.", EN)
    assert (phrase.start, phrase.end, phrase.number_start, phrase.number_end) == (8, 24, 13, 15)
    (phrase,) = read_numbers(text, EN)
    assert text[phrase.start : phrase.end] == "more than $5 million or so"
    assert text[phrase.number_start : phrase.number_end] == "5 million"


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "one " * 25_000,
        "1," * 50_000,
        "1-" * 50_000,
        "123 " * 25_000,
        "between one and " * 6_000,
        "one hundred and " * 6_000,
        "half a " * 14_000,
        "about " * 16_000 + "5",
        "'" * 100_000,
    ],
    ids=lambda text: text[:12],
)
def test_reading_is_linear(text: str) -> None:
    """A hundred kilobytes of anything are read in seconds, even on a busy machine."""
    began = time.process_time()
    read_numbers(text, EN)
    assert time.process_time() - began < 5


def test_thirty_digits_are_a_number_and_more_are_none() -> None:
    """The limit is stated and exact, and nothing below it is rounded."""
    (phrase,) = read_numbers("1" * 30 + " million", EN)
    assert phrase.quantity.low == int("1" * 30) * 10**6
    assert read_numbers("1" * 31, EN) == ()
    (span,) = read_numbers("5 to " + "1" * 30, EN)
    assert (span.quantity.low, span.quantity.high) == (Decimal(5), Decimal("1" * 30))
    (tens,) = read_numbers("9" * 29 + "5", EN)
    assert tens.quantity.precision == 1
