"""Writes the site: renders the pages whose look-ups have new answers, and removes what lost its reason.

The state of the last build says for each file what its page had read, and the bytes it came out as. A build with
a state and one without write the same bytes.
"""

from __future__ import annotations

import os
from array import array
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from daybook.core.addresses import ROOT, SEARCH_INDEX, address_of_picture, output_path, way_to_root
from daybook.core.pages.context import PageContext, RenderMarkdown
from daybook.files import is_half_written, write_atomically
from daybook.output.built import MARKER, State, Written, has_stamp, load_state, save_state
from daybook.output.numbering import Noted, numbered
from daybook.output.switching import Switch, switching
from daybook.workers import spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from daybook.core.library import Library, Read
    from daybook.core.pictures.file import PictureFile
    from daybook.core.plan import Page
    from daybook.core.views.files import FileView
    from daybook.core.views.pages import View

MARKER_TEXT = b"This folder is written by Daybook; other files in it are removed, hidden ones apart.\n"


_MANY_READS = 50_000
"""Look-ups from which telling their answers apart on all cores is worth the handing over."""


class ForeignFolderError(Exception):
    """The output folder holds files that Daybook did not write; nothing was written or removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build did, in files."""

    pages: int
    rendered: int
    changed: int
    removed: int


def write_site(
    library: Library,
    pages: Iterable[Page],
    assets: Mapping[str, bytes],
    output: Path,
    state_file: Path,
    *,
    fingerprint: str,
    inputs: str,
    render: Callable[[View | FileView], str],
    render_markdown: RenderMarkdown,
    processes: int | None = None,
    picture_bytes: Callable[[PictureFile], bytes] | None = None,
) -> Report:
    """Bring an output folder up to date, many pages on all cores (or as many `processes` as are asked for).

    `assets` are files by their path below the output. `fingerprint` changes with whatever else shows in pages: code,
    templates, settings; `inputs` with every byte of the content. `picture_bytes` reads a
    picture that pages show.

    Raises:
        ForeignFolderError: the folder holds files that no build of ours wrote.
    """

    def digests_of(reads: list[Read]) -> list[str]:
        return spread(library.digest_of, reads, processes if len(reads) >= _MANY_READS else 1)

    _claim_folder(output)
    with switching(output) as switch:
        base = f"{urlsplit(library.settings.site_url).path}/"
        state = load_state(state_file, fingerprint)
        new = State(fingerprint, inputs, reads=state.reads)
        digests = digests_of(state.reads)
        stale = {number for number, (was, now) in enumerate(zip(state.digests, digests, strict=True)) if was != now}
        due: list[Page] = []
        for page in pages:
            path = output_path(page.address)
            earlier = state.files.get(path)
            if earlier is not None and stale.isdisjoint(earlier.reads) and _is_intact(output, path, earlier):
                new.files[path] = earlier
            else:
                due.append(page)

        def write(page: Page) -> tuple[tuple[int, int], bool, Noted]:
            context = PageContext(library, page.address, render_markdown, page.section)
            library.noted.clear()
            begin = len(library.asked)
            content = render(page.build(context)).replace(ROOT, way_to_root(page.address, base)).encode()
            noted = Noted(os.getpid(), array("I", library.noted), begin, tuple(library.asked[begin:]))
            return *_lay(switch, output, output_path(page.address), content), noted

        kept = len(new.files)
        changed: list[str] = []
        if picture_bytes is not None:
            changed += _lay_pictures(library, switch, output, picture_bytes, state, new)
        for path, content in assets.items():
            stamp, is_new = _lay(switch, output, path, content)
            new.files[path] = Written(*stamp, array("I"))
            changed += [path] * is_new
        numbers = {read: number for number, read in enumerate(new.reads)}
        known = tuple(library.asked)
        written = spread(write, due, processes, near=lambda page: page.month)
        reads_of = numbered([noted for _, _, noted in written], known, numbers)
        for page, (stamp, is_new, _), reads in zip(due, written, reads_of, strict=True):
            path = output_path(page.address)
            new.files[path] = Written(*stamp, reads)
            changed += [path] * is_new
        removed, emptied = _without_reason(output, new.files.keys() | {MARKER})
        switch.do(changed, removed, emptied)
        new.reads = list(numbers)
        new.digests = [*digests, *digests_of(new.reads[len(state.reads) :])]
        save_state(state_file, new.without_idle_reads())
        return Report(pages=kept + len(due), rendered=len(due), changed=len(changed), removed=len(removed))


