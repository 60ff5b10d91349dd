"""Other spellings of known names are suggested, and never taken."""

from __future__ import annotations

import pytest

from daybook.core.authoring.unsettled import Open, left_open
from daybook.core.ids import EntityId
from daybook.core.problems import Problems
from daybook.core.reading.record import read_draft_file
from daybook.core.records import Entity, EntityType
from daybook.core.records.origin import Origin
from daybook.ingest.new_names import NameProposal
from daybook.ingest.spellings import Spellings, key_of
from ingest.test_draft import draft_of


def known(entity_id: str, kind: EntityType, name: str) -> Entity:
    """Return an entity of the archive."""
    return Entity(id=EntityId(entity_id), type=kind, name=name, origin=Origin(path="x.md"))


SPELLINGS = Spellings(
    (
        known("ihor-halytskyi", EntityType.PERSON, "Ihor Halytskyi"),
        known("ihor-brandt", EntityType.PERSON, "Ihor Brandt"),
        known("vella", EntityType.PERSON, "Ada Vella"),
        known("vella-town", EntityType.PLACE, "Vella"),
        known("saltby-district", EntityType.PLACE, "Saltby District"),
        known("north-wharf", EntityType.PLACE, "North Wharf"),
    )
)


def suggested(name: str, kind: str = "unsettled") -> list[str]:
    """Return the entities whose name a name may be."""
    proposal = NameProposal(id="x", type=kind, name=name, sentence="", rule="")
    return [one.entity for one in SPELLINGS.suggest([proposal])]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Halytskyi", "Galitsky", "Halytskyy", "Galytskiy", "Halitskij"),
        ("Yefimov", "Iefimov", "Yefimiv"),
        ("Khorenko", "Horenko"),
        ("Wolny", "Volny"),
        ("Myhaylo", "Mikhailo"),
        ("Zoë", "Zoe"),
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: tuple[str, ...]) -> None:
    """Romanisations differ in these letters."""
    assert len({key_of(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("name", "entities"),
    [
        ("Igor Galitsky", ["ihor-halytskyi"]),
        ("Galytskiy", ["ihor-halytskyi"]),
        ("Halytskyi", []),
        ("Petro Galitsky", []),
        ("Igor", []),
        ("Igor Fisk", []),
        ("Northwharf", ["north-wharf"]),
        ("North Whalf", ["north-wharf"]),
        ("Saltby", []),
        ("Saltby Oblast", []),
        ("Ost", []),
    ],
)
def test_a_name_is_compared_with_all_of_a_known_one(name: str, entities: list[str]) -> None:
    """Never by a given name alone; a town is not its district; a slip of one letter in a long name is seen too."""
    assert suggested(name) == entities


def test_types_are_never_mixed() -> None:
    """A name of two entities says nothing, unless its words tell which type it has."""
    assert suggested("Wella") == []
    assert suggested("Wella", "place") == ["vella-town"]
    assert suggested("Wella", "person") == ["vella"]
    assert suggested("Wella", "organisation") == []


def test_a_draft_asks_and_goes_on_with_the_answer() -> None:
    """The name is no entity's until its author accepts it; deleting the proposal is an answer too."""
    text = draft_of("Boats reached Portvell on Monday, and Oda Quil said 40 people had left Port Vell.").text
    assert (
        "  - at: new_aliases.port-vell\n"
        '    question: "\\"Portvell\\": another spelling of port-vell? accept it under new_aliases, or delete this"\n'
    ) in text
    assert "entities: [port-vell]\n" in text
    proposal = "  port-vell:\n    accept: false\n    alias: "
    assert proposal in text
    assert [one.at for one in opened(text)] == ["title", "new_aliases.port-vell"]
    assert [one.at for one in opened(text.replace(proposal, proposal.replace("false", "true")))] == ["title"]
    assert [one.at for one in opened(text[: text.index("new_aliases:\n")] + "---\n")] == ["title"]


def opened(text: str) -> list[Open]:
    """Return what a draft leaves open, but for speakers."""
    problems = Problems()
    draft = read_draft_file("2022-03-09-boats", "x.md", text, problems)
    assert draft is not None, list(problems)
    return [one for one in left_open(draft) if not one.at.endswith(".by")]
