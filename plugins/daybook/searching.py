"""Writes the search index into the output folder, only the parts that changed, and takes away one that may not stay."""

from __future__ import annotations

import hashlib
import json
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.core.addresses import SEARCH_INDEX
from daybook.core.search.index import PartLabel, write_part
from daybook.core.search.manifest import MANIFEST, CommonWords, manifest_of
from daybook.core.search.terms import fold
from daybook.core.search.things import TIMELESS, things_of, years_of
from daybook.edition import read_edition
from daybook.files import write_atomically
from daybook.memory.remembering import Memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from daybook.core.derive.tables import Tables
    from daybook.core.numbers import NumberWords
    from daybook.core.settings import ArchiveSettings

_WORDS: Final = Path(__file__).parent / "data" / "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexReport:
    """What a run did: how many things can be found, how many parts there are, and how many of them were written."""

    things: int
    parts: int
    written: int


def write_index(
    tables: Tables, words: Mapping[str, NumberWords], output: Path, memory_file: Path, edition: str
) -> IndexReport:
    """Write the index of an archive below `output`: the parts first, then what names them, then delete what is old.

    A part whose things are those of the last run is not made again. No more than one part is in memory at a time.
    """
    settings = tables.archive.settings
    common = common_words(settings)
    own = words.get(settings.lang)
    decimal = own.decimal if own else "."
    folder = output / SEARCH_INDEX
    memory: Memory[tuple[str, str], PartLabel] = Memory(memory_file)
    labels: dict[tuple[str, str], PartLabel] = {}
    written = 0
    for name in (TIMELESS, *years_of(tables)):
        things = things_of(tables, name)
        made_of = repr((things, sorted(common.light), decimal)).encode()
        key = (name, hashlib.blake2b(made_of, digest_size=16).hexdigest())
        known = memory.known.get(key)
        if known is None or not _is_there(folder / known.folder, known.files):
            known, files = write_part(name, things, common.light, decimal)
            for file, content in files.items():
                write_atomically(folder / known.folder / file, content)
            written += 1
        labels[key] = known
    write_atomically(folder / MANIFEST, manifest_of(tables, labels.values(), words, common, edition))
    _delete_others(folder, {MANIFEST, *(label.folder for label in labels.values())})
    memory.keep(labels)
    return IndexReport(things=sum(label.count for label in labels.values()), parts=len(labels), written=written)


def common_words(settings: ArchiveSettings) -> CommonWords:
    """Return what the files of words have for the archive's languages."""
    return CommonWords(
        light=frozenset(fold(word) for words in _by_language("light.toml", settings) for word in words),
        alike=tuple(tuple(map(fold, group)) for groups in _by_language("alike.toml", settings) for group in groups),
        counting=tuple(fold(words) for found in _by_language("counting.toml", settings) for words in found),
        day=tuple(dict.fromkeys(fold(word) for words in _by_language("day.toml", settings) for word in words)),
        ordinals=tuple(tuple(map(fold, words)) for words in _by_language("ordinals.toml", settings)),
    )


def _by_language(file: str, settings: ArchiveSettings) -> Iterator[list[str]]:
    """Yield what a file of words has for each of the archive's languages."""
    of = tomllib.loads((_WORDS / file).read_text(encoding="utf-8"))
    languages = {lang.partition("-")[0].lower() for lang in (settings.lang, *settings.languages)}
    return (of[lang] for lang in sorted(languages & of.keys()))


def has_old_index(output: Path, edition: str) -> bool:
    """Tell whether there is an index of another edition than the pages have."""
    manifest = output / SEARCH_INDEX / MANIFEST
    return manifest.exists() and read_edition(manifest) != edition


def delete_unsafe_index(output: Path, removals: Iterable[str], memory_file: Path) -> bool:
    """Delete an index that does not know of every removal for safety, or that no run here remembers; tell if one was.

    Whatever was removed may still stand in it.
    """
    folder = output / SEARCH_INDEX
    if not folder.exists():
        return False
    try:
        known = set(json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["removals"])
    except (OSError, ValueError, KeyError, TypeError):
        known = None
    if known is not None and known.issuperset(removals) and memory_file.is_file():
        return False
    shutil.rmtree(folder)
    return True


def _is_there(folder: Path, files: int) -> bool:
    return folder.is_dir() and sum(1 for _ in folder.iterdir()) == files


def _delete_others(folder: Path, wanted: set[str]) -> None:
    for path in sorted(folder.iterdir()):
        if path.name not in wanted:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
