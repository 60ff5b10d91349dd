"""A removal is laid aside whole before anything of it is done, so that one that was cut short is ended by the next run.

What is left of a name can be found by the name; what only referred to it, such as a picture whose caption is gone
already, cannot.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from daybook.core.removal.held import CONTENT
from daybook.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from daybook.core.removal.deeds import Removal

_ASIDE: Final = "removal.json"


def is_cut_short(cache: Path) -> bool:
    """Tell whether a removal was begun and not ended."""
    return (cache / _ASIDE).is_file()


def lay_aside(removal: Removal, notice: tuple[str, str], folders: Mapping[str, Path], cache: Path) -> None:
    """Write down all that is to be done; `notice` has the path of the correction below the content, and its text.

    A path of nothing says that readers are told nothing.
    """
    kept = {(fate.file.area, fate.path) for fate in removal.fates}
    writes = [
        (fate.file.area, fate.path, fate.text, _digest(folders[fate.file.area] / fate.path))
        for fate in removal.fates
        if fate.path is not None
    ]
    gone = [place for fate in removal.fates if (place := (fate.file.area, fate.file.path)) not in kept]
    writes += [(CONTENT, *notice, "")] if notice[0] else []
    write_atomically(cache / _ASIDE, json.dumps({"writes": writes, "gone": gone}).encode())


def carry_out(folders: Mapping[str, Path], cache: Path) -> None:
    """Do what is laid aside: write what stays before deleting what goes, each file whole or not at all.

    A file that was changed since then is left: if it has the name, it is found by it.
    """
    aside = cache / _ASIDE
    steps = json.loads(aside.read_bytes())
    for area, path, text, was in steps["writes"]:
        place, raw = folders[area] / path, text.encode()
        if _digest(place) in {was, "", hashlib.sha256(raw).hexdigest()}:
            write_atomically(place, raw)
    for area, path in steps["gone"]:
        place = folders[area] / path
        place.unlink(missing_ok=True)
        _remove_empty(place.parent, folders[area])
    aside.unlink()


def _digest(place: Path) -> str:
    """Return the hash of a file's bytes, empty where there is no such file."""
    return hashlib.sha256(place.read_bytes()).hexdigest() if place.is_file() else ""


def _remove_empty(folder: Path, top: Path) -> None:
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
