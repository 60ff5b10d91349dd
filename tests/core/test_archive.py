"""The archive joins every figure, position and date with what it rests on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from builders import SETTINGS, archive_from, faultless, known_words, write_archive
from daybook.core.archive import link_archive
from daybook.core.problems import Problems
from daybook.core.records import Standing
from daybook.loading import load_content

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.archive import Archive

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
SECOND = "briefings/2022/03/2022-03-03-saltmarsh.md"


@pytest.fixture(name="archive", scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Return the faultless archive."""
    return archive_from(tmp_path_factory.mktemp("archive"))


def test_figures_know_what_they_rest_on(archive: Archive) -> None:
    """Source, measure and number are joined; place, unit and since come from the measure."""
    fled = archive.figures[next(id_ for id_ in archive.figures if id_ == "2022-03-02-port-vell#fled")]
    assert fled.source.id == "gazette-2022-03-02"
    assert (fled.place, fled.unit, str(fled.since)) == ("port-vell", "persons", "2022-02-21")
    assert (fled.quantity.low, fled.quantity.high) == (Decimal(4000), None)
    assert fled.of is None
    boats = archive.figures[next(id_ for id_ in archive.figures if id_ == "2022-03-02-port-vell#boats")]
    assert boats.of is not None
    assert (boats.quantity.low, boats.of.low) == (Decimal(12), Decimal(31))


def test_words_for_numbers_have_no_value(archive: Archive) -> None:
    """Hundreds stay hundreds."""
    upriver = archive.figures[next(id_ for id_ in archive.figures if id_.endswith("#upriver"))]
    assert (upriver.quantity.low, upriver.quantity.high) == (None, None)
    assert upriver.quantity.qualifier == "hundreds"


def test_a_figure_has_a_standing(archive: Archive) -> None:
    """Stated; else reported in the outlet's own voice, and claimed by everybody else."""
    assert {figure.id.partition("-")[2][6:]: figure.standing for figure in archive.figures.values()} == {
        "port-vell#fled": Standing.REPORTED,
        "port-vell#boats": Standing.REPORTED,
        "saltmarsh#fled": Standing.VERIFIED,
        "saltmarsh#expected": Standing.FORECAST,
        "saltmarsh#upriver": Standing.CLAIMED,
    }


def test_a_retracted_source_retracts_its_figures(tmp_path: Path) -> None:
    """Whatever the author wrote, a figure of a retracted source is retracted."""
    source = faultless("sources/2022/gazette-2022-03-02.yaml", ("state: corrected", "state: retracted"))
    archive = archive_from(tmp_path, {"sources/2022/gazette-2022-03-02.yaml": source})
    standings = {f.standing for f in archive.figures.values() if f.source.id == "gazette-2022-03-02"}
    assert standings == {Standing.RETRACTED}


def test_speakers_are_told_apart(archive: Archive) -> None:
    """An outlet is its publisher; two unnamed speakers or unknown outlets are never the same."""
    keys = {position.id: position.speaker_key for position in archive.positions.values()}
    assert keys == {
        "2022-03-02-port-vell#ministry": ("entity", "ministry-of-weather"),
        "2022-03-02-port-vell#guard": ("entity", "harbour-guard"),
        "2022-03-02-port-vell#pilot": ("unnamed", "2022-03-02-port-vell#pilot"),
        "2022-03-03-saltmarsh#guard": ("entity", "harbour-guard"),
        "2022-03-03-saltmarsh#relief": ("entity", "saltmarsh-relief"),
    }
    fled = next(f for f in archive.figures.values() if f.id == "2022-03-02-port-vell#fled")
    assert fled.speaker_key == ("entity", "port-vell-gazette")


def test_an_outlet_without_publisher_is_only_itself(tmp_path: Path) -> None:
    """Its own voice is told apart by the document."""
    text = faultless(SECOND, ("    by: harbour-guard\n    source: leaflet", "    by: publisher\n    source: leaflet"))
    archive = archive_from(tmp_path, {SECOND: text})
    upriver = next(f for f in archive.figures.values() if f.id.endswith("#upriver"))
    assert upriver.speaker_key == ("outlet", "leaflet-2022-03-03")


def test_drafts_are_left_out(tmp_path: Path) -> None:
    """A draft and all that is in it are no part of the archive."""
    text = faultless(FIRST, ("sources:", "state: draft\nsources:"))
    relies = faultless(
        SECOND,
        ("[the day before](briefing:2022-03-02-port-vell)", "the day before"),
        ("[more than 4,000](figure:2022-03-02-port-vell#fled)", "more than 4,000"),
        ("    supersedes: 2022-03-02-port-vell#fled\n", ""),
    )
    archive = archive_from(tmp_path, {FIRST: text, SECOND: relies, "corrections/2022-03-06-boats.yaml": None})
    assert list(archive.briefings) == ["2022-03-03-saltmarsh"]
    assert {figure.briefing for figure in archive.figures.values()} == {"2022-03-03-saltmarsh"}


def test_briefings_are_in_the_order_of_their_days(tmp_path: Path) -> None:
    """The day counts, then the id."""
    text = "---\ntitle: Early\ndate: 2022-02-28\nrecorded: 2022-03-04\nsources: [gazette-2022-03-02]\n---\n"
    archive = archive_from(tmp_path, {"briefings/2022/02/2022-02-28-zebra.md": text})
    assert list(archive.briefings) == ["2022-02-28-zebra", "2022-03-02-port-vell", "2022-03-03-saltmarsh"]


def test_a_broken_reference_that_gets_through_is_a_bug(tmp_path: Path) -> None:
    """Joining asks for no rule again: what leads nowhere raises."""
    content = write_archive(tmp_path, {"measures/boats-held-in-port-vell.md": None})
    with pytest.raises(KeyError, match="boats-held-in-port-vell"):
        link_archive(load_content(content, Problems()), SETTINGS, known_words())


def test_a_value_read_by_hand_may_be_unreadable(tmp_path: Path) -> None:
    """Its words are kept, and it has no number."""
    text = faultless(
        FIRST,
        ('    quote: "12 of', '    read_by_hand: The words of the quay\n    quote: "12 of'),
        ("value: 12", "value: a dozendozen"),
    )
    archive = archive_from(tmp_path, {FIRST: text})
    boats = next(f for f in archive.figures.values() if f.id.endswith("#boats"))
    assert (boats.figure.value, boats.quantity.low, boats.quantity.qualifier) == ("a dozendozen", None, None)


@pytest.mark.parametrize(
    ("target", "now"),
    [
        ("figure:2022-03-03-leaflet#fled", "figure:2022-03-03-saltmarsh#fled"),
        ("position:2022-03-03-leaflet#guard", "position:2022-03-03-saltmarsh#guard"),
        ("date:2022-03-03-leaflet#exodus", "date:2022-03-03-saltmarsh#exodus"),
        ("briefing:2022-03-03-leaflet", "briefing:2022-03-03-saltmarsh"),
        ("entity:saltmarsh-aid", "entity:saltmarsh-relief"),
        ("correction:2022-03-06-boats", "correction:2022-03-06-boats"),
    ],
)
def test_a_correction_follows_what_was_renamed(target: str, now: str, tmp_path: Path) -> None:
    """It is never changed itself, so it may name a record by an id that it had before."""
    text = f"date: 2022-03-08\ntarget: {target}\nkind: clarification\nreason: It was not clear\n"
    found = archive_from(tmp_path, {"corrections/2022-03-08-clear.yaml": text})
    assert [correction.target for correction in found.corrections] == ["figure:2022-03-02-port-vell#boats", now]