def _lay_pictures(
    library: Library,
    switch: Switch,
    output: Path,
    picture_bytes: Callable[[PictureFile], bytes],
    state: State,
    new: State,
) -> Iterator[str]:
    """Lay the pictures aside that pages show, note them in the new state, and yield the path of each that is new.

    One that was written before is not even read, if it is the same and nobody touched what was written.
    """
    for file in {shown.file.name: shown.file for shown in library.tables.archive.pictures.values()}.values():
        path = output_path(address_of_picture(file.name))
        known, is_new = state.files.get(path), False
        if known is None or known.made_of != file.sha256 or not _is_intact(output, path, known):
            stamp, is_new = _lay(switch, output, path, picture_bytes(file))
            known = Written(*stamp, array("I"), made_of=file.sha256)
        new.files[path] = known
        if is_new:
            yield path


def _claim_folder(output: Path) -> None:
    marker = output / MARKER
    if not marker.is_file():
        if output.exists() and not (output.is_dir() and all(path.name.startswith(".") for path in output.iterdir())):
            raise ForeignFolderError(
                f"{output} holds files that Daybook did not write: name another folder, or empty this one"
            )
        write_atomically(marker, MARKER_TEXT)


def _is_intact(output: Path, path: str, known: Written) -> bool:
    return has_stamp(output, path, (known.size, known.modified))


def _lay(switch: Switch, output: Path, path: str, content: bytes) -> tuple[tuple[int, int], bool]:
    """Lay a file aside unless the site has these bytes already, so that what did not change keeps its time."""
    found = _same(f"{output}/{path}", content)
    is_new = found is None
    if found is None:
        found = switch.lay(path, content)
    return (found.st_size, found.st_mtime_ns), is_new


def _same(path: str, content: bytes) -> os.stat_result | None:
    """Return what the system says of a file with these bytes, None if it has others."""
    try:
        found = os.stat(path)  # noqa: PTH116 - one of thousands
        return found if found.st_size == len(content) and Path(path).read_bytes() == content else None
    except OSError:
        return None


def _without_reason(output: Path, wanted: set[str]) -> tuple[list[str], list[str]]:
    """Return files that have no reason any more, and folders that nothing is left in, the innermost first.

    The search index has its own writer (`daybook.searching`), and is left alone.
    What is hidden stays, for it belongs to whoever publishes the folder (`.git`, `.htaccess`); only what a build that
    was cut short left half written goes.
    """
    removed: list[str] = []
    emptied: list[str] = []
    for folder, folders, files in os.walk(output, topdown=False):
        place = Path(folder).relative_to(output)
        if any(part.startswith(".") for part in place.parts) or f"{place.as_posix()}/".startswith(SEARCH_INDEX):
            continue
        above = f"{place.as_posix()}/" if place.parts else ""
        paths = [above + name for name in files]
        going = [
            path
            for path, name in zip(paths, files, strict=True)
            if path not in wanted and (not name.startswith(".") or is_half_written(name))
        ]
        removed += going
        if place.parts and len(going) == len(files) and {above + name for name in folders} <= set(emptied):
            emptied.append(place.as_posix())
    kept = {str(parent) for path in wanted for parent in PurePosixPath(path).parents} if emptied else set()
    return removed, [folder for folder in emptied if folder not in kept]
