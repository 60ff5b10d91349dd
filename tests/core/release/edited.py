"""Two revisions of the faultless archive that differ in a place, and what is reported of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import RECORDS
from daybook.core.problems import Problems
from daybook.core.release.corrected import problem_of, uncovered_changes
from daybook.files import ContentFile
from daybook.loading import gather_files

if TYPE_CHECKING:
    from daybook.core.gathered import Gathered
    from daybook.core.position import Position

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
CLAIM = "claims/port-vell-control.md"
BOATS = "measures/boats-held-in-port-vell.md"
LEAFLET = "sources/2022/leaflet-2022-03-03.yaml"
OLD_CORRECTION = "corrections/2022-03-06-boats.yaml"
NEW = "corrections/2022-03-09-new.yaml"
FILES = RECORDS
Edit = tuple[str, str, str]


def edited(*edits: Edit, without: tuple[str, ...] = (), text: str = "") -> dict[str, str]:
    """Return the files of the faultless archive with words replaced, files left out, and a correction added."""
    files = {path: text for path, text in FILES.items() if path not in without}
    for path, old, new in edits:
        assert old in files[path], f"{path} has no {old!r}"
        files[path] = files[path].replace(old, new)
    return files | {NEW: text} if text else files


def archive(*edits: Edit, without: tuple[str, ...] = (), text: str = "") -> Gathered:
    """Return the records of the faultless archive with changes."""
    return gathered(edited(*edits, without=without, text=text))


def gathered(files: dict[str, str]) -> Gathered:
    """Return the records of files that can all be read."""
    problems = Problems()
    found = gather_files(
        (ContentFile(path, f"content/{path}", text.encode()) for path, text in files.items()), problems
    )
    assert list(problems) == []
    return found


def problems_of(before: Gathered, after: dict[str, str]) -> list[str]:
    """Return the problems of a release as text, without their hints: path, words at the place, code, message."""
    found = [problem_of(change, "the file") for change in uncovered_changes(before, gathered(after))]
    return [f"{at(problem.position, after)}: {problem.code}: {problem.message}" for problem in found]


def at(position: Position, files: dict[str, str]) -> str:
    """Return a place as its path and the rest of its line."""
    if not position.line:
        return position.path
    line = files[position.path.removeprefix("content/")].split("\n")[position.line - 1]
    return f"{position.path} at <{line[position.column - 1 :]}>"


def correction(target: str, field: str = "", was: str = "this", kind: str = "our-error") -> str:
    """Return a new correction."""
    lines = ["date: 2022-03-09", f"target: {target}", f"kind: {kind}", "reason: We looked again"]
    lines += [f"field: {field}"] if field else []
    lines += [] if kind == "safety-removal" else [f"was: {was}", "now: that"]
    return "\n".join(lines)


BOATS_FIGURE = FILES[FIRST][FILES[FIRST].index("  boats:") : FILES[FIRST].index("positions:")]
"""The lines of a figure, to be taken out."""
