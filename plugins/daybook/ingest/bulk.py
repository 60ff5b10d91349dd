"""Takes many articles in: each is read by whatever executor there is, and written here, one after the other."""

from __future__ import annotations

import functools
import itertools
import pickle
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from daybook.core.problems import Problem
from daybook.frozen.vault import Vault, sha256_of
from daybook.ingest.convert import AlreadyKnown, Folders, Ingested, ReadArticle, read_raw, write_article
from daybook.ingest.facts import ArticleFacts
from daybook.ingest.fetching import Fetched, fetch
from daybook.ingest.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Executor, Future
    from pathlib import Path

    from daybook.core.ids import SourceId

A_TASK: Final = 8
"""Articles that are handed to an executor at once: enough that handing over costs nothing."""
_WAITING: Final = 16
"""Tasks that wait or run at once; the files of the others are not read yet."""

Outcome = Ingested | AlreadyKnown | Problem
_Read = ReadArticle | AlreadyKnown | Problem
_Job = tuple[str, Fetched]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulk:
    """What all articles of a run share."""

    facts: ArticleFacts
    registry: Registry
    vault: Vault
    folders: Folders
    force: bool = False
    outline: bool = False


def ingest_files(places: Iterable[Path | str], bulk: Bulk, executor: Executor) -> Iterator[tuple[Path | str, Outcome]]:
    """Yield for each file or address what became of it, in the order given; what is no article stops nothing.

    A text that is a source already, also by an earlier file of the run, is left alone. What was yielded is written:
    a run that is cut short is taken up by the next one.
    """
    known = pickle.dumps(bulk.registry)
    taken: dict[str, SourceId] = {}
    waiting: deque[tuple[list[tuple[Path | str, Fetched | Problem]], Future[tuple[_Read, ...]]]] = deque()
    places_left = iter(places)
    while group := list(itertools.islice(places_left, A_TASK)):
        articles = [(place, fetch(place)) for place in group]
        jobs = tuple((str(place), article) for place, article in articles if isinstance(article, Fetched))
        task = Task(registry=known, facts=bulk.facts, jobs=jobs, force=bulk.force, outline=bulk.outline)
        waiting.append((articles, executor.submit(read_many, task)))
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
        read_raw(
            article.raw,
            task.facts if task.facts.url else replace(task.facts, url=article.url),
            registry,
            name=name,
            suffix=article.suffix,
            charset=article.charset,
            force=task.force,
            outline=task.outline,
        )
        for name, article in task.jobs
    )


@functools.lru_cache(maxsize=1)
def _registry(known: bytes) -> Registry:
    registry = pickle.loads(known)  # noqa: S301 - made by `ingest_files`
    if not isinstance(registry, Registry):
        raise TypeError(type(registry))
    return registry


def _written(
    articles: list[tuple[Path | str, Fetched | Problem]],
    future: Future[tuple[_Read, ...]],
    bulk: Bulk,
    taken: dict[str, SourceId],
) -> Iterator[tuple[Path | str, Outcome]]:
    """Write what was read of some articles. `taken` has the sources of this run by the hash of their text."""
    reads = iter(future.result())
    for place, article in articles:
        if isinstance(article, Problem):
            yield place, article
            continue
        read = next(reads)
        if not isinstance(read, ReadArticle):
            yield place, read
            continue
        sha256 = sha256_of(read.text)
        if sha256 in taken:
            yield place, AlreadyKnown(source=taken[sha256])
            continue
        done = write_article(
            read, article.raw, bulk.registry, bulk.vault, bulk.folders, suffix=article.suffix, force=bulk.force
        )
        taken[sha256] = done.source
        yield place, done
