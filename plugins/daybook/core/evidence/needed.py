"""Which records need evidence, and whether their line in the lock still fits."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import itertools
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.archive import source_id_of
from daybook.core.checks.written import references_of
from daybook.core.evidence import lock
from daybook.core.ids import EntityId
from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.records import BriefingState, ClaimPosition, Figure, Keyed, Occurrence, Resolution, Source, Speaker
from daybook.core.unread import changed, is_read, parts_read, read_or, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from daybook.core.gathered import Gathered
    from daybook.core.ids import SourceId
    from daybook.core.kinds import Kind
    from daybook.core.records import Briefing, Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A record whose quotation must be found in the frozen text of its source.

    `shard` is the name of the lock file its line belongs in.
    """

    kind: lock.Kind
    id: str
    source: Source
    quote: str
    prefix: str
    suffix: str
    digest: str
    shard: str
    position: Position
    written: Keyed | Resolution

    @property
    def figure(self) -> Figure | None:
        """The record where a value must be read in its words."""
        return self.written if isinstance(self.written, Figure) else None

    @property
    def caveat(self) -> str:
        """The source's own caveat, in its words; empty where it has none."""
        return self.figure.unverified if self.figure else ""

    @property
    def record(self) -> str:
        """The record as locks name it: `figure:<briefing>#<key>`."""
        return f"{self.kind}:{self.id}"

    @property
    def noun(self) -> str:
        """The record as messages name it."""
        key = self.id.partition("#")[2]
        return f'the {self.kind} "{key or self.id}"'


def needs_of(gathered: Gathered) -> tuple[Need, ...]:
    """Return what needs evidence, by id; records whose source is not clear are left to the rules that report them."""
    sources = {source.id: source for source in gathered.sources}
    states = told(lambda briefing: (briefing, briefing.state), gathered.briefings)
    published = (briefing for briefing, state in states if state is BriefingState.PUBLISHED)
    found = [need for briefing in published for need in _of_briefing(briefing, sources)]
    found.extend(need for need in told(lambda claim: _of_resolution(claim, sources), gathered.claims) if need)
    return tuple(sorted(found, key=lambda need: need.record))


def _of_briefing(briefing: Briefing, sources: Mapping[SourceId, Source]) -> Iterator[Need]:
    shard = read_or(lambda: lock.shard_name(briefing.date.year, briefing.date.month or 1), _shard_by_name(briefing))
    for kind, group in ((lock.Kind.FIGURE, "figures"), (lock.Kind.POSITION, "positions"), (lock.Kind.DATE, "dates")):
        records = (part for _, part in parts_read(briefing, group) if isinstance(part, Keyed))
        ask = functools.partial(_of_record, kind, briefing=briefing, sources=sources, shard=shard)
        yield from (need for need in told(ask, records) if need)


def _shard_by_name(briefing: Briefing) -> str:
    """Return the lock of the day that the name of a briefing's file begins with."""
    return f"{briefing.id[:7]}.lock"


def _of_record(
    kind: lock.Kind, record: Keyed, briefing: Briefing, sources: Mapping[SourceId, Source], shard: str
) -> Need | None:
    source_id = source_id_of(record, briefing)
    source = sources.get(source_id) if source_id else None
    if source is None or not record.quote or not is_read(source, "sha256"):
        return None
    return Need(
        kind=kind,
        id=f"{briefing.id}#{record.key}",
        source=source,
        quote=record.quote,
        prefix=record.prefix,
        suffix=record.suffix,
        digest=lock.digest_of(_covered(record)),
        shard=shard,
        position=record.origin.at("quote"),
        written=record,
    )


def _of_resolution(claim: Claim, sources: Mapping[SourceId, Source]) -> Need | None:
    resolution = claim.resolution
    source = sources.get(resolution.source) if resolution else None
    if resolution is None or source is None or not is_read(source, "sha256"):
        return None
    covered = {
        "quote": resolution.quote,
        "prefix": resolution.prefix,
        "suffix": resolution.suffix,
        "answer": resolution.answer,
        "by": _speaker(resolution.by),
        "date": str(resolution.date),
    }
    return Need(
        kind=lock.Kind.RESOLUTION,
        id=claim.id,
        source=source,
        quote=resolution.quote,
        prefix=resolution.prefix,
        suffix=resolution.suffix,
        digest=lock.digest_of(covered),
        shard=lock.shard_name(resolution.date.year, resolution.date.month or 1),
        position=resolution.origin.at("quote"),
        written=resolution,
    )


