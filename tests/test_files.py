"""Files are read once, remembered by their content, and never passed over in silence."""

from __future__ import annotations

import os
import pickle
from typing import TYPE_CHECKING

import pytest

from builders import problems_of, write_archive
from daybook import loading
from daybook.core.problems import Problems
from daybook.core.reading.record import read_what_can_be_read
from daybook.files import clear_half_written, write_atomically
from daybook.loading import load_content
from daybook.memory import remembering
from daybook.memory.remembering import PARTS, Memory

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.gathered import Gathered

RIVER = "entities/place/river-ost.md"


def report(content: Path, cache: Path | None = None) -> list[str]:
    """Load a content folder, and return its problems as text."""
    problems = Problems()
    load_content(content, problems, cache)
    return [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems]


def name_of_river(gathered: Gathered) -> str:
    """Return what the archive calls the river."""
    return next(entity.name for entity in gathered.entities if entity.id == "river-ost")


@pytest.fixture(name="parsed")
def count_parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with the path of every file that is parsed."""
    parsed: list[str] = []

    def counting(path: str, shown_path: str, text: str, problems: Problems) -> object:
        parsed.append(path)
        return read_what_can_be_read(path, shown_path, text, problems)

    monkeypatch.setattr(loading, "read_what_can_be_read", counting)
    return parsed


# --- the cache


def test_a_file_is_parsed_once(tmp_path: Path, parsed: list[str]) -> None:
    """A second run parses nothing and gives the same records."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    one = load_content(content, Problems(), cache)
    count = len(parsed)
    assert count > 20
    assert load_content(content, Problems(), cache) == one
    assert len(parsed) == count


def test_a_changed_file_is_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    """The content counts, not the time of the file; the others are not parsed again."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    load_content(content, Problems(), cache)
    parsed.clear()
    place = content / RIVER
    times = place.stat()
    place.write_text("---\nname: River Est\n---\n", encoding="utf-8")
    os.utime(place, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert name_of_river(load_content(content, Problems(), cache)) == "River Est"
    assert parsed == [RIVER]


def test_a_file_that_moved_is_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    """The same bytes under another name are another record."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    load_content(content, Problems(), cache)
    parsed.clear()
    (content / RIVER).rename(content / "entities/place/river-est.md")
    found = load_content(content, Problems(), cache)
    assert parsed == ["entities/place/river-est.md"]
    assert "river-ost" not in {entity.id for entity in found.entities}


def test_problems_are_remembered(tmp_path: Path) -> None:
    """A file that was wrong stays wrong, with its report."""
    content, cache = write_archive(tmp_path, {RIVER: "---\nnmae: River Ost\n---\n"}), tmp_path / "cache"
    first = report(content, cache)
    assert first == [
        'content/entities/place/river-ost.md:2:1: field-unknown: "nmae" is no field of an entity / did you mean "name"?'
    ]
    assert report(content, cache) == first


