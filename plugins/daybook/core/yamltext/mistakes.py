"""What stops YAML is explained to an author, by looking at the line rather than at the parser's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import yaml

from daybook.core.position import Position
from daybook.core.yamltext.loaders import PureLoader
from daybook.core.yamltext.mistake import Mistake
from daybook.core.yamltext.quotemarks import shown
from daybook.core.yamltext.wrong_quotes import (
    explain_escape,
    explain_quote_closed_too_late,
    explain_text_after_quote,
    explain_unclosed_quote,
)
from daybook.core.yamltext.wrong_signs import (
    explain_colon_without_space,
    explain_key_without_colon,
    explain_special_sign,
    explain_unclosed_bracket,
    explain_unquoted_colon,
)
from daybook.core.yamltext.wrong_spaces import explain_indentation, explain_tab, is_indented_with_a_tab, without_tabs

if TYPE_CHECKING:
    from daybook.core.problems import Problems

# How often reading goes on below a line that could be explained, and up to which size it is worth while.
_MOST_TRIES: Final = 20
_LONGEST_RETRIED: Final = 50_000
_OF_A_PLACE: Final = frozenset({"yaml-indentation", "yaml-syntax", "yaml-key-not-a-word", "yaml-colon-without-space"})
"""What may be wrong only because a line was put where it was not meant."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text as reading can go on with it, and the lines, from 0, that were left out or may stand elsewhere."""

    text: str
    lost: frozenset[int]


def report_mistakes(text: str, path: str, first_line: int, problems: Problems) -> Mended:
    """Explain why YAML cannot be read, and return the text as far as it could be mended.

    YAML stops at the first syntax error. Where only one value is wrong, it is left out and reading goes on,
    so that several such mistakes are found in one run.
    """
    lines = text.split("\n")
    lost: set[int] = set()
    guessed = False
    for _ in range(_MOST_TRIES):
        try:
            for _event in yaml.parse("\n".join(lines), Loader=PureLoader):
                pass
        except yaml.MarkedYAMLError as error:
            mistake = _explain(lines, error)
            if guessed and mistake.code in _OF_A_PLACE:
                break
            problems.add(
                Position(path, first_line + mistake.line, mistake.column + 1),
                mistake.code,
                mistake.message,
                mistake.hint,
            )
            if (
                mistake.code == "yaml-tab"
                and mistake.mended is None
                and not any(line.startswith(" ") for line in lines)
            ):
                lines = [line.replace("\t", "  ") for line in lines]
                continue
            if mistake.code == "yaml-tab" and mistake.mended is None:
                lost.update(number for number, line in enumerate(lines) if is_indented_with_a_tab(line))
                lines, is_certain = without_tabs(lines)
                guessed = guessed or not is_certain
                continue
            if mistake.mended is None or mistake.mended == lines[mistake.line] or len(text) > _LONGEST_RETRIED:
                break
            if not mistake.mended:
                lost.add(mistake.line)
            lines[mistake.line] = mistake.mended
        else:
            break
    return Mended(text if guessed else "\n".join(lines), frozenset(lost))


def _explain(lines: list[str], error: yaml.MarkedYAMLError) -> Mistake:
    """Return the mistake behind a syntax error."""
    mark = error.problem_mark or error.context_mark
    context = error.context_mark or mark
    if mark is None or context is None:  # pragma: no cover  PyYAML's scanner and parser give one
        return Mistake(0, 0, "yaml-syntax", "This is no YAML", "See the pages on how records are written")
    line, column = min(mark.line, len(lines) - 1), mark.column
    problem = error.problem or ""
    return (
        explain_tab(lines, line, column)
        or explain_unclosed_quote(lines, problem, context.line, context.column)
        or explain_quote_closed_too_late(lines, line, column)
        or explain_escape(lines, problem, line, column)
        or explain_text_after_quote(lines, line, column)
        or explain_key_without_colon(lines, problem, line, context.line)
        or explain_colon_without_space(lines, problem, context.line)
        or explain_special_sign(lines, line)
        or explain_unclosed_bracket(lines, error, context.line, context.column)
        or explain_unquoted_colon(lines, problem, line, column)
        or explain_indentation(lines, problem, line, column)
        or Mistake(
            line,
            column,
            "yaml-syntax",
            f"YAML cannot be read on from here: {shown(lines[line])}",
            "Look at this line and the one above: spaces at the beginning, colons, quotation marks in pairs",
        )
    )
