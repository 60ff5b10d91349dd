"""Reads the records of content files, each file once: what was read before is remembered by its content."""

from __future__ import annotations

import pickle
from dataclasses import replace
from typing import TYPE_CHECKING

from daybook.core.document import decode_document
from daybook.core.gathered import Gathered, gather
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.problems import Problem, Problems
from daybook.core.reading import Record, read_content_file
from daybook.files import files_of, remember_if_possible
from daybook.fingerprint import code_fingerprint
from daybook.pictures import pictures_of
from daybook.workers import spread

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from daybook.files import ContentFile

Reading = tuple[Record | None, tuple[Problem, ...]]
"""What one file gave: its record if it could be read, and its problems."""


def load_content(content: Path, problems: Problems, cache: Path | None = None) -> Gathered:
    """Read all records and pictures of a content folder, noting every problem of every file.

    With `cache`, a folder, files whose bytes were read before are not parsed again.
    A cache that cannot be read, or was made by other code, is as good as none.
    """
    gathered = gather_files(files_of(content, problems), problems, cache)
    return replace(gathered, picture_files=pictures_of(content, problems, cache))


def gather_files(files: Iterable[ContentFile], problems: Problems, cache: Path | None = None) -> Gathered:
    """Read the records of files, wherever these come from, noting every problem; `cache` as for `load_content`."""
    known = _load_cache(cache)
    kept: dict[str, Reading] = {}
    records: list[Record] = []
    declared: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    readable: dict[str, ContentFile] = {}
    for file in files:
        kind = kind_of_path(file.path)
        if kind is not None:
            declared[kind].add(file.path.rpartition("/")[2].removesuffix(kind.suffix))
        if file.raw is not None:
            readable[file.digest] = file
    due = [digest for digest in readable if digest not in known]
    read = dict(zip(due, spread(_read_file, [readable[digest] for digest in due]), strict=True))
    for digest in readable:
        kept[digest] = record, found = known.get(digest) or read[digest]
        problems.extend(found)
        if record is not None:
            records.append(record)
    if cache is not None and kept.keys() != known.keys():
        _save_cache(cache, kept)
    return gather(records, {kind: frozenset(ids) for kind, ids in declared.items()})


def _read_file(file: ContentFile) -> Reading:
    problems = Problems()
    text = decode_document(file.raw or b"", file.shown_path, problems)
    record = None if text is None else read_content_file(file.path, file.shown_path, text, problems)
    return None if problems.errors else record, tuple(problems)


def _load_cache(cache: Path | None) -> dict[str, Reading]:
    if cache is None:
        return {}
    try:
        written = (cache / "records.pickle").read_bytes()
        made_by, readings = pickle.loads(written)  # noqa: S301 - our own file, in a folder of ours
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache, the answer is to do without
        return {}
    return readings if made_by == code_fingerprint() and isinstance(readings, dict) else {}


def _save_cache(cache: Path, readings: dict[str, Reading]) -> None:
    remember_if_possible(cache / "records.pickle", pickle.dumps((code_fingerprint(), readings), protocol=5))
