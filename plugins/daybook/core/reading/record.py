"""Reads the text of one content file into its record; its place says what is not written in it again."""

from __future__ import annotations

import difflib
import re
from typing import Final

from daybook.core import ids
from daybook.core.kinds import Kind, kind_of_path
from daybook.core.position import Position
from daybook.core.problems import Problems
from daybook.core.reading.document import split_document
from daybook.core.reading.fields import read_nothing, read_record
from daybook.core.reading.shapes import UNREAD
from daybook.core.records import Briefing, Claim, Correction, Entity, EntityType, Measure, Prose, Source
from daybook.core.records.draft import DraftBriefing
from daybook.core.wording import shown
from daybook.core.yamltext.illegible import without_illegible
from daybook.core.yamltext.reading import read_yaml

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
        stem = ids.nearest_id(stem)
        if not stem:
            return None
    preset: dict[str, object] = {"id": stem}
    if kind is Kind.ENTITY:
        preset["type"] = _type_by_folder(path, top, problems) or UNREAD
    if kind.suffix == ".yaml":
        front, line = text, 1
    else:
        document = split_document(text, shown_path, problems)
        if document is None:
            return None
        front, line = document.front, document.front_line
        preset |= {"body": document.body, "body_line": document.body_line}
    cls, before = CLASSES[kind], tuple(problem.position for problem in problems)
    node = read_yaml(front, shown_path, line, problems)
    if node is None:
        return read_nothing(cls, top, preset) if "body" in preset else None
    front_end = line + front.count("\n")
    if any(place.line >= front_end for place in before) and "body" in preset:
        # A link may be broken only by the space that stands for a hidden character.
        preset["body"] = _LINK_WITH_SPACE.sub("] ", str(preset["body"]))
    hidden = [place for place in before if line <= place.line < front_end]
    return read_record(cls, without_illegible(node, hidden) if hidden else node, problems, preset)


def read_draft_file(stem: str, shown_path: str, text: str, problems: Problems) -> DraftBriefing | None:
    """Return the draft a text holds, or note every problem in it and return None.

    A draft has the fields of a briefing and those that are legal in `drafts/` only. `stem` is the file's name without
    its ending: the id that the briefing is to have.
    """
    found = Problems()
    draft = None
    if fault := ids.fault_of_id(stem):
        found.add(Position(shown_path), "id-malformed", fault[0], f"rename the file: {fault[1]}")
    document = split_document(text, shown_path, found)
    if document is not None:
        node = read_yaml(document.front, shown_path, document.front_line, found)
        preset = {"id": stem, "body": document.body, "body_line": document.body_line}
        draft = None if node is None else read_record(DraftBriefing, node, found, preset)
    problems.extend(found)
    return None if found.errors else draft


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
