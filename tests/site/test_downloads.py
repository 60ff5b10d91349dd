"""What readers download: tables that validate, every row with its way back, files that are bounded and linked."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from typing import TYPE_CHECKING

import pytest
from frictionless import Package

from builders import SETTINGS, faultless, write_archive
from daybook.core.settings import Licence
from daybook.core.tabular.tables import TABLES
from drawing import QUAY
from sitebuilding import build_here, library_of
from sitereading import Site

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.settings import ArchiveSettings

FIRST = "briefings/2022/03/2022-03-02-port-vell.md"
PUBLIC = dataclasses.replace(
    SETTINGS,
    site_url="https://vell.example/archive",
    licence_data=Licence(name="CC0 1.0", url="https://licence.example/zero"),
)


def made(
    folder: Path, changes: dict[str, str | bytes | None] | None = None, settings: ArchiveSettings = SETTINGS
) -> Site:
    """Return the site of the faultless archive with some files changed."""
    build_here(library_of(write_archive(folder, changes), settings), folder / "output", folder / "state")
    return Site(folder / "output")


def rows(site: Site, path: str) -> dict[str, dict[str, str]]:
    """Return the rows of a table by their ids."""
    text = site.files[f"data/{path}"].decode()
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)}


def stated(row: dict[str, str], *names: str) -> list[str]:
    """Return some cells of a row."""
    return [row[name] for name in names]


@pytest.mark.parametrize("package", ["data/datapackage.json", "data/measures/datapackage.json"])
def test_every_table_is_what_its_description_says(site: Site, package: str) -> None:
    """Frictionless reads each with its schema, and finds nothing wrong; every table is described."""
    report = Package(str(site.output / package)).validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "message"]) == []
    assert report.valid
    named = {entry["path"] for entry in json.loads(site.files[package])["resources"]}
    folder = package.removesuffix("datapackage.json")
    there = {path.removeprefix(folder) for path in site.files if path.startswith(folder) and path.endswith(".csv")}
    assert {path for path in there if not path.startswith("measures/")} - named == set()


def test_a_figure_has_everything_it_rests_on(site: Site) -> None:
    """Its number in words and as numbers, its speaker and publisher, its words, its clocks, and what became of it."""
    row = rows(site, "figures-2022.csv")["2022-03-02-port-vell#fled"]
    assert stated(row, "link", "measure", "value", "low", "high", "qualifier", "unit", "place_name") == [
        *("briefings/2022-03-02-port-vell/#fled", "people-who-left-port-vell", "More than 4,000", "4000", ""),
        *("more-than", "persons", "Port Vell"),
    ]
    assert stated(row, "speaker", "speaker_name", "speaker_kind", "publisher_name", "source") == [
        *("port-vell-gazette", "Port Vell Gazette", "outlet", "Port Vell Gazette", "gazette-2022-03-02"),
    ]
    assert stated(row, "quotation", "quotation_found", "as_of", "published", "accessed", "recorded", "filed_under") == [
        *("More than 4,000 people have left Port Vell", "true", "", "2022-03-02T18:40+01:00"),
        *("2022-03-04", "2022-03-04", "2022-03-02"),
    ]
    assert stated(row, "standing", "source_state", "source_state_since", "retracted", "corrected", "sha256") == [
        *("reported", "corrected", "2022-03-05", "false", "false"),
        "e8e0a493ba1709964ca05b66d814a3a57e599bb36442b756ce7e807fb0e7c175",
    ]


def test_words_that_are_no_number_have_none(site: Site) -> None:
    """Hundreds stays hundreds; a caveat and a correction stand beside their number."""
    found = rows(site, "figures-2022.csv")
    assert stated(found["2022-03-03-saltmarsh#upriver"], "value", "low", "high", "qualifier") == [
        *("hundreds", "", "", "hundreds"),
    ]
    assert found["2022-03-03-saltmarsh#expected"]["caveat"] == "We expect up to 9,000"
    boats = found["2022-03-02-port-vell#boats"]
    assert stated(boats, "of", "of_number", "corrected", "corrections") == ["31", "31", "true", "2022-03-06-boats"]


def test_positions_dates_sources_and_entities_are_there(site: Site) -> None:
    """With their own fields: stance and answer, when and where, what is unknown and why, every name."""
    positions = rows(site, "positions-2022.csv")
    assert stated(positions["2022-03-02-port-vell#ministry"], "speaker_name", "stance", "answer", "spokesperson") == [
        *("Ministry of Weather", "asserts", "wardens", "tam-orrin"),
    ]
    assert stated(positions["2022-03-02-port-vell#pilot"], "speaker", "speaker_name", "speaker_kind") == [
        *("", "a senior harbour pilot", "unnamed"),
    ]
    exodus = rows(site, "dates-2022.csv")["2022-03-03-saltmarsh#exodus"]
    assert stated(exodus, "date", "kind", "place", "quotation") == [
        "2022-03-02/2022-03-03",
        "occurred",
        "river-ost",
        "",
    ]
    leaflet = rows(site, "sources-2022.csv")["leaflet-2022-03-03"]
    assert leaflet["unknown"] == (
        "title: The leaflet has no heading | publisher: The leaflet is signed and names no publisher | "
        "url: The leaflet is paper"
    )
    assert rows(site, "entities.csv")["norland"]["aliases"].startswith("Норланд (uk, native)")
    assert rows(site, "corrections-2022.csv")["2022-03-06-boats"]["was"] == "ministry-of-weather"
    assert set(rows(site, "measures.csv")) == {"boats-held-in-port-vell", "people-who-left-port-vell"}
    assert rows(site, "questions.csv")["port-vell-control"]["question"] == "Who controls Port Vell?"
    assert rows(site, "briefings-2022.csv")["2022-03-03-saltmarsh"]["content_warning"] == "Speaks of flight"


def test_the_records_are_the_rows_of_all_tables(site: Site) -> None:
    """As JSON, each with the word for what it is; nothing that a table has is missing."""
    lines = [
        json.loads(line)
        for year in ("2022", "of-no-year")
        for line in site.files[f"data/records-{year}.jsonl"].decode().splitlines()
    ]
    found = {(line.pop("record"), line["id"]) for line in lines}
    expected = {
        (table.noun, record)
        for name, table in TABLES.items()
        for path in site.files
        if path in {f"data/{name}.csv", f"data/{name}-2022.csv"}
        for record in rows(site, path.removeprefix("data/"))
    }
    assert found == expected
    assert {kind for kind, _ in found} == {table.noun for table in TABLES.values()}


def test_the_page_of_downloads_leads_to_every_file(site: Site) -> None:
    """And every page leads to it; the page of a measure leads to its figures, and every such file is led to."""
    offered = site.links("data/")
    files = {path for path in site.files if path.startswith("data/") and path.endswith((".csv", ".jsonl", ".ris"))}
    of_measures = {path for path in files if path.startswith("data/measures/")}
    assert offered >= (files - of_measures) | {"data/datapackage.json", "feeds/briefings.xml", "feeds/corrections.xml"}
    led_to: set[str] = set()
    for measure in ("boats-held-in-port-vell", "people-who-left-port-vell"):
        assert f"data/measures/{measure}/2022.csv" in site.links(f"figures/{measure}/")
        led_to |= site.links(f"figures/{measure}/")
    assert of_measures <= led_to
    assert [address for address in site.pages if "data/" not in site.links(address, main_only=False)] == []


def test_a_measure_has_the_rows_of_its_figures(site: Site) -> None:
    """The same rows as in the table of all, and no others."""
    everything = rows(site, "figures-2022.csv")
    for measure in ("boats-held-in-port-vell", "people-who-left-port-vell"):
        own = rows(site, f"measures/{measure}/2022.csv")
        assert own == {key: row for key, row in everything.items() if row["measure"] == measure}
        assert list(own) == [key for key in everything if key in own]


def test_tables_grow_by_year(tmp_path: Path) -> None:
    """A briefing of another year has files of its own, and those of the years before stay as they are."""
    text = faultless(FIRST, ("date: 2022-03-02\nrecorded: 2022-03-04", "date: 2023-03-02\nrecorded: 2023-03-04"))
    later = text.replace("modified: 2022-03-06", "modified: 2023-03-06").replace("fled:", "left:")
    content = write_archive(tmp_path)
    build_here(library_of(content), tmp_path / "output", tmp_path / "state")
    before = Site(tmp_path / "output").files
    (content / "briefings/2023/03").mkdir(parents=True)
    (content / "briefings/2023/03/2023-03-02-port-vell.md").write_text(
        later.replace("figure:fled", "figure:left"), encoding="utf-8"
    )
    build_here(library_of(content), tmp_path / "output", tmp_path / "state")
    site = Site(tmp_path / "output")
    assert set(rows(site, "figures-2023.csv")) == {"2023-03-02-port-vell#left", "2023-03-02-port-vell#boats"}
    for path in (
        "figures-2022.csv",
        "positions-2022.csv",
        "records-2022.jsonl",
        "measures/boats-held-in-port-vell/2022.csv",
    ):
        assert site.files[f"data/{path}"] == before[f"data/{path}"], path
    assert "data/measures/boats-held-in-port-vell/2023.csv" in site.links("figures/boats-held-in-port-vell/")


def test_one_edit_rewrites_few_files(tmp_path: Path) -> None:
    """A word of a quotation is in the table of its year, its measure and the records, and nowhere else of the data."""
    content = write_archive(tmp_path)
    place = content / FIRST
    build_here(library_of(content), tmp_path / "output", tmp_path / "state")
    before = Site(tmp_path / "output").files
    place.write_text(
        faultless(FIRST, ("12 of the port's 31 boats", "12 of the port's 31 good boats")), encoding="utf-8"
    )
    build_here(library_of(content), tmp_path / "output", tmp_path / "state")
    after = Site(tmp_path / "output").files
    changed = {path for path in after if before.get(path) != after[path] and path.startswith(("data/", "feeds/"))}
    assert changed == {
        "data/figures-2022.csv",
        "data/measures/boats-held-in-port-vell/2022.csv",
        "data/records-2022.jsonl",
    }


def test_with_a_public_address_links_are_absolute(tmp_path: Path) -> None:
    """In every table and record; without one they are the way below the site's root, as pages say."""
    site = made(tmp_path, settings=PUBLIC)
    for name in TABLES:
        for path in site.files:
            if path in {f"data/{name}.csv", f"data/{name}-2022.csv"}:
                links = [row["link"] for row in rows(site, path.removeprefix("data/")).values()]
                assert links
                for link in links:
                    page, _, anchor = link.removeprefix("https://vell.example/archive/").partition("#")
                    assert page in site.pages, link
                    assert not anchor or anchor in site.pages[page].xpath("//@id"), link
    package = json.loads(site.files["data/datapackage.json"])
    assert package["homepage"] == "https://vell.example/archive/data/"
    assert package["licenses"] == [{"name": "CC0-1.0", "title": "CC0 1.0", "path": "https://licence.example/zero"}]


