"""What is remembered saves work and never changes an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import archive_from, known_words
from daybook.core.derive.scan import scan_text
from daybook.core.numbers import read_numbers
from daybook.core.numbers.remembering import REMEMBERED
from daybook.remembering import Memory, numbers_remembered, scans_remembered

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXT = "Ada Quill says that [the river](entity:river-ost) rose in Port Vell."


def test_scans_are_those_of_a_fresh_reading(tmp_path: Path) -> None:
    """A second run has the same scans, and a text that changed is scanned anew."""
    names = archive_from(tmp_path).names
    for text in (TEXT, TEXT, f"{TEXT} The Ministry of Weather agrees."):
        with scans_remembered(tmp_path / "cache", names) as scan:
            assert scan(text) == scan_text(text, names)


def test_a_new_name_makes_old_scans_worthless(tmp_path: Path) -> None:
    """Where an entity has another name, texts that were scanned before are scanned again."""
    path = "entities/person/ada-quill.md"
    with scans_remembered(tmp_path / "cache", archive_from(tmp_path / "one").names) as scan:
        assert "ada-quill" in {name.entity for name in scan(TEXT).names}
    changed = "---\nname: Adelaide Q.\npublic: true\n---\n"
    with scans_remembered(tmp_path / "cache", archive_from(tmp_path / "two", {path: changed}).names) as scan:
        assert "ada-quill" not in {name.entity for name in scan(TEXT).names}


def test_a_damaged_memory_is_as_none(tmp_path: Path) -> None:
    """A file that cannot be read, or was made on another basis, is passed over."""
    path = tmp_path / "answers.pickle"
    Memory[str, int](path, "one").keep({"a": 1})
    assert Memory[str, int](path, "one").known == {"a": 1}
    assert Memory[str, int](path, "two").known == {}
    path.write_bytes(b"no pickle")
    assert Memory[str, int](path, "one").known == {}


def test_numbers_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A quotation that the last run has read is not read again, and its numbers are the same."""
    words = known_words()["en"]
    quotation = "exactly 4,321 invented crates"
    with numbers_remembered(tmp_path):
        first = read_numbers(quotation, words)
    monkeypatch.setattr(REMEMBERED, "_known", {})
    monkeypatch.setattr("daybook.core.numbers.phrases._read_numbers", None)
    with numbers_remembered(tmp_path):
        assert read_numbers(quotation, words) == first
    assert len(first) == 1
