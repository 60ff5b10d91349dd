"""Pictures of every page kind, taken with the system's Chromium."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from builders import write_archive
from daybook.commands.screenshots import (
    KINDS,
    PICTURES,
    SHOTS,
    contact_sheet,
    pages_of_each_kind,
    screenshots,
)
from sitebuilding import build_here, library_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the faultless archive."""
    folder = tmp_path_factory.mktemp("pictures")
    build_here(library_of(write_archive(folder)), folder / "output", folder / "state")
    return folder / "output"


def test_every_kind_has_a_page(output: Path) -> None:
    """The fullest of its kind; a by-way of an index is a kind of its own."""
    pages = pages_of_each_kind(output)
    assert pages.keys() == KINDS.keys()
    assert (pages["day"], pages["measure"]) == ("days/2022/03/02/", "figures/people-who-left-port-vell/")
    assert pages["briefing"] == "briefings/2022-03-02-port-vell/"


def test_every_page_is_of_a_kind(output: Path) -> None:
    """Whoever adds a page kind gives it a name for its pictures; a month of an entity or a measure looks like it."""
    pages = {path.parent.relative_to(output).as_posix() + "/" for path in output.rglob("index.html")} - {"./"}
    kinds = "|".join(KINDS.values())
    assert [page for page in sorted(pages) if not re.fullmatch(rf"(?:{kinds})(?:\d{{4}}-\d\d/)?", page)] == []


def test_the_contact_sheet_shows_all_pictures() -> None:
    """A row for each page kind, a picture for each way of looking at it."""
    sheet = contact_sheet({"home": "", "day": "days/2022/03/02/"})
    assert sheet.count("<img ") == 2 * len(SHOTS)
    assert "<h2>day <small>/days/2022/03/02/</small></h2>" in sheet


def test_a_folder_without_a_site(tmp_path: Path, chromium: str) -> None:
    """It says what to do first."""
    assert chromium
    said: list[str] = []
    assert screenshots(tmp_path / "nothing", tmp_path / "to", said.append) == 1
    assert said == [f"there is no site in {tmp_path / 'nothing'}: invoke build"]
    assert not (tmp_path / "to").exists()


@pytest.mark.browser
def test_pictures_are_taken(output: Path, tmp_path: Path, chromium: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is a picture as wide as its window, and those of the README stand in a folder of their own."""
    assert chromium
    monkeypatch.setattr("daybook.commands.screenshots.KINDS", {kind: KINDS[kind] for kind in PICTURES})
    pictures = tmp_path / "images"
    said: list[str] = []
    with ThreadPoolExecutor(1) as thread:  # other tests keep a browser open in this one
        assert thread.submit(screenshots, output, tmp_path / "to", said.append, pictures).result() == 0
    assert said == [f"18 pictures of 3 page kinds: {tmp_path / 'to/index.html'}"]
    assert sorted(path.name for path in pictures.iterdir()) == ["briefing.png", "home.png", "measure.png"]
    assert all(path.stat().st_size < 150_000 for path in pictures.iterdir())
    for name, width in (("home-320.png", 320), ("home-dark.png", 1280), ("measure-print.png", 720)):
        data = (tmp_path / "to" / name).read_bytes()
        assert (data[1:4], int.from_bytes(data[16:20])) == (b"PNG", width)
