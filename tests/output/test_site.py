"""Writing a site: what did not change is left alone, and what did is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import write_archive
from daybook.core import addresses
from daybook.core.addresses import ROOT, Address
from daybook.core.pages.prose import not_found_page
from daybook.core.plan import Page, plan_site
from daybook.markdown import render_markdown
from daybook.output.site import Report, write_site
from sitebuilding import build_here, context_of, library_of, tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from sitekeeping import Shop


ABOUT = "pages/about.md"


def test_a_second_build_does_nothing(shop: Shop) -> None:
    """No page is rendered, no file is touched."""
    before = shop.age()
    planned = len(plan_site(context_of(library_of(shop.content))))
    assert shop.build() == Report(pages=planned, rendered=0, changed=0, removed=0)
    assert shop.times() == before


def test_what_did_not_change_keeps_its_time(shop: Shop) -> None:
    """An edit of one text writes its page and no other."""
    before = shop.age()
    place = shop.content / ABOUT
    place.write_text(place.read_text(encoding="utf-8").replace("for tests", "for readers"), encoding="utf-8")
    report = shop.build()
    assert (report.rendered, report.changed) == (1, 1)
    assert [path for path, time in shop.times().items() if before[path] != time] == ["about/index.html"]


def test_a_page_that_comes_out_alike_keeps_its_time(shop: Shop) -> None:
    """Other code renders all pages, and writes only those that differ."""
    before = shop.age()
    report = shop.build("two")
    assert (report.rendered, report.changed) == (report.pages, 0)
    assert shop.times() == before


@pytest.mark.parametrize("damage", ["changed", "gone", "cut"])
def test_a_page_that_was_damaged_is_made_again(shop: Shop, damage: str) -> None:
    """Whoever changes the output by hand finds the page as it should be after the next build."""
    page = shop.output / "about/index.html"
    before = page.read_bytes()
    if damage == "gone":
        page.unlink()
    else:
        page.write_bytes(b"" if damage == "cut" else before.replace(b"archive", b"ARCHIVE"))
    assert shop.build().rendered == 1
    assert page.read_bytes() == before


def test_the_way_to_the_root_is_filled_in(tmp_path: Path) -> None:
    """Views speak of the root; files have the way to it from where they lie."""
    written = ("", "days/2022/", "404.html")
    write_site(
        library_of(write_archive(tmp_path)),
        [Page(Address(address), addresses.HOME, not_found_page) for address in written],
        {},
        tmp_path / "output",
        tmp_path / "state",
        fingerprint="",
        inputs="",
        render=lambda _: f"{ROOT}about/",
        render_markdown=render_markdown,
    )
    tree = tree_of(tmp_path / "output")
    assert tree["index.html"] == b"./about/"
    assert tree["days/2022/index.html"] == b"../../about/"
    assert tree["404.html"] == b"/about/"


def test_many_processes_write_what_one_writes(tmp_path: Path) -> None:
    """Pages spread over processes have the same bytes, and the next build finds nothing to do."""
    library = library_of(write_archive(tmp_path))
    trees = []
    for processes in (1, 3):
        output, state = tmp_path / f"output-{processes}", tmp_path / f"state-{processes}.pickle"
        build_here(library, output, state, processes=processes)
        trees.append(tree_of(output))
        assert build_here(library, output, state, processes=processes).rendered == 0
    assert trees[0] == trees[1]
