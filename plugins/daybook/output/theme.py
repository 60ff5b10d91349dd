"""The files of a theme as they are served: style sheets and scripts joined, and what a host is to say of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcssmin import cssmin

from daybook.core.headers import FILE as HEADERS
from daybook.core.headers import headers_file

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = "theme/css"
SHEET_ORDERS = "css/*.txt"
PAPER = "css/print.css"
SCRIPT = "theme/search.js"
START = "theme/start.js"
SCRIPT_ORDER = "search/order.txt"
TOKEN = re.compile(r"(?<![\w-])(--[\w-]+):([^;{}]*);?")
BARE = re.compile(r"^(?:\s*//.*\n|\s+)", re.MULTILINE)
"""What a browser does not need of a script: comments that have a line of their own, and what lines begin with."""
USE = re.compile(r"var\((--[\w-]+)\)")


def assets_of(static: Path) -> dict[str, bytes]:
    """Return the files of a theme's static folder by their path below the output, and what a host is to say of all.

    The parts named in `css/home.txt` are joined into `home.css`, in that order, for one request is faster than twenty;
    a list that it names stands for the parts of that list, and what is for paper, `css/print.css`, stands at the end.
    So is each other list beside it, and so are the pieces of the search page's script, without what only people need.
    In a joined sheet a token with one value on every screen and on paper is that value.
    """
    assets = {SCRIPT: BARE.sub("", _joined(static / SCRIPT_ORDER)).encode(), HEADERS: headers_file()}
    paper = (static / PAPER).read_text(encoding="utf-8") if (static / PAPER).exists() else ""
    for order in sorted(static.glob(SHEET_ORDERS)):
        sheet = _settled(cssmin(_joined(order) + paper))
        assets[f"{SHEETS}/{order.stem}.css"] = f"{sheet}\n".encode()
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


def _settled(sheet: str) -> str:
    """Return a minified sheet with the value of each token that has only one in its place, and without its name.

    A browser reads what `var()` stands for again for every element: a tenth of what styles cost a phone.
    """
    values: dict[str, set[str]] = {}
    for token, value in TOKEN.findall(sheet):
        values.setdefault(token, set()).add(value)
    settled = {token: min(found) for token, found in values.items() if len(found) == 1}
    said = USE.sub(lambda use: settled.get(use[1], use[0]), sheet)
    used = set(USE.findall(said))
    return TOKEN.sub(lambda named: named[0] if named[1] in used else "", said).replace(";}", "}")
