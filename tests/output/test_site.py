"""Writing a site: what did not change is left alone, what lost its reason goes, what is not ours stays."""

from __future__ import annotations

import os
import pickle
import re
from typing import TYPE_CHECKING

import pytest

from builders import faultless, write_archive
from daybook.core import addresses
from daybook.core.addresses import ROOT, Address
from daybook.core.plan import Page, plan_site
from daybook.markdown import render_markdown
from daybook.output.built import MARKER, is_current, load_state
from daybook.output.site import ForeignFolderError, Report, write_site
from daybook.workers import spread
from sitebuilding import build_here, context_of, library_of, tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.library import Library, Read
    from daybook.core.views.files import FileView
    from daybook.core.views.pages import View

ABOUT = "pages/about.md"


class Shop:
    """An archive, and the folder its site is written to."""

    def __init__(self, folder: Path) -> None:
        self.content = write_archive(folder)
        self.output, self.state = folder / "output", folder / "state"

    def build(self, fingerprint: str = "one") -> Report:
        """Bring the site up to date."""
        return build_here(library_of(self.content), self.output, self.state, fingerprint, repr)

    def times(self) -> dict[str, int]:
        """Return when each file was written."""
        return {
            path.relative_to(self.output).as_posix(): path.stat().st_mtime_ns
            for path in self.output.rglob("*")
            if path.is_file()
        }

    def age(self) -> dict[str, int]:
        """Let the files be older, by whole seconds, and build once so that the state knows; return their times."""
        for path in self.output.rglob("*"):
            if path.is_file():
                os.utime(path, (1_000_000_000, 1_000_000_000))
        self.build()
        return self.times()


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Return a shop in which one build was made."""
    shop = Shop(tmp_path)
    report = shop.build()
    assert (report.rendered, report.changed) == (report.pages, len(tree_of(shop.output)) - 1)
    return shop


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


def test_pages_that_lost_their_reason_vanish(shop: Shop) -> None:
    """With the folders that become empty; what else stood there goes too."""
    (shop.content / ABOUT).unlink()
    (shop.output / "days/notes.txt").write_text("a stray file", encoding="utf-8")
    (shop.output / "stray/deep").mkdir(parents=True)
    assert shop.build().removed == 2
    assert not (shop.output / "about").exists()
    assert not (shop.output / "days/notes.txt").exists()
    assert not (shop.output / "stray").exists()


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


@pytest.mark.parametrize("state", [b"", b"no pickle", pickle.dumps({"files": 1}), pickle.dumps(7)[:-1]])
def test_a_damaged_state_is_as_none(shop: Shop, state: bytes) -> None:
    """All is rendered anew, and comes out as it was."""
    before = tree_of(shop.output)
    shop.state.write_bytes(state)
    report = shop.build()
    assert (report.rendered, report.changed) == (report.pages, 0)
    assert tree_of(shop.output) == before


def test_a_lost_state_is_as_none(shop: Shop) -> None:
    """The same for a state that is gone."""
    shop.state.unlink()
    assert shop.build().changed == 0


@pytest.mark.parametrize("stranger", ["thesis.txt", "photos/boat.jpg"])
def test_a_foreign_folder_is_refused(tmp_path: Path, stranger: str) -> None:
    """Nothing is written into it, and nothing is taken from it."""
    shop = Shop(tmp_path)
    place = shop.output / stranger
    place.parent.mkdir(parents=True)
    place.write_bytes(b"years of work")
    says = f"{shop.output} holds files that Daybook did not write: name another folder, or empty this one"
    with pytest.raises(ForeignFolderError, match=f"^{re.escape(says)}$"):
        shop.build()
    assert tree_of(shop.output) == {stranger: b"years of work"}
    assert not shop.state.exists()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """It stays as it is."""
    shop = Shop(tmp_path)
    shop.output.write_bytes(b"years of work")
    with pytest.raises(ForeignFolderError):
        shop.build()
    assert shop.output.read_bytes() == b"years of work"


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """And so is one that holds only what is hidden, such as a checked-out branch for publishing."""
    shop = Shop(tmp_path)
    (shop.output / ".git").mkdir(parents=True)
    (shop.output / ".git/HEAD").write_bytes(b"ref: refs/heads/site\n")
    assert shop.build().removed == 0
    assert (shop.output / MARKER).is_file()


HIDDEN = (".git/HEAD", ".git/refs/heads/site", ".htaccess", "days/.keep", ".well-known/security.txt")


def test_what_is_hidden_in_the_output_is_left_alone(shop: Shop) -> None:
    """It belongs to whoever publishes the folder; only what a build left half written goes."""
    for name in HIDDEN:
        (shop.output / name).parent.mkdir(parents=True, exist_ok=True)
        (shop.output / name).write_bytes(b"theirs")
    half = shop.output / "about/.index.html.4711.tmp"
    half.write_bytes(b"half a page")
    assert shop.build().removed == 1
    assert not half.exists()
    assert [name for name in HIDDEN if (shop.output / name).read_bytes() == b"theirs"] == list(HIDDEN)


def test_assets_are_written_and_removed(shop: Shop) -> None:
    """A file of the theme is a file of the site as long as the theme has it."""
    library = library_of(shop.content)

    def build(assets: dict[str, bytes]) -> Report:
        return write_site(
            library,
            (),
            assets,
            shop.output,
            shop.state,
            fingerprint="one",
            inputs="",
            render=repr,
            render_markdown=render_markdown,
        )

    assert build({"theme/a.css": b"p {}"}).changed == 1
    assert tree_of(shop.output).keys() == {MARKER, "theme/a.css"}
    assert build({"theme/b.css": b"p {}"}) == Report(pages=0, rendered=0, changed=1, removed=1)


def test_the_way_to_the_root_is_filled_in(tmp_path: Path) -> None:
    """Views speak of the root; files have the way to it from where they lie."""
    library = library_of(write_archive(tmp_path))

    def page(address: str) -> Page:
        return Page(Address(address), addresses.HOME, lambda _: _text(library))

    pages = [page(""), page("days/2022/"), page("404.html")]
    write_site(
        library,
        pages,
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


def _text(library: Library) -> View | FileView:
    found = plan_home(library)
    return found.build(context_of(library))


def plan_home(library: Library) -> Page:
    """Return the page for lost addresses, which asks least."""
    from daybook.core.pages.prose import not_found_page  # noqa: PLC0415 - one page of the plan, without the plan

    del library
    return Page(addresses.NOT_FOUND, addresses.HOME, not_found_page)


def test_an_output_is_current_until_anything_changes(shop: Shop) -> None:
    """Then there is nothing to read: the content, the code and every file are as the last build left them."""
    assert is_current(shop.output, shop.state, "one", "one")
    assert not is_current(shop.output, shop.state, "two", "one")
    assert not is_current(shop.output, shop.state, "one", "two")
    assert not is_current(shop.output, shop.state, "one", "")
    (shop.output / "about/index.html").write_bytes(b"")
    assert not is_current(shop.output, shop.state, "one", "one")


def test_a_state_knows_no_more_than_that_of_a_build_from_nothing(shop: Shop) -> None:
    """After an id has changed, every page has its look-ups with their answers, and no other one is kept."""

    def known() -> tuple[dict[str, dict[Read, str]], set[Read]]:
        state = load_state(shop.state, "one")
        files = state.files.items()
        return {path: {state.reads[n]: state.digests[n] for n in one.reads} for path, one in files}, set(state.reads)

    assert ("entity", "river-ost") in known()[1]
    (shop.content / "entities/place/river-ost.md").rename(shop.content / "entities/place/river-mor.md")
    for place in (*shop.content.rglob("*.md"), *shop.content.rglob("*.yaml")):
        place.write_text(place.read_text(encoding="utf-8").replace("river-ost", "river-mor"), encoding="utf-8")
    shop.build()
    after_edits = known()
    assert ("entity", "river-ost") not in after_edits[1]
    shop.state.unlink()
    shop.build()
    assert known() == after_edits


def test_a_build_that_breaks_off_is_mended_by_the_next(shop: Shop) -> None:
    """An error in the middle leaves no state that would take its pages for good."""
    place = shop.content / "entities/place/port-vell.md"
    place.write_text(faultless("entities/place/port-vell.md", ("name: Port Vell", "name: Old Vell")), encoding="utf-8")
    rendered = 0

    def render(view: View | FileView) -> str:
        nonlocal rendered
        rendered += 1
        if rendered > 5:
            raise RuntimeError("a template broke")
        return repr(view)

    with pytest.raises(RuntimeError, match="a template broke"):
        build_here(library_of(shop.content), shop.output, shop.state, "one", render)
    place.write_text(faultless("entities/place/port-vell.md"), encoding="utf-8")
    shop.build()
    before = tree_of(shop.output)
    shop.state.unlink()
    assert shop.build().changed == 0
    assert tree_of(shop.output) == before


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


def test_a_worker_that_fails_fails_the_build() -> None:
    """What goes wrong in a process is raised where the work was asked for."""
    with pytest.raises(ZeroDivisionError):
        spread(lambda number: 1 // number, [3, 2, 1, 0], processes=2)
