"""What is no text to YAML, such as lists, references, types and instructions, is told in an author's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from yamlreading import LOADERS, read

if TYPE_CHECKING:
    from daybook.core.yamltext.loaders import YamlLoader

# What an author writes from line 2 of a.md on, and the reports of it.
REPORTS: dict[str, tuple[str, ...]] = {
    "a percent sign": (
        "title: %rain\n",
        (
            "a.md:2:8: yaml-special-sign: To YAML, a value that begins with % is an instruction, and "
            'the rest does not fit -> If it is text, put it in quotes: title: "%rain"'
        ),
    ),
    "an at sign": (
        "title: @ministry says\n",
        (
            "a.md:2:8: yaml-special-sign: To YAML, a value that begins with @ is a reserved sign, "
            'and the rest does not fit -> If it is text, put it in quotes: title: "@ministry says"'
        ),
    ),
    "a backtick": (
        "title: `rain` fell\n",
        (
            "a.md:2:8: yaml-special-sign: To YAML, a value that begins with ` is a reserved sign, "
            'and the rest does not fit -> If it is text, put it in quotes: title: "`rain` fell"'
        ),
    ),
    "an asterisk": (
        "title: *urgent* rain\n",
        (
            "a.md:2:8: yaml-special-sign: To YAML, a value that begins with * is a reference, and "
            'the rest does not fit -> If it is text, put it in quotes: title: "*urgent* rain"'
        ),
    ),
    "a bracket": (
        "title: [Port Vell] falls\nlang: en\n",
        (
            "a.md:2:8: yaml-special-sign: To YAML, a value that begins with [ is a list, and the "
            'rest does not fit -> If it is text, put it in quotes: title: "[Port Vell] falls"'
        ),
    ),
    "a brace": (
        "title: {rain} fell\n",
        (
            "a.md:2:8: yaml-special-sign: To YAML, a value that begins with { is a mapping, and the "
            'rest does not fit -> If it is text, put it in quotes: title: "{rain} fell"'
        ),
    ),
    "an unclosed list": (
        "sources: [one, two\ntitle: Rain\n",
        (
            "a.md:2:10: yaml-bracket: The list that begins with [ here is not closed by ] -> Write ] "
            'where it ends; if it is text, put it in quotes: sources: "[one, two"'
        ),
    ),
    "a broken list": (
        "sources: [one: two: three]\n",
        (
            "a.md:2:19: yaml-bracket: The list that begins with [ cannot be read on from here: `: "
            "three]` -> Put commas between its parts, and double quotes around a part with a colon, "
            "comma or bracket"
        ),
    ),
    "a hyphen": (
        "title: - rain\n",
        (
            "a.md:2:8: yaml-special-sign: To YAML, a value that begins with - is an entry of a list, "
            "which goes on a line of its own, and the rest does not fit -> If it is text, put it in "
            'quotes: title: "- rain"'
        ),
    ),
    "an alias": (
        "title: *urgent\n",
        (
            "a.md:2:8: yaml-alias: To YAML, `*urgent` is a reference to another value, and none is "
            'read here -> If it is text, put it in quotes: "*urgent"; else write the value out'
        ),
    ),
    "an anchor": (
        "title: &urgent rain\n",
        (
            "a.md:2:8: yaml-anchor: To YAML, `&urgent` gives the value behind it a name, and none is "
            'read here -> If it is text, put it in quotes: "&urgent rain"; else delete the name'
        ),
    ),
    "a tag": (
        "title: !urgent rain\n",
        (
            "a.md:2:8: yaml-tag: To YAML, ! begins a type for the value behind it, and none is read "
            'here -> If it is text, put it in quotes: "!urgent rain"; else delete the type'
        ),
    ),
    "a merge key": (
        "figures:\n  <<: {a: b}\n",
        (
            "a.md:3:3: yaml-merge-key: To YAML, the key `<<` copies another mapping, and is not read "
            "here -> Write the keys out"
        ),
    ),
    "a directive": (
        "%YAML 1.2\ntitle: Rain\n",
        (
            "a.md:2:1: yaml-directive: A line that begins with % is an instruction to a YAML "
            "program, and none is read here -> Delete the line, or indent it if it belongs to the "
            "value above"
        ),
    ),
    "two documents": (
        "title: Rain\n---\ntitle: Snow\n",
        (
            "a.md:3:1: yaml-several-documents: A line --- or ... begins a second YAML document here, "
            "and a file holds one record -> Delete the line, or move what follows to a file of its "
            "own"
        ),
    ),
}


@LOADERS
@pytest.mark.parametrize("name", REPORTS)
def test_each_mistake_has_its_report(name: str, loader: type[YamlLoader]) -> None:
    """A sign that YAML takes for something else is told as what it is, with what to do if it was meant as text."""
    text, *reports = REPORTS[name]
    assert read(text, loader)[1] == reports
