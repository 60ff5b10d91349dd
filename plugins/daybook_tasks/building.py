"""Tasks that build the site and show it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from daybook.commands import build as build_command
from daybook_tasks.options import CONF, CONTENT, OUTPUT, PREVIEW, ROOT, leave, say, task

if TYPE_CHECKING:
    from invoke.context import Context


@task(help={**CONTENT, **OUTPUT, **CONF, **PREVIEW})
def build(
    _: Context,
    content: str = "content",
    output: str = "",
    conf: str = "pelicanconf.py",
    preview: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Build the site; whatever is wrong stops it, and the last good output stays."""
    folder = build_command.folder_for(output, preview=preview)
    leave(build_command.build(Path(content), folder, Path(conf), say, preview=preview))


@task(help={**CONTENT, **OUTPUT, **CONF, **PREVIEW})
def search(
    _: Context,
    content: str = "content",
    output: str = "",
    conf: str = "pelicanconf.py",
    preview: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Write what the search page finds things in: the last step before the site is published."""
    from daybook.commands.search import search as run  # noqa: PLC0415 - not loaded for other tasks

    folder = build_command.folder_for(output, preview=preview)
    leave(run(Path(content), folder, Path(conf), say, preview=preview))


@task(help={**CONTENT, **OUTPUT, **CONF, **PREVIEW, "port": "the port on this machine"})
def serve(
    _: Context,
    content: str = "content",
    output: str = "",
    conf: str = "pelicanconf.py",
    port: int = 8000,
    preview: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Show the site in a browser as you write: built and reloaded at every change."""
    from daybook.commands.serve import serve as run  # noqa: PLC0415 - the watcher is not loaded for other tasks

    folder = build_command.folder_for(output, preview=preview)
    leave(run(Path(content), folder, Path(conf), say, port=port, preview=preview))


@task(
    help={
        **OUTPUT,
        "to": "the folder for the pictures, by itself screenshots/",
        "readme": "renew the pictures of the README, too",
    }
)
def screenshots(
    _: Context,
    output: str = "output",
    to: str = "screenshots",
    readme: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Take pictures of every page kind of the site, and show them all on one sheet."""
    from daybook.commands.screenshots import screenshots as run  # noqa: PLC0415 - not loaded for other tasks

    leave(run(Path(output), Path(to), say, ROOT / "docs" / "images" if readme else None))
