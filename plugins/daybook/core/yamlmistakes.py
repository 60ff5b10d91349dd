"""What stops YAML is explained to an author, by looking at the line rather than at the parser's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml

from daybook.core.position import Position
from daybook.core.quotemarks import LONGEST_SHOWN, SMART_CLOSINGS, inside_smart_quotes, quoted, shown

if TYPE_CHECKING:
    from daybook.core.problems import Problems

# How often reading goes on below a line that could be explained, and up to which size it is worth while.
_MOST_TRIES: Final = 20
_LONGEST_RETRIED: Final = 50_000

# A line: indentation and list hyphens, perhaps a key, and the value. A key may hold spaces here, because the
# mistake may lie in that very key.
_LINE: Final = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)*)(?:(?P<key>\w[\w -]*):(?:[ ]+|$))?(?P<value>.*)")
_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_KEY_WITHOUT_SPACE: Final = re.compile(r"[ ]*(?:-[ ]+)*(?P<key>\w[\w-]*):(?P<value>[^ ].*)")
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


@dataclass(frozen=True, slots=True)
class _Mistake:
    """Line and column count from 0; `mended` is the line as reading can go on with it, None if it cannot."""

    line: int
    column: int
    code: str
    message: str
    hint: str
    mended: str | None = None


def report_mistakes(text: str, path: str, first_line: int, problems: Problems) -> bool:
    """Explain why YAML cannot be read; False when it can.

    YAML stops at the first syntax error. Where only one value is wrong, it is left out and reading goes on,
    so that several such mistakes are found in one run.
    """
    lines = text.split("\n")
    found = False
    for _ in range(_MOST_TRIES):
        try:
            for _event in yaml.parse("\n".join(lines), Loader=yaml.SafeLoader):
                pass
        except yaml.MarkedYAMLError as error:
            found = True
            mistake = _explain(lines, error)
            problems.add(
                Position(path, first_line + mistake.line, mistake.column + 1),
                mistake.code,
                mistake.message,
                mistake.hint,
            )
            if mistake.mended is None or mistake.mended == lines[mistake.line] or len(text) > _LONGEST_RETRIED:
                break
            lines[mistake.line] = mistake.mended
        else:
            break
    return found


def _explain(lines: list[str], error: yaml.MarkedYAMLError) -> _Mistake:
    """Return the mistake behind a syntax error."""
    mark = error.problem_mark or error.context_mark
    context = error.context_mark or mark
    if mark is None or context is None:  # pragma: no cover  PyYAML's scanner and parser give one
        return _Mistake(0, 0, "yaml-syntax", "This is no YAML", "See the pages on how records are written")
    line, column = min(mark.line, len(lines) - 1), mark.column
    problem = error.problem or ""
    return (
        _tab(lines, line, column)
        or _unclosed_quote(lines, problem, context.line, context.column)
        or _quote_closed_too_late(lines, line, column)
        or _escape(lines, problem, line, column)
        or _text_after_quote(lines, line, column)
        or _colon_without_space(lines, problem, context.line)
        or _special_sign(lines, line)
        or _unclosed_bracket(lines, error, context.line, context.column)
        or _unquoted_colon(lines, problem, line, column)
        or _indentation(lines, problem, line, column)
        or _Mistake(
            line,
            column,
            "yaml-syntax",
            f"YAML cannot be read on from here: {shown(lines[line])}",
            "Look at this line and the one above: spaces at the beginning, colons, quotation marks in pairs",
        )
    )


def _tab(lines: list[str], line: int, column: int) -> _Mistake | None:
    """A tab among the spaces a line begins with, or behind a value."""
    lead = len(lines[line]) - len(lines[line].lstrip(" \t"))
    indent = lines[line].find("\t", 0, lead)
    if indent < 0:
        if lines[line][column : column + 1] != "\t":
            return None
        return _Mistake(
            line,
            column,
            "yaml-tab",
            "A tab stands here, and YAML takes only spaces",
            "Put a space in its place, or delete it at the end of a line",
        )
    more = sum(1 for other in lines[line + 1 :] if "\t" in other[: len(other) - len(other.lstrip(" \t"))])
    also = f", and so do {more} lines below" if more > 1 else ", and so does a line below" if more else ""
    return _Mistake(
        line,
        indent,
        "yaml-tab",
        f"This line is indented with a tab{also}; YAML knows only spaces",
        "Put two spaces in place of each tab; an editor can be set to do so",
    )


def _unclosed_quote(lines: list[str], problem: str, line: int, column: int) -> _Mistake | None:
    """A quotation mark that is open at the end of the text."""
    if not problem.startswith(("found unexpected end of stream", "found unexpected document separator")):
        return None
    # The mark found open may be one too many inside a value which is quoted already.
    start = _value_start(lines[line])
    inside = _QUOTED.match(lines[line], start)
    if inside and inside.end() <= column:
        return _text_after_quote(lines, line, column)
    value = lines[line][column:]
    mark = value[:1]
    smart = value[-1] if len(value) > 1 and value[-1] in SMART_CLOSINGS else ""
    closed = quoted(value[1:].removesuffix(smart))
    return _Mistake(
        line,
        column,
        "yaml-unclosed-quote",
        f"The quotation mark {mark} opened here is never closed"
        + (f": {smart} at the end is a typographic mark, and does not close it" if smart else ""),
        f"Close it where the value ends: {_entry(lines[line], column, closed)}",
        lines[line][:column].rstrip(" "),
    )


def _quote_closed_too_late(lines: list[str], line: int, column: int) -> _Mistake | None:
    """A quotation mark that was closed by the opening mark of a later value."""
    for opened in range(line - 1, -1, -1):
        start = _value_start(lines[opened])
        if lines[opened][start : start + 1] not in {'"', "'"} or _QUOTED.match(lines[opened], start):
            continue
        spanning = _QUOTED.match("\n".join(lines[opened : line + 1]), start)
        length = sum(len(each) + 1 for each in lines[opened:line])
        if spanning and length < spanning.end() <= length + column:
            return _unclosed_quote(lines, "found unexpected end of stream", opened, start)
    return None


def _escape(lines: list[str], problem: str, line: int, column: int) -> _Mistake | None:
    """A backslash inside double quotes that means nothing."""
    if not problem.startswith(("found unknown escape", "expected escape sequence")):
        return None
    at = max(lines[line].rfind("\\", 0, column + 1), 0)
    return _Mistake(
        line,
        at,
        "yaml-backslash",
        "A backslash inside double quotes begins a code in YAML, and this is none",
        "Write two backslashes for one, or use single quotes around the value",
    )


def _text_after_quote(lines: list[str], line: int, column: int) -> _Mistake | None:
    """Text behind the closing quotation mark: mostly a quotation inside a quoted value."""
    start = _value_start(lines[line])
    first = _QUOTED.match(lines[line], start)
    rest = lines[line][first.end() :].strip() if first else ""
    if first is None or first.end() > column or not rest or rest.startswith("#"):
        return None
    value = lines[line][start:].rstrip()
    mark = value[0]
    intended = value
    if value.endswith(mark):
        intended = value[1:-1].replace("''", "'") if mark == "'" else value[1:-1].replace('\\"', '"')
    ways = _entry(lines[line], start, quoted(intended))
    if '"' in intended and "'" in intended:
        ways = (
            f"Write {ways} (each single quote inside doubled), or {_entry(lines[line], start, '>-')} "
            "and the text without quotes on the next line, indented by two more spaces"
        )
    else:
        ways = f"Write {ways}"
    return _Mistake(
        line,
        first.end() - 1,
        "yaml-text-after-quote",
        f"The quotation mark {mark} here ends the value, and more follows: {shown(rest)}",
        ways,
        lines[line][:start].rstrip(" "),
    )


def _colon_without_space(lines: list[str], problem: str, line: int) -> _Mistake | None:
    """A line that is no `key: value`, because of a missing space or for want of a key."""
    if problem != "could not find expected ':'" or line >= len(lines):
        return None
    column = len(lines[line]) - len(lines[line].lstrip(" "))
    match = _KEY_WITHOUT_SPACE.fullmatch(lines[line])
    if match:
        value = match["value"].strip()
        return _Mistake(
            line,
            match.end("key"),
            "yaml-colon-without-space",
            f"A space is missing behind the colon of `{match['key']}:`",
            f"Write {match['key']}: {value if len(value) <= LONGEST_SHOWN else '...'}",
            f"{lines[line][: match.end('key')]}:",
        )
    return _Mistake(
        line,
        column,
        "yaml-line-without-key",
        f"This line has no key and no colon: {shown(lines[line])}",
        "Indent it if it belongs to the value above; if the text begins here, write a line --- above it",
        "",
    )


def _special_sign(lines: list[str], line: int) -> _Mistake | None:
    """A bare value that begins with a sign which means something to YAML."""
    start = _value_start(lines[line])
    value = lines[line][start:].strip()
    if value[:1] not in _SPECIAL:
        return None
    closing = {"[": "]", "{": "}"}.get(value[0])
    if closing and (closing not in value or value.endswith(closing)):
        return None
    return _Mistake(
        line,
        start,
        "yaml-special-sign",
        f"To YAML, a value that begins with {value[0]} is {_SPECIAL[value[0]]}, and the rest does not fit",
        f"If it is text, put it in quotes: {_entry(lines[line], start, quoted(value))}",
        lines[line][:start].rstrip(" "),
    )


def _unclosed_bracket(lines: list[str], error: yaml.MarkedYAMLError, line: int, column: int) -> _Mistake | None:
    """A list in square brackets, or a mapping in curly ones, that goes wrong before its end."""
    if not (error.context or "").startswith("while parsing a flow"):
        return None
    column = max(lines[line].rfind("[", 0, column + 1), lines[line].rfind("{", 0, column + 1))
    if column < 0:
        return None
    bracket = lines[line][column]
    mended = lines[line][:column].rstrip(" ") if column == _value_start(lines[line]) else None
    what, closing = ("list", "]") if bracket == "[" else ("mapping", "}")
    if closing in lines[line][column:] and error.problem_mark and error.problem_mark.line == line:
        return _Mistake(
            line,
            error.problem_mark.column,
            "yaml-bracket",
            f"The {what} that begins with {bracket} cannot be read on from here: "
            f"{shown(lines[line][error.problem_mark.column :])}",
            "Put commas between its parts, and double quotes around a part with a colon, comma or bracket",
            mended,
        )
    return _Mistake(
        line,
        column,
        "yaml-bracket",
        f"The {what} that begins with {bracket} here is not closed by {closing}",
        f"Write {closing} where it ends; if it is text, put it in quotes: "
        f"{_entry(lines[line], column, quoted(lines[line][column:]))}",
        mended,
    )


def _unquoted_colon(lines: list[str], problem: str, line: int, column: int) -> _Mistake | None:
    """A second `: ` in one line."""
    if problem != "mapping values are not allowed here":
        return None
    start = _value_start(lines[line])
    if start > column:
        return None
    value = lines[line][start:].strip()
    inner = inside_smart_quotes(value)
    return _Mistake(
        line,
        column,
        "yaml-unquoted-colon",
        "The value holds a colon and a space, which to YAML is the end of another key"
        + (f"; the typographic marks {value[0]} and {value[-1]} do not quote it" if inner else ""),
        f"Put the value in quotes: {_entry(lines[line], start, quoted(value))}",
        lines[line][:start].rstrip(" "),
    )


def _indentation(lines: list[str], problem: str, line: int, column: int) -> _Mistake | None:
    """A line that begins in a column where nothing above it does."""
    lead = len(lines[line]) - len(lines[line].lstrip(" "))
    if lines[line][lead : lead + 1] == ":":
        return _Mistake(
            line,
            lead,
            "yaml-key-not-a-word",
            "Here is a value without a key",
            "Write the key before the colon, or put the text the colon belongs to in double quotes",
            "",
        )
    if problem == "mapping values are not allowed here":
        return _Mistake(
            line,
            lead,
            "yaml-indentation",
            "This line is indented, but the line above has a value already and takes no keys below it",
            "Begin it in the same column as its neighbours; if both lines are one text, put it in quotes",
        )
    if not problem.startswith("expected <block end>") or column > lead:
        return None
    return _Mistake(
        line,
        lead,
        "yaml-indentation",
        f"This line begins in column {lead + 1}, and no line it could belong to does",
        "Begin it in the same column as the lines it belongs with; a list has a hyphen before each line",
    )


def _value_start(line: str) -> int:
    """Return the column in which a line's value begins, behind hyphens and key."""
    match = _LINE.match(line)
    return match.start("value") if match else 0


def _entry(line: str, start: int, value: str) -> str:
    """Return the line with another value, as it would be typed, without its indentation."""
    return f"{line[:start].lstrip(' ')}{value}"
