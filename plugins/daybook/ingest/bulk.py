"""Takes many articles in: each is read by whatever executor there is, and written here, one after the other."""

from __future__ import annotations

import functools
import itertools
import pickle
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.ingest.convert import AlreadyKnown, Folders, Ingested, ReadArticle, read_raw, write_article
from daybook.ingest.facts import ArticleFacts
from daybook.ingest.registry import Registry
from daybook.vault import LARGEST, Vault, sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor, Future
    from pathlib import Path

    from daybook.core.ids import SourceId

_PLAIN: Final = ".txt"
A_TASK: Final = 8
"""Articles that are handed to an executor at once: enough that handing over costs nothing."""
_WAITING: Final = 16
"""Tasks that wait or run at once; the files of the others are not read yet."""

Outcome = Ingested | AlreadyKnown | Problem
_Read = ReadArticle | AlreadyKnown | Problem
_Job = tuple[str, str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """What all articles of a run share."""

    facts: ArticleFacts
    registry: Registry
    vault: Vault
    folders: Folders
    force: bool = False
    outline: bool = False


def ingest_files(paths: Iterable[Path], bulk: Bulk, executor: Executor) -> Iterator[tuple[Path, Outcome]]:
    """Yield for each file what became of it, in the order given; a file that is no article stops nothing.

    A text that is a source already, also by an earlier file of the run, is left alone. What was yielded is written:
    a run that is cut short is taken up by the next one.
    """
    known = pickle.dumps(bulk.registry)
    taken: dict[str, SourceId] = {}
    waiting: deque[tuple[list[tuple[Path, bytes | Problem]], Future[tuple[_Read, ...]]]] = deque()
    files_left = iter(paths)
    while group := list(itertools.islice(files_left, A_TASK)):
        files = [(path, _bytes_of(path)) for path in group]
        jobs = tuple((str(path), path.suffix or _PLAIN, raw) for path, raw in files if isinstance(raw, bytes))
        task = Task(registry=known, facts=bulk.facts, jobs=jobs, force=bulk.force, outline=bulk.outline)
        waiting.append((files, executor.submit(read_many, task)))
        if len(waiting) >= _WAITING:
            yield from _written(*waiting.popleft(), bulk, taken)
    while waiting:
        yield from _written(*waiting.popleft(), bulk, taken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Articles to read, with everything that reading them needs; `registry` is one, pickled."""

    registry: bytes
    facts: ArticleFacts
    jobs: tuple[_Job, ...]
    force: bool
    outline: bool


def read_many(task: Task) -> tuple[_Read, ...]:
    """Read articles; runs anywhere, on what is handed to it alone."""
    registry = _registry(task.registry)
    return tuple(
        read_raw(raw, task.facts, registry, name=name, suffix=suffix, force=task.force, outline=task.outline)
        for name, suffix, raw in task.jobs
    )


@functools.lru_cache(maxsize=1)
def _registry(known: bytes) -> Registry:
    registry = pickle.loads(known)  # noqa: S301 - made by `ingest_files`
    if not isinstance(registry, Registry):
        raise TypeError(type(registry))
    return registry


def _bytes_of(path: Path) -> bytes | Problem:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            message = f"the file has {size / 1_000_000:.1f} MB, more than the {LARGEST // 1_000_000} MB allowed"
            return Problem(Position(str(path)), "article-too-long", message, "keep the article itself in the file")
        return path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return Problem(Position(str(path)), "article-unfit", message, "check its permissions")


def _written(
    files: list[tuple[Path, bytes | Problem]], future: Future[tuple[_Read, ...]], bulk: Bulk, taken: dict[str, SourceId]
) -> Iterator[tuple[Path, Outcome]]:
    """Write what was read of some files. `taken` has the sources of this run by the hash of their text."""
    reads = iter(future.result())
    for path, raw in files:
        if isinstance(raw, Problem):
            yield path, raw
            continue
        read = next(reads)
        if not isinstance(read, ReadArticle):
            yield path, read
            continue
        sha256 = sha256_of(read.text)
        if sha256 in taken:
            yield path, AlreadyKnown(source=taken[sha256])
            continue
        done = write_article(
            read, raw, bulk.registry, bulk.vault, bulk.folders, suffix=path.suffix or _PLAIN, force=bulk.force
        )
        taken[sha256] = done.source
        yield path, done
