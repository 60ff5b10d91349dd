"""Spreads work over the processor's cores, where processes can be forked; the results are those of one process."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 300
"""Tasks from which the making of processes costs less than it saves."""

SHARES = 8
"""Shares for each process: who is done with one takes the next, for some tasks take a hundred times longer."""

_TOGETHER = 0.75
"""The part of tasks near each other that each process does in one run; the rest evens out how long the runs take."""

_shared: tuple[Callable[[object], object], Sequence[object]] | None = None
"""What the processes do, and the tasks: they have it from the process they are forked from, without a copy."""


@contextlib.contextmanager
def collecting_later() -> Iterator[None]:
    """Look for garbage only afterwards: reading an archive makes millions of small records and drops hardly any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def cores() -> int:
    """Return how many cores this process may use; 1 where it cannot be forked safely."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def spread(
    work: Callable[[T], R],
    tasks: Sequence[T],
    processes: int | None = None,
    *,
    near: Callable[[T], str] | None = None,
) -> list[R]:
    """Return the result of each task, in the order of the tasks.

    A worker that fails or dies fails the whole. Small numbers of tasks are done in this process. Tasks for which `near`
    gives texts that are close in order are mostly done by one process, which makes what they have in common once.
    """
    wanted = processes or (cores() if len(tasks) >= WORTH_IT else 1)
    if wanted == 1:
        return [work(task) for task in tasks]
    global _shared  # noqa: PLW0603 - a fork hands it down; nothing else can carry functions bound to an archive
    _shared = (work, tasks)  # type: ignore[assignment]  # the types go with the tasks
    gc.freeze()  # what is there already is never written to by a collection, so the processes share it
    try:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(wanted, mp_context=fork, initializer=_end_with_parent) as pool:
            shares = _shares(tasks, wanted, near)
            found = list(pool.map(_do_share, shares))
    finally:
        _shared = None
        gc.unfreeze()
    results: list[object] = [None] * len(tasks)
    for share, done in zip(shares, found, strict=True):
        for place, result in zip(share, done, strict=True):
            results[place] = result
    return results  # type: ignore[return-value]  # as above


def _end_with_parent() -> None:
    """Let this process end when the one it works for does: when that is killed, nobody else would tell it."""
    parent = multiprocessing.parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _shares(tasks: Sequence[T], processes: int, near: Callable[[T], str] | None) -> list[Sequence[int]]:
    """Return the places of tasks in shares, in the order in which they are begun."""
    places: Sequence[int] = range(len(tasks))
    runs: list[Sequence[int]] = []
    if near is not None:
        places = sorted(places, key=lambda place: near(tasks[place]))
        length = int(len(places) * _TOGETHER / processes)
        runs = [places[number * length :][:length] for number in range(processes)]
        places = places[processes * length :]
    parts = min(processes * SHARES, len(places))
    return [*runs, *(places[number::parts] for number in range(parts))]


def _do_share(share: Sequence[int]) -> list[object]:
    gc.disable()
    assert _shared is not None  # noqa: S101 - set before the fork
    work, tasks = _shared
    return [work(tasks[place]) for place in share]
