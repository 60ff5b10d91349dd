"""Any text is read for numbers, in every language; what is found stands there, in order, and says the same alone."""

from __future__ import annotations

from builders import known_words
from daybook.core.numbers import read_numbers, read_quantity, readable_in
from fuzz.shapes import hold_to_linear_time, repeated, seed, shape_of

WORDS = tuple(sorted(known_words().items()))
_LANGUAGES = [lang for lang, _ in WORDS]
SEEDS = (
    *(
        seed(text, _LANGUAGES.index("en"))
        for text in (
            "more than 2,000 people, 1.5 million and 10 to 15 of the 31; dozens, hundreds of thousands",
            "one hundred and forty-one of 193, half a million, a dozen, 3½, ¼, 2.4bn, $5m, 40 per cent, 12,5 km",
            "between 1,200 and 1,300, up to 15-20, at least 5, no fewer than seven, 24-hour, 9:30, 1st, 2022-03-02",
            "٣٤ ~5 >6 + 1'000 1 000 10,00,000 twenty\u00a0five two-thirds 1e5 0x1f 5th €7 7°",
        )
    ),
    seed("понад 870 тис. осіб, від двох до трьох тисяч, півтора мільйона, 1,5 млн", _LANGUAGES.index("uk")),
    seed("более 2 000 человек, полтора миллиона, от десяти до пятнадцати, 1,5 млн", _LANGUAGES.index("ru")),
    *(
        repeated(piece, choice=_LANGUAGES.index("en"))
        for piece in ("1", "1,", "one ", "a ", "and ", "of ", "between one and ", "half a ", "1-", "'", "½", "1 ", "~")
    ),
)


def check(raw: bytes) -> None:
    """Read a text in the language its first byte says."""
    shape = shape_of(raw, 2_000)
    lang = _LANGUAGES[shape.choice % len(_LANGUAGES)]
    hold_to_linear_time(lambda content: read(content, lang), shape)


def read(raw: bytes, lang: str) -> None:
    """Hold what is true of the numbers in every text."""
    text = raw.decode("utf-8", "replace")
    words = known_words()[lang]
    end = 0
    for number, phrase in enumerate(read_numbers(text, words)):
        assert end <= phrase.start <= phrase.number_start < phrase.number_end <= phrase.end <= len(text)
        end = phrase.end
        low, high = phrase.quantity.low, phrase.quantity.high
        assert low is None or high is None or low <= high
        assert (low is None and high is None) is (phrase.quantity.precision is None)
        if number < 20:
            alone = text[phrase.start : phrase.end]
            assert alone == alone.strip()
            quantity = read_quantity(alone, words)
            assert quantity in {None, phrase.quantity}, (alone, quantity, phrase.quantity)
            if quantity is not None:
                assert readable_in(quantity, alone, words).found, alone
    read_quantity(text, words)
