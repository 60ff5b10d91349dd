"""What readers of an earlier revision saw, and see otherwise now, record by record."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from daybook.core.checks.written import references_of
from daybook.core.kinds import Kind
from daybook.core.nouns import noun_of
from daybook.core.position import Position
from daybook.core.records import Briefing, Claim, Occurrence, Picture, Source
from daybook.core.release.change import loss_of
from daybook.core.release.fields import changed_answers, changed_bytes, changed_fields, withdrawn_retraction
from daybook.core.release.implied import implied_fields
from daybook.core.release.present import Present

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from daybook.core.gathered import Gathered
    from daybook.core.records import Entity, Keyed, Measure
    from daybook.core.release.change import Change

    Whole = Briefing | Entity | Source | Measure | Claim


def changes_between(before: Gathered, after: Gathered) -> tuple[Change, ...]:
    """Return every guarded change from one revision to the other, by the place where it stands now.

    Renamed records are followed through `former_ids`. What is new is no change, nor is a file that cannot be read now.
    """
    comparison = _Comparison(before, after)
    return tuple(sorted(comparison.changes(), key=lambda change: (change.position, change.record, change.field)))


class _Comparison:
    """Two revisions, and who is who in them."""

    def __init__(self, before: Gathered, after: Gathered) -> None:
        self._before = before
        self._after = after
        self._measures = [{measure.id: measure for measure in each.measures} for each in (before, after)]
        self._present = Present(after)
        self._pictures: list[Mapping[str, str]] = [
            {file.name: file.sha256 for file in each.picture_files} for each in (before, after)
        ]

    def changes(self) -> Iterator[Change]:
        """Yield every change, in no order of meaning."""
        yield from self._of_records
        yield from self._of_corrections()

    @cached_property
    def _of_records(self) -> tuple[Change, ...]:
        now = _wholes(self._after)
        found: list[Change] = []
        for kind, records in _wholes(self._before).items():
            drafts = self._after.briefings if kind is Kind.BRIEFING else ()
            unread = self._after.declared[kind] - {one.id for one in (*now[kind].values(), *drafts)}
            for record in records.values():
                present = self._present.id_of(kind, record.id)
                other = now[kind].get(present)
                if other is not None:
                    found.extend(self._whole_against(f"{kind}:{other.id}", record, other))
                elif present not in unread:
                    found.append(self._gone(kind, record))
        return tuple(found)

    def _whole_against(self, name: str, old: Whole, new: Whole) -> Iterator[Change]:
        yield from changed_fields(name, old, new, self._present)
        match old, new:
            case Source(), Source():
                yield from withdrawn_retraction(name, old, new)
            case Briefing(), Briefing():
                yield from self._parts(old, new)
            case Claim(), Claim():
                yield from changed_answers(name, old, new, self._present)
            case _:
                pass

    def _parts(self, old: Briefing, new: Briefing) -> Iterator[Change]:
        present = {(type(part), part.key): part for part in new.anchored}
        for part in old.anchored:
            name = f"{noun_of(type(part))}:{new.id}#{part.key}"
            other = present.get((type(part), part.key))
            if other is None:
                home = f"{Kind.BRIEFING}:{new.id}"
                yield loss_of(name, f"{part.key}: {_words_of(part)}", Position(new.origin.path), home)
            else:
                before, after = self._measures
                implied = implied_fields(part, old, before), implied_fields(other, new, after)
                yield from changed_fields(name, part, other, self._present, implied)
            if isinstance(part, Picture) and isinstance(other, Picture):
                yield from changed_bytes(name, part, other, self._pictures)

    def _gone(self, kind: Kind, record: Whole) -> Change:
        words = getattr(record, "title", "") or getattr(record, "name", "") or getattr(record, "question", "")
        was = f"{record.id}: {words}" if words else record.id
        return loss_of(f"{kind}:{record.id}", was, Position(record.origin.path), self._home_of(kind, record.id))

    def _home_of(self, kind: Kind, record_id: str) -> str:
        """Return a record that is still there, best a briefing that named what is gone."""
        published = {briefing.id for briefing in self._after.published}
        named = [
            present
            for briefing in self._before.published
            if (present := self._present.id_of(Kind.BRIEFING, briefing.id)) in published
            and any((r.kind, r.target) == (kind, record_id) for r in references_of(briefing))
        ]
        homes = [f"{Kind.BRIEFING}:{present}" for present in named]
        homes += [f"{Kind.PAGE}:{page.id}" for page in self._after.pages]
        homes += [f"{Kind.BRIEFING}:{present}" for present in sorted(published)]
        return homes[0] if homes else f"{kind}:{record_id}"

    def _of_corrections(self) -> Iterator[Change]:
        gone = {change.record for change in self._of_records if change.is_gone}
        present = {correction.id: correction for correction in self._after.corrections}
        for old in self._before.corrections:
            name = f"{Kind.CORRECTION}:{old.id}"
            new = present.get(old.id)
            if new is None:
                if old.id not in self._after.declared[Kind.CORRECTION]:
                    yield loss_of(name, old.id, Position(old.origin.path), name)
                continue
            for change in changed_fields(name, old, new, self._present):
                followed = self._present.target_of(old.target)
                # A target that is gone or renamed would be refused, so it alone may lead elsewhere.
                if change.field != "target" or (followed != new.target and not _is_within(followed, gone)):
                    yield change


def _words_of(part: Keyed | Picture) -> str:
    if isinstance(part, Picture):
        return part.alt
    return part.quote or (part.title if isinstance(part, Occurrence) else "")


def _is_within(target: str, gone: set[str]) -> bool:
    """Tell whether what a correction names is gone, by itself or with its briefing."""
    briefing = target.partition(":")[2].partition("#")[0]
    return target in gone or ("#" in target and f"{Kind.BRIEFING}:{briefing}" in gone)


def _wholes(revision: Gathered) -> dict[Kind, dict[str, Whole]]:
    """Return the published records of a revision that have files or pages of their own, by kind and id."""
    return {
        Kind.BRIEFING: {record.id: record for record in revision.published},
        Kind.SOURCE: {record.id: record for record in revision.sources},
        Kind.MEASURE: {record.id: record for record in revision.measures},
        Kind.CLAIM: {record.id: record for record in revision.claims},
        Kind.ENTITY: {record.id: record for record in revision.entities},
    }