def test_a_cache_of_other_code_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What other code read may mean something else."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    monkeypatch.setattr(remembering, "code_fingerprint", lambda: "older")
    load_content(content, Problems(), cache)
    for path in cache.glob("records-*.pickle"):
        basis, readings = pickle.loads(path.read_bytes())  # noqa: S301 - written a line above
        path.write_bytes(pickle.dumps((basis, dict.fromkeys(readings, (None, ())))))
    assert load_content(content, Problems(), cache).entities == ()
    monkeypatch.undo()
    assert name_of_river(load_content(content, Problems(), cache)) == "River Ost"


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x80\x05", pickle.dumps(("x",)), pickle.dumps(7)])
def test_a_damaged_cache_is_ignored(tmp_path: Path, damage: bytes) -> None:
    """Whatever stands in the cache, the files count."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    load_content(content, Problems(), cache)
    for path in cache.glob("records-*.pickle"):
        path.write_bytes(damage)
    assert name_of_river(load_content(content, Problems(), cache)) == "River Ost"
    assert name_of_river(load_content(content, Problems(), cache)) == "River Ost"


def test_the_cache_holds_no_more_than_there_is(tmp_path: Path) -> None:
    """A file that is gone leaves the cache with it."""
    content, cache = write_archive(tmp_path), tmp_path / "cache"
    load_content(content, Problems(), cache)
    size = len(Memory[str, object](cache / "records.pickle", PARTS).known)
    (content / RIVER).unlink()
    load_content(content, Problems(), cache)
    assert len(Memory[str, object](cache / "records.pickle", PARTS).known) == size - 1


def test_files_are_written_whole(tmp_path: Path) -> None:
    """The new bytes replace the old ones, and nothing else stays in the folder."""
    place = tmp_path / "new" / "x.txt"
    write_atomically(place, b"one")
    write_atomically(place, b"two")
    assert place.read_bytes() == b"two"
    assert list(place.parent.iterdir()) == [place]


# --- what lies in the folder


def test_hidden_and_editors_files_are_passed_over(tmp_path: Path) -> None:
    """What editors and systems leave behind is no content."""
    content = write_archive(
        tmp_path,
        {
            ".hidden/x.md": "no record",
            "entities/.DS_Store": b"\0\1",
            "entities/place/.river.md.swp": "no record",
            "entities/place/river-ost.md~": "no record",
            "entities/place/#river-ost.md#": "no record",
            "entities/place/river-ost.md.tmp": "no record",
        },
    )
    assert list(problems_of(content)) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """A mistyped name does not make an empty archive."""
    assert report(tmp_path / "contnet") == [
        (
            f"{(tmp_path / 'contnet').as_posix()}: content-missing: there is no such folder / "
            "name the folder with --content"
        )
    ]


def test_a_link_out_of_the_folder_is_told(tmp_path: Path) -> None:
    """What lies elsewhere is on no other machine; a link inside of the folder is read."""
    content = write_archive(tmp_path)
    outside = tmp_path / "outside.md"
    outside.write_text("---\nname: Elsewhere\n---\n", encoding="utf-8")
    (content / "entities/place/elsewhere.md").symlink_to(outside)
    (content / "entities/place/river-est.md").symlink_to(content / "entities/event/great-storm-2022.md")
    assert report(content) == [
        (
            "content/entities/place/elsewhere.md: file-outside: "
            "the file is a link that leads out of content/ / copy the file itself"
        )
    ]


def test_a_link_to_a_folder_is_told(tmp_path: Path) -> None:
    """Its files would be left out in silence."""
    content = write_archive(tmp_path)
    (content / "claims-of-old").symlink_to(content / "claims", target_is_directory=True)
    assert report(content) == [
        (
            "content/claims-of-old: file-outside: "
            "the folder is a link, and links to folders are not followed / copy the folder itself"
        )
    ]


def test_broken_and_circular_links_are_told(tmp_path: Path) -> None:
    """A link that leads nowhere is no crash."""
    content = write_archive(tmp_path)
    (content / "pages/gone.md").symlink_to("nowhere.md")
    (content / "pages/one.md").symlink_to("two.md")
    (content / "pages/two.md").symlink_to("one.md")
    found = report(content)
    assert [line.partition(": ")[0] for line in found] == [
        "content/pages/gone.md",
        "content/pages/one.md",
        "content/pages/two.md",
    ]
    assert all(": file-unreadable: the file cannot be read: " in line for line in found)
    assert all(line.endswith(" / take the link away, or copy the file itself") for line in found)


def test_an_error_of_the_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that the system does not give away is a problem, and what names it is not."""
    content = write_archive(tmp_path)
    read, scan = type(content).read_bytes, os.scandir

    def refuse_river(place: Path) -> bytes:
        if place.name == "river-ost.md":
            raise PermissionError(13, "Permission denied")
        return read(place)

    def refuse_claims(place: str) -> object:
        if str(place).endswith("claims"):
            raise PermissionError(13, "Permission denied", str(place))
        return scan(place)

    monkeypatch.setattr(type(content), "read_bytes", refuse_river)
    monkeypatch.setattr(os, "scandir", refuse_claims)
    assert report(content) == [
        "content/claims: file-unreadable: the folder cannot be read: Permission denied / check its permissions",
        f"content/{RIVER}: file-unreadable: the file cannot be read: Permission denied / check its permissions",
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """What is no ordinary file is told and not opened."""
    content = write_archive(tmp_path)
    os.mkfifo(content / "pages/pipe.md")
    assert report(content) == [
        "content/pages/pipe.md: file-unreadable: this is no ordinary file / take it out of content/"
    ]


def test_a_huge_file_is_told(tmp_path: Path) -> None:
    """More than 5 MB are a mistake; what names the record is not reported as well."""
    content = write_archive(tmp_path, {RIVER: b"---\nname: River Ost\n---\n" + b"x" * 5_000_000})
    assert [f"{p.position}: {p.code}: {p.message} / {p.hint}" for p in problems_of(content)] == [
        f"content/{RIVER}: file-too-large: the file has 5.0 MB, and the limit is 5 MB / split it into several records"
    ]


def test_a_name_of_another_encoding_is_told(tmp_path: Path) -> None:
    """A file whose name is no text is shown as well as it can be."""
    content = write_archive(tmp_path)
    try:
        (content / os.fsdecode(b"pages/caf\xe9.md")).write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    assert report(content) == [
        (
            "content/pages/caf\\udce9.md: file-name: the name of the file cannot be read as UTF-8 / "
            "rename it: the name of a file is its id, in a to z, digits and hyphens"
        )
    ]


def test_what_a_killed_run_left_is_taken_away_an_hour_later(tmp_path: Path) -> None:
    """Nobody else's files are touched, nor what may still be being written."""
    vault, content = tmp_path / "vault", tmp_path / "content" / "sources"
    names = {
        vault / f".{'a' * 64}.{'b' * 16}.part": False,
        vault / ".notes.part": True,
        content / ".report.yaml.4711.tmp": False,
        content / "report.yaml.4711.tmp": True,
        content / ".hidden": True,
    }
    for path in names:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("half", encoding="utf-8")
        os.utime(path, (0, 0))
    fresh = content / ".other.yaml.4711.tmp"
    fresh.write_text("half", encoding="utf-8")
    clear_half_written(vault, tmp_path / "content", tmp_path / "none")
    assert {path: path.exists() for path in names} == names
    assert fresh.exists()


def test_a_file_in_the_way_of_a_folder_is_what_is_told(tmp_path: Path) -> None:
    """And not that the half-written file could not be taken away."""
    (tmp_path / "drafts").write_text("", encoding="utf-8")
    with pytest.raises(NotADirectoryError) as raised:
        write_atomically(tmp_path / "drafts" / "rain.md", b"rain")
    assert raised.value.filename == str(tmp_path / "drafts" / "rain.md")
