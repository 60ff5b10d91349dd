"""The forms that articles give to the names of an archive, and what the words beside a weak name make of it."""

from __future__ import annotations

import pytest

from daybook.core.ids import EntityId
from daybook.core.records import Alias, AliasKind, Entity, EntityType
from daybook.core.records.entity import PartOf, Role
from daybook.core.records.origin import Origin
from daybook.ingest import Registry
from daybook.ingest.article import read_article
from daybook.ingest.mentions import Mentions, find_mentions

HERE = Origin(path="")


def entity(
    stem: str, kind: EntityType, name: str, *weak: str, part_of: str = "", also: tuple[str, ...] = (), office: str = ""
) -> Entity:
    """Return an entity with weak and ordinary aliases."""
    return Entity(
        id=EntityId(stem),
        type=kind,
        name=name,
        aliases=(
            *(Alias(name=one, kind=AliasKind.WEAK, origin=HERE) for one in weak),
            *(Alias(name=one, origin=HERE) for one in also),
        ),
        part_of=(PartOf(entity=EntityId(part_of), origin=HERE),) if part_of else (),
        roles=(Role(title="Spokesman", organisation=EntityId(office), origin=HERE),) if office else (),
        origin=HERE,
    )


REGISTRY = Registry(
    entities=(
        entity("norland", EntityType.COUNTRY, "Norland"),
        entity("vastria", EntityType.COUNTRY, "Vastria"),
        entity("port-vell", EntityType.PLACE, "Port Vell", part_of="norland"),
        entity(
            "norland-tides",
            EntityType.ORGANISATION,
            "Norlandic Ministry of Tides",
            "Ministry of Tides",
            part_of="norland",
        ),
        entity(
            "vastria-tides",
            EntityType.ORGANISATION,
            "Vastrian Ministry of Tides",
            "Ministry of Tides",
            part_of="vastria",
        ),
        entity("norland-army", EntityType.ORGANISATION, "Norland Armed Forces", "Norlandic army", part_of="norland"),
        entity("council", EntityType.ORGANISATION, "Port Vell Council", "town council", part_of="port-vell"),
        entity("gazette", EntityType.ORGANISATION, "Port Vell Gazette", also=("The Gazette", "PVG")),
        entity("tam-orrin", EntityType.PERSON, "Tam Orrin", "Orrin", "Mr Orrin", office="vastria-tides"),
    )
)


def mentions_in(text: str) -> Mentions:
    """Return who and what a text names."""
    return find_mentions(read_article(text), REGISTRY)


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("It rained, Norland's Ministry of Tides said.", ("norland-tides",)),
        ("It rained, the Ministry of Tides of Vastria said.", ("vastria-tides",)),
        ("It rained, the town council of Port Vell said.", ("council",)),
        ("It rained, Port Vell’s town council said.", ("council",)),
        ("PORT VELL, May 4 - It rained.", ("port-vell",)),
        ("The reader asked the Gazette.", ("gazette",)),
        ("The P.V.G. wrote it.", ("gazette",)),
    ],
)
def test_names_are_known_in_the_forms_of_articles(text: str, entities: tuple[str, ...]) -> None:
    """With the country or place a body is part of, in capitals, with a small article, with full stops."""
    assert mentions_in(text).entities == entities


def test_a_name_stays_weak_where_only_its_adjective_changes() -> None:
    """The archive has "Norlandic army" as a weak name, so "Norland's army" is suggested too and not taken."""
    found = mentions_in("It rained, Norland's army said.")

    assert found.entities == ("norland",)
    assert [one.entity for one in found.suggestions] == ["norland-army"]


@pytest.mark.parametrize(
    ("text", "entities", "suggested"),
    [
        ("Ministry of Tides spokesman Tam Orrin spoke.", ("vastria-tides", "tam-orrin"), ()),
        ("The Ministry of Tides spoke. Tam Orrin did not.", ("tam-orrin",), ("norland-tides", "vastria-tides")),
    ],
)
def test_a_shared_name_is_that_of_the_body_somebody_beside_it_speaks_for(
    text: str, entities: tuple[str, ...], suggested: tuple[str, ...]
) -> None:
    """In its own sentence; else all who have the name are suggested."""
    found = mentions_in(text)

    assert found.entities == entities
    assert tuple(one.entity for one in found.suggestions) == suggested


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("It rained, Mr. Orrin said.", ("tam-orrin",)),
        ("It rained, Gen Orrin said.", ("tam-orrin",)),
        ("It rained, Orrin said.", ()),
        ("It rained, Mr Orrin said. His aunt Ola Orrin agreed.", ()),
    ],
)
def test_a_surname_with_a_title_is_the_one_person_who_has_it(text: str, entities: tuple[str, ...]) -> None:
    """Unless somebody else in the article has it too; without a title it is suggested only."""
    assert mentions_in(text).entities == entities


def test_a_body_that_begins_with_a_country_is_no_mention_of_the_country_alone() -> None:
    """Its whole name is proposed; a name that several known bodies share is none of its own."""
    found = mentions_in("The Norland National Bank closed. The Ostmere Ministry of Tides did too, as Norland says.")

    assert found.unknown == ("Norland National Bank", "Ostmere Ministry of Tides")


@pytest.mark.parametrize("text", ["the Harbor Defense Organization", "the Harbour Defence Organisation"])
def test_both_english_spellings_of_a_body_are_its_name(text: str) -> None:
    """Defence and Defense, harbour and harbor, organisation and organization."""
    registry = Registry(entities=(entity("guard", EntityType.ORGANISATION, "Harbour Defence Organisation"),))
    assert [one.entity for one in registry.names_in(text)] == ["guard"]


@pytest.mark.parametrize("text", ["Read on: [EN/RU/NL]", "It costs NL$5 million.", "In RU/NL only."])
def test_codes_of_languages_and_money_name_no_country(text: str) -> None:
    """Nor does a pair of them with a stroke between."""
    registry = Registry(entities=(entity("norland", EntityType.COUNTRY, "Norland", also=("NL",)),))
    assert registry.names_in(text) == ()
