"""Builds small archives, with the real Pelican or without it, and tells what was written."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from builders import SETTINGS, archive_of, write_archive, write_vault
from daybook.commands.evidence import evidence
from daybook.core import addresses
from daybook.core.derive.tables import derive
from daybook.core.library import Library
from daybook.core.pages.context import PageContext
from daybook.core.plan import plan_site
from daybook.markdown import render_markdown
from daybook.output.site import Report, write_site
from daybook.output.templates import prepare
from daybook.output.theme import assets_of
from daybook.pelican_command import pelican_command
from daybook.pictures import bytes_of
from daybook.printing.files import print_view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from daybook.core.derive.tables import Tables
    from daybook.core.settings import ArchiveSettings
    from daybook.core.views.files import FileView
    from daybook.core.views.pages import View


ROOT = Path(__file__).resolve().parents[1]


THEME = ROOT / "themes/daybook"


PLUGINS = ROOT / "plugins"


CONF = """\
import runpy

globals().update({{k: v for k, v in runpy.run_path({shipped!r}).items() if k.isupper()}})
PATH = {content!r}
THEME = {theme!r}
PLUGIN_PATHS = [{plugins!r}]
SITEURL = ""
DAYBOOK = {{
    "name": "Port Vell Archive",
    "description": "Briefings about an invented conflict",
    "first_day": "2022-02-24",
    "lang": "en",
    "languages": ["en", "uk"],
    "zone": "Europe/Oslo",
    "licence_texts": {{"name": "CC BY 4.0", "url": "https://licence.example/by"}},
    "contact": "desk@portvell.example",
    "headlines": [
        {{"measure": "people-who-left-port-vell", "reason": "The count most sources give"}},
    ],
}}
{more}
"""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder with an archive, its vault, its locks and its settings file."""

    folder: Path

    @property
    def content(self) -> Path:
        """The content folder."""
        return self.folder / "content"

    @property
    def conf(self) -> Path:
        """The settings file."""
        return self.folder / "pelicanconf.py"

    @property
    def output(self) -> Path:
        """Where the site is written."""
        return self.folder / "output"

    def edit(self, path: str, *replaced: tuple[str, str]) -> None:
        """Replace words in a content file; words that do not stand there are a mistake of the test."""
        place = self.content / path
        text = place.read_text(encoding="utf-8")
        for old, new in replaced:
            assert old in text, f"{path} has no {old!r}"
            text = text.replace(old, new)
        place.write_text(text, encoding="utf-8")

    def copy(self, folder: Path) -> Workshop:
        """Return a copy in another folder, output and cache included; files keep their times."""
        shutil.copytree(self.folder, folder)
        workshop = Workshop(folder)
        workshop.conf.write_text(
            self.conf.read_text(encoding="utf-8").replace(str(self.folder), str(folder)), encoding="utf-8"
        )
        return workshop

    def look_up(self) -> None:
        """Look all quotations up and write the locks."""
        said: list[str] = []
        assert evidence(self.content, self.conf, said.append) == 0, said

    def said_by(self, command: Callable[[Path, Path, Callable[[str], object]], int]) -> list[str]:
        """Run a command on the archive and return its lines, the status first."""
        said: list[str] = []
        status = command(self.content, self.conf, said.append)
        return [str(status), *"\n".join(said).splitlines()]

    def pelican(
        self, *more: str, output: Path | None = None, environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run Pelican as `invoke build` does; `environment` is added to the one there is."""
        command = [*pelican_command(self.content, output or self.output, self.conf), *more]
        return run(command, environment)


def run(command: list[str], environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    known = os.environ | {"COLUMNS": "200"} | dict(environment or {})
    return subprocess.run(command, capture_output=True, text=True, check=False, env=known)


def bare_pelican(workshop: Workshop) -> list[str]:
    """Return the command of somebody who runs Pelican by hand."""
    return [
        *(sys.executable, "-m", "pelican", str(workshop.content)),
        *("-s", str(workshop.conf), "-o", str(workshop.output)),
    ]


def set_up(folder: Path, changes: Mapping[str, str | bytes | None] | None = None, more: str = "") -> Workshop:
    """Write the faultless archive with some files changed, its vault and a settings file; `more` ends that file."""
    folder.mkdir(parents=True, exist_ok=True)
    write_archive(folder, changes)
    write_vault(folder)
    workshop = Workshop(folder)
    settle(workshop, more)
    return workshop


def looked_up(folder: Path) -> Workshop:
    """Write the faultless archive with its locks."""
    workshop = set_up(folder)
    workshop.look_up()
    return workshop


def settle(workshop: Workshop, more: str = "") -> None:
    """Write the settings file of a workshop."""
    workshop.conf.write_text(
        CONF.format(
            shipped=str(ROOT / "pelicanconf.py"),
            content=str(workshop.content),
            theme=str(THEME),
            plugins=str(PLUGINS),
            more=more,
        ),
        encoding="utf-8",
    )


def environment() -> jinja2.Environment:
    """Return Jinja as Pelican sets it up with the shipped settings."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    prepare(templates)
    return templates


_ENVIRONMENT = environment()


def render(view: View | FileView) -> str:
    """Return the text of a page or of another file."""
    return print_view(view, render_page)


def render_page(view: View) -> str:
    """Return the page of a view."""
    return _ENVIRONMENT.get_template(view.TEMPLATE).render(view=view)


class Shelf(Library):
    """The look-ups of a content folder that knows where its pictures lie."""

    def __init__(self, tables: Tables, content: Path) -> None:
        super().__init__(tables)
        self.content = content


def library_of(content: Path, settings: ArchiveSettings = SETTINGS) -> Shelf:
    """Return the look-ups of a content folder; nothing in it has evidence."""
    return Shelf(derive(archive_of(content, settings), {}), content)


def context_of(library: Library, address: addresses.Address = addresses.HOME) -> PageContext:
    """Return what a page at an address is built with."""
    return PageContext(library, address, render_markdown)


def build_here(
    library: Shelf,
    output: Path,
    state: Path,
    fingerprint: str = "one",
    render_view: Callable[[View | FileView], str] = render,
    processes: int | None = None,
) -> Report:
    """Write a site without Pelican."""
    return write_site(
        library,
        plan_site(context_of(library)),
        assets_of(THEME / "static"),
        output,
        state,
        fingerprint=fingerprint,
        inputs=fingerprint,
        render=render_view,
        render_markdown=render_markdown,
        processes=processes,
        picture_bytes=functools.partial(bytes_of, library.content),
    )


def tree_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
