"""The evidence lock as text: one line per record says which quotation was looked up in which frozen text."""

from __future__ import annotations

import enum
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.position import Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from daybook.core.problems import Problems

HEADER: Final = "# Written by `invoke evidence`: kind:id source sha256 version digest"
_MEND: Final = "run `invoke evidence`, which writes the file anew"
_LAST_MONTH: Final = 12


class Kind(enum.StrEnum):
    """What a line of the lock speaks of."""

    FIGURE = "figure"
    POSITION = "position"
    DATE = "date"
    RESOLUTION = "resolution"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockLine:
    """A quotation was looked up and found.

    `kind` and `id` name the record (`2022-03-02-port-vell#fled`), `source` the id of the source it was taken
    from. `sha256` is the frozen text it was found in, `version` the version of the folding it was found with,
    and `digest` what the record said then.
    """

    kind: Kind
    id: str
    source: str
    sha256: str
    version: int
    digest: str

    def __str__(self) -> str:
        """Return the line as it stands in the lock."""
        return f"{self.kind}:{self.id} {self.source} {self.sha256} {self.version} {self.digest}"

    @property
    def record(self) -> str:
        """The record the line speaks of, `kind:id`."""
        return f"{self.kind}:{self.id}"


_HASH = re.compile(r"[0-9a-f]{64}")
_LINE = re.compile(
    rf"(?P<kind>{'|'.join(Kind)}):(?P<id>[^\s:]+) (?P<source>\S+) "
    r"(?P<sha256>[0-9a-f]{64}) (?P<version>[1-9][0-9]{0,8}) (?P<digest>[0-9a-f]{32})"
)
_CONFLICT_MARK = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")


def parse_lock(text: str, path: str, problems: Problems) -> tuple[LockLine, ...]:
    """Read a lock: every line that is rightly written, each once, sorted.

    Lines that start with `#` are comments. Malformed lines, lines that stand twice, lines out of order and
    lines of one record that disagree (two branches looked it up differently) are problems. Those that
    disagree are all returned: which of them fits the record is for the caller to see.
    """
    seen: dict[LockLine, int] = {}
    records: dict[str, int] = {}
    last, ordered = "", True
    for number, written in enumerate(text.removesuffix("\n").split("\n") if text else (), start=1):
        line = written.removesuffix("\r")  # git on Windows may have turned the line ends
        if line.startswith("#"):
            continue
        at = Position(path, number)
        match = _LINE.fullmatch(line)
        if match is None:
            problems.add(at, "lock-malformed", _what_is_malformed(line), _MEND)
            continue
        locked = LockLine(
            kind=Kind(match["kind"]),
            id=match["id"],
            source=match["source"],
            sha256=match["sha256"],
            version=int(match["version"]),
            digest=match["digest"],
        )
        if locked in seen:
            problems.add(at, "lock-duplicate", f"this line stands on line {seen[locked]} already", _MEND)
        elif locked.record in records:
            problems.add(
                at,
                "lock-disagrees",
                f'"{locked.record}" has another line, line {records[locked.record]}',
                _MEND,
            )
        elif ordered and line < last:
            problems.add(at, "lock-disorder", "the lines are not sorted from here on", _MEND)
            ordered = False
        seen.setdefault(locked, number)
        records.setdefault(locked.record, number)
        last = line
    return tuple(sorted(seen, key=str))


def format_lock(lines: Iterable[LockLine]) -> str:
    """Write a lock: a comment that says what it is, then each line once, sorted by character, with LF."""
    return "".join(f"{line}\n" for line in (HEADER, *sorted({str(line) for line in lines})))


def is_hash(text: str) -> bool:
    """Tell whether a text is a SHA-256 as `invoke ingest` writes it: 64 lower-case hexadecimal digits."""
    return _HASH.fullmatch(text) is not None


def shard_name(year: int, month: int) -> str:
    """Return the name, without a folder, of the lock for the records of a month: `2022-03.lock`."""
    if not 1 <= month <= _LAST_MONTH:
        raise ValueError(f"no month of the year: {month}")
    return f"{year:04d}-{month:02d}.lock"


def digest_of(fields: Mapping[str, str]) -> str:
    """Return 32 hexadecimal digits that change when a field does; a field that is empty counts as absent.

    Never change what this computes: the lines of texts that are gone could not be written again. It is the
    start of the SHA-256 of the names and values in UTF-8, ordered by name, each as its length in bytes, a
    colon and the bytes.
    """
    digest = hashlib.sha256()
    for name in sorted(fields):
        if fields[name]:
            for part in (name.encode(), fields[name].encode()):
                digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()[:32]


def _what_is_malformed(line: str) -> str:
    """Say in plain words why a line cannot be read."""
    if not line.strip():
        return "an empty line"
    if _CONFLICT_MARK.match(line):
        return "git left a merge conflict here"
    words = line.split(" ")
    if len(words) != len(HEADER.split(": ")[1].split(" ")):
        return f"a line has five words with one space between them, this one has {len(words)}"
    record, _, sha256, version, digest = words
    kind, colon, _ = record.partition(":")
    if not colon or kind not in set(Kind):
        return f'"{record}" does not start with {", ".join(f"{kind}:" for kind in Kind)}'
    if not re.fullmatch("[0-9a-f]{64}", sha256):
        return "the hash of the frozen text is not 64 small hexadecimal digits"
    if not re.fullmatch("[1-9][0-9]{0,8}", version):
        return f'the version "{version}" is not a whole number from 1 on'
    if not re.fullmatch("[0-9a-f]{32}", digest):
        return "the digest is not 32 small hexadecimal digits"
    return "the id of the record or of the source is not one word"
