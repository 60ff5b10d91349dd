"""The entities and names that an author accepts in a draft, as the files of the content folder they become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daybook.core.authoring.mending import with_part
from daybook.core.kinds import Kind
from daybook.core.problems import Problem
from daybook.core.records import EntityType
from daybook.core.records.draft import NewAlias, NewEntity
from daybook.core.unread import whole_parts
from daybook.files import ContentFile
from daybook.ingest.yaml_writing import quoted, write_scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from daybook.core.records import Alias
    from daybook.core.records.draft import DraftBriefing


def accepted_files(
    draft: DraftBriefing, files: Mapping[str, ContentFile], content: str
) -> Iterator[ContentFile | Problem]:
    """Yield the files that accepted entities and names write or change, or why they cannot be written.

    `files` are those of the content folder by their path, `content` is what reports call that folder. What is written
    already as it should be is passed over, and so is what has errors.
    """
    for entity in whole_parts(draft, "new_entities", NewEntity):
        if entity.accept and entity.type in set(EntityType):
            yield from _of_entity(entity, files, content)
        elif entity.accept:
            message = f'"type" cannot be "{entity.type}"'
            hint = f"write one of {', '.join(EntityType)}"
            yield Problem(entity.origin.at("type"), "field-choice", message, hint)
    changed = dict(files)
    for new in whole_parts(draft, "new_aliases", NewAlias):
        for made in _of_alias(new, changed) if new.accept else ():
            if isinstance(made, ContentFile):
                changed[made.path] = made
            yield made


def _of_entity(entity: NewEntity, files: Mapping[str, ContentFile], content: str) -> Iterator[ContentFile | Problem]:
    path = f"{Kind.ENTITY.folder}/{entity.type}/{entity.key}{Kind.ENTITY.suffix}"
    raw = write_entity(entity).encode()
    there = files.get(path)
    if there is None:
        yield ContentFile(path, f"{content}/{path}", raw)
    elif there.raw != raw:
        message = f'the entity "{entity.key}" is already in {there.shown_path}'
        yield Problem(entity.origin.at(), "id-repeated", message, "write accept: false, or give it another id")


def _of_alias(new: NewAlias, files: Mapping[str, ContentFile]) -> Iterator[ContentFile | Problem]:
    ending = f"/{new.key}{Kind.ENTITY.suffix}"
    there = next(
        (file for path, file in files.items() if path.startswith(f"{Kind.ENTITY.folder}/") and path.endswith(ending)),
        None,
    )
    if there is None or there.raw is None:
        message = f'there is no entity "{new.key}" to give a name to'
        yield Problem(new.origin.at(), "reference-unknown", message, "mend the id, or write accept: false")
        return
    text = there.raw.decode("utf-8", "replace")
    written = _written(new.alias)
    if written in text:
        return
    mended = with_part(text, Kind.ENTITY, "aliases", written)
    if mended is None:
        message = f"the name cannot be added to the list in {there.shown_path}"
        yield Problem(new.origin.at(), "draft-form", message, "add it there by hand, and write accept: false")
    else:
        yield ContentFile(there.path, there.shown_path, mended.encode())


def write_entity(entity: NewEntity) -> str:
    """Return the file of an entity."""
    lines = [f"name: {write_scalar(entity.name)}"]
    if entity.aliases:
        lines.append("aliases:")
        lines += [f"  - {_written(alias)}" for alias in entity.aliases]
    if entity.summary:
        lines.append(f"summary: {quoted(entity.summary)}")
    if entity.public:
        lines.append("public: true")
    front = "\n".join(lines)
    return f"---\n{front}\n---\n"


def _written(alias: Alias) -> str:
    if not alias.lang and alias.kind is None:
        return quoted(alias.name)
    parts = [f"name: {quoted(alias.name)}"]
    parts += [f"lang: {alias.lang}"] if alias.lang else []
    parts += [f"kind: {alias.kind}"] if alias.kind else []
    return "{" + ", ".join(parts) + "}"
