"""The preview serves the output as it is, and reloads open pages after a build, without touching a file."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from daybook.commands.serve import EVENTS, Reloads, make_server, rebuild_on_change, reload_script, serve, watch

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"<!doctype html><title>Rain</title>"
SCRIPT = reload_script(0)


@contextmanager
def served(output: Path, reloads: Reloads) -> Iterator[str]:
    """Serve a folder on a free port, and give its address."""
    server = make_server(output, 0, reloads)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def fetch(address: str) -> tuple[int, str, bytes]:
    """Return status, content type and body of an address of this machine."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read()


def test_pages_get_the_script_and_files_do_not(tmp_path: Path) -> None:
    """A page ends with the script that reloads; its file, and a file that is no page, are as they were built."""
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "index.html").write_bytes(PAGE)
    (tmp_path / "style.css").write_bytes(b"body{}")
    (tmp_path / "404.html").write_bytes(b"gone")
    with served(tmp_path, Reloads()) as site:
        html = "text/html; charset=utf-8"
        assert fetch(f"{site}/days/") == (200, html, PAGE + SCRIPT)
        assert fetch(f"{site}/days/index.html?again") == (200, html, PAGE + SCRIPT)
        assert fetch(f"{site}/days") == (200, html, PAGE + SCRIPT)
        assert fetch(f"{site}/style.css") == (200, "text/css", b"body{}")
        assert fetch(f"{site}/weather/") == (404, html, b"gone" + SCRIPT)
        assert fetch(f"{site}/../../etc/passwd")[0] == 404
    assert (tmp_path / "days" / "index.html").read_bytes() == PAGE


def test_an_open_page_is_told_of_a_build(tmp_path: Path) -> None:
    """Whoever listens hears of the next build, and of one that came before they listened."""
    reloads = Reloads()
    with served(tmp_path, reloads) as site:
        for count in (0, 1):
            listening = f"{site}{EVENTS}?{count}"
            with urllib.request.urlopen(listening, timeout=10) as stream:  # noqa: S310 - our own server
                assert stream.headers["Content-Type"] == "text/event-stream"
                rebuild_on_change([{"a change"}], lambda: 0, reloads, str)
                assert stream.readline() == b"data: reload\n"
        with urllib.request.urlopen(f"{site}{EVENTS}?0", timeout=10) as stream:  # noqa: S310 - our own server
            assert stream.readline() == b"data: reload\n"


def test_a_change_during_a_build_is_not_missed(tmp_path: Path) -> None:
    """Watching begins before the first build, and what changes meanwhile is built next."""
    changes = watch([tmp_path])
    (tmp_path / "port-vell.md").write_text("---\n", encoding="utf-8")
    time.sleep(1)
    assert {Path(name).name for _, name in next(changes)} == {"port-vell.md"}


def test_a_build_that_fails_reloads_nothing() -> None:
    """The last good pages stay in view while the author mends what is wrong."""
    reloads = Reloads()
    said: list[str] = []
    statuses = iter([1, 0, 1])
    rebuild_on_change(["a", "b", "c"], lambda: next(statuses), reloads, said.append)
    assert reloads.count == 1
    assert said == ["something changed; building"] * 3


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    """The message says how to take another one."""
    said: list[str] = []
    with served(tmp_path, Reloads()) as site:
        port = int(site.rpartition(":")[2])
        missing = tmp_path / "content"
        assert serve(missing, tmp_path, tmp_path / "conf.py", said.append, port=port) == 1
    assert said == [f"port {port} cannot be used: Address already in use; name another one with --port"]
