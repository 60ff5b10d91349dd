"""`invoke new KIND NAME`: begin a record with a file that explains itself."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from daybook.core.authoring.skeleton import skeleton_of
from daybook.core.ids import slug_of
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.records import EntityType
from daybook.files import write_atomically

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from daybook.commands import Say


def new(
    content: Path,
    kind_name: str,
    words: str,
    today: dt.date,
    say: Say,
    *,
    entity_type: str = "",
    day: dt.date | None = None,
) -> int:
    """Write the file of a new record, named after the words, and return 0.

    `day` is what a briefing is filed under and the year of a source or correction; by itself it is today. Returns 2
    for a kind or type nobody knows or words that make no id, and 1 if the record exists: nothing is overwritten.
    """
    if kind_name in list(EntityType):
        say(f'{kind_name} is a type of entity: invoke new entity "{words}" --type {kind_name}')
        return 2
    if kind_name not in list(Kind):
        return _refuse(kind_name, "kind of record", list(Kind), say)
    kind = Kind(kind_name)
    if kind is Kind.ENTITY and entity_type not in list(EntityType):
        if entity_type:
            return _refuse(entity_type, "type of entity", list(EntityType), say)
        say(f"say what it is: --type {', --type '.join(EntityType)}")
        return 2
    slug = slug_of(words)
    if not slug:
        say(f'no id can be made of "{words}": write its name in Latin letters, and the native form as an alias')
        return 2
    filed = day or today
    record_id = f"{filed.isoformat()}-{slug}" if kind is Kind.BRIEFING else slug
    taken = _file_of(content, kind, record_id)
    if taken:
        say(f'there is a {kind.noun} "{record_id}" already: {taken}')
        return 1
    path = content / _folder(kind, entity_type, filed) / f"{record_id}{kind.suffix}"
    text = skeleton_of(kind, words, _values(kind, today, filed))
    write_atomically(path, text.encode("utf-8"))
    say(f"{path.as_posix()}\nfill in what it asks for; `invoke check` says what is still missing")
    return 0


def _refuse(name: str, noun: str, known: list[str], say: Say) -> int:
    near = difflib.get_close_matches(name, known, n=1)
    say(f'there is no {noun} "{name}": ' + (f'did you mean "{near[0]}"?' if near else f"use one of {', '.join(known)}"))
    return 2


def _folder(kind: Kind, entity_type: str, filed: dt.date) -> str:
    match kind:
        case Kind.BRIEFING:
            return f"{kind.folder}/{filed.year:04}/{filed.month:02}"
        case Kind.SOURCE:
            return f"{kind.folder}/{filed.year:04}"
        case Kind.ENTITY:
            return f"{kind.folder}/{entity_type}"
        case _:
            return kind.folder


def _values(kind: Kind, today: dt.date, filed: dt.date) -> dict[str, str]:
    match kind:
        case Kind.BRIEFING:
            return {"date": filed.isoformat(), "recorded": today.isoformat()}
        case Kind.SOURCE:
            return {"accessed": today.isoformat()}
        case Kind.CORRECTION:
            return {"date": today.isoformat()}
        case _:
            return {}


def _file_of(content: Path, kind: Kind, record_id: str) -> str:
    """Return the file that has this id already, in whatever folder of its kind."""
    for path in sorted((content / kind.folder).rglob(f"{record_id}{kind.suffix}")):
        below = path.relative_to(content).as_posix()
        if kind_of_path(below) is kind:
            return path.as_posix()
    return ""
