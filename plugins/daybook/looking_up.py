"""Looks quotations up in the texts of a vault with every core at work, and gives the same answers as one would."""

from __future__ import annotations

import itertools
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Final

from daybook.core.cut_numbers import NumberEdges
from daybook.core.looked_up import Answer, Asked, answer
from daybook.core.quotations import fold
from daybook.vault import Damaged, Missing, Vault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from daybook.core.numbers import NumberWords

Answers = tuple[Answer, ...] | Missing | Damaged
"""What one text gave: an answer to each question, in order, or why the text cannot be asked."""

WORTH_A_SECOND_PROCESS: Final = 5_000
"""Quotations; fewer are looked up before another process has started."""
_BATCH: Final = 200
"""Texts that a process is given at a time."""


def look_up_in(
    vault: Vault,
    asked: Mapping[str, tuple[Asked, ...]],
    words: Mapping[str, NumberWords],
    *,
    processes: int | None = None,
) -> dict[str, Answers]:
    """Return what was found, by the SHA-256 of the text, in the order of `asked`.

    A text of which nothing is asked is read all the same: whether it is whole must be seen every time.
    `words` are the number words by language. `processes` is how many work at it; by itself as many as there are
    cores, or one where there is little to do.
    """
    if processes is None:
        worth_it = sum(map(len, asked.values())) >= WORTH_A_SECOND_PROCESS
        processes = (os.cpu_count() or 1) if worth_it else 1
    batches = list(_batches(asked.items()))
    if processes == 1 or len(batches) == 1:
        edges = _edges_of(words)
        found = (_look_up_batch(vault, batch, edges) for batch in batches)
        return dict(zip(asked, itertools.chain.from_iterable(found), strict=True))
    # New processes, not forked ones: a fork copies locks that other threads hold.
    start = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, start, initializer=_remember, initargs=(vault, words)) as pool:
        return dict(zip(asked, itertools.chain.from_iterable(pool.map(_look_up_remembered, batches)), strict=True))


_Batch = tuple[tuple[str, tuple[Asked, ...]], ...]


def _batches(asked: Iterable[tuple[str, tuple[Asked, ...]]]) -> Iterator[_Batch]:
    rest = iter(asked)
    while batch := tuple(itertools.islice(rest, _BATCH)):
        yield batch


def _look_up_batch(vault: Vault, batch: _Batch, edges: Mapping[str, NumberEdges]) -> list[Answers]:
    return [_look_up_one(vault, sha256, asked, edges) for sha256, asked in batch]


def _look_up_one(vault: Vault, sha256: str, asked: tuple[Asked, ...], edges: Mapping[str, NumberEdges]) -> Answers:
    text = vault.get(sha256)
    if not isinstance(text, str):
        return text
    if not asked:
        return ()
    frozen = fold(text)
    return tuple(answer(frozen, one, edges.get(one.lang)) for one in asked)


def _edges_of(words: Mapping[str, NumberWords]) -> dict[str, NumberEdges]:
    return {lang: NumberEdges(known) for lang, known in words.items()}


_remembered: list[tuple[Vault, Mapping[str, NumberEdges]]] = []
"""In a process of the pool: what is the same for all its batches."""


def _remember(vault: Vault, words: Mapping[str, NumberWords]) -> None:
    _remembered.append((vault, _edges_of(words)))


def _look_up_remembered(batch: _Batch) -> list[Answers]:
    vault, edges = _remembered[0]
    return _look_up_batch(vault, batch, edges)
