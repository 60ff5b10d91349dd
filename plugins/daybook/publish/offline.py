"""A copy of the site for reading without a server: every link names a file, and search says what it needs."""

from __future__ import annotations

import io
import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from daybook.core.addresses import EDITION, NOT_FOUND, SEARCH, SEARCH_INDEX, output_path
from daybook.core.headers import FILE as HEADERS
from daybook.core.sitemap import is_for_machines
from daybook.output.built import MARKER
from daybook.output.theme import SCRIPT, START
from daybook.publish.integrity import LIST

if TYPE_CHECKING:
    from pathlib import Path

NEEDS_A_SERVER: Final = (
    "This is a copy for reading without a server, and search needs one. The ways below lead to everything."
)
_LEFT_OUT: Final = frozenset({HEADERS, LIST, MARKER, SCRIPT, START, output_path(NOT_FOUND), EDITION})
"""What only a server, or a script that is served, can use; the list is of the served site."""
_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can state: none of ours shows in it."""
_FILE_OF_ALL: Final = 0o100644 << 16
_LINK: Final = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
_REFRESH: Final = re.compile(r'content="(\d+; url=)([^"]*)"')
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
_STATUS: Final = re.compile(r'(<p class="search-status"[^>]*>)[^<]*(</p>)')
_SCRIPT: Final = re.compile(r"<script [^>]*src=[^>]*></script>\n?")


class _StartTags(HTMLParser):
    """Finds the start tags of a page with their places."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[int, str]] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", page))]
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's
        """Note the tag as it is written."""
        line, column = self.getpos()
        self.found.append((self._lines[line - 1] + column, self.get_starttag_text() or ""))


def offline_page(page: str) -> str:
    """Return a page whose links to folders of the site lead to the file that a server would give."""
    parts, at = [], 0
    for place, tag in _StartTags(page).found:
        changed = _LINK.sub(lambda found: f'{found[1]}="{_file_of(found[2])}"', tag)
        if tag.startswith("<meta "):
            changed = _REFRESH.sub(lambda found: f'content="{found[1]}{_file_of(found[2])}"', tag)
        parts += [page[at:place], changed]
        at = place + len(tag)
    return "".join((*parts, page[at:]))


def _file_of(href: str) -> str:
    """Return where a link leads without a server; what leaves the site or the page's own parts stay."""
    path = re.split(r"[?#]", href, maxsplit=1)[0]
    if not path or _SCHEME.match(path):
        return href
    if path.rpartition("/")[2] in {"", ".", ".."}:
        return f"{path.removesuffix('/')}/index.html{href[len(path) :]}"
    return href


def zip_of(site: Path, name: str) -> bytes:
    """Return the ZIP file of a built site, all of it in a folder with this name.

    The same site gives the same bytes, as long as the library that compresses is the same.

    Raises:
        ValueError: the page of search has no place to say that it needs a server.
    """
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()):
            if path in _LEFT_OUT or path.startswith(SEARCH_INDEX) or is_for_machines(path):
                continue
            content = (site / path).read_bytes()
            if path.endswith(".html"):
                content = _page_of(path, content.decode()).encode()
            entry = zipfile.ZipInfo(f"{name}/{path}", _WHEN)
            entry.external_attr = _FILE_OF_ALL
            entry.create_system = 3
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return memory.getvalue()


def _page_of(path: str, page: str) -> str:
    page = _SCRIPT.sub("", offline_page(page))
    if path != output_path(SEARCH):
        return page
    told, places = _STATUS.subn(rf"\1{NEEDS_A_SERVER}\2", page)
    if places != 1:
        raise ValueError(f"{path} has no place to say that search needs a server")
    return told
