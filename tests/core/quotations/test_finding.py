"""Quotations are found word for word, whatever the typography, and nowhere else."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest

from daybook.core.quotations import VERSION, Found, NotFound, NotUnique, TooFarApart, TooShort, find_quotation, fold

REPORT = """\
Storm over Port Vell

The flood forced over 870,000 people to flee, an official said.
“The ministry has ‘complete control’ of the harbour,” it said – and of the two co-operating
towns. About 2 400 tents and 12 T-72 boats (range: −5 degrees, 10² km, 5½ m) stood there.

In the office of the mayor, 141 of the 193 members voted. They can’t return.
The flood of 2022 forced 1,870,000 others to flee.
"""


def found_words(quote: str, prefix: str = "", suffix: str = "") -> str:
    """Return the source's own words where the quotation was found."""
    frozen = fold(REPORT)
    found = find_quotation(frozen, quote, prefix, suffix)
    assert isinstance(found, Found), found
    return frozen.passage(found.start, found.end)


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


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("over 870,000 people to flee", "over 870,000 people to flee"),
        ("Over 870,000 people", "over 870,000 people"),
        ('"The ministry has "complete control" of', "“The ministry has ‘complete control’ of"),
        ("the ministry has 'complete", "The ministry has ‘complete"),
        ("the two co\u2011operating towns", "the two co-operating towns"),
        ("About 2\u202f400 tents", "About 2 400 tents"),
        ("The flood forced […] to flee, an official", "The flood forced over 870,000 people to flee, an official"),
        (
            "[...] In the office [ ... ] the 193 members [...]",
            "In the office of the mayor, 141 of the 193 members",
        ),
        ("they can't return", "They can’t return"),
    ],
)
def test_quotation_is_found(quote: str, words: str) -> None:
    """What an author would type is found, and leads back to the source's own words."""
    assert found_words(quote) == words


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (
            "000 people to flee",
            NotFound("870,000 people to flee", 3, ('the quotation starts inside the word "870,000"',)),
        ),
        (
            "flood forced over 870",
            NotFound("flood forced over 870,000", 3, ('the quotation ends inside the word "870,000"',)),
        ),
        (
            "870,000 others to flee",
            NotFound("1,870,000 others to flee", 8, ('the quotation starts inside the word "1,870,000"',)),
        ),
        (
            "400 tents and 12",
            NotFound("2 400 tents and 12", 5, ('the quotation starts inside the word "2 400"',)),
        ),
        (
            "72 boats (range",
            NotFound("T-72 boats (range", 5, ('the quotation starts inside the word "T-72"',)),
        ),
        (
            "5 degrees, 10² km",
            NotFound("−5 degrees, 10² km", 5, ('the quotation starts inside the word "-5"',)),
        ),
        ("of the mayor, 14", NotFound("of the mayor, 141", 7, ('the quotation ends inside the word "141"',))),
        (
            "members voted. They can",
            NotFound("members voted. They can’t", 7, ('the quotation ends inside the word "can\'t"',)),
        ),
        (
            "operating towns. About 2 400",
            NotFound("co-operating towns. About 2 400", 4, ('the quotation starts inside the word "co-operating"',)),
        ),
    ],
)
def test_a_quotation_is_whole_words(quote: str, expected: NotFound) -> None:
    """A quotation starts and ends between words: half a number is another number."""
    assert find_quotation(fold(REPORT), quote) == expected


