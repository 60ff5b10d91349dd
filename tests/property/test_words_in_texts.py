"""Looking words up in a whole text first tells the same as looking at every word."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from daybook.core.lints.owntext import OwnText
from daybook.core.lints.phrases import words_in
from daybook.core.names import words_of
from daybook.core.prose.inline import Body

WORDS = (
    "vell",
    "Vell",
    "VELL",
    "vells",
    "5km",
    "km",
    "T72",
    "²",
    "Čau",
    "ČAU",
    "İst",
    "ß",
    "e\u0301",
    "vell's",
    "_vell_",
)
BETWEEN = (" ", " ", "-", ". ", ".\n\n", "! T", "\n- ", "`vell`", "[km](entity:vell)", "# Vell\n", "“", "\0", "\u00a0")
PIECES = st.sampled_from((*WORDS, *BETWEEN))
TEXTS = st.lists(PIECES, max_size=20).map("".join)


@given(TEXTS | st.text(max_size=40))
def test_the_words_of_a_text_are_its_runs_of_letters_and_digits(text: str) -> None:
    """Whatever signs stand between them, and in every script."""
    assert words_of(text) == set(re.findall(r"[^\W_]+", text))


@given(TEXTS, st.sets(st.sampled_from(["vell", "vells", "km", "t", "čau", "ss", "i", "st", "e", "ost"])))
@settings(max_examples=300)
def test_sentences_with_words_are_those_that_hold_one(text: str, words: set[str]) -> None:
    """None is passed over, none is told twice, and they stand in their order."""
    own = OwnText(Body(text))
    wanted = frozenset(words)
    expected = [one.start for one in own.sentences if not wanted.isdisjoint(words_in(one.written))]
    assert [one.start for one in own.sentences_with(wanted)] == expected
    assert own.sentences_with(wanted, re.compile("e")) == (
        own.sentences if "e" in own.body.all_words else own.sentences_with(wanted)
    )
