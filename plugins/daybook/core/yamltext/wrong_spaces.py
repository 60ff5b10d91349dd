"""Spaces that stop YAML: tabs, and a line that begins in the wrong column."""

from __future__ import annotations

from daybook.core.yamltext.mistake import Mistake


def explain_tab(lines: list[str], line: int, column: int) -> Mistake | None:
    """A tab among the spaces a line begins with, or behind a value."""
    lead = len(lines[line]) - len(lines[line].lstrip(" \t"))
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
    more = sum(1 for other in lines[line + 1 :] if "\t" in other[: len(other) - len(other.lstrip(" \t"))])
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
