"""YAML text is read into nodes: every scalar as written, every value with its line and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import yaml

from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.yamltext.characters import blank_hidden_characters, unify_line_ends
from daybook.core.yamltext.illegible import without_illegible
from daybook.core.yamltext.loaders import FASTEST_LOADER, PURE_LOADER, YamlLoader, depends_on_loader
from daybook.core.yamltext.mistakes import report_mistakes
from daybook.core.yamltext.tree import TooMuch, TreeReader

if TYPE_CHECKING:
    from daybook.core.yamltext.nodes import Mapping

LONGEST_TEXT: Final = 1_000_000


def read_yaml(
    text: str,
    path: str,
    first_line: int,
    problems: Problems,
    loader: type[YamlLoader] = FASTEST_LOADER,
) -> Mapping | None:
    """Return the top-level mapping of a YAML text, or None when there is none that can be read.

    `first_line` is the line of the file on which `text` begins, counted from 1; all positions are those of
    the file. Whatever is refused is a problem. Where only one value is wrong, or a key is written twice, that value
    is illegible; of a key which is not a word the entry is left out; where reading cannot go on there is no mapping.
    Scalars are never converted. No text raises an exception. `loader` is for tests.
    """
    if len(text) > LONGEST_TEXT:
        problems.add(
            Position(path, first_line, 1),
            "yaml-too-long",
            f"This is {len(text):,} characters long, and the limit is {LONGEST_TEXT:,}",
            "Move the text below the front matter, or split the record",
        )
        return None
    text = blank_hidden_characters(unify_line_ends(text), path, first_line, problems)
    text = _blank_directives(text, path, first_line, problems)
    if depends_on_loader(text):
        loader = PURE_LOADER
    found = Problems()
    try:
        top = TreeReader(text, path, first_line, found, loader).read()
    except TooMuch:
        top = None
    except yaml.MarkedYAMLError:
        found = Problems()
        top = _read_broken(text, path, first_line, found)
    problems.extend(found)
    refused = [problem.position for problem in found.errors if problem.code not in _OF_NO_VALUE] if top else ()
    return without_illegible(top, refused) if top and refused else top


_OF_NO_MAPPING: Final = frozenset({"yaml-empty", "yaml-not-a-mapping", "yaml-colon-without-space"})
_OF_NO_VALUE: Final = frozenset(
    {"yaml-duplicate-key", "yaml-directive", "yaml-hyphen-without-space", "yaml-key-without-colon", "yaml-tab"}
)
"""What is refused and leaves the values beside it as they are."""


def _read_broken(text: str, path: str, first_line: int, problems: Problems) -> Mapping | None:
    """Explain a syntax error, and report what else is wrong above it.

    Both loaders refuse nearly the same texts, with other words and places. What the Python one says counts,
    so that a report does not depend on how PyYAML was built.
    """
    mended = report_mistakes(text, path, first_line, problems)
    found = Problems()
    try:
        top = TreeReader(mended.text, path, first_line, found, PURE_LOADER).read()
    except (TooMuch, yaml.MarkedYAMLError):
        top = None
    # What was left out may be all there was.
    problems.extend(found if top or mended.text == text else [p for p in found if p.code not in _OF_NO_MAPPING])
    lost = sorted(Position(path, first_line + line, 1) for line in mended.lost)
    return without_illegible(top, (), lost) if top and lost else top


def _blank_directives(text: str, path: str, first_line: int, problems: Problems) -> str:
    """Report lines that begin with `%`, which YAML takes for directives, and make comments of them."""
    if not text.startswith("%") and "\n%" not in text:
        return text
    for match in re.finditer(r"^%.*", text, re.MULTILINE):
        problems.add(
            Position(path, first_line + text.count("\n", 0, match.start()), 1),
            "yaml-directive",
            "A line that begins with % is an instruction to a YAML program, and none is read here",
            "Delete the line, or indent it if it belongs to the value above",
        )
    return re.sub(r"^%", "#", text, flags=re.MULTILINE)
