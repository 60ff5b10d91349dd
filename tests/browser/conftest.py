"""The shipped site, built with its search index and served on this machine, and the system's Chromium."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daybook.commands.search import search

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep the report of the tests readable."""


class Server(http.server.ThreadingHTTPServer):
    """Takes it calmly when a page is closed before it has all its bytes."""

    def handle_error(self, *_: object) -> None:
        """Keep the report of the tests readable."""


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the shipped archive's site, with its search index."""
    output = tmp_path_factory.mktemp("shipped") / "output"
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(output)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    said: list[str] = []
    assert search(ROOT / "content", output, ROOT / "pelicanconf.py", said.append) == 0, said
    return output


@pytest.fixture(scope="session")
def site(shipped: Path) -> Iterator[str]:
    """The address of the shipped archive on this machine."""
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(shipped))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
