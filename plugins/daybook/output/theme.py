"""The files of a theme as they are served: style sheets and scripts joined, and what a host is to say of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcssmin import cssmin

from daybook.core.headers import FILE as HEADERS
from daybook.core.headers import headers_file

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = "theme/css"
SHEET_ORDERS = "css/*.txt"
SCRIPT = "theme/search.js"
SCRIPT_ORDER = "search/order.txt"


def assets_of(static: Path) -> dict[str, bytes]:
    """Return the files of a theme's static folder by their path below the output, and what a host is to say of all.

    The parts named in `css/home.txt` are joined into `home.css`, in that order, for one request is faster than twenty;
    a list that it names stands for the parts of that list. So is each other list beside it, and so are the pieces of
    the search page's script.
    """
    assets = {SCRIPT: _joined(static / SCRIPT_ORDER).encode(), HEADERS: headers_file()}
    for order in sorted(static.glob(SHEET_ORDERS)):
        assets[f"{SHEETS}/{order.stem}.css"] = f"{cssmin(_joined(order))}\n".encode()
    for path in sorted(static.rglob("*")):
        place = path.relative_to(static).as_posix()
        if path.is_file() and not place.startswith(("css/", "search/")):
            assets[f"theme/{place}"] = path.read_bytes()
    return assets


def parts_of(order: Path) -> list[Path]:
    """Return the files that a list names, beside it; a list among them stands for its own files."""
    named = [order.parent / name for name in order.read_text(encoding="utf-8").split()]
    return [part for each in named for part in (parts_of(each) if each.suffix == ".txt" else [each])]


def _joined(order: Path) -> str:
    """Return the files of a list as one."""
    return "\n".join(part.read_text(encoding="utf-8").strip() for part in parts_of(order)) + "\n"
