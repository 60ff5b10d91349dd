"""Who and what is named where: for every record the briefings that refer to it, each with its sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daybook.core.archive import id_of_source
from daybook.core.ids import BriefingId, EntityId
from daybook.core.prose.links import public_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from daybook.core.archive import Archive
    from daybook.core.derive.scan import Scan
    from daybook.core.names import NameIndex
    from daybook.core.records import Briefing, Speaker


@dataclass(frozen=True, slots=True)
class Mention:
    """A briefing that refers to something.

    `how` is empty where `sentence` stands in the text; otherwise it says where the reference stands (`figure`,
    `position`, `date`, `title`, `source`, `filed under`), and `sentence` holds the words that fit best.
    """

    briefing: BriefingId
    sentence: str
    how: str = ""


def mentions_of_entities(
    archive: Archive,
    scans: Mapping[BriefingId, Scan],
) -> dict[EntityId, tuple[Mention, ...]]:
    """Return for each entity one mention a briefing, oldest briefing first; the text comes before the records."""
    found: dict[EntityId, list[Mention]] = defaultdict(list)
    for briefing in archive.briefings.values():
        first: dict[EntityId, Mention] = {}
        for entity, sentence, how in _mentions_in(archive, briefing, scans[briefing.id]):
            first.setdefault(entity, Mention(briefing.id, sentence, how))
        for entity, mention in first.items():
            found[entity].append(mention)
    return {entity: tuple(mentions) for entity, mentions in found.items()}


def _mentions_in(archive: Archive, briefing: Briefing, scan: Scan) -> Iterator[tuple[EntityId, str, str]]:
    for name in scan.names:
        yield name.entity, name.sentence, ""
    for reference in scan.references:
        if reference.scheme == "entity":
            yield EntityId(reference.id), reference.sentence, ""
    for text in (briefing.title, briefing.summary):
        for entity in _names_in(archive.names, text):
            yield entity, text, "title"
    yield from _mentions_in_figures(archive, briefing)
    yield from _mentions_in_positions(archive, briefing)
    yield from _mentions_in_dates(briefing)
    for entity in briefing.entities:
        yield entity, briefing.summary or briefing.title, "filed under"
    for cited in briefing.sources:
        publisher = archive.sources[id_of_source(cited)].publisher
        if publisher:
            yield publisher, briefing.title, "source"


def _mentions_in_figures(archive: Archive, briefing: Briefing) -> Iterator[tuple[EntityId, str, str]]:
    for figure in briefing.figures:
        measure = archive.measures[figure.measure]
        place = figure.place or measure.place
        for entity in _stated(*_speakers(figure.by), figure.spokesperson, figure.via, figure.verified_by, place):
            yield entity, figure.quote, "figure"


def _mentions_in_positions(archive: Archive, briefing: Briefing) -> Iterator[tuple[EntityId, str, str]]:
    for position in briefing.positions:
        claim = archive.claims[position.claim]
        others = (*_speakers(position.by), position.spokesperson, position.via, claim.place, *claim.entities)
        for entity in _stated(*others):
            yield entity, position.quote, "position"


def _mentions_in_dates(briefing: Briefing) -> Iterator[tuple[EntityId, str, str]]:
    for occurrence in briefing.dates:
        for entity in _stated(occurrence.place, *occurrence.entities):
            yield entity, occurrence.title, "date"


def _speakers(speaker: Speaker) -> tuple[EntityId, ...]:
    return (speaker.entity,) if speaker.entity else ()


def _stated(*entities: EntityId | None) -> tuple[EntityId, ...]:
    return tuple(entity for entity in entities if entity)


def _names_in(names: NameIndex, text: str) -> tuple[EntityId, ...]:
    return tuple(dict.fromkeys(name.entity for name in names.find(text)))


def references_to(
    archive: Archive,
    scans: Mapping[BriefingId, Scan],
) -> dict[tuple[str, str], tuple[Mention, ...]]:
    """Return for each record or day that texts link to, given as (scheme, id), one mention a briefing, oldest first.

    The id of a figure or position is public: `<briefing>#<key>`, also where the text names only the key.
    """
    found: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for briefing in archive.briefings.values():
        for reference in scans[briefing.id].references:
            target = public_id(reference.scheme, reference.id, briefing.id)
            found[reference.scheme, target].append(Mention(briefing.id, reference.sentence))
    return {target: tuple(mentions) for target, mentions in found.items()}
