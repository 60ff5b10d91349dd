"""A settings file is run as Python, and gives the names in capitals that it defines."""

from __future__ import annotations

import runpy
import traceback
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from daybook.core.position import Position

if TYPE_CHECKING:
    from pathlib import Path

    from daybook.core.problems import Problems

Conf = Mapping[str, object]
"""What a settings file defines: the names in capitals with their values."""

CONF_NAME: Final = "pelicanconf.py"


def load_conf(path: Path, problems: Problems) -> Conf | None:
    """Run a settings file, without Pelican, and return the names in capitals that it defines.

    A file that is missing, or that Python cannot run, is a problem and gives None.
    """
    if not path.is_file():
        problems.add(Position(path.name), "setting-file", "there is no such settings file", "name the file with --conf")
        return None
    try:
        names = runpy.run_path(str(path))
    except Exception as error:  # noqa: BLE001 - the file is the author's: whatever goes wrong in it is a problem of it
        place = Position(path.name, _line_in(path, error))
        says = f"Python cannot run the settings file: {type(error).__name__}: {_one_line(error)}"
        problems.add(place, "setting-file", says, "mend the line; a settings file holds constants only")
        return None
    return {name: value for name, value in names.items() if name.isupper()}


def _line_in(path: Path, error: Exception) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 0
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
    return lines[-1] or 0 if lines else 0


def _one_line(error: Exception) -> str:
    return " ".join((error.msg if isinstance(error, SyntaxError) else str(error)).split())
