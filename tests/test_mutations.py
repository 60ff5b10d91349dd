"""No single change of what readers take as proved gets past the check: the shipped content is mutated line by line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from daybook.commands.check import check
from daybook.commands.evidence import evidence
from mutating import FIELDS, LOCKS, MUTATIONS, ROOT, Mutation
from sitebuilding import Workshop, set_up


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the shipped archive, without its vault."""
    folder = tmp_path_factory.mktemp("shipped")
    for name in ("content", "evidence"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    return folder


def checked(folder: Path) -> tuple[int, str]:
    """Check an archive and return the status and the report."""
    said: list[str] = []
    return check(folder / "content", folder / "pelicanconf.py", said.append), "\n".join(said)


def test_the_shipped_content_passes(shipped: Path) -> None:
    """What is mutated below is faultless, without any vault."""
    assert checked(shipped)[0] == 0


def test_there_are_fifty_mutations_of_many_kinds() -> None:
    """Every kind of change applies somewhere, and each changes its file."""
    assert len({(mutation.path, mutation.text) for mutation in MUTATIONS}) == len(MUTATIONS) >= 50
    assert all(mutation.text != (ROOT / mutation.path).read_text(encoding="utf-8") for mutation in MUTATIONS)
    names = {mutation.name.partition(": ")[2] for mutation in MUTATIONS}
    assert {name for name, _, _ in FIELDS} - names == set()


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_mutation_is_refused(mutation: Mutation, shipped: Path) -> None:
    """The check fails and names the file that was changed, or the lock that does not fit it any more."""
    place = shipped / mutation.path
    before = place.read_text(encoding="utf-8")
    place.write_text(mutation.text, encoding="utf-8")
    try:
        status, report = checked(shipped)
    finally:
        place.write_text(before, encoding="utf-8")
    assert status == 1
    assert Path(mutation.path).name in report or any(lock in report for lock in LOCKS) or "no frozen copy" in report


FIRST = "briefings/2022/03/2022-03-02-port-vell.md"


SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"


WITH_THE_VAULT = (
    ("a digit of a quotation", FIRST, '"More than 4,000 people', '"More than 5,000 people'),
    ("a letter of a quotation", FIRST, "still in our hands", "still in our hand"),
    ("a qualifier dropped from a quotation", FIRST, '"More than 4,000 people', '"4,000 people'),
    ("a qualifier put into a quotation", SECOND, "quote: 5,200 people", "quote: nearly 5,200 people"),
    ("a not dropped", SECOND, "do not know any more who", "do know any more who"),
    ("a value", FIRST, "value: 12", "value: 13"),
    ("a qualifier put into a value", FIRST, "value: 12", "value: over 12"),
    ("a whole", FIRST, "of: 31", "of: 32"),
    ("a caveat", SECOND, "We expect up to 9,000", "They expect up to 9,000"),
    ("a caveat of two words", SECOND, "We expect up to 9,000", "We expect"),
    (
        "a source",
        SECOND,
        "source: relief-note-2022-03-03\n    as_of: 2022-03\n",
        "source: leaflet-2022-03-03\n    as_of: 2022-03\n",
    ),
    ("a hash", "sources/2022/leaflet-2022-03-03.yaml", "sha256: 9ef4", "sha256: 8ef4"),
    ("words put together", FIRST, "nobody can say who holds the quay", "nobody [...] left Port Vell"),
    ("a prefix", FIRST, "quote: 'still in our hands'", "quote: 'still in our hands'\n    prefix: the ship is"),
)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Return the faultless archive with its vault and its locks."""
    made = set_up(tmp_path_factory.mktemp("faultless"))
    made.look_up()
    return made


@pytest.mark.parametrize(("path", "old", "new"), [m[1:] for m in WITH_THE_VAULT], ids=[m[0] for m in WITH_THE_VAULT])
def test_looking_up_again_lets_no_other_words_through(path: str, old: str, new: str, workshop: Workshop) -> None:
    """Whoever has the vault cannot lock what the source does not say, and the check refuses it still."""
    before = (workshop.content / path).read_text(encoding="utf-8")
    workshop.edit(path, (old, new))
    try:
        assert check(workshop.content, workshop.conf, list[str]().append) == 1
        assert evidence(workshop.content, workshop.conf, list[str]().append) == 1
        assert check(workshop.content, workshop.conf, list[str]().append) == 1
    finally:
        (workshop.content / path).write_text(before, encoding="utf-8")
        workshop.look_up()
