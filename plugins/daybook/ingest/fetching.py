"""A file or an address becomes the bytes of one article, within limits of size, time and redirects, or a problem."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from daybook.core.position import Position
from daybook.core.problems import Problem
from daybook.core.wording import counted
from daybook.frozen.vault import LARGEST
from daybook.ingest.pages import LARGEST_PAGE

if TYPE_CHECKING:
    from http.client import HTTPMessage
    from pathlib import Path
    from typing import IO

_SCHEMES: Final = frozenset({"http", "https"})
_ENDINGS: Final = {"text/html": ".html", "application/xhtml+xml": ".xhtml", "text/plain": ".txt"}
MOST_REDIRECTS: Final = 5
_REDIRECTS: Final = range(300, 400)
SECONDS: Final = 30.0
"""How long fetching an article may take, all in all."""
_SILENCE: Final = 10.0
"""How long a server may say nothing, in seconds."""
_PIECE: Final = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a file or an address gave: its bytes, and the ending a file of that kind has.

    Of an address also where redirects led, and the encoding that was stated; empty for a file.
    """

    raw: bytes
    suffix: str
    url: str = ""
    charset: str = ""


def is_address(name: str) -> bool:
    """Tell whether a name is an address, and no path of a file."""
    return "://" in name


def fetch(place: Path | str) -> Fetched | Problem:
    """Return what a file or an address gives; whatever goes wrong is a problem."""
    if isinstance(place, str):
        return fetch_article(place)
    try:
        if not place.is_file():  # opening a pipe would wait for ever
            return Problem(Position(str(place)), "article-unfit", "this is no ordinary file", "copy the article itself")
        size = place.stat().st_size
        if size > LARGEST:
            message = f"the file has {size / 1_000_000:.1f} MB, more than the {LARGEST // 1_000_000} MB allowed"
            return Problem(Position(str(place)), "article-too-long", message, "keep the article itself in the file")
        return Fetched(raw=place.read_bytes(), suffix=place.suffix or ".txt")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return Problem(Position(str(place)), "article-unfit", message, "check its permissions")


class _FewRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, to addresses of the web only."""

    max_redirections = MOST_REDIRECTS
    max_repeats = 2

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if fault := _fault_of(newurl):
            raise urllib.error.URLError(f"it leads to another address: {fault}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch_article(address: str, *, seconds: float = SECONDS, most: int = LARGEST_PAGE) -> Fetched | Problem:
    """Return the article at an address of the web.

    Only HTML and plain text are taken, at most `most` bytes, in at most `seconds`. Whatever goes wrong is a problem.
    """
    if fault := _fault_of(address):
        hint = "write it as https://example.org/article, or give a file"
        return Problem(Position(address), "article-address", fault, hint)
    until = time.monotonic() + seconds
    try:
        asked = urllib.request.Request(  # noqa: S310 - the scheme was looked at
            _in_ascii(address),
            headers={"User-Agent": "daybook", "Accept": ", ".join(_ENDINGS), "Accept-Encoding": "identity"},
        )
        with urllib.request.build_opener(_FewRedirects()).open(asked, timeout=min(seconds, _SILENCE)) as answer:
            return _read(answer, address, until, most)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code in _REDIRECTS:
            return _not_fetched(address, "the address leads on to others, and to no page")
        return _not_fetched(address, f"the address answers {error.code} {error.reason}")
    except urllib.error.URLError as error:
        return _not_fetched(address, f"the address cannot be read: {_reason(error.reason)}")
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _not_fetched(address, f"the address cannot be read: {_reason(error)}")


def _fault_of(address: str) -> str:
    """Return what keeps an address from being fetched, in a phrase."""
    try:
        parts = urllib.parse.urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"this is no address: {error}"
    if parts.scheme not in _SCHEMES:
        return f'an address begins with https:// or http://, not "{parts.scheme}:"'
    if not host or any(character.isspace() or not character.isprintable() for character in address):
        return "this is no address"
    return "the address holds a name or password before the @" if parts.username or parts.password else ""


def _in_ascii(address: str) -> str:
    """Return an address as it is asked for: other letters written with per cent signs, nothing behind a #."""
    parts = urllib.parse.urlsplit(address)
    port = f":{parts.port}" if parts.port else ""
    host = (parts.hostname or "").encode("idna").decode("ascii")
    netloc = f"[{host}]{port}" if ":" in host else host + port
    path, query = (urllib.parse.quote(part, safe="/%:=&?~+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urllib.parse.urlunsplit((parts.scheme, netloc, path, query, ""))


def _read(answer: http.client.HTTPResponse, address: str, until: float, most: int) -> Fetched | Problem:
    kind = answer.headers.get_content_type()
    if kind not in _ENDINGS or answer.headers.get("Content-Encoding", "identity") != "identity":
        message = f"the address gives {answer.headers.get('Content-Encoding') or kind}, not a page or a plain text"
        return Problem(Position(address), "article-unfit", message, "save the text of the article in a file")
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(_PIECE):
        size += len(piece)
        if size > most:
            message = f"the page has more than the {most / 1_000_000:g} MB allowed"
            return Problem(Position(address), "article-too-long", message, "save the article alone, as text")
        if time.monotonic() > until:
            return _not_fetched(address, "the address takes too long to answer")
        pieces.append(piece)
    if answer.length:
        return _not_fetched(address, f"the connection broke off {counted(answer.length or 0, 'byte')} before the end")
    return Fetched(
        raw=b"".join(pieces),
        suffix=_ENDINGS[kind],
        url=urllib.parse.urldefrag(answer.url).url,
        charset=answer.headers.get_content_charset() or "",
    )


def _reason(error: BaseException | str) -> str:
    """Return what went wrong in words, without the number that one system gives it."""
    words = error.strerror if isinstance(error, OSError) else None
    return words or str(error) or type(error).__name__


def _not_fetched(address: str, message: str) -> Problem:
    hint = "try again later, or save the page in a browser and give the file"
    return Problem(Position(address), "article-not-fetched", " ".join(message.split()), hint)
