"""YAML is read as written, with the place of every value, or the report says what to do."""

from __future__ import annotations

import pytest

from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.yamltext.loaders import FASTEST_LOADER, PURE_LOADER, YamlLoader
from daybook.core.yamltext.nodes import Entry, Mapping, Node, Scalar, Sequence, Style
from daybook.core.yamltext.reading import read_yaml

# What an author writes from line 2 of a.md on, and the whole report.
REPORTS: dict[str, tuple[str, list[str]]] = {
    "a colon in a bare value": (
        "title: Port Vell: the council\n",
        [
            (
                "a.md:2:17: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
                'the end of another key -> Put the value in quotes: title: "Port Vell: the council"'
            ),
        ],
    ),
    "a colon behind a typographic quotation": (
        "title: “Port Vell: the council”\n",
        [
            (
                "a.md:2:18: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
                "the end of another key; the typographic marks “ and ” do not quote it -> Put the value "
                'in quotes: title: "“Port Vell: the council”"'
            ),
        ],
    ),
    "a colon in a list entry": (
        "aliases:\n  - name: Vell: the port\n",
        [
            (
                "a.md:3:15: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
                'the end of another key -> Put the value in quotes: - name: "Vell: the port"'
            ),
        ],
    ),
    "single quotes around both kinds of marks": (
        "title: 'it's \"rain\"'\n",
        [
            (
                "a.md:2:11: yaml-text-after-quote: The quotation mark ' here ends the value, and more "
                "follows: `s \"rain\"'` -> Write title: 'it''s \"rain\"' (each single quote inside doubled), "
                "or title: >- and the text without quotes on the next line, indented by two more spaces"
            ),
        ],
    ),
    "double quotes around both kinds of marks": (
        'quote: "under "complete control" it\'s"\n',
        [
            (
                'a.md:2:15: yaml-text-after-quote: The quotation mark " here ends the value, and more '
                "follows: `complete control\" it's\"` -> Write quote: 'under \"complete control\" it''s' "
                "(each single quote inside doubled), or quote: >- and the text without quotes on the "
                "next line, indented by two more spaces"
            ),
        ],
    ),
    "an apostrophe in single quotes": (
        "title: 'it's rain'\n",
        [
            (
                "a.md:2:11: yaml-text-after-quote: The quotation mark ' here ends the value, and more "
                "follows: `s rain'` -> Write title: \"it's rain\""
            ),
        ],
    ),
    "a quotation in double quotes": (
        'title: "he said "no" to it"\nlang: en\n',
        [
            (
                'a.md:2:17: yaml-text-after-quote: The quotation mark " here ends the value, and more '
                'follows: `no" to it"` -> Write title: \'he said "no" to it\''
            ),
        ],
    ),
    "text behind a quotation": (
        'title: "Rain" in Port Vell\n',
        [
            (
                'a.md:2:13: yaml-text-after-quote: The quotation mark " here ends the value, and more '
                "follows: `in Port Vell` -> Write title: '\"Rain\" in Port Vell'"
            ),
        ],
    ),
    "an unclosed quotation mark": (
        'title: "Rain\nlang: en\n',
        [
            (
                'a.md:2:8: yaml-unclosed-quote: The quotation mark " opened here is never closed -> '
                'Close it where the value ends: title: "Rain"'
            ),
        ],
    ),
    "an unclosed mark closed by the next value": (
        'title: "Rain\nsummary: "More rain"\nlang: en\n',
        [
            (
                'a.md:2:8: yaml-unclosed-quote: The quotation mark " opened here is never closed -> '
                'Close it where the value ends: title: "Rain"'
            ),
        ],
    ),
    "a typographic closing mark": (
        'title: "Rain”\nlang: en\n',
        [
            (
                'a.md:2:8: yaml-unclosed-quote: The quotation mark " opened here is never closed: ” at '
                "the end is a typographic mark, and does not close it -> Close it where the value ends: "
                'title: "Rain"'
            ),
        ],
    ),
    "a tab for indentation": (
        "figures:\n\tfell:\n\t\tvalue: 3\n",
        [
            (
                "a.md:3:1: yaml-tab: This line is indented with a tab, and so does a line below; YAML "
                "knows only spaces -> Put two spaces in place of each tab; an editor can be set to do so"
            ),
        ],
    ),
    "a tab behind a value": (
        "title: Rain\t\n",
        [
            (
                "a.md:2:12: yaml-tab: A tab stands here, and YAML takes only spaces -> Put a space in "
                "its place, or delete it at the end of a line"
            ),
        ],
    ),
    "typographic marks around a value": (
        "title: “Rain”\n",
        [
            (
                "a.md:2:8: yaml-smart-quotes: “ and ” are no quotation marks to YAML, so they become "
                'part of the value -> Use straight ones: title: "Rain"; or keep both: title: "“Rain”"'
            ),
        ],
    ),
    "a percent sign": (
        "title: %rain\n",
        [
            (
                "a.md:2:8: yaml-special-sign: To YAML, a value that begins with % is an instruction, and "
                'the rest does not fit -> If it is text, put it in quotes: title: "%rain"'
            ),
        ],
    ),
    "an at sign": (
        "title: @ministry says\n",
        [
            (
                "a.md:2:8: yaml-special-sign: To YAML, a value that begins with @ is a reserved sign, "
                'and the rest does not fit -> If it is text, put it in quotes: title: "@ministry says"'
            ),
        ],
    ),
    "a backtick": (
        "title: `rain` fell\n",
        [
            (
                "a.md:2:8: yaml-special-sign: To YAML, a value that begins with ` is a reserved sign, "
                'and the rest does not fit -> If it is text, put it in quotes: title: "`rain` fell"'
            ),
        ],
    ),
    "an asterisk": (
        "title: *urgent* rain\n",
        [
            (
                "a.md:2:8: yaml-special-sign: To YAML, a value that begins with * is a reference, and "
                'the rest does not fit -> If it is text, put it in quotes: title: "*urgent* rain"'
            ),
        ],
    ),
    "a bracket": (
        "title: [Port Vell] falls\nlang: en\n",
        [
            (
                "a.md:2:8: yaml-special-sign: To YAML, a value that begins with [ is a list, and the "
                'rest does not fit -> If it is text, put it in quotes: title: "[Port Vell] falls"'
            ),
        ],
    ),
    "a brace": (
        "title: {rain} fell\n",
        [
            (
                "a.md:2:8: yaml-special-sign: To YAML, a value that begins with { is a mapping, and the "
                'rest does not fit -> If it is text, put it in quotes: title: "{rain} fell"'
            ),
        ],
    ),
    "an unclosed list": (
        "sources: [one, two\ntitle: Rain\n",
        [
            (
                "a.md:2:10: yaml-bracket: The list that begins with [ here is not closed by ] -> Write ] "
                'where it ends; if it is text, put it in quotes: sources: "[one, two"'
            ),
        ],
    ),
    "a broken list": (
        "sources: [one: two: three]\n",
        [
            (
                "a.md:2:19: yaml-bracket: The list that begins with [ cannot be read on from here: `: "
                "three]` -> Put commas between its parts, and double quotes around a part with a colon, "
                "comma or bracket"
            ),
        ],
    ),
    "a hyphen": (
        "title: - rain\n",
        [
            (
                "a.md:2:8: yaml-special-sign: To YAML, a value that begins with - is an entry of a list, "
                "which goes on a line of its own, and the rest does not fit -> If it is text, put it in "
                'quotes: title: "- rain"'
            ),
        ],
    ),
    "an alias": (
        "title: *urgent\n",
        [
            (
                "a.md:2:8: yaml-alias: To YAML, `*urgent` is a reference to another value, and none is "
                'read here -> If it is text, put it in quotes: "*urgent"; else write the value out'
            ),
        ],
    ),
    "an anchor": (
        "title: &urgent rain\n",
        [
            (
                "a.md:2:8: yaml-anchor: To YAML, `&urgent` gives the value behind it a name, and none is "
                'read here -> If it is text, put it in quotes: "&urgent rain"; else delete the name'
            ),
        ],
    ),
    "a tag": (
        "title: !urgent rain\n",
        [
            (
                "a.md:2:8: yaml-tag: To YAML, ! begins a type for the value behind it, and none is read "
                'here -> If it is text, put it in quotes: "!urgent rain"; else delete the type'
            ),
        ],
    ),
    "a merge key": (
        "figures:\n  <<: {a: b}\n",
        [
            (
                "a.md:3:3: yaml-merge-key: To YAML, the key `<<` copies another mapping, and is not read "
                "here -> Write the keys out"
            ),
        ],
    ),
    "a directive": (
        "%YAML 1.2\ntitle: Rain\n",
        [
            (
                "a.md:2:1: yaml-directive: A line that begins with % is an instruction to a YAML "
                "program, and none is read here -> Delete the line, or indent it if it belongs to the "
                "value above"
            ),
        ],
    ),
    "two documents": (
        "title: Rain\n---\ntitle: Snow\n",
        [
            (
                "a.md:3:1: yaml-several-documents: A line --- or ... begins a second YAML document here, "
                "and a file holds one record -> Delete the line, or move what follows to a file of its "
                "own"
            ),
        ],
    ),
    "a list at the top": (
        "- rain\n- snow\n",
        [
            (
                "a.md:2:1: yaml-not-a-mapping: Here is a list, and lines such as `title: ...` should be "
                "-> Begin each line with a key, a colon and a space"
            ),
        ],
    ),
    "text at the top": (
        "It rained\n",
        [
            (
                "a.md:2:1: yaml-not-a-mapping: Here is text without a key, and lines such as `title: "
                "...` should be -> Begin each line with a key, a colon and a space"
            ),
        ],
    ),
    "a key without a space at the top": (
        "title:Rain\n",
        [
            (
                "a.md:2:1: yaml-colon-without-space: A space is missing behind the colon of `title:` -> "
                "Write title: Rain"
            ),
        ],
    ),
    "a key without a space": (
        "date: 2022-03-02\ntitle:Rain\n",
        [
            (
                "a.md:3:6: yaml-colon-without-space: A space is missing behind the colon of `title:` -> "
                "Write title: Rain"
            ),
        ],
    ),
    "a line without a key": (
        "title: Rain\nit fell\nlang: en\n",
        [
            (
                "a.md:3:1: yaml-line-without-key: This line has no key and no colon: `it fell` -> Indent "
                "it if it belongs to the value above; if the text begins here, write a line --- above it"
            ),
        ],
    ),
    "a key of two words": (
        "the title: Rain\n",
        [
            (
                "a.md:2:1: yaml-key-not-a-word: A key is one word of letters, digits, hyphens or "
                "underscores, and this is `the title` -> If the line belongs to the value above, put "
                "that value in double quotes; else name the key"
            ),
        ],
    ),
    "a list as a key": (
        "[title]: Rain\n",
        [
            (
                "a.md:2:1: yaml-key-not-a-word: Here a key should stand, and a list or a mapping does -> "
                "Write a word, a colon and a space; put text that begins with [ or { in double quotes"
            ),
        ],
    ),
    "an empty key": (
        ": Rain\n",
        [
            (
                "a.md:2:1: yaml-key-not-a-word: Here is a value without a key -> Write the key before "
                "the colon, or put the text the colon belongs to in double quotes"
            ),
        ],
    ),
    "a no-break space": (
        "figures:\n\xa0 fell: 3\n",
        [
            (
                "a.md:3:1: yaml-no-break-space: A no-break space (shown as ␣) stands in the key `␣ "
                "fell`, and YAML takes it for a letter -> Replace it with an ordinary space: delete it "
                "and press the space bar alone"
            ),
        ],
    ),
    "a duplicate key": (
        "title: Rain\nlang: en\ntitle: Snow\n",
        [
            (
                "a.md:4:1: yaml-duplicate-key: The key `title` stands on line 2 already -> Keep one of "
                "the two, or join their values"
            ),
        ],
    ),
    "nothing": (
        "\n# a comment\n",
        [
            (
                "a.md:2:1: yaml-empty: Nothing is written here, and lines such as `title: ...` should be "
                "-> Write the record's keys, one per line, each with a colon, a space and a value"
            ),
        ],
    ),
    "indentation between two levels": (
        "figures:\n    fell: 3\n  rose: 4\n",
        [
            (
                "a.md:4:3: yaml-indentation: This line begins in column 3, and no line it could belong "
                "to does -> Begin it in the same column as the lines it belongs with; a list has a "
                "hyphen before each line"
            ),
        ],
    ),
    "indentation below a value": (
        "title: Rain\n  lang: en\n",
        [
            (
                "a.md:3:3: yaml-indentation: This line is indented, but the line above has a value "
                "already and takes no keys below it -> Begin it in the same column as its neighbours; if "
                "both lines are one text, put it in quotes"
            ),
        ],
    ),
    "a backslash": (
        'title: "C:\\rain\\q"\n',
        [
            (
                "a.md:2:16: yaml-backslash: A backslash inside double quotes begins a code in YAML, and "
                "this is none -> Write two backslashes for one, or use single quotes around the value"
            ),
        ],
    ),
    "a code for an invisible character": (
        'title: "C:\\rain"\n',
        [
            (
                "a.md:2:8: yaml-escaped-character: A backslash in this value makes an invisible "
                "character (U+000D) of what follows it -> Write two backslashes for one, or use single "
                "quotes around the value"
            ),
        ],
    ),
    "a hash that cuts": (
        "title: Rain #1\n",
        [
            (
                "a.md:2:13: yaml-comment-cuts-value: To YAML, a # behind a space begins a comment, so "
                '`#1` is no part of the value -> If it is, put all in quotes: title: "Rain #1"; if not, '
                "write a space behind the #"
            ),
        ],
    ),
    "an invisible line break": (
        'title: "Rain\u2028Snow"\nlang: en\nlang: de\n',
        [
            (
                "a.md:2:13: encoding-hidden-character: Here is an invisible line break (U+2028) -> "
                "Delete it, or type a space or a new line in its place; it often comes with copied text"
            ),
            (
                "a.md:4:1: yaml-duplicate-key: The key `lang` stands on line 3 already -> Keep one of "
                "the two, or join their values"
            ),
        ],
    ),
    "several mistakes": (
        'title: a: b\nsummary: @c\ntitle: "d" e\nlang: en\nlang: de\n',
        [
            (
                "a.md:2:9: yaml-unquoted-colon: The value holds a colon and a space, which to YAML is "
                'the end of another key -> Put the value in quotes: title: "a: b"'
            ),
            (
                "a.md:3:10: yaml-special-sign: To YAML, a value that begins with @ is a reserved sign, "
                'and the rest does not fit -> If it is text, put it in quotes: summary: "@c"'
            ),
            (
                'a.md:4:10: yaml-text-after-quote: The quotation mark " here ends the value, and more '
                "follows: `e` -> Write title: '\"d\" e'"
            ),
        ],
    ),
    "too deep": (
        "a: {b: {c: {d: {e: {f: {g: {h: {i: j}}}}}}}}\n",
        [
            (
                "a.md:2:32: yaml-too-deep: This lies more than 8 levels deep -> Check the indentation; "
                "no record needs more than four levels"
            ),
        ],
    ),
}

