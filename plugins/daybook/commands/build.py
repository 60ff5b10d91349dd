"""`invoke build`: make the site with Pelican, and say what it made or why it did not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from daybook.core.wording import counted
from daybook.pelican_command import pelican_arguments, run_pelican

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from daybook.commands import Say

_PREVIEW: Final = ("-e", "DAYBOOK_PREVIEW=true")


def build(
    content: Path,
    output: Path,
    conf: Path,
    say: Say,
    *,
    how_to_look: bool = True,
    preview: bool = False,
    run: Callable[[Sequence[str]], int] = run_pelican,
) -> int:
    """Run Pelican and return its exit status: 0 only if the whole site was written.

    Pelican prints its own report. `how_to_look` adds what was made, and how to see it. A `preview` is also made of
    records whose quotations nobody has looked up yet, and its pages say so: it is for its author, not for publishing.
    `run` runs Pelican with arguments and returns its exit status.
    """
    for path, option in ((content, "--content"), (conf, "--conf")):
        if not path.exists():
            say(f"there is no {path}: name it with {option}")
            return 1
    status = run([*pelican_arguments(content, output, conf), *(_PREVIEW if preview else ())])
    if status:
        say("the site was not built; what stood in the output folder before is still there")
    elif how_to_look:
        pages = sum(1 for page in output.rglob("*.html") if page.is_file())
        say(f"{counted(pages, 'page')} {'is' if pages == 1 else 'are'} in {_shown(output)}")
        if preview:
            say("this is a preview and must not be published: quotations in it may await evidence")
        serve = _how_to_serve(content, output, conf, preview=preview)
        say(f"look at them with `{serve}`, or open {_shown(output / 'index.html')} in a browser")
    return status


def _how_to_serve(content: Path, output: Path, conf: Path, *, preview: bool) -> str:
    """Return the command that shows this very site; an option is named where it differs from what it is by itself."""
    named = (
        ("--content", content, Path("content")),
        ("--output", output, folder_for("", preview=preview)),
        ("--conf", conf, Path("pelicanconf.py")),
    )
    options = [f"{option} {_quoted(_shown(path))}" for option, path, default in named if _shown(path) != str(default)]
    if preview:
        options.append("--preview")
    return " ".join(("invoke serve", *options)) if options else "make serve"


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path


def folder_for(written: str, *, preview: bool) -> Path:
    """Return the folder to build into: the one that was named, else `output`, or `preview`.

    A preview never lies where the site for publishing does: were that one refused, the preview would stay there.
    """
    return Path(written or ("preview" if preview else "output"))


def _shown(path: Path) -> str:
    """Return a path as it is seen from here."""
    return Path(os.path.relpath(path)).as_posix() if path.is_relative_to(Path.cwd()) else path.as_posix()
