"""An address that makes a browser show a quotation on the original page."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.core.quotations.textfragment import with_text_fragment

URL = "https://gazette.example/harbour"


@pytest.mark.parametrize(
    ("quotation", "prefix", "suffix", "fragment"),
    [
        ("full control", "", "", "#:~:text=full%20control"),
        ("12 of the port's 31 boats", "", "", "#:~:text=12%20of%20the%20port%27s%2031%20boats"),
        ("over 4,000 people", "", "", "#:~:text=over%204%2C000%20people"),
        ("a two-hour talk", "", "", "#:~:text=a%20two%2Dhour%20talk"),
        ("salt & water", "", "", "#:~:text=salt%20%26%20water"),
        ("Порт-Велл", "", "", "#:~:text=%D0%9F%D0%BE%D1%80%D1%82%2D%D0%92%D0%B5%D0%BB%D0%BB"),
        ("  over\n two lines ", "", "", "#:~:text=over%20two%20lines"),
        ("the wardens [...] the town", "", "", "#:~:text=the%20wardens,the%20town"),
        ("the wardens […] of them [...] the town", "", "", "#:~:text=the%20wardens,the%20town"),
        ("[...] the town", "", "", "#:~:text=the%20town"),
        ("the town", "holds", "", "#:~:text=holds-,the%20town"),
        ("the town", "", "since March", "#:~:text=the%20town,-since%20March"),
        ("the town", "who, then, holds", "", "#:~:text=who%2C%20then%2C%20holds-,the%20town"),
    ],
)
def test_a_quotation_is_marked(quotation: str, prefix: str, suffix: str, fragment: str) -> None:
    """What has a meaning in the directive is encoded; a quotation with gaps is marked from its start to its end."""
    assert with_text_fragment(URL, quotation, prefix, suffix) == URL + fragment


def test_an_address_with_a_fragment_keeps_it() -> None:
    """The directive follows the fragment that is there."""
    assert with_text_fragment(f"{URL}#top", "full control") == f"{URL}#top:~:text=full%20control"


def test_nothing_quoted_is_nothing_marked() -> None:
    """The address stays as it is."""
    assert with_text_fragment(URL, " [...] ") == URL


@given(st.text(min_size=1).filter(lambda text: text.strip() and "[" not in text))
def test_the_directive_can_be_read_back(quotation: str) -> None:
    """Whatever is quoted, the directive has one part, in letters of an address, and gives the words back."""
    text = with_text_fragment(URL, quotation).removeprefix(f"{URL}#:~:text=")
    assert text.isascii()
    assert not set(text) & set(",&-# ")
    assert unquote(text) == " ".join(quotation.split())
