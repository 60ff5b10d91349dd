"""What lost its reason goes from the output folder, and what is not ours stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from daybook.markdown import render_markdown
from daybook.output.built import MARKER
from daybook.output.site import ForeignFolderError, Report, write_site
from sitebuilding import library_of, tree_of

if TYPE_CHECKING:
    from pathlib import Path

from sitekeeping import Shop

ABOUT = "pages/about.md"


def test_pages_that_lost_their_reason_vanish(shop: Shop) -> None:
    """With the folders that become empty; what else stood there goes too."""
    (shop.content / ABOUT).unlink()
    (shop.output / "days/notes.txt").write_text("a stray file", encoding="utf-8")
    (shop.output / "stray/deep").mkdir(parents=True)
    assert shop.build().removed == 2
    assert not (shop.output / "about").exists()
    assert not (shop.output / "days/notes.txt").exists()
    assert not (shop.output / "stray").exists()


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
