"""What was renamed since the last commit is found by what the files say, not by what they are called."""

from __future__ import annotations

import difflib
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.authoring.mending import open_front
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.reading.authored import authored_fields
from daybook.core.reading.record import CLASSES
from daybook.core.yamltext.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEADINGS: Final = ("name", "title", "question", "url", "sha256")
"""Fields that tell one record of a kind from another: a renamed file mostly has one of them unchanged."""
_NEARLY: Final = 0.8
"""How much of two texts is the same, from 0 to 1, before they are the same record."""
_ALL_BUT_THE_SAME: Final = 0.95
"""The same, of texts without their headings where these were rewritten."""
_TELLING: Final = 300
"""Characters without which a text is too short to be known again by what stands below its heading."""
_TOLD_BY_THEIR_TEXT: Final = frozenset({Kind.BRIEFING, Kind.ENTITY, Kind.MEASURE, Kind.CLAIM})
"""Kinds of which no two say the same below their headings; two sources of one day may."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A file below the content folder, and the id its record had in the last commit."""

    path: str
    former_id: str
    former_path: str


def renames_since_commit(content: Path, present: dict[str, str]) -> tuple[Rename, ...] | None:
    """Return the published records whose id changed since the last commit, sorted by path; None without git.

    `present` has the texts of all files by their path below the content folder. A file that could be two records,
    or a record that could be in two files, is left out: which one it is, is for people to say.
    """
    committed = _git(content, "ls-tree", "-r", "-z", "--name-only", "HEAD", ".")
    if committed is None:
        return None
    names = set(filter(None, committed.split("\0")))
    added = {path: present[path] for path in sorted(present.keys() - names) if _may_be_renamed(path)}
    by_heading = defaultdict(list)
    for path, text in added.items():
        for heading in _headings(path, text):
            by_heading[heading].append(path)
    found: dict[str, list[str]] = defaultdict(list)
    for old in sorted(filter(_may_be_renamed, names - present.keys())):
        text = _git(content, "show", f"HEAD:./{old}") or ""
        others = {path for path in added if _stem(path) != _stem(old)}
        near = others & {path for heading in _headings(old, text) for path in by_heading[heading]}
        matches = [path for path in sorted(near) if _alike(text, added[path], _NEARLY)]
        matches = matches or [path for path in sorted(others) if _says_the_same(old, text, path, added[path])]
        if len(matches) == 1 and not _is_draft(old, text):
            found[matches[0]].append(old)
    return tuple(Rename(path, _stem(olds[0]), olds[0]) for path, olds in sorted(found.items()) if len(olds) == 1)


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git prints, or None where there is no git, no repository or no such thing in it."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - arguments of our own
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8", "replace")


def _may_be_renamed(path: str) -> bool:
    kind = kind_of_path(path)
    return kind is not None and path.endswith(kind.suffix) and "former_ids" in authored_fields(CLASSES[kind])


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _front(path: str, text: str) -> tuple[Kind, Mapping] | None:
    kind = kind_of_path(path)
    front = None if kind is None else open_front(text, kind)
    return None if kind is None or front is None else (kind, front.mapping)


def _headings(path: str, text: str) -> Iterator[tuple[Kind, str, str]]:
    front = _front(path, text)
    if front is None:
        return
    kind, mapping = front
    for name in _HEADINGS:
        value = mapping.get(name)
        if isinstance(value, Scalar) and value.text.strip():
            yield kind, name, value.text


def _is_draft(path: str, text: str) -> bool:
    front = _front(path, text)
    state = None if front is None else front[1].get("state")
    return isinstance(state, Scalar) and state.text == "draft"


def _says_the_same(old: str, text: str, path: str, other: str) -> bool:
    """Tell whether two records of a kind say all but the same below headings that differ."""
    if kind_of_path(old) is not kind_of_path(path) or kind_of_path(old) not in _TOLD_BY_THEIR_TEXT:
        return False
    one, two = _without_headings(text), _without_headings(other)
    return min(len(one), len(two)) >= _TELLING and _alike(one, two, _ALL_BUT_THE_SAME)


def _without_headings(text: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if line.partition(":")[0] not in _HEADINGS)


def _alike(one: str, other: str, least: float) -> bool:
    """Tell whether as much as that of two texts is the same; what is quickly told first."""
    compared = difflib.SequenceMatcher(None, one, other, autojunk=False)
    measures = (compared.real_quick_ratio, compared.quick_ratio, compared.ratio)
    return one == other or all(measure() >= least for measure in measures)
