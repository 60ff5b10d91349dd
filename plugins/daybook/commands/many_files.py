"""Many files at once: what an author names by files, folders and patterns, and how far the work is."""

from __future__ import annotations

import contextlib
import glob
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from daybook.ingest.fetching import is_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def places_named(named: Sequence[str]) -> tuple[tuple[Path | str, ...], tuple[str, ...]]:
    """Return the files, and the addresses of the web as text, each once and in order, and what names none.

    A folder stands for every file below it that is not hidden, without what a browser saved beside a page; a pattern
    such as `march/*.txt` for what it fits.
    """
    found: dict[Path | str, None] = {}
    absent = []
    for name in named:
        if is_address(name):
            found[name] = None
            continue
        places = [Path(name)] if Path(name).exists() else [Path(fit) for fit in sorted(glob.glob(name, recursive=True))]  # noqa: PTH207 - a pattern may be absolute
        if not places:
            absent.append(name)
        for place in places:
            found.update(dict.fromkeys(_below(place) if place.is_dir() else (place,)))
    return tuple(found), tuple(absent)


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        of_pages = {f"{stem}_files" for stem, ending in map(os.path.splitext, files) if ending in {".html", ".htm"}}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in of_pages)
        yield from (Path(place, name) for name in sorted(files) if not name.startswith("."))


@contextlib.contextmanager
def shown_progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar with the time that is left, on a terminal only; what it gives is called for each file."""
    columns = (TextColumn("ingest"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not sys.stderr.isatty(), transient=True) as progress:
        task = progress.add_task("ingest", total=total)
        yield lambda: progress.advance(task)
