"""Characters that hide, or turn what follows them around, are refused as they are and by their number."""

from __future__ import annotations

import pytest

from builders import check_all
from daybook.core.problems import Problems
from daybook.core.yamltext.characters import blank_hidden_characters, hidden_character, without_unseen
from daybook.files import ContentFile
from daybook.loading import gather_files

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
WITHOUT_WIDTH = "\u00ad\u115f\u1160\u180e\u200b\u2060\u2064\u206f\u3164\uffa0\ufff9\U000e0001\U000e0041"
NEEDED = "\u061c\u200c\u200d\u200e\u200f\ufe0f\u0301\u00a0\u3000"
"""Joiners, direction marks, accents, spaces: what Persian, Hebrew, Hindi, French or an emoji is written with."""


@pytest.mark.parametrize(
    ("characters", "told"),
    [
        (TURNING, "a character that turns what follows it around"),
        (WITHOUT_WIDTH, "a character without width"),
        ("\ue000\uf8ff", "a character of no script"),
        ("\x01\x1b\x7f\x9f", "a control character"),
    ],
)
def test_each_is_told_by_what_it_does(characters: str, told: str) -> None:
    """An author cannot see it, so its kind, its number and its place are said."""
    for character in characters:
        problems = Problems()
        assert blank_hidden_characters(f"a{character}b", "a.md", 1, problems) == "a b"
        assert [f"{one.position}: {one.message}" for one in problems] == [
            f"a.md:1:2: Here is {told} (U+{ord(character):04X})"
        ]


def test_what_a_language_needs_stays() -> None:
    """Not every character without a picture hides something."""
    assert hidden_character(NEEDED) is None
    assert without_unseen(f"{NEEDED}{TURNING}{WITHOUT_WIDTH}") == NEEDED


def body_problems(body: str) -> list[str]:
    """Return the problems of a page with a body, each with its column."""
    text, problems = f"---\ntitle: Rain\n---\n\n{body}\n", Problems()
    gathered = gather_files([ContentFile("pages/rain.md", "content/pages/rain.md", text.encode())], problems)
    check_all(gathered, problems)
    return [f"{one.position.column}: {one.message}" for one in problems if "rain" in one.position.path]


@pytest.mark.parametrize(
    ("reference", "number"),
    [
        *(("&#x202e;", "U+202E"), ("&#8238;", "U+202E"), ("&#X000202E;", "U+202E"), ("&shy;", "U+00AD")),
        *(("&ZeroWidthSpace;", "U+200B"), ("&NoBreak;", "U+2060"), ("&#1;", "U+0001"), ("&#xE000;", "U+E000")),
        *(("&#0;", "U+0000"), ("&#xD800;", "U+D800"), ("&#x110000;", "U+0000"), (f"&#{'9' * 5_000};", "U+0000")),
    ],
)
def test_none_comes_in_by_its_number(reference: str, number: str) -> None:
    """Markdown makes the character of it, after the file was looked through."""
    (told,) = body_problems(f"It rains {reference} on.")
    assert told.startswith('10: "&')
    assert told.endswith(f" stands for a character that nobody can see ({number})")


def test_other_references_are_the_characters_they_name() -> None:
    """Accents, quotation marks, the ampersand, and what is no reference at all."""
    assert body_problems("Caf&eacute; &amp; &#233; &lt;b&gt; &nbsp;&zwj;&lrm; AT&T; R&D &#; &x; &#x;") == []