@pytest.mark.parametrize(
    ("quote", "passage", "line", "differs"),
    [
        (
            "over 870,001 people to flee",
            "over 870,000 people to flee",
            3,
            ('the source has "870,000" where the quotation has "870,001"',),
        ),
        (
            "about 102 km, 5½ m",
            "degrees, 10² km, 5½ m",
            5,
            ('the source has "degrees 10²" where the quotation has "about 102"',),
        ),
        (
            "The flood forced 870,000 people to flee",
            "The flood forced over 870,000 people to flee",
            3,
            ('the quotation leaves out "over"',),
        ),
        (
            "141 of all the 193 members voted",
            "141 of the 193 members voted",
            7,
            ('the source does not have "all" here',),
        ),
        (
            "said and of the two",
            "said – and of the two",
            4,
            ("the words are the same, the marks or spaces between them are not",),
        ),
        (
            "“over 870,000 people to flee”",
            "over 870,000 people to flee",
            3,
            ("the source has no quotation marks around these words",),
        ),
        ("snow fell upon River Ost", "", 0, ("no passage of the source is near these words",)),
        (
            "over 870,000 people [...] the harbour closed",
            "the harbour,” it",
            4,
            ('the source has "it" where the quotation has "closed"',),
        ),
        (
            "to flee, an official [...] over 870,000 people",
            "to flee, an official",
            3,
            ("the parts do not follow each other in this order in the source",),
        ),
        (
            "In the Office of",
            "In the office of",
            7,
            ('the source has "office" where the quotation has "Office"',),
        ),
    ],
)
def test_the_nearest_passage_is_shown(quote: str, passage: str, line: int, differs: tuple[str, ...]) -> None:
    """A quotation that is not there is answered with the nearest passage, its line, and what differs."""
    assert find_quotation(fold(REPORT), quote) == NotFound(passage, line, differs)


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "expected"),
    [
        ("870,000 people", "", "", TooShort(2)),
        ("over 870,000", "", "", TooShort(2)),
        ("", "", "", TooShort(0)),
        ("…", "over", "people to flee", TooShort(4)),
        ("[...]", "", "", TooShort(0)),
        ("The flood forced [...] , [...] people", "", "", TooShort(4)),
        ("The flood forced [...] people", "", "", TooShort(4, "people")),
        ("flood forced [...] people to flee", "The", "", TooShort(6, "flood forced")),
        ("2 400 tents", "", "", TooShort(2)),
        ("870,000", "over", "people", Found(((43, 50),))),
        ("870,000", "forced over", "", Found(((43, 50),))),
        ("870,000", "", "people to", Found(((43, 50),))),
        ("to flee", "people", "", Found(((58, 65),))),
    ],
)
def test_a_quotation_has_three_words(quote: str, prefix: str, suffix: str, expected: Found | TooShort) -> None:
    """Two words turn up by chance; a number is one word; the words around may make a quotation longer."""
    assert find_quotation(fold(REPORT), quote, prefix, suffix) == expected


TWICE = "Ten boats were lost,\nthe mayor said.\nLater ten boats were lost,\nthe minister said.\n"


@pytest.mark.parametrize(
    ("quote", "prefix", "suffix", "expected"),
    [
        ("ten boats were lost", "", "", NotUnique((1, 3))),
        ("ten boats were lost", "Later", "", Found(((43, 62),))),
        ("Ten boats were lost", "", ", the mayor", Found(((0, 19),))),
        ("ten boats were lost", "", ", the m", None),
        ("ten boats were lost", "ter", "", None),
        ("ten boats were [...] the minister said", "", "", NotUnique((1, 3))),
        ("ten boats were lost [...] said. Later ten", "", "", Found(((0, 19), (31, 46)))),
        ("ten boats were [...] the minister said", "Later", ".", Found(((43, 57), (64, 81)))),
    ],
)
def test_words_that_occur_twice_need_their_neighbours(
    quote: str, prefix: str, suffix: str, expected: Found | NotUnique | None
) -> None:
    """A quotation with two places is refused with their lines, until prefix or suffix tells them apart."""
    result = find_quotation(fold(TWICE), quote, prefix, suffix)
    assert result == expected if expected else isinstance(result, NotFound)


def test_parts_far_apart_are_not_stitched_together() -> None:
    """Sixty words of the source are the most that a quotation may reach across, however much it leaves out."""
    between = "and the rain went on\n" * 10
    near = fold(f"The mayor said it.\n{between}One word more of the boats.\n")
    far = fold(f"The mayor said it.\n{between}One word more, one more of the boats.\n")
    quote = "The mayor said [...] of the boats"
    assert find_quotation(near, quote) == Found(((0, 14), (near.text.index("of the"), near.text.index("boats") + 5)))
    assert find_quotation(far, quote) == TooFarApart(62, (1, 12))
    twice = fold(f"The mayor said it. {far.text} Later the mayor said it of the boats.")
    assert isinstance(find_quotation(twice, quote.replace("The", "the")), Found)


def test_a_prefix_that_is_not_there_is_reported() -> None:
    """The words around that do not fit are named like words of the quotation."""
    assert find_quotation(fold(TWICE), "ten boats were lost", prefix="Soon") == NotFound(
        "Later ten boats were lost", 3, ('the source has "Later" where the quotation has "Soon"',)
    )


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


def test_a_huge_text_stays_fast() -> None:
    """The nearest passage of a text of 5 MB is found in seconds."""
    words = [f"{first}{second}" for first in "abcdefghij" for second in "klmnopqrst"]
    text = "\n".join(" ".join(words[(n * n + k * 7) % 100] for k in range(12)) + f" {n}" for n in range(125_000))
    assert len(text) > 5_000_000
    began = time.process_time()
    result = find_quotation(fold(text), f"{text.splitlines()[99_999]} wrong")
    assert isinstance(result, NotFound)
    assert (result.line, result.differs[0][-31:]) == (100_000, 'where the quotation has "wrong"')
    assert time.process_time() - began < 20
