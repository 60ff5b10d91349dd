"""Signs that mean something to YAML where they are text: colons, brackets, and what a value may not begin with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from daybook.core.yamltext.mistake import Mistake, value_start, written_with
from daybook.core.yamltext.quotemarks import LONGEST_SHOWN, inside_smart_quotes, quoted, shown

if TYPE_CHECKING:
    import yaml

_KEY_WITHOUT_SPACE: Final = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>\w[\w-]*):(?P<value>[^ ].*)")
_KEY_WITHOUT_COLON: Final = re.compile(r"(?P<lead>[ ]*)(?P<key>\w[\w-]*)[ ;,.=]*")
_HYPHEN_WITHOUT_SPACE: Final = re.compile(r"-[^\s-]")
_SPECIAL: Final = {
    "%": "an instruction",
    "@": "a reserved sign",
    "`": "a reserved sign",
    "*": "a reference",
    "&": "a name",
    "!": "a type",
    "[": "a list",
    "{": "a mapping",
    "]": "the end of a list",
    "}": "the end of a mapping",
    ",": "the next part of a list",
    "|": "a block of text on the lines below",
    ">": "a block of text on the lines below",
    "?": "a key",
    "-": "an entry of a list, which goes on a line of its own",
}


def explain_colon_without_space(lines: list[str], problem: str, line: int) -> Mistake | None:
    """A line that is no `key: value`, because of a missing space or for want of a key."""
    if problem == "mapping values are not allowed here":
        has_two_colons = ": " in lines[line].partition(":")[2][1:]
        line = max(line - 1, 0)
        match = _KEY_WITHOUT_SPACE.fullmatch(lines[line])
        if not match or has_two_colons or match["value"].startswith("//"):
            return None
    elif problem != "could not find expected ':'" or line >= len(lines):
        return None
    column = len(lines[line]) - len(lines[line].lstrip(" "))
    match = _KEY_WITHOUT_SPACE.fullmatch(lines[line])
    if match:
        value = match["value"].strip()
        return Mistake(
            line,
            match.end("key"),
            "yaml-colon-without-space",
            f"A space is missing behind the colon of `{match['key']}:`",
            f"Write {match['key']}: {value if len(value) <= LONGEST_SHOWN else '...'}",
            f"{lines[line][: match.end('key')]}:",
        )
    beside = (*lines[max(line - 1, 0) : line], *lines[line + 1 : line + 2])
    in_list = any(other.startswith(f"{' ' * column}- ") for other in beside)
    if in_list and _HYPHEN_WITHOUT_SPACE.match(lines[line], column):
        return Mistake(
            line,
            column,
            "yaml-hyphen-without-space",
            f"A space is missing behind the hyphen: {shown(lines[line])}",
            "Write a space behind each hyphen of a list",
            f"{lines[line][:column]}- {lines[line][column + 1 :]}",
        )
    return Mistake(
        line,
        column,
        "yaml-line-without-key",
        f"This line has no key and no colon: {shown(lines[line])}",
        "Indent it if it belongs to the value above; if the text begins here, write a line --- above it",
        "",
    )


def explain_key_without_colon(lines: list[str], problem: str, line: int, context: int) -> Mistake | None:
    """A word alone in its line, with lines below it that are indented deeper: a key that lost its colon."""
    if problem == "mapping values are not allowed here":
        number = next((above for above in range(line - 1, -1, -1) if lines[above].strip()), 0)
    elif problem == "could not find expected ':'":
        number = min(context, len(lines) - 1)
    else:
        return None
    match = _KEY_WITHOUT_COLON.fullmatch(lines[number])
    below = next((other for other in lines[number + 1 :] if other.strip()), "")
    if not match or not below.startswith(match["lead"] + " "):
        return None
    return Mistake(
        number,
        match.start("key"),
        "yaml-key-without-colon",
        f"The key above the indented lines has no colon: {shown(lines[number])}",
        f"Write {match['key']}:",
        f"{match['lead']}{match['key']}:",
    )


def explain_special_sign(lines: list[str], line: int) -> Mistake | None:
    """A bare value that begins with a sign which means something to YAML."""
    start = value_start(lines[line])
    value = lines[line][start:].strip()
    if value[:1] not in _SPECIAL:
        return None
    closing = {"[": "]", "{": "}"}.get(value[0])
    if closing and (closing not in value or value.endswith(closing)):
        return None
    return Mistake(
        line,
        start,
        "yaml-special-sign",
        f"To YAML, a value that begins with {value[0]} is {_SPECIAL[value[0]]}, and the rest does not fit",
        f"If it is text, put it in quotes: {written_with(lines[line], start, quoted(value))}",
        lines[line][:start].rstrip(" "),
    )


def explain_unclosed_bracket(lines: list[str], error: yaml.MarkedYAMLError, line: int, column: int) -> Mistake | None:
    """A list in square brackets, or a mapping in curly ones, that goes wrong before its end."""
    if not (error.context or "").startswith("while parsing a flow"):
        return None
    column = max(lines[line].rfind("[", 0, column + 1), lines[line].rfind("{", 0, column + 1))
    if column < 0:
        return None
    bracket = lines[line][column]
    mended = lines[line][:column].rstrip(" ") if column == value_start(lines[line]) else None
    what, closing = ("list", "]") if bracket == "[" else ("mapping", "}")
    if closing in lines[line][column:] and error.problem_mark and error.problem_mark.line == line:
        return Mistake(
            line,
            error.problem_mark.column,
            "yaml-bracket",
            f"The {what} that begins with {bracket} cannot be read on from here: "
            f"{shown(lines[line][error.problem_mark.column :])}",
            "Put commas between its parts, and double quotes around a part with a colon, comma or bracket",
            mended,
        )
    return Mistake(
        line,
        column,
        "yaml-bracket",
        f"The {what} that begins with {bracket} here is not closed by {closing}",
        f"Write {closing} where it ends; if it is text, put it in quotes: "
        f"{written_with(lines[line], column, quoted(lines[line][column:]))}",
        mended,
    )


def explain_unquoted_colon(lines: list[str], problem: str, line: int, column: int) -> Mistake | None:
    """A second `: ` in one line."""
    if problem != "mapping values are not allowed here":
        return None
    start = value_start(lines[line])
    if start > column:
        return None
    value = lines[line][start:].strip()
    inner = inside_smart_quotes(value)
    return Mistake(
        line,
        column,
        "yaml-unquoted-colon",
        "The value holds a colon and a space, which to YAML is the end of another key"
        + (f"; the typographic marks {value[0]} and {value[-1]} do not quote it" if inner else ""),
        f"Put the value in quotes: {written_with(lines[line], start, quoted(value))}",
        lines[line][:start].rstrip(" "),
    )