def test_what_is_sensitive_is_in_no_list(tmp_path: Path) -> None:
    """An entity that stays out of lists of names stays out of the table too, and its coordinates everywhere."""
    town = "entities/place/port-vell.md"
    site = made(tmp_path, {town: faultless(town, ("name: Port Vell", "name: Port Vell\nsensitive: true"))})
    assert "port-vell" not in rows(site, "entities.csv")
    assert "ost" in " ".join(rows(site, "entities.csv"))


def test_an_archive_of_nothing_has_data_all_the_same(tmp_path: Path) -> None:
    """Nothing filed yet: no table by year, a valid description, and feeds without entries."""
    claim = faultless("claims/port-vell-control.md")
    site = made(
        tmp_path,
        {
            FIRST: None,
            "briefings/2022/03/2022-03-03-saltmarsh.md": None,
            QUAY: None,
            "claims/port-vell-control.md": claim[: claim.index("resolution:")] + "---\n",
            "corrections/2022-03-06-boats.yaml": None,
        },
    )
    assert "data/figures-2022.csv" not in site.files
    assert Package(str(site.output / "data/datapackage.json")).validate().valid
    assert b"<entry>" not in site.files["feeds/briefings.xml"]


def test_a_resolution_falls_with_its_source(tmp_path: Path) -> None:
    """The table of questions says so, for by the rules the question is open again."""
    path = "briefings/2022/03/2022-03-03-saltmarsh.md"
    forged = "    kind: ngo\n    availability: {state: retracted, since: 2022-03-20, note: Forged}\n"
    site = made(tmp_path, {path: faultless(path, ("    kind: ngo\n", forged))})
    question = rows(site, "questions.csv")["port-vell-control"]
    assert stated(question, "resolution_source", "retracted") == ["relief-note-2022-03-03", "true"]
    assert "resolved" not in site.text("questions/port-vell-control/").partition("How it was settled")[0]
