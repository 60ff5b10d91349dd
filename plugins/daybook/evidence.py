"""The edge to vault and lock: looks every quotation up in the frozen text of its source, and writes the lines."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core import lock
from daybook.core.evidence import Need, fits
from daybook.core.lock import LockLine
from daybook.core.problems import Problem
from daybook.core.quotations import (
    FEWEST_WORDS,
    VERSION,
    Folded,
    Found,
    NotFound,
    NotUnique,
    TooShort,
    find_quotation,
    fold,
)
from daybook.files import write_atomically
from daybook.vault import Damaged, Missing, Vault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from daybook.core.problems import Problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a run of looking up gave: the lines to be kept, and how many were found now or stand as they were."""

    lines: Mapping[str, tuple[LockLine, ...]]
    found: int
    kept: int


def read_locks(folder: Path, problems: Problems) -> tuple[LockLine, ...]:
    """Return the lines of all locks of a folder, noting what is wrong with them; no folder is no lines."""
    lines: list[LockLine] = []
    for path in sorted(folder.glob("*.lock")):
        lines.extend(
            lock.parse_lock(
                path.read_text(encoding="utf-8", errors="backslashreplace"), f"{folder.name}/{path.name}", problems
            )
        )
    return tuple(lines)


def look_up(
    needs: Iterable[Need],
    lines: Iterable[LockLine],
    vault: Vault,
    problems: Problems,
) -> Looked:
    """Look every quotation up, and return the lines of those that were found, by the name of their lock.

    Where the frozen text is absent, the line of an unchanged record stays as it is; any other record is a problem.
    What was looked up before, by this version, in a text that is unchanged, is not looked up again; that the text is
    unchanged is seen each time.
    """
    known: dict[str, list[LockLine]] = defaultdict(list)
    for line in lines:
        known[line.record].append(line)
    texts = _Texts(vault)
    by_shard: dict[str, list[LockLine]] = defaultdict(list)
    found = kept = 0
    for need in needs:
        fitting = next((line for line in known[need.record] if fits(need, line)), None)
        problem = _look_up_one(need, fitting, texts)
        if problem is not None:
            problems.extend([problem])
            continue
        if fitting is not None and (fitting.version == VERSION or not texts.has(need.source.sha256)):
            kept += 1
            by_shard[need.shard].append(fitting)
        else:
            found += 1
            by_shard[need.shard].append(_line_of(need))
    return Looked(lines={shard: tuple(lines) for shard, lines in by_shard.items()}, found=found, kept=kept)


def _line_of(need: Need) -> LockLine:
    return lock.LockLine(
        kind=need.kind,
        id=need.id,
        source=need.source.id,
        sha256=need.source.sha256,
        version=VERSION,
        digest=need.digest,
    )


class _Texts:
    """The frozen texts, each read and folded once a run."""

    def __init__(self, vault: Vault) -> None:
        self.get = functools.cache(vault.get)
        self.folded = functools.cache(fold)

    def has(self, sha256: str) -> bool:
        """Tell whether the vault has this text, whole."""
        return isinstance(self.get(sha256), str)


def _look_up_one(need: Need, fitting: LockLine | None, texts: _Texts) -> Problem | None:
    source = need.source
    if not source.sha256:
        hint = "freeze its text with invoke ingest, and add its sha256 to the source"
        message = f'{need.noun} rests on "{source.id}", which has no frozen copy'
        return Problem(need.position, "evidence-missing", message, hint)
    text = texts.get(source.sha256)
    if isinstance(text, Damaged):
        message = f'the frozen copy of "{source.id}" is damaged: {text.reason}'
        return Problem(
            source.origin.at("sha256"), "evidence-damaged", message, "put the right text back into the vault"
        )
    if isinstance(text, Missing):
        if fitting is not None:
            return None
        message = f'{need.noun} cannot be looked up: the frozen copy of "{source.id}" is not in the vault'
        hint = "ask whoever froze it for the text, or run invoke evidence where the vault is"
        return Problem(need.position, "evidence-no-text", message, hint)
    if fitting is not None and fitting.version == VERSION:
        return None
    return next(_faults(need, texts.folded(text)), None)


def _faults(need: Need, text: Folded) -> Iterator[Problem]:
    """Yield what is wrong with a quotation, in the author's words."""
    result = find_quotation(text, need.quote, need.prefix, need.suffix)
    where = f'the frozen copy of "{need.source.id}"'
    if isinstance(result, Found):
        return
    if isinstance(result, TooShort):
        message = f"the quotation has fewer than {FEWEST_WORDS} words, so it could be anywhere"
        yield Problem(need.position, "evidence-too-short", message, "quote a few more words, or add prefix or suffix")
    elif isinstance(result, NotUnique):
        lines = ", ".join(map(str, result.lines))
        message = f"the quotation stands more than once in {where}: on lines {lines}"
        yield Problem(need.position, "evidence-not-unique", message, "add prefix or suffix: the words beside it")
    elif isinstance(result, NotFound):
        hint = "copy the words from the source"
        if result.passage:
            differs = f" ({'; '.join(result.differs)})" if result.differs else ""
            hint = f"nearest is line {result.line}: “{result.passage}”{differs}"
        yield Problem(need.position, "evidence-not-found", f"the quotation is not in {where}", hint)


def write_locks(folder: Path, lines: Mapping[str, tuple[LockLine, ...]]) -> tuple[str, ...]:
    """Write the locks, and remove those that no record needs any more; return the names of the files that changed."""
    changed = []
    for path in sorted(folder.glob("*.lock")):
        if path.name not in lines:
            path.unlink()
            changed.append(path.name)
    for shard, found in sorted(lines.items()):
        path = folder / shard
        text = lock.format_lock(found).encode()
        if not path.is_file() or path.read_bytes() != text:
            write_atomically(path, text)
            changed.append(shard)
    return tuple(changed)
