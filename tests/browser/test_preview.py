"""The preview in a real browser: pages reload after a build, though their policy lets no other script run."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from daybook.commands.serve import Reloads, make_server

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["", "search/"])
def test_an_open_page_reloads_after_a_build(browser: Browser, shipped: Path, address: str) -> None:
    """With and without a script of its own, and the console stays silent."""
    reloads = Reloads()
    said: list[str] = []
    with make_server(shipped, 0, reloads) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"http://127.0.0.1:{server.server_port}/{address}")
        with page.expect_event("load", timeout=10_000):
            reloads.announce()
        page.close()
        server.shutdown()
    assert said == []
