"""Holds drafts against the archive as the briefings they would become, and publishes them: all of them, or nothing."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.core.authoring.unsettled import Open, left_open
from daybook.core.checks.written import references_of
from daybook.core.kinds import Kind
from daybook.core.position import Position
from daybook.core.problems import Problem, Problems, Severity
from daybook.core.prose.inline import body_of
from daybook.core.reading.document import decode_document
from daybook.core.reading.record import read_content_file, read_what_can_be_read_of_draft
from daybook.core.records import Briefing
from daybook.core.records.draft import DraftBriefing, NewEntity
from daybook.core.unread import Broken, has_all_keys, is_read, parts_read, until_unread
from daybook.files import ContentFile, walk_content, write_atomically
from daybook.ingest.accepted_records import accepted_files
from daybook.ingest.holding import hold
from daybook.ingest.outline import LEFT_OUT
from daybook.ingest.published_text import briefing_of, path_of, publish_text
from daybook.loading import gather_files
from daybook.pictures import pictures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from daybook.core.dates import PartialDate
    from daybook.ingest.holding import Place


_ASKED_ALREADY: Final = frozenset({"draft-unsettled", "reference-unknown"})
"""Codes of problems that say the same as an open question at their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What stands between drafts and their publication.

    `drafts` are those that can be read whole, `left` is open to the author, `problems` is what else is wrong or warned
    of.
    `writes` are the files that accepting writes, in order: the briefings are the last, and none comes before another
    one that it names, unless they name each other.
    """

    drafts: tuple[DraftBriefing, ...]
    left: tuple[Open, ...]
    problems: tuple[Problem, ...]
    writes: tuple[tuple[Path, bytes], ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether nothing keeps the drafts from being published."""
        return bool(self.writes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Becoming:
    """A draft as it was read, and the briefing it becomes; with errors, both are as far as they could be read."""

    shown: str
    text: str
    draft: DraftBriefing
    briefing: Briefing
    has_errors: bool


def examine(paths: Sequence[Path], place: Place, today: PartialDate) -> Examined:
    """Hold drafts against the archive as if they were published today, together; nothing is written.

    Only what the drafts bring is reported, not what was wrong with the archive before.
    """
    problems = Problems()
    found = [_read(path, today, problems) for path in paths]
    becoming = [one for one in found if one is not None]
    if not becoming:
        return Examined(drafts=(), left=(), problems=tuple(problems))
    files = {file.path: file for file in walk_content(place.content, Problems())}
    for one in becoming:
        problems.extend(until_unread(_standing_there(files, one)))
        problems.extend(until_unread(_outlines(one)))
    written = _accepted(becoming, files, place.content.name, problems)
    cache = place.content.resolve().parent / ".cache" / "check"
    before = dataclasses.replace(
        gather_files(files.values(), Problems(), cache), picture_files=pictures_of(place.content, Problems(), cache)
    )
    before = dataclasses.replace(before, declared=_declared(before.declared, paths, becoming))
    entities = gather_files(written, problems).entities
    held = hold(tuple(one.briefing for one in becoming), entities, before, place)
    problems.extend(held.problems)
    known = before.declared[Kind.ENTITY] | {entity.id for entity in entities}
    left = tuple(one for each in becoming for one in left_open(each.draft, known))
    whole = [one for one in becoming if not one.has_errors]
    published = {one.briefing.id: publish_text(one.text, one.briefing) for one in whole}
    for one in whole:
        if published[one.briefing.id] is None:
            hint = "write each key of the front matter on a line of its own, as invoke ingest does"
            message = "no briefing can be made of the draft as it is written"
            problems.add(Position(one.shown), "draft-form", message, hint)
    asked = {one.position for one in left}
    shown = tuple(p for p in problems if p.code not in _ASKED_ALREADY or p.position not in asked)
    drafts = tuple(one.draft for one in whole)
    is_wrong = len(whole) < len(paths) or any(problem.severity is Severity.ERROR for problem in shown)
    if left or is_wrong:
        return Examined(drafts=drafts, left=left, problems=shown)
    writes = [(place.content / file.path, file.raw or b"") for file in written]
    writes += [(place.evidence / shard, text.encode()) for shard, text in held.locks]
    for briefing in _in_order(one.briefing for one in becoming):
        writes.append((place.content / path_of(briefing), (published[briefing.id] or "").encode()))
    return Examined(drafts=drafts, left=left, problems=shown, writes=tuple(writes))


def publish(paths: Sequence[Path], examined: Examined) -> None:
    """Write what was examined, and take the drafts away.

    Each file is written whole or not at all. Until the briefings, which are the last, nothing rests on the others;
    from then on the drafts are only in the way. A run that is cut short anywhere is finished by the next one.
    """
    for path, raw in examined.writes:
        if not path.is_file() or path.read_bytes() != raw:
            write_atomically(path, raw)
    for path in paths:
        path.unlink()


def _read(path: Path, today: PartialDate, problems: Problems) -> _Becoming | None:
    shown = f"{path.parent.name}/{path.name}"
    found = Problems()
    text = decode_document(path.read_bytes(), shown, found)
    draft = None if text is None else read_what_can_be_read_of_draft(path.stem, shown, text, found)
    problems.extend(found)
    if text is None or draft is None:
        return None
    briefing = briefing_of(draft, today)
    return _Becoming(shown=shown, text=text, draft=draft, briefing=briefing, has_errors=bool(found.errors))


def _declared(
    known: Mapping[Kind, frozenset[str]], paths: Sequence[Path], becoming: Sequence[_Becoming]
) -> Mapping[Kind, frozenset[str]]:
    """Return the ids of the archive, and those that drafts with errors may bring: references to them lead somewhere."""
    briefings = {path.stem for path in paths} - {one.briefing.id for one in becoming if not one.has_errors}
    entities: set[str] = set()
    for one in becoming:
        if one.has_errors:
            proposed = (part for _, part in parts_read(one.draft, "new_entities") if isinstance(part, NewEntity))
            entities.update(entity.key for entity in proposed if isinstance(entity, Broken) and is_read(entity, "key"))
            if not has_all_keys(one.draft, "new_entities"):
                entities.update(r.target for r in references_of(one.briefing) if r.kind is Kind.ENTITY)
    return {**known, Kind.BRIEFING: known[Kind.BRIEFING] | briefings, Kind.ENTITY: known[Kind.ENTITY] | entities}


def _standing_there(files: dict[str, ContentFile], one: _Becoming) -> Iterator[Problem]:
    """Take the file of this very briefing out, from a run that was cut short; another one of its name is a problem."""
    target = path_of(one.briefing)
    there = files.pop(target, None)
    if there is None:
        return
    text = decode_document(there.raw or b"", there.shown_path, Problems())
    read = None if text is None else read_content_file(target, there.shown_path, text, Problems())
    is_same = isinstance(read, Briefing) and dataclasses.replace(read, recorded=one.briefing.recorded) == one.briefing
    if not is_same:
        message = f'the briefing "{one.briefing.id}" is already in {there.shown_path}'
        yield Problem(Position(one.shown), "id-repeated", message, "rename the draft, or take one of the two away")


def _outlines(one: _Becoming) -> Iterator[Problem]:
    """Yield where a list of what was left out still stands in the text: readers would get its entries to see."""
    for number, line in enumerate(one.briefing.body.split("\n")):
        if line.strip() == LEFT_OUT:
            position = Position(one.shown, one.briefing.body_line + number, 1)
            hint = "tell what you keep in your own words, and take the heading out with what is below it"
            yield Problem(position, "draft-unsettled", "the list of what is left out still stands in the text", hint)


def _accepted(
    becoming: Sequence[_Becoming], files: Mapping[str, ContentFile], content: str, problems: Problems
) -> tuple[ContentFile, ...]:
    """Return the files of accepted entities and names, each once; what two drafts bring alike is one file."""
    changed = dict(files)
    written: dict[str, ContentFile] = {}
    for one in becoming:
        for made in accepted_files(one.draft, changed, content):
            if isinstance(made, Problem):
                problems.extend((made,))
            else:
                changed[made.path] = written[made.path] = made
    return tuple(written.values())


def _in_order(briefings: Iterator[Briefing]) -> Iterator[Briefing]:
    """Yield briefings so that none comes before one that it names, as far as they do not name each other."""
    waiting = {briefing.id: briefing for briefing in briefings}
    while waiting:
        free = (one for one in waiting.values() if not (_named_in(one) & waiting.keys()) - {one.id})
        chosen = next(free, next(iter(waiting.values())))
        yield waiting.pop(chosen.id)


def _named_in(briefing: Briefing) -> set[str]:
    """Return the ids that a briefing names where a briefing may stand."""
    named = {one.target.partition("#")[0] for one in references_of(briefing)}
    return named | {link.id.partition("#")[0] for link in body_of(briefing.body).links}
