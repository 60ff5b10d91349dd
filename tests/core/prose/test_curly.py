"""Straight quotation marks and apostrophes, set as English prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.core.prose.curly import curled


@pytest.mark.parametrize(
    ("text", "set_text"),
    [
        ('He said "no".', "He said “no”."),
        ("Port Vell's quay, the wardens' boats", "Port Vell’s quay, the wardens’ boats"),
        ("It doesn't say", "It doesn’t say"),
        ("\"'Quoted' words\"", "“‘Quoted’ words”"),
        ('("aside") and —"dash"', "(“aside”) and —“dash”"),
        ('"more than", "about" and "dozens" stay', "“more than”, “about” and “dozens” stay"),
        ("the storms of the '90s", "the storms of the ’90s"),
        ("“set” already, and it’s kept", "“set” already, and it’s kept"),
        ("", ""),
    ],
)
def test_marks_are_set_as_english_prints_them(text: str, set_text: str) -> None:
    """They open at the beginning of words, and close or stand for a letter elsewhere."""
    assert curled(text, "en") == curled(text, "en-GB") == set_text


def test_what_stands_before_decides() -> None:
    """A text may be the rest of a sentence, after a link."""
    assert curled("'s quay", "en", before="Vell") == "’s quay"
    assert curled('" at last', "en", before="no") == "” at last"
    assert curled('"no', "en", before="said ") == "“no"


def test_other_languages_stay_as_they_are() -> None:
    """Each has marks of its own, which their authors type."""
    assert curled('Він сказав: "ні", об\'єкт', "uk") == 'Він сказав: "ні", об\'єкт'


@given(text=st.text(alphabet="ab '\"(—“\n1"), before=st.text(alphabet="a '\"(", max_size=2))
def test_nothing_but_marks_changes(text: str, before: str) -> None:
    """The words stay, no straight mark is left, and what was set once is set for good."""
    found = curled(text, "en", before)
    straight = found.translate(str.maketrans("“”‘’", "\"\"''"))
    assert straight == text.translate(str.maketrans("“”‘’", "\"\"''"))
    assert '"' not in found
    assert "'" not in found
    assert curled(found, "en", before) == found
