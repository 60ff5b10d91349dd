"""Serves a folder on this machine, as a host would serve a site."""

from __future__ import annotations

import http.server
import threading
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep the report of the tests readable."""


class _Server(http.server.ThreadingHTTPServer):
    """Takes it calmly when a page is closed before it has all its bytes."""

    def handle_error(self, *_: object) -> None:
        """Keep the report of the tests readable."""


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder, and yield its address."""
    with _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