LOADERS = pytest.mark.parametrize("loader", [FASTEST_LOADER, PURE_LOADER], ids=["fastest", "pure"])


def read(text: str, loader: type[YamlLoader] = FASTEST_LOADER) -> tuple[Mapping | None, list[str]]:
    """Read a text that begins on line 2 of a.md."""
    problems = Problems()
    top = read_yaml(text, "a.md", 2, problems, loader)
    return top, [f"{each.position}: {each.code}: {each.message} -> {each.hint}" for each in problems]


def texts(node: Node | None) -> object:
    """Return a node as plain text, lists and dictionaries."""
    if isinstance(node, Mapping):
        return {entry.key.text: texts(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [texts(each) for each in node.nodes]
    return node.text if node else None


@LOADERS
@pytest.mark.parametrize("name", REPORTS)
def test_each_mistake_has_its_report(name: str, loader: type[YamlLoader]) -> None:
    """Whatever goes wrong is said in the author's words, with the same words and places by both loaders."""
    text, report = REPORTS[name]
    assert read(text, loader)[1] == report


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


def test_what_is_refused_is_left_out_or_stays_text() -> None:
    """After a problem that is none of syntax the rest is there to be checked in the same run."""
    top, problems = read("title: &a Rain\nlang: *a\ntitle: Snow\n<<: {b: c}\nsummary: more\n")
    assert texts(top) == {"title": "Rain", "lang": "*a", "summary": "more"}
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
