"""Folding evens out typography and nothing else: the words and the digits stay."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from daybook.core.quotations import VERSION, Found, NotFound, find_quotation, fold


def test_the_version_is_raised_with_the_folding() -> None:
    """A change of what a text folds to shows here, and then the version must be raised."""
    text = "“Ｐort”\u00a0Vell —\tﬁve co\u00adoperating–men…\n10² 5½ №7 ’tis ″ ٣"
    assert (VERSION, fold(text).text) == (1, "'Port' Vell - five cooperating-men... 10² 5½ No7 'tis ' ٣")


SOURCES = (
    'the ministry\'s "complete control" of the co-operating office with 870 000 tents was final',
    "Рада «повністю контролює» офіс: п'ять co-operating office 870 000 наметів",
)


SPACES = "\u0020\u00a0\u1680\u2002\u2003\u2007\u2009\u202f\u205f\u3000\t\n"


MARKS = "\"'`´ʼ‘’‚‛“”„‟‹›«»′″「」『』＂＇"


HYPHENS = "-‐‑‒–−﹣－"


LIGATURES = (("office", "oﬃce"), ("office", "o\ufb00ice"), ("office", "of\ufb01ce"), ("final", "ﬁnal"))


def variants_of(plain: str) -> tuple[str, ...]:
    """Return what a keyboard, a typesetter or a copy out of a page may make of a text."""
    return tuple(
        dict.fromkeys(
            (
                *(plain.replace("870 000", f"870{space}000") for space in SPACES),
                *(plain.replace(" office", f" {space}\n office") for space in SPACES),
                *(plain.replace(mark, new) for mark in "\"'«»" for new in MARKS),
                *(plain.replace("-", dash) for dash in HYPHENS),
                *(plain.replace(word, joined) for word, joined in LIGATURES),
                *(plain.replace("office", f"off{unseen}ice") for unseen in "\u00ad\u200b\u2060\ufeff"),
                *(unicodedata.normalize(form, plain) for form in ("NFC", "NFD", "NFKD")),
                plain[0].swapcase() + plain[1:],
            )
        )
    )


VARIANTS = tuple((plain, variant) for plain in SOURCES for variant in variants_of(plain))


def test_a_hundred_variants_are_many() -> None:
    """The variants below are a hundred different texts at least."""
    assert len(set(VARIANTS)) >= 100


@pytest.mark.parametrize(("plain", "variant"), VARIANTS, ids=range(len(VARIANTS)))
def test_typography_makes_no_difference(plain: str, variant: str) -> None:
    """A variant of typography is found in the plain text, and the plain text's words in the variant."""
    for text, quote in ((plain, variant), (variant, plain)):
        found = find_quotation(fold(f"Before. {text}, after."), quote)
        assert found == Found(((8, 8 + len(fold(plain).text)),))


def test_a_long_dash_parts_words_and_a_hyphen_does_not() -> None:
    """Although both fold to a hyphen, a quotation may start after a long dash only."""
    assert fold("forced 870—some non-combatants left").words == (
        "forced",
        "870",
        "some",
        "non-combatants",
        "left",
    )
    assert isinstance(find_quotation(fold("They forced 870—some left."), "They forced 870"), Found)
    assert isinstance(find_quotation(fold("the non-combatants left town"), "combatants left town"), NotFound)
    assert isinstance(find_quotation(fold("from 10—15 boats were lost"), "15 boats were lost"), NotFound)


def test_words_of_every_script() -> None:
    """Accents and vowel signs belong to their word; scripts without spaces have a word per letter."""
    assert fold("п’ять étés 5% 12:30 1.5m कितने 約870万人").words == (
        *("п'ять", "étés", "5%", "12:30", "1.5m", "कितने", "約", "870万", "人"),
    )


def test_every_character_folds_to_rest() -> None:
    """Folding twice changes no character, and only decimal digits fold to digits."""
    apart = "\ue000"
    characters = [chr(code) for code in range(sys.maxunicode + 1) if chr(code) != apart]
    once = fold(apart.join(characters)).text
    assert fold(once).text == once
    folded = dict(zip(characters, once.split(apart), strict=True))
    assert [c for c in characters if not c.isdecimal() and any(map(str.isdecimal, folded[c]))] == []
    assert [c for c in characters if c.isdecimal() and unicodedata.decimal(c) != unicodedata.decimal(folded[c])] == []
