"""What hosts are to say with every file: it fits what pages say of themselves, and the site works under it."""

from __future__ import annotations

import http.server
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from daybook.core.headers import FILE, HEADERS, POLICY, headers_file
from sitereading import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from publishing import Published

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "deploying.md").read_text(encoding="utf-8")


def directives(policy: str) -> dict[str, set[str]]:
    """Return what a policy allows, by directive."""
    return {name: set(sources) for name, *sources in map(str.split, policy.split(";")) if name}


def test_a_site_carries_the_headers_for_its_host(published: Published) -> None:
    """One rule for every file, with the policy in it."""
    assert (published.site / FILE).read_bytes() == headers_file()
    lines = headers_file().decode().splitlines()
    assert lines[0] == "/*"
    assert lines[1] == f"  Content-Security-Policy: {POLICY}"
    assert len(lines) == 1 + len(HEADERS)


def test_no_policy_lets_anything_inline_or_foreign_in(published: Published) -> None:
    """Every page has one, and what it allows is allowed by the host's too; none allows inline code or another site."""
    host = directives(POLICY)
    assert host["default-src"] == {"'none'"}
    assert host["frame-ancestors"] == {"'none'"}
    allowed = {"'self'", "'none'"}
    for address, page in Site(published.site).pages.items():
        (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        own = directives(policy)
        assert own["default-src"] == {"'none'"}, address
        for name, sources in own.items():
            assert sources <= allowed, address
            assert sources <= host[name] | {"'none'"}, address
        assert ("script-src" in own) == (address == "search/")
        assert page.xpath("//style | //@style | //script[not(@src) and not(@type='application/ld+json')]") == []


def test_the_documentation_shows_the_same_headers() -> None:
    """What is copied from the page into a server's settings is what `_headers` says."""
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS)
    caddy = "".join(f'\t{name} "{value}"\n' for name, value in HEADERS)
    assert nginx in PAGE
    assert f"header {{\n{caddy}}}\n" in PAGE


class WithHeaders(http.server.SimpleHTTPRequestHandler):
    """Serves a site as a host does that reads `_headers`."""

    def end_headers(self) -> None:
        """Say what the file says."""
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the report of the tests readable."""


@pytest.mark.browser
def test_the_site_works_under_the_headers(published: Published, browser: Browser) -> None:
    """A browser shows styles and finds things, and complains of nothing."""
    said: list[str] = []
    handler = partial(WithHeaders, directory=str(published.site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        for path in ("", "days/2022/03/02/", "figures/", "verify/"):
            page.goto(address + path)
            assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')")
        page.goto(f"{address}search/?q=vell")
        page.wait_for_selector(".search-results a")
        page.close()
        server.shutdown()
    assert said == []
