"""What the last build left is known to the next, and nothing that is damaged is taken for good."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from builders import faultless
from daybook.output.built import is_current, load_state
from sitebuilding import build_here, library_of, tree_of

if TYPE_CHECKING:
    from daybook.core.library import Read
    from daybook.core.views.files import FileView
    from daybook.core.views.pages import View
    from sitekeeping import Shop


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
