"""What readers of an earlier revision saw, and see otherwise now, record by record and field by field."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from daybook.core.archive import source_id_of
from daybook.core.checks.written import references_of
from daybook.core.kinds import Kind
from daybook.core.nouns import noun_of
from daybook.core.position import Position
from daybook.core.quotations import fold
from daybook.core.records import (
    AvailabilityState,
    Figure,
    Occurrence,
    Source,
    Speaker,
    Standing,
)
from daybook.core.spellings import NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from daybook.core.gathered import Gathered
    from daybook.core.ids import MeasureId
    from daybook.core.records import Briefing, Claim, Entity, Keyed, Measure

    Whole = Briefing | Entity | Source | Measure | Claim

_WITNESSED: Final = ("source", "quote", "prefix", "suffix")
_SAID: Final = ("by", "spokesperson", "via", "as_of", *_WITNESSED)
_FIGURE: Final = ("measure", "value", "of", "unit", "since", "period", "place", "standing", "verified_by", "unverified")
GUARDED: Final[Mapping[str, tuple[str, ...]]] = {
    "figure": (*_FIGURE, *_SAID),
    "position": ("claim", "stance", "answer", *_SAID),
    "date": ("date", "kind", "place", *_WITNESSED),
    "briefing": ("date", "recorded"),
    "source": ("published", "publisher", "url", "sha256"),
    "measure": ("unit", "definition", "kind", "since", "place"),
    "disputed question": ("question",),
    "resolution": ("date", "answer", "by", *_WITNESSED),
    "entity": (),
    "correction": ("date", "target", "kind", "field", "was", "now", "reason"),
}
"""The fields of each kind of record that never change in silence; titles, summaries, notes and prose are free."""

_NAMED: Final = {
    "measure": Kind.MEASURE,
    "claim": Kind.CLAIM,
    "source": Kind.SOURCE,
    "spokesperson": Kind.ENTITY,
    "via": Kind.ENTITY,
    "place": Kind.ENTITY,
    "verified_by": Kind.ENTITY,
    "publisher": Kind.ENTITY,
}
"""The fields that hold an id: a renamed record is still the same one."""
_WORDS: Final = frozenset({"quote", "prefix", "suffix", "definition", "question", "unverified", "value", "of"})
"""The fields whose typography is free: quotation marks, dashes, line breaks."""
_PARTS: Final = {"figure": "figures", "position": "positions", "date": "dates"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A value that is another one now, or a record that is gone.

    `record` is `kind:id` as the later revision calls it. Of a record that is gone `field` is empty, and `was` has its
    id or key and its words. `was` and `now` are empty for what is not stated. `home` is a record that is still there,
    for a correction to name: of a change the record itself, of what is gone a briefing that held or named it.
    """

    record: str
    field: str
    was: str
    now: str
    position: Position
    home: str

    @property
    def is_gone(self) -> bool:
        """Whether the whole record is gone."""
        return not self.field

    @property
    def is_of_correction(self) -> bool:
        """Whether a correction was touched, which nobody may."""
        return self.record.startswith(f"{Kind.CORRECTION}:")

    @property
    def takes_away(self) -> bool:
        """Whether nothing was put in the place of what was there, but a notice."""
        return self.is_gone or not self.now or NOTICE in self.now

    @property
    def field_of_home(self) -> str:
        """The field a correction names: the changed one, or the collection that what is gone belonged to."""
        kind = self.record.partition(":")[0]
        return self.field or _PARTS.get(kind) or Kind(kind).folder


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
        self._present: dict[tuple[Kind, str], str] = {}
        for kind, records in _wholes(after).items():
            for record in records.values():
                self._present |= {(kind, former): record.id for former in record.former_ids}

    def changes(self) -> Iterator[Change]:
        """Yield every change, in no order of meaning."""
        yield from self._of_records
        yield from self._of_corrections()

    @cached_property
    def _of_records(self) -> tuple[Change, ...]:
        now = _wholes(self._after)
        found: list[Change] = []
        for kind, records in _wholes(self._before).items():
            known = {one.id for one in (*now[kind].values(), *self._drafts(kind))}
            unread = self._after.declared[kind] - known
            for record in records.values():
                present = self._id(kind, record.id)
                other = now[kind].get(present)
                if other is not None:
                    found.extend(self._whole_against(kind, record, other))
                elif present not in unread:
                    found.append(self._gone(kind, record))
        return tuple(found)

    def _drafts(self, kind: Kind) -> tuple[Briefing, ...]:
        return self._after.briefings if kind is Kind.BRIEFING else ()

    def _id(self, kind: Kind, record_id: str) -> str:
        if record_id in self._after.declared[kind]:
            return record_id
        return self._present.get((kind, record_id), record_id)

    def _whole_against(self, kind: Kind, old: Whole, new: Whole) -> Iterator[Change]:
        name = f"{kind}:{new.id}"
        yield from self._against(name, old, new, {}, {})
        match old, new:
            case Source(), Source():
                was, now = (one.availability.state if one.availability else "" for one in (old, new))
                if was == AvailabilityState.RETRACTED and now != was:
                    yield _change(name, "availability", was, now, new.origin.at("availability"))
            case _:
                pass
        if kind is Kind.BRIEFING:
            yield from self._parts(old, new)  # type: ignore[arg-type] # both are of this kind
        if kind is Kind.CLAIM:
            yield from self._answers(name, old, new)  # type: ignore[arg-type] # both are of this kind

    def _answers(self, name: str, old: Claim, new: Claim) -> Iterator[Change]:
        answers = {answer.key: answer for answer in new.answers}
        for answer in old.answers:
            other = answers.get(answer.key)
            if other is None or fold(other.text).text != fold(answer.text).text:
                place = other.origin.at("text") if other else new.origin.at("answers")
                yield _change(name, f"answers.{answer.key}", answer.text, other.text if other else "", place)
        if old.resolution is not None and new.resolution is not None:
            for change in self._against(name, old.resolution, new.resolution, {}, {}):
                yield _change(name, f"resolution.{change.field}", change.was, change.now, change.position)
        elif old.resolution is not None:
            yield _change(name, "resolution", old.resolution.answer, "", new.origin.at())

    def _parts(self, old: Briefing, new: Briefing) -> Iterator[Change]:
        present = {(type(part), part.key): part for part in new.keyed}
        for part in old.keyed:
            name = f"{noun_of(type(part))}:{new.id}#{part.key}"
            other = present.get((type(part), part.key))
            if other is None:
                words = part.quote or (part.title if isinstance(part, Occurrence) else "")
                yield Change(
                    record=name,
                    field="",
                    was=f"{part.key}: {words}",
                    now="",
                    position=Position(new.origin.path),
                    home=f"{Kind.BRIEFING}:{new.id}",
                )
            else:
                measures_before, measures_after = self._measures
                was, now = _filled(part, old, measures_before), _filled(other, new, measures_after)
                yield from self._against(name, part, other, was, now)

    def _against(
        self, name: str, old: object, new: object, old_filled: Mapping[str, str], new_filled: Mapping[str, str]
    ) -> Iterator[Change]:
        """Yield the changed fields of two records of one class."""
        for field in GUARDED[noun_of(type(old))]:
            was, now = self._text(old, field), self._text(new, field)
            if _same(field, was, now):
                continue
            if field in old_filled and field in new_filled:
                filled = [self._text_of_id(field, each[field]) for each in (old_filled, new_filled)]
                if filled[0] == filled[1]:
                    continue
                was, now = filled
            if field == "value" and _is_only_written_out(old, new):
                continue
            yield _change(name, field, was, now, new.origin.at(field))  # type: ignore[attr-defined] # every record has one

    def _text(self, record: object, field: str) -> str:
        value: object = getattr(record, field)
        if isinstance(value, Speaker):
            if value.is_publisher:
                return "publisher"
            return self._id(Kind.ENTITY, value.entity) if value.entity else f"anonymous: {value.anonymous}"
        return self._text_of_id(field, "" if value is None else str(value))

    def _text_of_id(self, field: str, text: str) -> str:
        return self._id(_NAMED[field], text) if text and field in _NAMED else text

    def _gone(self, kind: Kind, record: Whole) -> Change:
        words = getattr(record, "title", "") or getattr(record, "name", "") or getattr(record, "question", "")
        return Change(
            record=f"{kind}:{record.id}",
            field="",
            was=f"{record.id}: {words}" if words else record.id,
            now="",
            position=Position(record.origin.path),
            home=self._home_of(kind, record.id),
        )

    def _home_of(self, kind: Kind, record_id: str) -> str:
        """Return a record that is still there, best a briefing that named what is gone."""
        published = {briefing.id for briefing in self._after.published}
        named = [
            present
            for briefing in self._before.published
            if (present := self._id(Kind.BRIEFING, briefing.id)) in published
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
                    place = Position(old.origin.path)
                    yield Change(record=name, field="", was=old.id, now="", position=place, home=name)
                continue
            for change in self._against(name, old, new, {}, {}):
                followed = self._target(old.target)
                # A target that is gone or renamed would be refused, so it alone may lead elsewhere.
                if change.field != "target" or (followed != new.target and not _is_within(followed, gone)):
                    yield change

    def _target(self, target: str) -> str:
        """Return the target of a correction under its present name."""
        kind, _, record_id = target.partition(":")
        briefing, hash_sign, key = record_id.partition("#")
        if kind in _PARTS:
            return f"{kind}:{self._id(Kind.BRIEFING, briefing)}{hash_sign}{key}"
        return f"{kind}:{self._id(Kind(kind), record_id)}" if kind in set(Kind) else target


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


def _filled(part: Keyed, briefing: Briefing, measures: Mapping[MeasureId, Measure]) -> dict[str, str]:
    """Return what stands for fields that are left out: a value from elsewhere, written out, is no change."""
    filled = {"source": source_id_of(part, briefing) or ""}
    if isinstance(part, Figure):
        filled["standing"] = part.standing or (Standing.REPORTED if part.by.is_publisher else Standing.CLAIMED)
        measure = measures.get(part.measure)
        if measure is not None:
            filled["unit"] = part.unit or measure.unit
            filled["since"] = str(part.since or measure.since or "")
            filled["place"] = part.place or measure.place or ""
    return filled


def _change(record: str, field: str, was: str, now: str, position: Position) -> Change:
    return Change(record=record, field=field, was=was, now=now, position=position, home=record)


def _same(field: str, was: str, now: str) -> bool:
    if field in {"prefix", "suffix"} and not (was and now):
        return True  # words that stand once need no neighbours: the passage is the same
    if field == "sha256" and not was:
        return True  # a copy that was frozen later changes nothing that readers saw
    return (fold(was).text == fold(now).text) if field in _WORDS else was == now


def _is_only_written_out(old: object, new: object) -> bool:
    """Tell whether a value was left out, or is now, beside the same words: they hold exactly this one number."""
    if not isinstance(old, Figure) or not isinstance(new, Figure) or (old.value and new.value):
        return False
    return fold(old.quote).text == fold(new.quote).text and not (old.read_by_hand or new.read_by_hand)
