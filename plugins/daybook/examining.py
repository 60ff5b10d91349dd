"""Examines the briefings of an archive on all cores, and only those that changed or lean on what did."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.examining import Examined, Examiner
from daybook.core.numbers.remembering import REMEMBERED
from daybook.core.problems import Severity
from daybook.memory.remembering import PARTS, Memory
from daybook.workers import spread

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from daybook.core.gathered import Gathered


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was told of a briefing, on what ground: everything but briefings, and those briefings that decided it."""

    ground: str
    leaned_on: tuple[tuple[str, str], ...]
    examined: Examined


def examine(
    examiner: Examiner, alone: tuple[Gathered, ...], digests: Mapping[str, str], ground: str, cache: Path | None
) -> tuple[Examined, ...]:
    """Return what can be told of each briefing, in their order.

    `digests` has a text for each file that changes with its bytes; `ground` changes with all else that decides, but
    for briefings. With `cache`, a folder, what was told before of the same bytes on the same ground is told again.
    """
    memory: Memory[str, _Kept] = Memory(None if cache is None else cache / "examined.pickle", PARTS)
    by_id: dict[str, str] = {one.briefings[0].id: digests[one.briefings[0].origin.path] for one in alone}

    def holds(kept: _Kept) -> bool:
        return kept.ground == ground and all(by_id.get(name, "") == digest for name, digest in kept.leaned_on)

    found: dict[str, _Kept] = {}
    due: list[Gathered] = []
    for one in alone:
        digest = digests[one.briefings[0].origin.path]
        kept = memory.known.get(digest)
        if kept is not None:
            REMEMBERED.take(kept.examined.numbers)
        if kept is not None and holds(kept):
            found[digest] = kept
        else:
            due.append(one)
    for one, examined in zip(due, spread(examiner.examine, due), strict=True):
        REMEMBERED.take(examined.numbers)
        leaned_on = tuple((name, by_id.get(name, "")) for name in sorted(examined.leans_on or ()))
        found[digests[one.briefings[0].origin.path]] = _Kept(ground, leaned_on, examined)
    memory.keep({digest: kept for digest, kept in found.items() if _may_be_kept(kept.examined)})
    return tuple(found[digests[one.briefings[0].origin.path]].examined for one in alone)


def digest_of(*parts: str) -> str:
    """Return a short text that changes with any of some texts."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def _may_be_kept(examined: Examined) -> bool:
    has_errors = any(problem.severity is Severity.ERROR for problem in examined.problems)
    return examined.leans_on is not None and not has_errors
