"""Holds a draft against the archive as the briefing it would become, and publishes it: all of it, or nothing."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.copying import check_copying
from daybook.core import lock
from daybook.core.archive import id_of_source
from daybook.core.checks import check_records
from daybook.core.document import decode_document
from daybook.core.evidence import needs_of
from daybook.core.gathered import Gathered, gather
from daybook.core.kinds import Kind
from daybook.core.numbers import NumberWords
from daybook.core.position import Position
from daybook.core.problems import Problem, Problems
from daybook.core.reading import read_content_file, read_draft_file
from daybook.core.records import Briefing
from daybook.core.records.draft import DraftBriefing
from daybook.core.settings import ArchiveSettings
from daybook.core.unsettled import Open, left_open
from daybook.evidence import look_up, read_locks
from daybook.files import ContentFile, walk_content, write_atomically
from daybook.ingest.accepted_records import accepted_files
from daybook.ingest.published_text import briefing_of, path_of, publish_text
from daybook.loading import gather_files
from daybook.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.dates import PartialDate
    from daybook.core.lock import LockLine


_ASKED_ALREADY: Final = frozenset({"draft-unsettled", "reference-unknown"})
"""Codes of problems that say the same as an open question at their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The archive a draft is accepted into: its folders, its settings and the number words it knows."""

    content: Path
    vault: Path
    evidence: Path
    settings: ArchiveSettings
    words: Mapping[str, NumberWords]


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What stands between a draft and its publication.

    `left` is open to the author, `problems` is what else is wrong or warned of; `draft` is None where it cannot be
    read. `writes` are the files that accepting writes, in order: the briefing is the last.
    """

    draft: DraftBriefing | None
    left: tuple[Open, ...]
    problems: tuple[Problem, ...]
    writes: tuple[tuple[Path, bytes], ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether nothing keeps the draft from being published."""
        return bool(self.writes)


def examine(draft_path: Path, place: Place, today: PartialDate) -> Examined:
    """Hold a draft against the archive as if it were published today; nothing is written.

    Only what the draft brings is reported, not what was wrong with the archive before.
    """
    shown = f"{draft_path.parent.name}/{draft_path.name}"
    problems = Problems()
    text = decode_document(draft_path.read_bytes(), shown, problems)
    draft = None if text is None else read_draft_file(draft_path.stem, shown, text, problems)
    if text is None or draft is None:
        return Examined(draft=None, left=(), problems=tuple(problems))
    left = left_open(draft)
    briefing = briefing_of(draft, today)
    target = path_of(briefing)
    files = {file.path: file for file in walk_content(place.content, Problems())}
    if (there := files.pop(target, None)) is not None and not _is_same(there, target, briefing):
        message = f'the briefing "{briefing.id}" is already in {there.shown_path}'
        problems.add(Position(shown), "id-repeated", message, "rename the draft, or take one of the two away")
    made = tuple(accepted_files(draft, files, place.content.name))
    written = tuple({file.path: file for file in made if isinstance(file, ContentFile)}.values())
    problems.extend(problem for problem in made if isinstance(problem, Problem))
    before = gather_files(files.values(), Problems(), place.content.resolve().parent / ".cache" / "check")
    gathered = _with_draft(before, gather_files(written, problems), briefing)
    problems.extend(_new_problems(gathered, before, place, shown))
    lines = _look_up(gathered, briefing, place, problems)
    problems.extend(_copied(gathered, briefing, written, place))
    published = publish_text(text, briefing)
    if published is None:
        hint = "write each key of the front matter on a line of its own, as invoke ingest does"
        problems.add(Position(shown), "draft-form", "no briefing can be made of the draft as it is written", hint)
    asked = {one.position for one in left}
    found = tuple(p for p in problems if p.code not in _ASKED_ALREADY or p.position not in asked)
    if left or published is None or any(problem in problems.errors for problem in found):
        return Examined(draft=draft, left=left, problems=found)
    writes = [(place.content / file.path, file.raw or b"") for file in written]
    writes += [(place.evidence / shard, text.encode()) for shard, text in lines]
    writes.append((place.content / target, published.encode()))
    return Examined(draft=draft, left=left, problems=found, writes=tuple(writes))


def publish(draft_path: Path, examined: Examined) -> None:
    """Write what was examined, and take the draft away.

    Each file is written whole or not at all. Until the briefing, which is the last, nothing rests on the others;
    from then on the draft is only in the way. A run that is cut short anywhere is finished by the next one.
    """
    for path, raw in examined.writes:
        if not path.is_file() or path.read_bytes() != raw:
            write_atomically(path, raw)
    draft_path.unlink()


def _is_same(there: ContentFile, path: str, briefing: Briefing) -> bool:
    """Tell whether a file is this very briefing, from a run that was cut short before the draft was taken away."""
    text = decode_document(there.raw or b"", there.shown_path, Problems())
    read = None if text is None else read_content_file(path, there.shown_path, text, Problems())
    return isinstance(read, Briefing) and dataclasses.replace(read, recorded=briefing.recorded) == briefing


def _with_draft(before: Gathered, accepted: Gathered, briefing: Briefing) -> Gathered:
    """Return an archive's records with those that a draft brings; an entity takes the place of its former self."""
    replaced = {entity.origin.path for entity in accepted.entities}
    declared = {kind: before.declared[kind] | accepted.declared[kind] for kind in Kind}
    return gather(
        (
            *before.briefings,
            briefing,
            *(entity for entity in before.entities if entity.origin.path not in replaced),
            *accepted.entities,
            *(source for source in before.sources if source.origin.path.endswith(Kind.SOURCE.suffix)),
            *before.measures,
            *before.claims,
            *before.corrections,
            *before.pages,
        ),
        {**declared, Kind.BRIEFING: declared[Kind.BRIEFING] | {briefing.id}},
    )


def _new_problems(after: Gathered, before: Gathered, place: Place, shown: str) -> tuple[Problem, ...]:
    """Return what is wrong only since the draft and the accepted records are there."""
    found, known = Problems(), Problems()
    check_records(after, place.settings, place.words, found)
    check_records(before, place.settings, place.words, known)
    old = {(problem.position, problem.code, problem.message) for problem in known}
    return tuple(
        problem
        for problem in found
        if (problem.position, problem.code, problem.message) not in old
        and not (problem.code == "file-misplaced" and problem.position.path == shown)
    )


def _look_up(gathered: Gathered, briefing: Briefing, place: Place, problems: Problems) -> tuple[tuple[str, str], ...]:
    """Look up the quotations of a briefing, and return the locks that change, as name and text."""
    needs = [need for need in needs_of(gathered) if need.id.partition("#")[0] == briefing.id]
    needs = [need for need in needs if need.kind is not lock.Kind.RESOLUTION]
    known = read_locks(place.evidence, Problems())
    looked = look_up(needs, known, Vault(place.vault), problems, place.words, lang=place.settings.lang)
    shards = {need.shard for need in needs}
    records = {need.record for need in needs}
    changed = []
    for shard in sorted(shards):
        there = _lines_of(place.evidence / shard)
        kept = tuple(line for line in there if line.record not in records)
        changed.append((shard, lock.format_lock((*kept, *looked.lines.get(shard, ())))))
    return tuple(changed)


def _lines_of(path: Path) -> tuple[LockLine, ...]:
    return lock.parse_lock(path.read_text(encoding="utf-8"), path.name, Problems()) if path.is_file() else ()


def _copied(
    gathered: Gathered, briefing: Briefing, written: Iterable[ContentFile], place: Place
) -> tuple[Problem, ...]:
    """Return where the briefing, and the entities that come with it, repeat the sources at length."""
    cited = {id_of_source(source) for source in briefing.sources}
    paths = {file.shown_path for file in written}
    own = dataclasses.replace(
        gathered,
        briefings=(briefing,),
        entities=tuple(entity for entity in gathered.entities if entity.origin.path in paths),
        sources=tuple(source for source in gathered.sources if source.id in cited),
        measures=(),
        claims=(),
        corrections=(),
        pages=(),
    )
    return check_copying(own, Vault(place.vault))
