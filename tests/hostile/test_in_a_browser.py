"""Sites with a hostile text in every field, in a real browser: nothing runs, asks others, or complains."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from typing import TYPE_CHECKING

import pytest

from builders import FAULTLESS
from daybook.output.theme import assets_of
from hostile.payloads import PAYLOADS
from hostile.test_hostile import SPOTS, settle, site_of
from hostile.witness import WITNESS
from sitebuilding import THEME

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog

pytestmark = pytest.mark.browser

SAMPLE = ("", "briefings/2022-03-02-port-vell/", "briefings/2022-03-03-saltmarsh/", "days/2022/03/02/", "figures/")
SAMPLE_OF_RECORDS = ("entities/port-vell/", "questions/port-vell-control/", "sources/gazette-2022-03-02/")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep the report of the tests readable."""


@pytest.mark.parametrize("turn", [0, 40, 80, 160, 320, 480])
def test_nothing_runs_or_leaves(turn: int, browser: Browser, tmp_path: Path) -> None:
    """The console stays empty, no dialog opens, no request leaves this machine, and no witness is called."""
    gathered, spots = settle({spot: PAYLOADS[(turn + order) % len(PAYLOADS)] for order, spot in enumerate(SPOTS)})
    assert spots
    for path, content in {**site_of(gathered), **assets_of(THEME / "static")}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    shutil.copytree(FAULTLESS / "content/images/2022", tmp_path / "images")
    heard: list[str] = []
    handler = functools.partial(_Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_address[1]}/"
        page = browser.new_page()
        page.expose_function(WITNESS, lambda *_: heard.append("the witness was called"))

        def close(dialog: Dialog) -> None:
            heard.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.on("dialog", close)
        page.on("console", lambda message: heard.append(f"console: {message.text}"))
        page.on("request", lambda asked: heard.extend([] if asked.url.startswith(home) else [f"request: {asked.url}"]))
        for address in (*SAMPLE, *SAMPLE_OF_RECORDS):
            page.goto(f"{home}{address}")
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
            page.mouse.move(300, 300)
            page.keyboard.press("Tab")
        page.close()
        server.shutdown()
    assert heard == []
