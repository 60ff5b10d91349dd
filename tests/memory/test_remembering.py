"""What is remembered saves work and never changes an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.memory import remembering
from daybook.memory.remembering import Memory

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_damaged_memory_is_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be read, or was made by other code, is passed over."""
    path = tmp_path / "answers.pickle"
    Memory[str, int](path).keep({"a": 1})
    assert Memory[str, int](path).known == {"a": 1}
    monkeypatch.setattr(remembering, "code_fingerprint", lambda: "other code")
    assert Memory[str, int](path).known == {}
    monkeypatch.undo()
    path.write_bytes(b"no pickle")
    assert Memory[str, int](path).known == {}


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """What was known and is the same needs no writing; another answer to the same question does."""
    path = tmp_path / "answers.pickle"
    Memory[str, tuple[int, ...]](path).keep({"a": (1,)})
    memory = Memory[str, tuple[int, ...]](path)
    path.unlink()
    memory.keep(dict(memory.known))
    assert not path.exists()
    memory.keep({"a": (2,)})
    assert Memory[str, tuple[int, ...]](path).known == {"a": (2,)}


def test_without_a_file_nothing_is_remembered() -> None:
    """A memory without a place is empty, and stays so."""
    memory = Memory[str, int](None)
    memory.keep({"a": 1})
    assert memory.known == {}


def test_of_several_files_only_those_with_news_are_written(tmp_path: Path) -> None:
    """One new answer among many leaves the other files alone, and all answers are told again."""
    path = tmp_path / "answers.pickle"
    answers = {str(number): (number,) for number in range(100)}
    Memory[str, tuple[int, ...]](path, 8).keep(answers)
    written = {one: one.stat().st_ino for one in sorted(tmp_path.iterdir())}
    assert len(written) == 8
    memory = Memory[str, tuple[int, ...]](path, 8)
    assert memory.known == answers
    memory.keep({**memory.known, "7": (8,)})
    assert sum(one.stat().st_ino != before for one, before in written.items()) == 1
    assert Memory[str, tuple[int, ...]](path, 8).known == {**answers, "7": (8,)}
