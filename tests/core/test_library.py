"""Look-ups, and what they note: a page depends on what it asked, and on nothing else."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
from typing import TYPE_CHECKING

import pytest

from builders import archive_from, faultless
from daybook.core import lookups
from daybook.core.derive.tables import derive
from daybook.core.ids import BriefingId, EntityId
from daybook.core.library import Library, Read

if TYPE_CHECKING:
    from pathlib import Path

PLACE = "entities/place/port-vell.md"
VELL, OST = EntityId("port-vell"), EntityId("river-ost")
BRIEFING = BriefingId("2022-03-02-port-vell")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Return the look-ups of the faultless archive."""
    return Library(derive(archive_from(tmp_path / "one"), {}))


@pytest.fixture
def renamed(tmp_path: Path) -> Library:
    """Return those of an archive in which one place has another name."""
    return Library(derive(archive_from(tmp_path / "two", {PLACE: faultless(PLACE, ("name: Port", "name: Old"))}), {}))


def noted(library: Library) -> set[Read]:
    """Return the look-ups that were noted, by their names and keys."""
    return {library.asked[number] for number in library.noted}


def test_a_look_up_is_noted(library: Library) -> None:
    """Asking is what makes a page depend; a second time adds nothing."""
    assert library.name(VELL) == "Port Vell"
    assert library.name(VELL) == "Port Vell"
    assert noted(library) == {("name", VELL)}


def test_the_digest_of_an_answer_changes_with_the_answer(library: Library, renamed: Library) -> None:
    """What was asked and is answered alike has the same digest in another archive."""
    assert library.digest_of(("name", VELL)) != renamed.digest_of(("name", VELL))
    assert library.digest_of(("name", OST)) == renamed.digest_of(("name", OST))


def test_what_there_is_no_more_has_no_digest(library: Library) -> None:
    """So a page that had read it is made again, or is gone."""
    assert library.digest_of(("name", EntityId("atlantis"))) == ""
    for _ in range(2):
        with pytest.raises(KeyError):
            library.name(EntityId("atlantis"))
    assert noted(library) == {("name", EntityId("atlantis"))}


def test_a_question_is_answered_once(library: Library) -> None:
    """Whoever asks again has the same answer, not one like it."""
    first = library.headline(BRIEFING)
    library.noted.clear()
    assert library.headline(BRIEFING) is first
    assert noted(library) == {("headline", BRIEFING)}


def test_a_part_is_made_once_and_read_by_each_that_has_it(library: Library) -> None:
    """Whoever has a part that was made before depends on what was read in making it."""
    made: list[str] = []

    def make() -> str:
        made.append(library.name(VELL))
        return library.once(("inner", OST), lambda: library.name(OST))

    library.entity(OST)
    assert library.once(("outer", VELL), make) == "River Ost"
    assert noted(library) == {("entity", OST), ("name", VELL), ("name", OST)}
    library.noted.clear()
    assert library.once(("outer", VELL), make) == "River Ost"
    assert (made, noted(library)) == (["Port Vell"], {("name", VELL), ("name", OST)})


def test_every_look_up_can_be_asked(library: Library) -> None:
    """Each question of the list stands in the library under its own name."""
    rooms = [
        importlib.import_module(f"{lookups.__name__}.{room.name}") for room in pkgutil.iter_modules(lookups.__path__)
    ]
    questions = {
        name
        for room in rooms
        for name, function in inspect.getmembers(room, inspect.isfunction)
        if function.__module__ == room.__name__ and next(iter(inspect.signature(function).parameters)) == "tables"
    }
    assert set(library.by_name) == questions


def test_answers_tell_all_that_is_in_them(library: Library) -> None:
    """A digest is taken of the `repr` of an answer, so no record may hide a field from it but where it was written."""
    hidden = set()
    archive = library.tables.archive
    records = (archive.briefings, archive.entities, archive.sources, archive.measures, archive.claims, archive.figures)
    for record in (next(iter(group.values())) for group in records):
        for cls in _classes_in(record):
            hidden |= {f.name for f in dataclasses.fields(cls) if not f.repr}
    assert hidden == {"origin", "body_line"}


def _classes_in(record: object) -> set[type]:
    if isinstance(record, tuple):
        return {cls for one in record for cls in _classes_in(one)}
    if not dataclasses.is_dataclass(record) or isinstance(record, type):
        return set()
    values = [getattr(record, field.name) for field in dataclasses.fields(record) if field.repr]
    return {type(record)} | {cls for value in values for cls in _classes_in(value)}
