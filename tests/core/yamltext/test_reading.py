"""YAML is read as written, with the place of every value, and within limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from daybook.core.position import Position
from daybook.core.yamltext.illegible import is_illegible
from daybook.core.yamltext.nodes import Entry, Mapping, Scalar, Sequence, Style
from yamlreading import LOADERS, read, texts

if TYPE_CHECKING:
    from daybook.core.yamltext.loaders import YamlLoader


@LOADERS
@pytest.mark.parametrize(
    "word",
    ["NO", "on", "12:30", "2022-03", "2022-03-02", "870,000", "1_000", "0x10", "010", "1e3", "~", "null"],
)
def test_scalars_are_never_converted(word: str, loader: type[YamlLoader]) -> None:
    """A word that YAML takes for a number, a date or a truth value stays that word."""
    top, problems = read(f"value: {word}\n", loader)
    assert (texts(top), problems) == ({"value": word}, [])


@LOADERS
def test_every_key_and_value_knows_its_place(loader: type[YamlLoader]) -> None:
    """Lines are those of the file and columns count characters, from 1."""
    top, problems = read('title: "Öst"\n\nfell:\n  - {né: x, by: }\n  - |\n    long\n', loader)

    def at(line: int, column: int) -> Position:
        return Position("a.md", line, column)

    inner = Mapping(
        (
            Entry(Scalar("né", at(5, 6)), Scalar("x", at(5, 10))),
            Entry(Scalar("by", at(5, 13)), Scalar("", at(5, 16))),
        ),
        at(5, 5),
    )
    assert top == Mapping(
        (
            Entry(Scalar("title", at(2, 1)), Scalar("Öst", at(2, 8), Style.QUOTED)),
            Entry(Scalar("fell", at(4, 1)), Sequence((inner, Scalar("long\n", at(6, 5), Style.BLOCK)), at(5, 3))),
        ),
        at(2, 1),
    )
    assert problems == []


@LOADERS
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Rain:snow\n", "Rain:snow"),
        ("title: Rain # a remark\n", "Rain"),
        ("title: Rain#1\n", "Rain#1"),
        ('title: it\'s so "wet"\n', 'it\'s so "wet"'),
        ("title: 'it''s \"wet\"'\n", 'it\'s "wet"'),
        ('title: "it\'s \\"wet\\""\n', 'it\'s "wet"'),
        ('title: >-\n  it\'s: "wet"\n  # indeed\n', 'it\'s: "wet" # indeed'),
        ("title: “Rain” and “snow”\n", "“Rain” and “snow”"),
        ('title: "“Rain”"\n', "“Rain”"),
        ("title: 3 * 4 & 5!\n", "3 * 4 & 5!"),
        ("title: -5 degrees\n", "-5 degrees"),
        ("title: Rain?\n", "Rain?"),
        ("title: Rain\r\n", "Rain"),
        ("---\ntitle: Rain\n", "Rain"),
        ("title:\n", ""),
    ],
)
def test_what_looks_odd_and_is_right_is_read(text: str, expected: str, loader: type[YamlLoader]) -> None:
    """The signs that are mistakes elsewhere are text where YAML takes them for text."""
    top, problems = read(text, loader)
    assert (texts(top), problems) == ({"title": expected}, [])


@pytest.mark.parametrize("key", ["quote", "prefix", "suffix", "translation"])
def test_the_source_s_own_quote_marks_are_kept(key: str) -> None:
    """Typographic marks around a quotation may be the source's own."""
    assert [texts(part) if isinstance(part, Mapping) else part for part in read(f"{key}: «Rain»\n")] == [
        {key: "«Rain»"},
        [],
    ]


def test_what_is_refused_is_left_out_or_illegible() -> None:
    """After a problem the rest is there to be checked in the same run."""
    top, problems = read("title: &a Rain\nlang: *a\ntitle: Snow\n<<: {b: c}\nsummary: more\n")
    assert texts(top) == {"title": "", "lang": "", "summary": "more"}
    assert top is not None
    assert [entry.key.text for entry in top.entries if is_illegible(entry.value)] == ["title", "lang"]
    assert not top.is_whole
    assert [each.split(": ")[1] for each in problems] == [
        "yaml-anchor",
        "yaml-alias",
        "yaml-duplicate-key",
        "yaml-merge-key",
    ]


def test_a_mapping_is_asked_by_key() -> None:
    """None means that a key is not written; a key without a value has an empty one."""
    top, _ = read("title: Rain\nlang:\n")
    assert top is not None
    assert top.keys() == ("title", "lang")
    assert (texts(top.get("title")), texts(top.get("lang")), top.get("summary")) == ("Rain", "", None)


@LOADERS
@pytest.mark.parametrize(
    ("text", "report"),
    [
        (
            "a: " + "x" * 1_000_000,
            (
                "a.md:2:1: yaml-too-long: This is 1,000,003 characters long, and the limit is "
                "1,000,000 -> Move the "
                "text below the front matter, or split the record"
            ),
        ),
        (
            "a: " + "x" * 100_001,
            (
                "a.md:2:4: yaml-value-too-long: This value is 100,001 characters long, and the limit "
                "is 100,000 -> Long "
                "text belongs below the front matter; is a quotation mark missing?"
            ),
        ),
        (
            "a:\n" + "- x\n" * 20_001,
            (
                "a.md:2:1: yaml-too-many-values: Here are more than 20,000 keys and values; what "
                "begins on line 3 "
                "passes the limit -> Split the record"
            ),
        ),
        (
            "[" * 10_000,
            (
                "a.md:2:9: yaml-too-deep: This lies more than 8 levels deep -> Check the "
                "indentation; no record needs "
                "more than four levels"
            ),
        ),
    ],
    ids=["text", "scalar", "nodes", "depth"],
)
def test_limits_are_reported(text: str, report: str, loader: type[YamlLoader]) -> None:
    """No file, however large or deep, stops the run."""
    assert read(text, loader)[1] == [report]
