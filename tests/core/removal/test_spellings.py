"""A name is found in every dress it wears, and in no other word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.core.removal.spellings import Spellings, read_spellings


def spellings(*given_ones: str) -> Spellings:
    """Return spellings that can be used."""
    found = read_spellings(given_ones)
    assert isinstance(found, Spellings)
    return found


ADA = spellings("Ada Quill", "Ада Квілл")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was Ada Quill who spoke", "Ada Quill"),
        ("ADA QUILL", "ADA QUILL"),
        ("Ada\u00a0Quill", "Ada\u00a0Quill"),
        ("Ada\n  Quill", "Ada\n  Quill"),
        ("Ada Quill's office", "Ada Quill"),
        ("Ada Quill’s office", "Ada Quill"),
        ("the pro-Ada-Quill crowd", "Ada-Quill"),
        ("_Ada_ **Quill**", "Ada_ **Quill"),
        ("Àdá Quîll", "Àdá Quîll"),
        ("Ada Qu-\nill", "Ada Qu-\nill"),
        ("A\u00adda Quill", "A\u00adda Quill"),
        ("Ada Quill", "Ada Quill"),
        ("entity:ada-quill", "ada-quill"),
        ("2022-03-02-ada-quill-held", "ada-quill"),
        ("#AdaQuill2022", "AdaQuill"),
        ("ada_quill.html", "ada_quill"),
        ("https://x.example/?q=Ada+Quill", "Ada+Quill"),
        ("x#:~:text=Ada%20Quill,end", "Ada%20Quill"),
        ("x#:~:text=ada%2Dquill", "ada%2Dquill"),
        ("https://a.example/Ada%2520Quill", "Ada%2520Quill"),
        ("%D0%90%D0%B4%D0%B0+%D0%9A%D0%B2%D1%96%D0%BB%D0%BB", "%D0%90%D0%B4%D0%B0+%D0%9A%D0%B2%D1%96%D0%BB%D0%BB"),
        ("АДА КВІЛЛ", "АДА КВІЛЛ"),
        ("Ada&nbsp;Quill", "Ada&nbsp;Quill"),
        ("&#1040;да Квілл", "&#1040;да Квілл"),
        (r"\u0410\u0434\u0430 Квілл", r"\u0410\u0434\u0430 Квілл"),
        ("Ａｄａ Ｑｕｉｌｌ", "Ａｄａ Ｑｕｉｌｌ"),
    ],
)
def test_a_name_is_found(text: str, found: str) -> None:
    """Its place is the place in the text as written."""
    assert [text[place.start : place.end] for place in ADA.places(text)] == [found]
    assert ADA.stands_in(text)
    assert not ADA.stands_in(ADA.struck_from(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quilley",
        "Granada Quill",
        "Ada said.\n\nQuill pens",
        "Quill",
        "Ada",
        "Ada the Quill",
        "100% Ada",
        "Адам Квілл",
        "",
    ],
)
def test_other_words_are_not(text: str) -> None:
    """Neither a longer word, nor a part of the name, nor words of two paragraphs."""
    assert ADA.places(text) == ()
    assert ADA.struck_from(text) == text


def test_longer_words_are_shown_apart() -> None:
    """A declined form is not guessed at, and not passed over in silence."""
    text = "Із Адою Квілл. Ада Квілла. Ada Quills. Ada Quill"
    assert [text[place.start : place.end] for place in ADA.inside_words(text)] == ["Ада Квілл", "Ada Quill"]
    assert spellings("Li").inside_words("Alibi") == ()


def test_a_notice_stands_in_its_place() -> None:
    """A web address goes as a whole, for half of one leads nowhere."""
    text = "Ada Quill spoke; see https://x.example/ada-quill?a=1 and <https://y.example/AdaQuill>."
    assert ADA.struck_from(text) == (
        "(name removed for safety) spoke; see (address removed for safety) and (address removed for safety)."
    )


def test_ids_lose_the_name() -> None:
    """What is left is an id, or nothing."""
    assert ADA.struck_from_id("2022-03-02-ada-quill-held") == "2022-03-02-held"
    assert ADA.struck_from_id("ada-quill") == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Q", '"Q" has fewer than two letters, so it would be found everywhere'),
        ("--", '"--" has fewer than two letters, so it would be found everywhere'),
        ("Safety", '"Safety" is a part of the notice that would stand in its place'),
    ],
)
def test_what_is_no_name_is_refused(name: str, reason: str) -> None:
    """A removal of every word would leave no archive."""
    assert read_spellings((name,)) == reason


@given(
    st.text(max_size=30), st.text(max_size=30), st.sampled_from(["Ada Quill", "ada-quill", "Ada%20Quill", "АДА КВІЛЛ"])
)
def test_nothing_is_left_in_any_text(before: str, after: str, name: str) -> None:
    """Whatever stands around it, the name is gone afterwards, and a second time changes nothing."""
    struck = ADA.struck_from(f"{before}\n\n{name}\n\n{after}")
    assert not ADA.stands_in(struck)
    assert ADA.struck_from(struck) == struck
    assert name not in struck
