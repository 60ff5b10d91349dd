"""Reads the text of one content file into its record; its place says what is not written in it again."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Final, TypeVar

from daybook.core import ids
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.reading.authored import Preset, authored_fields
from daybook.core.reading.document import split_document
from daybook.core.reading.fields import read_nothing, read_record
from daybook.core.reading.shapes import UNREAD
from daybook.core.reading.unfenced import Parts, parts_without_fences
from daybook.core.records import Briefing, Claim, Correction, Entity, EntityType, Measure, Prose, Source
from daybook.core.records.draft import DraftBriefing
from daybook.core.wording import shown
from daybook.core.yamltext.illegible import without_illegible
from daybook.core.yamltext.reading import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.yamltext.nodes import Mapping

R = TypeVar("R")
Record = Briefing | Entity | Source | Measure | Claim | Correction | Prose

_LINK_WITH_SPACE: Final = re.compile(r"\]\((?=[^()\n]* [^()\n]*\))")

CLASSES: dict[Kind, type[Record]] = {
    Kind.BRIEFING: Briefing,
    Kind.ENTITY: Entity,
    Kind.SOURCE: Source,
    Kind.MEASURE: Measure,
    Kind.CLAIM: Claim,
    Kind.CORRECTION: Correction,
    Kind.PAGE: Prose,
}
"""The class of the records of each kind."""


def read_content_file(path: str, shown_path: str, text: str, problems: Problems) -> Record | None:
    """Return the record a file holds, or note every problem in it and return None if any of them is an error.

    `path` is relative to the content folder and decides the kind; `shown_path` is what reports call the file.
    """
    found = Problems()
    record = read_what_can_be_read(path, shown_path, text, found)
    problems.extend(found)
    return None if found.errors else record


def read_what_can_be_read(path: str, shown_path: str, text: str, problems: Problems) -> Record | None:
    """Return the record a file holds, and note every problem in it; `problems` has those that were found before.

    A record with errors is for rules to be held against, so that what else is wrong is reported in the same run, and
    for nothing else: it is broken where a field could not be read. Without any that could there is none.
    """
    top = Position(shown_path)
    kind = kind_of_path(path)
    if kind is None:
        _note_stray_file(path, top, problems)
        return None
    stem = path.rpartition("/")[2].removesuffix(kind.suffix)
    if fault := ids.fault_of_id(stem):
        problems.add(top, "id-malformed", fault[0], f"rename the file: {fault[1]}")
        stem = ids.nearest_id(stem) or stem
    preset: dict[str, object] = {"id": stem}
    if kind is Kind.ENTITY:
        preset["type"] = _type_by_folder(path, top, problems) or UNREAD
    if kind.suffix == ".yaml":
        node = _read_front(text, 1, top, problems, [problem.position for problem in problems])
        return None if node is None else read_record(CLASSES[kind], node, problems, preset)
    return _read_markdown(CLASSES[kind], top, text, preset, problems)


def read_draft_file(stem: str, shown_path: str, text: str, problems: Problems) -> DraftBriefing | None:
    """Return the draft a text holds, or note every problem in it and return None if any of them is an error."""
    found = Problems()
    draft = read_what_can_be_read_of_draft(stem, shown_path, text, found)
    problems.extend(found)
    return None if found.errors else draft


def read_what_can_be_read_of_draft(stem: str, shown_path: str, text: str, problems: Problems) -> DraftBriefing | None:
    """Return the draft a text holds, and note every problem in it: as `read_what_can_be_read` does for records.

    A draft has the fields of a briefing and those that are legal in `drafts/` only. `stem` is the file's name without
    its ending: the id that the briefing is to have.
    """
    top = Position(shown_path)
    if fault := ids.fault_of_id(stem):
        problems.add(top, "id-malformed", fault[0], f"rename the file: {fault[1]}")
        stem = ids.nearest_id(stem) or stem
    return _read_markdown(DraftBriefing, top, text, {"id": stem}, problems)


def _read_markdown(cls: type[R], top: Position, text: str, preset: Preset, problems: Problems) -> R | None:
    """Return the record of a Markdown file as far as it can be read; None of an empty one."""
    before = [problem.position for problem in problems]
    document = split_document(text, top.path, problems)
    if document is not None:
        parts = Parts(document.front, document.front_line, document.body, document.body_line)
    elif text.strip():
        parts = parts_without_fences(text, authored_fields(cls, preset))
    else:
        return None
    body: object = parts.body
    if parts.body is None:
        body = UNREAD
    elif any(place.line >= parts.body_line for place in before):
        # A link may be broken only by the space that stands for a hidden character.
        body = _LINK_WITH_SPACE.sub("] ", parts.body)
    preset = {**preset, "body": body, "body_line": parts.body_line}
    front = parts.front
    node = None if front is None else _read_front(front, parts.front_line, top, problems, before)
    if node is None or front is None:
        return read_nothing(cls, top, preset)
    if not parts.is_whole:
        node = without_illegible(node, (), [Position(top.path, parts.front_line + front.count("\n"), 1)])
    return read_record(cls, node, problems, preset)


def _read_front(front: str, line: int, top: Position, problems: Problems, hidden: Iterable[Position]) -> Mapping | None:
    """Return the mapping of a front matter that begins on a line; where something is hidden it is illegible."""
    node = read_yaml(front, top.path, line, problems)
    inside = [place for place in hidden if line <= place.line < line + front.count("\n")]
    return without_illegible(node, inside) if node is not None and inside else node


def _type_by_folder(path: str, top: Position, problems: Problems) -> EntityType | None:
    """Return the type of an entity, which is the name of the folder it is in."""
    _, folder, *below = path.split("/")
    if below and folder in set(EntityType):
        return EntityType(folder)
    near = difflib.get_close_matches(folder, list(EntityType), n=1) if below else []
    choice = f"entities/{near[0]}/" if near else " or ".join(f"entities/{kind}/" for kind in EntityType)
    message = f"{shown(folder)} is no type of entity" if below else "the folder of an entity is its type"
    problems.add(top, "entity-folder", message, f"move it to {choice}")
    return None


def _note_stray_file(path: str, top: Position, problems: Problems) -> None:
    folders = [kind.folder for kind in Kind]
    folder, _, below = path.partition("/")
    near = difflib.get_close_matches(folder, folders, n=1) if below else []
    where = f'in the folder "{folder}"' if below else "in content/ itself"
    hint = f'did you mean the folder "{near[0]}"?' if near else f"move it to one of {', '.join(folders)}"
    problems.add(top, "file-misplaced", f"there are no records {where}", hint)
