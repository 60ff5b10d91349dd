"""`invoke serve`: show the site in a browser as its author writes, built anew and reloaded at every change."""

from __future__ import annotations

import base64
import contextlib
import functools
import hashlib
import http.server
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

import watchfiles

from daybook.commands.build import build
from daybook.commands.warm import WarmPelican

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from daybook.commands import Say

ADDRESS: Final = "127.0.0.1"
"""The preview is for this machine only."""
EVENTS: Final = "/.daybook-reload"
_SCRIPTS: Final = b"script-src 'self'"
_NOTHING: Final = b"default-src 'none';"
"""Of the policy that pages state: what a script is added to."""
_TICK: Final = 300
"""Milliseconds between two looks at what has changed."""
_WAKES_EVERY: Final = 15.0
"""Seconds after which a waiting page is written to, so that one that was closed is noticed."""


def reload_script(build_count: int) -> bytes:
    """Return what a served page gets in addition, and no file ever.

    It names the build the page is of, so that a build between page and script is not missed.
    """
    return f"<script>{_reload_code(build_count)}</script>".encode()


def _reload_code(build_count: int) -> str:
    return f"new EventSource('{EVENTS}?{build_count}').onmessage=function(){{location.reload()}}"


def with_reload(page: bytes, build_count: int) -> bytes:
    """Return a page with the script that reloads it, which its policy is made to let run, and no other."""
    digest = base64.b64encode(hashlib.sha256(_reload_code(build_count).encode()).digest()).decode()
    own = f"'sha256-{digest}'".encode()
    if _SCRIPTS in page:  # the search page has a script of its own
        page = page.replace(_SCRIPTS, _SCRIPTS + b" " + own, 1)
    else:
        page = page.replace(_NOTHING, _NOTHING + b" script-src " + own + b";", 1)
    return page + reload_script(build_count)


@dataclass(slots=True)
class Reloads:
    """Tells every open page that there is something new."""

    _changed: threading.Condition = field(default_factory=threading.Condition)
    _count: int = 0

    @property
    def count(self) -> int:
        """How many times the site was built anew."""
        return self._count

    def announce(self) -> None:
        """Wake all who wait."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def wait_after(self, seen: int, seconds: float) -> int:
        """Return the count once it is larger than the one seen, or the same one after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._count > seen, seconds)
            return self._count


class PreviewHandler(http.server.SimpleHTTPRequestHandler):
    """Serves the files of the output folder; HTML gets the script that reloads, and 404 the site's own page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, reloads: Reloads, **keywords: object) -> None:
        self._reloads = reloads
        super().__init__(*arguments, **keywords)  # type: ignore[arg-type] # whatever the server passes

    def do_GET(self) -> None:
        """Answer with the page, the file, or the stream of reloads."""
        path = unquote(urlsplit(self.path).path)
        if path == EVENTS:
            self._stream_reloads(urlsplit(self.path).query)
        elif (page := self._page(path)) is not None:
            self._send_html(page, HTTPStatus.OK)
        elif not Path(self.translate_path(path)).exists():
            missing = Path(self.directory) / "404.html"
            self._send_html(missing if missing.is_file() else None, HTTPStatus.NOT_FOUND)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Let the browser ask again every time: what is shown is what was written last."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - the name it has in the library
        """Say nothing: the author reads problems here, and no requests."""

    def _page(self, path: str) -> Path | None:
        """Return the HTML file of an address, or None where it is another file, or a folder without its slash."""
        file = Path(self.translate_path(path))
        if path.endswith("/"):
            file /= "index.html"
        return file if file.suffix == ".html" and file.is_file() else None

    def _send_html(self, page: Path | None, status: HTTPStatus) -> None:
        content = with_reload(b"" if page is None else page.read_bytes(), self._reloads.count)
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream_reloads(self, build_count: str) -> None:
        seen = int(build_count) if build_count.isascii() and build_count.isdigit() else self._reloads.count
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        with contextlib.suppress(ConnectionError):
            while True:
                count = self._reloads.wait_after(seen, _WAKES_EVERY)
                self.wfile.write(b"data: reload\n\n" if count > seen else b": still here\n\n")
                self.wfile.flush()
                seen = count


def make_server(output: Path, port: int, reloads: Reloads) -> http.server.ThreadingHTTPServer:
    """Return a server of a folder on this machine; port 0 takes a free one.

    Raises:
        OSError: the port is taken.
    """
    handler = functools.partial(PreviewHandler, directory=str(output), reloads=reloads)
    server = http.server.ThreadingHTTPServer((ADDRESS, port), handler)
    server.daemon_threads = True
    return server


def watch(paths: Iterable[Path]) -> Iterator[set[watchfiles.main.FileChange]]:
    """Yield whenever files below the paths have changed, also if that was while the last change was dealt with.

    When this function returns the watching has begun.
    """
    ticks = watchfiles.watch(*paths, raise_interrupt=True, yield_on_timeout=True, rust_timeout=_TICK)
    next(ticks)
    return filter(None, ticks)


def letting_go_of_old_code(changes: Iterable[Collection[tuple[int, str]]], pelican: WarmPelican) -> Iterator[object]:
    """Yield the changes; at the first one of code, what is loaded is out of date."""
    for change in changes:
        if any(path.endswith(".py") for _, path in change):
            pelican.let_go()
        yield change


def rebuild_on_change(changes: Iterable[object], rebuild: Callable[[], int], reloads: Reloads, say: Say) -> None:
    """Build at each change and reload the pages; a build that fails keeps the pages as they are."""
    for _ in changes:
        say("something changed; building")
        if rebuild() == 0:
            reloads.announce()


def serve(content: Path, output: Path, conf: Path, say: Say, *, port: int = 8000, preview: bool = False) -> int:
    """Build, serve and build again at every change until interrupted; 1 if the port is taken.

    The first build may fail: its report is on the screen, and the next change may mend it. With `preview` quotations
    that nobody has looked up yet are shown, and said to await evidence.
    """
    output.mkdir(parents=True, exist_ok=True)
    reloads = Reloads()
    try:
        server = make_server(output, port, reloads)
    except OSError as error:
        say(f"port {port} cannot be used: {error.strerror}; name another one with --port")
        return 1
    watched = [path for path in (content, conf, Path("themes"), Path("plugins")) if path.exists()]
    with server, WarmPelican() as pelican:
        rebuild = functools.partial(
            build, content, output, conf, say, how_to_look=False, preview=preview, run=pelican.run
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with contextlib.suppress(KeyboardInterrupt):
            changes = watch(watched)
            rebuild()
            say(f"the site is at http://{ADDRESS}:{server.server_port}/ and follows your changes; Ctrl-C ends it")
            rebuild_on_change(letting_go_of_old_code(changes, pelican), rebuild, reloads, say)
        server.shutdown()
    return 0
