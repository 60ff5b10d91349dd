"""Names of entities are found longest first, in the same case, and never across a word."""

from __future__ import annotations

import pytest

from daybook.core.ids import EntityId
from daybook.core.names import NameIndex, names_of
from daybook.core.records import Alias, AliasKind, Entity, EntityType, Origin

NOWHERE = Origin(path="x.md")


def entity(entity_id: str, *names: str, weak: str = "") -> Entity:
    """Return an entity with a display name, ordinary aliases and perhaps a weak one."""
    aliases = [Alias(name=name, origin=NOWHERE) for name in names[1:]]
    if weak:
        aliases.append(Alias(name=weak, kind=AliasKind.WEAK, origin=NOWHERE))
    return Entity(id=EntityId(entity_id), type=EntityType.PLACE, name=names[0], aliases=tuple(aliases), origin=NOWHERE)


INDEX = NameIndex(
    [
        entity("port-vell", "Port Vell", "Порт-Велл", weak="Vell"),
        entity("gazette", "Port Vell Gazette", "People's Paper"),
        entity("ost", "River Ost", "Ost"),
        entity("quill", "Ada Quill"),
        entity("one", "The Bay"),
        entity("two", "Two", "The Bay"),
    ]
)


def found(text: str) -> list[str]:
    """Return the names found, as `words = entity`."""
    return [f"{text[name.start : name.end]} = {name.entity}" for name in INDEX.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Port Vell is quiet", ["Port Vell = port-vell"]),
        ("The Port Vell Gazette writes", ["Port Vell Gazette = gazette"]),
        ("Port Vell Gazettes", ["Port Vell = port-vell"]),
        ("the River Ost and the Ost", ["River Ost = ost", "Ost = ost"]),
        ("Ada Quill's house, Ada Quill’s house", ["Ada Quill = quill", "Ada Quill = quill"]),
        ("the People’s Paper", ["People’s Paper = gazette"]),
        ("(Port Vell), “Port Vell”. *Port Vell* _Port Vell_ **Port Vell**", ["Port Vell = port-vell"] * 5),
        ("Port\nVell and Port  Vell", ["Port\nVell = port-vell", "Port  Vell = port-vell"]),
        ("у Порт-Велл спокійно", ["Порт-Велл = port-vell"]),
        ("Port Vell–River Ost", ["Port Vell = port-vell", "River Ost = ost"]),
    ],
)
def test_a_name_is_found(text: str, names: list[str]) -> None:
    """The longest name that fits is taken, without the possessive 's."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "port vell",
        "PORT VELL",
        "Port Vella",
        "Airport Vell",
        "pro-Port Vell",
        "Ost-based",
        "Ost‑based",
        "snake_Ost",
        "Ost_snake",
        "d'Ost",
        "Ost\u0301",
        "Port\n\nVell",
        "Port\n \nVell",
        "Port\0\0Vell",
        "Vell",
        "The Bay",
        "Osté",
    ],
)
def test_what_is_no_name(text: str) -> None:
    """Other case, longer words, compounds, other paragraphs, blanked text, weak and shared names do not link."""
    assert found(text) == []


def test_weak_names_serve_drafts() -> None:
    """An index for drafts has the weak names too."""
    index = NameIndex([entity("port-vell", "Port Vell", weak="Vell")], with_weak=True)
    assert [name.entity for name in index.find("in Vell")] == ["port-vell"]


def test_names_of_an_entity_begin_with_its_own() -> None:
    """Each stands once; weak ones only when asked for."""
    one = entity("port-vell", "Port Vell", "Vellport", "Port Vell", weak="Vell")
    assert names_of(one) == ("Port Vell", "Vellport")
    assert names_of(one, with_weak=True) == ("Port Vell", "Vellport", "Vell")


def test_a_name_has_one_owner() -> None:
    """A shared name belongs to nobody."""
    assert INDEX.owner_of("Port Vell") == "port-vell"
    assert INDEX.owner_of("The Bay") is None
    assert INDEX.owner_of("Vell") is None
