"""What YAML allows and a record does not: each way it goes wrong, in an author's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.position import Position
from daybook.core.yamltext.characters import hidden_character
from daybook.core.yamltext.nodes import Entry, Node, Scalar, Sequence, Style
from daybook.core.yamltext.quotemarks import LONGEST_SHOWN, inside_smart_quotes, quoted, shown

if TYPE_CHECKING:
    from collections.abc import Mapping as ReadOnly

    from daybook.core.problems import Problems

# Where the words are the source's own, so may be its quote marks.
_SOURCE_WORDS: Final = frozenset({"quote", "prefix", "suffix", "translation"})
_TEXT_LIKE_COMMENT: Final = re.compile(r"#[^\s#]")
_KEY_WITHOUT_SPACE: Final = re.compile(r"(?P<key>[\w-]+):(?P<value>[^\s/].*)")
_NO_BREAK_SPACE: Final = "\u00a0"


def refuse_alias(name: str, rest_of_line: str, position: Position, problems: Problems) -> None:
    """Report `*name`, a reference to another value."""
    problems.add(
        position,
        "yaml-alias",
        f"To YAML, `*{name}` is a reference to another value, and none is read here",
        f"If it is text, put it in quotes: {quoted(rest_of_line)}; else write the value out",
    )


def refuse_anchor(name: str, rest_of_line: str, position: Position, problems: Problems) -> None:
    """Report `&name`, a name for a value."""
    problems.add(
        position,
        "yaml-anchor",
        f"To YAML, `&{name}` gives the value behind it a name, and none is read here",
        f"If it is text, put it in quotes: {quoted(rest_of_line)}; else delete the name",
    )


def refuse_tag(rest_of_line: str, position: Position, problems: Problems) -> None:
    """Report `!type`, a type for a value."""
    problems.add(
        position,
        "yaml-tag",
        "To YAML, ! begins a type for the value behind it, and none is read here",
        f"If it is text, put it in quotes: {quoted(rest_of_line)}; else delete the type",
    )


def report_escaped_character(text: str, position: Position, problems: Problems) -> None:
    r"""Report a value with a hidden character that was written as a code, such as `\r` or `\x00`."""
    character = hidden_character(text)
    if character:
        problems.add(
            position,
            "yaml-escaped-character",
            f"A backslash in this value makes an invisible character ({character}) of what follows it",
            "Write two backslashes for one, or use single quotes around the value",
        )


def refuse_key(key: Node, entries: ReadOnly[str, Entry], problems: Problems) -> None:
    """Say why an entry with this key is left out; `entries` are those kept so far."""
    if not isinstance(key, Scalar):
        problems.add(
            key.position,
            "yaml-key-not-a-word",
            "Here a key should stand, and a list or a mapping does",
            "Write a word, a colon and a space; put text that begins with [ or { in double quotes",
        )
    elif key.text in entries:
        problems.add(
            key.position,
            "yaml-duplicate-key",
            f"The key `{key.text}` stands on line {entries[key.text].key.position.line} already",
            "Keep one of the two, or join their values",
        )
    elif key.text == "<<" and key.style is Style.PLAIN:
        problems.add(
            key.position,
            "yaml-merge-key",
            "To YAML, the key `<<` copies another mapping, and is not read here",
            "Write the keys out",
        )
    elif not key.text:
        problems.add(
            key.position,
            "yaml-key-not-a-word",
            "Here is a value without a key",
            "Write the key before the colon, or put the text the colon belongs to in double quotes",
        )
    elif _NO_BREAK_SPACE in key.text:
        problems.add(
            key.position,
            "yaml-no-break-space",
            "A no-break space (shown as ␣) stands in the key "
            f"{shown(key.text.replace(_NO_BREAK_SPACE, '␣'))}, and YAML takes it for a letter",
            "Replace it with an ordinary space: delete it and press the space bar alone",
        )
    else:
        problems.add(
            key.position,
            "yaml-key-not-a-word",
            f"A key is one word of letters, digits, hyphens or underscores, and this is {shown(repr(key.text)[1:-1])}",
            "If the line belongs to the value above, put that value in double quotes; else name the key",
        )


def report_empty(position: Position, problems: Problems) -> None:
    """Report a text in which nothing but spaces and comments is written."""
    problems.add(
        position,
        "yaml-empty",
        "Nothing is written here, and lines such as `title: ...` should be",
        "Write the record's keys, one per line, each with a colon, a space and a value",
    )


def report_not_a_mapping(top: Node, problems: Problems) -> None:
    """Report a text that is a list, or words without keys."""
    text = top.text if isinstance(top, Scalar) else ""
    match = _KEY_WITHOUT_SPACE.match(text)
    if match:
        problems.add(
            top.position,
            "yaml-colon-without-space",
            f"A space is missing behind the colon of `{match['key']}:`",
            f"Write {match['key']}: {match['value'] if len(match['value']) <= LONGEST_SHOWN else '...'}",
        )
        return
    what = "a list" if isinstance(top, Sequence) else "text without a key"
    problems.add(
        top.position,
        "yaml-not-a-mapping",
        f"Here is {what}, and lines such as `title: ...` should be",
        "Begin each line with a key, a colon and a space",
    )


def report_cut_value(text: str, before: str, after: str, key: str, end: Position, problems: Problems) -> None:
    """Report what YAML cuts off behind a bare value and may be text: ` #word`, and ` # ...` behind several words.

    A date, an id or a number may have a comment behind it. `text` is the value, `before` that as it stands on the line,
    empty if it began above; `after` what follows it there, `end` the place between the two.
    """
    is_text = " " in text
    comment = after.lstrip(" \t")
    if comment != after and (comment.startswith("#") if is_text else _TEXT_LIKE_COMMENT.match(comment)):
        whole = quoted(before + after if before else after)
        otherwise = "write it on a line of its own" if is_text else "write a space behind the #"
        problems.add(
            Position(end.path, end.line, end.column + len(after) - len(comment)),
            "yaml-comment-cuts-value",
            f"To YAML, a # behind a space begins a comment, so {shown(after)} is no part of the value",
            f"If it is, put all in quotes: {_with_key(key, whole)}; if not, {otherwise}",
        )


def report_smart_quotes(text: str, key: str, position: Position, problems: Problems) -> None:
    """Report a bare value in typographic quote marks, which would be printed with the value."""
    inner = inside_smart_quotes(text)
    if inner is None or key in _SOURCE_WORDS:
        return
    problems.add(
        position,
        "yaml-smart-quotes",
        f"{text[0]} and {text[-1]} are no quotation marks to YAML, so they become part of the value",
        f"Use straight ones: {_with_key(key, quoted(inner))}; or keep both: {_with_key(key, quoted(text))}",
    )


def _with_key(key: str, value: str) -> str:
    return f"{key}: {value}" if key else value
