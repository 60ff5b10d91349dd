"""Holds briefings that are about to be published against the archive: rules, wording, evidence, and copied words."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.core.checks import check_each, check_together
from daybook.core.checks.subject import Subject, cited_ids
from daybook.core.evidence import lock
from daybook.core.evidence.needed import needs_of
from daybook.core.gathered import Gathered, gather, sources_inside
from daybook.core.kinds import Kind
from daybook.core.lints import LINTS, lint_briefing
from daybook.core.lints.allowing import silence_what_is_allowed
from daybook.core.lints.ground import Ground
from daybook.core.lints.wordlists import WordLists
from daybook.core.numbers import NumberWords
from daybook.core.problems import Problem, Problems
from daybook.core.settings import ArchiveSettings
from daybook.core.unread import Broken
from daybook.frozen.copying import check_copying
from daybook.frozen.evidence import look_up, read_locks
from daybook.frozen.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.evidence.lock import LockLine
    from daybook.core.reading.record import Record
    from daybook.core.records import Briefing, Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The archive that drafts are accepted into: its folders, settings, number words, and word lists of warnings."""

    content: Path
    vault: Path
    evidence: Path
    settings: ArchiveSettings
    words: Mapping[str, NumberWords]
    lists: WordLists


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What was found: everything wrong or warned of, and the locks that change, as name and text."""

    problems: tuple[Problem, ...]
    locks: tuple[tuple[str, str], ...]


def hold(briefings: tuple[Briefing, ...], entities: tuple[Entity, ...], before: Gathered, place: Place) -> Held:
    """Hold briefings, and the entities that come with them, against an archive that does not have them yet.

    Briefings with errors are held as far as they could be read.
    An entity takes the place of its former self. Only what they bring is reported, not what was wrong before.
    """
    problems = Problems()
    after = _joined(before, briefings, entities)
    subject = Subject(after, place.settings, place.words)
    problems.extend(_new_problems(Subject(before, place.settings, place.words), subject, briefings, entities))
    ground = Ground(subject, place.lists)
    for briefing in briefings:
        problems.extend(lint_briefing(briefing, ground))
    locks = _look_up(after, {briefing.id for briefing in briefings}, place, problems)
    problems.extend(_copied(after, briefings, entities, place))
    with_errors = {briefing.origin.path for briefing in briefings if isinstance(briefing, Broken)}
    silence_what_is_allowed(briefings, problems, [lint.code for lint in LINTS], with_errors)
    return Held(problems=tuple(problems), locks=locks)


def _joined(before: Gathered, briefings: tuple[Briefing, ...], entities: tuple[Entity, ...]) -> Gathered:
    replaced = {entity.origin.path for entity in entities}
    records: tuple[Record, ...] = (
        *before.briefings,
        *briefings,
        *(entity for entity in before.entities if entity.origin.path not in replaced),
        *entities,
        *(source for source in before.sources if source.origin.path.endswith(Kind.SOURCE.suffix)),
        *before.measures,
        *before.claims,
        *before.corrections,
        *before.pages,
    )
    declared = {
        Kind.BRIEFING: before.declared[Kind.BRIEFING] | {briefing.id for briefing in briefings},
        Kind.ENTITY: before.declared[Kind.ENTITY] | {entity.id for entity in entities},
    }
    after = gather(records, {**before.declared, **declared})
    return dataclasses.replace(after, picture_files=before.picture_files)


def _new_problems(
    known: Subject, subject: Subject, briefings: tuple[Briefing, ...], entities: tuple[Entity, ...]
) -> Iterator[Problem]:
    """Yield what is wrong only since these records are there; a new record breaks no rule of another one alone."""
    inline = tuple(one for briefing in briefings for one in sources_inside(briefing))
    alone = dataclasses.replace(subject.gathered.without(), briefings=briefings, entities=entities, sources=inline)
    paths = {entity.origin.path for entity in entities}
    former = tuple(entity for entity in known.gathered.entities if entity.origin.path in paths)
    there = [*check_together(known), *check_each(known, dataclasses.replace(known.gathered.without(), entities=former))]
    old = {(problem.position, problem.code, problem.message) for problem in there}
    drafts = {briefing.origin.path for briefing in briefings}
    for problem in (*check_together(subject), *check_each(subject, alone)):
        is_old = (problem.position, problem.code, problem.message) in old
        if not is_old and not (problem.code == "file-misplaced" and problem.position.path in drafts):
            yield problem


def _look_up(gathered: Gathered, briefings: set[str], place: Place, problems: Problems) -> tuple[tuple[str, str], ...]:
    """Look up the quotations of briefings, and return the locks that change, as name and text."""
    needs = [need for need in needs_of(gathered) if need.id.partition("#")[0] in briefings]
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
    gathered: Gathered, briefings: tuple[Briefing, ...], entities: tuple[Entity, ...], place: Place
) -> tuple[Problem, ...]:
    """Return where the briefings, and the entities that come with them, repeat the sources at length."""
    cited = {source for briefing in briefings for source in cited_ids(briefing).values()}
    sources = tuple(source for source in gathered.sources if source.id in cited)
    own = dataclasses.replace(gathered.without(), briefings=briefings, entities=entities, sources=sources)
    return check_copying(own, Vault(place.vault))
