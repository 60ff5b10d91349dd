"""`invoke search` after `invoke build`, and what later builds do with the index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from daybook.commands.search import search
from daybook.core.addresses import EDITION, SEARCH_INDEX
from daybook.core.search.manifest import MANIFEST
from sitebuilding import Workshop, set_up, tree_of

if TYPE_CHECKING:
    from pathlib import Path

OLD = "the search index is older than the pages: run `invoke search` before publishing\n"
GONE = "the search index is deleted, for it may hold what was removed: run `invoke search`\n"
REMOVAL = "date: 2022-03-07\ntarget: entity:port-vell\nkind: safety-removal\nreason: removed for safety\n"
QUAY = "entities/place/quay.md"


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    """The faultless archive, its quotations looked up."""
    workshop = set_up(tmp_path / "shop")
    workshop.look_up()
    return workshop


def build(shop: Workshop) -> str:
    """Build the site, and return what the build says."""
    done = shop.pelican()
    assert done.returncode == 0, done.stderr
    return done.stdout


def run(shop: Workshop) -> tuple[int, list[str]]:
    """Run the command, and return its status and what it says."""
    said: list[str] = []
    return search(shop.content, shop.output, shop.conf, said.append), said


def test_the_index_is_written_into_the_site_and_outlives_builds(shop: Workshop) -> None:
    """A build leaves it alone, and says when it is older than the pages."""
    assert OLD not in build(shop)
    status, said = run(shop)
    assert (status, len(said)) == (0, 1)
    assert said[0].startswith("26 things can be found: 2 of 2 parts of the index written, ")
    manifest = json.loads((shop.output / SEARCH_INDEX / MANIFEST).read_bytes())
    assert manifest["edition"] == json.loads((shop.output / EDITION).read_bytes())["edition"]
    index = tree_of(shop.output / SEARCH_INDEX)
    assert "nothing changed since the last build\n" in build(shop)
    (shop.content / QUAY).write_text("---\nname: Old Quay\n---\n\nA quay.\n", encoding="utf-8")
    assert OLD in build(shop)
    assert tree_of(shop.output / SEARCH_INDEX) == index
    assert run(shop)[1][0].startswith("27 things can be found: 1 of 2 parts of the index written, ")


def test_pages_of_another_state_are_refused(shop: Workshop) -> None:
    """Results would lead to what is not there."""
    message = f"the pages in {shop.output} were not made from this state of the content: run `invoke build` first"
    assert run(shop) == (1, [message])
    build(shop)
    (shop.content / QUAY).write_text("---\nname: Old Quay\n---\n\nA quay.\n", encoding="utf-8")
    assert run(shop) == (1, [message])
    assert not (shop.output / SEARCH_INDEX).exists()


def test_a_removal_for_safety_deletes_the_index(shop: Workshop) -> None:
    """The next build does, without being asked; the next index knows of the removal and stays."""
    build(shop)
    run(shop)
    (shop.content / "corrections/2022-03-07-removed.yaml").write_text(REMOVAL, encoding="utf-8")
    said = build(shop)
    assert GONE in said
    assert OLD not in said
    assert not (shop.output / SEARCH_INDEX).exists()
    assert run(shop)[0] == 0
    (shop.content / QUAY).write_text("---\nname: Old Quay\n---\n\nA quay.\n", encoding="utf-8")
    assert OLD in build(shop)


def test_what_is_missing_is_named(shop: Workshop, tmp_path: Path) -> None:
    """A folder or a settings file that is not there is no archive without anything in it."""
    said: list[str] = []
    assert search(tmp_path / "nothing", shop.output, shop.conf, said.append) == 1
    assert search(shop.content, shop.output, tmp_path / "none.py", said.append) == 1
    assert said == [
        f"there is no {tmp_path / 'nothing'}: name it with --conf or --content",
        f"there is no {tmp_path / 'none.py'}: name it with --conf or --content",
    ]
