"""Rules of entities: a name belongs to one, a person acts in public, only places have coordinates."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from daybook.core.names import names_of
from daybook.core.nouns import with_article
from daybook.core.problems import Problem
from daybook.core.records import Alias, EntityType
from daybook.core.unread import is_read, parts_read, read_or
from daybook.core.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from daybook.core.checks.subject import Subject
    from daybook.core.gathered import Gathered
    from daybook.core.records import Entity

_WIKIDATA: Final = re.compile(r"Q[1-9][0-9]*", re.ASCII)


def names_belong_to_one_entity(subject: Subject) -> Iterator[Problem]:
    """A name or an ordinary alias fits one entity, for it links by itself; weak ones may be shared."""
    owners: dict[str, list[Entity]] = defaultdict(list)
    for entity in subject.gathered.entities:
        for name in names_of(entity):
            owners[name].append(entity)
    for name, entities in owners.items():
        ids = sorted({entity.id for entity in entities})
        if len(ids) == 1:
            continue
        # Who is shown by the name keeps it; of equals the first does.
        for entity in sorted(entities, key=lambda entity: (_shown_name(entity) != name, entity.id))[1:]:
            aliases = ((mark, alias) for mark, alias in parts_read(entity, "aliases") if is_read(alias, "name"))
            mark = next((mark for mark, alias in aliases if isinstance(alias, Alias) and alias.name == name), None)
            if _shown_name(entity) == name or mark is None:
                place, hint = entity.origin.at("name"), "give each a name that fits it alone"
            else:
                place = entity.origin.at(mark)
                weak = f"{{name: {shown(name)}, kind: weak}}"
                hint = f"write {weak}: a weak name may be shared, and never links by itself"
            yield Problem(place, "name-shared", f"{shown(name)} fits {' and '.join(ids)}", hint)


def _shown_name(entity: Entity) -> str:
    return read_or(lambda: entity.name, "")


def persons_act_in_public(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """A person has a file only if they act in public; private persons have no page (do no harm)."""
    for entity in records.entities:
        if entity.type is EntityType.PERSON and not entity.public:
            yield Problem(
                entity.origin.at("public"),
                "person-not-public",
                f'"{_name_of(entity)}" is a person and not said to act in public',
                "write public: true if they hold an office or speak in public; a private person has no file",
            )


def _name_of(entity: Entity) -> str:
    return read_or(lambda: entity.name, entity.id)


def wikidata_ids_are_ids(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """An id of Wikidata is Q and a number, for the entity's page links to it."""
    for entity in records.entities:
        if entity.wikidata and not _WIKIDATA.fullmatch(entity.wikidata):
            digits = re.search(r"[1-9][0-9]*\Z", entity.wikidata)
            yield Problem(
                entity.origin.at("wikidata"),
                "wikidata-malformed",
                f"{shown(entity.wikidata)} is no id of Wikidata",
                f"write Q and its number, as in Q{digits[0] if digits else '42'}",
            )


def coordinates_belong_to_places(_subject: Subject, records: Gathered) -> Iterator[Problem]:
    """Only towns and other places have coordinates, never persons or forces."""
    for entity in records.entities:
        if entity.origin.states("coordinates") and entity.type is not EntityType.PLACE:
            yield Problem(
                entity.origin.at("coordinates"),
                "coordinates-misplaced",
                f"{with_article(entity.type)} has no coordinates here",
                "take the line out; give coordinates to the town",
            )
