"""A site that was built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sitebuilding import tree_of

if TYPE_CHECKING:
    from pathlib import Path

from sitekeeping import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Return a shop in which one build was made."""
    shop = Shop(tmp_path)
    report = shop.build()
    assert (report.rendered, report.changed) == (report.pages, len(tree_of(shop.output)) - 1)
    return shop
