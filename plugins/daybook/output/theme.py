"""The files of a theme as they are served: style sheets and scripts joined, and what a host is to say of all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from daybook.core.headers import FILE as HEADERS
from daybook.core.headers import headers_file

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = "theme/css"
SHEET_ORDERS = "css/*.txt"
COMMENT = re.compile(r"^[ \t]*/\*.*?\*/", re.DOTALL | re.MULTILINE)
PROPERTY = re.compile(r"^([\w-]+): ")
SCRIPT = "theme/search.js"
SCRIPT_ORDER = "search/order.txt"


def assets_of(static: Path) -> dict[str, bytes]:
    """Return the files of a theme's static folder by their path below the output, and what a host is to say of all.

    The parts named in `css/home.txt` are joined into `home.css`, in that order, for one request is faster than twenty;
    so is each other list beside it, and so are the pieces of the search page's script.
    """
    assets = {SCRIPT: _joined(static / SCRIPT_ORDER).encode(), HEADERS: headers_file()}
    for order in sorted(static.glob(SHEET_ORDERS)):
        assets[f"{SHEETS}/{order.stem}.css"] = shortened(_joined(order)).encode()
    for path in sorted(static.rglob("*")):
        place = path.relative_to(static).as_posix()
        if path.is_file() and not place.startswith(("css/", "search/")):
            assets[f"theme/{place}"] = path.read_bytes()
    return assets


def _joined(order: Path) -> str:
    """Return the files that a list names, beside it, as one."""
    parts = order.read_text(encoding="utf-8").split()
    return "\n".join((order.parent / part).read_text(encoding="utf-8").strip() for part in parts) + "\n"


def shortened(sheet: str) -> str:
    """Return a style sheet as browsers want it: without what stands there only for people, a fifth of its weight.

    Comments that begin a line go, and the spaces at both ends of a line; nothing inside of a line is touched but the
    one space after the name of a property that has its line to itself.
    """
    lines = (line.strip() for line in COMMENT.sub("", sheet).splitlines())
    joined = "".join(_shortened_line(line) for line in lines if line)
    return f"{joined.strip()}\n"


def _shortened_line(line: str) -> str:
    if line.endswith(" {"):
        return f"{line[:-2]}{{"
    if line.endswith(";"):
        return PROPERTY.sub(r"\1:", line)
    return line if line.endswith(("}", ",")) else f"{line} "
