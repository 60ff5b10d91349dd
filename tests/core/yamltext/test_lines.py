"""Lines are told from keys, keys from values and levels from each other, or the report says where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from yamlreading import LOADERS, read

if TYPE_CHECKING:
    from daybook.core.yamltext.loaders import YamlLoader

# What an author writes from line 2 of a.md on, and the reports of it.
REPORTS: dict[str, tuple[str, ...]] = {
    "a tab for indentation": (
        "figures:\n\tfell:\n\t\tvalue: 3\n",
        (
            "a.md:3:1: yaml-tab: This line is indented with a tab, and so does a line below; YAML "
            "knows only spaces -> Put two spaces in place of each tab; an editor can be set to do so"
        ),
    ),
    "a tab behind a value": (
        "title: Rain\t\n",
        (
            "a.md:2:12: yaml-tab: A tab stands here, and YAML takes only spaces -> Put a space in "
            "its place, or delete it at the end of a line"
        ),
    ),
    "a list at the top": (
        "- rain\n- snow\n",
        (
            "a.md:2:1: yaml-not-a-mapping: Here is a list, and lines such as `title: ...` should be "
            "-> Begin each line with a key, a colon and a space"
        ),
    ),
    "text at the top": (
        "It rained\n",
        (
            "a.md:2:1: yaml-not-a-mapping: Here is text without a key, and lines such as `title: "
            "...` should be -> Begin each line with a key, a colon and a space"
        ),
    ),
    "a key without a space at the top": (
        "title:Rain\n",
        ("a.md:2:1: yaml-colon-without-space: A space is missing behind the colon of `title:` -> Write title: Rain"),
    ),
    "a key without a space": (
        "date: 2022-03-02\ntitle:Rain\n",
        ("a.md:3:6: yaml-colon-without-space: A space is missing behind the colon of `title:` -> Write title: Rain"),
    ),
    "a line without a key": (
        "title: Rain\nit fell\nlang: en\n",
        (
            "a.md:3:1: yaml-line-without-key: This line has no key and no colon: `it fell` -> Indent "
            "it if it belongs to the value above; if the text begins here, write a line --- above it"
        ),
    ),
    "a key of two words": (
        "the title: Rain\n",
        (
            "a.md:2:1: yaml-key-not-a-word: A key is one word of letters, digits, hyphens or "
            "underscores, and this is `the title` -> If the line belongs to the value above, put "
            "that value in double quotes; else name the key"
        ),
    ),
    "a list as a key": (
        "[title]: Rain\n",
        (
            "a.md:2:1: yaml-key-not-a-word: Here a key should stand, and a list or a mapping does -> "
            "Write a word, a colon and a space; put text that begins with [ or { in double quotes"
        ),
    ),
    "an empty key": (
        ": Rain\n",
        (
            "a.md:2:1: yaml-key-not-a-word: Here is a value without a key -> Write the key before "
            "the colon, or put the text the colon belongs to in double quotes"
        ),
    ),
    "a no-break space": (
        "figures:\n\xa0 fell: 3\n",
        (
            "a.md:3:1: yaml-no-break-space: A no-break space (shown as ␣) stands in the key `␣ "
            "fell`, and YAML takes it for a letter -> Replace it with an ordinary space: delete it "
            "and press the space bar alone"
        ),
    ),
    "a duplicate key": (
        "title: Rain\nlang: en\ntitle: Snow\n",
        (
            "a.md:4:1: yaml-duplicate-key: The key `title` stands on line 2 already -> Keep one of "
            "the two, or join their values"
        ),
    ),
    "nothing": (
        "\n# a comment\n",
        (
            "a.md:2:1: yaml-empty: Nothing is written here, and lines such as `title: ...` should be "
            "-> Write the record's keys, one per line, each with a colon, a space and a value"
        ),
    ),
    "indentation between two levels": (
        "figures:\n    fell: 3\n  rose: 4\n",
        (
            "a.md:4:3: yaml-indentation: This line begins in column 3, and no line it could belong "
            "to does -> Begin it in the same column as the lines it belongs with; a list has a "
            "hyphen before each line"
        ),
    ),
    "indentation below a value": (
        "title: Rain\n  lang: en\n",
        (
            "a.md:3:3: yaml-indentation: This line is indented, but the line above has a value "
            "already and takes no keys below it -> Begin it in the same column as its neighbours; if "
            "both lines are one text, put it in quotes"
        ),
    ),
    "an invisible line break": (
        'title: "Rain\u2028Snow"\nlang: en\nlang: de\n',
        (
            "a.md:2:13: encoding-hidden-character: Here is an invisible line break (U+2028) -> "
            "Delete it, or type a space or a new line in its place; it often comes with copied text"
        ),
        (
            "a.md:4:1: yaml-duplicate-key: The key `lang` stands on line 3 already -> Keep one of "
            "the two, or join their values"
        ),
    ),
    "several mistakes": (
        'title: a: b\nsummary: @c\ntitle: "d" e\nlang: en\nlang: de\n',
        (
            "a.md:2:9: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
            'the end of another key -> Put the value in quotes: title: "a: b"'
        ),
        (
            "a.md:3:10: yaml-special-sign: To YAML, a value that begins with @ is a reserved sign, "
            'and the rest does not fit -> If it is text, put it in quotes: summary: "@c"'
        ),
        (
            "a.md:4:1: yaml-duplicate-key: The key `title` stands on line 2 already -> "
            "Keep one of the two, or join their values"
        ),
        (
            'a.md:4:10: yaml-text-after-quote: The quotation mark " here ends the value, and more '
            "follows: `e` -> Write title: '\"d\" e'"
        ),
        (
            "a.md:6:1: yaml-duplicate-key: The key `lang` stands on line 5 already -> "
            "Keep one of the two, or join their values"
        ),
    ),
    "too deep": (
        "a: {b: {c: {d: {e: {f: {g: {h: {i: j}}}}}}}}\n",
        (
            "a.md:2:32: yaml-too-deep: This lies more than 8 levels deep -> Check the indentation; "
            "no record needs more than four levels"
        ),
    ),
}


@LOADERS
@pytest.mark.parametrize("name", REPORTS)
def test_each_mistake_has_its_report(name: str, loader: type[YamlLoader]) -> None:
    """A line, a key or a level that cannot be read is told of at its place."""
    text, *reports = REPORTS[name]
    assert read(text, loader)[1] == reports
