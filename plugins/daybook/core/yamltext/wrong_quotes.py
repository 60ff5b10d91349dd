"""Quotation marks that stop YAML: one too few, one too many, or a backslash between them."""

from __future__ import annotations

import re
from typing import Final

from daybook.core.yamltext.mistake import Mistake, value_start, written_with
from daybook.core.yamltext.quotemarks import SMART_CLOSINGS, quoted, shown

_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def explain_unclosed_quote(lines: list[str], problem: str, line: int, column: int) -> Mistake | None:
    """A quotation mark that is open at the end of the text."""
    if not problem.startswith(("found unexpected end of stream", "found unexpected document separator")):
        return None
    # The mark found open may be one too many inside a value which is quoted already.
    start = value_start(lines[line])
    inside = _QUOTED.match(lines[line], start)
    if inside and inside.end() <= column:
        return explain_text_after_quote(lines, line, column)
    value = lines[line][column:]
    mark = value[:1]
    smart = value[-1] if len(value) > 1 and value[-1] in SMART_CLOSINGS else ""
    closed = quoted(value[1:].removesuffix(smart))
    return Mistake(
        line,
        column,
        "yaml-unclosed-quote",
        f"The quotation mark {mark} opened here is never closed"
        + (f": {smart} at the end is a typographic mark, and does not close it" if smart else ""),
        f"Close it where the value ends: {written_with(lines[line], column, closed)}",
        lines[line][:column].rstrip(" "),
    )


def explain_quote_closed_too_late(lines: list[str], line: int, column: int) -> Mistake | None:
    """A quotation mark that was closed by the opening mark of a later value."""
    for opened in range(line - 1, -1, -1):
        start = value_start(lines[opened])
        if lines[opened][start : start + 1] not in {'"', "'"} or _QUOTED.match(lines[opened], start):
            continue
        spanning = _QUOTED.match("\n".join(lines[opened : line + 1]), start)
        length = sum(len(each) + 1 for each in lines[opened:line])
        if spanning and length < spanning.end() <= length + column:
            return explain_unclosed_quote(lines, "found unexpected end of stream", opened, start)
    return None


def explain_escape(lines: list[str], problem: str, line: int, column: int) -> Mistake | None:
    """A backslash inside double quotes that means nothing."""
    if not problem.startswith(("found unknown escape", "expected escape sequence")):
        return None
    at = max(lines[line].rfind("\\", 0, column + 1), 0)
    return Mistake(
        line,
        at,
        "yaml-backslash",
        "A backslash inside double quotes begins a code in YAML, and this is none",
        "Write two backslashes for one, or use single quotes around the value",
    )


def explain_text_after_quote(lines: list[str], line: int, column: int) -> Mistake | None:
    """Text behind the closing quotation mark: mostly a quotation inside a quoted value."""
    start = value_start(lines[line])
    first = _QUOTED.match(lines[line], start)
    rest = lines[line][first.end() :].strip() if first else ""
    if first is None or first.end() > column or not rest or rest.startswith("#"):
        return None
    value = lines[line][start:].rstrip()
    mark = value[0]
    intended = value
    if value.endswith(mark):
        intended = value[1:-1].replace("''", "'") if mark == "'" else value[1:-1].replace('\\"', '"')
    ways = written_with(lines[line], start, quoted(intended))
    if '"' in intended and "'" in intended:
        ways = (
            f"Write {ways} (each single quote inside doubled), or {written_with(lines[line], start, '>-')} "
            "and the text without quotes on the next line, indented by two more spaces"
        )
    else:
        ways = f"Write {ways}"
    return Mistake(
        line,
        first.end() - 1,
        "yaml-text-after-quote",
        f"The quotation mark {mark} here ends the value, and more follows: {shown(rest)}",
        ways,
        lines[line][:start].rstrip(" "),
    )
