"""Regular expressions take time that grows with the text, and not with its square."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import daybook

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 4_000
NOTICED = 0.05
PIECES = (
    " ",
    "a",
    "A",
    "A ",
    "1",
    "1,",
    "\n",
    " \n",
    "a b ",
    '"',
    "“",
    "(",
    "[",
    "é",
    "-",
    "–",
    ".",
    ". ",
    "Aa ",
    "\t",
)
"""What is repeated; of each pattern also the words in it."""
IN_SENTENCES = "daybook.ingest."
"""These are looked for in sentences, of which `ingest/article.py` makes none longer than 1,500 characters."""
IN_WHOLE_TEXTS = ("daybook.ingest.article", "daybook.ingest.quoting", "daybook.ingest.convert", "daybook.ingest.pages")
_WORD = re.compile(r"[a-z]{2,}|[^\w\s\\()\[\]{}?*+|^$.]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A pattern of the code, and whether it is only held against the beginning of a text."""

    name: str
    pattern: re.Pattern[str]
    at_start: bool

    def seconds(self, text: str) -> float:
        """Return how long it takes to go through a text."""
        began = time.process_time()
        if self.at_start:
            self.pattern.match(text)
            self.pattern.fullmatch(text)
        else:
            for _ in self.pattern.finditer(text):
                pass
        return time.process_time() - began


def uses_of(source: Path) -> dict[str, set[str]]:
    """Return which methods of each name a module uses."""
    uses: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            uses.setdefault(node.value.id, set()).add(node.attr)
        elif isinstance(node, ast.keyword) and node.arg == "like" and isinstance(node.value, ast.Name):
            uses.setdefault(node.value.id, set()).add("fullmatch")  # what a setting has to look like
    return uses


def patterns() -> Iterator[Named]:
    """Yield every pattern that a module of the package makes when it is loaded."""
    seen = set()
    for found in pkgutil.walk_packages(daybook.__path__, "daybook."):
        if found.name.startswith(IN_SENTENCES) and not found.name.startswith(IN_WHOLE_TEXTS):
            continue
        module = importlib.import_module(found.name)
        uses = uses_of(Path(str(module.__file__)))
        for name, value in vars(module).items():
            for each in value if isinstance(value, tuple | list) else (value,):
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str) and each not in seen:
                    seen.add(each)
                    used = uses.get(name, {"search"})
                    yield Named(f"{found.name}.{name}", each, used <= {"match", "fullmatch", "pattern"})


def pieces_of(pattern: re.Pattern[str]) -> list[str]:
    """Return what is repeated for a pattern."""
    words = list(dict.fromkeys(_WORD.findall(pattern.pattern)))[:8]
    return [*PIECES, *words, *(f"{word} " for word in words), "".join(words[:2])]


def test_patterns_are_linear() -> None:
    """A text that is four times as long takes about four times as long, whatever it repeats."""
    known = list(patterns())
    assert len(known) > 100
    slow = []
    for named in known:
        for piece in filter(None, pieces_of(named.pattern)):
            text = piece * (LONG // len(piece))
            if named.seconds(text * 4) > NOTICED:
                once = min(named.seconds(text) for _ in range(3))
                if min(named.seconds(text * 4) for _ in range(2)) > 9 * max(once, NOTICED / 9):
                    slow.append(f"{named.name} takes its time for {piece!r} again and again")
                    break
    assert slow == []


@pytest.mark.parametrize(("pattern", "piece"), [("a+b", "a"), (r"\s*x", " ")])
def test_a_pattern_that_is_not_linear_would_be_found(pattern: str, piece: str) -> None:
    """The measure itself holds."""
    named = Named("bad", re.compile(pattern), at_start=False)
    once = min(named.seconds(piece * LONG) for _ in range(3))
    assert named.seconds(piece * LONG * 4) > 9 * once
