"""Numbers in the other languages, and the files their words are in."""

from __future__ import annotations

import pytest

from daybook.number_words import (
    NumberWordsError,
    languages_with_number_words,
    number_words,
    read_number_words,
)
from numbertexts import told

UKRAINIAN = [
    ("понад 870 тисяч людей", ["понад 870 тисяч = 870000.. more-than"]),
    ("понад три дні", ["понад три = 3.. more-than"]),
    ("близько мільйона", ["близько мільйона = 1000000 about"]),
    ("близько тисячі осіб", ["близько тисячі = 1000 about"]),
    ("тисячі людей", ["тисячі thousands"]),
    ("дві тисячі двадцять дві особи", ["дві тисячі двадцять дві = 2022"]),
    ("сто сорок одна країна", ["сто сорок одна = 141"]),
    ("п’ять, п'ять", ["п’ять = 5", "п'ять = 5"]),
    ("1,5 млн, 1.5 млн", ["1,5 млн = 1500000", "1.5 млн = 1500000"]),
    ("1.500", []),
    ("1 234 567,8", ["1 234 567,8 = 1234567.8"]),
    ("від 10 до 15", ["від 10 до 15 = 10..15"]),
    ("зросла з 10 до 15", ["10 = 10", "15 = 15"]),
    ("від 10 осіб до 15 осіб", ["10 = 10", "15 = 15"]),
    ("до 40 осіб", ["до 40 = ..40 up-to"]),
    ("кілька десятків, сотні тисяч", ["кілька десятків dozens", "сотні тисяч hundreds-of-thousands"]),
    ("два з половиною мільйони", ["два з половиною мільйони = 2500000"]),
    ("півтора мільйона, пів мільйона", ["півтора мільйона = 1500000", "пів мільйона = 500000"]),
    ("двадцять першого лютого, 24-го, 5-й", []),
    ("10 тис. осіб, 10 тис. грн", ["10 тис = 10000", "10 тис. грн = 10000 ₴"]),
    ("не менше ніж 12", ["не менше ніж 12 = 12.. at-least"]),
    ("тисяч десять, тисяч 10", []),
    ("двадцять п'ятий, три чверті мільйона", []),
    ("два відсотки", ["два відсотки = 2 per cent"]),
]


RUSSIAN = [
    ("более 2 тысяч человек", ["более 2 тысяч = 2000.. more-than"]),
    ("около миллиона", ["около миллиона = 1000000 about"]),
    ("тысячи людей, около тысячи", ["тысячи thousands", "около тысячи = 1000 about"]),
    ("не менее двадцати одного", ["не менее двадцати одного = 21.. at-least"]),
    ("от 10 до 15 млн", ["от 10 до 15 млн = 10000000..15000000"]),
    ("двести сорок четыре", ["двести сорок четыре = 244"]),
    ("полмиллиона, полтора миллиона", ["полмиллиона = 500000", "полтора миллиона = 1500000"]),
    ("двадцать пятого, двадцать сотрудников", ["двадцать = 20"]),
    ("потерял семью", []),
]


@pytest.mark.parametrize(("text", "read"), UKRAINIAN, ids=lambda case: str(case)[:30])
def test_ukrainian_text_is_read(text: str, read: list[str]) -> None:
    """Case forms, the decimal comma and inversion are those of the language."""
    assert told(text, "uk") == read


@pytest.mark.parametrize(("text", "read"), RUSSIAN, ids=lambda case: str(case)[:30])
def test_russian_text_is_read(text: str, read: list[str]) -> None:
    """Case forms, the decimal comma and inversion are those of the language."""
    assert told(text, "ru") == read


def test_languages_are_found_by_their_first_part() -> None:
    """A regional tag has the words of its language; an unknown language has none."""
    assert languages_with_number_words() == ("en", "ru", "uk")
    assert number_words("en-GB") == number_words("en")
    assert number_words("xx") is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "xx.toml: ranges is missing, it should be a table of lists of words"),
        ("ranges = 5", "xx.toml: ranges should be a table of lists of words"),
        ("[ranges]\nfrom = 5", "xx.toml: ranges.from should be a table of lists of words"),
    ],
)
def test_a_wrong_file_of_number_words_names_the_key(text: str, message: str) -> None:
    """A linguist who forgets a key is told which."""
    with pytest.raises(NumberWordsError) as caught:
        read_number_words("xx", text)
    assert str(caught.value) == message
