"""Reads the records of content files, each file once: what was read before is remembered by its content."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from daybook.core.gathered import Gathered, gather
from daybook.core.ids import nearest_id
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.problems import Problem, Problems, Severity
from daybook.core.reading.document import decode_document
from daybook.core.reading.record import Record, read_what_can_be_read
from daybook.files import files_of
from daybook.memory.remembering import PARTS, Memory
from daybook.pictures import pictures_of
from daybook.workers import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from daybook.files import ContentFile

_ID_INSIDE: Final = re.compile(rb"^[ \t]*(?:-[ \t]+)?(?:\{[ \t]*)?id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)

Reading = tuple[Record | None, tuple[Problem, ...]]
"""What one file gave: its record as far as it could be read, and its problems."""


def load_content(content: Path, problems: Problems, cache: Path | None = None) -> Gathered:
    """Read all records and pictures of a content folder, noting every problem of every file.

    With `cache`, a folder, files whose bytes were read before are not parsed again.
    A cache that cannot be read, or was made by other code, is as good as none.
    """
    gathered = gather_files(files_of(content, problems), problems, cache)
    return replace(gathered, picture_files=pictures_of(content, problems, cache))


def gather_files(files: Iterable[ContentFile], problems: Problems, cache: Path | None = None) -> Gathered:
    """Read the records of files, wherever these come from, noting every problem; `cache` as for `load_content`."""
    memory: Memory[str, Reading] = Memory(None if cache is None else cache / "records.pickle", PARTS)
    kept: dict[str, Reading] = {}
    records: list[Record] = []
    with_errors: list[Record] = []
    declared: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    readable: dict[str, ContentFile] = {}
    for file in files:
        kind = kind_of_path(file.path)
        if kind is not None:
            stem = file.path.rpartition("/")[2].removesuffix(kind.suffix)
            declared[kind].update((stem, nearest_id(stem)))
        if file.raw is not None:
            readable[file.digest] = file
    due = [digest for digest in readable if digest not in memory.known]
    read = dict(zip(due, spread(_read_file, [readable[digest] for digest in due]), strict=True))
    for digest, file in readable.items():
        kept[digest] = record, found = memory.known.get(digest) or read[digest]
        problems.extend(found)
        is_faultless = not any(problem.severity is Severity.ERROR for problem in found)
        if record is not None:
            (records if is_faultless else with_errors).append(record)
        if not is_faultless:
            declared[Kind.SOURCE].update(_ids_inside(file))
    memory.keep(kept)
    return gather(records, {kind: frozenset(ids) for kind, ids in declared.items()}, with_errors)


def _ids_inside(file: ContentFile) -> Iterator[str]:
    """Yield what may be the ids of sources in a briefing that has errors: they are no reference to nowhere."""
    if kind_of_path(file.path) is Kind.BRIEFING:
        yield from (found[1].decode() for found in _ID_INSIDE.finditer(file.raw or b""))


def _read_file(file: ContentFile) -> Reading:
    problems = Problems()
    text = decode_document(file.raw or b"", file.shown_path, problems)
    record = None if text is None else read_what_can_be_read(file.path, file.shown_path, text, problems)
    return record, tuple(problems)
