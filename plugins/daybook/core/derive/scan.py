"""What a text refers to: the links its author wrote, and the names that link by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.ids import EntityId
from daybook.core.keeping import quickly_kept
from daybook.core.prose.inline import body_of

if TYPE_CHECKING:
    from daybook.core.names import NameIndex
    from daybook.core.prose.inline import Body


@dataclass(frozen=True, slots=True)
class Reference:
    """A record that a text links to, with the sentence of the first link."""

    scheme: str
    id: str
    sentence: str


@quickly_kept
@dataclass(frozen=True, slots=True)
class NamedEntity:
    """The first mention of an entity by name: where it stands, and its sentence."""

    entity: EntityId
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Scan:
    """All that a text refers to, each once, in the order of the text."""

    references: tuple[Reference, ...]
    names: tuple[NamedEntity, ...]


def scan_text(text: str, names: NameIndex) -> Scan:
    """Find what a Markdown text refers to; a name its author has linked does not link again."""
    return scan_body(body_of(text), names)


def scan_body(body: Body, names: NameIndex) -> Scan:
    """Find what a body refers to, as `scan_text` does."""
    references: dict[tuple[str, str], Reference] = {}
    for link in body.links:
        if link.scheme and (link.scheme, link.id) not in references:
            sentence = body.sentence_at(link.start)
            references[link.scheme, link.id] = Reference(link.scheme, link.id, sentence)
    linked = {target for scheme, target in references if scheme == "entity"}
    named = [
        NamedEntity(name.entity, name.start, name.end, body.sentence_at(name.start))
        for name in body.names(names)
        if name.entity not in linked
    ]
    return Scan(tuple(references.values()), tuple(named))


def with_names_linked(text: str, scan: Scan, but_not: str = "") -> str:
    """Return the text with the first mention of each entity written as a link; `but_not` is the page's own entity."""
    for name in reversed(scan.names):
        if name.entity != but_not:
            words = text[name.start : name.end]
            text = f"{text[: name.start]}[{words}](entity:{name.entity}){text[name.end :]}"
    return text
