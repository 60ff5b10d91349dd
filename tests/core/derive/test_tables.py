"""The indexes of an archive: each record under whatever a reader may come from."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from builders import PICTURES, RECORDS, SETTINGS, archive_from, faultless, known_words
from daybook.core.archive import link_archive
from daybook.core.derive.tables import derive
from daybook.core.gathered import gather
from daybook.core.kinds import Kind
from daybook.core.problems import Problems
from daybook.core.reading.record import read_content_file

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.derive.tables import Tables


def test_every_figure_stands_under_its_measure_its_speaker_and_its_place(tables: Tables) -> None:
    """The place is the figure's, else that of its measure."""
    by_measure = [figure for figures in tables.figures_by_measure.values() for figure in figures]
    by_speaker = [figure for figures in tables.figures_by_speaker.values() for figure in figures]
    assert sorted(by_measure) == sorted(by_speaker) == sorted(tables.archive.figures)
    assert {entity: len(figures) for entity, figures in tables.figures_about.items()} == {"port-vell": 5}


def test_an_outlet_in_its_own_voice_is_its_publisher(tables: Tables) -> None:
    """Its figures stand under the organisation; a speaker whom nobody names has only its own."""
    assert tables.figures_by_speaker["entity", "port-vell-gazette"] == (
        "2022-03-02-port-vell#boats",
        "2022-03-02-port-vell#fled",
    )
    assert tables.positions_by_speaker["unnamed", "2022-03-02-port-vell#pilot"] == ("2022-03-02-port-vell#pilot",)


def test_a_question_is_about_its_place_its_entities_and_who_speaks(tables: Tables) -> None:
    """A spokesperson speaks too."""
    assert sorted(tables.claims_about) == [
        *("harbour-guard", "ministry-of-weather", "port-vell", "saltmarsh-relief", "tam-orrin"),
    ]


def test_what_rests_on_a_source(tables: Tables) -> None:
    """Briefings, figures, positions and dates, also of a source that is written in a briefing."""
    note = tables.records_of_source[next(s for s in tables.archive.sources if s == "relief-note-2022-03-03")]
    assert note.briefings == ("2022-03-03-saltmarsh",)
    assert note.said == ("2022-03-03-saltmarsh#fled", "2022-03-03-saltmarsh#expected")
    assert note.stated == ("2022-03-03-saltmarsh#relief",)
    assert note.occurrences == ("2022-03-03-saltmarsh#end-of-month",)


def test_former_ids_lead_to_the_records_of_today(tables: Tables) -> None:
    """Each with its kind, for a briefing and an entity may have had the same id."""
    assert tables.moved == {
        (Kind.BRIEFING, "2022-03-03-leaflet"): "2022-03-03-saltmarsh",
        (Kind.ENTITY, "saltmarsh-aid"): "saltmarsh-relief",
    }


@pytest.mark.parametrize(
    "path",
    [
        "briefings/2022/03/2022-03-03-saltmarsh.md",
        "pages/about.md",
        "entities/place/port-vell.md",
        "claims/port-vell-control.md",
        "measures/boats-held-in-port-vell.md",
    ],
)
def test_a_day_that_any_text_links_to_has_its_page(path: str, tmp_path: Path) -> None:
    """Not only the texts of briefings link to days."""
    archive = archive_from(tmp_path, {path: faultless(path) + "\nSee [that day](day:2021-12-24).\n"})
    assert dt.date(2021, 12, 24) in derive(archive, {}).days


def test_the_order_of_the_files_does_not_matter() -> None:
    """Whatever order a folder lists its files in, the same is computed."""
    paths = sorted(RECORDS)
    found = set()
    for seed in range(3):
        random.Random(seed).shuffle(paths)  # noqa: S311 - an order, not a secret
        read = [read_content_file(path, path, RECORDS[path], Problems()) for path in paths]
        records = [record for record in read if record is not None]
        gathered = replace(gather(records, {kind: frozenset() for kind in Kind}), picture_files=PICTURES)
        found.add(repr(derive(link_archive(gathered, SETTINGS, known_words()), {})))
    assert len(found) == 1
