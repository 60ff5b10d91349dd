"""The search index on disk: only parts that changed are written, what is old goes, and what is unsafe goes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import archive_of, faultless, known_words, write_archive
from daybook.core.addresses import SEARCH_INDEX
from daybook.core.derive.tables import derive
from daybook.searching import IndexReport, common_words, delete_unsafe_index, has_old_index, write_index
from sitebuilding import tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.derive.tables import Tables

SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"
QUILL = "entities/person/ada-quill.md"


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    """Everything computed from the faultless archive."""
    return tables_of(tmp_path)


def tables_of(folder: Path, changes: dict[str, str | bytes | None] | None = None) -> Tables:
    """Return everything computed from the faultless archive with some files changed."""
    return derive(archive_of(write_archive(folder, changes)), {}, {})


def write(tables: Tables, folder: Path, edition: str = "one") -> IndexReport:
    """Write the index of an archive, with a memory beside the output."""
    return write_index(tables, known_words(), folder / "output", folder / "memory.pickle", edition)


def index_of(folder: Path) -> dict[str, bytes]:
    """Return the files of the index."""
    return tree_of(folder / "output" / SEARCH_INDEX)


def test_the_same_archive_gives_the_same_bytes(tables: Tables, tmp_path: Path) -> None:
    """With a memory and without one."""
    first = write(tables, tmp_path / "a")
    assert (first.parts, first.written) == (2, 2)
    once = index_of(tmp_path / "a")
    assert write(tables, tmp_path / "a").written == 0
    write(tables, tmp_path / "b")
    assert once == index_of(tmp_path / "a") == index_of(tmp_path / "b")


def test_only_the_part_that_changed_is_written(tables: Tables, tmp_path: Path) -> None:
    """And what it was before is gone; the index is the one of a first run."""
    write(tables, tmp_path / "a")
    before = index_of(tmp_path / "a")
    changed = tables_of(tmp_path / "c", {SECOND: faultless(SECOND, ("A leaflet, a relief note", "A note, a leaflet"))})
    assert write(changed, tmp_path / "a").written == 1
    after = index_of(tmp_path / "a")
    write(changed, tmp_path / "b")
    assert after == index_of(tmp_path / "b")
    assert {path.split("-")[0] for path in before.keys() - after.keys()} == {"2022"}


def test_what_was_lost_on_disk_is_written_again(tables: Tables, tmp_path: Path) -> None:
    """The memory alone is not believed."""
    write(tables, tmp_path)
    before = index_of(tmp_path)
    next((tmp_path / "output" / SEARCH_INDEX).glob("2022-*/t0.json")).unlink()
    assert write(tables, tmp_path).written == 1
    assert index_of(tmp_path) == before


def test_an_index_of_another_edition_is_old(tables: Tables, tmp_path: Path) -> None:
    """None at all is not."""
    assert not has_old_index(tmp_path / "output", "one")
    write(tables, tmp_path, "one")
    assert not has_old_index(tmp_path / "output", "one")
    assert has_old_index(tmp_path / "output", "two")


def test_an_index_from_before_a_removal_is_deleted(tables: Tables, tmp_path: Path) -> None:
    """One that knows of the removal stays, one that nobody here remembers making does not."""
    output, memory = tmp_path / "output", tmp_path / "memory.pickle"
    assert not delete_unsafe_index(output, (), memory)
    write(tables, tmp_path)
    assert not delete_unsafe_index(output, (), memory)
    assert delete_unsafe_index(output, ("2022-03-07-safety-removal",), memory)
    assert not (output / SEARCH_INDEX).exists()
    write(tables, tmp_path)
    memory.unlink()
    assert delete_unsafe_index(output, (), memory)


def test_a_name_that_is_gone_is_in_no_file(tables: Tables, tmp_path: Path) -> None:
    """Neither as a word nor as a name, an id or a title."""
    write(tables, tmp_path)
    named = tables.archive.entities
    assert any(entity.name == "Tam Orrin" for entity in named.values())
    assert any(b"orrin" in content.lower() for content in index_of(tmp_path).values())
    first = "briefings/2022/03/2022-03-02-port-vell.md"
    without = tables_of(
        tmp_path / "c",
        {
            "entities/person/tam-orrin.md": None,
            first: faultless(first, ("    spokesperson: tam-orrin\n", "")),
        },
    )
    write(without, tmp_path)
    assert [path for path, content in index_of(tmp_path).items() if b"orrin" in content.lower()] == []


def test_words_of_every_text_are_those_of_the_archives_languages(tables: Tables) -> None:
    """English and Ukrainian here; no word of a language that the archive has not."""
    common = common_words(tables.archive.settings)
    assert {"the", "of", "how", "та"} <= common.light
    assert "из" not in common.light
    assert ("refugee", "fled", "flee", "left") in common.alike
    assert {"how many", "скільки"} <= set(common.counting)
    assert "сколько" not in common.counting
    assert common.day == ("day", "день", "дня")
    assert [len(stems) for stems in common.ordinals] == [21, 21]
