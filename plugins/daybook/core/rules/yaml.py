"""Rules of YAML: a value is read as it is written, and what YAML would take for something else is refused."""

from __future__ import annotations

from typing import Final

from daybook.core.rules.rule import Rule, instead, like

RULES: Final = (
    Rule(
        code="yaml-alias",
        wants="A value does not begin with a bare *.",
        why="To YAML that is a reference to a value elsewhere; a record says what it says where it says it.",
        example=instead("note: *not stated*", 'note: "*not stated*"'),
    ),
    Rule(
        code="yaml-anchor",
        wants="A value does not begin with a bare &.",
        why="To YAML that gives the value a name for use elsewhere, and the word would be lost.",
        example=instead("publisher: &co", 'title: "&co"'),
    ),
    Rule(
        code="yaml-backslash",
        wants="Between double quotes a backslash stands only before a quote mark or another backslash.",
        why="There it begins a code, and most of them are none.",
        example=instead(r'note: "path C:\news"', "note: 'path C:\\news'"),
    ),
    Rule(
        code="yaml-bracket",
        wants="A bracket or brace that is opened is closed, and text that begins with one is put in quotes.",
        why="A bracket begins a list and a brace a mapping; YAML reads on until it finds the end.",
        example=instead("title: [Update] Rain", 'title: "[Update] Rain"'),
    ),
    Rule(
        code="yaml-colon-without-space",
        wants="A space follows the colon behind a key.",
        why="Without it YAML takes the whole line for text.",
        example=instead("title:Rain in Port Vell", "title: Rain in Port Vell"),
    ),
    Rule(
        code="yaml-comment-cuts-value",
        wants="A value with a space and a # in it is put in quotes.",
        why="To YAML the rest of the line is a remark, and would be cut off in silence.",
        example=instead("title: Convoy #4 arrives", 'title: "Convoy #4 arrives"'),
    ),
    Rule(
        code="yaml-directive",
        wants="No line begins with %.",
        why="Such a line is an instruction to a YAML program, and none is read here.",
        example=instead("%YAML 1.2", "# a remark begins with #"),
    ),
    Rule(
        code="yaml-duplicate-key",
        wants="A key stands once.",
        why="YAML programs keep the last one and drop the others in silence.",
        example=instead("date: 2031-05-04\ndate: 2031-05-05", "date: 2031-05-05"),
    ),
    Rule(
        code="yaml-empty",
        wants="The front matter has keys and values.",
        why="A record without any says nothing.",
        example=like("title: Rain in Port Vell\ndate: 2031-05-04"),
    ),
    Rule(
        code="yaml-escaped-character",
        wants="No value has a code that makes an invisible character.",
        why="Nobody can see it on the page, and quotations with it are never found.",
        example=instead(r'quote: "a\x00b"', 'quote: "a b"'),
    ),
    Rule(
        code="yaml-hyphen-without-space",
        wants="A space stands behind each hyphen of a list.",
        why="Without it YAML takes the hyphen for a part of the value.",
        example=instead("  -port-vell", "  - port-vell"),
    ),
    Rule(
        code="yaml-indentation",
        wants="Lines of one level begin in the same column, and what belongs to a key is indented below it.",
        why="The indentation alone says what belongs to what.",
        example=instead("fled:\n  by: publisher\n   quote: over ten", "fled:\n  by: publisher\n  quote: over ten"),
    ),
    Rule(
        code="yaml-key-not-a-word",
        wants="A key is one word of letters, digits, hyphens or underscores.",
        why="Anything else before a colon is text that lost its quotes.",
        example=instead("the ministry said: no", 'note: "the ministry said: no"'),
    ),
    Rule(
        code="yaml-key-without-colon",
        wants="A colon stands behind each key, also where its value is the lines below.",
        why="Without it YAML takes the word for a part of the value above.",
        example=instead("fled\n  by: publisher", "fled:\n  by: publisher"),
    ),
    Rule(
        code="yaml-line-without-key",
        wants="Every line has a key, or is indented below the one it belongs to.",
        why="A line without a key belongs to no field.",
        example=instead("title: Rain in\nPort Vell", "title: Rain in\n  Port Vell"),
    ),
    Rule(
        code="yaml-merge-key",
        wants="Fields are written out.",
        why="The key << copies another mapping, and a reader of the file would have to look elsewhere.",
        example=instead("<<: *defaults", "by: publisher"),
    ),
    Rule(
        code="yaml-no-break-space",
        wants="Keys and colons are followed by ordinary spaces.",
        why="A no-break space looks the same, and YAML takes it for a letter.",
        example=like("Delete the space behind the colon and type it again"),
    ),
    Rule(
        code="yaml-not-a-mapping",
        wants="A record is made of lines with a key, a colon and a value.",
        why="A list or a bare text has no fields.",
        example=instead("- Rain in Port Vell", "title: Rain in Port Vell"),
    ),
    Rule(
        code="yaml-several-documents",
        wants="A file holds one record.",
        why="Its name is the record's id, and two records cannot have one.",
        example=like("Move what follows the second line --- to a file of its own"),
    ),
    Rule(
        code="yaml-smart-quotes",
        wants="A value is put between straight quote marks.",
        why="Curly ones are letters to YAML: they would become part of the value.",
        example=instead("title: “Rain in Port Vell”", 'title: "Rain in Port Vell"'),
    ),
    Rule(
        code="yaml-special-sign",
        wants="A value that begins with a sign such as @, ` or % is put in quotes.",
        why="YAML keeps these signs for itself.",
        example=instead("author: @desk", 'author: "@desk"'),
    ),
    Rule(
        code="yaml-syntax",
        wants="The text can be read as YAML.",
        why="What cannot be read is reported and never guessed.",
        example=like("title: Rain in Port Vell\nsources: [report-2031-05-04]"),
    ),
    Rule(
        code="yaml-tab",
        wants="Lines are indented with spaces.",
        why="YAML has no tabs, for they are of another width in every editor.",
        example=like("In the editor: Convert indentation to spaces"),
    ),
    Rule(
        code="yaml-tag",
        wants="A value does not begin with a bare !.",
        why="To YAML that is the type of the value, and the word would be lost.",
        example=instead("title: !Rain", 'title: "!Rain"'),
    ),
    Rule(
        code="yaml-text-after-quote",
        wants="A value that begins with a quote mark ends with it.",
        why="The quote mark ends the value, and what follows would belong to nothing.",
        example=instead('title: "Rain" in Port Vell', "title: '\"Rain\" in Port Vell'"),
    ),
    Rule(
        code="yaml-too-deep",
        wants="Values lie at most a few levels deep.",
        why="No record needs more; deeper ones come from a mistake in the indentation.",
        example=like("figures:\n  fled:\n    by:\n      anonymous: a clerk"),
    ),
    Rule(
        code="yaml-too-long",
        wants="The front matter is short enough to be read by people.",
        why="Its fields hold names, dates and short quotations; long text belongs below it.",
        example=like("Move the text below the front matter, or split the record"),
    ),
    Rule(
        code="yaml-too-many-values",
        wants="A record has a number of values that people can keep in view.",
        why="More than that is a table that came into the wrong file.",
        example=like("Split the record"),
    ),
    Rule(
        code="yaml-unclosed-quote",
        wants="A quote mark that is opened is closed.",
        why="YAML reads on to the next quote mark, through other fields and into the text.",
        example=instead('title: "Rain in Port Vell', 'title: "Rain in Port Vell"'),
    ),
    Rule(
        code="yaml-unquoted-colon",
        wants="A value with a colon and a space in it is put in quotes.",
        why="To YAML the words before the colon are a key.",
        example=instead("title: Port Vell: rain", 'title: "Port Vell: rain"'),
    ),
    Rule(
        code="yaml-value-too-long",
        wants="A value has a length that fits a field.",
        why="A longer one is most often a quote mark that was never closed.",
        example=like("Close the quote, or move the text below the front matter"),
    ),
)
