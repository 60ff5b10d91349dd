"""A usual page and its style sheet come with the first answer of a server, before it waits for a reader's phone."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from sitereading import Site, resolve

if TYPE_CHECKING:
    from pathlib import Path

FIRST = 10 * 1460
"""What is sent before the first byte is acknowledged, in bytes: ten segments (RFC 6928)."""
HEADERS = 500
"""What a host says of two files, and the picture of the tab, in bytes."""
MOST = 40_000


@pytest.fixture(scope="module")
def weights(shipped: Path) -> dict[str, tuple[int, int]]:
    """The bytes of each page with its style sheet, and with its script besides, as hosts compress them."""
    site = Site(shipped)

    def weight(address: str, *paths: str) -> int:
        files = [f"{address}index.html" if not address.endswith(".html") else address]
        files += [str(resolve(address, path)) for path in paths]
        return sum(len(gzip.compress(site.files[each], 6, mtime=0)) for each in files)

    return {
        address: (
            weight(address, *page.xpath("//link[@rel='stylesheet']/@href")),
            weight(address, *page.xpath("//link[@rel='stylesheet']/@href | //script/@src")),
        )
        for address, page in site.pages.items()
    }


def test_a_usual_page_fits_in_the_first_round_trip(weights: dict[str, tuple[int, int]]) -> None:
    """What is to be seen fits for 19 of 20 pages; an author may write a briefing as long as it has to be."""
    late = {address: size for address, (size, _) in weights.items() if size > FIRST - HEADERS}
    assert len(weights) > 200
    assert len(late) * 20 < len(weights), late


def test_the_heaviest_page_is_light(weights: dict[str, tuple[int, int]]) -> None:
    """With its script a page is at most 40 kB."""
    assert {address: size for address, (_, size) in weights.items() if size > MOST} == {}
