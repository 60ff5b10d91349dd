"""The reader of numbers against numbers written out by spellers that share nothing with it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.numbers import NumberWords, Quantity, read_numbers, read_quantity, readable_in
from numbertexts import EN, words_of
from spelling import spell_english, spell_slavic, write

MOST = 10**12


LANGUAGES = st.sampled_from(["en", "uk", "ru"])


INTEGERS = st.one_of(
    st.integers(0, MOST),
    st.integers(0, 1999),
    # Round numbers, which are what is reported.
    st.builds(lambda head, zeros: min(head * 10**zeros, MOST), st.integers(1, 999), st.integers(0, 9)),
)


@settings(max_examples=300, deadline=None)
@given(
    number=INTEGERS,
    joiner=st.sampled_from([" and ", " "]),
    hyphen=st.sampled_from(["-", " ", "‑"]),
    one=st.sampled_from(["one", "a"]),
)
def test_english_words_read_back(number: int, joiner: str, hyphen: str, one: str) -> None:
    """Every whole number up to a trillion, written out in any of the usual ways, is itself."""
    text = spell_english(number, joiner=joiner, hyphen=hyphen, one=one)
    quantity = read_quantity(text, EN)
    assert quantity is not None, text
    assert (quantity.low, quantity.high, quantity.qualifier) == (Decimal(number), Decimal(number), None)


@settings(max_examples=200, deadline=None)
@given(number=INTEGERS, lang=st.sampled_from(["uk", "ru"]))
def test_slavic_words_read_back(number: int, lang: str) -> None:
    """The same in Ukrainian and Russian."""
    text = spell_slavic(number, lang)
    quantity = read_quantity(text, words_of(lang))
    assert quantity is not None, text
    assert (quantity.low, quantity.high, quantity.qualifier) == (Decimal(number), Decimal(number), None)


def in_script(digits: str, zero: str) -> str:
    """Write digits in another script."""
    return "".join(chr(ord(zero) + int(digit)) if digit.isdecimal() else digit for digit in digits)


@settings(max_examples=200, deadline=None)
@given(
    number=INTEGERS,
    separator=st.sampled_from(["", " ", "\u00a0", "\u202f", "\u2009", "'", "’"]),
    zero=st.sampled_from("0٠०۰০"),
    lang=LANGUAGES,
)
def test_digits_read_back(number: int, separator: str, zero: str, lang: str) -> None:
    """Digits of any script, grouped by anything that groups, are the number they were written from."""
    text = in_script(f"{number:,}".replace(",", separator), zero)
    quantity = read_quantity(text, words_of(lang))
    assert quantity is not None, text
    assert (quantity.low, quantity.high) == (Decimal(number), Decimal(number))


@settings(max_examples=100, deadline=None)
@given(number=INTEGERS, places=st.integers(1, 6), part=st.integers(0, 999_999))
def test_decimals_read_back_by_the_mark_of_the_language(number: int, places: int, part: int) -> None:
    """A comma groups in one language and divides in another."""
    decimals = f"{part:06d}"[:places]
    expected = Decimal(f"{number}.{decimals}")
    for text, lang in ((f"{number:,}.{decimals}", "en"), (f"{number},{decimals}", "uk")):
        quantity = read_quantity(text, words_of(lang))
        assert quantity is not None, text
        assert (quantity.low, quantity.precision) == (expected, Decimal(1).scaleb(-places))


PROSE = {
    "en": [
        "The mayor of Port Vell said",
        "people crossed the River Ost",
        "In all,",
        "“",
        "”",
        "(",
        ").",
        "were seen;",
    ],
    "uk": ["Мер сказав, що", "людей пішли", "Загалом", "«", "»", "(", ").", "бачили;"],
    "ru": ["Мэр сказал, что", "человек ушли", "Всего-навсего,", "«", "»", "(", ").", "видели;"],
}


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_prose_around_a_number_changes_nothing(data: st.DataObject) -> None:
    """A number is read alike alone and in a sentence, and its span is exactly its words."""
    lang = data.draw(LANGUAGES)
    number = data.draw(INTEGERS)
    written = data.draw(st.sampled_from([write(number, lang), str(number), f"{number:,}".replace(",", "\u00a0")]))
    before = data.draw(st.sampled_from(PROSE[lang]))
    behind = data.draw(st.sampled_from(PROSE[lang]))
    text = f"{before} {written} {behind}"
    (phrase,) = read_numbers(text, words_of(lang))
    assert phrase.quantity == read_quantity(written, words_of(lang))
    assert text[phrase.number_start : phrase.number_end] == written
    assert text[phrase.start : phrase.end] == written


@settings(max_examples=200, deadline=None)
@given(one=INTEGERS, other=INTEGERS, lang=LANGUAGES)
def test_a_figure_is_found_where_it_stands_and_nowhere_else(one: int, other: int, lang: str) -> None:
    """Two different numbers are never taken for each other, in words or in digits."""
    value = read_quantity(str(one), EN)
    assert value is not None
    for written in (write(other, lang), str(other)):
        assert readable_in(value, f"({written})", words_of(lang)).found is (one == other)


@settings(max_examples=200, deadline=None)
@given(number=st.integers(10, MOST), at=st.integers(0, 11), digit=st.sampled_from("0123456789"))
def test_a_changed_digit_is_never_found(number: int, at: int, digit: str) -> None:
    """One other digit is another number."""
    written = str(number)
    at %= len(written)
    changed = written[:at] + digit + written[at + 1 :]
    value = read_quantity(written, EN)
    assert value is not None
    assert readable_in(value, f"some text, {changed} people", EN).found is (changed == written)


# Pieces that matter to the grammar, thrown together.
PIECES = st.one_of(
    st.sampled_from("0123456789 \n-–,.:/%$+'’~>½²_٣é\u0301\u200b\ufeff"),
    st.sampled_from(["one", "two", "twenty", "hundred", "thousand", "million", "dozen", "dozens", "half"]),
    st.sampled_from(["a", "and", "and a half", "of", "from", "between", "to", "over", "at least", "or more"]),
    st.sampled_from(["third", "per cent", "euros", "m", "bn", "km", "100,000", "тисяч", "до", "від"]),
)


def check_phrases(text: str, words: NumberWords) -> None:
    """Places are in order, apart, inside the text, and what they span says the same alone or nothing."""
    end = 0
    for phrase in read_numbers(text, words):
        assert end <= phrase.start <= phrase.number_start < phrase.number_end <= phrase.end <= len(text)
        assert text[phrase.start : phrase.end] == text[phrase.start : phrase.end].strip()
        low, high = phrase.quantity.low, phrase.quantity.high
        assert low is None or high is None or low <= high
        assert (low is None and high is None) is (phrase.quantity.precision is None)
        end = phrase.end


@settings(max_examples=400, deadline=None)
@given(pieces=st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=24), lang=LANGUAGES)
def test_any_mixture_is_read_without_a_crash(pieces: list[tuple[str, str]], lang: str) -> None:
    """Whatever stands beside each other, places are in order and bounds are bounds."""
    check_phrases("".join(piece + gap for piece, gap in pieces), words_of(lang))


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=200), lang=LANGUAGES)
def test_any_text_is_read_without_a_crash(text: str, lang: str) -> None:
    """The same for any characters at all."""
    check_phrases(text, words_of(lang))


@given(low=INTEGERS, high=INTEGERS, dash=st.sampled_from([" to ", "-", "–"]))
def test_a_range_has_two_different_numbers_in_order(low: int, high: int, dash: str) -> None:
    """A range that does not rise, or may leave out a thousand, is no range."""
    quantity = read_quantity(f"{low:,}{dash}{high:,}", EN)
    is_elliptic = high % 1000 == 0 and 0 < low < min(1000, high // 1000)
    if low < high and not is_elliptic:
        assert isinstance(quantity, Quantity)
        assert (quantity.low, quantity.high, quantity.qualifier) == (Decimal(low), Decimal(high), None)
    else:
        assert quantity is None
