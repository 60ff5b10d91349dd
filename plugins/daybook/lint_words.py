"""The word lists of warnings are read from `data/lints`, and from the file in which an archive changes them."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import re
import tomllib
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.core.lints.wordlists import WordLists, Words
from daybook.core.position import Position
from daybook.core.wording import shown

if TYPE_CHECKING:
    from daybook.core.problems import Problems

_FOLDER: Final = Path(__file__).parent / "data" / "lints"
_MORE, _LESS = "_more", "_less"
_SAYS: Final[Mapping[object, str]] = {
    bool: "true or false",
    int: "a whole number",
    Words: "a list of words between quote marks",
    tuple[Words, ...]: "a list of lists of words between quote marks",
}


class LintWordsError(Exception):
    """A file of ours is not as it should be: a bug, not of the content."""


@functools.cache
def default_word_lists(lang: str) -> WordLists:
    """Return the word lists of a language (`en`, `en-GB`); empty ones where there is no file for it."""
    from daybook.core.problems import Problems  # noqa: PLC0415 - only for our own files

    path = _FOLDER / f"{lang.replace('_', '-').partition('-')[0].lower()}.toml"
    if not path.is_file():
        return WordLists()
    problems = Problems()
    lists = changed_word_lists(WordLists(), path.read_text(encoding="utf-8"), path.name, problems)
    if len(problems):
        raise LintWordsError("\n".join(f"{each.position}: {each.message}" for each in problems))
    return lists


def read_word_lists(path: Path, lang: str, problems: Problems, *, wanted: bool) -> WordLists:
    """Return the word lists of a language as an archive's file changes them, noting what is wrong with it.

    Without the file they stay as they are; that is an error where the settings name one (`wanted`).
    """
    lists = default_word_lists(lang)
    if not path.is_file():
        if wanted:
            hint = 'mend DAYBOOK["lints"], or write the file'
            problems.add(Position(path.name), "lints-file", "there is no such file of word lists", hint)
        return lists
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        problems.add(Position(path.name), "lints-file", "the file cannot be read as text", "save it as UTF-8")
        return lists
    return changed_word_lists(lists, text, path.name, problems)


def changed_word_lists(lists: WordLists, text: str, name: str, problems: Problems) -> WordLists:
    """Return word lists with the changes that a text in TOML makes, noting everything wrong with it.

    `words = [...]` takes the place of a list, `words_more` adds to it, `words_less` takes words away.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+), column (\d+)", str(error))
        place = Position(name, int(where[1]), int(where[2])) if where else Position(name)
        says = str(error).partition(" (at ")[0]
        hint = 'a list is written words = ["one", "two"], below the [name] of its rule'
        problems.add(place, "lints-file", f"this is no TOML: {says}", hint)
        return lists
    known = {field.name.replace("_", "-"): field.name for field in dataclasses.fields(lists)}
    changed: dict[str, object] = {}
    for rule, table in tables.items():
        page = _Page(text, name, rule, problems)
        if rule not in known or not isinstance(table, Mapping):
            page.refuse_table(list(known))
            continue
        changed[known[rule]] = page.changed(getattr(lists, known[rule]), table)
    return dataclasses.replace(lists, **changed)  # type: ignore[arg-type] # each has the type of its field


class _Page:
    """One table of a file of word lists, read key by key."""

    def __init__(self, text: str, name: str, rule: str, problems: Problems) -> None:
        self._text = text
        self._name = name
        self._rule = rule
        self._problems = problems

    def refuse_table(self, known: list[str]) -> None:
        near = difflib.get_close_matches(self._rule, known, n=1)
        hint = f"did you mean [{near[0]}]?" if near else f"the rules with word lists are {', '.join(known)}"
        self._refuse(self._rule, f"there is no rule {shown(self._rule)} with word lists", hint)

    def changed(self, lists: object, table: Mapping[str, object]) -> object:
        """Return the lists of one rule with the changes of its table."""
        cls = type(lists)
        kinds = typing.get_type_hints(cls)
        new: dict[str, object] = {}
        for key, written in table.items():
            name = next((key.removesuffix(end) for end in (_MORE, _LESS) if key.endswith(end)), key)
            kind = kinds.get(name)
            may_change = kind is Words or kind == Words or (kind == tuple[Words, ...] and key.endswith(_MORE))
            if kind is None or (name != key and not may_change):
                near = difflib.get_close_matches(name, list(kinds), n=1)
                hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(kinds)}"
                self._refuse(key, f"{shown(key)} is no list of {self._rule}", hint)
                continue
            value = _as(kind, written)
            if value is None:
                self._refuse(key, f"{shown(key)} must be {_SAYS[kind]}", f"write {_SAYS[kind]}")
                continue
            before = new.get(name, getattr(lists, name))
            new[name] = _joined(before, value, key)
        return dataclasses.replace(lists, **new)  # type: ignore[type-var] # a dataclass of word lists

    def _refuse(self, key: str, message: str, hint: str) -> None:
        below = re.search(rf"^\s*\[{re.escape(self._rule)}\]", self._text, re.MULTILINE)
        start = below.end() if below and key != self._rule else 0
        found = re.compile(rf"^\s*\[?(?P<key>{re.escape(key)})\b", re.MULTILINE).search(self._text, start)
        line = self._text.count("\n", 0, found.start("key")) + 1 if found else 0
        self._problems.add(Position(self._name, line), "lints-key", message, hint)


def _as(kind: object, written: object) -> object:
    """Return a written value in the type of its field, None where it is of another."""
    if kind is bool or kind is int:
        return written if type(written) is kind else None
    if not isinstance(written, list):
        return None
    if kind == Words:
        return tuple(written) if all(isinstance(word, str) for word in written) else None
    lists = [_as(Words, part) for part in written]
    return None if None in lists else tuple(lists)


def _joined(before: object, value: object, key: str) -> object:
    if not isinstance(before, tuple) or not isinstance(value, tuple):
        return value
    if key.endswith(_MORE):
        return tuple(dict.fromkeys((*before, *value)))
    if key.endswith(_LESS):
        away = {str(word).lower() for word in value}
        return tuple(word for word in before if str(word).lower() not in away)
    return value
