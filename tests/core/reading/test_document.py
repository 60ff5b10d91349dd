"""A Markdown file is decoded and cut in two, or the report says where and how to mend it."""

from __future__ import annotations

import pytest

from daybook.core.problems import Problems
from daybook.core.reading.document import Document, decode_document, split_document


def lines_of(problems: Problems) -> list[str]:
    """Return each problem as one line, with its hint."""
    return [f"{each.position}: {each.code}: {each.message} -> {each.hint}" for each in problems]


def split(text: str) -> tuple[Document | None, list[str]]:
    """Split a text that stands in a.md."""
    problems = Problems()
    return split_document(text, "a.md", problems), lines_of(problems)


def decode(raw: bytes) -> tuple[str | None, list[str]]:
    """Decode the bytes of a.md."""
    problems = Problems()
    return decode_document(raw, "a.md", problems), lines_of(problems)


def test_front_matter_and_body_know_their_lines() -> None:
    """Both parts are as written, and know the line of the file they begin on."""
    document, problems = split("---\ntitle: Rain\n---\n\nIt rained.\n---\nStill.\n")
    assert document == Document(
        path="a.md", front="title: Rain\n", front_line=2, body="\nIt rained.\n---\nStill.\n", body_line=4
    )
    assert problems == []


@pytest.mark.parametrize("text", ["---\n---\n", "---\n---", "---  \n---\t"])
def test_front_matter_and_body_may_be_empty(text: str) -> None:
    """Nothing between the lines, nothing below, and spaces behind the hyphens are no mistakes."""
    assert split(text) == (Document(path="a.md", front="", front_line=2, body="", body_line=3), [])


def test_hyphens_inside_an_indented_value_do_not_close() -> None:
    """A line --- that is indented belongs to the value above it."""
    document, problems = split("---\nquote: |\n  one\n  ---\n  two\n---\nBody")
    assert document is not None
    assert (document.front, document.body, document.body_line) == (
        "quote: |\n  one\n  ---\n  two\n",
        "Body",
        7,
    )
    assert problems == []


@pytest.mark.parametrize("line", ["----", "—", "–––", "--", "—-", "+++", "..."])
def test_a_line_that_is_nearly_hyphens_is_reported_and_the_text_is_cut_there(line: str) -> None:
    """A wrong number of hyphens, or dashes, are named; the rest is still checked in the same run."""
    document, problems = split(f"---\ntitle: Rain\n{line}\nBody\n---\n")
    assert document == Document(path="a.md", front="title: Rain\n", front_line=2, body="Body\n---\n", body_line=4)
    assert problems == [
        (
            f"a.md:3:1: front-matter-dashes: The front matter ends with a line of exactly three plain "
            f"hyphens, "
            f"and this is `{line}` -> Replace the line with ---"
        )
    ]


def test_a_first_line_of_dashes_is_reported() -> None:
    """A phone makes one dash of three hyphens."""
    document, problems = split("—\ntitle: Rain\n---\n")
    assert document is not None
    assert problems == [
        (
            "a.md:1:1: front-matter-dashes: The front matter begins with a line of exactly three "
            "plain hyphens, "
            "and this is `—` -> Replace the line with ---"
        )
    ]


def test_a_missing_beginning_is_reported() -> None:
    """A file that begins with a key, and not with ---, has no front matter."""
    assert split("title: Rain\n---\nBody\n") == (
        None,
        [
            (
                "a.md:1:1: front-matter-missing-start: The file begins with `title: Rain`, and not "
                "with a line --- "
                "-> Write --- as the first line, and --- again between the front matter and the text"
            )
        ],
    )


def test_empty_lines_above_the_beginning_are_reported() -> None:
    """The hyphens stand on the first line, or they are a rule in the text."""
    assert split("\n\n---\ntitle: Rain\n---\n") == (
        None,
        [
            (
                "a.md:1:1: front-matter-missing-start: The front matter begins on line 3, below an "
                "empty line "
                "-> Delete everything above the line ---"
            )
        ],
    )


def test_a_missing_end_names_the_last_key() -> None:
    """The report says where the front matter begins, and where its end probably belongs."""
    text = "---\ntitle: Rain\nfigures:\n  fell:\n    quote: |\n      much rain\n\nIt rained.\n\nNote: still\n"
    assert split(text) == (
        None,
        [
            (
                "a.md:5:1: front-matter-missing-end: The front matter begins on line 1 and never "
                "ends; the last line "
                "that looks like `key: value` is line 5: `quote: |` -> Write a line --- between the "
                "front matter and "
                "the text, probably below line 6"
            )
        ],
    )


def test_a_missing_end_without_any_key() -> None:
    """With nothing that looks like front matter, only the beginning is named."""
    assert split("---\nIt rained.\n") == (
        None,
        [
            (
                "a.md:1:1: front-matter-missing-end: The front matter begins on line 1 and never "
                "ends: no other line "
                "is --- -> Write a line --- between the front matter and the text, probably below line 1"
            )
        ],
    )


@pytest.mark.parametrize("text", ["", "\n", "  \n\t\n"])
def test_an_empty_file_is_reported(text: str) -> None:
    """A file without a word in it is a mistake, not an empty page."""
    assert split(text) == (
        None,
        [
            (
                "a.md: front-matter-empty-file: The file is empty -> Write the front matter between "
                "two lines ---, "
                "and the text below it, or delete the file"
            )
        ],
    )


def test_a_byte_order_mark_and_foreign_line_ends_are_read() -> None:
    """What Windows and old Macs write reads like what Unix writes."""
    assert decode(b"\xef\xbb\xbf---\r\ntitle: Rain\r---\n\r\n") == ("---\ntitle: Rain\n---\n\n", [])


def test_letters_in_two_pieces_are_read_in_one() -> None:
    """A letter and an accent that stands above it are one sign, as in й and ï: names that look the same are."""
    assert decode_document("и\u0306 i\u0308 e\u0301".encode(), "x.md", Problems()) == "й ï é"


def test_bytes_that_are_not_utf_8_are_reported_with_their_line() -> None:
    """Line and column count characters as an editor does, over every kind of line end."""
    assert decode("\ufeffa\r\nb\rÖst ".encode() + b"\x92s\n") == (
        None,
        [
            (
                "a.md:3:5: encoding-not-utf-8: The character here is not saved as UTF-8 (byte 0x92) "
                "-> Save the file as "
                "UTF-8: most editors have the encoding in the status bar or under Save as"
            )
        ],
    )


def test_utf_16_is_named() -> None:
    """A file saved as UTF-16 is told apart from a single bad character."""
    assert decode("---".encode("utf-16")) == (
        None,
        [
            (
                "a.md:1:1: encoding-not-utf-8: The file is saved as UTF-16 -> Save it as UTF-8: most "
                "editors have the "
                "encoding in the status bar or under Save as"
            )
        ],
    )


def test_hidden_characters_are_reported_once_each_and_become_spaces() -> None:
    """Each kind is named at its first place, with a count; line and column of all else stay right."""
    text, problems = decode("a\x00b\nc\u2028\x00d\x07".encode())
    assert text == "a b\nc  d "
    hint = "Delete it, or type a space or a new line in its place; it often comes with copied text"
    assert problems == [
        (f"a.md:1:2: encoding-hidden-character: Here is a NUL character (U+0000), and 1 more in this file -> {hint}"),
        f"a.md:2:2: encoding-hidden-character: Here is an invisible line break (U+2028) -> {hint}",
        f"a.md:2:5: encoding-hidden-character: Here is a control character (U+0007) -> {hint}",
    ]