def _covered(record: Figure | ClaimPosition | Occurrence) -> dict[str, str]:
    """Return what the digest of a record covers: all that readers take the quotation to prove."""
    covered = {"quote": record.quote, "prefix": record.prefix, "suffix": record.suffix}
    if isinstance(record, Occurrence):
        return covered | {"date": str(record.date), "kind": record.kind, "place": record.place or ""}
    covered |= {
        "by": _speaker(record.by),
        "spokesperson": record.spokesperson or "",
        "via": record.via or "",
        "as_of": str(record.as_of or ""),
    }
    if isinstance(record, ClaimPosition):
        return covered | {"claim": record.claim, "stance": record.stance, "answer": record.answer or ""}
    return covered | {
        "measure": record.measure,
        "value": record.value,
        "of": record.of,
        "unit": record.unit,
        "since": str(record.since or ""),
        "period": str(record.period or ""),
        "place": record.place or "",
        "standing": record.standing or "",
        "verified_by": record.verified_by or "",
        "unverified": record.unverified,
        "read_by_hand": record.read_by_hand,
    }


def _speaker(speaker: Speaker) -> str:
    if speaker.entity:
        return f"entity:{speaker.entity}"
    return f"anonymous:{speaker.anonymous}" if speaker.anonymous else "publisher"


def fits(need: Need, line: lock.LockLine) -> bool:
    """Tell whether a line proves a record as it is now."""
    return bool(need.source.sha256) and (line.source, line.sha256, line.digest) == (
        need.source.id,
        need.source.sha256,
        need.digest,
    )


def check_evidence(
    needs: Iterable[Need], lines: Iterable[lock.LockLine], declared: Mapping[Kind, frozenset[str]]
) -> Iterator[Problem]:
    """Yield the problem of every record whose line is missing or no longer fits.

    A line that fits but for a misspelt id, one not among the `declared` ones, is no problem: the id is reported.
    """
    known = _by_record(lines)
    for need in needs:
        found = known.get(need.record, ())
        if any(fits(need, line) or _fits_but_for_a_slip(need, line) for line in found):
            continue
        place = f"evidence/{need.shard}"
        hint = "run: invoke evidence"
        if not need.source.sha256:
            message = f'{need.noun} rests on "{need.source.id}", which has no frozen copy'
            hint = "freeze its text with invoke ingest, and add its sha256 to the source"
        elif not found:
            message = f"{need.noun} has no line in {place}: its quotation was never looked up"
        else:
            message = f"{need.noun} was changed after its quotation was looked up: it no longer fits {place}"
        is_outdated = bool(found) and bool(need.source.sha256)
        if is_outdated and any(fits(meant, line) for meant in _as_meant(need, declared) for line in found):
            continue
        yield Problem(need.position, "evidence-outdated" if is_outdated else "evidence-missing", message, hint)


def _as_meant(need: Need, declared: Mapping[Kind, frozenset[str]]) -> Iterator[Need]:
    """Yield a need with the known ids nearest to those in it that nobody knows; none where all are known."""
    written = need.written
    if isinstance(written, Resolution):
        return
    meant: dict[str, list[object]] = {}
    for one in references_of(written):
        if one.target not in declared[one.kind] and not one.part:
            near = difflib.get_close_matches(one.target, sorted(declared[one.kind]), n=3)
            speaker = isinstance(getattr(written, one.field), Speaker)
            meant[one.field] = [Speaker(entity=EntityId(name)) if speaker else name for name in near]
    for chosen in itertools.product(*meant.values()) if meant else ():
        record = changed(written, **dict(zip(meant, chosen, strict=True)))
        yield dataclasses.replace(need, written=record, digest=lock.digest_of(_covered(record)))


def _fits_but_for_a_slip(need: Need, line: lock.LockLine) -> bool:
    """Tell whether only the hash differs, and is none: that is reported where it stands."""
    sha256 = need.source.sha256
    return bool(sha256) and not lock.is_hash(sha256) and (line.source, line.digest) == (need.source.id, need.digest)


def found_in(needs: Iterable[Need], lines: Iterable[lock.LockLine]) -> dict[str, str]:
    """Return for each record with a fitting line the hash of the text its quotation was found in."""
    known = _by_record(lines)
    return {
        need.record: need.source.sha256
        for need in needs
        if any(fits(need, line) for line in known.get(need.record, ()))
    }


def _by_record(lines: Iterable[lock.LockLine]) -> dict[str, list[lock.LockLine]]:
    """Group lines by record: of two that disagree, as after a merge, one may fit."""
    found: dict[str, list[lock.LockLine]] = defaultdict(list)
    for line in lines:
        found[line.record].append(line)
    return found
