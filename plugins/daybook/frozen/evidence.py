"""The edge to vault and lock: looks every quotation up in the frozen text of its source, and writes the lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from daybook.core.evidence import lock
from daybook.core.evidence.lock import LockLine
from daybook.core.evidence.looked_up import Answer, Asked, faults_of
from daybook.core.evidence.needed import Need, fits
from daybook.core.problems import Problem
from daybook.core.quotations import VERSION
from daybook.files import write_atomically
from daybook.frozen.looking_up import look_up_in
from daybook.frozen.vault import Damaged, Missing, Vault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from daybook.core.numbers import NumberWords
    from daybook.core.problems import Problems

NO_WORDS: Final[Mapping[str, NumberWords]] = MappingProxyType({})


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
    words: Mapping[str, NumberWords] = NO_WORDS,
    *,
    lang: str = "",
) -> Looked:
    """Look every quotation up, and return the lines of those that were found, by the name of their lock.

    Where the frozen text is absent, the line of an unchanged record stays as it is; any other record is a problem.
    What was looked up before, by this version, in a text that is unchanged, is not looked up again; that the text is
    unchanged is seen each time. With number words by language, no quotation may cut a number; `lang` is the language
    of sources that state none.
    """
    needs = tuple(needs)
    fitting = _fitting(needs, lines)
    asked: dict[str, list[Need]] = {need.source.sha256: [] for need in needs if need.source.sha256}
    for need in needs:
        line = fitting.get(need.record)
        if need.source.sha256 and (line is None or line.version < VERSION):
            asked[need.source.sha256].append(need)
    questions = {sha256: tuple(_asked(need, words, lang) for need in group) for sha256, group in asked.items()}
    given = look_up_in(vault, questions, words)
    answers: dict[str, Answer] = {}
    for sha256, found in given.items():
        if isinstance(found, tuple):
            answers.update(zip((need.record for need in asked[sha256]), found, strict=True))
    by_shard: dict[str, list[LockLine]] = defaultdict(list)
    found_now = kept = 0
    for need in needs:
        line = fitting.get(need.record)
        answer = answers.get(need.record)
        faults = tuple(_faults(need, given.get(need.source.sha256), answer, is_known=line is not None))
        problems.extend(faults)
        if faults:
            continue
        if line is not None and answer is None:
            kept += 1
            by_shard[need.shard].append(line)
        else:
            found_now += 1
            by_shard[need.shard].append(_line_of(need))
    return Looked(lines={shard: tuple(group) for shard, group in by_shard.items()}, found=found_now, kept=kept)


def _fitting(needs: Iterable[Need], lines: Iterable[LockLine]) -> dict[str, LockLine]:
    """Return for each record a line that proves it as it is, if there is one; of several that of the last version."""
    known: dict[str, list[LockLine]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: line.version):
        known[line.record].append(line)
    return {need.record: line for need in needs for line in known[need.record] if fits(need, line)}


def _asked(need: Need, words: Mapping[str, NumberWords], lang: str) -> Asked:
    """Return what is to be looked up for a record; where a number was read by hand its words are not known."""
    reads = need.figure is not None and not need.figure.read_by_hand
    source_lang = need.source.lang or lang
    return Asked(
        quote=need.quote,
        prefix=need.prefix,
        suffix=need.suffix,
        caveat=need.caveat,
        lang=(source_lang if source_lang in words else lang) if reads else "",
    )


def _line_of(need: Need) -> LockLine:
    return lock.LockLine(
        kind=need.kind,
        id=need.id,
        source=need.source.id,
        sha256=need.source.sha256,
        version=VERSION,
        digest=need.digest,
    )


def _faults(
    need: Need, text: tuple[Answer, ...] | Missing | Damaged | None, answer: Answer | None, *, is_known: bool
) -> Iterator[Problem]:
    """Yield what keeps a record from having a line; `is_known` says that it has one which fits."""
    source = need.source
    if text is None:
        hint = "freeze its text with invoke ingest, and add its sha256 to the source"
        message = f'{need.noun} rests on "{source.id}", which has no frozen copy'
        yield Problem(need.position, "evidence-missing", message, hint)
    elif isinstance(text, Damaged):
        message = f'the frozen copy of "{source.id}" is damaged: {text.reason}'
        hint = "put the right text back into the vault"
        yield Problem(source.origin.at("sha256"), "evidence-damaged", message, hint)
    elif isinstance(text, Missing):
        if not is_known:
            message = f'{need.noun} cannot be looked up: the frozen copy of "{source.id}" is not in the vault'
            hint = "ask whoever froze it for the text, or run invoke evidence where the vault is"
            yield Problem(need.position, "evidence-no-text", message, hint)
    elif answer is not None:
        yield from faults_of(need, answer)


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
