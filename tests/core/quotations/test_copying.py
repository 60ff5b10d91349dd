"""Twelve words in a row of a source are found in a text of ours, wherever they stand and however they are set."""

from __future__ import annotations

import time

import pytest

from daybook.core.position import Position
from daybook.core.quotations.copying import OwnText, OwnWords
from daybook.core.quotations.folding import fold

AT = Position("content/pages/about.md", 7, 3)
SOURCE = """\
Harbour office entered, the mayor says

Armed men entered the harbour office of Port Vell on Wednesday morning,
the mayor, Ada Quill, said. They couldn’t say who had sent them – "nobody," the oﬃce said, "has asked us".
"""
TWELVE = "entered the harbour office of Port Vell on Wednesday morning, the mayor"


def copied(text: str, *declared: str, source: str = SOURCE) -> list[tuple[int, int, str]]:
    """Return what a text copies: how many words, the line of the source, and the passage."""
    found = OwnWords([OwnText(text, AT, declared)]).copied_from(fold(source))
    return [(run.words, run.line, run.passage) for run in found]


def test_twelve_words_are_too_many_and_eleven_are_not() -> None:
    """Where the run begins and ends is found to the word."""
    assert copied(f"As we heard, men had {TWELVE} was told.") == [(12, 3, TWELVE)]
    assert copied(f"As we heard, men had {TWELVE.removesuffix(' mayor')} was told.") == []


@pytest.mark.parametrize(
    "text",
    [
        TWELVE.upper(),
        TWELVE.replace(" ", "\u00a0\n"),
        TWELVE.replace("office", "off\u00adice").replace("morning,", "morning —"),
        TWELVE.replace("the", "“the”"),
    ],
)
def test_typography_hides_nothing(text: str) -> None:
    """Case, spaces, marks and what cannot be seen make no other words."""
    assert [(words, line) for words, line, _ in copied(text)] == [(12, 3)]


def test_words_are_counted_as_in_quotations() -> None:
    """An apostrophe does not make two words of one."""
    eleven = "couldn't say who had sent them - nobody, the office said, has"
    assert copied(eleven) == []
    assert [(words, line) for words, line, _ in copied(f"{eleven} asked")] == [(12, 4)]


def test_a_declared_quotation_does_not_count() -> None:
    """It must stand between quotation marks, and be declared; what is copied around it still counts."""
    declared = "entered the harbour office of Port Vell"
    marked = f"Men “{declared}” on Wednesday morning, the mayor, Ada Quill, said."
    assert copied(marked, declared) == []
    assert copied(marked.replace("“", "").replace("”", ""), declared) != []
    assert [words for words, _, _ in copied(marked, "another quotation")] == [16]
    more = f"Armed men “{declared}” on Wednesday morning, the mayor, Ada Quill, said. They could not."
    assert [words for words, _, _ in copied(more.replace("could not", "couldn't say who"), declared)] == [14]


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "„{}“", "«{}»", "‘{}’"])
def test_every_kind_of_mark_encloses_a_quotation(marks: str) -> None:
    """A part of a declared quotation is declared, too."""
    declared = f"{TWELVE} [...] who had sent them"
    assert copied(f"He says {marks.format(TWELVE)}.", declared) == []


def test_two_runs_are_two() -> None:
    """Each is reported with its line."""
    text = f"{TWELVE} of it. And who had sent them nobody the office said has asked us."
    assert [(words, line) for words, line, _ in copied(text)] == [(12, 3)]
    text += " They couldn't say who had sent them - nobody, the office said, has asked us."
    assert [line for _, line, _ in copied(text)] == [3, 4]


def test_the_place_of_a_field_is_the_place_of_the_run() -> None:
    """A field is one value at one place."""
    (run,) = OwnWords([OwnText("", AT), OwnText(TWELVE, AT)]).copied_from(fold(SOURCE))
    assert run.position == AT


def test_a_text_that_repeats_itself_stays_fast() -> None:
    """A hundred thousand equal words on both sides are one run, found in a few seconds."""
    text = "rain " * 100_000
    start = time.perf_counter()
    assert [words for words, _, _ in copied(text, source=text)] == [100_000]
    assert time.perf_counter() - start < 20
