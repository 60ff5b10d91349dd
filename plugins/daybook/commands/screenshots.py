"""`invoke screenshots`: take a picture of every page kind, on a phone and a desk, in the light, the dark and on paper.

It needs Playwright, of `requirements/dev.txt`, and the Chromium of the system.
"""

from __future__ import annotations

import contextlib
import functools
import html
import http.server
import re
import shutil
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from daybook.core.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser

    from daybook.commands import Say

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ID: Final = r"[a-z0-9][a-z0-9-]*"
KINDS: Final = {
    "home": r"",
    "days": r"days/",
    "year": r"days/\d{4}/",
    "month": r"days/\d{4}/\d\d/",
    "day": r"days/\d{4}/\d\d/\d\d/",
    "briefings": r"briefings/",
    "briefing": rf"briefings/\d{{4}}-{_ID}/",
    "entities": r"entities/",
    "entities-of-a-type": r"(?:people|organisations|countries|places|events)/",
    "entity": rf"entities/{_ID}/",
    "figures": r"figures/",
    "figures-by-speaker": r"figures/by-speaker/",
    "figures-by-day": r"figures/by-day/",
    "measure": rf"figures/(?!by-(?:speaker|day)/){_ID}/",
    "questions": r"questions/",
    "question": rf"questions/{_ID}/",
    "sources": r"sources/",
    "source": rf"sources/{_ID}/",
    "publisher": rf"publishers/{_ID}/",
    "corrections": r"corrections/",
    "data": r"data/",
    "text": r"(?:about|method)/",
    "verify": r"verify/",
    "search": r"search/",
    "no-such-page": r"404\.html",
}
"""The kinds of pages, and the addresses of each."""
ASKED: Final = {"search": "?kind=figure"}
"""What is asked of a page that shows something only to whoever asks: here every figure, in any archive."""


@dataclass(frozen=True, slots=True)
class Shot:
    """How a picture is taken: in a window this wide, in the light, in the dark, or as on paper."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"


SHOTS: Final = (
    Shot("320", 320),
    Shot("768", 768),
    Shot("1280", 1280),
    Shot("1920", 1920),
    Shot("dark", 1280, scheme="dark"),
    Shot("print", 720, media="print"),
)
COLOURS: Final = 64
PICTURES: Final = {"home": 860, "briefing": 1180, "measure": 980}
"""The kinds whose pictures stand in the README, and how much of each page they show, in pixels."""


def pages_of_each_kind(output: Path) -> dict[str, str]:
    """Return for each kind that a site has the address of its fullest page, the first of equals."""
    sizes = {
        path.relative_to(output).as_posix().removesuffix("index.html"): path.stat().st_size
        for path in sorted(output.rglob("*.html"))
    }
    found: dict[str, str] = {}
    for kind, pattern in KINDS.items():
        matching = [address for address in sizes if re.fullmatch(pattern, address)]
        if matching:
            found[kind] = max(matching, key=sizes.__getitem__)
    return found


def screenshots(output: Path, to: Path, say: Say, pictures: Path | None = None) -> int:
    """Write the pictures and `index.html`, which shows them all, into a folder; 1 where something is missing for it.

    `pictures` is a folder that also gets those of the README.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - not there without requirements/dev.txt
    except ImportError:
        say("Playwright is missing: python -m pip install --require-hashes -r requirements/dev.txt")
        return 1
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        say("there is no Chromium here: apt-get install chromium")
        return 1
    pages = pages_of_each_kind(output)
    if not pages:
        say(f"there is no site in {output}: invoke build")
        return 1
    to.mkdir(parents=True, exist_ok=True)
    with _served(output) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for kind, address in pages.items():
            for shot in SHOTS:
                _take(browser, f"{site}{address}{ASKED.get(kind, '')}", shot, to / f"{kind}-{shot.name}.png")
        for kind in PICTURES if pictures else ():
            if pictures and kind in pages:
                shot = Shot("readme", 1280)
                _take(browser, f"{site}{pages[kind]}", shot, pictures / f"{kind}.png", PICTURES[kind])
                _lighten(pictures / f"{kind}.png")
        browser.close()
    (to / "index.html").write_text(contact_sheet(pages), encoding="utf-8")
    say(f"{counted(len(pages) * len(SHOTS), 'picture')} of {counted(len(pages), 'page kind')}: {to / 'index.html'}")
    return 0


def contact_sheet(pages: Mapping[str, str]) -> str:
    """Return a page that shows all pictures, a row for each page kind."""
    rows = "".join(
        f"<h2>{kind} <small>/{html.escape(address)}</small></h2><p>"
        + "".join(
            f'<a href="{kind}-{shot.name}.png"><img src="{kind}-{shot.name}.png" alt="{kind}, {shot.name}"></a>'
            for shot in SHOTS
        )
        + "</p>"
        for kind, address in pages.items()
    )
    style = "body{font:1rem sans-serif;background:#ddd}p{display:flex;gap:1rem;overflow-x:auto}img{height:30rem}"
    return f'<!DOCTYPE html><html lang="en"><title>Every page kind</title><style>{style}</style>{rows}</html>\n'


def _take(browser: Browser, url: str, shot: Shot, to: Path, height: int | None = None) -> None:
    """Take a picture of a whole page, or of its upper part."""
    page = browser.new_page(viewport={"width": shot.width, "height": height or 900}, color_scheme=shot.scheme)
    page.emulate_media(media=shot.media)
    page.goto(url, wait_until="networkidle" if "?" in url else "load")
    page.screenshot(path=to, full_page=height is None)
    page.close()


def _lighten(picture: Path) -> None:
    """Leave a picture so many colours that nobody sees the rest missing: it is in every clone for good."""
    from PIL import Image  # noqa: PLC0415 - not there without requirements/dev.txt

    with Image.open(picture) as image:
        lighter = image.convert("RGB").quantize(COLOURS)
    lighter.save(picture, optimize=True)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the command reports what it did."""


@contextlib.contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
