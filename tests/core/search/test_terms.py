"""The terms of a text: what a keyboard, a language and a typesetter change makes no difference."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.search.terms import fold, plain_number, terms_of, web_key


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Port Vell", ["port", "vell"]),
        ("PÖRT  véll,", ["port", "vell"]),
        ("Порт-Велл", ["порт", "велл"]),
        ("ميناء فيل", ["ميناء", "فيل"]),
        ("静港", ["静", "港"]),
        ("Vell's soldiers’ boats", ["vell", "soldiers", "boats"]),
        ("П’ять сіл", ["пять", "сіл"]),
        ("more than 4,000 people", ["more", "than", "#4000", "people"]),
        ("4 000 boats", ["#4000", "boats"]),
        ("1.5 million, 3,250,000.50", ["#1.5", "million", "#3250000.5"]),
        ("٤٠٠٠, ٤٬٠٠٠, ١٫٥", ["#4000", "#4000", "#1.5"]),
        ("the U.N., at 4 a.m. in the U.S", ["the", "un", "at", "#4", "am", "in", "the", "us"]),
        ("gazette.example, v.2.b", ["gazette", "example", "v", "#2", "b"]),
        ("Harbour Defense Organization", ["harbor", "defence", "organisation"]),
        (
            "harbor defences, organised; the centre’s programme",
            ["harbor", "defences", "organised", "the", "center", "program"],
        ),
        ("four hours, a size, the tree", ["four", "hours", "a", "size", "the", "tree"]),
        ("T-72, ES-11/1, 870k", ["t", "#72", "es", "#11", "#1", "870k"]),
        ("on 2022-03-02", ["on", "#2022", "#3", "#2"]),
        ("_mark_ **bold**", ["mark", "bold"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_terms(text: str, terms: list[str]) -> None:
    """Words without case and accents, numbers by their value, letters of scripts without spaces one by one."""
    assert terms_of(text) == terms


@pytest.mark.parametrize(
    ("written", "decimal", "number"),
    [
        ("1,500", ".", "1500"),
        ("1,500", ",", "1.5"),
        ("1.500", ".", "1.5"),
        ("1.500", ",", "1500"),
        ("1,5", ".", "1.5"),
        ("1.500.000", ".", "1500000"),
        ("1 500,25", ".", "1500.25"),
        ("1,500.00", ".", "1500"),
        ("007", ".", "7"),
        ("0.50", ".", "0.5"),
        ("0", ".", "0"),
    ],
)
def test_a_number_is_plain(written: str, decimal: str, number: str) -> None:
    """A mark before three digits is what the language takes it for, and any other mark what it can only be."""
    assert plain_number(written, decimal) == number


@settings(max_examples=200)
@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    """What was folded is in its last form, and so are its terms."""
    folded = fold(text)
    assert terms_of(folded) == terms_of(text)


@settings(max_examples=200)
@given(st.integers(0, 10**12))
def test_a_number_is_the_same_in_every_writing(number: int) -> None:
    """With commas, spaces, narrow spaces or nothing between its groups."""
    for group in (",", " ", "\u202f", "\u00a0", ""):
        assert terms_of(f"{number:,}".replace(",", group)) == [f"#{number}"]


@pytest.mark.parametrize(
    "address", ["https://www.Gazette.example/a/?b=1", "http://gazette.example/a/?b=1#c", "gazette.example/a/?b=1/"]
)
def test_an_address_is_the_same_however_it_was_copied(address: str) -> None:
    """Its query counts, for some publishers have nothing else."""
    assert web_key(address) == "gazette.example/a/?b=1"
