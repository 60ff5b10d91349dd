"""Spaces that stop YAML: tabs, and a line that begins in the wrong column."""

from __future__ import annotations

import re
from typing import Final

from daybook.core.yamltext.mistake import Mistake

_KEY_OR_ENTRY: Final = re.compile(r"[\w-]+:(?: |$)|- ")
_OPENING: Final = re.compile(r"(?::|[|>][+-]?)[ ]*$")
"""How a line ends that has its value below it."""


def explain_tab(lines: list[str], line: int, column: int) -> Mistake | None:
    """A tab among the spaces a line begins with, or behind a value."""
    lead = len(_lead(lines[line]))
    indent = lines[line].find("\t", 0, lead)
    if indent < 0:
        if lines[line][column : column + 1] != "\t":
            return None
        return Mistake(
            line,
            column,
            "yaml-tab",
            "A tab stands here, and YAML takes only spaces",
            "Put a space in its place, or delete it at the end of a line",
            lines[line].replace("\t", " "),
        )
    more = sum(1 for other in lines[line + 1 :] if "\t" in _lead(other))
    also = f", and so do {more} lines below" if more > 1 else ", and so does a line below" if more else ""
    return Mistake(
        line,
        indent,
        "yaml-tab",
        f"This line is indented with a tab{also}; YAML knows only spaces",
        "Put two spaces in place of each tab; an editor can be set to do so",
    )


def explain_indentation(lines: list[str], problem: str, line: int, column: int) -> Mistake | None:
    """A line that begins in a column where nothing above it does."""
    lead = len(lines[line]) - len(lines[line].lstrip(" "))
    if lines[line][lead : lead + 1] == ":":
        return Mistake(
            line,
            lead,
            "yaml-key-not-a-word",
            "Here is a value without a key",
            "Write the key before the colon, or put the text the colon belongs to in double quotes",
            "",
        )
    if problem == "mapping values are not allowed here":
        return Mistake(
            line,
            lead,
            "yaml-indentation",
            "This line is indented, but the line above has a value already and takes no keys below it",
            "Begin it in the same column as its neighbours; if both lines are one text, put it in quotes",
        )
    if not problem.startswith("expected <block end>") or column > lead:
        return None
    return Mistake(
        line,
        lead,
        "yaml-indentation",
        f"This line begins in column {lead + 1}, and no line it could belong to does",
        "Begin it in the same column as the lines it belongs with; a list has a hyphen before each line",
    )


def is_indented_with_a_tab(line: str) -> bool:
    """Tell whether there is a tab among the spaces that a line with words begins with."""
    return "\t" in _lead(line) and bool(line.strip())


def without_tabs(lines: list[str]) -> tuple[list[str], bool]:
    """Return the lines with none that begins with a tab, each as deep as its neighbours make likely.

    The second answer tells whether they leave no choice; else nothing may be made of what the lines say.
    """
    mended: list[str] = []
    is_certain = True
    tabs, above = 0, ""
    for number, line in enumerate(lines):
        lead = _lead(line)
        if not is_indented_with_a_tab(line):
            mended.append(line)
            tabs, above = 0, line if line.strip() else above
            continue
        has_more = bool(_OPENING.search(above)) and not 0 < lead.count("\t") <= tabs
        depth = len(_lead(above)) + (2 if has_more else 0)
        below = next((len(_lead(text)) for text in lines[number + 1 :] if text.strip() and "\t" not in _lead(text)), 0)
        follows = has_more or lead.count("\t") == tabs
        fits = below <= depth or bool(_OPENING.search(line)) if follows else below == depth
        is_certain = is_certain and fits and not 0 < lead.count("\t") < tabs and bool(_KEY_OR_ENTRY.match(line.strip()))
        tabs, above = lead.count("\t"), " " * depth + line.lstrip(" \t")
        mended.append(above)
    return mended, is_certain


def _lead(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]
