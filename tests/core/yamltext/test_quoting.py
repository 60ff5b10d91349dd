"""A value is in straight quotes where it needs them, or the report writes it down so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from yamlreading import LOADERS, read

if TYPE_CHECKING:
    from daybook.core.yamltext.loaders import YamlLoader

# What an author writes from line 2 of a.md on, and the reports of it.
REPORTS: dict[str, tuple[str, ...]] = {
    "a colon in a bare value": (
        "title: Port Vell: the council\n",
        (
            "a.md:2:17: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
            'the end of another key -> Put the value in quotes: title: "Port Vell: the council"'
        ),
    ),
    "a colon behind a typographic quotation": (
        "title: “Port Vell: the council”\n",
        (
            "a.md:2:18: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
            "the end of another key; the typographic marks “ and ” do not quote it -> Put the value "
            'in quotes: title: "“Port Vell: the council”"'
        ),
    ),
    "a colon in a list entry": (
        "aliases:\n  - name: Vell: the port\n",
        (
            "a.md:3:15: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
            'the end of another key -> Put the value in quotes: - name: "Vell: the port"'
        ),
    ),
    "single quotes around both kinds of marks": (
        "title: 'it's \"rain\"'\n",
        (
            "a.md:2:11: yaml-text-after-quote: The quotation mark ' here ends the value, and more "
            "follows: `s \"rain\"'` -> Write title: 'it''s \"rain\"' (each single quote inside doubled), "
            "or title: >- and the text without quotes on the next line, indented by two more spaces"
        ),
    ),
    "double quotes around both kinds of marks": (
        'quote: "under "complete control" it\'s"\n',
        (
            'a.md:2:15: yaml-text-after-quote: The quotation mark " here ends the value, and more '
            "follows: `complete control\" it's\"` -> Write quote: 'under \"complete control\" it''s' "
            "(each single quote inside doubled), or quote: >- and the text without quotes on the "
            "next line, indented by two more spaces"
        ),
    ),
    "an apostrophe in single quotes": (
        "title: 'it's rain'\n",
        (
            "a.md:2:11: yaml-text-after-quote: The quotation mark ' here ends the value, and more "
            "follows: `s rain'` -> Write title: \"it's rain\""
        ),
    ),
    "a quotation in double quotes": (
        'title: "he said "no" to it"\nlang: en\n',
        (
            'a.md:2:17: yaml-text-after-quote: The quotation mark " here ends the value, and more '
            'follows: `no" to it"` -> Write title: \'he said "no" to it\''
        ),
    ),
    "text behind a quotation": (
        'title: "Rain" in Port Vell\n',
        (
            'a.md:2:13: yaml-text-after-quote: The quotation mark " here ends the value, and more '
            "follows: `in Port Vell` -> Write title: '\"Rain\" in Port Vell'"
        ),
    ),
    "an unclosed quotation mark": (
        'title: "Rain\nlang: en\n',
        (
            'a.md:2:8: yaml-unclosed-quote: The quotation mark " opened here is never closed -> '
            'Close it where the value ends: title: "Rain"'
        ),
    ),
    "an unclosed mark closed by the next value": (
        'title: "Rain\nsummary: "More rain"\nlang: en\n',
        (
            'a.md:2:8: yaml-unclosed-quote: The quotation mark " opened here is never closed -> '
            'Close it where the value ends: title: "Rain"'
        ),
    ),
    "a typographic closing mark": (
        'title: "Rain”\nlang: en\n',
        (
            'a.md:2:8: yaml-unclosed-quote: The quotation mark " opened here is never closed: ” at '
            "the end is a typographic mark, and does not close it -> Close it where the value ends: "
            'title: "Rain"'
        ),
    ),
    "typographic marks around a value": (
        "title: “Rain”\n",
        (
            "a.md:2:8: yaml-smart-quotes: “ and ” are no quotation marks to YAML, so they become "
            'part of the value -> Use straight ones: title: "Rain"; or keep both: title: "“Rain”"'
        ),
    ),
    "a backslash": (
        'title: "C:\\rain\\q"\n',
        (
            "a.md:2:16: yaml-backslash: A backslash inside double quotes begins a code in YAML, and "
            "this is none -> Write two backslashes for one, or use single quotes around the value"
        ),
    ),
    "a code for an invisible character": (
        'title: "C:\\rain"\n',
        (
            "a.md:2:8: yaml-escaped-character: A backslash in this value makes an invisible "
            "character (U+000D) of what follows it -> Write two backslashes for one, or use single "
            "quotes around the value"
        ),
    ),
    "a hash that cuts": (
        "title: Rain #1\n",
        (
            "a.md:2:13: yaml-comment-cuts-value: To YAML, a # behind a space begins a comment, so "
            '`#1` is no part of the value -> If it is, put all in quotes: title: "Rain #1"; if not, '
            "write a space behind the #"
        ),
    ),
}


@LOADERS
@pytest.mark.parametrize("name", REPORTS)
def test_each_mistake_has_its_report(name: str, loader: type[YamlLoader]) -> None:
    """A value that is quoted wrongly is shown as it should be written."""
    text, *reports = REPORTS[name]
    assert read(text, loader)[1] == reports
