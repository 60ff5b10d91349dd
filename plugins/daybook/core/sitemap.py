"""Tells machines which pages there are: in sitemaps (sitemaps.org, 0.9), and in robots.txt, which names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daybook.core.addresses import Address

MOST: Final = 50_000
"""Addresses that one sitemap may name."""
ROBOTS: Final = "robots.txt"
_NAME: Final = re.compile(r"sitemap\d*\.xml")


def sitemap_files(pages: Iterable[Address], site_url: str) -> dict[str, bytes]:
    """Return the sitemaps and robots.txt, by their path below the output; none for a site without a public address.

    Every machine may read every page; what must not be found is not published. Hosts look for robots.txt at their
    root alone, so that of a site below a path does no more than to name the sitemaps to whoever looks here.
    """
    if not site_url:
        return {}
    places = sorted(f"{site_url}/{page}" for page in pages)
    parts = [places[first : first + MOST] for first in range(0, len(places), MOST)]
    maps = {f"sitemap{number if number > 1 else ''}.xml": part for number, part in enumerate(parts, 1)}
    told = "".join(f"Sitemap: {site_url}/{name}\n" for name in maps)
    return {name: _sitemap(part) for name, part in maps.items()} | {
        ROBOTS: f"User-agent: *\nDisallow:\n\n{told}".encode()
    }


def is_for_machines(path: str) -> bool:
    """Tell whether a path below the output is that of a file of these."""
    return path == ROBOTS or _NAME.fullmatch(path) is not None


def _sitemap(places: Iterable[str]) -> bytes:
    urls = "".join(f"<url><loc>{escape(place)}</loc></url>\n" for place in places)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    ).encode()
