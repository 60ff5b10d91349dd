"""What is told of briefings that were examined before is what is told of them anew, after any edits."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daybook import workers
from daybook.checking import Checked, check_archive
from daybook.core.numbers.remembering import REMEMBERED
from daybook.core.problems import Problem, Problems
from edits import BASE, CLAIM, EDITS, FIRST, LEAFLET, SECOND, drop, swap, write_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from edits import Files

CONF = {
    "DAYBOOK": {
        "name": "Port Vell Archive",
        "description": "Briefings about an invented conflict",
        "first_day": "2022-02-21",
        "languages": ["en", "uk"],
        "headlines": [{"measure": "people-who-left-port-vell", "reason": "The count most sources give"}],
    }
}
RETRACTED = "    availability: {state: retracted, since: 2022-03-01, note: Wrong}\n"
SEEN = "\n---\n\n[See](figure:2022-03-02-port-vell#fled) and 31 boats. "
FAULTS: dict[str, Callable[[Files], None]] = {
    "a superseded figure has a new key": swap(FIRST, ("  fled:", "  left:"), ("figure:fled", "figure:left")),
    "a draft that is named": swap(FIRST, ("recorded: 2022-03-04", "recorded: 2022-03-04\nstate: draft")),
    "a link to a figure elsewhere": swap(SECOND, ("A leaflet", "A leaflet of 4,000"), ("\n---\n\n", SEEN)),
    "a value that is not quoted": swap(FIRST, ("value: 12\n", "value: 13\n")),
    "a unit of boats elsewhere": swap(SECOND, ("    value: hundreds\n", "    value: hundreds\n    unit: boats\n")),
    "a retraction inside": swap(SECOND, ("    kind: ngo\n", f"    kind: ngo\n{RETRACTED}")),
    "a source of another briefing": swap(
        FIRST, ("[gazette-2022-03-02]", "[gazette-2022-03-02, relief-note-2022-03-03]")
    ),
    "a broken entity": swap("entities/person/ada-quill.md", ("name:", "nmae:")),
    "no such person": drop("entities/person/ada-quill.md"),
    "a loaded verb": swap(FIRST, ("It adds that", "It admits that")),
    "a broken day": swap(FIRST, ("\ndate: 2022-03-02", "\ndate: 2022-13-02")),
    "a broken figure that others name": swap(FIRST, ("  fled:\n", "  fled:\n    nonsense: yes\n")),
    "a key no more in a broken briefing": swap(FIRST, ("\n  boats:", "\n  held:"), ("modified: 2022", "modifed: 2022")),
    "a broken source inside": swap(SECOND, ("    kind: ngo\n", "    kind: club\n")),
    "a broken source": swap(LEAFLET, ("kind: armed-group", "knid: armed-group"), ("lang: en", "lang: uk")),
    "a broken question": swap(CLAIM, ("answers:\n", "answers:\n  Nobody: Nobody\n")),
    "a colon too much": swap(FIRST, ("\nsummary: ", "\nsummary: so: ")),
    "a tab": swap(SECOND, ("\nsources:", "\n\tsources:")),
    "no closing line": swap(SECOND, ("\n---\n\n", "\n\n")),
    "a link to nobody": swap(FIRST, ("It adds that", "[It](entity:nobody) adds that")),
    "a link to a figure that stays": swap(SECOND, ("\n---\n\n", "\n---\n\n[It](figure:2022-03-02-port-vell#boats) ")),
}
"""Edits after which something is wrong with the archive, often in another file than the one that was edited."""
RIGHT = {"a unit of boats elsewhere", "a source of another briefing", "a link to a figure that stays"}
"""Those of them that are wrong only together with others."""


def told(content: Path, cache: Path | None) -> tuple[tuple[Problem, ...], Checked]:
    """Return what a check says of a content folder, and what it read."""
    problems = Problems()
    checked = check_archive(content, CONF, problems, cache=cache, with_evidence=False, with_lints=True, with_scans=True)
    return tuple(problems), checked


def edited(on: set[str]) -> Files:
    """Return the content with some edits made, in the order of their list."""
    files = dict(BASE)
    for name, edit in {**EDITS, **FAULTS}.items():
        if name in on:
            edit(files)
    return files


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_told_and_taken_back(name: str, tmp_path: Path) -> None:
    """An edit that is wrong, or unwise, changes what is told, also of files that were examined before."""
    content, cache = tmp_path / "content", tmp_path / "cache"
    write_files(content, BASE)
    before, _ = told(content, cache)
    write_files(content, edited({name}))
    problems, _ = told(content, cache)
    assert problems != before or name in RIGHT
    assert problems == told(content, None)[0]
    write_files(content, BASE)
    assert told(content, cache)[0] == before


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*EDITS, *FAULTS, *FAULTS]), min_size=2, max_size=8))
def test_what_is_remembered_is_what_is_told_anew(names: list[str]) -> None:
    """After any sequence of edits, problems and scans are those of a check that remembers nothing."""
    with tempfile.TemporaryDirectory() as folder:
        content, cache = Path(folder, "content"), Path(folder, "cache")
        on: set[str] = set()
        for name in names:
            on ^= {name}
            write_files(content, edited(on))
            problems, checked = told(content, cache)
            fresh, anew = told(content, None)
            assert problems == fresh
            assert checked.scans == anew.scans


def test_nothing_is_read_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second check examines no briefing that did not change; numbers that it needs are remembered."""
    write_files(tmp_path / "content", BASE)
    first = told(tmp_path / "content", tmp_path / "cache")
    monkeypatch.setattr(REMEMBERED, "_known", {})
    monkeypatch.setattr("daybook.core.examining.check_each", None)
    again = told(tmp_path / "content", tmp_path / "cache")
    assert again[0] == first[0]
    assert again[1].scans == first[1].scans
    assert any("4,000" in text for _, text in REMEMBERED._known)  # noqa: SLF001 - there is no other way to see it


def test_many_processes_tell_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spread over processes, a check finds the same."""
    write_files(tmp_path / "content", edited({"a value that is not quoted", "a loaded verb", "a third briefing"}))
    alone = told(tmp_path / "content", None)
    monkeypatch.setattr(workers, "WORTH_IT", 1)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    spread = told(tmp_path / "content", None)
    assert spread[0] == alone[0]
    assert spread[1].scans == alone[1].scans
    assert spread[1].gathered == alone[1].gathered
