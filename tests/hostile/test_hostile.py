"""A hostile text in any field of any record is refused, or does nothing: not in a page, a table, a feed or a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from builders import PICTURES, RECORDS, SETTINGS, check_all, known_words
from daybook.core.addresses import ROOT, output_path, way_to_root
from daybook.core.archive import link_archive
from daybook.core.derive.tables import derive
from daybook.core.library import Library
from daybook.core.pages.context import PageContext
from daybook.core.plan import plan_site
from daybook.core.problems import Problems
from daybook.core.reading.authored import authored_fields
from daybook.core.records import Picture
from daybook.files import ContentFile
from daybook.loading import gather_files
from daybook.markdown import render_markdown
from hostile.inertness import faults_of
from hostile.payloads import PAYLOADS
from hostile.planting import Files, Spot, plant, refused, spots_of
from hostile.yaml_texts import YAML
from sitebuilding import context_of, render

if TYPE_CHECKING:
    from collections.abc import Mapping

    from daybook.core.gathered import Gathered

BASE: Files = RECORDS
SPOTS = spots_of(BASE)
ROUNDS = 8
"""How often what is refused is taken out before everything in a broken file is."""
LONGEST = 1_000
"""Characters of what is told of a text, however long that is."""
BATCHES = 24
"""Into how many tests the turns are parted, so that several processes share them."""
SAMPLE = 4
"""How many of them every run makes; in these, too, every text comes into a sixth of all fields."""


def read(files: Files) -> tuple[Gathered, Problems]:
    """Read and check the files of a content folder."""
    problems = Problems()
    content = (
        ContentFile(path, f"content/{path}", text.encode("utf-8", "surrogatepass")) for path, text in files.items()
    )
    gathered = replace(gather_files(content, problems), picture_files=PICTURES)
    check_all(gathered, problems)
    return gathered, problems


def site_of(gathered: Gathered) -> dict[str, bytes]:
    """Return every file of the site that is made of some records."""
    library = Library(derive(link_archive(gathered, SETTINGS, known_words()), {}))
    site: dict[str, bytes] = {}
    for page in plan_site(context_of(library)):
        context = PageContext(library, page.address, render_markdown, page.section)
        text = render(page.build(context)).replace(ROOT, way_to_root(page.address, "/"))
        site[output_path(page.address)] = text.encode()
    return site


def settle(planted: Mapping[Spot, str], *, quoted: bool = True) -> tuple[Gathered, set[Spot]]:
    """Take out what is refused until nothing is; return the records, and the spots that were accepted."""
    left = dict(planted)
    for _ in range(ROUNDS):
        files, lines = plant(BASE, left, quoted=quoted)
        gathered, problems = read(files)
        told = [text for one in problems for text in (str(one.position), one.message, one.hint)]
        assert [text for text in told if not text.isprintable() or len(text) > LONGEST] == []
        if not problems.errors:
            return gathered, set(left)
        for spot in refused(left, lines, problems.errors):
            del left[spot]
    gathered, problems = read(BASE)
    assert not problems.errors
    return gathered, set()


@pytest.mark.parametrize(
    "batch", [*range(SAMPLE), *(pytest.param(batch, marks=pytest.mark.long) for batch in range(SAMPLE, BATCHES))]
)
def test_hostile_texts_are_refused_or_inert(batch: int) -> None:
    """Each text comes into each field; the fields of one archive hold as many different texts."""
    accepted = 0
    for turn in range(batch, len(PAYLOADS), BATCHES):
        planted = {spot: PAYLOADS[(turn + order) % len(PAYLOADS)] for order, spot in enumerate(SPOTS)}
        gathered, spots = settle(planted)
        accepted += len(spots)
        assert list(faults_of(site_of(gathered))) == [], f"turn {turn}"
    assert accepted > len(SPOTS)  # else nothing was shown of pages


def test_the_untouched_archive_is_inert() -> None:
    """The judge finds nothing in a site without hostile texts, and there are many fields to put them into."""
    gathered, problems = read(BASE)
    assert not problems.errors
    assert list(faults_of(site_of(gathered))) == []
    assert len(SPOTS) > 100
    assert {field for field in authored_fields(Picture) if field != "key"} <= fields_planted()
    assert len(PAYLOADS) >= 600


def fields_planted() -> set[str]:
    """Return the names of the fields whose values are spots."""
    return {BASE[spot.path][: spot.start].rpartition("\n")[2].strip().removesuffix(":").strip("- ") for spot in SPOTS}


@pytest.mark.parametrize(
    "page",
    [
        "<p><script>hostile_witness()</script></p>",
        '<p><img src="x" onerror="hostile_witness()"></p>',
        '<p><a href="javascript:hostile_witness()">x</a></p>',
        '<p><a href="java\tscript:hostile_witness()">x</a></p>',
        '<p><a href="//evil.example">x</a></p>',
        '<p style="color: red">x</p>',
        "<p><hostile_witness>x</hostile_witness></p>",
        '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    ],
)
def test_the_judge_sees_what_is_not_inert(page: str) -> None:
    """Each of these must never be in a page, and is found where it is."""
    assert list(faults_of({"index.html": f"<!DOCTYPE html><title>x</title>{page}".encode()}))


def test_the_judge_sees_formulas_and_names() -> None:
    """A cell that a spreadsheet would run, a file that some system cannot hold."""
    assert list(faults_of({"a.csv": b"a,b\r\n=1+1,2\r\n"})) == ["a.csv: a cell is a formula: '=1+1'"]
    assert list(faults_of({"../a.html": b""})) == ["../a.html: is no safe name"]


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.long)])
def test_front_matter_is_text_and_nothing_else(every: int) -> None:
    """YAML that makes objects, repeats itself or nests without end is refused, or is the text it looks like."""
    for turn in range(0, len(YAML), every):
        planted = {
            spot: YAML[(turn + order) % len(YAML)]
            for order, spot in enumerate(SPOTS[turn % 7 :: 7])
            if not spot.is_body
        }
        gathered, _ = settle(planted, quoted=False)
        assert list(faults_of(site_of(gathered))) == [], f"turn {turn}"
