"""What holds of all ids: a slug is one, and what is none says why on one line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from daybook.core.ids import fault_of_id, slug_of


@given(st.text(max_size=150))
def test_a_slug_is_an_id(text: str) -> None:
    """Unless nothing is left of a text, its slug is an id, and its own slug."""
    slug = slug_of(text)
    assert not slug or fault_of_id(slug) is None
    assert slug_of(slug) == slug


@given(st.text(max_size=150) | st.text(alphabet="аеоpx-", max_size=12))
def test_every_text_is_an_id_or_says_why(text: str) -> None:
    """Message and help are short single lines, and what the help proposes is an id."""
    fault = fault_of_id(text)
    if fault is None:
        assert text.isascii()
        assert text == text.lower()
        return
    assert "\n" not in "".join(fault)
    proposal = fault[1].rpartition(' "')[2].rstrip('"') if '"' in fault[1] else "x"
    assert fault_of_id(proposal) is None
