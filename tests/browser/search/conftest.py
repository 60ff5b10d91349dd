"""An invented archive with its search index, served on this machine, and a window in which nothing may go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builders import faultless
from daybook.commands.search import search
from serving import serve
from sitebuilding import set_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
from asking import BAD_NAME

HARBOUR = "entities/place/port-vell.md"


GAZETTE = "sources/2022/gazette-2022-03-02.yaml"


@pytest.fixture(scope="session")
def invented_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an invented archive's site below a sub-path: names in four scripts, a retracted source."""
    folder = tmp_path_factory.mktemp("invented")
    names = "".join(f"  - {{name: {name}, lang: {lang}}}\n" for name, lang in (("ميناء فيل", "ar"), ("静港", "ja")))
    shop = set_up(
        folder / "shop",
        {
            HARBOUR: faultless(HARBOUR, ("aliases:\n", f"aliases:\n{names}")),
            GAZETTE: faultless(GAZETTE, ("state: corrected", "state: retracted")),
            "entities/country/iceland.md": "---\nname: Iceland\n---\n\nA country that browsers know, and an island.\n",
            "pages/strange.md": f'---\ntitle: "{BAD_NAME}"\n---\n\nA strange page.\n',
        },
    )
    shop.look_up()
    site = folder / "served" / "sub" / "path"
    built = shop.pelican(output=site)
    assert built.returncode == 0, built.stderr
    said: list[str] = []
    assert search(shop.content, site, shop.conf, said.append) == 0, said
    return folder / "served"


@pytest.fixture(scope="session")
def invented(invented_folder: Path) -> Iterator[str]:
    """The address of the invented archive."""
    for address in serve(invented_folder):
        yield f"{address}sub/path/"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A window, in which nothing may go wrong in silence."""
    said: list[str] = []
    page = browser.new_page(viewport={"width": 400, "height": 800})
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []
