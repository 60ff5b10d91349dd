"""Reads the files of a site as its readers get them: over HTTP, from its own host alone."""

from __future__ import annotations

import hashlib
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urljoin, urlsplit

from daybook.core.headers import FILE as HEADERS
from daybook.publish.faults import PublishFault
from daybook.publish.integrity import Listed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from http.client import HTTPMessage, HTTPResponse
    from typing import IO

_AT_ONCE: Final = 8
_SECONDS: Final = 60
_PIECE: Final = 1 << 16
_GONE: Final = frozenset({404, 410})
UNSERVED: Final = frozenset({HEADERS})
"""Files that a host reads and does not serve."""


def is_address(where: str) -> bool:
    """Tell whether a site is named by its address, and not by its folder."""
    return where.startswith(("http://", "https://"))


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows a redirect inside the site's host; what is elsewhere is not the site."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """Return the next request, or None where it would lead away."""
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        is_same = (old.hostname, new.scheme) == (new.hostname, new.scheme) and new.scheme in {old.scheme, "https"}
        return super().redirect_request(req, fp, code, msg, headers, newurl) if is_same else None


def fetch(address: str, path: str, limit: int) -> bytes | None:
    """Return the bytes of a file of a site, or None where there is none; `limit` is the most that it may have.

    Raises:
        PublishFault: the host cannot be reached, or answers with an error or more bytes than that.
    """
    with _opened(address, path) as answer:
        if answer is None:
            return None
        content = answer.read(limit + 1)
    if len(content) > limit:
        raise PublishFault(f"{path} has more than {limit:,} bytes")
    return content


def files_over_http(address: str, wanted: Iterable[Listed]) -> dict[str, Listed]:
    """Return those of the wanted files that the site has, each with the SHA-256 and size of what was served.

    Of a file that is longer than it should be, only that much is read.

    Raises:
        PublishFault: as for `fetch`.
    """
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = pool.map(lambda file: _hashed(address, file), wanted)
        return {file.path: file for file in found if file is not None}


def _hashed(address: str, wanted: Listed) -> Listed | None:
    digest, size = hashlib.sha256(), 0
    with _opened(address, wanted.path) as answer:
        if answer is None:
            return None
        while size <= wanted.size and (piece := answer.read(_PIECE)):
            digest.update(piece)
            size += len(piece)
    return Listed(wanted.path, digest.hexdigest(), size)


class _Nothing:
    """Stands for a file that is not there, where one that is would have to be closed."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        """There is nothing to close."""


_OPENER: Final = urllib.request.build_opener(_SameHost)


def _opened(address: str, path: str) -> HTTPResponse | _Nothing:
    url = urljoin(f"{address.rstrip('/')}/", quote(path))
    request = urllib.request.Request(url, headers={"User-Agent": "daybook-verify", "Cache-Control": "no-cache"})  # noqa: S310 - http or https, see is_address
    try:
        answer: HTTPResponse = _OPENER.open(request, timeout=_SECONDS)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code in _GONE:
            return _Nothing()
        raise PublishFault(f"{url} is answered with {error.code} {error.reason}") from None
    except OSError as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        raise PublishFault(f"{url} cannot be read: {reason}") from None
    return answer
